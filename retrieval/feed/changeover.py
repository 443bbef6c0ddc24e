"""Changing the encoder: the new one's vectors are made beside the old one's, which serve until there are as many.

Which of the two serves follows from the database alone: a process that was killed on the way, or another one on the
same folder, comes to the same. Vectors stay in the database, so that changing back encodes nothing twice; only the
files of encoders that are not used any more are removed.
"""

import asyncio
import contextlib
import logging
import shutil

from knowledge import passages
from knowledge.database import Database
from retrieval.encoder import Encoder
from retrieval.errors import IndexDamaged
from retrieval.feed.stored_vectors import stored_vectors
from retrieval.indexes import Indexes, encoder_folders
from retrieval.storage.footprint import Footprint
from retrieval.vectors import ExactIndex

_log = logging.getLogger(__name__)


async def ahead_of(database: Database, chosen: str) -> frozenset[str]:
    """Names the encoders that have vectors for more passages than the one of this id, which is not through yet."""
    async with database.reading() as session:
        if not await passages.count_unencoded(session, chosen):
            return frozenset()
        encoded = await passages.count_encoded_by_encoder(session)
    return frozenset(name for name, count in encoded.items() if count > encoded.get(chosen, 0))


class Changeover:
    """Lets the encoder that is coming take the place of the one that serves, and removes what is left over."""

    def __init__(self, database: Database, indexes: Indexes) -> None:
        self._database = database
        self._indexes = indexes

    async def keep(self) -> None:
        """Lets the coming encoder serve once it covers as much; its file is whole before.

        Raises:
            IndexUnwritable: the disk takes nothing; the old encoder serves on, and the next call tries again.
        """
        coming = await self._ready()
        if coming is not None:
            vectors = await stored_vectors(self._database, coming)
            await asyncio.to_thread(vectors.save, self._indexes.vector_folder(coming))
            await self._go_over(coming, vectors, Footprint(()))

    async def follow(self) -> None:
        """Lets the coming encoder serve once the keeper of the folder has written its vectors."""
        coming = await self._ready()
        if coming is not None:
            vectors, mapped = await asyncio.to_thread(self._indexes.load_vectors, coming)
            if len(vectors):
                await self._go_over(coming, vectors, mapped)

    async def sweep(self) -> None:
        """Removes the files of encoders that are not used any more, but not before the chosen one is through."""
        encoder = self._indexes.encoder
        if encoder is None or self._indexes.coming is not None:
            return
        left_over = encoder_folders(self._indexes.folder, besides=encoder.id)
        if not left_over:
            return
        async with self._database.reading() as session:
            if await passages.count_unencoded(session, encoder.id):
                return
        for folder in left_over:
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)

    async def _ready(self) -> Encoder | None:
        coming, serving = self._indexes.coming, self._indexes.encoder
        if coming is None or serving is None:
            return None
        async with self._database.reading() as session:
            encoded = await passages.count_encoded(session, coming.id)
            return coming if encoded >= await passages.count_encoded(session, serving.id) else None

    async def _go_over(self, coming: Encoder, vectors: ExactIndex, mapped: Footprint) -> None:
        before = self._indexes.chroma
        self._indexes.go_over(coming, vectors, mapped)
        _log.info("search by meaning uses the vectors of %s now", coming.id)
        if before is not None:
            with contextlib.suppress(IndexDamaged):
                await before.aclose()
