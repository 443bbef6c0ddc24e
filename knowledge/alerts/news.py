"""Which records are news: published for the first time, open again, or about to close."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select, tuple_

from knowledge.availability import Window
from knowledge.database import ReadSession
from knowledge.tables import Outbox, Record, Revision
from knowledge.vocabulary import TIMED_KINDS, Audience, Availability, Kind, Stage

CLOSING_DAYS = 14
"""Days before its last day from which a program counts as about to close."""
_AT_ONCE = 400
"""Records in one statement."""
_OF_RECORDS = select(
    Record.id,
    Record.kind,
    Record.revision,
    Record.opens,
    Record.closes,
    Record.ends,
    Record.rolling,
    Record.active,
    Record.announced,
)


class News(StrEnum):
    """Why a record is news."""

    NEW = "new"
    OPEN = "open"
    """One can apply since, or again."""
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Change:
    """A record that is news; ``changed_at`` is None where the calendar brought it up, and nobody changed it."""

    record_id: int
    kind: Kind
    revision: int
    because: News
    changed_at: dt.datetime | None


async def since(session: ReadSession, seq: int, upto: int, today: dt.date) -> list[Change]:
    """Gives the records of the outbox entries behind ``seq`` up to ``upto`` that are news to the public.

    A record that was public before is news only where it has come to be open by the change.
    """
    touched = select(Outbox.record_id).where(Outbox.seq > seq, Outbox.seq <= upto).distinct()
    # Each revision of a record has one entry: so many back is what stood at ``seq``.
    counted = await session.execute(
        select(Outbox.record_id, func.count(), func.max(Outbox.at))
        .where(Outbox.seq > seq, Outbox.record_id.in_(touched))
        .group_by(Outbox.record_id)
        .order_by(Outbox.record_id)
    )
    changed = {record_id: (count, at) for record_id, count, at in counted}
    found: list[Change] = []
    ids = list(changed)
    for start in range(0, len(ids), _AT_ONCE):  # thousands at once would hold up whatever else is going on
        some = ids[start : start + _AT_ONCE]
        rows = await _public(session, Record.id.in_(some))
        before = await _snapshots(session, [(row.id, row.revision - changed[row.id][0]) for row in rows])
        news = [(row, _because(row, before.get(row.id), today)) for row in rows]
        found += [_change(row, because, changed[row.id][1]) for row, because in news if because is not None]
    return found


async def opened(session: ReadSession, after: dt.date, today: dt.date) -> list[Change]:
    """Gives the public records whose first day has come since a day, so that one can apply now."""
    rows = await _public(session, (Record.opens > after) & (Record.opens <= today))
    return [_change(row, News.OPEN, None) for row in rows if _availability(row, today) is Availability.OPEN]


async def closing(session: ReadSession, after: dt.date, today: dt.date) -> list[Change]:
    """Gives the public programs whose last day has come within reach since a day."""
    soon = dt.timedelta(days=CLOSING_DAYS)
    wanted = (Record.kind == Kind.PROGRAM) & (Record.closes > after + soon) & (Record.closes <= today + soon)
    rows = await _public(session, wanted & (Record.closes >= today))
    return [_change(row, News.CLOSING, None) for row in rows if _availability(row, today) is Availability.OPEN]


async def _public(session: ReadSession, wanted: ColumnElement[bool]) -> Sequence[Row[*tuple[Any, ...]]]:
    public = (Record.stage == Stage.PUBLISHED) & (Record.audience == Audience.PUBLIC)
    return (await session.execute(_OF_RECORDS.where(public, wanted).order_by(Record.id))).all()


async def _snapshots(session: ReadSession, wanted: Sequence[tuple[int, int]]) -> dict[int, Mapping[str, Any]]:
    """Gives what records were at a revision each; those that were not there yet are left out."""
    there = [(record_id, number) for record_id, number in wanted if number > 0]
    if not there:
        return {}
    some = tuple_(Revision.record_id, Revision.number).in_(there)
    rows = await session.execute(select(Revision.record_id, Revision.snapshot).where(some))
    return {row.record_id: row.snapshot for row in rows}


def _because(record: Row[*tuple[Any, ...]], before: Mapping[str, Any] | None, today: dt.date) -> News | None:
    now = _availability(record, today)
    if now is Availability.CLOSED:
        return None
    if before is None or before["stage"] != Stage.PUBLISHED or before["audience"] != Audience.PUBLIC:
        return News.NEW
    came_open = now is Availability.OPEN and _window(before).on(today) is not Availability.OPEN
    return News.OPEN if came_open else None


def _availability(record: Row[*tuple[Any, ...]], today: dt.date) -> Availability | None:
    if Kind(record.kind) not in TIMED_KINDS:
        return None
    return Window(record.opens, record.closes, record.ends, record.rolling, record.active, record.announced).on(today)


def _window(snapshot: Mapping[str, Any]) -> Window:
    days = (snapshot.get(name) for name in ("opens", "closes", "ends"))
    opens, closes, ends = (None if day is None else dt.date.fromisoformat(day) for day in days)
    return Window(
        opens, closes, ends, bool(snapshot.get("rolling")), snapshot.get("active"), bool(snapshot.get("announced"))
    )


def _change(record: Row[*tuple[Any, ...]], because: News, at: dt.datetime | None) -> Change:
    return Change(record.id, Kind(record.kind), record.revision, because, at)
