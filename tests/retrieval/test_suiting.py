"""What is worth telling a student of unasked: something speaks for it, and nothing against."""

import dataclasses
import datetime as dt
from typing import Any

import pytest

from knowledge.alerts.deadlines import mark_of
from knowledge.card import Card
from knowledge.drafts import EventDetail
from knowledge.offers import Attendee
from knowledge.openings import OpeningDetail, Workplace
from knowledge.students import Profile
from knowledge.vocabulary import Availability, Kind, Language
from knowledge.walks import Level, Node
from retrieval.linkage.lead import Grade, Lead
from retrieval.suiting import suits

TODAY = dt.date(2026, 11, 23)
NODE = Node("ee", Level.MAJOR, None, dict.fromkeys(Language, "EE"), "catalogue", None, False)
LEAD = Lead(Grade.NAMED, NODE, NODE)
ME = Profile(
    1, dt.datetime(2026, 11, 1, tzinfo=dt.UTC), {}, frozenset(), major="ee", major_said="EE", year=3, graduates=2028,
    skills=("c", "pcb-design", "python"), places=("Manchester",), starts=dt.date(2027, 7, 1),
    finishes=dt.date(2027, 8, 31),
)  # fmt: skip
BARE: dict[str, Any] = dict.fromkeys(field.name for field in dataclasses.fields(Card))


def card(body: str = "Firmware in C, PCB design.", detail: object = None, **more: Any) -> Card:
    fields = {
        "record_id": 1, "revision": 1, "key": "a", "kind": Kind.OPENING, "language": Language.EN, "title": "Intern",
        "body": body, "detail": detail or OpeningDetail(), "availability": Availability.OPEN, "location": "Manchester",
    }  # fmt: skip
    return Card(**(BARE | fields | more))


@pytest.mark.parametrize(
    ("found", "lead"),
    [
        (card(), None),
        (card("Anything."), LEAD),
        (card(location=None), None),
        (card(location="London", detail=OpeningDetail(workplace=Workplace.REMOTE)), "remote"),
        (card(detail=OpeningDetail(study_years=(3, 4), graduation_years=(2028,), majors=("EE",))), LEAD),
        (card(kind=Kind.EVENT, detail=EventDetail(for_whom=(Attendee.STUDENT,))), None),
    ],
)
def test_what_is_told(found: Card, lead: object) -> None:
    me = dataclasses.replace(ME, remote=True) if lead == "remote" else ME
    assert suits(found, me, lead if isinstance(lead, Lead) else None, TODAY)


@pytest.mark.parametrize(
    ("found", "lead"),
    [
        (card("Anything."), None),
        (card(availability=Availability.CLOSED), LEAD),
        (card(location="London"), LEAD),
        (card(detail=OpeningDetail(majors=("Nursing",))), None),
        (card(detail=OpeningDetail(study_years=(1,))), LEAD),
        (card(detail=OpeningDetail(graduation_years=(2026,))), LEAD),
        (card(detail=OpeningDetail(starts=dt.date(2027, 10, 1))), LEAD),
        (card(detail=OpeningDetail(finishes=dt.date(2027, 3, 1))), LEAD),
        (card("Anything.", detail=OpeningDetail()), Lead(Grade.LINKED, NODE, NODE)),
        (card(kind=Kind.LAB, detail=object()), LEAD),
        (card(kind=Kind.EVENT, detail=EventDetail(for_whom=(Attendee.ENTERPRISE,))), None),
        (card(kind=Kind.EVENT, detail=EventDetail(), location="London"), None),
    ],
)
def test_what_is_not(found: Card, lead: Lead | None) -> None:
    assert suits(found, ME, lead, TODAY) is None


def test_work_from_elsewhere_is_not_told_to_who_wants_to_be_there() -> None:
    elsewhere = card(detail=OpeningDetail(workplace=Workplace.REMOTE))
    assert suits(elsewhere, ME, LEAD, TODAY)
    assert suits(elsewhere, dataclasses.replace(ME, remote=False), LEAD, TODAY) is None


@pytest.mark.parametrize(
    ("left", "following", "mark"),
    [
        (8, 1, None),
        (7, 1, 7),
        (3, 1, 7),
        (2, 1, 2),
        (0, 1, 2),
        (-1, 1, None),
        (9, 3, 7),
        (4, 3, 2),
        (8, 3, 7),
        (5, 3, 7),
    ],
)
def test_a_mark_that_falls_on_days_off_is_told_before_them(left: int, following: int, mark: int | None) -> None:
    day = dt.timedelta(days=1)
    assert mark_of(TODAY + left * day, TODAY, TODAY + following * day) == mark
