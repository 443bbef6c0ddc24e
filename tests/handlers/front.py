"""A counter in a test: the whole application over the in-process Bot API, and people who type and press."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.counter import OpenCounter, open_counter
from bot.data_folder import Keeper
from bot.desk import OpenDesk
from bot.keeping import Keeping
from bot.memory_api import Deed
from bot.message_print import Pressable, pressables
from bot.patient_request import PatientRequest
from bot.settings import Settings
from knowledge.database import Database
from knowledge.sealing import new_key
from retrieval.encoder import Encoder
from retrieval.feed.outbox import Feed
from retrieval.grounding import Adviser
from retrieval.listening import Listener
from tests.bot.rehearsed_api import RehearsedApi
from tests.knowledge.drafting import NOW
from tests.retrieval.standing import Standing

ADMIN = 99
"""Whom the environment names as an administrator."""


@dataclass
class Clock:
    """A clock that tests set."""

    now: dt.datetime = NOW

    def __call__(self) -> dt.datetime:
        return self.now


@dataclass
class Front:
    """An open counter and everybody before it; a person is the number of their chat."""

    api: RehearsedApi
    counter: OpenCounter
    clock: Clock
    waited: list[float]
    feed: Feed
    """Takes up what a test changes in the catalogue."""
    codes: dict[int, str] = field(default_factory=dict)
    """The language of each person's app, where it is not English."""
    deeds: list[Deed] = field(default_factory=list)

    @property
    def database(self) -> Database:
        """Gives the database."""
        return self.counter.services.database

    async def says(self, who: int, text: str) -> list[str]:
        """Lets somebody write; gives what they then read."""
        return await self.does(who, self.api.said(who, f"P{who}", text, self.codes.get(who, "en")))

    async def says_in(self, group: int, who: int, text: str, **more: Any) -> list[dict[str, Any]]:
        """Lets somebody write in a group; gives the messages that the bot then sends there."""
        return await self.does_in(group, self.api.said(who, f"P{who}", text, self.codes.get(who), group=group, **more))

    async def presses_in(self, group: int, who: int, label: str) -> list[dict[str, Any]]:
        """Lets somebody press the latest button in a group whose label holds these words; gives what is sent there."""
        button = self.button(group, label)
        message = self.api.chats.message(group, button.message_id) or {}
        data = message["reply_markup"]["inline_keyboard"][button.row][button.column]["callback_data"]
        self.api.said(who, f"P{who}", "…", self.codes.get(who))  # so that the platform knows them
        return await self.does_in(group, self.api.pressed_data(who, button.message_id, data, group))

    async def does_in(self, group: int, update: dict[str, Any]) -> list[dict[str, Any]]:
        """Takes an update in, and gives the messages that the bot then sends to a group."""
        before = len(self.api.chats.messages(group))
        await self.counter.inbox.accept(update)
        await self.settle()
        return [message for message in self.api.chats.messages(group)[before:] if message["from"]["is_bot"]]

    async def presses(self, who: int, label: str) -> list[str]:
        """Lets somebody press the latest button whose label holds these words; gives what they then read."""
        return await self.does(who, self.press(who, label))

    async def presses_data(self, who: int, data: str) -> list[str]:
        """Lets somebody press a button that is no more, or never was."""
        return await self.does(who, self.api.pressed_data(who, 1, data))

    async def does(self, who: int, *updates: dict[str, Any]) -> list[str]:
        """Takes updates in one after the other, waits for all that follows, and gives what somebody then reads."""
        before = len(self.read(who))
        for update in updates:
            await self.counter.inbox.accept(update)
        await self.settle()
        return self.read(who)[before:]

    async def settle(self) -> None:
        """Waits until nothing is left to do."""
        assert await self.counter.inbox.drain(30)
        while await self.counter.delivery.round():
            continue

    def press(self, who: int, label: str) -> dict[str, Any]:
        """Makes the update of a press."""
        button = self.button(who, label)
        return self.api.pressed(who, button.message_id, button.row, button.column)

    def button(self, who: int, label: str) -> Pressable:
        """Finds the latest button whose label holds these words."""
        for message in reversed(self.api.chats.messages(who)):
            for button in pressables(message):
                if label in button.label:
                    return button
        raise AssertionError(f"{who} has no button {label!r}")

    def read(self, who: int) -> list[str]:
        """Gives what the bot has written to somebody; of a document its name, of a picture the words under it."""
        sent = [message for message in self.api.chats.messages(who) if message["from"]["is_bot"]]
        return [one.get("text") or one.get("caption") or one["document"]["file_name"] for one in sent]

    def labels(self, who: int) -> list[str]:
        """Gives the labels under the last message."""
        return [button.label for button in pressables(self.api.chats.messages(who)[-1])]

    def notices(self) -> list[str]:
        """Gives the notices that popped up over pressed buttons."""
        answers = (deed for deed in self.deeds if deed.method == "answerCallbackQuery")
        return [deed.parameters["text"] for deed in answers if deed.parameters.get("text")]


class Idle(Keeping):
    """Keeps nothing: the catalogue of a front does not change unless a test changes it, and then it keeps itself."""

    async def run(self) -> None:
        await asyncio.Event().wait()


@contextlib.asynccontextmanager
async def open_front(
    url: str,
    folder: Path,
    encoder: Encoder | None,
    advising: Callable[[Standing], Adviser] | None = None,
    patient: bool = False,
    keys: Sequence[str] = (),
    listening: Callable[[Standing], Listener] | None = None,
    username: str = "liaison_demo_bot",
    **settings: Any,
) -> AsyncIterator[Front]:
    """Opens a counter over a database with the starter knowledge, its indexes in ``folder``.

    Args:
        advising: gives what words its answers; by default nothing does.
        keys: under which what is personal is sealed; by default one of its own.
        listening: gives what hears recordings; by default nothing does.
        username: the bot's; empty for a server that does not tell it.
        patient: whether its calls wait and are repeated, as those to Telegram are.
    """
    clock, waited = Clock(), list[float]()

    async def waits(seconds: float) -> None:
        waited.append(seconds)
        await asyncio.sleep(0)

    database = Database(url)
    standing = Standing.open(database, folder, encoder)
    adviser = advising(standing) if advising else None
    keeping = Idle(Keeper(folder), standing.feed, holds=True)
    listener = listening(standing) if listening else None
    desk = OpenDesk(database, standing.assistant, keeping, encoder, None, 0, adviser=adviser, listener=listener)
    api = RehearsedApi(now=clock, username=username)
    wanted = Settings(_env_file=None, LIAISON_ADMINS=str(ADMIN), **settings)
    request = PatientRequest(api, sleep=waits) if patient else api
    try:
        async with open_counter(
            desk, wanted, keys=keys or [new_key()], token="42:memory", request=request, get_updates=api, now=clock,
            today=lambda: clock.now.astimezone(wanted.zone).date(), delivering=False, looking=False, sleep=waits,
        ) as counter:  # fmt: skip
            front = Front(api, counter, clock, waited, standing.feed)
            api.listeners.append(front.deeds.append)
            yield front
    finally:
        await database.close()
