"""Keeping Chroma in step with the vectors that the database holds, where there are very many."""

import asyncio
import contextlib

import numpy as np

from knowledge import passages
from knowledge.database import Database
from retrieval.encoder import Encoder
from retrieval.errors import IndexDamaged
from retrieval.indexes import Indexes
from retrieval.progress import OnProgress, Progress, Stage, silent
from retrieval.vectors import ChromaIndex, VectorRows

_VECTORS_AT_ONCE = 5_000


class ChromaFeed:
    """What the keeper does for Chroma.

    An index is opened or built in the background, for minutes, while changes go on being taken in. Only one is built
    at a time, since each removes all others when it is done; and only one fills the index that serves, since one that
    compared it with the database earlier would take out again what another has put in.
    """

    def __init__(self, database: Database, indexes: Indexes) -> None:
        self._database = database
        self._indexes = indexes
        self._building = asyncio.Lock()
        self._filling = asyncio.Lock()

    @property
    def building(self) -> bool:
        """Says whether an index is being opened or built, so that folders must stay as they are."""
        return self._building.locked()

    async def open(self, on_progress: OnProgress = silent) -> None:
        """Opens the index for very many passages, or builds it where it is absent or damaged; few need none.

        Raises:
            IndexDamaged: it cannot be built here; exact search goes on alone.
        """
        async with self._building:
            indexes, encoder = self._indexes, self._indexes.encoder
            if indexes.chroma is not None and indexes.chroma.closed:
                indexes.chroma = None
            if encoder is None or not indexes.crowded or indexes.chroma is not None:
                return
            index = await indexes.chroma_folder(encoder).open()
            if index is None or not await self._filled(index, encoder, on_progress):
                index = await self._built(encoder, on_progress)
            await self._serve(index, encoder)

    async def rebuild(self, on_progress: OnProgress = silent) -> None:
        """Builds the index anew, and lets it take the old one's place where this process has one open.

        Raises:
            IndexDamaged: it cannot be built here.
        """
        async with self._building:
            indexes, encoder = self._indexes, self._indexes.encoder
            if encoder is None or not indexes.crowded:
                return
            index = await self._built(encoder, on_progress)
            await self._serve(index, encoder)

    async def catch_up(self) -> None:
        """Brings an open index to what the database holds; closes it where it fails, or is not needed any more."""
        async with self._filling:
            indexes, encoder, index = self._indexes, self._indexes.encoder, self._indexes.chroma
            if index is None or encoder is None:
                return
            if not indexes.crowded:
                await indexes.close_chroma()
                return
            try:
                await self._fill(index, encoder, silent)
            except IndexDamaged:
                if indexes.chroma is index:  # and no other has taken its place
                    await indexes.close_chroma()

    async def _serve(self, index: ChromaIndex, encoder: Encoder) -> None:
        if self._indexes.encoder is not encoder:  # changed while it was built
            await index.aclose()
            return
        self._indexes.chroma = index
        await self.catch_up()  # what came while it was built

    async def _built(self, encoder: Encoder, on_progress: OnProgress) -> ChromaIndex:
        folder = self._indexes.chroma_folder(encoder)
        index = await folder.begin()
        if not await self._filled(index, encoder, on_progress):
            raise IndexDamaged("chroma")
        await self._indexes.close_chroma()  # the others must be closed before they are removed
        await folder.settle(index)
        return index

    async def _filled(self, index: ChromaIndex, encoder: Encoder, on_progress: OnProgress) -> bool:
        """Fills an index that nobody searches yet; closes it and says no where Chroma fails."""
        try:
            await self._fill(index, encoder, on_progress)
        except BaseException as error:
            with contextlib.suppress(IndexDamaged):
                await index.aclose()
            if isinstance(error, IndexDamaged):
                return False
            raise
        return True

    async def _fill(self, index: ChromaIndex, encoder: Encoder, on_progress: OnProgress) -> None:
        """Brings Chroma to what the database holds; what is left when it is stopped is taken in by the next time."""
        async with self._database.reading() as session:
            wanted = np.array(await passages.encoded_ids(session, encoder.id), np.int64)
        held = index.passage_ids
        missing = np.setdiff1d(wanted, held)
        await index.change(without=np.setdiff1d(held, wanted), added=VectorRows.of([], encoder.dimension))
        for start in range(0, len(missing), _VECTORS_AT_ONCE):
            some = missing[start : start + _VECTORS_AT_ONCE].tolist()
            async with self._database.reading() as session:
                rows = await passages.vectors(session, encoder.id, some)
            await index.change(without=missing[:0], added=VectorRows.of(rows, encoder.dimension))
            on_progress(Progress(Stage.NEIGHBOURS, start + len(some), len(missing)))
