"""The command line in this process, over a data folder of the test's own."""

import asyncio
import json
import logging
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import bot
from bot.cli import run
from bot.settings import Settings
from knowledge.database import Database, sqlite_url
from knowledge.milestones import identity
from tests.knowledge.drafting import NOW

ROOT = Path(bot.__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left: its exit status and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Reads the one JSON object that standard output must be."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Reads standard output as one JSON object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Gives a command nothing but defaults, English, and words only; what it silenced is heard again afterwards."""
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)
    monkeypatch.setenv("LIAISON_LANGUAGE", "en")
    monkeypatch.setenv("LIAISON_ENCODER", "off")
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    working = tmp_path / "working"
    working.mkdir()
    monkeypatch.chdir(working)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def with_meaning(monkeypatch: pytest.MonkeyPatch, model_folder: Path) -> None:
    """Switches search by meaning on, with the model that the session has prepared."""
    monkeypatch.setenv("LIAISON_ENCODER", "bundled")
    monkeypatch.setenv("LIAISON_CACHE", str(model_folder.parent))


@pytest.fixture
def sqlite_data(starter_folder: Path, tmp_path: Path) -> Path:
    """Copies a data folder with the starter knowledge, for what concerns the files of SQLite."""
    return Path(shutil.copytree(starter_folder, tmp_path / "data"))


@pytest.fixture
def postgres_data(
    starter_postgres: Path, starter_postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Sets the address of a database with the starter knowledge, and copies the data folder that goes with it."""
    monkeypatch.setenv("DATABASE_URL", starter_postgres_url)
    name = asyncio.run(_named(starter_postgres_url))
    shutil.copytree(starter_postgres, tmp_path / "data" / name)
    return tmp_path / "data"


@pytest.fixture(params=["sqlite", "postgresql"])
def data(request: pytest.FixtureRequest) -> Path:
    """Gives a data folder with the starter knowledge, its database of each kind."""
    name = "sqlite_data" if request.param == "sqlite" else "postgres_data"
    return Path(request.getfixturevalue(name))


def address(data: Path) -> str:
    """Gives the address of the database that goes with a data folder."""
    return os.environ.get("DATABASE_URL") or sqlite_url(data)


def indexes(data: Path) -> Path:
    """Gives the folder of the indexes in a data folder: beside SQLite, or in that of a server's database."""
    (folder,) = (path for path in (data / "index", *data.glob("*/index")) if path.is_dir())
    return folder


async def _named(url: str) -> str:
    database = Database(url)
    try:
        return await identity(database, NOW)
    finally:
        await database.close()


@pytest.fixture
def liaison(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command."""

    def ran(*arguments: object) -> Ran:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Ran(status, written.out, written.err)

    return ran


def noise(path: Path) -> None:
    """Overwrites a file with noise of its length."""
    path.write_bytes(random.Random(1).randbytes(path.stat().st_size))


def process(data: Path, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Runs a command in a process of its own, where every warning is an error."""
    code = "from bot.cli import main; main()"
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"} | options.pop("env", {})
    command = [sys.executable, "-c", code, *arguments, "--data", str(data)]
    return subprocess.run(command, text=True, capture_output=True, env=environment, timeout=120, check=False, **options)
