"""Sign-ups as they stand: of an event, of a person, and their counts."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Event, EventClosing, EventSignup, Person, Record
from knowledge.vocabulary import Audience, Stage

KEPT_AFTER = dt.timedelta(days=30)
"""How long after an event, or after a cancelling, a sign-up is kept."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What whoever comes to an event has to know; moments are aware, None is what no source states."""

    starts: dt.datetime | None = None
    finishes: dt.datetime | None = None
    place: str | None = None
    online: bool | None = None

    @property
    def ends(self) -> dt.datetime | None:
        """Gives the moment that it is over, as far as that is known."""
        return self.finishes or self.starts


@dataclass(frozen=True, slots=True)
class Signup:
    """Somebody's sign-up for an event.

    Attributes:
        name: as the list names them; None where they would rather not say, or none of the keys opens it.
        seated_at: when they got a seat; None while they wait for one.
        platform: where they are; whoever serves another one leaves it alone.
        told: when and where it takes place, as they were told last.
        sequence: how often they were told that it is otherwise.
    """

    id: int
    record_key: str
    person_id: int
    platform: str
    name: str | None
    signed_up_at: dt.datetime
    seated_at: dt.datetime | None
    ended_at: dt.datetime | None
    told: Facts
    sequence: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many have a seat, and how many wait for one."""

    seated: int = 0
    waiting: int = 0


async def signup(session: ReadSession | WriteSession, seal: Seal, signup_id: int) -> Signup | None:
    """Gives a sign-up, also one that has ended; None where it was erased."""
    found = await _found(session, seal, EventSignup.id == signup_id)
    return next(iter(found), None)


async def living(session: ReadSession | WriteSession, seal: Seal, record_key: str) -> list[Signup]:
    """Gives the sign-ups of an event that have not ended: those with a seat first, then the line of those who wait."""
    found = await _found(session, seal, (EventSignup.record_key == record_key) & EventSignup.ended_at.is_(None))
    return sorted(found, key=lambda one: (one.seated_at is None, one.id))


async def of_person(session: ReadSession | WriteSession, seal: Seal, person_id: int) -> list[Signup]:
    """Gives what somebody is signed up for, in the order of when it takes place."""
    found = await _found(session, seal, (EventSignup.person_id == person_id) & EventSignup.ended_at.is_(None))
    return sorted(found, key=lambda one: (one.told.starts is None, one.told.starts or one.signed_up_at))


async def counts(session: ReadSession | WriteSession, keys: Collection[str]) -> Mapping[str, Count]:
    """Counts the sign-ups of events by their keys; those without any are left out."""
    seated = func.count(EventSignup.seated_at)
    rows = await session.execute(
        select(EventSignup.record_key, seated, func.count() - seated)
        .where(EventSignup.record_key.in_(keys), EventSignup.ended_at.is_(None))
        .group_by(EventSignup.record_key)
    )
    return {key: Count(seats, waiting) for key, seats, waiting in rows}


async def closed(session: ReadSession | WriteSession, keys: Collection[str]) -> frozenset[str]:
    """Gives those of some events that take nobody more, by whoever holds them."""
    return frozenset(await session.scalars(select(EventClosing.record_key).where(EventClosing.record_key.in_(keys))))


async def events_ahead(session: ReadSession, platform: str, now: dt.datetime) -> list[str]:
    """Gives the keys of the events that somebody on a platform is signed up for and that have not begun."""
    ahead = EventSignup.ended_at.is_(None) & (EventSignup.starts.is_(None) | (EventSignup.starts > now))
    keys = (
        select(EventSignup.record_key)
        .join(Person, Person.id == EventSignup.person_id)
        .where(Person.platform == platform, ahead)
        .distinct()
    )
    return sorted(await session.scalars(keys))


async def upcoming(session: ReadSession, now: dt.datetime, most: int) -> list[int]:
    """Gives the record ids of the published events that have not begun, the soonest first."""
    ahead = (Record.stage == Stage.PUBLISHED) & (Record.audience == Audience.PUBLIC) & (Event.starts > now)
    found = select(Record.id).join(Event, Event.record_id == Record.id).where(ahead)
    return list(await session.scalars(found.order_by(Event.starts, Record.id).limit(most)))


async def _found(session: ReadSession | WriteSession, seal: Seal, where: ColumnElement[bool]) -> list[Signup]:
    rows = await session.execute(
        select(EventSignup, Person.platform)
        .join(Person, Person.id == EventSignup.person_id)
        .where(where)
        .order_by(EventSignup.id)
    )
    return [
        Signup(
            row.id,
            row.record_key,
            row.person_id,
            platform,
            None if row.name_sealed is None else seal.opened(row.name_sealed, f"event sign-up {row.id}"),
            row.signed_up_at,
            row.seated_at,
            row.ended_at,
            Facts(row.starts, row.finishes, row.place, row.online),
            row.sequence,
        )
        for row, platform in rows
    ]
