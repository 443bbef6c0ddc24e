"""The counter where people are served: application, inbox and delivery together, over any transport."""

import asyncio
import contextlib
import datetime as dt
import functools
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

from telegram.error import TelegramError
from telegram.request import BaseRequest

from bot.delivery import Delivery
from bot.desk import OpenDesk
from bot.errors import Refused
from bot.inbox import Inbox
from bot.patient_request import Sleep
from bot.settings import Settings
from bot.telegram import build
from handlers.apologies import apologise
from handlers.context import Services
from handlers.menus import set_menus
from handlers.routes import DeskApplication
from knowledge.database import Database, WriteSession
from knowledge.errors import KeyMalformed, KnowledgeError
from knowledge.inbox import Waiting
from knowledge.milestones import reach, reached
from knowledge.sealing import Seal
from retrieval.conversation import Conversation
from retrieval.docking import Desk
from retrieval.errors import RetrievalError
from retrieval.feed import Feed

_log = logging.getLogger(__name__)
_GRACE = 5.0
"""Seconds that what is in work has left once the counter closes."""
_KEEPING = 5.0
"""Seconds between two looks at what has changed in the catalogue, and until a loop that failed begins again."""


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter that is open."""

    application: DeskApplication
    inbox: Inbox
    delivery: Delivery
    services: Services


@contextlib.asynccontextmanager
async def open_counter(
    desk: OpenDesk,
    settings: Settings,
    *,
    keys: list[str],
    token: str,
    request: BaseRequest,
    get_updates: BaseRequest,
    now: Callable[[], dt.datetime],
    today: Callable[[], dt.date],
    delivering: bool = True,
    platform: str = "telegram",
    sleep: Sleep = asyncio.sleep,
) -> AsyncIterator[Counter]:
    """Opens the counter: what waited in the inbox is taken up, and what is due is delivered, until the block ends.

    Args:
        platform: what the conversations of this database belong to, for good: people of the terminal and of Telegram
            must never be taken for each other.
        delivering: whether notifications go out by themselves; else the caller has `Delivery.round` do it.
        sleep: waits so many seconds, before what failed is tried again.

    Raises:
        Refused: the key is malformed.
        TelegramError: the platform does not know the token, or cannot be reached.
    """
    try:
        seal = Seal(keys)
    except KeyMalformed:
        raise Refused("error-key-malformed") from None
    await _bind(desk.database, platform, now())
    identity = Desk(settings.desk_office, settings.desk_country)
    services = Services(
        database=desk.database,
        seal=seal,
        conversation=Conversation(desk.database, desk.assistant, seal, identity, today),
        office=settings.desk_office,
        admins=settings.admin_ids,
        now=now,
        today=today,
    )
    application = build(services, token, request, get_updates, settings.telegram_api_url)

    async def set_aside(session: WriteSession, waiting: Waiting, fault: str) -> None:
        await apologise(session, services, waiting, fault)

    inbox = Inbox(desk.database, seal, application, now=now, on_set_aside=set_aside, sleep=sleep)
    delivery = Delivery(desk.database, seal, application.bot, now=now, sleep=sleep)
    async with application:
        with contextlib.suppress(TelegramError):  # a menu that is not set yet is no reason not to serve
            await set_menus(application.bot)
        await application.start()
        loops = [asyncio.create_task(_unending(delivery.run))] if delivering else []
        if desk.feed is not None:
            loops.append(asyncio.create_task(_unending(functools.partial(_keep, desk.feed))))
        try:
            await inbox.recover()
            yield Counter(application, inbox, delivery, services)
        finally:
            await inbox.close(_GRACE)
            for loop in loops:
                loop.cancel()
            await asyncio.gather(*loops, return_exceptions=True)
            await application.stop()


async def _unending(run: Callable[[], Awaitable[None]]) -> None:
    """Keeps a loop going: a mistake in one turn of it must not stop it for good, unnoticed."""
    while True:
        try:
            await run()
        except Exception:
            _log.exception("a loop failed and begins again")
        await asyncio.sleep(_KEEPING)


async def _bind(database: Database, platform: str, now: dt.datetime) -> None:
    """Notes to which platform a database's conversations belong.

    Raises:
        Refused: they belong to another one.
    """
    async with database.writing() as session:
        for other in {"telegram", "terminal"} - {platform}:
            if await reached(session, f"serves:{other}"):
                raise Refused(f"error-serves-{other}")
        if not await reached(session, f"serves:{platform}"):
            await reach(session, f"serves:{platform}", now)


async def _keep(feed: Feed) -> None:
    """Keeps the indexes in step with the catalogue while the counter is open."""
    while True:
        try:
            await feed.catch_up()
            await feed.encode()
        except (KnowledgeError, RetrievalError) as error:
            _log.warning("the indexes wait: %s", type(error).__name__)
        await asyncio.sleep(_KEEPING)
