"""SQLite's driver, with one visit to a connection's thread for each statement.

aiosqlite goes to the connection's thread for every step: to begin, to make a cursor, to execute, to fetch, to close.
Each visit wakes the event loop and has two threads hand over the interpreter, which costs more than what most of the
desk's statements do there: with 32 chats side by side visits took more than half of the event loop's time.
"""

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
    """A connection whose transactions are begun by the visit of their first statement."""

    _to_begin: str | None = None
    _writes = False

    def begin(self, *, writes: bool) -> None:
        """Has the next statement begin a transaction; one that writes takes its turn among all writers then."""
        self._to_begin, self._writes = "BEGIN IMMEDIATE" if writes else "BEGIN", writes

    def cursor(self) -> Cursor:  # type: ignore[override]
        """Makes a cursor, without a visit."""
        return Cursor(self)

    async def visit(self, work: Callable[[sqlite3.Connection], sqlite3.Cursor]) -> Outcome:
        """Executes something on the connection's thread."""
        begin, self._to_begin = self._to_begin, None

        def visited() -> Outcome:
            if begin is not None:
                self._conn.execute(begin).close()
            cursor = work(self._conn)
            try:
                rows = cursor.fetchall() if cursor.description else []
                return cursor.description, cursor.rowcount, cursor.lastrowid, rows
            finally:
                cursor.close()

        found: Outcome = await self._execute(visited)  # type: ignore[no-untyped-call]
        return found

    async def commit(self) -> None:
        """Commits what was begun; where no statement came, nothing was."""
        if not self._never_begun():
            await super().commit()

    async def rollback(self) -> None:
        """Rolls back what was begun; the end of mere reading is not waited for: what comes next stands behind it."""
        if self._never_begun():
            return
        if self._writes:
            await super().rollback()
        else:
            self._tx.put_nowait((None, self._conn.rollback))

    def _never_begun(self) -> bool:
        begin, self._to_begin = self._to_begin, None
        return begin is not None


def connect(file: str, **options: Any) -> Connection:
    """Makes a connection; awaiting it opens it."""
    connection = Connection(functools.partial(sqlite3.connect, file, **options), _CHUNK)
    connection._thread.daemon = True  # as SQLAlchemy does: a loop that ended without closing holds up no process
    return connection
