"""Answers for tests: complete and plain, so that a test states only what it is about."""

import dataclasses
import datetime as dt
from typing import Any

from handlers.page import Page
from handlers.texts import texts
from knowledge.card import Card, ContactWay
from knowledge.courses import CourseDetail
from knowledge.drafts import (
    AchievementDetail,
    AnswerDetail,
    CaseDetail,
    Detail,
    EquipmentDetail,
    EventDetail,
    ExpertDetail,
    LabDetail,
    MentorDetail,
    OpeningDetail,
    ProgramDetail,
)
from knowledge.editions import Edition, Since
from knowledge.vocabulary import Availability, Kind, Language
from retrieval.answer import Answer, Because, Match, Reason
from retrieval.citing import Cited, statement_of, traced

TODAY = dt.date(2026, 11, 22)
ZH, EN = texts(Language.ZH), texts(Language.EN)
TURN = 77
OFFICE = ContactWay("office", "技术转移中心", "ktt@uni.example", "+86-000", "https://uni.example", None, fallback=False)
_DETAILS: dict[Kind, Detail] = {
    Kind.LAB: LabDetail(),
    Kind.EXPERT: ExpertDetail(),
    Kind.PROGRAM: ProgramDetail(),
    Kind.CASE: CaseDetail(),
    Kind.OPENING: OpeningDetail(),
    Kind.EQUIPMENT: EquipmentDetail(),
    Kind.ACHIEVEMENT: AchievementDetail(),
    Kind.MENTOR: MentorDetail(),
    Kind.EVENT: EventDetail(),
    Kind.ANSWER: AnswerDetail(),
    Kind.COURSE: CourseDetail(),
}


def card(kind: Kind = Kind.LAB, record_id: int = 1, **values: Any) -> Card:
    """Makes a card; programs and openings are open."""
    blank: dict[str, Any] = dict.fromkeys(field.name for field in dataclasses.fields(Card))
    named = {"record_id": record_id, "key": f"k{record_id}", "kind": kind, "language": Language.ZH}
    said = {"title": f"标题{record_id}", "body": "正文", "detail": _DETAILS[kind], "rolling": False, "announced": False}
    timed = Availability.OPEN if kind in (Kind.PROGRAM, Kind.OPENING) else None
    return Card(**blank | named | said | {"demonstration": False, "revision": 1, "availability": timed} | values)


def match(n: int, kind: Kind = Kind.LAB, reason: Reason | None = None, quote: str = "引文", **values: Any) -> Match:
    """Makes a match whose record id is 100 + n."""
    return Match(n, card(kind, **{"record_id": 100 + n} | values), reason or Reason(Because.MEANING), quote)


def answer(lead: int | None = 1, /, **values: Any) -> Answer:
    """Makes an answer of these sections, led by match number ``lead``."""
    nothing: dict[str, Any] = {
        "language": Language.ZH, "abstained": False, "lead": None, "contacts": (), "programs": (), "cases": (),
        "openings": (), "missing": (), "office": OFFICE, "lexical_only": False,
    }  # fmt: skip
    made = Answer(**nothing | values)
    return dataclasses.replace(made, lead=next((one for one in made.matches if one.n == lead), None))


def full(contacts: int = 0, programs: int = 0, cases: int = 0, openings: int = 0, lead: int | None = 1) -> Answer:
    """Makes an answer with so many matches in each section, numbered through."""
    counts = ((Kind.LAB, contacts), (Kind.PROGRAM, programs), (Kind.CASE, cases), (Kind.OPENING, openings))
    kinds = [kind for kind, count in counts for _ in range(count)]
    matches = [match(n, kind) for n, kind in enumerate(kinds, 1)]
    of = {kind: tuple(one for one in matches if one.card.kind is kind) for kind in Kind}
    return answer(
        lead, contacts=of[Kind.LAB], programs=of[Kind.PROGRAM], cases=of[Kind.CASE], openings=of[Kind.OPENING]
    )


def labels(page: Page) -> list[list[str]]:
    """Gives the labels of a page's buttons, row by row."""
    return [[button.label for button in row] for row in page.keyboard]


def edition(of: Card, **values: Any) -> Edition:
    """Makes the edition of a record that a card shows; it has not changed since."""
    shared = {field.name: getattr(of, field.name, None) for field in dataclasses.fields(Edition)}
    changed = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    own = {"has_clauses": False, "since": Since.UNCHANGED, "changed": changed, "also": ()}
    return Edition(**shared | own | values)


def cited(of: Answer, **values: Any) -> list[Cited]:
    """Gives what each number of an answer stands for."""
    said = statement_of(of)
    cards = [match.card for match in of.matches]
    return [
        traced(one, edition(card, **values), said.claims, card) for one, card in zip(said.citations, cards, strict=True)
    ]
