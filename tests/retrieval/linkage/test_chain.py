"""The chain around a node of the linkage that ships, with a few openings and labs beside it."""

import datetime as dt
from typing import Any

import pytest

from knowledge import supply
from knowledge.drafts import Draft, LabDetail, OpeningDetail
from knowledge.starter.linkage import load_linkage
from knowledge.vocabulary import Kind, Language
from knowledge.walks import Level
from retrieval.linkage.chain import Broken, Chain, chain
from retrieval.linkage.here import Here
from retrieval.linkage.lead import Grade
from retrieval.linkage.widening import Widening
from tests.knowledge.drafting import NOW, TODAY, draft
from tests.retrieval.standing import Standing

HERE = Here("CN", "示范市 / Demo City")


def opening(key: str, *majors: str, region: str | None = "示范市", enterprise: str | None = None, **more: Any) -> Draft:
    detail = OpeningDetail(majors=majors, enterprise_key=enterprise)
    return draft(key, Kind.OPENING, detail=detail, country="CN", region=region, **{"rolling": True, **more})


@pytest.fixture
async def desk(standing: Standing) -> Standing:
    """Opens a desk on each kind of database with openings here and elsewhere, and two labs."""
    await load_linkage(standing.database, NOW)
    await standing.take(
        opening("a-named", "计算机科学与技术 / computer science"),
        opening("b-class", "软件工程", region=None),
        opening("c-linked", enterprise="demo-enterprise-software-house"),
        opening("d-elsewhere", "计算机科学与技术", region="杭州"),
        opening("e-over", "计算机科学与技术", closes=TODAY - dt.timedelta(1), rolling=False),
        draft("lab-here", Kind.LAB, detail=LabDetail(field="高分子材料与工程"), country="CN", region="示范市"),
        draft("lab-away", Kind.LAB, detail=LabDetail(field="计算机类"), country="CN", region="杭州"),
    )
    return standing


async def chained(desk: Standing, *names: str, here: Here = HERE) -> list[Chain]:
    async with desk.database.reading() as session:
        atlas = await Widening().atlas(session)
        starts = [atlas.exactly(name)[0] for name in names]
        return [await chain(session, atlas, start, here, TODAY) for start in starts]


def names(found: Chain, level: Level) -> list[str]:
    return [stop.node.names[Language.ZH] for stop in found.stops[level]]


async def test_a_chain_reaches_every_level_both_ways_and_ends_in_openings_here(desk: Standing) -> None:
    major, occupation, sector, enterprise = await chained(
        desk, "计算机科学与技术", "软件开发人员", "软件和信息技术服务业", "demo-enterprise-software-house"
    )
    assert names(major, Level.OCCUPATION)[0] == "软件开发人员" and major.group is not None
    assert names(major, Level.SECTOR)[0] == "软件和信息技术服务业", "what is sourced comes before our judgement"
    assert [stop.editorial for stop in major.stops[Level.SECTOR]] == [False, True]
    assert all(step.source for level in major.stops.values() for stop in level for step in stop.route)
    assert [stop.here for stop in major.stops[Level.ENTERPRISE]] == [True]
    assert "计算机科学与技术" in names(occupation, Level.MAJOR) and "计算机科学与技术" in names(sector, Level.MAJOR)
    assert names(enterprise, Level.SECTOR) == ["软件和信息技术服务业"] and names(enterprise, Level.INDUSTRY)
    told = [(one.lead.grade, one.here) for one in major.vacancies]
    assert told == [(Grade.NAMED, True), (Grade.LINKED, True), (Grade.GROUP, None)]
    assert major.elsewhere == 1 and not major.broken
    assert [one.lead.grade for one in enterprise.vacancies] == [Grade.NAMED]
    assert Grade.LINKED in {one.lead.grade for one in sector.vacancies}


async def test_broken_links_are_named(desk: Standing) -> None:
    software, rubber, maltese, international, polymers = await chained(
        desk, "软件和信息技术服务业", "橡胶和塑料制品业", "马耳他语", "国际组织", "高分子材料与工程"
    )
    assert list(software.broken) == [Broken.NO_LOCAL_MAJOR], "the only lab of it is elsewhere"
    assert list(rubber.broken) == [Broken.NO_OPENING]
    assert {stop.node.names[Language.ZH] for stop in rubber.stops[Level.MAJOR] if stop.here} == {"高分子材料与工程"}
    assert maltese.through is not None and names(maltese, Level.OCCUPATION) == ["翻译和其他语言专业人员"]
    assert list(maltese.broken) == [Broken.LEADS_NOWHERE, Broken.NO_ENTERPRISE, Broken.NO_OPENING]
    assert list(international.broken) == [Broken.NO_MAJOR, Broken.NO_ENTERPRISE, Broken.NO_OPENING]
    assert list(polymers.broken) == [Broken.NO_OPENING]
    (logic,) = await chained(desk, "逻辑学")
    assert logic.through is None and not any(logic.stops.values()), "its class leads nowhere either"
    assert Broken.LEADS_NOWHERE in logic.broken
    (away,) = await chained(desk, "计算机科学与技术", here=Here("CN", "杭州 / Hangzhou"))
    assert list(away.broken) == [Broken.NO_ENTERPRISE] and [one.here for one in away.vacancies] == [True, None]


async def test_a_class_stands_for_its_majors_and_what_is_over_is_not_offered(desk: Standing) -> None:
    computing, manufacturing = await chained(desk, "计算机类", "制造业")
    assert computing.start.level is Level.MAJOR_CLASS
    assert len(computing.stops[Level.MAJOR]) > 4
    assert len(manufacturing.stops[Level.SECTOR]) == 31 and len(manufacturing.stops[Level.MAJOR]) > 20
    async with desk.database.reading() as session:
        assert len(await supply.offered(session, TODAY)) == 4
        assert len(await supply.offered(session, TODAY - dt.timedelta(2))) == 5
