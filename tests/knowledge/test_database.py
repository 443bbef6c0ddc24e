"""The store: migrations on both kinds, transactions, writers in turn, and failures that carry a name."""

import asyncio
import datetime as dt
import socket
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, inspect, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import create_async_engine

import knowledge
from knowledge.database import HEAD, Database, sqlite_url
from knowledge.errors import StoreDamaged, StoreFromTheFuture, StoreUnavailable
from knowledge.tables import Base, Milestone, Text

NOW = dt.datetime(2026, 11, 22, 8, tzinfo=dt.UTC)


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(Path(knowledge.__file__).parent / "migrations"))
    return ScriptDirectory.from_config(config)


async def _run_sync(url: str, work):
    engine = create_async_engine(url.replace("postgresql://", "postgresql+asyncpg://"))
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def _move_to(revision: str):
    """Migrates to a revision over a connection, up or down."""

    def move(connection: Connection) -> None:
        scripts = _scripts()
        config = Config()
        config.attributes["connection"] = connection
        walk = scripts._upgrade_revs if revision == "head" else scripts._downgrade_revs
        with EnvironmentContext(config, scripts, fn=lambda now, _context: walk(revision, now)):
            scripts.run_env()

    return move


async def test_migrating_an_empty_database_gives_the_schema_of_the_models(bare_url: str) -> None:
    database = Database(bare_url)
    assert await database.migrate()
    assert not await database.migrate(), "the second time there is nothing to do"
    await database.close()

    def differences(connection: Connection) -> list[object]:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), Base.metadata)

    assert await _run_sync(bare_url, differences) == []


def test_head_is_the_newest_script() -> None:
    assert _scripts().get_heads() == [HEAD]


async def test_downgrade_takes_everything_away_and_upgrade_brings_it_back(database_url: str) -> None:
    def tables(connection: Connection) -> set[str]:
        return set(inspect(connection).get_table_names()) - {"alembic_version"}

    full = await _run_sync(database_url, tables)
    await _run_sync(database_url, _move_to("base"))
    assert await _run_sync(database_url, tables) == set()
    await _run_sync(database_url, _move_to("head"))
    assert await _run_sync(database_url, tables) == full == set(Base.metadata.tables)


async def test_two_processes_migrate_at_once(bare_url: str) -> None:
    databases = [Database(bare_url) for _ in range(4)]
    await asyncio.gather(*(database.migrate() for database in databases))
    async with databases[0].reading() as session:
        assert await session.scalar(text("SELECT version_num FROM alembic_version")) == HEAD
    for database in databases:
        await database.close()


async def test_sqlite_writes_ahead_and_holds_foreign_keys(sqlite_database: Database) -> None:
    async with sqlite_database.reading() as session:
        assert await session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert await session.scalar(text("PRAGMA foreign_keys")) == 1
        assert await session.scalar(text("PRAGMA secure_delete")) == 1, "what is erased is gone from the file as well"


async def test_a_text_without_its_record_is_impossible(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.writing() as session:
            await session.execute(insert(Text).values(record_id=404, lang="zh", title="无主", org=None, body="无主"))


async def test_a_failed_block_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.writing() as session:
            await session.execute(insert(Milestone).values(name="half", at=NOW))
            raise ZeroDivisionError
    async with database.reading() as session:
        assert (await session.scalars(select(Milestone.name))).all() == []


async def test_a_cancelled_block_leaves_nothing(database: Database) -> None:
    inside = asyncio.Event()

    async def write() -> None:
        async with database.writing() as session:
            await session.execute(insert(Milestone).values(name="half", at=NOW))
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.writing() as session:
        assert (await session.scalars(select(Milestone.name))).all() == []


async def test_a_reader_is_not_held_up_by_a_writer(database: Database) -> None:
    async with database.writing() as writer, asyncio.timeout(60):
        await writer.execute(insert(Milestone).values(name="unseen", at=NOW))
        async with database.reading() as reader:
            assert (await reader.scalars(select(Milestone.name))).all() == []


async def test_many_writers_take_turns(database: Database) -> None:
    async def write(number: int) -> None:
        async with database.writing() as session:
            before = (await session.scalars(select(Milestone.name))).all()
            await session.execute(insert(Milestone).values(name=f"{number}:{len(before)}", at=NOW))

    await asyncio.gather(*(write(number) for number in range(20)))
    async with database.reading() as session:
        names = (await session.scalars(select(Milestone.name))).all()
    assert sorted(int(name.split(":")[1]) for name in names) == list(range(20)), "each saw all that came before it"


async def test_moments_come_back_in_utc(database: Database) -> None:
    shanghai = dt.timezone(dt.timedelta(hours=8))
    async with database.writing() as session:
        await session.execute(insert(Milestone).values(name="noon", at=dt.datetime(2026, 11, 22, 12, tzinfo=shanghai)))
    async with database.reading() as session:
        at = await session.scalar(select(Milestone.at))
    assert at == dt.datetime(2026, 11, 22, 4, tzinfo=dt.UTC) and at.tzinfo is dt.UTC


async def test_a_database_from_the_future_is_left_alone(database_url: str) -> None:
    await _run_sync(
        database_url, lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    )
    database = Database(database_url)
    with pytest.raises(StoreFromTheFuture, match="9999"):
        await database.migrate()
    await database.close()


def _missing_folder(at: Path) -> str:
    return sqlite_url(at / "nowhere")


def _a_file_where_the_folder_should_be(at: Path) -> str:
    (at / "data").write_text("not a folder")
    return sqlite_url(at / "data")


def _a_folder_where_the_file_should_be(at: Path) -> str:
    (at / "liaison.db").mkdir()
    return sqlite_url(at)


def _damaged_file(at: Path) -> str:
    (at / "liaison.db").write_bytes(b"this was never a database" * 1000)
    return sqlite_url(at)


def _a_folder_that_nobody_may_write(_at: Path) -> str:
    return sqlite_url(Path("/proc"))  # a mode would not bind root


def _refused_port(_at: Path) -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return f"postgresql://postgres@127.0.0.1:{port}/liaison"


@pytest.mark.parametrize(
    "broken",
    [
        _missing_folder,
        _a_file_where_the_folder_should_be,
        _a_folder_where_the_file_should_be,
        _damaged_file,
        _a_folder_that_nobody_may_write,
        _refused_port,
    ],
    ids=lambda broken: broken.__name__.strip("_"),
)
async def test_an_unusable_store_says_so(broken, tmp_path: Path) -> None:
    database = Database(broken(tmp_path))
    with pytest.raises(StoreUnavailable):
        await database.migrate()
    with pytest.raises(StoreUnavailable):
        async with database.reading() as session:
            await session.execute(text("SELECT count(*) FROM record"))
    with pytest.raises(StoreUnavailable):
        async with database.writing() as session:
            await session.execute(text("DELETE FROM record"))
    await database.close()


async def test_a_file_damaged_while_in_use_says_so(sqlite_database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "liaison.db"
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    file.write_bytes(content)
    database = Database(sqlite_database_url)
    with pytest.raises(StoreDamaged) as caught:
        async with database.reading() as session:
            await session.execute(text("SELECT * FROM record"))
    assert caught.value.file == str(file)
    await database.close()


async def test_a_missing_database_on_a_running_server_says_so(postgres_url: str) -> None:
    database = Database(postgres_url.replace("/postgres?", "/nobody_made_this?"))
    with pytest.raises(StoreUnavailable):
        await database.migrate()
    await database.close()


async def test_a_programming_error_is_not_taken_for_a_broken_store(postgres_database_url: str) -> None:
    database = Database(postgres_database_url)
    with pytest.raises(Exception, match="no_such_column") as caught:
        async with database.reading() as session:
            await session.execute(text("SELECT no_such_column FROM record"))
    assert not isinstance(caught.value, StoreUnavailable)
    await database.close()


async def test_a_start_waits_for_another_that_writes_in_a_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite refuses the change to write-ahead at once while somebody writes, whatever the time-out."""
    other = sqlite3.connect(tmp_path / "liaison.db", isolation_level=None, check_same_thread=False)
    other.execute("CREATE TABLE theirs (number INTEGER)")
    other.execute("BEGIN IMMEDIATE")
    other.execute("INSERT INTO theirs VALUES (1)")
    waited: list[float] = []

    def others_turn_ends(seconds: float) -> None:
        waited.append(seconds)
        other.close()

    monkeypatch.setattr("knowledge.database.time.sleep", others_turn_ends)
    database = Database(sqlite_url(tmp_path))
    assert await database.migrate()
    assert len(waited) == 1
    await database.close()
