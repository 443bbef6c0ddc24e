"""The durable inbox: an update is kept here before it is acknowledged, and until it is done."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import InboxEntry

MOST_TRIES = 3


class InboxState(StrEnum):
    """Where an update stands."""

    WAITING = "waiting"
    DONE = "done"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that is not done: ``payload`` is its JSON, ``lane`` a keyed digest of its chat."""

    update_id: int
    lane: str
    payload: str
    tries: int


async def accept(session: WriteSession, seal: Seal, update_id: int, lane: str, payload: str, now: dt.datetime) -> bool:
    """Keeps an update; False where it is known already, done or not."""
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert(InboxEntry) if dialect == "postgresql" else sqlite.insert(InboxEntry)
    row = insert.values(
        update_id=update_id,
        lane=lane,
        payload_sealed=seal.seal(payload),
        state=InboxState.WAITING,
        tries=0,
        received_at=now,
    )
    kept = await session.execute(row.on_conflict_do_nothing().returning(InboxEntry.update_id))
    return kept.first() is not None


async def waiting(session: ReadSession, seal: Seal) -> list[Waiting]:
    """Gives the updates that are neither done nor set aside, in the order in which they came."""
    rows = await session.scalars(
        select(InboxEntry).where(InboxEntry.state == InboxState.WAITING).order_by(InboxEntry.update_id)
    )
    return [
        Waiting(row.update_id, row.lane, seal.unseal(row.payload_sealed), row.tries)
        for row in rows
        if row.payload_sealed is not None
    ]


async def finish(session: WriteSession, update_id: int, now: dt.datetime) -> None:
    """Notes that an update is done; neither its content nor its chat is kept any longer."""
    done = {"state": InboxState.DONE, "lane": "", "payload_sealed": None, "finished_at": now}
    await session.execute(update(InboxEntry).where(InboxEntry.update_id == update_id).values(**done))


async def fail(session: WriteSession, update_id: int, fault: str, now: dt.datetime) -> bool:
    """Counts a failed try; True where that was the last one, and the update is set aside with its content."""
    tries = await session.scalar(
        update(InboxEntry)
        .where(InboxEntry.update_id == update_id)
        .values(tries=InboxEntry.tries + 1, fault=fault[:120])
        .returning(InboxEntry.tries)
    )
    if tries is None or tries < MOST_TRIES:
        return False
    aside = {"state": InboxState.SET_ASIDE, "finished_at": now}
    await session.execute(update(InboxEntry).where(InboxEntry.update_id == update_id).values(**aside))
    return True


async def next_offset(session: ReadSession) -> int | None:
    """Gives the number from which the platform is asked for more; None where nothing ever came."""
    highest = await session.scalar(select(func.max(InboxEntry.update_id)))
    return None if highest is None else highest + 1


async def forget_chat(session: WriteSession, seal: Seal, chat: str) -> None:
    """Erases the content of what was set aside of a chat; its numbers stay, so that nothing is taken in twice.

    What waits is left: it came after the wish to be forgotten, or is that wish.
    """
    theirs = InboxEntry.lane.in_(seal.digests(f"lane:{chat}")) & (InboxEntry.state == InboxState.SET_ASIDE)
    await session.execute(update(InboxEntry).where(theirs).values(lane="", payload_sealed=None))
