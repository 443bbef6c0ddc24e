"""Chroma opened in the background while changes are taken in, an index is built anew, or the encoder changes."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from knowledge import passages
from knowledge.catalogue import retire
from knowledge.database import Database, ReadSession
from retrieval.feed.outbox import Feed
from retrieval.indexes import Indexes
from tests.knowledge.drafting import SIGNATURE, keep
from tests.retrieval.vectors.hashing import Hashing, drafts
from tests.retrieval.vectors.test_chroma_folder import COUNT, in_step, opened

LONG_ENOUGH = 0.5
"""Seconds in which what is not held up gets through."""


@pytest.fixture
async def unbuilt(database: Database, tmp_path: Path) -> AsyncIterator[tuple[Indexes, Feed]]:
    """Opens indexes over more passages than the exact index should answer for alone, Chroma not built yet."""
    await keep(database, *drafts(0, COUNT))
    indexes, feed = opened(database, tmp_path)
    await feed.catch_up()
    await feed.encode()
    yield indexes, feed
    await indexes.aclose()


async def test_a_change_taken_in_while_it_is_compared_with_the_database_stays(
    database: Database, unbuilt: tuple[Indexes, Feed], monkeypatch: pytest.MonkeyPatch
) -> None:
    indexes, feed = unbuilt
    changes: list[asyncio.Task[None]] = []
    read = passages.encoded_ids

    async def change() -> None:
        await keep(database, *drafts(COUNT, COUNT + 5))
        async with database.writing() as session:
            await retire(session, ["lab-3"], SIGNATURE)
        await feed.catch_up()
        await feed.encode()

    async def read_and_be_overtaken(session: ReadSession, encoder: str) -> list[int]:
        ids = await read(session, encoder)
        if indexes.chroma is not None and not changes:  # it serves, and is about to take up what came meanwhile
            changes.append(asyncio.create_task(change()))
            await asyncio.wait(changes, timeout=LONG_ENOUGH)
        return ids

    monkeypatch.setattr(passages, "encoded_ids", read_and_be_overtaken)
    await feed.open_chroma()
    await asyncio.gather(*changes)
    assert indexes.chroma is not None
    assert len(indexes.chroma.passage_ids) == COUNT + 4
    assert in_step(indexes)


async def test_opened_and_built_anew_at_once_one_index_is_left_and_serves(unbuilt: tuple[Indexes, Feed]) -> None:
    indexes, feed = unbuilt
    await asyncio.gather(feed.open_chroma(), feed.rebuild_vectors())
    assert in_step(indexes)
    assert indexes.chroma is not None
    folder = indexes.chroma.folder
    assert [path for path in folder.parent.iterdir() if path.is_dir()] == [folder]
    assert await indexes.chroma.finds_itself(20) == 1.0


async def test_one_that_is_built_while_the_encoder_changes_never_serves(
    database: Database, tmp_path: Path, unbuilt: tuple[Indexes, Feed]
) -> None:
    old, _ = unbuilt
    await old.aclose()
    indexes = Indexes.open(tmp_path, Hashing(), keeper=True, coming=Hashing("hashing-2"))
    indexes.exact_limit = 100
    feed = Feed(database, indexes)
    await asyncio.gather(feed.open_chroma(), feed.encode())
    assert indexes.chosen is indexes.encoder
    assert indexes.chroma is None
    await feed.open_chroma()
    assert in_step(indexes)
    await feed.take_in_vectors()
    assert {path.name.split("-")[2] for path in (tmp_path / "index").glob("*-hashing*")} == {"2"}
    await indexes.aclose()
