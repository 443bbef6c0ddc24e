"""Keeping the lexical index in step with the outbox, or building it anew beside the one that serves."""

import asyncio
from pathlib import Path

from knowledge import outbox
from knowledge.database import Database
from retrieval.errors import IndexDamaged
from retrieval.indexes import Indexes
from retrieval.lexical.index import LexicalIndex
from retrieval.progress import OnProgress, Progress, Stage, silent

_CHANGES_AT_ONCE = 10_000
_WORTH_TELLING = 1_000
"""Changes from which it takes so long that one wants to know."""


class LexicalFeed:
    """What the keeper does for the lexical index."""

    def __init__(self, database: Database, indexes: Indexes) -> None:
        self._database = database
        self._indexes = indexes
        self._compared: Path | None = None

    async def catch_up(self, on_progress: OnProgress = silent) -> None:
        """Takes up every change so far; an index that is absent, damaged or at odds with the database is built anew.

        Raises:
            IndexUnwritable: the disk takes nothing; what stood before serves on.
        """
        index = self._indexes.lexical
        try:
            if await self._usable(index):
                await self._follow(index, silent)
                if await self._agrees(index):
                    return
        except IndexDamaged:
            pass
        await self.rebuild(on_progress)

    async def rebuild(self, on_progress: OnProgress = silent) -> None:
        """Builds the index anew, goes on where a rebuild was stopped, and lets it take the old one's place.

        Raises:
            IndexUnwritable: the disk takes nothing; the old one serves on.
            IndexDamaged: what was just built cannot be read, so that the disk is not to be trusted.
        """
        folder = self._indexes.lexical_folder
        fresh = await asyncio.to_thread(folder.begin)
        if not await self._usable(fresh):  # begun under another database
            await asyncio.to_thread(folder.abandon, fresh)
            fresh = await asyncio.to_thread(folder.begin)
        await self._follow(fresh, on_progress)
        await asyncio.to_thread(folder.settle, fresh)
        self._indexes.lexical = fresh
        self._compared = fresh.folder

    async def _usable(self, index: LexicalIndex) -> bool:
        """Says whether an index can follow: it is whole, and not ahead of a database that an older one has replaced."""
        async with self._database.reading() as session:
            return not index.damaged and index.cursor() <= await outbox.head(session)

    async def _agrees(self, index: LexicalIndex) -> bool:
        """Compares the number of texts with the database's, once for each index: they should never differ."""
        if self._compared != index.folder:
            async with self._database.reading() as session:
                if index.cursor() == await outbox.head(session):
                    if len(index) != await outbox.count_wordings(session):
                        return False
                    self._compared = index.folder
        return True

    async def _follow(self, index: LexicalIndex, on_progress: OnProgress) -> None:
        async with self._database.reading() as session:
            seq, head = index.cursor(), await outbox.head(session)
        telling = on_progress if head - seq >= _WORTH_TELLING else silent
        while seq < head:
            async with self._database.reading() as session:
                seq, record_ids = await outbox.changed_since(session, seq, _CHANGES_AT_ONCE)
                texts = await outbox.wordings(session, record_ids)
            await asyncio.to_thread(index.follow, seq, record_ids, texts)
            telling(Progress(Stage.INDEXING, seq, head))
