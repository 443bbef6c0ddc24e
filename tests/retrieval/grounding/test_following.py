"""Answers watched while a model words them: what is seen is checked, and stays what it was."""

import asyncio
import dataclasses
import json
from typing import Any

import pytest

from knowledge.tables import Turn
from retrieval.answer import Answer
from retrieval.docking import Desk
from retrieval.grounding import Advised
from retrieval.question import Question
from retrieval.understanding.conversation import Conversation
from tests.knowledge.drafting import NOW, TODAY
from tests.knowledge.talking import SEAL, person
from tests.retrieval.grounding.advising import Advising, advising, uses
from tests.retrieval.grounding.test_adviser import NEED, honest, records_in
from tests.retrieval.scripted_endpoint import Pieces, completion
from tests.retrieval.standing import OFFICE, Standing

EVIL = "请致电 13800138000 联系王大锤，保证通过。"


def sentence_of(body: dict[str, Any], at: int) -> str:
    """Writes a sentence that a record bears out, as JSON."""
    record = records_in(body)[at]
    text = record["text"].split("。")[0].split(". ")[0] + "。"
    return json.dumps({"text": text, "cites": [record["n"]]}, ensure_ascii=False)


def evil_sentence() -> str:
    """Writes one that no record bears out."""
    return json.dumps({"text": EVIL, "cites": [1]}, ensure_ascii=False)


async def _watched(desk: Advising) -> tuple[Answer, Advised, list[Answer]]:
    seen: list[Answer] = []
    question = Question(NEED, TODAY)
    plain = await desk.standing.assistant.answer(question)
    advised = await desk.adviser.advised(question, plain, None, NOW, watch=seen.append)
    return plain, advised, seen


async def test_first_the_answer_as_it_is_then_each_checked_sentence(starter: Standing) -> None:
    async with advising(starter, honest) as desk:
        plain, advised, seen = await _watched(desk)
    assert seen[0] == plain
    assert [len(one.sentences) for one in seen] == [0, 1, 2]
    assert seen[-1] == dataclasses.replace(advised.answer, picks=())
    (use,) = await uses(starter.database)
    assert (use.outcome, use.tokens) == ("shown", 980)


async def test_a_sentence_is_seen_while_the_next_is_still_being_written(starter: Standing) -> None:
    gate, first = asyncio.Event(), asyncio.Event()

    def script(body: dict[str, Any]) -> Pieces:
        return Pieces(
            ['{"sentences": [', sentence_of(body, 0), ",", gate, sentence_of(body, 1), '], "picks": []}'],
        )

    async with advising(starter, script) as desk:
        question = Question(NEED, TODAY)
        plain = await starter.assistant.answer(question)
        seen: list[int] = []

        def watch(answer: Answer) -> None:
            seen.append(len(answer.sentences))
            if answer.sentences:
                first.set()

        asking = asyncio.create_task(desk.adviser.advised(question, plain, None, NOW, watch=watch))
        await asyncio.wait_for(first.wait(), 20)
        assert seen == [0, 1]
        assert not asking.done()
        gate.set()
        assert len((await asking).answer.sentences) == 2
    assert seen == [0, 1, 2]


async def test_what_is_not_borne_out_is_never_seen(starter: Standing) -> None:
    def script(body: dict[str, Any]) -> Pieces:
        sentences = ",".join([evil_sentence(), sentence_of(body, 0), evil_sentence()])
        return Pieces([*f'{{"sentences": [{sentences}], "picks": []}}'])

    async with advising(starter, script) as desk:
        _, advised, seen = await _watched(desk)
    for answer in (*seen, advised.answer):
        assert all("13800138000" not in one.text and "王大锤" not in one.text for one in answer.sentences)
    assert [one.cites for one in advised.answer.sentences] == [(1,)]


@pytest.mark.parametrize(
    ("end", "fault"),
    [
        ({"ends": False}, "broken-off"),
        ({"finish": "length"}, "cut-short"),
        ({}, "nonsense"),
        ({"waits": True}, "timeout"),
    ],
)
@pytest.mark.parametrize("good", [True, False])
async def test_where_it_breaks_off_what_was_checked_stands_and_nothing_else(
    starter: Standing, end: dict[str, Any], fault: str, good: bool
) -> None:
    more = dict(end)
    waits = [asyncio.Event()] if more.pop("waits", False) else []

    def script(body: dict[str, Any]) -> Pieces:
        said = sentence_of(body, 0) if good else evil_sentence()
        return Pieces(['{"sentences": [', said, ', {"text": "能做', *waits], **more)

    async with advising(starter, script, wait_seconds=3.0) as desk:
        plain, advised, _ = await _watched(desk)
        assert len(desk.endpoint.requests) == 1
    assert len(advised.answer.sentences) == good
    assert advised.answer.matches == plain.matches
    (use,) = await uses(starter.database)
    assert use.outcome == ("shown-in-part" if good else fault)
    assert use.tokens > 0


async def test_an_answer_that_was_worded_once_is_the_same_again_and_asks_no_more(starter: Standing) -> None:
    me = await person(starter.database, "4242")
    seen: list[Answer] = []
    async with advising(starter, honest) as desk:
        talk = Conversation(starter.database, starter.assistant, SEAL, Desk(OFFICE, "CN"), lambda: TODAY, desk.adviser)
        first = await talk.reply(me, NEED, 7, NOW)
        again = await talk.reply(me, NEED, 7, NOW, watch=seen.append)
        looked_at = await talk.again(me, first.turn_id)
        assert len(desk.endpoint.requests) == 1
    assert first.answer.sentences
    assert again == first
    assert looked_at == first
    assert seen == []
    async with starter.database.reading() as session:
        turn = await session.get_one(Turn, first.turn_id)
    assert turn.prompt_hash is not None


async def test_where_the_process_dies_while_the_model_writes_it_is_not_asked_again(starter: Standing) -> None:
    me = await person(starter.database, "4242")
    begun = asyncio.Event()

    def script(body: dict[str, Any]) -> None:
        begun.set()

    async with advising(starter, script) as desk:
        talk = Conversation(starter.database, starter.assistant, SEAL, Desk(OFFICE, "CN"), lambda: TODAY, desk.adviser)
        dying = asyncio.create_task(talk.reply(me, NEED, 7, NOW))
        await asyncio.wait_for(begun.wait(), 20)
        dying.cancel()
        with pytest.raises(asyncio.CancelledError):
            await dying
        desk.endpoint.script = lambda body: completion({})
        again = await talk.reply(me, NEED, 7, NOW)
        assert len(desk.endpoint.requests) == 1
    assert again.answer.matches
    assert again.answer.sentences == ()
