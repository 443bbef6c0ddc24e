"""The recorded half: who talked to the desk, and what was asked. Personal text is sealed on its way in."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, insert, select, update

from knowledge.database import ReadSession, WriteSession
from knowledge.people import Platform
from knowledge.sealing import Seal
from knowledge.tables import Person, Turn


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever talks to the desk, as the rest of the desk knows them: without the handle."""

    id: int
    language: str | None
    roles: tuple[str, ...]
    consented_at: dt.datetime | None
    party: str | None
    answering: int | None


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


@dataclass(frozen=True, slots=True)
class KeptTurn:
    """A turn as it stands in the ledger, with whose it is and what was said before it in its thread."""

    id: int
    person_id: int
    language: str
    question: str
    before: tuple[str, ...]


async def person_of(session: WriteSession, seal: Seal, platform: str, handle: str, now: dt.datetime) -> Caller:
    """Finds the person with this handle, or takes them in; writers take turns, so two at once make one.

    A person last seen before a change of keys is found by the older digest and moved to the newest key.
    """
    digests = _handle_digests(seal, platform, handle)
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
    return _caller(person)


async def save_turn(
    session: WriteSession, seal: Seal, person_id: int, turn: Exchange, update_id: int | None = None
) -> int:
    """Keeps a turn of a known person and returns its id; an update that asks again makes no second turn."""
    if update_id is not None:
        kept = await session.scalar(
            select(Turn.id).where((Turn.update_id == update_id) & (Turn.person_id == person_id))
        )
        if kept is not None:
            return kept
    row = insert(Turn).values(
        thread_after=select(Person.thread_after).where(Person.id == person_id).scalar_subquery(),
        update_id=update_id,
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
    """Gives the last ``n`` turns of a person's thread that can be read, the oldest first."""
    start = await session.scalar(select(Person.thread_after).where(Person.id == person_id))
    return await _turns(session, seal, (Turn.person_id == person_id) & (Turn.id > (start or 0)), n)


async def latest_turn(session: ReadSession, person_id: int) -> int | None:
    """Gives the number of the last turn of a person's thread; None where nothing was asked in it."""
    start = await session.scalar(select(Person.thread_after).where(Person.id == person_id))
    mine = (Turn.person_id == person_id) & (Turn.id > (start or 0))
    latest: int | None = await session.scalar(select(func.max(Turn.id)).where(mine))
    return latest


async def turn(session: ReadSession | WriteSession, seal: Seal, turn_id: int, context: int) -> KeptTurn | None:
    """Gives a turn with up to ``context`` questions that went before it in its thread.

    None where it was erased, or none of the keys opens it.
    """
    row = await session.get(Turn, turn_id)
    question = None if row is None else seal.opened(row.question_sealed, f"turn {turn_id}")
    if row is None or question is None:
        return None
    earlier = (Turn.person_id == row.person_id) & (Turn.id > (row.thread_after or 0)) & (Turn.id < turn_id)
    questions = tuple(exchange.question for exchange in await _turns(session, seal, earlier, context))
    return KeptTurn(row.id, row.person_id, row.language, question, questions)


async def turn_asked_by(
    session: ReadSession, seal: Seal, person_id: int, update_id: int, context: int
) -> KeptTurn | None:
    """Gives the turn that an update of this person was kept as; None where it was not kept yet."""
    mine = (Turn.update_id == update_id) & (Turn.person_id == person_id)
    turn_id = await session.scalar(select(Turn.id).where(mine))
    return None if turn_id is None else await turn(session, seal, turn_id, context)


async def begin_thread(session: WriteSession, person_id: int) -> None:
    """Lets what was said so far be no context for what comes, and an answer that was about to be written wait."""
    latest = await session.scalar(select(func.max(Turn.id)).where(Turn.person_id == person_id))
    anew = {"thread_after": latest, "answering": None}
    await session.execute(update(Person).where(Person.id == person_id).values(**anew))


async def rate(session: WriteSession, person_id: int, turn_id: int, helpful: bool) -> str | None:
    """Notes what the asker thought of an answer; gives the turn's language, None where the turn is not theirs."""
    mine = (Turn.id == turn_id) & (Turn.person_id == person_id)
    language: str | None = await session.scalar(
        update(Turn).where(mine).values(helpful=helpful).returning(Turn.language)
    )
    return language


def _handle_digests(seal: Seal, platform: str, handle: str) -> list[str]:
    """Digests a handle under every key, as it stands now and as it stood once, the present way first."""
    # The platform is part of what is digested: equal numbers on two platforms must not show that they are equal.
    digests = seal.digests(f"{platform}:{handle}")
    if platform == Platform.TERMINAL:  # before migration 0003 its people were digested as if they were Telegram's
        digests += seal.digests(f"{Platform.TELEGRAM}:{handle}")
    return digests


def _caller(person: Person) -> Caller:
    return Caller(
        id=person.id,
        language=person.language,
        roles=tuple(person.roles),
        consented_at=person.consented_at,
        party=person.party,
        answering=person.answering,
    )


async def _turns(session: ReadSession | WriteSession, seal: Seal, mine: ColumnElement[bool], n: int) -> list[Exchange]:
    rows = await session.scalars(select(Turn).where(mine).order_by(Turn.id.desc()).limit(n))
    turns = [
        Exchange(
            asked_at=row.asked_at,
            language=row.language,
            question=question,
            abstained=row.abstained,
            record_keys=tuple(row.record_keys),
            prompt_hash=row.prompt_hash,
        )
        for row in rows
        if (question := seal.opened(row.question_sealed, f"turn {row.id}")) is not None
    ]
    return turns[::-1]
