"""What the figures are counted from: openings on record, needs that are published, and courses."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from knowledge.availability import Window
from knowledge.database import ReadSession
from knowledge.demands import Status
from knowledge.introduction_kinds import PROBLEM
from knowledge.sealing import Seal
from knowledge.skills import listed, skills_in
from knowledge.tables import Course, Demand, DemandPart, Opening, Record, Text
from knowledge.vocabulary import Audience, Availability, Kind, Stage

MONTHS = 12
"""Months back that count."""
_DAYS = 365
LEAST = 3
"""Enterprises, or people who speak for none, whose needs ask for a skill before it is told: none stands out then."""
_AT_ONCE = 500
_BOTH_LANGUAGES = " / "
"""Between the two halves of what a record has one field for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an opening on record asks for.

    Attributes:
        skills: keys of the vocabulary.
        titles: in each of its languages.
        majors: as written.
        open: whether one can apply today.
    """

    titles: Sequence[str]
    skills: frozenset[str]
    majors: Sequence[str]
    enterprise: str | None
    open: bool
    demonstration: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What published needs ask for.

    Attributes:
        needs: how many were counted.
        askers: for a skill how many enterprises, or people who speak for none, ask for it; fewer than ``LEAST`` of
            them are left out.
    """

    needs: int
    askers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Taught:
    """What a course on record teaches: keys of skills, and whose students it is for, as written; none for all."""

    skills: frozenset[str]
    majors: Sequence[str]


async def wanted(session: ReadSession, today: dt.date) -> list[Wanted]:
    """Gives the openings that anybody may see: those one can apply for, and those of the last twelve months.

    An opening without any date counts, as nothing says that it is old.
    """
    rows = await session.execute(_published(Kind.OPENING, Opening))
    counting = [(record, opening) for record, opening in rows if _counts(record, opening, today)]
    texts = await _texts(session, [record.id for record, _ in counting])
    return [
        Wanted(
            [title for title, _ in texts[record.id]],
            _skills(opening.skills, _without(opening.majors, texts[record.id])),
            opening.majors,
            opening.enterprise_key,
            _availability(record, today) is Availability.OPEN,
            record.demonstration,
        )
        for record, opening in counting
    ]


async def asked(session: ReadSession, seal: Seal, now: dt.datetime) -> Asked:
    """Counts by skill who needs what, by what published needs of the last twelve months say of their problem."""
    since = now - dt.timedelta(days=_DAYS)
    rows = await session.execute(
        select(Demand.id, Demand.person_id, Demand.enterprise_id, DemandPart.value_sealed)
        .join(DemandPart, DemandPart.demand_id == Demand.id)
        .where(Demand.status == Status.PUBLISHED, Demand.published_at >= since, DemandPart.name == PROBLEM)
    )
    askers: dict[str, set[tuple[str, int]]] = defaultdict(set)
    needs = 0
    for need, person, enterprise, sealed in rows:
        needs += 1
        said = None if sealed is None else seal.opened(sealed, f"part {PROBLEM} of need {need}")
        who = ("person", person) if enterprise is None else ("enterprise", enterprise)
        for one in skills_in(said or ""):
            askers[one.key].add(who)
    return Asked(needs, {key: len(some) for key, some in askers.items() if len(some) >= LEAST})


async def taught(session: ReadSession) -> list[Taught]:
    """Gives what the courses that anybody may see teach: what they list, and what their names say."""
    rows = (await session.execute(_published(Kind.COURSE, Course))).all()
    texts = await _texts(session, [record.id for record, _ in rows])
    return [
        Taught(_skills(course.skills, [(title, "") for title, _ in texts[record.id]]), course.majors)
        for record, course in rows
    ]


def _published(kind: Kind, table: type[Any]) -> Select[Record, Any]:
    """Selects the published records of a kind with their own fields."""
    public = (Record.kind == kind, Record.stage == Stage.PUBLISHED, Record.audience == Audience.PUBLIC)
    return select(Record, table).join(table, table.record_id == Record.id).where(*public).order_by(Record.id)


def _counts(record: Record, opening: Opening, today: dt.date) -> bool:
    if _availability(record, today) in (Availability.OPEN, Availability.UPCOMING):
        return True
    dates = (record.closes, record.ends, opening.posted, record.published)
    known = [day for day in dates if day is not None] or [day for day in (record.as_of,) if day is not None]
    return not known or max(known) >= today - dt.timedelta(days=_DAYS)


def _availability(record: Record, today: dt.date) -> Availability:
    window = Window(record.opens, record.closes, record.ends, record.rolling, record.active, record.announced)
    return window.on(today)


def _skills(written: Collection[str], texts: Sequence[tuple[str, str]]) -> frozenset[str]:
    """Finds the skills that an opening lists, and those that its text names in any of its languages."""
    entries = (one for entry in written for one in listed(entry))
    said = (one for title, body in texts for one in skills_in(f"{title}\n{body}"))
    return frozenset(one.key for one in (*entries, *said))


def _without(majors: Sequence[str], texts: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Takes the majors that are welcome out of a text: "chemical engineering" is no skill there."""
    names = sorted({name.strip() for major in majors for name in major.split(_BOTH_LANGUAGES)}, key=len, reverse=True)
    said = re.compile("|".join(re.escape(name) for name in names if name), re.IGNORECASE)
    return [(title, said.sub(" ", body)) for title, body in texts] if any(names) else list(texts)


async def _texts(session: ReadSession, record_ids: Sequence[int]) -> Mapping[int, Sequence[tuple[str, str]]]:
    """Reads title and body of records in each of their languages."""
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for some in _portions(record_ids):
        query = select(Text.record_id, Text.title, Text.body).where(Text.record_id.in_(some))
        for record_id, title, body in await session.execute(query.order_by(Text.record_id, Text.lang)):
            found[record_id].append((title, body))
    return found


def _portions(record_ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (record_ids[start : start + _AT_ONCE] for start in range(0, len(record_ids), _AT_ONCE))
