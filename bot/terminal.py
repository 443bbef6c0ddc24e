"""The terminal as a front door: the same application as in Telegram, with one keyboard for everybody."""

import zlib
from collections import Counter as Tally
from dataclasses import dataclass
from typing import Any, Protocol

from rich.console import Console

from bot.counter import Counter
from bot.memory_api import Deed, MemoryBotApi
from bot.message_print import pressables, print_message
from handlers.context import PLATFORM
from handlers.handing_over import tell_of_open_handovers
from handlers.texts import Texts
from knowledge.database import WriteSession
from knowledge.ledger import person_of
from knowledge.people import Role, contact_role, grant, speak

PERSONAS = ("enterprise", "student", "contact", "editor", "reviewer", "admin")
_FIRST_ID = 10_000
_LONGEST_WAIT = 300.0
"""Seconds for which the terminal waits for an answer before it gives the keyboard back."""


@dataclass(frozen=True, slots=True)
class Persona:
    """Whom the keyboard speaks for."""

    role: str
    name: str

    @property
    def chat_id(self) -> int:
        """Gives the same number for the same persona on every day."""
        return _FIRST_ID + zlib.crc32(f"{self.role}:{self.name}".encode())


def persona(words: str) -> Persona | None:
    """Reads ``ROLE [NAME]``; None where there is no such role. A contact's name may be the key of its record."""
    role, _, name = words.strip().partition(" ")
    return Persona(role, name.strip() or role) if role in PERSONAS else None


class Keyboard(Protocol):
    """Where lines come from."""

    interactive: bool

    async def line(self, prompt: str) -> str | None:
        """Gives the next line; None where there are no more."""
        ...


class Terminal:
    """A conversation in the terminal, until it is left."""

    def __init__(self, console: Console, api: MemoryBotApi, counter: Counter, texts: Texts, keyboard: Keyboard) -> None:
        self._console = console
        self._api = api
        self._counter = counter
        self._texts = texts
        self._keyboard = keyboard
        self._unread: Tally[int] = Tally()
        self._names: dict[int, Persona] = {}
        self._current = Persona(PERSONAS[0], PERSONAS[0])
        api.listeners.append(self._heard)

    async def run(self, first: Persona) -> None:
        """Talks until the keyboard has no more lines or ``/quit`` is typed."""
        self._console.print(self._texts.say("terminal-hello"), style="dim")
        await self._become(first)
        while True:
            line = await self._keyboard.line(f"{self._current.name}› ")
            if line is None or line.strip() in ("/quit", "/exit"):
                return
            if not self._keyboard.interactive:
                self._console.print(f"[bold green]{self._current.name}›[/] {line}", highlight=False)
            await self._take(line.strip())

    async def _take(self, line: str) -> None:
        if not line:
            return
        if line == "/as" or line.startswith("/as "):
            await self._become_named(line.removeprefix("/as"))
        elif line == "/history":
            self._show_history()
        elif line.isdecimal() and self._buttons():
            await self._press(int(line))
        else:
            await self._deliver(self._api.said(self._current.chat_id, self._current.name, line, self._code()))

    async def _become_named(self, words: str) -> None:
        wanted = persona(words)
        if wanted is None:
            self._console.print(self._texts.say("terminal-who", personas=", ".join(PERSONAS)), style="yellow")
        else:
            await self._become(wanted)

    async def _become(self, wanted: Persona) -> None:
        """Gives the keyboard to somebody else, and shows what has come for them meanwhile."""
        self._current = wanted
        self._names[wanted.chat_id] = wanted
        await self._prepare(wanted)
        waiting = self._unread.pop(wanted.chat_id, 0)
        for message in self._api.chats.messages(wanted.chat_id)[-waiting:] if waiting else ():
            self._print(message)
        if wanted.role in PERSONAS[:2] and not self._api.chats.messages(wanted.chat_id):
            await self._deliver(self._api.said(wanted.chat_id, wanted.name, "/start", self._code()))
        else:
            await self._settle()

    async def _prepare(self, wanted: Persona) -> None:
        """Gives staff their role: whoever owns the machine may be anybody on it."""
        services = self._counter.services
        async with services.database.writing() as session:
            caller = await person_of(session, services.seal, PLATFORM, str(wanted.chat_id), services.now())
            if caller.language is None:
                await speak(session, caller.id, self._texts.language)
            if wanted.role == Role.CONTACT:
                key = (services.office or "") if wanted.name == wanted.role else wanted.name
                await self._grant(session, caller.id, contact_role(key))
            elif wanted.role in set(Role):
                await self._grant(session, caller.id, wanted.role)

    async def _grant(self, session: WriteSession, person_id: int, role: str) -> None:
        await grant(session, person_id, role)
        await tell_of_open_handovers(session, self._counter.services, person_id, role)

    async def _press(self, number: int) -> None:
        buttons = self._buttons()
        if not 1 <= number <= len(buttons):
            self._console.print(self._texts.say("terminal-no-button", most=len(buttons)), style="yellow")
            return
        button = buttons[number - 1]
        if button.url is not None:
            self._console.print(button.url)
            return
        await self._deliver(self._api.pressed(self._current.chat_id, button.message_id, button.row, button.column))

    def _buttons(self) -> list[Any]:
        """Gives the buttons in reach: those under the latest message that has any."""
        for message in reversed(self._api.chats.messages(self._current.chat_id)):
            if found := pressables(message):
                return found
        return []

    async def _deliver(self, update: dict[str, Any]) -> None:
        await self._counter.inbox.accept(update)
        await self._settle()

    async def _settle(self) -> None:
        """Waits until everything that was typed is dealt with, and what it caused has arrived."""
        await self._counter.inbox.drain(_LONGEST_WAIT)
        while await self._counter.delivery.round():
            continue

    def _heard(self, deed: Deed) -> None:
        """Shows what the bot does for the person at the keyboard, and announces what waits for others."""
        if deed.method == "answerCallbackQuery" and deed.parameters.get("text"):
            self._console.print(f"({deed.parameters['text']})", style="yellow", highlight=False)
        if deed.message is None or deed.chat_id is None:
            return
        if deed.chat_id == self._current.chat_id:
            self._print(deed.message)
            return
        self._unread[deed.chat_id] += 1
        other = self._names.get(deed.chat_id)
        if other is not None:
            announced = self._texts.say("terminal-waits", name=other.name, role=other.role)
            self._console.print(announced, style="magenta", highlight=False)

    def _show_history(self) -> None:
        for message in self._api.chats.messages(self._current.chat_id):
            if message["from"]["is_bot"]:
                self._print(message)
            else:
                self._console.print(f"[bold green]{self._current.name}›[/] {message['text']}", highlight=False)

    def _print(self, message: dict[str, Any]) -> None:
        print_message(self._console, message, self._texts.say("terminal-desk"))

    def _code(self) -> str:
        return self._texts.language.value
