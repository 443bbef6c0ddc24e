"""Changing the encoder: the old one serves until the new one is through, however often that is stopped."""

import contextlib
import shutil
from pathlib import Path
from typing import Any

import pytest

import retrieval.feed.outbox as feed_module
from knowledge import passages
from knowledge.database import Database, sqlite_url
from retrieval.encoder import EncoderUnavailable
from retrieval.errors import IndexUnwritable
from retrieval.feed.changeover import ahead_of
from retrieval.indexes import Indexes
from retrieval.vectors import ExactIndex
from tests.knowledge.drafting import draft, keep
from tests.knowledge.on_disk import sqlite_only
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.feed.test_interruption import Interruptions, Stopped
from tests.retrieval.standing import BODIES, Standing, keys

OLD, NEW = "old", "new"


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_module, "_TEXTS_ENCODED_AT_ONCE", 2)


@pytest.fixture
async def through(database: Database, tmp_path: Path) -> Standing:
    """Opens a desk whose old encoder has encoded all."""
    standing = Standing.open(database, tmp_path, PlainEncoder(OLD))
    await standing.take(*(draft(str(n), body=body) for n, body in enumerate(BODIES)))
    return standing


async def reopened(database: Database, folder: Path, lasts: int = 1_000) -> Standing:
    """Opens the desk as the next process does after the setting was changed."""
    new = PlainEncoder(NEW, lasts)
    if OLD in await ahead_of(database, NEW):
        return Standing.open(database, folder, PlainEncoder(OLD), coming=new)
    return Standing.open(database, folder, new)


def serving(standing: Standing) -> str:
    assert standing.indexes.encoder is not None
    return standing.indexes.encoder.id


async def found_by_meaning(standing: Standing) -> int:
    """Counts the records that one question finds by their vectors."""
    return sum(one.hit.nearness is not None for one in await standing.find("水泵密封圈", 20))


def folders(folder: Path) -> list[str]:
    return sorted(path.name.split("-")[1] for path in (folder / "index").glob("vectors-*"))


async def test_the_old_one_serves_until_the_new_one_is_through(
    through: Standing, database: Database, tmp_path: Path
) -> None:
    before = [(one.card.key, one.hit.score) for one in await through.find("水泵密封圈")]
    standing = await reopened(database, tmp_path, lasts=2)
    await standing.feed.catch_up()
    with pytest.raises(EncoderUnavailable):
        await standing.feed.encode()
    assert await standing.feed.unencoded() == len(BODIES) - 4
    assert serving(standing) == OLD
    assert [(one.card.key, one.hit.score) for one in await standing.find("水泵密封圈")] == before
    assert folders(tmp_path) == [OLD]
    again = await reopened(database, tmp_path)
    await again.feed.catch_up()
    assert (serving(again), await found_by_meaning(again)) == (OLD, len(BODIES))
    snapshot = again.indexes.snapshot()
    await again.feed.encode()
    assert (serving(again), await found_by_meaning(again)) == (NEW, len(BODIES))
    assert folders(tmp_path) == [NEW]
    assert (snapshot.encoder, snapshot.vectors) != (again.indexes.encoder, again.indexes.vectors)
    assert snapshot.encoder is not None
    assert snapshot.encoder.id == OLD, "a question that was under way goes on with what it began with"
    assert serving(await reopened(database, tmp_path)) == NEW


async def test_changing_back_encodes_nothing(through: Standing, database: Database, tmp_path: Path) -> None:
    standing = await reopened(database, tmp_path)
    await standing.feed.encode()
    old = PlainEncoder(OLD)
    assert await ahead_of(database, OLD) == frozenset()
    back = Standing.open(database, tmp_path, old)
    await back.feed.catch_up()
    assert (await found_by_meaning(back), old.texts) == (len(BODIES), [])
    assert folders(tmp_path) == [OLD]


async def test_what_is_new_meanwhile_is_found_by_its_words_and_then_by_meaning(
    through: Standing, database: Database, tmp_path: Path
) -> None:
    standing = await reopened(database, tmp_path)
    await keep(database, draft("late", body="齿轮噪声"), draft("0", body="轴承噪声"))
    await standing.feed.catch_up()
    assert serving(standing) == OLD
    assert keys(await standing.find("齿轮噪声", 1)) == ["late"]
    await standing.feed.encode()
    assert (serving(standing), await found_by_meaning(standing)) == (NEW, len(BODIES) + 1)


async def test_another_process_goes_over_with_its_keeper(through: Standing, database: Database, tmp_path: Path) -> None:
    keeper, reader = await reopened(database, tmp_path), await reopened(database, tmp_path)
    await reader.feed.follow()
    assert (serving(reader), await found_by_meaning(reader)) == (OLD, len(BODIES))
    await keeper.feed.encode()
    assert await found_by_meaning(reader) == len(BODIES), "its files are gone and still mapped"
    await reader.feed.follow()
    assert (serving(reader), await found_by_meaning(reader)) == (NEW, len(BODIES))


async def test_a_full_disk_leaves_the_old_one_serving(
    through: Standing, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise IndexUnwritable("vectors")

    standing = await reopened(database, tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(ExactIndex, "save", refuse)
        with pytest.raises(IndexUnwritable):
            await standing.feed.encode()
    assert (serving(standing), await found_by_meaning(standing)) == (OLD, len(BODIES))
    assert folders(tmp_path) == [OLD]
    await standing.feed.keep()
    assert (serving(standing), folders(tmp_path)) == (NEW, [NEW])


@sqlite_only
async def test_stopped_anywhere_every_start_finds_all_by_meaning(
    through: Standing, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await database.close()
    steps: list[tuple[Any, str]] = [
        (passages, "save_vectors"), (ExactIndex, "save"), (Indexes, "go_over"), (shutil, "rmtree")
    ]  # fmt: skip
    seen, at = 1, 0
    while at <= seen:
        folder = tmp_path / f"copy{at}"
        shutil.copytree(tmp_path, folder, ignore=shutil.ignore_patterns("copy*"))
        with monkeypatch.context() as patch:
            stops = Interruptions(patch, at, steps)
            while (served := await _served(folder)) == OLD:
                pass
            assert served == NEW
        assert folders(folder) == [NEW], f"stopped at step {at}"
        seen, at = (stops.seen if at == 0 else seen), at + 1
    assert seen >= 2 * (4 + 1 + 1 + 1)


async def _served(folder: Path) -> str:
    """Does what one process does, from its start until it is through or stopped; gives the encoder it began with."""
    database = Database(sqlite_url(folder))
    try:
        standing = await reopened(database, folder)
        began = serving(standing)
        with contextlib.suppress(Stopped):
            await standing.feed.catch_up()
            assert await found_by_meaning(standing) == len(BODIES)
            await standing.feed.encode()
        return began
    finally:
        await database.close()
