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
from bot.errors import Refused
from bot.inbox import Inbox
from bot.key_file import kept_key, key_path
from bot.patient_request import Sleep
from bot.settings import MailSettings, Settings
from bot.telegram import build
from bot.twinning import Twinning
from bot.upkeep import Loop, forget_looks, going, keep_deadlines, prune, sort_gaps, watch_model
from handlers.apologies import apologise, tell_of_unreadable
from handlers.context import Mailing, Services
from handlers.drafts import Drafts
from handlers.introductions.undelivered import tell_of_undelivered
from handlers.menus import set_menus
from handlers.routes import DeskApplication
from knowledge.database import Database
from knowledge.errors import KeyMalformed
from knowledge.key_check import fits, would_fit
from knowledge.people import Platform
from knowledge.sealing import Seal
from knowledge.vocabulary import Language
from retrieval.docking import Desk
from retrieval.prospects import Prospects
from retrieval.twins import Twins
from retrieval.understanding.conversation import Conversation

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
    services = await _services(desk, settings, keys, platform, now, today, Drafts(sleep=sleep))
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
    loops: list[Loop] = [desk.keeping.run, functools.partial(prune, inbox)]
    loops += [Twinning(services, desk.keeping).run] if looking else []
    loops += (
        [
            delivery.run,
            alerts.run,
            functools.partial(keep_deadlines, services),
            functools.partial(forget_looks, services),
            functools.partial(sort_gaps, services),
        ]
        if delivering
        else []
    )
    mail = _mail(services, settings.mail(), sleep)
    loops += [mail.run] if delivering and mail else []
    loops += [functools.partial(watch_model, desk.adviser, services)] if desk.adviser else []
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


def _mailing(settings: Settings) -> Mailing | None:
    mail = settings.mail()
    first = Language.ZH if settings.desk_country == "CN" else Language.EN
    return None if mail is None else Mailing(mail.pages, first)


async def _services(
    desk: OpenDesk,
    settings: Settings,
    keys: list[str],
    platform: Platform,
    now: Callable[[], dt.datetime],
    today: Callable[[], dt.date],
    drafts: Drafts,
) -> Services:
    """Puts together what handlers use, once the keys are found to be those of the database."""
    try:
        seal = Seal(keys)
    except KeyMalformed:
        raise Refused("error-key-malformed") from None
    if not await fits(desk.database, seal, now()):
        raise await _of_another_key(desk.database, settings)
    identity = Desk(settings.desk_office, settings.desk_country, settings.zone)
    return Services(
        platform=platform,
        database=desk.database,
        seal=seal,
        conversation=Conversation(desk.database, desk.assistant, seal, identity, today, desk.adviser),
        prospects=Prospects(desk.database, identity),
        office=settings.desk_office,
        # They are named by their Telegram ids, which mean nothing elsewhere.
        admins=settings.admin_ids if platform is Platform.TELEGRAM else frozenset(),
        now=now,
        today=today,
        drafts=drafts,
        zone=settings.zone,
        working_days=settings.working_days,
        twins=Twins(desk.database, desk.assistant.encoder),
        listener=desk.listener,
        drafter=desk.drafter,
        digest_hour=settings.digest_hour,
        mailing=_mailing(settings),
    )


async def _of_another_key(database: Database, settings: Settings) -> Refused:
    """Says which key is missing: that of the user's own file, where the one that is set stands before it."""
    path = str(key_path(settings.config_folder))
    if not settings.keys:  # the file's own key is the one that does not fit
        return Refused("error-key-own-other", path=path)
    own = kept_key(settings.config_folder)
    if own is not None and await would_fit(database, Seal([own])):
        return Refused("error-key-is-own", path=path)
    return Refused("error-key-other")
