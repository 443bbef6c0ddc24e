"""Small writes of many tasks in one transaction: whoever comes while one commits shares the next."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from knowledge.database import Database, WriteSession
from knowledge.errors import StoreUnavailable

Result = TypeVar("Result")
Work = Callable[[WriteSession], Awaitable[Any]]


class SharedCommit:
    """Commits the writes of many tasks together, in the order in which they came; none waits to be joined.

    A commit costs far more than what is in it, and writers take turns anyway.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queue: list[tuple[Work, asyncio.Future[Any]]] = []
        self._writer: asyncio.Task[None] | None = None

    async def write(self, work: Callable[[WriteSession], Awaitable[Result]]) -> Result:
        """Does some work in a transaction and gives its result once that is committed; it may be done twice.

        Raises:
            StoreUnavailable: the database cannot be written; as with any commit, it may have been kept all the same.
        """
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._queue.append((work, done))
        if self._writer is None:
            self._writer = asyncio.create_task(self._write_all())
        return await done

    async def aclose(self) -> None:
        """Waits until everything is written."""
        if self._writer is not None:
            await asyncio.wait([self._writer])

    async def _write_all(self) -> None:
        try:
            while self._queue:
                batch, self._queue = self._queue, []
                if not await self._write(batch):
                    for one in batch:  # nobody's write fails because of another's
                        await self._write([one])
        finally:
            self._writer = None

    async def _write(self, batch: list[tuple[Work, asyncio.Future[Any]]]) -> bool:
        """Commits a batch and tells whoever waits; False where one of several is at fault, and nobody was told."""
        try:
            async with self._database.writing() as session:
                results = [await work(session) for work, _ in batch]
        except Exception as error:
            if len(batch) > 1 and not isinstance(error, StoreUnavailable):
                return False
            for _, done in batch:
                if not done.done():
                    done.set_exception(error)
        else:
            for (_, done), result in zip(batch, results, strict=True):
                if not done.done():
                    done.set_result(result)
                await asyncio.sleep(0)  # not all of them go on in one turn of the event loop: others want one, too
        return True
