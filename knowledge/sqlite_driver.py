"""SQLite's driver, with at most one visit to a connection's thread for each statement.

aiosqlite goes to the connection's thread for every step: to begin, to make a cursor, to execute, to fetch, to close.
Each visit wakes the event loop and has two threads hand over the interpreter, which costs more than what most of the
desk's statements do there: with 32 chats side by side visits took more than half of the event loop's time.

Looking up a few rows by their keys makes no visit at all. It takes .05 to .3 ms, waits for nobody (in WAL mode readers
never wait for writers), and the interpreter changes hands for each row that a thread reads: an answer reads about a
hundred.
"""

import asyncio
import contextlib
import functools
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, Self

import aiosqlite

_CHUNK = 64
"""What aiosqlite wants to know of cursors that are read piece by piece, as none is here."""
Row = tuple[Any, ...]
Outcome = tuple[Sequence[Row] | None, int, int | None, list[Row]]
"""What a statement gave: the description of its rows, how many it changed, the id of the last one, the rows."""


class Cursor:
    """What one statement gave: its rows are read in the visit that executes it."""

    arraysize = 1

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._rows: list[Row] = []
        self.description: Sequence[Row] | None = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        """Has nothing to open."""
        return self

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> None:
        """Executes a statement and reads all its rows."""
        await self._visit(lambda connection: connection.execute(statement, parameters))

    async def executemany(self, statement: str, parameters: Sequence[Sequence[Any]]) -> None:
        """Executes a statement with each of these parameters; it gives no rows."""
        await self._visit(lambda connection: connection.executemany(statement, parameters))

    async def fetchall(self) -> list[Row]:
        """Gives the rows, once."""
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """Lets go of the rows; nothing is left open in the database."""
        self._rows = []

    async def _visit(self, work: Callable[[sqlite3.Connection], sqlite3.Cursor]) -> None:
        self.description, self.rowcount, self.lastrowid, self._rows = await self._connection.visit(work)


class Connection(aiosqlite.Connection):
    """A connection whose transactions are begun by their first statement."""

    _to_begin: str | None = None
    _writes = False
    _looks_up = False
    _visited = False
    """Whether its thread has something to do: a statement whose caller was cancelled goes on to its end."""

    def begin(self, *, writes: bool, looks_up: bool = False) -> None:
        """Has the next statement begin a transaction; one that writes takes its turn among all writers then.

        Args:
            looks_up: whether its statements are executed at once, on the thread of whoever calls.
        """
        self._to_begin = "BEGIN IMMEDIATE" if writes else "BEGIN"
        self._writes, self._looks_up = writes, looks_up and not writes

    def cursor(self) -> Cursor:  # type: ignore[override]
        """Makes a cursor, without a visit."""
        return Cursor(self)

    async def visit(self, work: Callable[[sqlite3.Connection], sqlite3.Cursor]) -> Outcome:
        """Executes something on the connection's thread, or here where it only looks up."""
        if self._looks_up:
            await asyncio.sleep(0)  # an answer looks up again and again: others have their turn in between
            return self._executed(self._begun(), work)
        self._visited = True
        found: Outcome = await self._execute(self._executed, self._begun(), work)  # type: ignore[no-untyped-call]
        return found

    def _executed(self, begin: str | None, work: Callable[[sqlite3.Connection], sqlite3.Cursor]) -> Outcome:
        try:
            if begin is not None:
                self._conn.execute(begin).close()
            with contextlib.closing(work(self._conn)) as cursor:
                rows = cursor.fetchall() if cursor.description else []
                return cursor.description, cursor.rowcount, cursor.lastrowid, rows
        finally:
            self._visited = False

    async def commit(self) -> None:
        """Commits what was begun; where no statement came, nothing was."""
        if self._begun() is None:
            await super().commit()

    async def rollback(self) -> None:
        """Rolls back what was begun; to end mere reading is no more than to let go of a view of the file."""
        if self._begun() is not None:
            return
        if self._writes or self._visited:
            await super().rollback()
        else:
            self._conn.rollback()

    def _begun(self) -> str | None:
        """Gives the statement that has yet to begin the transaction, and forgets it."""
        begin, self._to_begin = self._to_begin, None
        return begin


def connect(file: str, **options: Any) -> Connection:
    """Makes a connection; awaiting it opens it. Its thread and the event loop's use it, never both at once."""
    options["check_same_thread"] = False
    connection = Connection(functools.partial(sqlite3.connect, file, **options), _CHUNK)
    connection._thread.daemon = True  # as SQLAlchemy does: a loop that ended without closing holds up no process
    return connection
