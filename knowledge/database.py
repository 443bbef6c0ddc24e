"""Opening the one source of truth: SQLite in a data folder, or PostgreSQL by its address."""

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.util import await_only

from knowledge import sqlite_driver
from knowledge.commits import CommitWatch
from knowledge.errors import StoreFromTheFuture
from knowledge.store_faults import address_errors, store_errors

#: The newest migration. A test holds it equal to the newest script, so that a start need not load alembic to compare.
HEAD = "0032"
STORE = "liaison.db"
"""The file of a data folder that SQLite keeps everything in."""
_OUTBOX_LOCK = 0x11A15
"""PostgreSQL's advisory lock for writers: outbox numbers become visible in their order only if writers take turns."""
_MIGRATION_LOCK = 0x11A16
_PATIENCE = 30
"""Seconds that a writer waits for its turn, in this process and among all."""
_ON_SQLITE: Mapping[str, Any] = {
    "connect_args": {"timeout": _PATIENCE, "async_creator_fn": sqlite_driver.connect},
    "pool_size": 40,  # more than are open side by side: to open one costs a thread and as much as ten statements
    "pool_use_lifo": True,  # what was used last has in memory what is read next
}


class ReadSession(AsyncSession):
    """A session for queries: one consistent snapshot, nothing to commit.

    Attributes:
        commits: tells cheaply that nothing was committed since; None where only a query can tell.
    """

    commits: CommitWatch | None = None


class WriteSession(AsyncSession):
    """A session whose transaction commits when its block ends well, and leaves nothing behind otherwise."""


def sqlite_url(data: Path) -> str:
    """Names the SQLite database of a data folder."""
    return f"sqlite+aiosqlite:///{data / STORE}"


class Database:
    """One database and the sessions on it.

    Args:
        url: an SQLAlchemy address, or the usual ``postgresql://user:password@host/name``.

    Raises:
        StoreUnavailable: the address is none, or of a database that Liaison does not know.

    Attributes:
        on_sqlite: whether it is one of SQLite.
        file: where that stands; None for a database of a server, or in memory.
    """

    def __init__(self, url: str) -> None:
        with address_errors():
            address = make_url(url)
        if address.get_backend_name() == "postgresql":
            address = address.set(drivername="postgresql+asyncpg")
        self.on_sqlite = address.get_backend_name() == "sqlite"
        options = _ON_SQLITE if self.on_sqlite else {"pool_pre_ping": True}
        with address_errors():
            self._engine: AsyncEngine = create_async_engine(address, **options)
        self._writer = self._engine.execution_options(writes=True)
        self._looker = self._engine.execution_options(looks_up=True)
        self._writers = asyncio.Lock()
        in_a_file = self.on_sqlite and address.database not in (None, "", ":memory:")
        self.file = str(address.database) if in_a_file else None
        self._commits = CommitWatch(self.file) if self.file else None
        if self.on_sqlite:
            event.listen(self._engine.sync_engine, "do_connect", _try_sqlite)
            event.listen(self._engine.sync_engine, "connect", _prepare_sqlite)
            event.listen(self._engine.sync_engine, "begin", _begin_sqlite)
            event.listen(self._engine.sync_engine, "invalidate", _roll_back_sqlite)

    def reading(self) -> AbstractAsyncContextManager[ReadSession]:
        """Opens a session for queries.

        Raises:
            StoreUnavailable: the database cannot be read.
        """
        return self._session(self._engine)

    def looking_up(self) -> AbstractAsyncContextManager[ReadSession]:
        """Opens a session for queries that find a few rows by their keys, as most of an answer's do.

        SQLite reads them on the event loop, in less time than it takes to wake another thread (``sqlite_driver``).

        Raises:
            StoreUnavailable: the database cannot be read.
        """
        return self._session(self._looker)

    @contextlib.asynccontextmanager
    async def _session(self, engine: AsyncEngine) -> AsyncIterator[ReadSession]:
        with store_errors(self.file):
            async with ReadSession(engine, expire_on_commit=False, autoflush=False) as session:
                session.commits = self._commits
                yield session

    @contextlib.asynccontextmanager
    async def writing(self) -> AsyncIterator[WriteSession]:
        """Opens a transaction that commits at the end of its block; writers take turns.

        Raises:
            StoreUnavailable: the database cannot be written; nothing of the block was kept.
        """
        with store_errors(self.file):
            async with (
                self._turn_of_writing(),
                WriteSession(self._writer, expire_on_commit=False) as session,
                session.begin(),
            ):
                if not self.on_sqlite:
                    await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _OUTBOX_LOCK})
                yield session

    @contextlib.asynccontextmanager
    async def _turn_of_writing(self) -> AsyncIterator[None]:
        """Lets the writers of this process form a line; in the database they would ask again and again, in no order."""
        async with asyncio.timeout(_PATIENCE):
            await self._writers.acquire()
        try:
            yield
        finally:
            self._writers.release()

    async def migrate(self) -> bool:
        """Brings the schema to HEAD; returns whether anything had to be done.

        Raises:
            StoreUnavailable: the database cannot be opened.
            StoreFromTheFuture: a newer version of Liaison wrote it.
        """
        with store_errors(self.file):
            async with self._writer.connect() as connection:
                version = await connection.run_sync(_version)
                if version == HEAD:
                    return False
                if version is not None and version > HEAD:
                    raise StoreFromTheFuture(version)
            async with self._writer.begin() as connection:
                if not self.on_sqlite:
                    await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
                await connection.run_sync(_upgrade)
        return True

    async def close(self) -> None:
        """Returns all connections; shielded, so that a cancelled caller leaves no thread behind."""
        if self._commits is not None:
            self._commits.close()
        await asyncio.shield(self._engine.dispose())


def _try_sqlite(_dialect: object, _record: object, arguments: Sequence[Any], _options: object) -> None:
    """Opens the file without aiosqlite first, whose thread outlives a failed opening and reports to a closed loop."""
    await_only(asyncio.to_thread(_open_and_close, arguments[0]))


def _open_and_close(file: str) -> None:
    with contextlib.closing(sqlite3.connect(file, timeout=_PATIENCE)) as connection:
        deadline = time.monotonic() + _PATIENCE
        while not _writes_ahead(connection, last_try=time.monotonic() > deadline):
            time.sleep(0.02)


def _writes_ahead(connection: sqlite3.Connection, *, last_try: bool) -> bool:
    """Sets write-ahead, which stays in the file; False where somebody else is writing, when SQLite refuses the change
    at once, whatever its time-out."""
    try:
        connection.execute("PRAGMA journal_mode=WAL").fetchone()
    except sqlite3.OperationalError as error:
        if last_try or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by _begin_sqlite, not by the driver
    cursor = connection.cursor()
    for pragma in ("synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Lets a writer take the lock at its start, so that it waits its turn instead of failing half-way."""
    driver: Any = connection.connection.driver_connection
    options = connection.get_execution_options()
    driver.begin(writes=bool(options.get("writes")), looks_up=bool(options.get("looks_up")))


def _roll_back_sqlite(connection: Any, _record: object, _error: BaseException | None) -> None:
    """Ends the transaction of a connection given up in mid-statement, as on a cancelled task.

    Closing alone would not: SQLite keeps a connection, with its lock, until the last cursor on it is collected.
    """
    with contextlib.suppress(Exception):  # a connection that cannot even do this is being thrown away
        connection.rollback()


def _version(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection) -> None:
    from alembic import command  # costs 0.2 s, and a start that finds HEAD never needs it
    from alembic.config import Config

    if _version(connection) == HEAD:  # another process was faster
        return
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
