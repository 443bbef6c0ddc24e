"""The round of duplicates: once the catalogue has been quiet for a while, all records are looked through for pairs."""

import asyncio
import logging
import time
from collections.abc import Callable

from bot.keeping import Keeping
from handlers.context import Services
from handlers.duplicates import searching
from knowledge import outbox, passages
from knowledge.errors import KnowledgeError
from knowledge.twins.looked import looked

_log = logging.getLogger(__name__)
_EVERY = 15.0
"""Seconds between two looks at whether anything has changed, and for which it must have been quiet."""
_AT_MOST = 600.0
"""Seconds after which changes that never cease are looked through all the same."""


class Twinning:
    """The keeper's part in finding duplicates; other processes of a folder leave it to the keeper.

    Args:
        clock: seconds that never go back.
    """

    def __init__(self, services: Services, keeping: Keeping, clock: Callable[[], float] = time.monotonic) -> None:
        self._services = services
        self._keeping = keeping
        self._clock = clock
        self._seen: tuple[int, int] | None = None
        self._done: tuple[int, int] | None = None
        self._since = clock()

    async def run(self) -> None:
        """Makes rounds until cancelled."""
        while True:
            try:
                await self.round()
            except KnowledgeError as error:
                _log.warning("duplicates are not looked for: %s", type(error).__name__)
            await asyncio.sleep(_EVERY)

    async def round(self) -> bool:
        """Looks through all records where something has changed and it is quiet; says whether it did."""
        if not self._keeping.holds:
            return False
        standing = await self._standing()
        quiet, self._seen = standing == self._seen, standing
        if standing == self._done:
            self._since = self._clock()
            return False
        if not quiet and self._clock() - self._since < _AT_MOST:
            return False
        await searching.look(self._services)
        self._done, self._since = standing, self._clock()
        return True

    async def _standing(self) -> tuple[int, int]:
        """Gives what a look depends on: the latest change, and how many texts have vectors to compare by."""
        encoder = self._services.twins.encoder_id
        async with self._services.database.reading() as session:
            head, last = await outbox.head(session), await looked(session)
            encoded = 0 if encoder is None else await passages.count_encoded(session, encoder)
        if self._done is None and last == head and self._seen is None:
            self._done = head, encoded  # an earlier process has looked through it all
        return head, encoded
