"""The door to embedded Chroma: among very many passages it names those near a question, without reading them all.

Chroma proposes, the exact index scores: what it names is scored again by the exact formula, so that an answer does not
depend on which index found it. Each language has its own collection, since a filter on metadata is an order of
magnitude slower than the search itself. Raw unit vectors are kept: the means that centring needs move with every
import, and for a centred question q' the order by q'.p is near enough to the exact one to propose by.

Every call runs on the index's one thread, never on the event loop, and one call at a time.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from retrieval.errors import IndexDamaged
from retrieval.vectors.rows import Languages, VectorRows

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateHNSWConfiguration
    from chromadb.api.models.Collection import Collection

_SHAPE: "CreateHNSWConfiguration" = {
    "space": "ip",
    "ef_search": 800,
    "ef_construction": 200,
    "max_neighbors": 32,
    "sync_threshold": 2_000,
}
"""Takes effect when a collection is made. On 60,000 passages made from real ones, questions in the other language, the
ten best were named for .80 with ef_search 400 and 16 neighbours, .92 with 800 and 16, .96 with 800 and 32; in the same
language for 1.0 each time. Up to ``sync_threshold`` writes are done again, 1 ms each, whenever the index is opened."""
_SAME = 1e-4
"""Distance up to which two vectors are the same, for all that float32 can say."""
_AT_ONCE = 500
"""Passages in one write."""
T = TypeVar("T")


class ChromaIndex:
    """The passages of one folder. One process only may have it open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._thread = ThreadPoolExecutor(1, "chroma")
        self._client: Client | None = None
        self._collections: Sequence[Collection] = ()
        self._held: list[NDArray[np.int64]] = []
        self._changes = 0

    @classmethod
    async def open(cls, folder: Path) -> Self:
        """Opens the index in a folder, making an empty one where there is none.

        Raises:
            IndexDamaged: Chroma cannot read it. Some damage ends the whole process instead: probe an old folder first.
        """
        index = cls(folder)
        try:
            await index._in_thread(index._open)
        except BaseException:
            await index.aclose()
            raise
        return index

    @property
    def passage_ids(self) -> NDArray[np.int64]:
        """Gives the ids of all passages held, (n,), in no particular order."""
        return np.concatenate(self._held)

    @property
    def closed(self) -> bool:
        """Says whether it was closed, by its keeper or because it failed a search."""
        return self._client is None

    @property
    def changing(self) -> bool:
        """Says whether a change is under way, behind which a search would have to wait."""
        return self._changes > 0

    async def nearest(self, centred: NDArray[np.float32], most: int) -> NDArray[np.int64]:
        """Names the passages whose product with a centred question is greatest, up to ``most`` of each language.

        Args:
            centred: (dimension,) vector, as ``ExactIndex.centred`` gives it.

        Raises:
            IndexDamaged: Chroma failed.
        """
        return await self._in_thread(self._nearest, centred, most)

    async def finds_itself(self, sample: int) -> float:
        """Gives the share (0..1) of a sample of each language's vectors that can be read back and found again.

        Raises:
            IndexDamaged: Chroma failed.
        """
        return await self._in_thread(self._finds_itself, sample)

    async def change(self, *, without: NDArray[np.int64], added: VectorRows) -> None:
        """Removes some passages and takes in others; one that is there already is replaced.

        Raises:
            IndexDamaged: Chroma failed; what was done before stays.
        """
        self._changes += 1
        try:
            for place, held in enumerate(self._held):
                gone = np.intersect1d(held, without)
                for start in range(0, len(gone), _AT_ONCE):
                    await self._in_thread(self._delete, place, gone[start : start + _AT_ONCE])
                rows = np.flatnonzero(added.langs == place)
                for start in range(0, len(rows), _AT_ONCE):
                    await self._in_thread(self._upsert, place, added, rows[start : start + _AT_ONCE])
        finally:
            self._changes -= 1

    async def aclose(self) -> None:
        """Lets go of the folder; closing twice does nothing."""
        client, self._client = self._client, None
        try:
            if client is not None:
                await self._in_thread(client.close)
        finally:
            self._thread.shutdown(wait=False)

    def _open(self) -> None:
        # Half a second that a process with few passages never spends.
        import chromadb
        from chromadb.config import Settings

        settings = Settings(anonymized_telemetry=False)
        self._client = cast("Client", chromadb.PersistentClient(str(self.folder), settings=settings))
        # Without "embedding_function=None" Chroma would download a model.
        self._collections = [
            self._client.get_or_create_collection(
                f"passages-{lang.value}", embedding_function=None, configuration={"hnsw": _SHAPE}
            )
            for lang in Languages
        ]
        self._held = [_numbers(collection.get(include=[])["ids"]) for collection in self._collections]

    def _nearest(self, centred: NDArray[np.float32], most: int) -> NDArray[np.int64]:
        found, direction = [np.empty(0, np.int64)], centred.tolist()
        for collection, held in zip(self._collections, self._held, strict=True):
            if len(held):
                answer = collection.query(query_embeddings=[direction], n_results=min(most, len(held)), include=[])
                found.append(_numbers(answer["ids"][0]))
        return np.concatenate(found)

    def _finds_itself(self, sample: int) -> float:
        tried = found = 0
        for collection, held in zip(self._collections, self._held, strict=True):
            some = np.sort(held)[:: max(1, len(held) // sample)]
            if not len(some):
                continue
            vectors = np.asarray(collection.get(ids=_names(some), include=["embeddings"])["embeddings"], np.float32)
            nearest = collection.query(query_embeddings=vectors, n_results=1, include=["distances"])["distances"] or []
            # Equal texts have equal vectors: it counts that one as near is found, not which.
            itself = 1 - np.sum(vectors * vectors, axis=1) + _SAME
            tried += len(some)
            found += sum(bool(row) and row[0] <= most for row, most in zip(nearest, itself.tolist(), strict=True))
        return found / tried if tried else 1.0

    def _delete(self, place: int, passages: NDArray[np.int64]) -> None:
        self._collections[place].delete(ids=_names(passages))
        self._held[place] = np.setdiff1d(self._held[place], passages)

    def _upsert(self, place: int, added: VectorRows, rows: NDArray[np.intp]) -> None:
        self._collections[place].upsert(
            ids=_names(added.passages[rows]),
            embeddings=added.matrix[rows],
            # Not searched by: they let the folder be understood without the database.
            metadatas=[{"record_id": int(record), "lang": Languages[place].value} for record in added.records[rows]],
        )
        self._held[place] = np.union1d(self._held[place], added.passages[rows])

    async def _in_thread(self, call: Callable[..., T], *args: object) -> T:
        try:
            done = asyncio.get_running_loop().run_in_executor(self._thread, lambda: _guarded(call, *args))
        except RuntimeError as error:  # closed in the meantime
            raise IndexDamaged("chroma") from error
        return await done


def _guarded(call: Callable[..., T], *args: object) -> T:
    try:
        return call(*args)
    except BaseException as error:  # a panic of Chroma's own core is no Exception
        raise IndexDamaged("chroma") from error


def _names(passages: NDArray[np.int64]) -> list[str]:
    return [str(passage) for passage in passages.tolist()]


def _numbers(names: Sequence[str]) -> NDArray[np.int64]:
    return np.array([int(name) for name in names], np.int64)
