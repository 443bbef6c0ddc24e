"""A search widened along the linkage that ships: who is lifted, how far, and why."""

from typing import Any

import pytest

from knowledge import linkage
from knowledge.drafts import Draft, LabDetail, OpeningDetail, TextDraft
from knowledge.starter.linkage import load_linkage
from knowledge.vocabulary import Kind, Language
from retrieval.answer import Because
from retrieval.linkage.lead import Grade, Lead
from tests.knowledge.drafting import NOW, draft
from tests.retrieval.standing import Standing, keys

STUDENT = "计算机专业大三，想找个实习"


def opening(key: str, *majors: str, body: str = "实习岗位", enterprise: str | None = None) -> Draft:
    detail = OpeningDetail(majors=majors, enterprise_key=enterprise)
    texts = {Language.ZH: TextDraft(f"{key}实习生", None, body)}
    return draft(key, Kind.OPENING, texts=texts, detail=detail, rolling=True)


@pytest.fixture
async def desk(standing: Standing) -> Standing:
    """Opens a desk on each kind of database with openings that differ in majors alone."""
    await load_linkage(standing.database, NOW)
    await standing.take(
        opening("a-finance", "会计学 / accounting", "金融学 / finance"),
        opening("b-linked", enterprise="demo-enterprise-software-house"),
        opening("c-class", "软件工程 / software engineering"),
        opening("d-named", "自动化 / automation", "计算机科学与技术 / computer science"),
        opening("e-unsaid"),
    )
    return standing


async def leads(desk: Standing, question: str, **more: Any) -> dict[str, Lead]:
    found = await desk.find(question, **more)
    return {one.card.key: one.hit.lead for one in found if one.hit.lead is not None}


async def test_openings_for_the_major_come_first_then_its_class_then_what_it_leads_to(desk: Standing) -> None:
    for question in ("高分子材料与工程，找实习", "找实习"):
        assert keys(await desk.find(question, kind=Kind.OPENING))[0] != "d-named"
    found = keys(await desk.find("计算机科学与技术专业，找实习", kind=Kind.OPENING))
    assert found[:2] == ["d-named", "c-class"]
    assert set(found) == {"a-finance", "b-linked", "c-class", "d-named", "e-unsaid"}, "nobody is left out"


async def test_each_lead_says_how_it_came(desk: Standing) -> None:
    told = await leads(desk, "计算机科学与技术专业，找实习")
    assert {key: lead.grade for key, lead in told.items()} == {
        "d-named": Grade.NAMED, "c-class": Grade.GROUP, "b-linked": Grade.LINKED
    }  # fmt: skip
    assert told["c-class"].group is not None and told["c-class"].group.names[Language.ZH] == "计算机类"
    route = told["b-linked"].route
    assert route[-1].end.key == "demo-enterprise-software-house" and route[-1].source == "demonstration"
    assert route[0].start.key == "major-172" and all(step.source for step in route)


async def test_a_class_stands_for_its_majors(desk: Standing) -> None:
    told = await leads(desk, "计算机类实习")
    assert told["d-named"].grade is told["c-class"].grade is Grade.NAMED


async def test_the_other_language_means_the_same(desk: Standing) -> None:
    assert (await leads(desk, "internship for a computer science student"))["d-named"].grade is Grade.NAMED


async def test_an_occupation_leads_to_the_majors_it_draws_on(desk: Standing) -> None:
    told = await leads(desk, "想做软件开发人员，找实习")
    assert {"b-linked", "c-class", "d-named"} == set(told)
    assert {lead.grade for lead in told.values()} == {Grade.LINKED}
    assert [(step.start.key, step.end.key) for step in told["d-named"].route] == [("isco-2512", "major-172")]


async def test_what_is_merely_linked_never_outranks_what_matches(desk: Standing) -> None:
    await desk.take(opening("z-direct", body="想做软件开发人员的实习 软件开发人员 软件开发人员"))
    found = await desk.find("想做软件开发人员，找实习", kind=Kind.OPENING)
    assert found[0].card.key == "z-direct"
    assert found[0].hit.lead is None
    assert all(one.hit.score <= found[0].hit.score for one in found)


async def test_a_sector_leads_to_labs_of_its_majors_below_what_matches(standing: Standing) -> None:
    await load_linkage(standing.database, NOW)
    lab = {Language.ZH: TextDraft("某实验室", None, "承接企业委托的检测与合作")}
    near = {Language.ZH: TextDraft("橡胶密封实验室", None, "橡胶制品厂的橡胶密封圈老化，橡胶配方合作")}
    await standing.take(
        draft("a-plain", texts=lab, detail=LabDetail(field="历史 / history")),
        draft("b-linked", texts=lab, detail=LabDetail(field="高分子材料 / polymer materials")),
        draft("c-direct", texts=near),
    )
    found = await standing.find("我们是一家橡胶制品厂，想找实验室合作", kind=Kind.LAB)
    assert keys(found) == ["c-direct", "b-linked", "a-plain"]
    lead = found[1].hit.lead
    assert lead is not None and [step.end.level.value for step in lead.route] == ["occupation", "major"]
    assert [one.hit.lead for one in (found[0], found[2])] == [None, None]


async def test_without_a_linkage_a_search_is_as_it_was(standing: Standing) -> None:
    await standing.take(opening("a", "计算机科学与技术"), opening("b"))
    before = [(one.card.key, one.hit.score) for one in await standing.find(STUDENT)]
    assert len(before) == 2 and not await leads(standing, STUDENT)
    await load_linkage(standing.database, NOW)
    assert await leads(standing, STUDENT), "an edition loaded meanwhile is seen by the next question"


async def test_among_very_many_openings_those_for_the_major_are_found(small: Standing) -> None:
    await load_linkage(small.database, NOW)
    crowd = [opening(f"crowd-{n:02}", "会计学 / accounting", body="想找个实习 专业 大三 实习") for n in range(60)]
    lone = {Language.EN: TextDraft("Backend internship", None, "Services and queues.")}
    wanted = OpeningDetail(majors=("Computer Science",))
    await small.take(*crowd, draft("lone", Kind.OPENING, texts=lone, detail=wanted, rolling=True))
    assert (await small.find(STUDENT, kind=Kind.OPENING, top=60))[0].card.key == "lone"
    accounting = await small.find("会计专业大三，想找个实习", kind=Kind.OPENING, top=60)
    assert "lone" not in keys(accounting)


async def test_a_question_makes_no_node(desk: Standing) -> None:
    async with desk.database.reading() as session:
        before = await linkage.nodes(session)
    await desk.ask("我叫张三，计算机专业大三，想找个实习")
    async with desk.database.reading() as session:
        assert await linkage.nodes(session) == before


async def test_the_starter_answers_a_student_of_computing(starter: Standing) -> None:
    for question in (STUDENT, "computer science student looking for an internship"):
        answer = await starter.ask(question)
        assert not answer.abstained
        first = answer.openings[0]
        assert first.reason.lead is not None and first.reason.lead.grade is Grade.NAMED
        assert "demo-opening-finance-intern" not in keys(answer.openings)[:2]
        assert first.reason.because in (Because.WORDS, Because.MEANING)
