"""The roster follows the database: edits, retirements, other processes, any order of sessions."""

import asyncio
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from knowledge import roster_reader
from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.roster import Roster, Scope
from knowledge.roster_reader import RosterReader
from knowledge.vocabulary import Audience, Kind, Stage
from tests.knowledge.drafting import SIGNATURE, TODAY, draft, keep


async def read(database: Database, reader: RosterReader) -> Roster:
    async with database.reading() as session:
        return await reader.current(session)


def shown(roster: Roster, *kinds: Kind, audiences: frozenset[Audience] = frozenset({Audience.PUBLIC})) -> set[str]:
    choice = roster.choose(Scope(frozenset(kinds or Kind), audiences), TODAY)
    return {record.key for record in choice.at(np.arange(len(choice.records)))}


async def test_it_holds_what_is_published_and_follows_every_change(database: Database) -> None:
    reader = RosterReader()
    assert shown(await read(database, reader)) == set()
    await keep(database, draft("a"), draft("b"), draft("internal", audience=Audience.STAFF))
    await keep(database, draft("drafted", stage=Stage.DRAFT))
    assert shown(await read(database, reader)) == {"a", "b"}
    assert shown(await read(database, reader), audiences=frozenset(Audience)) == {"a", "b", "internal"}
    await keep(database, draft("b", audience=Audience.STAFF), draft("drafted"), draft("c", Kind.CASE))
    assert shown(await read(database, reader)) == {"a", "drafted", "c"}
    async with database.writing() as session:
        await retire(session, ["a", "c"], SIGNATURE)
    assert shown(await read(database, reader)) == {"drafted"}


async def test_nothing_is_read_again_while_nothing_changes(database: Database) -> None:
    reader = RosterReader()
    await keep(database, draft("a"))
    first = await read(database, reader)
    assert await read(database, reader) is first
    await keep(database, draft("a"))  # equal to what stands
    assert await read(database, reader) is first


async def test_many_records_and_many_changes_are_read_in_steps(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roster_reader, "_AT_ONCE", 3)
    reader = RosterReader()
    await keep(database, *(draft(f"k{n}") for n in range(10)))
    assert shown(await read(database, reader)) == {f"k{n}" for n in range(10)}
    await keep(database, *(draft(f"k{n}", body="改") for n in range(8)), *(draft(f"n{n}") for n in range(5)))
    async with database.writing() as session:
        await retire(session, [f"k{n}" for n in range(4)], SIGNATURE)
    assert shown(await read(database, reader)) == {f"k{n}" for n in range(4, 10)} | {f"n{n}" for n in range(5)}


async def test_questions_at_once_share_one_roster(database: Database) -> None:
    await keep(database, *(draft(f"k{n}") for n in range(20)))
    reader = RosterReader()
    rosters = await asyncio.gather(*(read(database, reader) for _ in range(8)))
    assert len({id(roster) for roster in rosters}) == 1


async def test_a_session_that_began_earlier_does_not_turn_the_roster_back(database: Database) -> None:
    reader = RosterReader()
    await keep(database, draft("a"), draft("b"))
    async with database.reading() as early:
        await reader.current(early)
        async with database.writing() as session:
            await retire(session, ["a"], SIGNATURE)
        assert shown(await read(database, reader)) == {"b"}
        assert shown(await reader.current(early)) == {"b"}, "who is retired meanwhile is gone for everybody"


async def test_what_another_process_changes_is_in_the_next_roster(database: Database, database_url: str) -> None:
    reader = RosterReader()
    await keep(database, draft("a"), draft("b"))
    assert shown(await read(database, reader)) == {"a", "b"}
    script = (
        "import asyncio\n"
        "from knowledge.catalogue import retire\n"
        "from knowledge.database import Database\n"
        "from tests.knowledge.drafting import SIGNATURE, draft, keep\n"
        "async def change():\n"
        f"    database = Database({database_url!r})\n"
        "    await keep(database, draft('c'))\n"
        "    async with database.writing() as session:\n"
        "        await retire(session, ['a'], SIGNATURE)\n"
        "    await database.close()\n"
        "asyncio.run(change())\n"
    )
    await asyncio.to_thread(subprocess.run, [sys.executable, "-c", script], check=True, cwd=Path(__file__).parents[2])
    assert shown(await read(database, reader)) == {"b", "c"}
