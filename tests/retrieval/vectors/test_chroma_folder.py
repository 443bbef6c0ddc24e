"""Chroma kept in step with the database: built once it is worth it, probed, thrown away and built anew."""

import asyncio
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.vocabulary import Language
from retrieval.errors import IndexDamaged
from retrieval.feed.outbox import Feed
from retrieval.indexes import Indexes
from retrieval.vectors import ChromaFolder, ChromaIndex
from retrieval.vectors.chroma_folder import survives
from tests.knowledge.drafting import SIGNATURE, keep
from tests.retrieval.vectors.hashing import DIMENSION, Hashing, drafts

COUNT = 400
NOTHING = np.empty(0, np.int64)


def opened(database: Database, folder: Path, encoder: Hashing | None = None) -> tuple[Indexes, Feed]:
    indexes = Indexes.open(folder, encoder or Hashing(), keeper=True)
    indexes.exact_limit = 100
    return indexes, Feed(database, indexes)


@pytest.fixture
async def crowd(database: Database, tmp_path: Path) -> AsyncIterator[tuple[Indexes, Feed]]:
    """Opens indexes over more passages than the exact index should answer for alone, Chroma beside it."""
    await keep(database, *drafts(0, COUNT))
    indexes, feed = opened(database, tmp_path)
    await feed.catch_up()
    await feed.encode()
    await feed.open_chroma()
    yield indexes, feed
    await indexes.aclose()


def in_step(indexes: Indexes) -> bool:
    assert indexes.chroma is not None
    assert indexes.vectors is not None
    held = sorted(indexes.chroma.passage_ids.tolist())
    return bool(held) and held == sorted(indexes.vectors.passage_ids.tolist())


async def reopened(database: Database, indexes: Indexes, encoder: Hashing | None = None) -> Indexes:
    """Does what the next process does."""
    await indexes.aclose()
    again, feed = opened(database, indexes.folder, encoder)
    await feed.catch_up()
    await feed.encode()
    await feed.open_chroma()
    return again


async def test_it_follows_what_is_published_and_retired(database: Database, crowd: tuple[Indexes, Feed]) -> None:
    indexes, feed = crowd
    assert in_step(indexes)
    await keep(database, *drafts(COUNT, COUNT + 30))
    async with database.writing() as session:
        await retire(session, ["lab-3", "lab-8"], SIGNATURE)
    await feed.catch_up()
    await feed.encode()
    assert in_step(indexes)
    assert indexes.chroma is not None
    assert len(indexes.chroma.passage_ids) == COUNT + 28


async def test_it_is_opened_and_not_built_by_the_next_process(database: Database, crowd: tuple[Indexes, Feed]) -> None:
    indexes, _ = crowd
    assert indexes.chroma is not None
    folder = indexes.chroma.folder
    await keep(database, *drafts(COUNT, COUNT + 5))
    again = await reopened(database, indexes)
    assert in_step(again)
    assert again.chroma is not None
    assert again.chroma.folder == folder
    await again.aclose()


def truncated(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            os.truncate(path, path.stat().st_size // 3)


def overwritten(folder: Path) -> None:
    chance = random.Random(1)
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(chance.randbytes(path.stat().st_size))


def emptied(folder: Path) -> None:
    (folder / "chroma.sqlite3").write_bytes(b"")


def removed(folder: Path) -> None:
    shutil.rmtree(folder)


@pytest.mark.parametrize("damage", [truncated, overwritten, emptied, removed])
async def test_a_damaged_one_is_built_anew_from_the_database(
    database: Database, crowd: tuple[Indexes, Feed], damage: Callable[[Path], None]
) -> None:
    indexes, _ = crowd
    assert indexes.chroma is not None
    question = await Hashing().question("x")
    named = await indexes.chroma.nearest(question, 10)
    folder = indexes.chroma.folder
    await indexes.aclose()
    damage(folder)
    again = await reopened(database, indexes)
    assert in_step(again)
    assert again.chroma is not None
    assert sorted((await again.chroma.nearest(question, 10)).tolist()) == sorted(named.tolist())
    assert [path for path in folder.parent.iterdir() if path.is_dir()] == [again.chroma.folder], "the old one is gone"
    await again.aclose()


async def test_one_that_brings_its_process_down_is_built_anew(
    database: Database, crowd: tuple[Indexes, Feed], monkeypatch: pytest.MonkeyPatch
) -> None:
    indexes, _ = crowd
    assert indexes.chroma is not None
    folder = indexes.chroma.folder
    start = asyncio.create_subprocess_exec

    async def start_and_crash(*args: Any, **kwargs: Any) -> asyncio.subprocess.Process:
        process = await start(*args, **kwargs)
        process.send_signal(signal.SIGSEGV)
        return process

    monkeypatch.setattr(asyncio, "create_subprocess_exec", start_and_crash)
    again = await reopened(database, indexes)
    assert in_step(again)
    assert again.chroma is not None
    assert again.chroma.folder != folder
    await again.aclose()


async def test_a_probe_that_hangs_is_ended(crowd: tuple[Indexes, Feed], monkeypatch: pytest.MonkeyPatch) -> None:
    indexes, _ = crowd
    assert indexes.chroma is not None
    started: list[asyncio.subprocess.Process] = []
    start = asyncio.create_subprocess_exec

    async def start_and_stop(*args: Any, **kwargs: Any) -> asyncio.subprocess.Process:
        process = await start(*args, **kwargs)
        process.send_signal(signal.SIGSTOP)
        started.append(process)
        return process

    monkeypatch.setattr(asyncio, "create_subprocess_exec", start_and_stop)
    assert await survives(indexes.chroma.folder, patience=0.1) is False
    assert [process.returncode for process in started] == [-signal.SIGKILL]


async def test_the_index_of_another_encoder_or_dimension_does_not_count(crowd: tuple[Indexes, Feed]) -> None:
    indexes, _ = crowd
    assert indexes.chroma is not None
    folder = indexes.chroma.folder.parent
    await indexes.aclose()
    assert await ChromaFolder(folder, "hashing-2", DIMENSION).open() is None
    assert await ChromaFolder(folder, "hashing-1", DIMENSION + 1).open() is None
    same = await ChromaFolder(folder, "hashing-1", DIMENSION).open()
    assert same is not None
    await same.aclose()


async def test_an_index_of_another_make_does_not_count(
    database: Database, crowd: tuple[Indexes, Feed], monkeypatch: pytest.MonkeyPatch
) -> None:
    indexes, _ = crowd
    assert indexes.chroma is not None
    folder = indexes.chroma.folder
    monkeypatch.setattr("retrieval.vectors.chroma_folder.MAKE", 2)
    again = await reopened(database, indexes)
    assert again.chroma is not None
    assert again.chroma.folder != folder
    assert in_step(again)
    await again.aclose()


async def test_a_build_that_is_stopped_leaves_nothing_that_counts(database: Database, tmp_path: Path) -> None:
    await keep(database, *drafts(0, COUNT))
    indexes, feed = opened(database, tmp_path)
    await feed.catch_up()
    await feed.encode()

    def stop(_progress: object) -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await feed.open_chroma(stop)
    assert indexes.chroma is None
    assert await indexes.chroma_folder(Hashing()).open() is None
    await feed.open_chroma()
    assert in_step(indexes)
    await indexes.aclose()


async def test_what_fails_while_it_is_searched_is_dropped_and_mended_later(
    crowd: tuple[Indexes, Feed], monkeypatch: pytest.MonkeyPatch
) -> None:
    indexes, feed = crowd

    async def fail(*_args: object) -> None:
        raise IndexDamaged("chroma")

    assert indexes.vectors is not None
    everyone = indexes.vectors.records_of(indexes.vectors.passage_ids)
    with monkeypatch.context() as patch:
        patch.setattr(ChromaIndex, "nearest", fail)
        worth = await indexes.worth_scoring(indexes.vectors, await Hashing().question("x"), Language.EN, (everyone,))
    assert worth == (everyone,), "exact search answers alone"
    assert indexes.chroma is None
    await feed.open_chroma()
    assert in_step(indexes)


async def test_few_passages_need_no_chroma(database: Database, tmp_path: Path) -> None:
    await keep(database, *drafts(0, 90))
    indexes, feed = opened(database, tmp_path)
    await feed.catch_up()
    await feed.encode()
    await feed.open_chroma()
    assert indexes.chroma is None
    assert not [path for path in (tmp_path / "index").iterdir() if path.name.startswith("chroma")]
    await indexes.aclose()


def test_chroma_is_not_imported_before_it_is_needed() -> None:
    program = "import sys, bot.cli, bot.desk; sys.exit('chromadb' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
