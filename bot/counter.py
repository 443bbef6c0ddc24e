"""The counter where people are served: application, inbox and delivery together, over any transport."""

import asyncio
import contextlib
import datetime as dt
import functools
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram.error import TelegramError
from telegram.request import BaseRequest

from bot.alerting import Alerts, matches_here
from bot.delivery import Delivery
from bot.desk import OpenDesk
from bot.inbox import Inbox
from bot.patient_request import Sleep
from bot.services import services_of
from bot.settings import MailSettings, Settings
from bot.telegram import build
from bot.twinning import Twinning
from bot.upkeep import Loop, forget_looks, going, keep_deadlines, prune, sort_gaps, watch_model
from handlers.apologies import apologise, tell_of_unreadable
from handlers.context import Services
from handlers.dispatch import DeskApplication
from handlers.drafts import Drafts
from handlers.introductions.undelivered import tell_of_undelivered
from handlers.menus import set_menus
from knowledge.people import Platform

if TYPE_CHECKING:  # most desks send no letters
    from bot.mail.delivery import MailDelivery

_GRACE = 5.0
"""Seconds that what is in work has left once the counter closes."""


@dataclass(frozen=True, slots=True)
class OpenCounter:
    """A counter that is open."""

    application: DeskApplication
    inbox: Inbox
    delivery: Delivery
    services: Services
    alerts: Alerts
    mail: "MailDelivery | None" = None


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
    looking: bool = True,
    platform: Platform = Platform.TELEGRAM,
    assumed: bool = False,
    sleep: Sleep = asyncio.sleep,
) -> AsyncIterator[OpenCounter]:
    """Opens the counter: what waited in the inbox is taken up, and what is due is delivered, until the block ends.

    Args:
        platform: whom it serves; counters of two platforms may stand on one database without touching each other.
        delivering: whether alerts, notifications and letters go out and deadlines are kept by themselves; else the
            caller has `Alerts.round`, `Delivery.round`, ``mail`` and ``reminding.tick`` do it.
        looking: whether duplicates are looked for by themselves; else the caller has ``searching.look`` do it.
        assumed: whether ``today`` is a day that somebody merely assumes; then it is the hour of its digest.
        sleep: waits so many seconds, before what failed is tried again.

    Raises:
        Refused: the key is malformed, or not that of the database.
        TelegramError: the platform does not know the token, or cannot be reached.
    """
    services = await services_of(desk, settings, keys, platform, now, today, Drafts(sleep=sleep))
    application = build(services, token, request, get_updates, settings.telegram_api_url)
    inbox = Inbox(
        services.database, services.seal, application, now=now, platform=platform, sleep=sleep,
        on_set_aside=functools.partial(apologise, services),
    )  # fmt: skip
    delivery = Delivery(
        services.database, services.seal, application.bot, now=now, platform=platform, sleep=sleep,
        on_sealed=functools.partial(tell_of_unreadable, services),
    )  # fmt: skip
    alerts = Alerts(services, desk.keeping, matches_here(desk.keeping, platform), assumed=assumed)
    await alerts.take_back()
    mail = _mail(services, settings.mail(), sleep)
    loops: list[Loop] = [desk.keeping.run, functools.partial(prune, inbox)]
    loops += [Twinning(services, desk.keeping).run] if looking else []
    loops += [functools.partial(watch_model, desk.adviser, services)] if desk.adviser else []
    loops += _delivering(services, delivery, alerts, mail) if delivering else []
    async with application:
        with contextlib.suppress(TelegramError):  # a menu that is not set yet is no reason not to serve
            await set_menus(application.bot)
        await application.start()
        try:
            async with going(loops):
                await inbox.recover()
                try:
                    yield OpenCounter(application, inbox, delivery, services, alerts, mail)
                finally:
                    await inbox.close(_GRACE)
        finally:
            await application.stop()


def _delivering(services: Services, delivery: Delivery, alerts: Alerts, mail: "MailDelivery | None") -> list[Loop]:
    """Gives what goes out by itself, and what comes due."""
    due = (keep_deadlines, forget_looks, sort_gaps)
    loops: list[Loop] = [delivery.run, alerts.run, *(functools.partial(round, services) for round in due)]
    return [*loops, mail.run] if mail else loops


def _mail(services: Services, mail: MailSettings | None, sleep: Sleep) -> "MailDelivery | None":
    """Gives what sends letters; None where there is no mail server."""
    if mail is None:
        return None
    from bot.mail.delivery import MailDelivery  # costs 0.1 s, and most desks send no letters

    on_given_up = functools.partial(tell_of_undelivered, services)
    pages = f"{mail.pages}/answer/"
    return MailDelivery(
        services.database, services.seal, mail.server, mail.sender, pages, now=services.now, on_given_up=on_given_up,
        sleep=sleep,
    )  # fmt: skip
