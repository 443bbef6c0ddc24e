"""Numbers of people: whoever is erased leaves theirs in signatures of revisions, so nobody else may ever get it."""

from sqlalchemy import func, select
from sqlalchemy.dialects import sqlite

from knowledge.database import WriteSession
from knowledge.tables import Follower, Person

_GIVEN = "people"


async def next_number(session: WriteSession) -> int | None:
    """Gives the number of whoever is taken in next; None where the database itself never gives one again."""
    if session.get_bind().dialect.name != "sqlite":
        return None
    latest = await session.scalar(select(func.max(Person.id))) or 0
    given = await session.scalar(select(Follower.seq).where(Follower.name == _GIVEN)) or 0
    return max(latest, given) + 1


async def keep_given(session: WriteSession, person_id: int) -> None:
    """Notes that a number was somebody's who is erased now."""
    row = sqlite.insert(Follower).values(name=_GIVEN, seq=person_id)
    if session.get_bind().dialect.name == "sqlite":
        await session.execute(
            row.on_conflict_do_update(index_elements=["name"], set_={"seq": person_id}, where=Follower.seq < person_id)
        )
