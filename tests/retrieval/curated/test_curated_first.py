"""Curated answers in a desk that holds the starter knowledge: first and whole where they fit, and nowhere else."""

from dataclasses import replace

import pytest

from knowledge.catalogue import retire
from knowledge.drafts import Draft
from knowledge.intake.rows import draft_of
from knowledge.vocabulary import Audience, Kind, Language
from retrieval.answer import Answer, Because
from retrieval.citing import recalled, statement_of
from retrieval.question import PastTurn, Speaker
from tests.knowledge.drafting import SIGNATURE
from tests.knowledge.frequent import ROWS
from tests.retrieval.standing import Standing, keys

CONTRACT, OVERTIME = "answer-contract", "answer-students-overtime"


def frequent() -> list[Draft]:
    """Gives the curated answers as drafts."""
    drafts = [draft_of(row) for row in ROWS]
    return [draft for draft in drafts if isinstance(draft, Draft)]


def _same(one: Answer, other: Answer) -> bool:
    return (keys(one.matches), one.missing, one.lead) == (keys(other.matches), other.missing, other.lead)


async def test_a_curated_answer_that_fits_comes_first_and_whole_and_moves_no_other(starter: Standing) -> None:
    others = [
        "横向合同丢了怎么办",
        "实习生有哪些岗位",
        "密封圈泡油后开裂",
        "今天天气怎么样",
        "what is the weather like",
    ]
    before = {text: await starter.ask(text) for text in others}
    plain = await starter.ask("横向课题的合同要怎么签")
    await starter.take(*frequent())

    answer = await starter.ask("请问横向课题合同怎么签？")
    [first] = answer.curated
    assert (first.n, first.card.key, answer.lead, answer.abstained) == (1, CONTRACT, first, False)
    assert first.reason.because is Because.CURATED and first.reason.title == "横向课题的合同要怎么签？"
    assert first.card.body.startswith(first.quote) and not answer.missing and answer.inquiry is None
    assert keys(plain.matches)[:1] == keys(answer.matches)[1:2], "then what is found besides"
    english = await starter.ask("How does a company sign a contract with the university?")
    assert [(one.card.key, one.card.language) for one in english.curated] == [(CONTRACT, Language.EN)]
    across = await starter.ask("实习生能不能加班")
    assert [(one.card.key, one.card.language) for one in across.curated] == [(OVERTIME, Language.EN)]

    assert all([_same(before[text], await starter.ask(text)) for text in others])
    of_kind = [await starter.ask("横向课题的合同要怎么签", kind=kind) for kind in (Kind.LAB, Kind.ANSWER)]
    assert [keys(one.curated) for one in of_kind] == [[], [CONTRACT]]

    again = recalled(plain, statement_of(answer), {match.card.record_id: match.card for match in answer.matches})
    assert (keys(again.curated), again.lead) == ([CONTRACT], first)

    async with starter.database.writing() as session:
        assert await retire(session, [CONTRACT], SIGNATURE) == 1
    assert _same(await starter.ask("横向课题的合同要怎么签"), plain), "gone from the very next answer"


async def test_one_that_is_like_it_is_given_rather_than_nothing(starter: Standing) -> None:
    """Both wordings got no answer at all, though staff had answered nearly that."""
    texts = {"zh": {"title": "到老图书馆的班车", "body": "从学校停车场开往老图书馆，每天七点四十和十七点。"}}
    questions = [
        "从学校停车场到老图书馆的接驳班车几点发车？",
        "Where do visitors park when they come to the university?",
    ]
    row = {"id": "answer-bus", "kind": "answer", "texts": texts, "questions": questions, "author": "后勤处"}
    row |= {"written": "2026-10-08"}
    draft = draft_of(row)
    assert isinstance(draft, Draft)
    asked = [
        "接驳班车到老图书馆有哪些时间？",
        "去老图书馆的校车班次时间是什么",
        "Where can company visitors park their car?",
    ]
    others = [
        "老图书馆的咖啡多少钱",
        "校车坏了怎么办",
        "where can I park my money",
        "学校停车场有什么研究",
        "明天会不会下雨",
    ]
    before = {text: await starter.ask(text) for text in others}
    await starter.take(draft)
    assert [keys((await starter.ask(text)).curated) for text in asked] == [["answer-bus"]] * len(asked)
    assert all([_same(before[text], await starter.ask(text)) for text in others])


async def test_words_alone_find_it_and_a_changed_one_counts_at_once(small: Standing) -> None:
    await small.take(*frequent())
    assert keys((await small.ask("请问实习生可以加班吗")).curated) == [OVERTIME]
    assert (await small.ask("实习生的工资多少")).curated == ()
    for staff in frequent()[2:]:
        await small.take(replace(staff, audience=Audience.STAFF))
    assert (await small.ask("实习生可以加班吗")).curated == ()
    assert keys((await small.ask("实习生可以加班吗", audiences=tuple(Audience))).curated) == [OVERTIME]


@pytest.mark.parametrize("text", ["怎么联系", "电话多少"])
async def test_asked_how_to_reach_it_the_desk_names_its_office(small: Standing, text: str) -> None:
    await small.take(*frequent())
    before = (PastTurn(Speaker.USER, "实习生可以加班吗"),)
    answer = await small.ask(text, history=before)
    assert keys(answer.curated) == [OVERTIME] and answer.reaches
    asked_otherwise = await small.ask("那需要什么材料", history=before)
    assert asked_otherwise.curated == (), "what it leans on was answered"
