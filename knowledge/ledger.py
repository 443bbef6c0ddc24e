"""The recorded half: who talked to the desk, and what was asked. Personal text is sealed on its way in."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Person, Turn


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever talks to the desk, as the rest of the desk knows them: without the handle."""

    id: int
    language: str | None
    roles: tuple[str, ...]
    consented_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question with what its answer rested on."""

    asked_at: dt.datetime
    language: str
    question: str
    abstained: bool
    record_keys: Sequence[str]
    prompt_hash: str | None = None
    """None where no chat model took part."""


async def person_of(session: WriteSession, seal: Seal, platform: str, handle: str, now: dt.datetime) -> Caller:
    """Finds the person with this handle, or takes them in; writers take turns, so two at once make one.

    A person last seen before a change of keys is found by the older digest and moved to the newest key.
    """
    # The platform is part of what is digested: equal numbers on two platforms must not show that they are equal.
    digests = seal.digests(f"{platform}:{handle}")
    found = await session.scalars(select(Person).where(Person.platform == platform, Person.handle_digest.in_(digests)))
    person = min(found, key=lambda person: digests.index(person.handle_digest), default=None)
    if person is None:
        person = Person(
            platform=platform, handle_digest=digests[0], handle_sealed=seal.seal(handle), roles=[], created_at=now
        )
        session.add(person)
    elif person.handle_digest != digests[0]:
        person.handle_digest, person.handle_sealed = digests[0], seal.seal(handle)
    await session.flush()
    return Caller(person.id, person.language, tuple(person.roles), person.consented_at)


async def save_turn(session: WriteSession, seal: Seal, person_id: int, turn: Exchange) -> int:
    """Keeps a turn of a known person and returns its id."""
    row = insert(Turn).values(
        person_id=person_id,
        asked_at=turn.asked_at,
        language=turn.language,
        question_sealed=seal.seal(turn.question),
        abstained=turn.abstained,
        record_keys=list(turn.record_keys),
        prompt_hash=turn.prompt_hash,
    )
    return (await session.execute(row.returning(Turn.id))).scalar_one()


async def last_turns(session: ReadSession | WriteSession, seal: Seal, person_id: int, n: int) -> list[Exchange]:
    """Gives a person's last ``n`` turns, the oldest first.

    Raises:
        SealBroken: a turn was sealed under a key that is not among the seal's.
    """
    rows = await session.scalars(select(Turn).where(Turn.person_id == person_id).order_by(Turn.id.desc()).limit(n))
    turns = [
        Exchange(
            asked_at=row.asked_at,
            language=row.language,
            question=seal.unseal(row.question_sealed),
            abstained=row.abstained,
            record_keys=tuple(row.record_keys),
            prompt_hash=row.prompt_hash,
        )
        for row in rows
    ]
    return turns[::-1]


async def forget(session: WriteSession, person_id: int) -> bool:
    """Erases a person with all their turns; returns whether there was anybody to forget."""
    erased = await session.execute(delete(Person).where(Person.id == person_id).returning(Person.id))
    return erased.first() is not None
