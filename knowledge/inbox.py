"""The durable inbox: an update is kept here before it is acknowledged, and until it is done.

Updates are numbered by their platform. Telegram hands one out for 24 hours at most, and after a week without any it
goes on at a random number, also a lower one. So a number is taken for known only while that update may come again
(`_KNOWN`), and the newest update is the one received last, not the one with the highest number.
"""

import datetime as dt
import functools
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Demand, Handover, InboxEntry, Person, Submission, Turn, table_of

MOST_TRIES = 3
_KNOWN = dt.timedelta(days=3)
"""Longer than Telegram repeats an update, shorter than the quiet after which its numbers come again."""
_KEPT = dt.timedelta(days=7)
"""How long the row of an update that is done stays, for whoever looks into what happened."""

_ENTRIES = table_of(InboxEntry).c
_ONE = (_ENTRIES.platform == bindparam("of")) & (_ENTRIES.update_id == bindparam("number"))
# Over tables and made once: made anew over classes, these would cost every update more than they do.
_BEGIN = update(table_of(InboxEntry)).where(_ONE).values(begun=True)
_FINISH = update(table_of(InboxEntry)).where(_ONE)


@functools.cache
def _keep(dialect: str) -> ReturningInsert[int]:
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return insert(table_of(InboxEntry)).on_conflict_do_nothing().returning(_ENTRIES.update_id)


class InboxState(StrEnum):
    """Where an update stands."""

    WAITING = "waiting"
    DONE = "done"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that is not done.

    Attributes:
        lane: a keyed digest of its chat.
        payload: its JSON.
        suspect: whether it was being worked on when a process died, and so may have killed it.
    """

    update_id: int
    lane: str
    payload: str
    tries: int
    suspect: bool = False


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits: ``readable`` updates, and the numbers of those that none of the keys opens."""

    readable: list[Waiting]
    sealed: list[int]


def lane(seal: Seal, chat: object) -> str:
    """Names the lane of a chat: a digest, so that who talks cannot be read from the database."""
    return seal.digest(_lane(chat))


async def accept(
    session: WriteSession, seal: Seal, platform: str, update_id: int, lane: str, payload: str, now: dt.datetime
) -> bool:
    """Keeps an update; False where it is known already, done or not."""
    content = {
        "lane": lane,
        "payload_sealed": seal.seal(payload),
        "state": InboxState.WAITING,
        "tries": 0,
        "begun": False,
        "fault": None,
        "received_at": now,
        "finished_at": None,
    }
    row = {"platform": platform, "update_id": update_id, **content}
    kept = await session.execute(_keep(session.get_bind().dialect.name), row)
    if kept.first() is not None:
        return True
    too_old = (
        _is(platform, update_id) & (InboxEntry.state != InboxState.WAITING) & (InboxEntry.received_at < now - _KNOWN)
    )
    anew = await session.execute(update(InboxEntry).where(too_old).values(**content).returning(InboxEntry.update_id))
    if anew.first() is None:
        return False
    await _release(session, platform, [update_id])
    return True


async def waiting(session: ReadSession, seal: Seal, platform: str) -> Backlog:
    """Gives the updates of a platform that are neither done nor set aside, in the order of their numbers."""
    mine = (InboxEntry.platform == platform) & (InboxEntry.state == InboxState.WAITING)
    backlog = Backlog([], [])
    for row in await session.scalars(select(InboxEntry).where(mine).order_by(InboxEntry.update_id)):
        payload = seal.opened(row.payload_sealed or b"", f"update {row.update_id}")
        if payload is None:
            backlog.sealed.append(row.update_id)
        else:
            backlog.readable.append(Waiting(row.update_id, row.lane, payload, row.tries, row.begun))
    return backlog


async def begin(session: WriteSession, platform: str, update_id: int) -> None:
    """Notes that somebody is at work on an update."""
    await session.execute(_BEGIN, {"of": platform, "number": update_id})


async def rest(session: WriteSession, platform: str, update_ids: Collection[int]) -> None:
    """Notes that nobody is at work on updates any more, and that this is no fault of theirs."""
    mine = (InboxEntry.platform == platform) & InboxEntry.update_id.in_(update_ids)
    await session.execute(update(InboxEntry).where(mine).values(begun=False))


async def finish(session: WriteSession, platform: str, update_id: int, now: dt.datetime) -> None:
    """Notes that an update is done; neither its content nor its chat is kept any longer."""
    done = {"state": InboxState.DONE, "begun": False, "lane": "", "payload_sealed": None, "finished_at": now}
    await session.execute(_FINISH, {"of": platform, "number": update_id, **done})


async def fail(
    session: WriteSession, platform: str, update_id: int, fault: str, now: dt.datetime, most_tries: int = MOST_TRIES
) -> bool:
    """Counts a failed try; True where that was the last one, and the update is set aside with its content."""
    tries = await session.scalar(
        update(InboxEntry)
        .where(_is(platform, update_id))
        .values(tries=InboxEntry.tries + 1, begun=False, fault=fault[:120])
        .returning(InboxEntry.tries)
    )
    if tries is None or tries < most_tries:
        return False
    aside = {"state": InboxState.SET_ASIDE, "finished_at": now}
    await session.execute(update(InboxEntry).where(_is(platform, update_id)).values(**aside))
    return True


async def next_offset(session: ReadSession, platform: str, now: dt.datetime) -> int | None:
    """Gives the number from which the platform is asked for more; None where it may begin anywhere."""
    newest = (await session.execute(_newest_first(platform).limit(1))).first()
    return None if newest is None or newest.received_at < now - _KNOWN else newest.update_id + 1


async def next_number(session: ReadSession, platform: str) -> int:
    """Gives a number above all that are known, for a platform whose updates are numbered here."""
    highest = await session.scalar(select(func.max(InboxEntry.update_id)).where(InboxEntry.platform == platform))
    return 1 if highest is None else highest + 1


async def prune(session: WriteSession, platform: str, now: dt.datetime, limit: int = 500) -> int:
    """Erases rows of updates that were done long ago, some at a time, but not the newest; gives how many."""
    newest = await session.scalar(_newest_first(platform).limit(1))
    old = (
        select(InboxEntry.update_id)
        .where(InboxEntry.platform == platform, InboxEntry.received_at < now - _KEPT)
        .where(InboxEntry.state == InboxState.DONE, InboxEntry.update_id != newest)
    )
    numbers = list(await session.scalars(old.limit(limit)))
    if numbers:
        mine = (InboxEntry.platform == platform) & InboxEntry.update_id.in_(numbers)
        await session.execute(delete(InboxEntry).where(mine))
        await _release(session, platform, numbers)
    return len(numbers)


async def forget_chat(session: WriteSession, seal: Seal, platform: str, chat: str) -> None:
    """Erases the content of what was set aside of a chat; its numbers stay, so that nothing is taken in twice.

    What waits is left: it came after the wish to be forgotten, or is that wish.
    """
    theirs = (InboxEntry.platform == platform) & InboxEntry.lane.in_(seal.digests(_lane(chat)))
    aside = theirs & (InboxEntry.state == InboxState.SET_ASIDE)
    await session.execute(update(InboxEntry).where(aside).values(lane="", payload_sealed=None))


async def _release(session: WriteSession, platform: str, update_ids: Collection[int]) -> None:
    """Lets what updates left behind forget their numbers, which another update may bear one day."""
    people = select(Person.id).where(Person.platform == platform)
    turns = Turn.update_id.in_(update_ids) & Turn.person_id.in_(people)
    await session.execute(update(Turn).where(turns).values(update_id=None))
    answers = Handover.answer_update_id.in_(update_ids) & Handover.answered_by.in_(people)
    await session.execute(update(Handover).where(answers).values(answer_update_id=None))
    needs = Demand.update_id.in_(update_ids) & Demand.person_id.in_(people)
    await session.execute(update(Demand).where(needs).values(update_id=None))
    proposed = Submission.update_id.in_(update_ids) & Submission.person_id.in_(people)
    await session.execute(update(Submission).where(proposed).values(update_id=None))


def _newest_first(platform: str) -> Select[int, dt.datetime]:
    rows = select(InboxEntry.update_id, InboxEntry.received_at).where(InboxEntry.platform == platform)
    return rows.order_by(InboxEntry.received_at.desc(), InboxEntry.update_id.desc())


def _is(platform: str, update_id: int) -> ColumnElement[bool]:
    return (InboxEntry.platform == platform) & (InboxEntry.update_id == update_id)


def _lane(chat: object) -> str:
    return f"lane:{chat}"
