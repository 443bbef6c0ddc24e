"""Who is told weekly what is to be looked at again: editors, or administrators where there are none; each once."""

import datetime as dt

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from knowledge import notifications
from knowledge.database import ReadSession, WriteSession
from knowledge.notifications import NotificationState
from knowledge.people import Role, with_role
from knowledge.tables import Notification, Person, StoppedDigest

_DIGESTS = "freshness:"


def digests_of(person_id: int, day: dt.date | None = None) -> str:
    """Gives the key of somebody's digest of the week of a day, or what the keys of all of theirs begin with."""
    week = "" if day is None else "{}-W{:02}".format(*day.isocalendar()[:2])
    return f"{_DIGESTS}{person_id}:{week}"


async def waiting(session: ReadSession, platform: str, day: dt.date) -> list[int]:
    """Gives who is to have the digest of a day's week and has neither had nor stopped it."""
    staff = await with_role(session, platform, Role.EDITOR) or await with_role(session, platform, Role.ADMIN)
    if not staff:
        return []
    quiet = set(await session.scalars(select(StoppedDigest.person_id).where(StoppedDigest.person_id.in_(staff))))
    keys = {digests_of(person, day): person for person in sorted(staff) if person not in quiet}
    had = await notifications.written(session, keys)
    return [person for key, person in keys.items() if key not in had]


async def stop(session: WriteSession, person_id: int, now: dt.datetime) -> bool:
    """Stops somebody's digest, also one on its way; says whether it went on until then."""
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert(StoppedDigest) if dialect == "postgresql" else sqlite.insert(StoppedDigest)
    row = insert.values(person_id=person_id, at=now).on_conflict_do_nothing().returning(StoppedDigest.person_id)
    new = (await session.execute(row)).first() is not None
    await notifications.withdraw(session, digests_of(person_id))
    return new


async def stopped(session: ReadSession | WriteSession, person_id: int) -> bool:
    """Says whether somebody stopped their digest."""
    return await session.get(StoppedDigest, person_id) is not None


async def resume(session: WriteSession, person_id: int) -> None:
    """Lets somebody's digest go on."""
    await session.execute(delete(StoppedDigest).where(StoppedDigest.person_id == person_id))


async def late(session: ReadSession, platform: str, now: dt.datetime) -> bool:
    """Says whether a digest did not arrive before the quiet hours."""
    return await session.scalar(select(Notification.id).where(_late(platform, now)).limit(1)) is not None


async def withdraw_late(session: WriteSession, platform: str, now: dt.datetime) -> None:
    """Takes back the digests that did not arrive before the quiet hours, so that they are written anew."""
    await session.execute(delete(Notification).where(_late(platform, now)))


def _late(platform: str, now: dt.datetime) -> ColumnElement[bool]:
    theirs = Notification.person_id.in_(select(Person.id).where(Person.platform == platform))
    waits = (Notification.state == NotificationState.WAITING) & (Notification.expires_at <= now)
    return Notification.key.startswith(_DIGESTS) & waits & theirs
