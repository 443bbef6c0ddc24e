"""The recorded half: who talked to the desk, and what was asked. Personal text is sealed on its way in."""

import datetime as dt
import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from knowledge.database import ReadSession, WriteSession
from knowledge.handles import handle_digests
from knowledge.person_numbers import next_number
from knowledge.sealing import Seal
from knowledge.statements import Statement, read, written
from knowledge.tables import Person, Turn, table_of

# Statements of every answer, over tables and made once: made anew over classes, they would cost more than they do.
_PEOPLE, _TURNS = table_of(Person).c, table_of(Turn).c
_THREAD = select(_PEOPLE.thread_after).where(_PEOPLE.id == bindparam("person")).scalar_subquery()
_KNOWN = select(
    _PEOPLE.id,
    _PEOPLE.language,
    _PEOPLE.language_chosen,
    _PEOPLE.roles,
    _PEOPLE.consented_at,
    _PEOPLE.party,
    _PEOPLE.answering,
    _PEOPLE.asked,
    _PEOPLE.asked_for,
).where(_PEOPLE.platform == bindparam("of"), _PEOPLE.handle_digest == bindparam("digest"))
_ASKED_BY = select(_TURNS.id).where(_TURNS.update_id == bindparam("number"), _TURNS.person_id == bindparam("person"))
_LAST = (
    select(*(column for column in _TURNS if column.name != "statement_sealed"))
    .where(
        _TURNS.person_id == bindparam("person"),
        _TURNS.id > func.coalesce(_THREAD, 0),
        _TURNS.place.is_not_distinct_from(bindparam("place", type_=_TURNS.place.type)),
    )
    .order_by(_TURNS.id.desc())
    .limit(bindparam("most"))
)


@functools.cache
def _save(dialect: str) -> ReturningInsert[int]:
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    row = insert(table_of(Turn)).values(thread_after=_THREAD)
    known_already = [_TURNS.update_id, _TURNS.person_id]
    return row.on_conflict_do_nothing(index_elements=known_already).returning(_TURNS.id)


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever talks to the desk, as the rest of the desk knows them: without the handle."""

    id: int
    language: str | None
    language_chosen: bool
    roles: tuple[str, ...]
    consented_at: dt.datetime | None
    party: str | None
    answering: int | None
    asked: str | None = None
    """What they were asked for last: a fact of their enterprise, or a journey and what it asks (``need:budget``)."""
    asked_for: int | None = None
    """The number of the row that it was asked for."""


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
    statement: Statement | None = None
    """What the answer said; it is kept with the turn, and read with it alone (``turn``)."""
    asked_back: bool = False
    """Whether the answer asked something back."""
    place: str | None = None
    """The group that it was asked in (``handles.place_of``); None in private."""


@dataclass(frozen=True, slots=True)
class KeptTurn:
    """A turn as it stands in the ledger, with whose it is and what was said before it in its thread.

    ``statement`` is what its answer said, None for turns of before it was kept; ``place`` the group, None in private.
    """

    id: int
    person_id: int
    language: str
    question: str
    before: tuple[str, ...]
    statement: Statement | None = None
    place: str | None = None


async def known(session: ReadSession, seal: Seal, platform: str, handle: str) -> Caller | None:
    """Finds the person with this handle; None for strangers, and for whoever is to be moved to a newer key."""
    digest = handle_digests(seal, platform, handle)[0]
    row = (await session.execute(_KNOWN, {"of": platform, "digest": digest})).first()
    return None if row is None else _caller(row)


async def person_of(session: WriteSession, seal: Seal, platform: str, handle: str, now: dt.datetime) -> Caller:
    """Finds the person with this handle, or takes them in; writers take turns, so two at once make one.

    A person last seen before a change of keys is found by the older digest and moved to the newest key.
    """
    digests = handle_digests(seal, platform, handle)
    found = await session.scalars(select(Person).where(Person.platform == platform, Person.handle_digest.in_(digests)))
    person = min(found, key=lambda person: digests.index(person.handle_digest), default=None)
    if person is None:
        person = Person(
            platform=platform, handle_digest=digests[0], handle_sealed=seal.seal(handle), roles=[], created_at=now
        )
        number = await next_number(session)
        if number is not None:
            person.id = number
        session.add(person)
    elif person.handle_digest != digests[0]:
        person.handle_digest, person.handle_sealed = digests[0], seal.seal(handle)
    await session.flush()
    return _caller(person)


async def save_turn(
    session: WriteSession, seal: Seal, person_id: int, turn: Exchange, update_id: int | None = None
) -> int:
    """Keeps a turn of a known person and returns its id; an update that asks again makes no second turn."""
    row = {
        "person": person_id,
        "update_id": update_id,
        "person_id": person_id,
        "asked_at": turn.asked_at,
        "language": turn.language,
        "question_sealed": seal.seal(turn.question),
        "abstained": turn.abstained,
        "record_keys": list(turn.record_keys),
        "prompt_hash": turn.prompt_hash,
        "place": turn.place,
        "asked_back": turn.asked_back,
        "statement_sealed": None if turn.statement is None else seal.seal(written(turn.statement)),
    }
    fresh: int | None = await session.scalar(_save(session.get_bind().dialect.name), row)
    if fresh is not None:
        return fresh
    kept: int = (await session.execute(_ASKED_BY, {"number": update_id, "person": person_id})).scalar_one()
    return kept


async def last_turns(
    session: ReadSession | WriteSession, seal: Seal, person_id: int, n: int, place: str | None = None
) -> list[Exchange]:
    """Gives the last ``n`` turns of a person's thread in a group, or in private, that can be read, oldest first."""
    wanted = {"person": person_id, "most": n, "place": place}
    return _exchanges(seal, (await session.execute(_LAST, wanted)).all())


async def latest_turn(session: ReadSession, person_id: int, place: str | None = None) -> int | None:
    """Gives the number of the last turn of a person's thread in a place; None where nothing was asked in it."""
    start = await session.scalar(select(Person.thread_after).where(Person.id == person_id))
    mine = (Turn.person_id == person_id) & (Turn.id > (start or 0))
    mine &= Turn.place.is_not_distinct_from(place)
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
    earlier &= Turn.place.is_not_distinct_from(row.place)
    rows = await session.scalars(select(Turn).where(earlier).order_by(Turn.id.desc()).limit(context))
    questions = tuple(exchange.question for exchange in _exchanges(seal, rows.all()))
    return KeptTurn(row.id, row.person_id, row.language, question, questions, _statement(seal, row), row.place)


async def turn_asked_by(
    session: ReadSession | WriteSession, seal: Seal, person_id: int, update_id: int, context: int
) -> KeptTurn | None:
    """Gives the turn that an update of this person was kept as; None where it was not kept yet."""
    turn_id = await session.scalar(_ASKED_BY, {"number": update_id, "person": person_id})
    return None if turn_id is None else await turn(session, seal, turn_id, context)


async def restate(
    session: WriteSession, seal: Seal, turn_id: int, statement: Statement, prompt_hash: str | None
) -> None:
    """Keeps what the answer of a turn came to say, where a chat model has worded it since the turn was kept."""
    said = {"statement_sealed": seal.seal(written(statement)), "prompt_hash": prompt_hash}
    await session.execute(update(Turn).where(Turn.id == turn_id).values(**said))


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


def _caller(person: Person | Row[*tuple[Any, ...]]) -> Caller:
    return Caller(
        id=person.id,
        language=person.language,
        language_chosen=person.language_chosen,
        roles=tuple(person.roles),
        consented_at=person.consented_at,
        party=person.party,
        answering=person.answering,
        asked=person.asked,
        asked_for=person.asked_for,
    )


def _exchanges(seal: Seal, rows: Sequence[Turn | Row[*tuple[Any, ...]]]) -> list[Exchange]:
    """Opens turns that come newest first, and gives them oldest first; those that no key opens are left out."""
    turns = [
        Exchange(
            asked_at=row.asked_at,
            language=row.language,
            question=question,
            abstained=row.abstained,
            record_keys=tuple(row.record_keys),
            prompt_hash=row.prompt_hash,
            asked_back=row.asked_back,
        )
        for row in rows
        if (question := seal.opened(row.question_sealed, f"turn {row.id}")) is not None
    ]
    return turns[::-1]


def _statement(seal: Seal, row: Turn) -> Statement | None:
    opened = None if row.statement_sealed is None else seal.opened(row.statement_sealed, f"turn {row.id}")
    return None if opened is None else read(opened)
