"""Signing up for events and leaving them. Writers take turns, so that of two at once the second finds the first."""

import datetime as dt
from collections.abc import Collection

from sqlalchemy import delete, func, insert, or_, select, update

from knowledge import notifications
from knowledge.database import WriteSession
from knowledge.sealing import Seal
from knowledge.signups.reading import KEPT_AFTER, Count, Facts, Signup, counts, living, signup
from knowledge.tables import EventClosing, EventSignup


def messages_of(signup_id: int) -> str:
    """Begins the keys of all messages about a sign-up."""
    return f"signup:{signup_id}:"


async def join(
    session: WriteSession,
    seal: Seal,
    record_key: str,
    person_id: int,
    name: str | None,
    facts: Facts,
    capacity: int | None,
    now: dt.datetime,
) -> tuple[int, bool]:
    """Signs somebody up: with a seat where one is free, else at the end of the line. The second of two taps changes
    nothing.

    Args:
        capacity: seats; None where there is no limit.

    Returns:
        The number of the sign-up, and whether it is new.
    """
    mine = (EventSignup.record_key == record_key) & (EventSignup.person_id == person_id)
    before = await session.scalar(select(EventSignup.id).where(mine, EventSignup.ended_at.is_(None)))
    if before is not None:
        return before, False
    count = (await counts(session, [record_key])).get(record_key, Count())
    free = capacity is None or (count.seated < capacity and not count.waiting)
    values = {
        "record_key": record_key, "person_id": person_id, "name_sealed": None if name is None else seal.seal(name),
        "signed_up_at": now, "seated_at": now if free else None, "sequence": 0, **_told(facts),
    }  # fmt: skip
    made = await session.execute(insert(EventSignup).values(**values).returning(EventSignup.id))
    return made.scalar_one(), True


async def leave(session: WriteSession, seal: Seal, signup_id: int, person_id: int, now: dt.datetime) -> Signup | None:
    """Ends somebody's own sign-up and gives it as it was; None where there is none of theirs, or it has ended."""
    found = await signup(session, seal, signup_id)
    if found is None or found.person_id != person_id or found.ended_at is not None:
        return None
    await session.execute(update(EventSignup).where(EventSignup.id == signup_id).values(ended_at=now))
    await notifications.withdraw(session, messages_of(signup_id))
    return found


async def move_up(
    session: WriteSession, seal: Seal, record_key: str, capacity: int | None, now: dt.datetime
) -> list[Signup]:
    """Gives the seats that are free to those who wait, the first in the line first; says who got one."""
    everybody = await living(session, seal, record_key)
    waiting = [one for one in everybody if one.seated_at is None]
    free = len(waiting) if capacity is None else max(0, capacity - (len(everybody) - len(waiting)))
    lucky = waiting[:free]
    if lucky:
        ids = [one.id for one in lucky]
        await session.execute(update(EventSignup).where(EventSignup.id.in_(ids)).values(seated_at=now))
    return lucky


async def told(session: WriteSession, signup_ids: Collection[int], facts: Facts) -> None:
    """Notes that some were told that an event takes place at another time or place than they knew of."""
    changed = {**_told(facts), "sequence": EventSignup.sequence + 1}
    await session.execute(update(EventSignup).where(EventSignup.id.in_(signup_ids)).values(**changed))
    for one in signup_ids:  # what reminds of the old time and waits still is wrong by now
        await notifications.withdraw(session, f"{messages_of(one)}reminder:")


async def call_off(session: WriteSession, signup_ids: Collection[int], now: dt.datetime) -> None:
    """Ends sign-ups of an event that was withdrawn."""
    mine = EventSignup.id.in_(signup_ids) & EventSignup.ended_at.is_(None)
    await session.execute(update(EventSignup).where(mine).values(ended_at=now))
    for one in signup_ids:
        await notifications.withdraw(session, messages_of(one))


async def lead_to(session: WriteSession, record_key: str, kept_key: str, now: dt.datetime) -> None:
    """Leads the sign-ups of an event that was made one with another to that one; whoever had both keeps the other."""
    there = select(EventSignup.person_id).where(EventSignup.record_key == kept_key, EventSignup.ended_at.is_(None))
    mine = (EventSignup.record_key == record_key) & EventSignup.ended_at.is_(None)
    twice = mine & EventSignup.person_id.in_(there)
    ended = await session.scalars(update(EventSignup).where(twice).values(ended_at=now).returning(EventSignup.id))
    for one in ended.all():  # what waits speaks of an event that the other sign-up stands for by now
        await notifications.withdraw(session, messages_of(one))
    await session.execute(update(EventSignup).where(mine).values(record_key=kept_key))


async def close(session: WriteSession, record_key: str, now: dt.datetime) -> None:
    """Lets an event take nobody more; those who wait still move up."""
    if await session.get(EventClosing, record_key) is None:
        await session.execute(insert(EventClosing).values(record_key=record_key, closed_at=now))


async def reopen(session: WriteSession, record_key: str) -> None:
    """Lets an event take people again."""
    await session.execute(delete(EventClosing).where(EventClosing.record_key == record_key))


async def prune(session: WriteSession, now: dt.datetime) -> int:
    """Forgets the sign-ups whose event, or whose cancelling, is long enough past; says how many."""
    past = now - KEPT_AFTER
    over = func.coalesce(EventSignup.finishes, EventSignup.starts) < past
    old = or_(EventSignup.ended_at < past, over)
    return len((await session.execute(delete(EventSignup).where(old).returning(EventSignup.id))).all())


def _told(facts: Facts) -> dict[str, object]:
    return {"starts": facts.starts, "finishes": facts.finishes, "place": facts.place, "online": facts.online}
