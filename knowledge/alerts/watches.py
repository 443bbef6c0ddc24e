"""Watches: saved by a tap, listed, ended one by one, stopped and resumed all together."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge import notifications, outbox
from knowledge.database import ReadSession, WriteSession
from knowledge.demands import Status
from knowledge.tables import Colleague, Demand, Finding, Follower, Person, StudentProfile, Turn
from knowledge.tables import Watch as WatchRow

MOST = 20
"""Watches of one person: each is looked at with every change."""
ALIVE = WatchRow.demand_id.is_(None) | WatchRow.demand_id.in_(
    select(Demand.id).where(Demand.status == Status.PUBLISHED)
)
"""A need that was withdrawn or closed wants nothing any more."""


class About(StrEnum):
    """What somebody wants to hear of."""

    QUESTION = "question"
    NEED = "need"
    PROFILE = "profile"
    STUDENT = "student"


class Kept(StrEnum):
    """What saving a watch came to."""

    SAVED = "saved"
    ALREADY = "already"
    FULL = "full"
    NOT_THEIRS = "not-theirs"


@dataclass(frozen=True, slots=True)
class Watch:
    """What somebody wants to hear of: a question's turn, a need, their studies, or else their enterprise's profile."""

    id: int
    person_id: int
    turn_id: int | None
    demand_id: int | None
    created_at: dt.datetime
    stopped: bool
    student: bool = False

    @property
    def about(self) -> About:
        """Says what it is about."""
        if self.turn_id is not None:
            return About.QUESTION
        if self.student:
            return About.STUDENT
        return About.PROFILE if self.demand_id is None else About.NEED


@dataclass(frozen=True, slots=True)
class Behind:
    """A watch that has not seen all changes, and how far it has come."""

    watch: Watch
    seq: int
    day: dt.date | None


async def save_question(session: WriteSession, person_id: int, turn_id: int, now: dt.datetime) -> Kept:
    """Keeps that somebody wants to hear of what is new for a question of theirs."""
    mine = select(Turn.id).where(Turn.id == turn_id, Turn.person_id == person_id)
    if await session.scalar(mine) is None:
        return Kept.NOT_THEIRS
    return await _save(session, person_id, {"turn_id": turn_id}, now)


async def save_need(session: WriteSession, demand_id: int, person_id: int, now: dt.datetime) -> Kept:
    """Keeps that somebody wants to hear of what is new for a published need of theirs or of their enterprise."""
    enterprise = select(Colleague.enterprise_id).where(Colleague.person_id == person_id).scalar_subquery()
    theirs = (Demand.person_id == person_id) | (Demand.enterprise_id == enterprise)
    mine = select(Demand.id).where(Demand.id == demand_id, Demand.status == Status.PUBLISHED, theirs)
    if await session.scalar(mine) is None:
        return Kept.NOT_THEIRS
    return await _save(session, person_id, {"demand_id": demand_id}, now)


async def save_profile(session: WriteSession, person_id: int, now: dt.datetime) -> Kept:
    """Keeps that somebody wants to hear of programs for the enterprise that they speak for."""
    mine = select(Colleague.person_id).where(Colleague.person_id == person_id)
    if await session.scalar(mine) is None:
        return Kept.NOT_THEIRS
    return await _save(session, person_id, {"colleague_id": person_id}, now)


async def save_student(session: WriteSession, person_id: int, now: dt.datetime) -> Kept:
    """Keeps that somebody wants to hear of openings and events for the profile of their studies."""
    mine = select(StudentProfile.person_id).where(StudentProfile.person_id == person_id)
    if await session.scalar(mine) is None:
        return Kept.NOT_THEIRS
    return await _save(session, person_id, {"student_id": person_id}, now)


async def of_person(session: ReadSession | WriteSession, person_id: int) -> list[Watch]:
    """Gives what somebody wants to hear of, oldest first."""
    mine = select(WatchRow).where(WatchRow.person_id == person_id, ALIVE).order_by(WatchRow.id)
    return [_watch(row) for row in await session.scalars(mine)]


async def end(session: WriteSession, person_id: int, watch_id: int) -> bool:
    """Ends one watch of somebody's, and what was found for it; says whether there was one."""
    mine = (WatchRow.id == watch_id) & (WatchRow.person_id == person_id)
    found = await session.scalar(select(WatchRow.id).where(mine))
    if found is None:
        return False
    await session.execute(delete(Finding).where(Finding.watch_id == watch_id, Finding.told_on.is_(None)))
    await session.execute(delete(WatchRow).where(mine))
    return True


async def stop(session: WriteSession, person_id: int, now: dt.datetime) -> int:
    """Stops all that somebody is told of, also a digest on its way; gives how many watches went on until then."""
    mine = (WatchRow.person_id == person_id) & WatchRow.stopped_at.is_(None) & ALIVE
    rows = await session.execute(update(WatchRow).where(mine).values(stopped_at=now).returning(WatchRow.id))
    stopped = len(rows.all())
    await session.execute(delete(Finding).where(Finding.person_id == person_id, Finding.told_on.is_(None)))
    await notifications.withdraw(session, digests_of(person_id))
    return stopped


async def resume(session: WriteSession, person_id: int, platform: str) -> int:
    """Lets what somebody stopped go on with what comes from now on; gives how many watches that are."""
    mine = (WatchRow.person_id == person_id) & WatchRow.stopped_at.is_not(None)
    anew = {"stopped_at": None, "seq": await _begins(session, platform), "day": None}
    rows = await session.execute(update(WatchRow).where(mine).values(**anew).returning(WatchRow.id))
    return len(rows.all())


async def behind(session: ReadSession, platform: str, upto: int, today: dt.date, limit: int) -> list[Behind]:
    """Gives some of the watches of a platform's people that have not seen every change up to ``upto`` and a day."""
    late = (WatchRow.seq < upto) | WatchRow.day.is_(None) | (WatchRow.day < today)
    rows = await session.scalars(
        select(WatchRow)
        .join(Person, Person.id == WatchRow.person_id)
        .where(Person.platform == platform, WatchRow.stopped_at.is_(None), late, ALIVE)
        .order_by(WatchRow.id)
        .limit(limit)
    )
    return [Behind(_watch(row), row.seq, row.day) for row in rows]


async def followed(session: ReadSession | WriteSession, platform: str) -> int:
    """Gives the outbox number up to which all watches of a platform's people have seen the changes; 0 at first."""
    return await session.scalar(select(Follower.seq).where(Follower.name == _follower(platform))) or 0


async def _begins(session: WriteSession, platform: str) -> int:
    """Gives the outbox number from which a new watch sees changes: what all others have seen is nothing new to it."""
    return await followed(session, platform) or await outbox.head(session)


async def caught_up(session: WriteSession, platform: str, upto: int) -> None:
    """Notes that every watch of a platform's people has seen the changes up to a number."""
    name = _follower(platform)
    dialect = session.get_bind().dialect.name
    upsert = postgresql.insert(Follower) if dialect == "postgresql" else sqlite.insert(Follower)
    row = upsert.values(name=name, seq=upto)
    await session.execute(
        row.on_conflict_do_update(index_elements=["name"], set_={"seq": upto}, where=Follower.seq < upto)
    )


def digests_of(person_id: int) -> str:
    """Gives what the keys of all digests of somebody begin with."""
    return f"digest:{person_id}:"


async def _save(session: WriteSession, person_id: int, what: dict[str, int], now: dt.datetime) -> Kept:
    """Keeps a watch; one that its owner has stopped goes on again."""
    same = WatchRow.person_id == person_id
    for name, number in what.items():
        same &= getattr(WatchRow, name) == number
    platform = (await session.scalars(select(Person.platform).where(Person.id == person_id))).one()
    anew: dict[str, Any] = {"seq": await _begins(session, platform), "day": None, "stopped_at": None}
    row = await session.scalar(select(WatchRow).where(same))
    if row is not None:
        if row.stopped_at is None:
            return Kept.ALREADY
        await session.execute(update(WatchRow).where(WatchRow.id == row.id).values(**anew))
        return Kept.SAVED
    count = await session.scalar(select(func.count()).where(WatchRow.person_id == person_id, ALIVE)) or 0
    if count >= MOST:
        return Kept.FULL
    await session.execute(insert(WatchRow).values(person_id=person_id, created_at=now, **what, **anew))
    return Kept.SAVED


def _follower(platform: str) -> str:
    return f"alerts:{platform}"


def _watch(row: WatchRow) -> Watch:
    return Watch(
        row.id, row.person_id, row.turn_id, row.demand_id, row.created_at, row.stopped_at is not None,
        student=row.student_id is not None,
    )  # fmt: skip
