"""The watch over commits: no change is missed, whoever made it, and what cannot be told is said to be unknown."""

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.catalogue import retire
from knowledge.commits import CommitWatch
from knowledge.database import Database
from knowledge.roster_reader import RosterReader
from tests.knowledge.drafting import SIGNATURE, draft, keep


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Makes a database in write-ahead mode, as ours is."""
    file = tmp_path / "some data" / "a%20b?.db"
    file.parent.mkdir()
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE t (n)")
    connection.close()
    return file


def write(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute(statement)
    connection.close()


def test_every_commit_of_another_connection_changes_the_mark_and_nothing_else_does(file: Path) -> None:
    watch = CommitWatch(str(file))
    marks = [watch.mark()]
    for n in range(20):
        assert watch.mark() == marks[-1]
        write(file, "SELECT * FROM t")
        assert watch.mark() == marks[-1]
        write(file, f"INSERT INTO t VALUES ({n})")
        marks.append(watch.mark())
    assert len({mark.version for mark in marks if mark}) == 21
    watch.close()


def test_a_commit_of_another_process_changes_the_mark(file: Path) -> None:
    watch = CommitWatch(str(file))
    before = watch.mark()
    script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('INSERT INTO t VALUES (1)'); c.commit()"
    subprocess.run([sys.executable, "-c", script, str(file)], check=True)
    assert before is not None
    assert watch.mark() != before
    watch.close()


def test_marks_of_two_watches_are_never_equal(file: Path) -> None:
    one, other = CommitWatch(str(file)), CommitWatch(str(file))
    assert one.mark() == one.mark() != other.mark()
    one.close()
    other.close()


def test_a_writer_at_work_neither_holds_it_up_nor_shows(file: Path) -> None:
    watch, writer = CommitWatch(str(file)), sqlite3.connect(file, isolation_level=None)
    before = watch.mark()
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("INSERT INTO t VALUES (1)")
    assert watch.mark() == before
    writer.execute("COMMIT")
    assert watch.mark() != before
    writer.close()
    watch.close()


def test_it_knows_nothing_of_a_file_that_is_absent_or_no_database_and_makes_none(tmp_path: Path) -> None:
    absent, noise = tmp_path / "absent.db", tmp_path / "noise.db"
    noise.write_bytes(b"no database" * 1000)
    for file in (absent, noise):
        watch = CommitWatch(str(file))
        assert watch.mark() is None
        watch.close()
    assert not absent.exists()


def test_it_knows_nothing_once_it_is_closed(file: Path) -> None:
    watch = CommitWatch(str(file))
    watch.mark()
    watch.close()
    assert watch.mark() is None


async def test_two_databases_on_one_file_share_a_reader_and_neither_hides_a_change(sqlite_database: Database) -> None:
    reader = RosterReader()
    await keep(sqlite_database, draft("a"), draft("b"))
    other = Database(sqlite_database._engine.url.render_as_string())

    async def count(database: Database) -> int:
        async with database.reading() as session:
            return len(await reader.current(session))

    for left, key in ((1, "a"), (0, "b")):
        assert await count(sqlite_database) == await count(other) == left + 1
        async with sqlite_database.writing() as session:
            await retire(session, [key], SIGNATURE)
        assert await count(other) == left
        assert await count(sqlite_database) == left
    await other.close()


async def test_no_question_sees_what_was_retired_before_it_began(sqlite_database: Database) -> None:
    """Writers and questions in any order: a roster read after a commit never lacks it."""
    reader, retired = RosterReader(), set[int]()
    await keep(sqlite_database, *(draft(f"k{n}") for n in range(30)))

    async def ask() -> None:
        for _ in range(40):
            gone = len(retired)
            async with sqlite_database.looking_up() as session:
                assert len(await reader.current(session)) <= 30 - gone
            await asyncio.sleep(0)

    async def retire_all() -> None:
        for n in range(30):
            async with sqlite_database.writing() as session:
                await retire(session, [f"k{n}"], SIGNATURE)
            retired.add(n)

    await asyncio.gather(retire_all(), *(ask() for _ in range(6)))
    async with sqlite_database.reading() as session:
        assert len(await reader.current(session)) == 0


async def test_without_a_change_the_roster_is_had_without_a_query(
    sqlite_database: Database,
) -> None:
    reader = RosterReader()
    await keep(sqlite_database, draft("a"))
    async with sqlite_database.reading() as session:
        first = await reader.current(session)
    async with sqlite_database.reading() as session:
        assert await reader.current(session) is first
        assert not session.in_transaction()
