"""Messages to people other than the asker: written with what caused them, delivered later, each once."""

import datetime as dt
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
    """A message whose time has come: ``handle`` is the platform's id of the person, ``payload`` what to send."""

    id: int
    person_id: int
    handle: str
    payload: str
    tries: int


async def notify(session: WriteSession, seal: Seal, person_id: int, key: str, payload: str, now: dt.datetime) -> bool:
    """Writes a message; False where one of this key was written before."""
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
    )
    written = await session.execute(row.on_conflict_do_nothing().returning(Notification.id))
    return written.first() is not None


async def due(session: ReadSession, seal: Seal, now: dt.datetime, limit: int = 50) -> list[Due]:
    """Gives the oldest waiting message of each person, if its time has come: nobody's messages change their order."""
    oldest = (
        select(func.min(Notification.id))
        .where(Notification.state == NotificationState.WAITING)
        .group_by(Notification.person_id)
    )
    rows = await session.execute(
        select(Notification, Person.handle_sealed)
        .join(Person, Person.id == Notification.person_id)
        .where(Notification.id.in_(oldest), Notification.due_at <= now)
        .order_by(Notification.id)
        .limit(limit)
    )
    return [
        Due(row.id, row.person_id, seal.unseal(handle), seal.unseal(row.payload_sealed), row.tries)
        for row, handle in rows
        if row.payload_sealed is not None
    ]


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
