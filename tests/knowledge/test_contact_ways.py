"""How what the desk knows is reached, as cards tell it; and the forms in which the newer kinds leave this floor."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from knowledge.card import Card
from knowledge.database import Database
from knowledge.drafts import (
    AchievementDetail,
    Detail,
    EquipmentDetail,
    EventDetail,
    ExpertDetail,
    LabDetail,
    MentorDetail,
    OpeningDetail,
    ProgramDetail,
)
from knowledge.offers import Attendee, FeeUnit, LicenceMode, Meeting, Rights
from knowledge.shelf import cards, ids_of
from knowledge.vocabulary import Kind, Language
from tests.knowledge.drafting import TODAY, draft, keep

OFFICE = draft("office", Kind.EXPERT, detail=ExpertDetail(office=True, email="office@uni.example"))
WINDOW = draft("window", Kind.EXPERT, detail=ExpertDetail(email="window@uni.example"))
LAB = draft("lab", detail=LabDetail(window_key="window"))
YESTERDAY = TODAY - dt.timedelta(1)


async def card(database: Database, key: str, zone: dt.tzinfo = dt.UTC) -> Card:
    async with database.reading() as session:
        ids = await ids_of(session, [key])
        [found] = await cards(session, list(ids.values()), Language.ZH, TODAY, "office", zone=zone)
    return found


@pytest.mark.parametrize(
    ("kind", "detail"),
    [
        (Kind.EQUIPMENT, EquipmentDetail(window_key="window")),
        (Kind.ACHIEVEMENT, AchievementDetail(window_key="window")),
        (Kind.MENTOR, MentorDetail(window_key="window")),
        (Kind.EVENT, EventDetail(window_key="window")),
    ],
)
async def test_each_has_a_window_and_else_the_office(database: Database, kind: Kind, detail: Detail) -> None:
    await keep(database, OFFICE, WINDOW, draft("with", kind, detail=detail), draft("without", kind))
    through, fallback = (await card(database, "with")).via, (await card(database, "without")).via
    assert through is not None and (through.key, through.fallback) == ("window", False)
    assert fallback is not None and (fallback.key, fallback.fallback) == ("office", True)


async def test_what_is_closed_and_has_no_page_is_asked_about_at_its_lab_or_the_office(database: Database) -> None:
    opening = OpeningDetail(lab_key="lab")
    await keep(
        database, OFFICE, WINDOW, LAB,
        draft("opening", Kind.OPENING, detail=opening, closes=YESTERDAY),
        draft("paged", Kind.OPENING, detail=opening, closes=YESTERDAY, url="https://uni.example/o"),
        draft("program", Kind.PROGRAM, closes=YESTERDAY),
        draft("open", Kind.PROGRAM, rolling=True),
    )  # fmt: skip
    ways = {key: (await card(database, key)).via for key in ("opening", "paged", "program", "open")}
    assert {key: way and way.key for key, way in ways.items()} == {
        "opening": "window", "paged": None, "program": "office", "open": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "detail"),
    [
        (Kind.EQUIPMENT, EquipmentDetail(fee_amount=1.5, fee_currency="CNY", fee_unit=FeeUnit.CHANNEL_HOUR, area_m2=2)),
        (Kind.ACHIEVEMENT, AchievementDetail(trl=3, rights=Rights.PENDING, licence_modes=(LicenceMode.EQUITY,))),
        (Kind.MENTOR, MentorDetail(skills=("a",), modes=(Meeting.ONSITE,), languages=(Language.EN,), available=False)),
        (Kind.EVENT, EventDetail(for_whom=(Attendee.RESEARCHER,), capacity=0, fee_amount=0)),
        (Kind.PROGRAM, ProgramDetail(amount_max=5.5)),
    ],
)
async def test_what_was_drafted_is_what_a_card_holds(database: Database, kind: Kind, detail: Detail) -> None:
    await keep(database, draft("k", kind, detail=detail))
    assert (await card(database, "k")).detail == detail


async def test_events_are_told_by_the_clocks_of_the_desk(database: Database) -> None:
    starts = dt.datetime(2026, 12, 11, 23, tzinfo=dt.UTC)
    await keep(database, draft("k", Kind.EVENT, detail=EventDetail(starts=starts)))
    detail = (await card(database, "k", ZoneInfo("Asia/Shanghai"))).detail
    assert isinstance(detail, EventDetail) and detail.starts is not None
    assert detail.starts == starts
    assert (detail.starts.day, detail.starts.hour) == (12, 7)
