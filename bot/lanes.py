"""Lanes: what concerns one chat is worked on in its order, and chats go side by side."""

import asyncio
import contextlib
import heapq
import logging
from collections.abc import AsyncIterator, Awaitable, Callable

from bot.patient_request import Sleep
from knowledge.inbox import Waiting

Work = Callable[[Waiting], Awaitable[float | None]]
"""Works on one update; gives the seconds after which it has to be tried again, or None where it is settled."""

_log = logging.getLogger(__name__)


class Lanes:
    """A queue for each chat, each walked by a task of its own while there is something in it.

    Whatever is under suspicion of killing processes is worked on alone: it takes no others with it, and none of them
    comes under suspicion for its sake.

    Args:
        work: is given one update of each lane at a time.
        most_at_once: updates that are worked on side by side; one that waits to be tried again is not counted.
        sleep: waits so many seconds.
    """

    def __init__(self, work: Work, most_at_once: int = 32, sleep: Sleep = asyncio.sleep) -> None:
        self._work = work
        self._most_at_once = most_at_once
        self._slots = asyncio.Semaphore(most_at_once)
        self._gathering = asyncio.Lock()
        self._sleep = sleep
        self._queues: dict[str, list[tuple[int, Waiting]]] = {}
        self._walks: dict[str, asyncio.Task[None]] = {}
        self._resting: set[str] = set()
        self._closing = False

    def put(self, waiting: Waiting) -> None:
        """Adds an update to its lane; once lanes are closing it is left to the next start."""
        if self._closing:
            return
        heapq.heappush(self._queues.setdefault(waiting.lane, []), (waiting.update_id, waiting))
        if waiting.lane not in self._walks:
            self._walks[waiting.lane] = asyncio.create_task(self._walk(waiting.lane))

    async def drain(self, within: float) -> bool:
        """Waits until every lane is empty; says whether that came about within so many seconds."""
        try:
            async with asyncio.timeout(within):
                while self._walks:
                    await asyncio.wait(set(self._walks.values()))
        except TimeoutError:
            return False
        return True

    async def close(self, grace: float) -> bool:
        """Begins nothing more, and gives what is in work so many seconds; says whether that was enough."""
        self._closing = True
        for lane in self._resting:
            self._walks[lane].cancel()
        in_time = await self.drain(grace)
        for walk in self._walks.values():
            walk.cancel()
        await asyncio.gather(*self._walks.values(), return_exceptions=True)
        self._walks.clear()  # one that was cancelled before its first step has not left by itself
        return in_time

    async def _walk(self, lane: str) -> None:
        queue = self._queues[lane]
        try:
            while queue:
                await self._settle(heapq.heappop(queue)[1])
        finally:
            del self._queues[lane], self._walks[lane]

    async def _settle(self, waiting: Waiting) -> None:
        """Works on one update until it is settled; nothing behind it in its lane begins before that."""
        while True:
            async with self._room(waiting):
                if self._closing:
                    return
                try:
                    pause = await self._work(waiting)
                except Exception:
                    _log.exception("update %d is left to the next start", waiting.update_id)
                    return
            if pause is None or self._closing:
                return
            self._resting.add(waiting.lane)
            try:
                await self._sleep(pause)
            finally:
                self._resting.discard(waiting.lane)

    @contextlib.asynccontextmanager
    async def _room(self, waiting: Waiting) -> AsyncIterator[None]:
        """Takes a slot, or all of them for an update that has to be alone."""
        async with contextlib.AsyncExitStack() as room:
            if waiting.suspect:
                async with self._gathering:  # two with half of the slots each would wait for each other
                    for _ in range(self._most_at_once):
                        await room.enter_async_context(self._slots)
            else:
                await room.enter_async_context(self._slots)
            yield
