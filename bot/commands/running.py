"""``liaison run``: serves Telegram, by polling or by webhook; ``liaison key`` makes the key that it needs."""

import asyncio
import contextlib
import datetime as dt
import logging
import math
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import click
import httpx
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.commands.shared import Common, common_options, opened, settled
from bot.commands.spoken import SpokenCommand
from bot.counter import OpenCounter, open_counter
from bot.errors import Refused
from bot.garbage import lasting
from bot.patient_request import MustWait, PatientRequest
from bot.polling import Polling
from bot.receiving import receiving
from bot.settings import Settings
from bot.telegram import ALLOWED_UPDATES
from bot.webhook import webhook_route
from handlers.texts import Texts
from knowledge.errors import KeyMalformed
from knowledge.sealing import Seal, new_key

_CONNECTIONS = 64
_READ_TIMEOUT = 15.0
"""Seconds until a message without an answer counts as delivered: longer than what is in work has left at a stop, so
that what a stop cuts off is sent again."""
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""What Telegram takes as the secret of a webhook."""


def run_command(texts: Texts) -> click.Command:
    """Builds ``run``."""

    def run(webhook: str | None, data: Path | None, today: dt.date | None, language: str | None, json: bool) -> int:
        del json  # nothing is printed here that a script could read
        return asyncio.run(_run(settled(texts, data, today, language), webhook))

    return SpokenCommand(
        "run",
        texts=texts,
        callback=run,
        help=texts.say("help-run"),
        params=[
            click.Option(["--webhook"], metavar="URL", help=texts.say("help-option-webhook")),
            *common_options(texts),
        ],
    )


def key_command(texts: Texts) -> click.Command:
    """Builds ``key``."""

    def key() -> None:
        click.echo(new_key())

    return SpokenCommand("key", texts=texts, callback=key, help=texts.say("help-key"))


async def _run(common: Common, webhook: str | None) -> int:
    settings = common.settings
    if settings.telegram_token is None:
        raise Refused("error-token-missing")
    _check_keys(settings)
    if webhook is not None:
        _check_webhook(webhook, settings)
    request, get_updates = _transport(settings), _transport(settings)
    logging.disable(logging.NOTSET)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for name in ("alembic", "httpx"):  # the one tells nothing new, the lines of the other hold the token
        logging.getLogger(name).setLevel(logging.WARNING)
    try:
        async with (
            opened(common, staying=True) as desk,
            open_counter(
                desk,
                settings,
                keys=settings.keys,
                token=settings.telegram_token.get_secret_value(),
                request=request,
                get_updates=get_updates,
                now=common.now,
                today=common.day,
            ) as counter,
        ):
            bot = counter.application.bot
            serving = asyncio.create_task(_served(counter, settings, webhook))
            with _stopping(serving), lasting():
                common.err.print(common.texts.say("run-ready", name=bot.username or bot.first_name))
                with contextlib.suppress(asyncio.CancelledError):
                    await serving
    except InvalidToken:
        raise Refused("error-token-refused") from None
    except MustWait as error:
        raise Refused("error-telegram-wait", seconds=math.ceil(error.seconds)) from None
    except TelegramError:
        raise Refused("error-telegram-unreachable") from None
    return 0


async def _served(counter: OpenCounter, settings: Settings, webhook: str | None) -> None:
    """Takes updates in until cancelled."""
    bot = counter.application.bot
    if webhook is None:
        async with receiving(counter.services, settings):
            await Polling(bot, counter.inbox, allowed_updates=ALLOWED_UPDATES).run()
        return
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    route = webhook_route(counter.inbox.accept, urlsplit(webhook).path or "/", secret)
    async with receiving(counter.services, settings, route) as serving:
        try:
            await bot.set_webhook(webhook, secret_token=secret, allowed_updates=ALLOWED_UPDATES)
        except BadRequest:
            raise Refused("error-webhook-refused") from None
        if serving is not None:
            await asyncio.shield(serving)


def _check_keys(settings: Settings) -> None:
    if not settings.keys:
        raise Refused("error-key-missing")
    try:
        Seal(settings.keys)
    except KeyMalformed:
        raise Refused("error-key-malformed") from None


def _check_webhook(address: str, settings: Settings) -> None:
    """Refuses what Telegram would refuse, while it can still be said what is wrong."""
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    if not _SECRET.fullmatch(secret):
        raise Refused("error-webhook-secret")
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable:
        raise Refused("usage-bad-webhook")


def _transport(settings: Settings) -> PatientRequest:
    try:
        inner = HTTPXRequest(_CONNECTIONS, read_timeout=_READ_TIMEOUT, proxy=settings.telegram_proxy)
        return PatientRequest(inner)
    except (ValueError, TypeError, RuntimeError, ImportError, httpx.InvalidURL):
        raise Refused("error-settings", name="TELEGRAM_PROXY") from None


@contextlib.contextmanager
def _stopping(serving: asyncio.Task[None]) -> Iterator[None]:
    """Lets SIGINT and SIGTERM end the serving, so that everything is closed in its order."""
    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    for number in signals:
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C arrives as KeyboardInterrupt
            loop.add_signal_handler(number, serving.cancel)
    try:
        yield
    finally:
        for number in signals:
            with contextlib.suppress(NotImplementedError):
                loop.remove_signal_handler(number)
