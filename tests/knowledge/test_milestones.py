"""A database keeps its identity, and no two share one."""

import asyncio
import datetime as dt

from knowledge.database import Database
from knowledge.milestones import identity, reach, reached

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


async def test_an_identity_stays_also_where_many_ask_at_once(database: Database) -> None:
    found = await asyncio.gather(*(identity(database, NOW) for _ in range(8)))
    assert len(set(found)) == 1
    assert await identity(database, NOW) == found[0]


async def test_what_is_reached_is_known_to_everybody(database: Database) -> None:
    async with database.writing() as session:
        assert not await reached(session, "done")
        await reach(session, "done", NOW)
    async with database.reading() as reader:
        assert await reached(reader, "done")
