"""Keeping the indexes of a data folder, or following the process that does and taking over once it is gone."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from bot.data_folder import Keeper
from knowledge.errors import KnowledgeError
from retrieval.errors import RetrievalError
from retrieval.feed.outbox import Feed

_log = logging.getLogger(__name__)
_EVERY = 1.0
"""Seconds between two looks at what has changed; a look costs two short queries, or for a follower three stats."""
_AFTER_A_FAULT = 5.0
_AFTER_A_FAILED_BUILD = 3600.0
"""Seconds until the index for very many passages is tried again: building it takes minutes, and may fail as before."""


class Keeping:
    """One process's part in keeping a data folder."""

    def __init__(
        self,
        keeper: Keeper,
        feed: Feed,
        *,
        holds: bool = False,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.feed = feed
        self._keeper = keeper
        self._sleep = sleep
        self._clock = clock
        self._holds = holds
        self._large: asyncio.Task[None] | None = None
        self._large_from = clock()

    @property
    def holds(self) -> bool:
        """Says whether this process is the keeper."""
        return self._holds

    async def take(self) -> bool:
        """Becomes the keeper unless another process is; says whether this one is."""
        if not self._holds:
            self._holds = await asyncio.to_thread(self._keeper.take)
            if self._holds:
                await self.feed.follow()
        return self._holds

    async def run(self) -> None:
        """Keeps the indexes, or waits to, until cancelled."""
        try:
            while True:
                await self._sleep(await self._turn())
        finally:
            if self._large is not None:
                self._large.cancel()
                await asyncio.gather(self._large, return_exceptions=True)

    async def _turn(self) -> float:
        """Does what there is to do now; gives the seconds until the next time."""
        try:
            if await self.take():
                await self.feed.keep()
                self._open_large()
            else:
                await self.feed.follow()
        except (KnowledgeError, RetrievalError) as error:
            _log.warning("the indexes wait: %s", type(error).__name__)
            return _AFTER_A_FAULT
        return _EVERY

    def _open_large(self) -> None:
        """Opens the index for very many passages beside all else: it may take minutes, in which the rest keeps step."""
        if (self._large is None or self._large.done()) and self._clock() >= self._large_from:
            self._large = asyncio.create_task(self.feed.open_chroma())
            self._large.add_done_callback(self._opened)

    def _opened(self, opening: asyncio.Task[None]) -> None:
        """Says why the large index cannot be had, and leaves it for a while."""
        if not opening.cancelled() and (error := opening.exception()):
            _log.warning("exact search goes on alone for now: %s", type(error).__name__)
            self._large_from = self._clock() + _AFTER_A_FAILED_BUILD
