"""What a counter does by itself while it is open: indexes kept in step, the large index opened, old rows pruned."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

from bot.inbox import Inbox
from knowledge.errors import KnowledgeError
from retrieval.errors import RetrievalError
from retrieval.feed import Feed

Loop = Callable[[], Awaitable[None]]

_log = logging.getLogger(__name__)
_EVERY = 5.0
"""Seconds between two looks at what has changed in the catalogue, and until a loop that failed begins again."""
_PRUNING_EVERY = 60.0
"""Seconds between two steps of pruning: a bot that is never quiet finds time for its people in between."""


@contextlib.asynccontextmanager
async def going(loops: Sequence[Loop]) -> AsyncIterator[None]:
    """Keeps loops going until the block ends."""
    tasks = [asyncio.create_task(_unending(loop)) for loop in loops]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def upkeep(inbox: Inbox, feed: Feed | None) -> list[Loop]:
    """Gives the loops of a counter.

    Args:
        feed: keeps the indexes; None where another process does.
    """

    async def prune() -> None:
        while True:
            try:
                await inbox.prune()
            except KnowledgeError as error:
                _log.warning("the inbox is not pruned: %s", type(error).__name__)
            await asyncio.sleep(_PRUNING_EVERY)

    async def keep_in_step() -> None:
        while feed is not None:
            try:
                await feed.catch_up()
                await feed.encode()
            except (KnowledgeError, RetrievalError) as error:
                _log.warning("the indexes wait: %s", type(error).__name__)
            await asyncio.sleep(_EVERY)

    async def open_large_index() -> None:
        """Opens the index for very many passages once there are so many; where it fails, exact search goes on alone."""
        while feed is not None:
            try:
                await feed.open_chroma()
            except KnowledgeError as error:
                _log.warning("the large index waits: %s", type(error).__name__)
            except RetrievalError as error:
                _log.warning("exact search goes on alone: %s", type(error).__name__)
                await asyncio.Event().wait()  # building it takes minutes, and would fail again
            await asyncio.sleep(_EVERY)

    return [prune] if feed is None else [prune, keep_in_step, open_large_index]


async def _unending(loop: Loop) -> None:
    """Keeps a loop going: a mistake in one turn of it must not stop it for good, unnoticed."""
    while True:
        try:
            await loop()
        except Exception:
            _log.exception("a loop failed and begins again")
        await asyncio.sleep(_EVERY)
