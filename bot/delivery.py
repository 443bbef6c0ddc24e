"""Delivering notifications: each person's in their order, and nobody waits for somebody else's delay."""

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.patient_request import MustWait, Sleep, hurried
from handlers.replying import Sent, send_pages
from handlers.view import pages_from_json
from knowledge import notifications
from knowledge.database import Database, WriteSession
from knowledge.errors import KnowledgeError
from knowledge.notifications import MOST_TRIES, Due
from knowledge.people import Platform
from knowledge.sealing import Seal

OnSealed = Callable[[WriteSession, int], Awaitable[None]]
"""Told the number of a message that no key opens, in the transaction that gives it up."""

_log = logging.getLogger(__name__)
_FIRST_DELAY, _LONGEST_DELAY = dt.timedelta(seconds=5), dt.timedelta(hours=1)
_AT_ONCE = 50
"""Messages that one round looks at."""
_GRACE = 1.5
"""Seconds that messages on their way have left once delivery stops."""


class Delivery:
    """The loop that sends what is due; cancelling `run` stops it after what is on its way.

    Args:
        now: the clock.
        on_sealed: tells staff, by notifications.
        platform: whose people are written to; those of another are not touched.
        sleep: waits so many seconds.
        every: seconds between two looks where nothing was due.
        most_at_once: people written to side by side.
    """

    def __init__(
        self,
        database: Database,
        seal: Seal,
        bot: Bot,
        *,
        now: Callable[[], dt.datetime],
        on_sealed: OnSealed,
        platform: Platform = Platform.TELEGRAM,
        sleep: Sleep = asyncio.sleep,
        every: float = 1.0,
        most_at_once: int = 8,
    ) -> None:
        self._database = database
        self._seal = seal
        self._bot = bot
        self._now = now
        self._on_sealed = on_sealed
        self._platform = platform
        self._sleep = sleep
        self._every = every
        self._slots = asyncio.Semaphore(most_at_once)
        self._sent_pages: dict[int, int] = {}
        """Pages of a message that arrived before one of them failed: they are not sent again."""

    async def run(self) -> None:
        """Delivers until cancelled."""
        while True:
            try:
                tried = await self.round()
            except KnowledgeError as error:
                _log.warning("nothing can be delivered: %s", type(error).__name__)
                tried = 0
            if not tried:
                await self._sleep(self._every)

    async def round(self, only: str | None = None) -> int:
        """Tries to deliver the oldest message of each person that is due, once; gives how many those were.

        Args:
            only: the handle of the one person to deliver to; None delivers to everybody.

        Raises:
            StoreUnavailable: what is due cannot be read, or what was delivered cannot be noted.
        """
        async with self._database.reading() as session:
            most = _AT_ONCE if only is None else None  # one person's may be behind those of many others
            found = await notifications.due(session, self._seal, self._platform, self._now(), most)
        for number in found.sealed:
            async with self._database.writing() as session:
                await notifications.give_up(session, number, "SealBroken", self._now())
                await self._on_sealed(session, number)
        wanted = [due for due in found.readable if only in (None, due.handle)]
        tries = [asyncio.create_task(self._deliver(due)) for due in wanted]
        if tries:
            try:
                await asyncio.wait(tries)
            except asyncio.CancelledError:
                await asyncio.wait(tries, timeout=_GRACE)
                raise
            finally:
                for one in tries:
                    one.cancel()
                outcomes = await asyncio.gather(*tries, return_exceptions=True)
            for outcome in outcomes:
                if isinstance(outcome, BaseException):
                    raise outcome
        return len(tries) + len(found.sealed)

    async def _deliver(self, due: Due) -> None:
        """Sends one message and notes what came of it."""
        async with self._slots:
            try:
                with hurried():
                    sent = await self._send(due)
            except MustWait as error:
                await self._postpone(due, dt.timedelta(seconds=error.seconds), "MustWait")
            except (BadRequest, ValueError, KeyError, TypeError) as error:  # sent again, it would be refused again
                _log.error("notification %d cannot be sent", due.id, exc_info=error)
                await self._give_up(due, type(error).__name__)
            except TelegramError as error:
                delay = min(_FIRST_DELAY * 2 ** min(due.tries, 16), _LONGEST_DELAY)
                await self._postpone(due, delay, type(error).__name__)
            else:
                if sent is Sent.SENT:
                    async with self._database.writing() as session:
                        await notifications.delivered(session, due.id, self._now())
                    self._sent_pages.pop(due.id, None)
                else:
                    await self._give_up(due, sent.value)

    async def _send(self, due: Due) -> Sent:
        """Sends the pages that have not arrived yet."""
        pages = pages_from_json(due.payload)
        for number in range(self._sent_pages.get(due.id, 0), len(pages)):
            if await send_pages(self._bot, int(due.handle), pages[number : number + 1]) is not Sent.SENT:
                return Sent.UNREACHABLE
            self._sent_pages[due.id] = number + 1
        return Sent.SENT

    async def _postpone(self, due: Due, delay: dt.timedelta, fault: str) -> None:
        if due.tries + 1 >= MOST_TRIES:
            await self._give_up(due, fault)
            return
        _log.warning("notification %d is postponed by %s (%s)", due.id, delay, fault)
        async with self._database.writing() as session:
            await notifications.postpone(session, due.id, self._now() + delay)

    async def _give_up(self, due: Due, fault: str) -> None:
        _log.warning("notification %d is given up (%s)", due.id, fault)
        async with self._database.writing() as session:
            await notifications.give_up(session, due.id, fault, self._now())
        self._sent_pages.pop(due.id, None)
