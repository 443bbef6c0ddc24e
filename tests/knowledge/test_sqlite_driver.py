"""SQLite's driver: a statement is one visit to its connection's thread, and transactions end what they began."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from knowledge import sqlite_driver
from knowledge.database import Database
from knowledge.errors import StoreUnavailable
from knowledge.sqlite_driver import Connection
from knowledge.tables import Milestone
from tests.knowledge.drafting import NOW


class _Counted:
    """A queue of visits that counts them."""

    def __init__(self, queue: Any) -> None:
        self._queue, self.visits = queue, 0

    def put_nowait(self, visit: Any) -> None:
        self.visits += 1
        self._queue.put_nowait(visit)


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[Connection]:
    """Opens a connection to a file with one table."""
    opened = await sqlite_driver.connect(str(tmp_path / "some.db"), isolation_level=None)
    await opened.cursor().execute("CREATE TABLE word (id INTEGER PRIMARY KEY, word TEXT)")
    yield opened
    await opened.close()


@pytest.fixture
def counted(connection: Connection) -> _Counted:
    """Counts the visits to a connection's thread."""
    connection._tx = _Counted(connection._tx)  # type: ignore[assignment]
    return connection._tx  # type: ignore[return-value]


async def _rows(connection: Connection, statement: str, *parameters: object) -> list[tuple[Any, ...]]:
    cursor = await connection.cursor().__aenter__()
    await cursor.execute(statement, parameters)
    rows = await cursor.fetchall()
    await cursor.close()
    return rows


async def test_a_transaction_of_two_statements_is_three_visits(connection: Connection, counted: _Counted) -> None:
    connection.begin(writes=True)
    await _rows(connection, "INSERT INTO word (word) VALUES (?)", "泵")
    assert await _rows(connection, "SELECT word FROM word") == [("泵",)]
    await connection.commit()
    assert counted.visits == 3


@pytest.mark.parametrize(("looks_up", "visits"), [(False, 1), (True, 0)])
async def test_reading_is_a_visit_for_each_statement_and_looking_up_is_none(
    connection: Connection, counted: _Counted, looks_up: bool, visits: int
) -> None:
    connection.begin(writes=False, looks_up=looks_up)
    assert await _rows(connection, "SELECT word FROM word") == []
    await connection.rollback()
    assert counted.visits == visits
    connection.begin(writes=True)
    await _rows(connection, "INSERT INTO word (word) VALUES (?)", "阀")  # refused where reading had not ended
    await connection.commit()


async def test_others_have_their_turn_between_two_that_are_looked_up(connection: Connection) -> None:
    order: list[str] = []

    async def look_up(name: str) -> None:
        for _ in range(2):
            await _rows(connection, "SELECT word FROM word")
            order.append(name)

    connection.begin(writes=False, looks_up=True)
    await asyncio.gather(look_up("a"), look_up("b"))
    assert order == ["a", "b", "a", "b"]


async def test_a_statement_that_goes_on_after_its_caller_was_cancelled_is_rolled_back_behind_it(
    connection: Connection,
) -> None:
    begun, released = threading.Event(), threading.Event()

    def hold() -> int:
        begun.set()
        return int(released.wait(10))

    await connection.create_function("hold", 0, hold)
    connection.begin(writes=False)
    reading = asyncio.create_task(_rows(connection, "SELECT hold()"))
    await asyncio.to_thread(begun.wait, 10)
    reading.cancel()
    ending = asyncio.create_task(connection.rollback())
    await asyncio.sleep(0)
    assert not ending.done(), "two threads must never be at one connection"
    released.set()
    await ending
    assert not connection.in_transaction


async def test_what_was_never_begun_is_not_ended(connection: Connection, counted: _Counted) -> None:
    for end in (connection.commit, connection.rollback):
        connection.begin(writes=True)
        await end()
    assert counted.visits == 0
    await _rows(connection, "INSERT INTO word (word) VALUES (?)", "outside of any transaction")
    await connection.rollback()
    assert len(await _rows(connection, "SELECT word FROM word")) == 1


async def test_a_cursor_tells_what_its_statement_did(connection: Connection) -> None:
    cursor = connection.cursor()
    await cursor.executemany("INSERT INTO word (word) VALUES (?)", [("a",), ("b",)])
    assert cursor.rowcount == 2
    assert cursor.description is None
    await cursor.execute("INSERT INTO word (word) VALUES (?) RETURNING id", ("c",))
    assert cursor.lastrowid == 3
    assert [column[0] for column in cursor.description or ()] == ["id"]
    assert await cursor.fetchall() == [(3,)]
    assert await cursor.fetchall() == [], "rows are given once"


async def test_a_statement_that_fails_leaves_the_connection_usable(connection: Connection) -> None:
    connection.begin(writes=True)
    with pytest.raises(sqlite3.OperationalError):
        await _rows(connection, "SELECT nothing FROM nowhere")
    await connection.rollback()
    assert await _rows(connection, "SELECT word FROM word") == []


async def test_writers_of_one_process_have_their_turns_in_the_order_in_which_they_came(
    sqlite_database: Database,
) -> None:
    wrote: list[int] = []

    async def write(number: int) -> None:
        async with sqlite_database.writing() as session:
            await session.execute(insert(Milestone).values(name=str(number), at=NOW))
            wrote.append(number)

    await asyncio.gather(*(write(number) for number in range(60)))
    assert wrote == list(range(60))


async def test_a_writer_whose_turn_does_not_come_gives_up(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.database._PATIENCE", 0.01)
    async with sqlite_database.writing():
        with pytest.raises(StoreUnavailable):
            async with sqlite_database.writing():
                pass
    async with sqlite_database.writing() as session:
        await session.execute(insert(Milestone).values(name="later", at=NOW))
