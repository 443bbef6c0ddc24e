"""Messages to people other than the asker: written with what caused them, delivered later, each once."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Notification, Person

MOST_TRIES = 20


class NotificationState(StrEnum):
    """Where a message stands."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True)
class Due:
    """A message whose time has come.

    Attributes:
        handle: the platform's id of the person.
        payload: what to send.
    """

    id: int
    person_id: int
    handle: str
    payload: str
    tries: int


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is due: ``readable`` messages, and the numbers of those that none of the keys opens."""

    readable: list[Due]
    sealed: list[int]


async def notify(
    session: WriteSession,
    seal: Seal,
    person_id: int,
    key: str,
    payload: str,
    now: dt.datetime,
    *,
    until: dt.datetime | None = None,
) -> bool:
    """Writes a message; False where one of this key was written before.

    Args:
        until: from when on it is not sent any more; None for what is always worth sending.
    """
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert(Notification) if dialect == "postgresql" else sqlite.insert(Notification)
    row = insert.values(
        key=key,
        person_id=person_id,
        payload_sealed=seal.seal(payload),
        state=NotificationState.WAITING,
        tries=0,
        created_at=now,
        due_at=now,
        expires_at=until,
    )
    written = await session.execute(row.on_conflict_do_nothing().returning(Notification.id))
    return written.first() is not None


async def written(session: ReadSession | WriteSession, keys: Collection[str]) -> set[str]:
    """Gives those of some keys of which a message was written before."""
    return {*await session.scalars(select(Notification.key).where(Notification.key.in_(keys)))}


async def due(session: ReadSession, seal: Seal, platform: str, now: dt.datetime, limit: int | None) -> Outgoing:
    """Gives the oldest waiting message of each person on a platform, if its time has come.

    Nobody's messages change their order; what is not worth sending any more holds nothing back. What was to go out at
    once is due also where the clock was set back since: it would hold up all that follows.
    """
    in_time = Notification.expires_at.is_(None) | (Notification.expires_at > now)
    oldest = (
        select(func.min(Notification.id))
        .where(Notification.state == NotificationState.WAITING, in_time)
        .group_by(Notification.person_id)
    )
    rows = await session.execute(
        select(Notification, Person.handle_sealed)
        .join(Person, Person.id == Notification.person_id)
        .where(Person.platform == platform, Notification.id.in_(oldest))
        .where((Notification.due_at <= now) | (Notification.due_at <= Notification.created_at))
        .order_by(Notification.id)
        .limit(limit)
    )
    found = Outgoing([], [])
    for row, handle_sealed in rows:
        handle = seal.opened(handle_sealed, f"person {row.person_id}")
        payload = seal.opened(row.payload_sealed or b"", f"notification {row.id}")
        if handle is None or payload is None:
            found.sealed.append(row.id)
        else:
            found.readable.append(Due(row.id, row.person_id, handle, payload, row.tries))
    return found


async def withdraw(session: WriteSession, keys: str) -> None:
    """Takes back every message whose key begins like this and that has not gone out yet."""
    mine = Notification.key.startswith(keys, autoescape=True) & (Notification.state == NotificationState.WAITING)
    await session.execute(delete(Notification).where(mine))


async def delivered(session: WriteSession, id: int, now: dt.datetime) -> None:
    """Notes that a message has reached the platform."""
    await _settle(session, id, NotificationState.DELIVERED, None, now)


async def postpone(session: WriteSession, id: int, until: dt.datetime) -> None:
    """Counts a try and sets the time of the next one."""
    later = {"tries": Notification.tries + 1, "due_at": until}
    await session.execute(update(Notification).where(Notification.id == id).values(**later))


async def give_up(session: WriteSession, id: int, fault: str, now: dt.datetime) -> None:
    """Notes that a message cannot be delivered, and why."""
    await _settle(session, id, NotificationState.GIVEN_UP, fault[:120], now)


async def _settle(
    session: WriteSession, id: int, state: NotificationState, fault: str | None, now: dt.datetime
) -> None:
    settled = {"state": state, "payload_sealed": None, "fault": fault, "finished_at": now}
    await session.execute(update(Notification).where(Notification.id == id).values(**settled))
