"""What the audit holds: looks and changes of a period, of one person or of one record, newest first, and their sums."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, String, and_, cast, func, literal, or_, select

from knowledge.database import ReadSession
from knowledge.tables import AuditEntry, Demand, Gap, Handover, Record, Revision, Turn

_PERSON = "person "
"""Begins the signature of a person; their number follows."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the audit is asked for.

    Attributes:
        since, until: moments; the second one is not in it any more.
        person: number of somebody: what they changed, what they looked at, and who looked at what is theirs.
        record: key of a record: its changes, and looks at it.
    """

    since: dt.datetime
    until: dt.datetime
    person: int | None = None
    record: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """That somebody was shown something of somebody else; ``who`` is None for a page or a letter, or once erased."""

    at: dt.datetime
    who: int | None
    act: str
    subject: str


@dataclass(frozen=True, slots=True)
class Change:
    """A revision of a record; ``reviewer`` is None where whoever made it let it become public."""

    at: dt.datetime
    who: str
    reviewer: str | None
    key: str
    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of looks by act and by who looked, and of changes by whose signature they bear, the most first."""

    looks: Mapping[str, int]
    lookers: Mapping[int | None, int]
    changes: Mapping[str, int]


async def summary(session: ReadSession, asked: Asked) -> Summary:
    """Counts what is asked for."""
    count = func.count().label("n")
    seen = _looks(asked)
    acts = await session.execute(
        select(AuditEntry.act, count).where(seen).group_by(AuditEntry.act).order_by(count.desc(), AuditEntry.act)
    )
    by = AuditEntry.person_id
    lookers = await session.execute(select(by, count).where(seen).group_by(by).order_by(count.desc(), by))
    made = (
        select(Revision.who, count)
        .join(Record, Record.id == Revision.record_id)
        .where(_changes(asked))
        .group_by(Revision.who)
        .order_by(count.desc(), Revision.who)
    )
    return Summary(
        {row[0]: row[1] for row in acts},
        {row[0]: row[1] for row in lookers},
        {row[0]: row[1] for row in await session.execute(made)},
    )


async def looks(session: ReadSession, asked: Asked, most: int) -> list[Look]:
    """Gives the looks that are asked for, newest first."""
    rows = await session.execute(
        select(AuditEntry.at, AuditEntry.person_id, AuditEntry.act, AuditEntry.subject)
        .where(_looks(asked))
        .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
        .limit(most)
    )
    return [Look(at, who, act, subject) for at, who, act, subject in rows]


async def changes(session: ReadSession, asked: Asked, most: int) -> list[Change]:
    """Gives the changes that are asked for, newest first."""
    rows = await session.execute(
        select(Revision.at, Revision.who, Revision.reviewer, Record.key, Revision.number, Revision.why)
        .join(Record, Record.id == Revision.record_id)
        .where(_changes(asked))
        .order_by(Revision.at.desc(), Revision.record_id, Revision.number.desc())
        .limit(most)
    )
    return [Change(at, who, reviewer, key, number, why) for at, who, reviewer, key, number, why in rows]


def _looks(asked: Asked) -> ColumnElement[bool]:
    wanted: ColumnElement[bool] = and_(AuditEntry.at >= asked.since, AuditEntry.at < asked.until)
    if asked.record is not None:
        wanted &= AuditEntry.subject == f"record {asked.record}"
    if asked.person is not None:
        needs = select(literal("need ").concat(cast(Demand.id, String))).where(Demand.person_id == asked.person)
        handed = (
            select(literal("handover ").concat(cast(Handover.id, String)))
            .join(Turn, Turn.id == Handover.turn_id)
            .where(Turn.person_id == asked.person)
        )
        theirs = [AuditEntry.subject == f"{_PERSON}{asked.person}", AuditEntry.subject.in_(needs)]
        gaps = (
            select(literal("gap topic ").concat(cast(Gap.topic_id, String)))
            .join(Turn, Turn.id == Gap.turn_id)
            .where(Turn.person_id == asked.person)
        )
        theirs += [AuditEntry.subject.in_(handed), AuditEntry.subject.in_(gaps)]
        wanted &= or_(AuditEntry.person_id == asked.person, *theirs)
    return wanted


def _changes(asked: Asked) -> ColumnElement[bool]:
    wanted: ColumnElement[bool] = and_(Revision.at >= asked.since, Revision.at < asked.until)
    if asked.record is not None:
        wanted &= Record.key == asked.record
    if asked.person is not None:
        name = f"{_PERSON}{asked.person}"
        wanted &= or_(Revision.who == name, Revision.reviewer == name)
    return wanted


async def key_of(session: ReadSession, record_id: int) -> str | None:
    """Gives the key of a record, whatever its stage; None where there is none."""
    key: str | None = await session.scalar(select(Record.key).where(Record.id == record_id))
    return key
