"""What the tests of the transport share: updates, waits that are noted, and a small application of their own."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot, TypeHandler
from telegram.request import BaseRequest

from bot.inbox import Inbox
from bot.patient_request import PatientRequest
from handlers.page import Page
from handlers.replying import send_pages
from knowledge.database import Database, WriteSession
from knowledge.inbox import Waiting
from knowledge.ledger import person_of
from knowledge.notifications import notify
from knowledge.sealing import Seal, new_key
from knowledge.tables import InboxEntry, Notification
from tests.knowledge.drafting import NOW

TOKEN = "42:memory"
SEAL = Seal([new_key()])

Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]
Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


@dataclass
class Waits:
    """A sleep that does not sleep, and notes for how long it was asked to."""

    asked: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        await asyncio.sleep(0)


def message(update_id: int, chat_id: int = 7, text: str = "水泵漏水") -> dict[str, Any]:
    """Makes the update of something that a person wrote."""
    person = {"id": chat_id, "is_bot": False, "first_name": "Li"}
    chat = {"id": chat_id, "type": "private", "first_name": "Li"}
    return {
        "update_id": update_id,
        "message": {"message_id": update_id, "date": 1_700_000_000, "chat": chat, "from": person, "text": text},
    }


def application_over(request: BaseRequest, callback: Callback, base_url: str | None = None) -> AnyApplication:
    """Builds an application with one handler."""
    builder = Application.builder().token(TOKEN).request(request).get_updates_request(request).updater(None)
    if base_url is not None:
        builder = builder.base_url(f"{base_url}/bot")
    application = builder.job_queue(None).build()
    application.add_handler(TypeHandler(Update, callback))
    return application


def recording(database: Database, seal: Seal = SEAL) -> Callback:
    """Makes a handler that keeps one row for each update, as every handler has to, and answers."""

    async def record(update: Update, context: Context) -> None:
        chat = update.effective_chat
        assert chat is not None
        async with database.writing() as session:
            person = await person_of(session, seal, "telegram", str(chat.id), NOW)
            await notify(session, seal, person.id, f"update:{update.update_id}", "[]", NOW)
        said = update.effective_message.text if update.effective_message else ""
        await send_pages(context.bot, chat.id, [Page.text(f"{update.update_id}: {said}")])

    return record


@dataclass
class Unreadable:
    """Notes of which messages delivery tells that no key opens them."""

    told: list[int] = field(default_factory=list)

    async def __call__(self, session: WriteSession, number: int) -> None:
        self.told.append(number)


@dataclass
class Told:
    """Notes whom an inbox tells that an update was set aside."""

    told: list[tuple[int, str]] = field(default_factory=list)

    async def __call__(self, session: WriteSession, waiting: Waiting, fault: str) -> None:
        self.told.append((waiting.update_id, fault))


class Failing:
    """A handler that fails so many times, then succeeds."""

    def __init__(self, *faults: Exception) -> None:
        self._faults = list(faults)
        self.seen: list[int] = []

    async def __call__(self, update: Update, context: Context) -> None:
        self.seen.append(update.update_id)
        if self._faults:
            raise self._faults.pop(0)


@contextlib.asynccontextmanager
async def inbox_of(
    database: Database,
    request: BaseRequest,
    callback: Callback,
    *,
    sleep: Callable[[float], Awaitable[None]] | None = None,
    told: Callable[[WriteSession, Waiting, str], Awaitable[None]] | None = None,
    base_url: str | None = None,
    **options: Any,
) -> AsyncIterator[Inbox]:
    """Opens an inbox whose application has one handler, over a transport made patient."""
    waits = sleep or Waits()
    application = application_over(PatientRequest(request, sleep=waits), callback, base_url)
    async with application:
        options = {"now": lambda: NOW, "on_set_aside": told or Told(), "sleep": waits} | options
        inbox = Inbox(database, SEAL, application, **options)
        try:
            yield inbox
        finally:
            await inbox.close(0)


async def states(database: Database) -> dict[int, tuple[str, int]]:
    """Gives state and tries of every update in the inbox."""
    async with database.reading() as session:
        rows = (await session.scalars(select(InboxEntry).order_by(InboxEntry.update_id))).all()
    return {row.update_id: (row.state, row.tries) for row in rows}


async def recorded(database: Database) -> list[int]:
    """Gives the numbers of the updates that left their row, in the order in which they did."""
    async with database.reading() as session:
        keys = (await session.scalars(select(Notification.key).order_by(Notification.id))).all()
    return [int(key.removeprefix("update:")) for key in keys]
