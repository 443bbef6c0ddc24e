"""The loop that sends letters: each is tried until a server takes it, refuses it for good, or two days have passed."""

import asyncio
import datetime as dt
import logging
import ssl
from collections.abc import Awaitable, Callable
from email.errors import MessageError
from email.headerregistry import Address

from bot.mail.addresses import Unaddressable
from bot.mail.message import message_of
from bot.mail.sending import How, Outcome, send
from bot.mail.server import MailServer
from bot.patient_request import Sleep
from knowledge import letters
from knowledge.database import Database, WriteSession
from knowledge.errors import KnowledgeError
from knowledge.letters import Outgoing
from knowledge.sealing import Seal

OnGivenUp = Callable[[WriteSession, Outgoing, str], Awaitable[None]]
"""Told of a letter that is not delivered, and why, in the transaction that gives it up."""

_log = logging.getLogger(__name__)
_FIRST_DELAY, _LONGEST_DELAY = dt.timedelta(minutes=1), dt.timedelta(hours=1)
MOST_TRIES = 50
"""Tries of a letter, in about two days: six in the first hour, then one an hour."""
_LEASE = dt.timedelta(minutes=5)
"""After this whoever took a letter counts as dead; more than a try may last."""


class MailDelivery:
    """Sends what is due; cancelling `run` stops it after the letter on its way.

    Args:
        sender: who the letters are from.
        pages: what addresses of our own pages begin with.
        now: the clock.
        on_given_up: tells the desk's office.
        tls: what certificates are checked by; None for those that this machine trusts.
        sleep: waits so many seconds.
        every: seconds between two looks where nothing was due.
        seconds: how long one try may last.
        grace: seconds that a letter on its way has left once delivery stops.
    """

    def __init__(
        self,
        database: Database,
        seal: Seal,
        server: MailServer,
        sender: Address,
        pages: str,
        *,
        now: Callable[[], dt.datetime],
        on_given_up: OnGivenUp,
        tls: ssl.SSLContext | None = None,
        sleep: Sleep = asyncio.sleep,
        every: float = 2.0,
        seconds: float = 90.0,
        grace: float = 1.5,
    ) -> None:
        self._database = database
        self._seal = seal
        self._server = server
        self._sender = sender
        self._pages = pages
        self._now = now
        self._on_given_up = on_given_up
        self._tls = tls
        self._sleep = sleep
        self._every = every
        self._seconds = seconds
        self._grace = grace

    async def run(self) -> None:
        """Sends until cancelled."""
        while True:
            try:
                await self.round()
            except KnowledgeError as error:
                _log.warning("no letter can be sent: %s", type(error).__name__)
            await self._sleep(self._every)

    async def round(self) -> int:
        """Tries every letter that is due, once and one after the other; gives how many those were.

        Raises:
            StoreUnavailable: what is due cannot be read, or what came of it cannot be noted.
        """
        tried = 0
        while (letter := await self._taken()) is not None:
            trying = asyncio.create_task(self._try(letter))
            try:
                await asyncio.shield(trying)
            except asyncio.CancelledError:
                await asyncio.wait([trying], timeout=self._grace)
                trying.cancel()
                await asyncio.gather(trying, return_exceptions=True)
                raise
            tried += 1
        return tried

    async def _taken(self) -> Outgoing | None:
        async with self._database.looking_up() as session:
            if not await letters.due(session, self._now()):
                return None
        async with self._database.writing() as session:
            return await letters.take(session, self._seal, self._now(), _LEASE)

    async def _try(self, letter: Outgoing) -> None:
        """Sends one letter and notes what came of it."""
        outcome = await self._sent(letter)
        if outcome.how is How.SENT:
            async with self._database.writing() as session:
                await letters.delivered(session, letter.id, self._now())
        elif outcome.how is How.NEVER or letter.tries >= MOST_TRIES:
            await self._give_up(letter, outcome.fault or "none")
        else:
            delay = min(_FIRST_DELAY * 2 ** min(letter.tries - 1, 16), _LONGEST_DELAY)
            _log.warning("letter %d is postponed by %s (%s)", letter.id, delay, outcome.fault)
            async with self._database.writing() as session:
                await letters.postpone(session, letter.id, self._now() + delay, outcome.fault or "none")

    async def _sent(self, letter: Outgoing) -> Outcome:
        if letter.content is None:
            return Outcome(How.NEVER, "sealed")
        try:
            message = message_of(letter, letter.content, self._sender, self._pages)
        except Unaddressable:
            return Outcome(How.NEVER, "address")
        except (MessageError, ValueError, LookupError, TypeError) as error:  # written anew it would be the same
            _log.error("letter %d cannot be written", letter.id, exc_info=error)
            return Outcome(How.NEVER, type(error).__name__)
        return await send(self._server, message, seconds=self._seconds, tls=self._tls)

    async def _give_up(self, letter: Outgoing, fault: str) -> None:
        _log.warning("letter %d is given up (%s)", letter.id, fault)
        async with self._database.writing() as session:
            if await letters.give_up(session, letter.id, fault, self._now()):
                await self._on_given_up(session, letter, fault)
