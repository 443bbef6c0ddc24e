"""What was found for whom: noted once for each revision of a record, told in one digest a day, never twice."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, String, cast, delete, exists, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from knowledge.alerts.news import Change, News
from knowledge.alerts.watches import ALIVE, Behind, digests_of
from knowledge.database import ReadSession, WriteSession
from knowledge.notifications import NotificationState
from knowledge.tables import Finding, Notification, Person, Record, Turn, Watch
from knowledge.vocabulary import Audience, Stage

_DIGESTS = "digest:"


@dataclass(frozen=True, slots=True)
class Found:
    """A record that fits a watch, on its way to be told."""

    id: int
    watch_id: int
    record_id: int
    because: News
    fit: float
    changed_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Telling:
    """What one digest tells: the findings that stand in it, and those that are not worth telling any more."""

    person_id: int
    told: Collection[int]
    dropped: Collection[int]


async def note(
    session: WriteSession, late: Behind, upto: int, today: dt.date, fits: Mapping[int, float], news: Sequence[Change]
) -> bool:
    """Keeps what fits a watch and how far it has come, in one transaction.

    Nothing is kept where another process was faster, or the watch has ended or been stopped since.

    Args:
        late: the watch as it stood before the look.
        fits: how well records fit, by their ids.
        news: what was looked at; what does not fit is passed over.

    Returns:
        Whether anything was kept.
    """
    same = (Watch.id == late.watch.id) & (Watch.seq == late.seq) & Watch.day.is_not_distinct_from(late.day)
    come = {"seq": max(upto, late.seq), "day": max(today, late.day or today)}
    moved = await session.execute(
        update(Watch).where(same, Watch.stopped_at.is_(None)).values(**come).returning(Watch.id)
    )
    if moved.first() is None:
        return False
    told, shown = await _told(session, late.watch.person_id, fits), await _shown(session, late.watch.turn_id)
    rows = [
        {
            "person_id": late.watch.person_id,
            "watch_id": late.watch.id,
            "record_id": one.record_id,
            "revision": one.revision,
            "because": one.because,
            "fit": fits[one.record_id],
            "changed_at": one.changed_at,
            "told_on": None,
        }
        for one in {one.record_id: one for one in news if one.record_id in fits}.values()
        if (one.record_id, one.revision) not in told and not (one.because is News.NEW and one.record_id in shown)
    ]
    if rows:
        dialect = session.get_bind().dialect.name
        insert = postgresql.insert(Finding) if dialect == "postgresql" else sqlite.insert(Finding)
        await session.execute(insert.on_conflict_do_nothing(), rows)
    return True


async def _told(session: WriteSession, person_id: int, fits: Collection[int]) -> set[tuple[int, int]]:
    """Gives the revisions of some records that somebody has been told of."""
    mine = (Finding.person_id == person_id) & Finding.told_on.is_not(None) & Finding.record_id.in_(fits)
    rows = await session.execute(select(Finding.record_id, Finding.revision).where(mine))
    return {(row.record_id, row.revision) for row in rows}


async def _shown(session: WriteSession, turn_id: int | None) -> set[int]:
    """Gives the records that a question was answered with: an answer may be faster than its asker's first alert."""
    keys = None if turn_id is None else await session.scalar(select(Turn.record_keys).where(Turn.id == turn_id))
    return set(await session.scalars(select(Record.id).where(Record.key.in_(keys)))) if keys else set()


async def waiting(session: ReadSession, platform: str, day: dt.date) -> list[int]:
    """Gives the people of a platform for whom something waits to be told, without those who had a day's digest."""
    key = literal(_DIGESTS).concat(cast(Finding.person_id, String)).concat(f":{day.isoformat()}")
    had = exists().where(Notification.key == key)
    rows = await session.scalars(
        select(Finding.person_id)
        .join(Person, Person.id == Finding.person_id)
        .join(Watch, Watch.id == Finding.watch_id)
        .where(Person.platform == platform, Finding.told_on.is_(None), Watch.stopped_at.is_(None), ALIVE)
        .where(~had)
        .distinct()
        .order_by(Finding.person_id)
    )
    return list(rows)


async def untold(session: ReadSession, person_id: int) -> list[Found]:
    """Gives what was found for somebody's watches that go on, and was not told: what fits best first.

    What they were told of for another watch meanwhile is left out.
    """
    told = aliased(Finding)
    same = (told.person_id == Finding.person_id) & (told.record_id == Finding.record_id)
    same &= (told.revision == Finding.revision) & told.told_on.is_not(None)
    rows = await session.scalars(
        select(Finding)
        .join(Watch, Watch.id == Finding.watch_id)
        .where(Finding.person_id == person_id, Finding.told_on.is_(None), Watch.stopped_at.is_(None), ALIVE)
        .where(~exists().where(same))
        .order_by(Finding.fit.desc(), Finding.id)
    )
    return [_found(row) for row in rows]


async def stands(session: WriteSession, telling: Telling) -> bool:
    """Says whether what a digest is to tell stands as it did when it was written.

    It does not where another process was faster, a watch was ended or stopped, or a record taken back meanwhile.
    """
    ids = set(telling.told)
    standing = (
        select(Finding.id)
        .join(Watch, Watch.id == Finding.watch_id)
        .join(Record, Record.id == Finding.record_id)
        .where(Finding.id.in_(ids), Finding.told_on.is_(None), Watch.stopped_at.is_(None), ALIVE)
        .where(Record.stage == Stage.PUBLISHED, Record.audience == Audience.PUBLIC)
    )
    return set(await session.scalars(standing)) == ids


async def tell(session: WriteSession, telling: Telling, day: dt.date) -> None:
    """Notes that the digest of a day tells of some findings, and forgets those that can no more be had."""
    await session.execute(update(Finding).where(Finding.id.in_(telling.told)).values(told_on=day))
    await session.execute(delete(Finding).where(Finding.id.in_(telling.dropped), Finding.told_on.is_(None)))


async def told_on(session: ReadSession, person_id: int, day: dt.date) -> list[Found]:
    """Gives what the digest of a day told somebody, what fits best first; nothing of watches that have ended."""
    mine = (Finding.person_id == person_id) & (Finding.told_on == day) & Finding.watch_id.is_not(None)
    rows = await session.scalars(select(Finding).where(mine).order_by(Finding.fit.desc(), Finding.id))
    return [_found(row) for row in rows]


async def overdue(session: ReadSession, platform: str, before: dt.datetime, now: dt.datetime) -> bool:
    """Says whether a digest waits since before a moment, or is not worth sending any more."""
    return (await session.execute(_late(platform, before, now).limit(1))).first() is not None


async def take_back(session: WriteSession, platform: str, before: dt.datetime, now: dt.datetime) -> int:
    """Takes such digests back, so that they are written anew from what holds then; gives how many those were."""
    late = (await session.execute(_late(platform, before, now))).all()
    for row in late:
        day = dt.date.fromisoformat(row.key.removeprefix(digests_of(row.person_id)))
        mine = (Finding.person_id == row.person_id) & (Finding.told_on == day)
        await session.execute(delete(Finding).where(mine, Finding.watch_id.is_(None)))
        await session.execute(update(Finding).where(mine).values(told_on=None))
        await session.execute(delete(Notification).where(Notification.id == row.id))
    return len(late)


def _late(platform: str, before: dt.datetime, now: dt.datetime) -> Select[int, str, int]:
    return (
        select(Notification.id, Notification.key, Notification.person_id)
        .join(Person, Person.id == Notification.person_id)
        .where(Person.platform == platform, Notification.key.startswith(_DIGESTS))
        .where(Notification.state == NotificationState.WAITING)
        .where((Notification.created_at <= before) | (Notification.expires_at <= now))
    )


def _found(row: Finding) -> Found:
    return Found(row.id, row.watch_id or 0, row.record_id, News(row.because), row.fit, row.changed_at)
