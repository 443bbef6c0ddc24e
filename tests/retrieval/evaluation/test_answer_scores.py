"""The scores of answers fall where answers are wrong: a harness that nothing can fail would prove nothing."""

import dataclasses
import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from handlers.texts import texts
from handlers.wording import Wording
from knowledge.vocabulary import Language
from retrieval.answer import Answer
from retrieval.evaluation.answer_report import answer_report
from retrieval.evaluation.answer_run import Bench, Version, Witnesses, version_of
from retrieval.evaluation.answer_scores import Shelf, judged, scores_of
from retrieval.evaluation.bearing import Fault
from retrieval.evaluation.claims import claims_of
from retrieval.evaluation.conduct import Share
from retrieval.evaluation.gold_questions import GoldQuestion, gold_questions, spread
from retrieval.evaluation.gold_run import GOLD_DAY
from retrieval.evaluation.judge import Verdicts
from retrieval.evaluation.model_cache import Overheard, SaidBefore
from retrieval.evaluation.ranking import asked
from retrieval.evaluation.store import Store
from tests.retrieval.grounding.advising import model_at
from tests.retrieval.grounding.cases import draft
from tests.retrieval.grounding.test_adviser import honest
from tests.retrieval.scripted_endpoint import ScriptedEndpoint, completion, scripted
from tests.retrieval.standing import Standing

NEEDS = {
    Language.ZH: "密封圈泡油后开裂漏油，找谁？有什么补贴？",
    Language.EN: "our rubber seals swell in hot oil and leak, who can help?",
}


def in_words(answer: Answer) -> str:
    return Wording(texts(answer.language), GOLD_DAY).plain(answer)


def gold(language: Language = Language.ZH, text: str | None = None) -> GoldQuestion:
    first = next(one for one in gold_questions() if one.group == "needs_zh")
    question = dataclasses.replace(first.question, text=text or NEEDS[language], language=language)
    return dataclasses.replace(first, question=question)


async def bench(starter: Standing, **models: Any) -> Bench:
    store = Store(starter.database, starter.indexes)
    return await Bench.of(store, GOLD_DAY, in_words, Witnesses(**models))


async def answer_and_shelf(starter: Standing, language: Language) -> tuple[Answer, Shelf]:
    answer = await starter.assistant.answer(asked(gold(language).question, GOLD_DAY))
    assert {match.card.kind for match in answer.matches} >= {"lab", "program", "case"}
    return answer, await (await bench(starter))._shelf(answer)


def faults(version: Version) -> set[Fault]:
    return {fault for one in version.claims for fault in one.faults}


@pytest.mark.parametrize("language", list(Language))
async def test_what_the_desk_composes_is_borne_out(starter: Standing, language: Language) -> None:
    answer, shelf = await answer_and_shelf(starter, language)
    version = version_of(in_words(answer), answer, shelf, language)
    scores = version.scores
    assert faults(version) == set()
    assert scores.faithfulness.rate == scores.precision.rate == scores.recall.rate == scores.contacts.rate == 1
    assert scores.language == Share(1, 1)
    assert scores.faithfulness.of > 20
    assert scores.contacts.of >= 3


def _swapped(text: str) -> str:
    return text.replace("[1] ", "[0] ").replace("[2] ", "[1] ").replace("[0] ", "[2] ")


def _after(pattern: str, change: Callable[[str], str]) -> Callable[[str], str]:
    def sabotaged(text: str) -> str:
        return re.sub(pattern, lambda found: change(found[0]), text, count=1)

    return sabotaged


def _next_digit(found: str) -> str:
    return found[:-1] + str((int(found[-1]) + 1) % 10)


SABOTAGES = {
    "a wrong phone": (_after(r"\+86[-\d]+", _next_digit), Fault.ADDRESS, ("faithfulness", "contacts")),
    "another's e-mail": (_after(r"polymer-liaison@", lambda _: "vision-liaison@"), Fault.ADDRESS, ("contacts",)),
    "an invented page": (_after(r"https://\S+", lambda _: "https://evil.example/pay"), Fault.ADDRESS, ("precision",)),
    "a wrong rate": (_after(r"100%", lambda _: "175%"), Fault.FIGURE, ("faithfulness",)),
    "a wrong day": (_after(r"8月14日|14 August", _next_digit), Fault.DATE, ("faithfulness",)),
    "a record that is not shown": (_after(r"\[1\]", lambda _: "[99]"), Fault.NO_RECORD, ("recall",)),
    "citations swapped": (_swapped, Fault.QUOTE, ("faithfulness", "precision", "recall")),
    "words that no record has": (_after("“[^”]+”", lambda _: "“我们保证包治百病”"), Fault.QUOTE, ("faithfulness",)),
    "closed for open": (_after("常年有效|always open", lambda _: "已截止"), Fault.STATUS, ("faithfulness",)),
}


@pytest.mark.parametrize("what", list(SABOTAGES))
async def test_a_sabotaged_answer_scores_lower(starter: Standing, what: str) -> None:
    sabotage, fault, lower = SABOTAGES[what]
    answer, shelf = await answer_and_shelf(starter, Language.ZH)
    text = in_words(answer)
    spoilt = sabotage(text.replace("8月14日", "8月1日") if what == "a wrong day" else text)
    assert spoilt != text
    version = version_of(spoilt, answer, shelf, Language.ZH)
    assert fault in faults(version)
    for name in lower:
        share: Share = getattr(version.scores, name)
        assert share.count < share.of, name


async def test_a_contact_that_is_left_out_is_missed(starter: Standing) -> None:
    answer, shelf = await answer_and_shelf(starter, Language.ZH)
    lines = [line for line in in_words(answer).splitlines() if "polymer-liaison@" not in line]
    version = version_of("\n".join(lines), answer, shelf, Language.ZH)
    assert version.scores.contacts.count < version.scores.contacts.of
    assert faults(version) == set(), "nothing false is said"


async def test_an_answer_in_another_language_is_noticed(starter: Standing) -> None:
    answer, shelf = await answer_and_shelf(starter, Language.ZH)
    english = in_words(dataclasses.replace(answer, language=Language.EN))
    assert version_of(english, answer, shelf, Language.ZH).scores.language == Share(0, 1)


@pytest.mark.parametrize(
    ("text", "cites", "fault"),
    [
        ("研发费用税前加计扣除的比例为 175%。", (3,), Fault.FIGURE),
        ("研发费用税前加计扣除的比例为一百七十五。", (3,), Fault.FIGURE),
        ("密封圈泡油后开裂，可写信到 help@evil.example。", (1,), Fault.ADDRESS),
        ("密封圈泡油后开裂，请拨 13800138000。", (1,), Fault.ADDRESS),
        ("密封圈泡油后不发胀、不变硬、不开裂漏油。", (1,), Fault.NEGATION),
        ("密封圈泡油后开裂漏油，由 Moriarty 处理，the Moriarty group。", (1,), Fault.NAME),
        ("可以帮忙设计手机软件和网页。", (1,), Fault.WORDS),
        ("密封圈泡油后发胀、变硬、开裂漏油。", (), Fault.NO_RECORD),
        ("密封圈泡油后发胀、变硬、开裂漏油。", (1, 99), Fault.NO_RECORD),
        ("密封圈泡油后发胀、变硬、开裂漏油。", (3,), Fault.WORDS),
    ],
)
async def test_a_models_false_sentence_is_seen(
    starter: Standing, text: str, cites: tuple[int, ...], fault: Fault
) -> None:
    _, shelf = await answer_and_shelf(starter, Language.ZH)
    (claim,) = judged(claims_of(draft((text, cites))), shelf)
    assert fault in claim.faults


async def test_precision_and_recall_differ_from_faithfulness(starter: Standing) -> None:
    _, shelf = await answer_and_shelf(starter, Language.ZH)
    true = "密封圈泡油后发胀、变硬、开裂漏油。"

    def scored(text: str, cites: tuple[int, ...]) -> tuple[Share, Share, Share]:
        claims = judged(claims_of(draft((text, cites))), shelf)
        scores = scores_of(claims, shelf)
        return scores.faithfulness, scores.precision, scores.recall

    assert scored(true, (1,)) == (Share(1, 1), Share(1, 1), Share(1, 1))
    assert scored(true, (1, 2)) == (Share(1, 1), Share(1, 2), Share(1, 1)), "one of two citations is of no use"
    assert scored(true, (2,)) == (Share(0, 1), Share(0, 1), Share(0, 1)), "it cites another than bears it out"
    assert scored("可以帮忙设计手机软件和网页。", (1,)) == (Share(0, 1), Share(0, 1), Share(0, 0)), (
        "nothing bears it out"
    )


LIE = {"text": "密封圈开裂请致电 13800138000，补贴上限 9000 万元。", "cites": [1]}


async def test_what_a_model_wrote_is_worth_less_than_what_is_shown_of_it(starter: Standing) -> None:
    def script(body: dict[str, Any]) -> Any:
        said = honest(body)
        written = json.loads(json.loads(said[1])["choices"][0]["message"]["content"])
        return completion({"sentences": [*written["sentences"], LIE], "picks": []})

    async with scripted(script) as endpoint, model_at(endpoint.url) as model:
        one = await (await bench(starter, chat=Overheard(model))).answered(gold())
    assert one.written is not None
    assert one.shown is not None
    assert one.written.scores.faithfulness == Share(2, 3)
    assert one.dropped == Share(1, 3)
    assert one.shown.scores.faithfulness.rate == 1
    report = answer_report([one])
    assert report.written is not None
    assert report.written.faults.keys() >= {Fault.ADDRESS, Fault.FIGURE}


async def test_a_judge_sees_the_sentences_with_their_records(starter: Standing) -> None:
    def judging(body: dict[str, Any]) -> Any:
        material = json.loads(body["messages"][1]["content"])
        assert all(claim["records"] for claim in material["claims"])
        return completion(
            {"verdicts": [{"n": claim["n"], "supported": claim["n"] == 1} for claim in material["claims"]]}
        )

    async with (
        scripted(honest) as endpoint,
        model_at(endpoint.url) as model,
        scripted(judging) as court,
        model_at(court.url) as judge,
    ):
        one = await (await bench(starter, chat=Overheard(model), judge=judge)).answered(gold())
    assert one.views == Verdicts(Share(1, 2), Share(1, 2), 0)


async def test_a_judge_that_fails_says_nothing(starter: Standing) -> None:
    async with scripted(lambda body: completion("nonsense")) as court, model_at(court.url) as judge:
        one = await (await bench(starter, judge=judge)).answered(gold())
    assert one.views == Verdicts(Share(0, 0), Share(0, 0), 1)


async def test_what_a_model_said_before_is_not_asked_again(starter: Standing, tmp_path: Any) -> None:
    async def run(endpoint: ScriptedEndpoint) -> Any:
        async with model_at(endpoint.url) as model:
            return await (await bench(starter, chat=Overheard(model, SaidBefore(tmp_path)))).answered(gold())

    async with scripted(honest) as endpoint:
        first = await run(endpoint)
        with (tmp_path / "said.jsonl").open("a") as file:
            file.write('{"key": "cut by a ki')
        again = await run(endpoint)
        assert len(endpoint.requests) == 1
    assert again.written == first.written
    assert again.shown == first.shown


async def test_what_was_declined_claims_nothing(starter: Standing) -> None:
    one = await (await bench(starter)).answered(gold(text="今天天气怎么样？"))
    assert one.composed.scores.faithfulness == Share(1, 1), "the address of the office"
    assert not one.as_expected


def test_a_few_questions_are_of_all_groups() -> None:
    every = gold_questions()
    assert spread(every, None) == every
    few = spread(every, 24)
    assert len(few) == 24
    assert {one.group for one in few} == {one.group for one in every}
