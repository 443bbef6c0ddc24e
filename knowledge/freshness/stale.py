"""Which published records expire soon, are past their kind's shelf life, or have no date at all: found by SQL.

What can no longer be had is passed over in the last two: an answer says that it is closed, and nobody acts on it.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, exists, func, or_, select
from sqlalchemy.orm import aliased

from knowledge.database import ReadSession
from knowledge.freshness.confirming import STILL_TRUE
from knowledge.freshness.weight import ASKED_WEIGHS, asked_for, linked, shown
from knowledge.shelf_life import SHELF_LIFE, outlived_before
from knowledge.tables import Event, Record, Revision
from knowledge.vocabulary import TIMED_KINDS, Kind, Stage

EXPIRING_DAYS = 30
"""Days before its last day from which a record counts as about to expire, and for which "still true" settles that."""


class Doubt(StrEnum):
    """Why somebody has to look at a record again."""

    EXPIRING = "expiring"
    OUTLIVED = "outlived"
    UNDATED = "undated"
    """Its source says nothing of when it was true."""


@dataclass(frozen=True, slots=True)
class Stale:
    """A record to be looked at again, and what makes it matter.

    Attributes:
        said: the day as of which its source speaks; None where it has none.
        last: the last day on which it can be had; None where no day is known.
        shown: in how many of the latest answers it was shown.
        asked: how many introductions were asked for.
        linked: how many records lead to it.
    """

    record_id: int
    key: str
    kind: Kind
    revision: int
    source: str | None
    url: str | None
    said: dt.date | None
    last: dt.date | None
    shown: int
    asked: int
    linked: int


async def sums(session: ReadSession, today: dt.date, zone: dt.tzinfo) -> dict[Doubt, int]:
    """Counts the records of each doubt, in one walk over what is published."""
    counts = [func.coalesce(func.sum(case((_holds(doubt, today, zone), 1), else_=0)), 0) for doubt in Doubt]
    row = (
        await session.execute(
            select(*counts)
            .select_from(Record)
            .outerjoin(Event, Event.record_id == Record.id)
            .where(Record.stage == Stage.PUBLISHED)
        )
    ).one()
    return {doubt: int(count) for doubt, count in zip(Doubt, row, strict=True)}


async def stale(
    session: ReadSession, doubt: Doubt, today: dt.date, zone: dt.tzinfo, first: int, most: int
) -> list[Stale]:
    """Gives some records of a doubt, those that are likeliest to hurt first.

    Args:
        zone: of the desk, by which the days of events end.
        first: how many to pass over.
    """
    seen, wanted, led = shown(session), asked_for(), linked()
    n_shown, n_asked, n_linked = (func.coalesce(one.c.n, 0) for one in (seen, wanted, led))
    last = _last()
    rows = await session.execute(
        select(Record, Event.starts, Event.finishes, n_shown, n_asked, n_linked)
        .outerjoin(Event, Event.record_id == Record.id)
        .outerjoin(seen, seen.c.key == Record.key)
        .outerjoin(wanted, wanted.c.key == Record.key)
        .outerjoin(led, led.c.key == Record.key)
        .where(Record.stage == Stage.PUBLISHED, _holds(doubt, today, zone))
        .order_by(
            (n_shown + ASKED_WEIGHS * n_asked + n_linked).desc(),
            last.is_(None),
            last,
            Record.as_of,
            Record.id,
        )
        .offset(first)
        .limit(most)
    )
    return [_stale(row, zone) for row in rows]


def _stale(row: Row[*tuple[Any, ...]], zone: dt.tzinfo) -> Stale:
    record, starts, finishes, n_shown, n_asked, n_linked = row
    moment = finishes or starts
    days = [day for day in (record.closes, record.ends, moment and moment.astimezone(zone).date()) if day is not None]
    return Stale(
        record.id,
        record.key,
        Kind(record.kind),
        record.revision,
        record.source,
        record.url,
        record.as_of or record.published,
        min(days, default=None),
        int(n_shown),
        int(n_asked),
        int(n_linked),
    )


def _holds(doubt: Doubt, today: dt.date, zone: dt.tzinfo) -> ColumnElement[bool]:
    if doubt is Doubt.EXPIRING:
        return _expires(today, zone)
    said = func.coalesce(Record.as_of, Record.published)
    if doubt is Doubt.UNDATED:
        lasting = [kind for kind in Kind if SHELF_LIFE[kind] is not None]
        return and_(said.is_(None), Record.kind.in_(lasting), _can_be_had(today, zone))
    return and_(_outlived(said, SHELF_LIFE, today), _can_be_had(today, zone))


def _outlived(said: ColumnElement[Any], lives: Mapping[Kind, int | None], today: dt.date) -> ColumnElement[bool]:
    """Says in SQL what ``shelf_life.outlived`` says of a card; kinds of one shelf life are looked at together."""
    kinds: dict[int, list[Kind]] = {}
    for kind, months in lives.items():
        if months is not None:
            kinds.setdefault(months, []).append(kind)
    return or_(*(and_(Record.kind.in_(some), said < outlived_before(today, n)) for n, some in kinds.items()))


def _expires(today: dt.date, zone: dt.tzinfo) -> ColumnElement[bool]:
    """Holds for what can be had, has its last day within reach, and was not found still true within the same time."""
    until = today + dt.timedelta(days=EXPIRING_DAYS)
    begins, over = _midnight(today, zone), _midnight(until + dt.timedelta(days=1), zone)
    moment = func.coalesce(Event.finishes, Event.starts)
    near = or_(
        Record.closes.between(today, until), Record.ends.between(today, until), and_(moment >= begins, moment < over)
    )
    timed = Record.kind.in_(TIMED_KINDS)
    return and_(timed, near, _is_not_over(today, zone), ~confirmed_since(today - dt.timedelta(days=EXPIRING_DAYS)))


def confirmed_since(day: dt.date) -> ColumnElement[bool]:
    """Holds for records whose latest revision says that they are still true, as of that day or later."""
    latest = aliased(Revision)
    still = exists().where(latest.record_id == Record.id, latest.number == Record.revision, latest.why == STILL_TRUE)
    return and_(still, Record.as_of >= day)


def _can_be_had(today: dt.date, zone: dt.tzinfo) -> ColumnElement[bool]:
    return or_(Record.kind.not_in(TIMED_KINDS), Record.announced, _is_not_over(today, zone))


def _is_not_over(today: dt.date, zone: dt.tzinfo) -> ColumnElement[bool]:
    moment = func.coalesce(Event.finishes, Event.starts)
    return and_(
        Record.active.is_distinct_from(False),
        or_(Record.closes.is_(None), Record.closes >= today),
        or_(Record.ends.is_(None), Record.ends >= today),
        or_(moment.is_(None), moment >= _midnight(today, zone)),
    )


def _last() -> ColumnElement[Any]:
    first = case((Record.closes <= Record.ends, Record.closes), else_=Record.ends)
    return case((Record.closes.is_(None), Record.ends), (Record.ends.is_(None), Record.closes), else_=first)


def _midnight(day: dt.date, zone: dt.tzinfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), zone)
