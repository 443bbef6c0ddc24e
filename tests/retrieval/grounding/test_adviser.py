"""Sentences on top of the card where a model behaves; the card as it is, and silence, where it does not."""

import asyncio
import json
from typing import Any

import pytest

from knowledge.ledger import person_of
from knowledge.sealing import Seal, new_key
from knowledge.tables import Turn
from knowledge.usage import Budget
from retrieval.docking import Desk
from retrieval.grounding.grounder import PROMPT
from retrieval.model import ModelFault
from retrieval.prompts import prompt
from retrieval.question import PastTurn, Speaker
from retrieval.understanding.conversation import Conversation
from tests.knowledge.drafting import NOW, TODAY
from tests.retrieval.grounding.advising import KEY, advising, uses
from tests.retrieval.scripted_endpoint import Answer, completion, in_turn, refusal
from tests.retrieval.standing import OFFICE, Standing

NEED = "我们厂的橡胶密封圈泡油后开裂漏油，找谁能帮忙？"


def records_in(body: dict[str, Any]) -> list[dict[str, Any]]:
    """Gives the records that a request shows."""
    material: dict[str, Any] = json.loads(body["messages"][1]["content"])
    records: list[dict[str, Any]] = material["records"]
    return records


def honest(body: dict[str, Any]) -> Answer:
    """Answers as a good model does: the first sentence of the first two records, in its own order."""
    sentences = [
        {"text": record["text"].split("。")[0].split(". ")[0] + "。", "cites": [record["n"]]}
        for record in records_in(body)[:2]
    ]
    return completion({"sentences": sentences, "picks": [records_in(body)[0]["n"]]}, usage=(900, 80))


async def test_a_good_models_sentences_stand_on_the_card_each_with_its_records(starter: Standing) -> None:
    async with advising(starter, honest) as desk:
        plain, advised = await desk.ask(NEED)
    assert [(one.cites, one.quoted) for one in advised.answer.sentences] == [((1,), False), ((2,), False)]
    assert advised.answer.picks == (1,)
    assert advised.answer.matches == plain.matches
    assert advised.prompt_hash == prompt(PROMPT, plain.language).digest
    (use,) = await uses(starter.database)
    assert (use.outcome, use.tokens, use.sentences, use.dropped) == ("shown", 980, 2, 0)
    assert (use.day, use.model, use.prompt_hash) == (TODAY, "m", advised.prompt_hash)


NONSENSE = {"sentences": [{"text": "请致电 13800138000 联系王大锤。", "cites": [1]}], "picks": [77]}


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ((500, b"{}"), ModelFault.FAILING),
        ((429, b"{}"), ModelFault.BUSY),
        (refusal(401, "wrong key"), ModelFault.KEY),
        (completion("Sorry, I cannot."), ModelFault.NONSENSE),
        (completion({"sentences": "none"}), ModelFault.NONSENSE),
        (completion('{"sentences": [', finish="length"), ModelFault.CUT_SHORT),
        (refusal(400, "maximum context length is 10 tokens"), ModelFault.TOO_LONG),
        (completion(NONSENSE), "nothing-left"),
        (completion({"sentences": [], "picks": []}), "nothing-left"),
    ],
)
async def test_when_it_misbehaves_the_answer_is_the_one_without_it(
    starter: Standing, answer: Answer, outcome: str
) -> None:
    async with advising(starter, lambda body: answer) as desk:
        plain, advised = await desk.ask(NEED)
    assert advised.answer == plain
    assert advised.prompt_hash is None
    assert [use.outcome for use in await uses(starter.database)] == [outcome]


async def test_a_refusal_is_known_until_the_endpoint_takes_the_key(starter: Standing) -> None:
    async with advising(starter, lambda body: refusal(401, "no")) as desk:
        await desk.ask(NEED)
        assert desk.adviser.refusal is ModelFault.KEY
        await desk.ask(NEED)
        assert desk.adviser.refusal is ModelFault.KEY, "at rest it has not changed its mind"
    async with advising(starter, in_turn((500, b"{}"), (500, b"{}"), (500, b"{}"), None)) as desk:
        desk.endpoint.script = lambda body: (500, b"{}")
        await desk.ask(NEED)
        assert desk.adviser.refusal is None, "what may pass by itself is no refusal"
        desk.adviser.refusal = ModelFault.KEY
        desk.endpoint.script = honest
        await desk.ask(NEED)
        assert desk.adviser.refusal is None


async def test_when_it_is_slow_the_answer_comes_in_the_time_that_is_set(starter: Standing) -> None:
    async with advising(starter, lambda body: None, wait_seconds=0.2) as desk:
        begun = asyncio.get_running_loop().time()
        plain, advised = await desk.ask(NEED)
        assert asyncio.get_running_loop().time() - begun < 5
        assert advised.answer == plain
        for _ in range(2):
            await desk.ask(NEED)
        sent = len(desk.endpoint.requests)
        await desk.ask(NEED)
        assert len(desk.endpoint.requests) == sent == 3, "left alone, it costs no time any more"
    assert [use.outcome for use in await uses(starter.database)] == ["timeout"] * 3 + ["resting"]


async def test_over_the_budget_nothing_is_sent(starter: Standing) -> None:
    async with advising(starter, honest, Budget(None, 100)) as desk:
        plain, advised = await desk.ask(NEED)
        assert advised.answer == plain
        assert desk.endpoint.requests == []
    assert await uses(starter.database) == []


async def test_where_the_desk_abstains_nothing_is_sent(starter: Standing) -> None:
    async with advising(starter, honest) as desk:
        plain, advised = await desk.ask("今天天气怎么样？")
        assert plain.abstained
        assert advised.answer == plain
        assert desk.endpoint.requests == []


async def test_where_the_records_do_not_fit_it_is_asked_with_shorter_ones(starter: Standing) -> None:
    too_long = refusal(400, "request (4031 tokens) exceeds the available context size (2048 tokens)")
    answers = in_turn(too_long, None)
    async with advising(starter, lambda body: answers(body) or honest(body)) as desk:
        _, advised = await desk.ask(NEED)
        first, second = (len(body["messages"][1]["content"]) for body in desk.endpoint.requests)
    assert advised.answer.sentences
    assert second < first * 0.9


async def test_what_goes_out_holds_nothing_personal_and_no_way_of_contact(starter: Standing) -> None:
    asked = "我叫王小明，手机 13812345678，邮箱 wang@factory.example，密封圈泡油后开裂漏油"
    async with advising(starter, honest) as desk:
        plain, _ = await desk.ask(asked, history=(PastTurn(Speaker.USER, "我的电话是 0571-8888-9999"),))
        sent = desk.endpoint.sent
    assert "密封圈" in sent
    for secret in ("王小明", "13812345678", "wang@", "8888", KEY):
        assert secret not in sent
    ways = [match.card.via for match in plain.matches if match.card.via]
    assert ways
    for way in ways:
        for address in (way.email, way.phone, way.web):
            assert address is None or address not in sent


async def test_a_turn_keeps_its_prompts_hash_and_its_calls_and_no_update_is_asked_twice(starter: Standing) -> None:
    seal = Seal([new_key()])
    async with starter.database.writing() as session:
        me = (await person_of(session, seal, "telegram", "4242", NOW)).id
    held: list[int] = []
    pool = starter.database._engine.pool

    def script(body: dict[str, Any]) -> Answer:
        held.append(pool.checkedout())
        return honest(body)

    async with advising(starter, script) as desk:
        talk = Conversation(starter.database, starter.assistant, seal, Desk(OFFICE, "CN"), lambda: TODAY, desk.adviser)
        first = await talk.reply(me, NEED, 7, NOW)
        again = await talk.reply(me, NEED, 7, NOW)
        assert len(desk.endpoint.requests) == 1
        looked_at = await talk.again(me, first.turn_id)
    assert first.answer.sentences
    assert again.turn_id == first.turn_id
    assert looked_at is not None
    assert looked_at.answer.matches == first.answer.matches, "the numbers in the sentences mean the same records"
    assert held == [0], "no database session is open while the model works"
    async with starter.database.reading() as session:
        turn = await session.get_one(Turn, first.turn_id)
    assert turn.prompt_hash == prompt(PROMPT, first.answer.language).digest
    assert [(use.person_id, use.turn_id) for use in await uses(starter.database)] == [(me, first.turn_id)]
