"""Deadlines of openings and events: which are near, who wants to hear of them, and what each was told of."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import delete, exists, select
from sqlalchemy.dialects import postgresql, sqlite

from knowledge.alerts.watches import ALIVE
from knowledge.database import ReadSession, WriteSession
from knowledge.notifications import NotificationState
from knowledge.tables import Application, ApplicationEvent, DeadlineTold, Finding, Notification, Person, Record, Watch
from knowledge.vocabulary import Audience, Kind, Stage

MARKS = (7, 2)
"""Days before the last one at which somebody is told."""
KINDS = (Kind.OPENING, Kind.EVENT)
_NOTES = "deadline:"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A record that closes soon: the day, and the mark that it has come within."""

    record_id: int
    closes: dt.date
    mark: int


def mark_of(closes: dt.date, today: dt.date, next_telling: dt.date) -> int | None:
    """Gives the mark that is to be told today; None where none is.

    Args:
        next_telling: the next day on which one may tell: what would come too late then is told today.
    """
    left, then = (closes - today).days, (closes - next_telling).days
    if left < 0:
        return None
    return next((mark for mark in sorted(MARKS) if left <= mark or then < mark), None)


async def near(session: ReadSession, today: dt.date, next_telling: dt.date) -> list[Deadline]:
    """Gives the public openings and events whose last day has come within a mark, the nearest first."""
    last = next_telling + dt.timedelta(days=max(MARKS))
    rows = await session.execute(
        select(Record.id, Record.closes)
        .where(Record.kind.in_(KINDS), Record.closes >= today, Record.closes <= last)
        .where(Record.stage == Stage.PUBLISHED, Record.audience == Audience.PUBLIC)
        .order_by(Record.closes, Record.id)
    )
    found = []
    for id, closes in rows:
        mark = None if closes is None else mark_of(closes, today, next_telling)
        if closes is not None and mark is not None:
            found.append(Deadline(id, closes, mark))
    return found


async def students(session: ReadSession, platform: str) -> list[int]:
    """Gives the people of a platform who want to hear of what fits their profile."""
    rows = await session.scalars(
        select(Watch.student_id)
        .join(Person, Person.id == Watch.person_id)
        .where(Person.platform == platform, Watch.student_id.is_not(None), Watch.stopped_at.is_(None), ALIVE)
        .order_by(Watch.student_id)
    )
    return [one for one in rows if one is not None]


async def wants(session: ReadSession | WriteSession, person_id: int) -> bool:
    """Says whether somebody still wants to hear of it."""
    mine = (Watch.student_id == person_id) & Watch.stopped_at.is_(None)
    return await session.scalar(select(Watch.id).where(mine)) is not None


async def not_told(session: ReadSession, person_id: int, soon: Collection[Deadline]) -> list[Deadline]:
    """Gives the deadlines that somebody was not told of at this mark or a later one."""
    rows = await session.execute(select(DeadlineTold).where(DeadlineTold.person_id == person_id))
    told = {(row.record_id, row.closes, row.mark) for (row,) in rows}
    return [
        one for one in soon if not any((one.record_id, one.closes, mark) in told for mark in MARKS if mark <= one.mark)
    ]


async def told_before(session: ReadSession, person_id: int, among: Collection[int]) -> set[int]:
    """Gives those of some records that somebody was told of for their profile."""
    found = select(Finding.record_id).join(Watch, Watch.id == Finding.watch_id)
    told = found.where(Watch.student_id == person_id, Finding.told_on.is_not(None), Finding.record_id.in_(among))
    return set(await session.scalars(told))


async def begun(session: ReadSession, person_id: int, among: Collection[int]) -> set[int]:
    """Gives those of some records that somebody has begun to apply for, and not sent it."""
    sent = exists().where(ApplicationEvent.application_id == Application.id)
    drafts = (
        select(Record.id)
        .join(Application, Application.record_key == Record.key)
        .where(Application.person_id == person_id, ~sent, Record.id.in_(among))
    )
    return set(await session.scalars(drafts))


async def note_told(session: WriteSession, person_id: int, told: Iterable[Deadline], day: dt.date) -> list[Deadline]:
    """Notes what somebody is told on a day; gives what was not noted before, by another process."""
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert(DeadlineTold) if dialect == "postgresql" else sqlite.insert(DeadlineTold)
    new = []
    for one in told:
        row = insert.values(person_id=person_id, record_id=one.record_id, closes=one.closes, mark=one.mark, told_on=day)
        done = await session.execute(row.on_conflict_do_nothing().returning(DeadlineTold.record_id))
        new += [one] if done.first() is not None else []
    return new


def key_of(person_id: int, day: dt.date) -> str:
    """Names the message about deadlines of a day."""
    return f"{_NOTES}{person_id}:{day.isoformat()}"


async def take_back(session: WriteSession, platform: str, now: dt.datetime) -> int:
    """Takes back messages that did not go out before the quiet hours, so that they are written anew; gives how many."""
    late = (
        await session.execute(
            select(Notification.id, Notification.key, Notification.person_id)
            .join(Person, Person.id == Notification.person_id)
            .where(Person.platform == platform, Notification.key.startswith(_NOTES))
            .where(Notification.state == NotificationState.WAITING, Notification.expires_at <= now)
        )
    ).all()
    for row in late:
        day = dt.date.fromisoformat(row.key.rpartition(":")[2])
        mine = (DeadlineTold.person_id == row.person_id) & (DeadlineTold.told_on == day)
        await session.execute(delete(DeadlineTold).where(mine))
        await session.execute(delete(Notification).where(Notification.id == row.id))
    return len(late)
