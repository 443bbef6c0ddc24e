"""Rows of equipment, achievements, mentors and events into drafts, and what is wrong with a row."""

import datetime as dt
from typing import Any

import pytest

from knowledge.drafts import AchievementDetail, Draft, EquipmentDetail, EventDetail, MentorDetail, OpeningDetail
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal, Why
from knowledge.offers import Attendee, Direction, FeeUnit, LicenceMode, Meeting, Rights
from knowledge.vocabulary import Language

ROW = {"id": "k", "lang": "zh", "title": "标题", "body": "正文"}
EQUIPMENT = ROW | {"kind": "equipment", "category": "instrument", "window": "w"}
EVENT = ROW | {"kind": "event", "category": "seminar", "starts": "2026-12-11T14:00+08:00"}
ACHIEVEMENT = ROW | {"kind": "achievement", "category": "patent"}
MENTOR = ROW | {"kind": "mentor", "direction": "industry-to-student"}


def read(row: dict[str, Any], **changes: Any) -> Draft:
    found = draft_of(row | changes)
    assert isinstance(found, Draft), found
    return found


def test_equipment() -> None:
    detail = read(
        EQUIPMENT, fee_amount=300, fee_currency="CNY", fee_unit="half-day", lead_days=3, booking="先预约", lab_id="l",
        self_operation=False, voucher_accepted=True, area_m2=20.5, available=True,
    ).detail  # fmt: skip
    assert isinstance(detail, EquipmentDetail)
    assert (detail.window_key, detail.lab_key, detail.fee_amount, detail.fee_unit) == ("w", "l", 300, FeeUnit.HALF_DAY)
    assert (detail.lead_days, detail.area_m2, detail.self_operation, detail.available) == (3, 20.5, False, True)


def test_an_achievement() -> None:
    detail = read(ACHIEVEMENT, trl=7, rights="granted", licence_modes=["exclusive", "equity", "exclusive"]).detail
    assert isinstance(detail, AchievementDetail)
    assert (detail.trl, detail.rights) == (7, Rights.GRANTED)
    assert detail.licence_modes == (LicenceMode.EXCLUSIVE, LicenceMode.EQUITY)


def test_a_mentor() -> None:
    detail = read(MENTOR, skills=["a"], modes=["online"], languages="en", capacity=3, enterprise="e").detail
    assert isinstance(detail, MentorDetail)
    assert (detail.direction, detail.modes, detail.languages) == (
        Direction.TO_STUDENTS, (Meeting.ONLINE,), (Language.EN,),
    )  # fmt: skip
    assert (detail.capacity, detail.enterprise_key) == (3, "e")


def test_an_event() -> None:
    event = read(EVENT, for_whom=["student"], fee_amount=0, closes="2026-12-09")
    assert isinstance(event.detail, EventDetail)
    assert event.detail.starts == dt.datetime(2026, 12, 11, 6, tzinfo=dt.UTC)
    assert event.detail.for_whom == (Attendee.STUDENT,)
    assert event.closes == dt.date(2026, 12, 9)
    assert event.ends is None


@pytest.mark.parametrize(("finishes", "ends"), [(None, "2026-12-11"), ("2026-12-13T01:00+08:00", "2026-12-13")])
def test_an_event_without_a_closing_date_is_over_when_it_is_over(finishes: str | None, ends: str) -> None:
    assert read(EVENT, finishes=finishes).ends == dt.date.fromisoformat(ends)


def test_the_enterprise_behind_an_opening() -> None:
    opening = read(ROW | {"kind": "opening", "enterprise": "e"})
    assert isinstance(opening.detail, OpeningDetail)
    assert opening.detail.enterprise_key == "e"
    assert opening.extras == {}


@pytest.mark.parametrize(
    ("row", "changes", "why", "field"),
    [
        (EQUIPMENT, {"category": None}, Why.MISSING, "category"),
        (EQUIPMENT, {"category": "spaceship"}, Why.UNKNOWN_VALUE, "category"),
        (EQUIPMENT, {"fee_amount": 3, "fee_currency": "CNY"}, Why.MISSING, "fee_unit"),
        (EQUIPMENT, {"fee_amount": 3, "fee_unit": "hour"}, Why.MISSING, "fee_currency"),
        (EQUIPMENT, {"fee_amount": -3}, Why.BAD_NUMBER, "fee_amount"),
        (EQUIPMENT, {"fee_currency": "yuan"}, Why.UNKNOWN_VALUE, "fee_currency"),
        (EQUIPMENT, {"lead_days": 2.5}, Why.WRONG_TYPE, "lead_days"),
        (EQUIPMENT, {"available": "yes"}, Why.WRONG_TYPE, "available"),
        (ACHIEVEMENT, {"trl": 10}, Why.BAD_NUMBER, "trl"),
        (ACHIEVEMENT, {"trl": True}, Why.WRONG_TYPE, "trl"),
        (ACHIEVEMENT, {"licence_modes": ["barter"]}, Why.UNKNOWN_VALUE, "licence_modes"),
        (ACHIEVEMENT, {"price_min": 5, "price_max": 4}, Why.ABOVE_MAXIMUM, "price_min"),
        (ACHIEVEMENT, {"price_max": 4}, Why.MISSING, "price_currency"),
        (MENTOR, {"direction": None}, Why.MISSING, "direction"),
        (MENTOR, {"languages": ["xx"]}, Why.UNKNOWN_VALUE, "languages"),
        (EVENT, {"starts": "2026-12-11T14:00"}, Why.BAD_MOMENT, "starts"),
        (EVENT, {"starts": "2026-12-11"}, Why.BAD_MOMENT, "starts"),
        (EVENT, {"starts": "soon"}, Why.BAD_MOMENT, "starts"),
        (EVENT, {"finishes": "2026-12-11T13:00+08:00"}, Why.ENDS_FIRST, "finishes"),
        (EVENT, {"opens": "2026-12-02", "closes": "2026-12-01"}, Why.ENDS_FIRST, "closes"),
        (EVENT, {"for_whom": ["cats"]}, Why.UNKNOWN_VALUE, "for_whom"),
    ],
)
def test_what_refuses_a_row(row: dict[str, Any], changes: dict[str, Any], why: Why, field: str) -> None:
    refusal = draft_of(row | changes)
    assert isinstance(refusal, Refusal)
    assert (refusal.why, refusal.values["field"]) == (why, field)
