"""Asking for derived indexes to be built anew: any process may ask, the keeper does it, and both find it here."""

from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy import delete, insert, select

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import Follower


class Derived(StrEnum):
    """What can be built anew from the database."""

    LEXICAL = "lexical"
    VECTORS = "vectors"


async def ask(session: WriteSession, index: Derived) -> int:
    """Asks for an index to be built anew; gives the number of this request."""
    number = await _number(session, _asked(index)) + 1
    await _note(session, _asked(index), number)
    return number


async def done(session: WriteSession, index: Derived, number: int) -> None:
    """Notes that all requests up to a number are done."""
    await _note(session, _done(index), number)


async def waiting(session: ReadSession) -> Mapping[Derived, int]:
    """Gives the latest request for each index that is not done yet."""
    names = [name for index in Derived for name in (_asked(index), _done(index))]
    rows = await session.execute(select(Follower.name, Follower.seq).where(Follower.name.in_(names)))
    numbers = {row.name: row.seq for row in rows}
    return {
        index: numbers[_asked(index)]
        for index in Derived
        if numbers.get(_asked(index), 0) > numbers.get(_done(index), 0)
    }


async def is_done(session: ReadSession, index: Derived, number: int) -> bool:
    """Says whether a request is done."""
    return await _number(session, _done(index)) >= number


async def _number(session: ReadSession | WriteSession, name: str) -> int:
    return await session.scalar(select(Follower.seq).where(Follower.name == name)) or 0


async def _note(session: WriteSession, name: str, number: int) -> None:
    await session.execute(delete(Follower).where(Follower.name == name))
    await session.execute(insert(Follower).values(name=name, seq=number))


def _asked(index: Derived) -> str:
    return f"rebuild-asked:{index}"


def _done(index: Derived) -> str:
    return f"rebuild-done:{index}"
