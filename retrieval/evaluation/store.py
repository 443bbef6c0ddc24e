"""A store of its own for the time of one evaluation: import, feed and indexes as a desk has them."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from knowledge import passages
from knowledge.catalogue import Signature
from knowledge.database import Database
from knowledge.intake.run import import_files
from knowledge.intake.verdicts import Summary
from retrieval.encoder import Encoder
from retrieval.evaluation.testbed import Document
from retrieval.evaluation.vector_cache import VectorCache
from retrieval.feed.outbox import Feed
from retrieval.indexes import Indexes
from retrieval.progress import OnProgress, silent

_AT_ONCE = 2_000
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Store:
    """A database that has been filled, and its indexes."""

    database: Database
    indexes: Indexes


@contextlib.asynccontextmanager
async def indexed(
    database: Database,
    folder: Path,
    encoder: Encoder | None,
    cache: VectorCache | None = None,
    on_progress: OnProgress = silent,
) -> AsyncIterator[Store]:
    """Indexes all that a migrated database holds, in a folder of its own; vectors known to the cache are not encoded.

    What was encoded when somebody stops it is in the cache, so that the next run goes on from there.

    Raises:
        EncoderUnavailable: the encoder failed.
    """
    indexes = await asyncio.to_thread(Indexes.open, folder, encoder, keeper=True)
    try:
        feed = Feed(database, indexes)
        await feed.catch_up(on_progress)
        if encoder is not None:
            wanted = await _recall(database, encoder, cache)
            try:
                await feed.encode(on_progress)
            finally:
                await _remember(database, encoder, cache, wanted)
        await feed.take_in_vectors()
        yield Store(database, indexes)
    finally:
        await indexes.aclose()


async def import_documents(database: Database, documents: Sequence[Document], scratch: Path, who: Signature) -> Summary:
    """Imports documents the way that users import records; ``scratch`` is a folder that may be written."""
    corpus = scratch / "corpus.jsonl"
    await asyncio.to_thread(_write, documents, corpus)
    return await import_files(database, [corpus], who)


def _write(documents: Sequence[Document], target: Path) -> None:
    with target.open("w", encoding="utf-8") as file:
        file.writelines(
            json.dumps(
                {"id": one.key, "kind": one.kind, "lang": one.language, "title": one.title, "text": one.text},
                ensure_ascii=False,
            )
            + "\n"
            for one in documents
        )


async def _recall(database: Database, encoder: Encoder, cache: VectorCache | None) -> list[str]:
    """Puts vectors that the cache knows into the database; gives the hashes of the texts that it does not know."""
    async with database.reading() as session:
        count = await passages.count_unencoded(session, encoder.id)
        hashes = [text.text_hash for text in await passages.unencoded(session, encoder.id, count)]
    if cache is None:
        return hashes
    known = await asyncio.to_thread(cache.known, encoder.id, hashes)
    for some in _parts(list(known)):
        async with database.writing() as writing:
            await passages.save_vectors(writing, encoder.id, {digest: known[digest] for digest in some})
    return [digest for digest in hashes if digest not in known]


async def _remember(database: Database, encoder: Encoder, cache: VectorCache | None, wanted: Sequence[str]) -> None:
    """Keeps in the cache what has been encoded of the texts that it did not know."""
    if cache is None or not wanted:
        return
    new = set(wanted)
    async with database.reading() as session:
        for some in _parts(await passages.encoded_ids(session, encoder.id)):
            stored = await passages.by_id(session, some)
            rows = await passages.vectors(session, encoder.id, some)
            fresh = {stored[row.passage_id].text_hash: row.vector for row in rows}
            kept = {digest: vector for digest, vector in fresh.items() if digest in new}
            await asyncio.to_thread(cache.keep, encoder.id, kept)


def _parts(items: list[_Item]) -> Iterator[list[_Item]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]
