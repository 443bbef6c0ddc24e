"""The terminal as a front door: the same application as in Telegram, with one keyboard for everybody."""

import zlib
from collections import Counter as Tally
from dataclasses import dataclass
from typing import Any, Protocol

from rich.console import Console
from rich.text import Text

from bot.counter import Counter
from bot.memory_api import Deed, MemoryBotApi
from bot.message_print import pressables, print_message
from handlers.context import PLATFORM
from handlers.office import take_on
from handlers.texts import Texts
from knowledge import shelf
from knowledge.ledger import person_of
from knowledge.people import Role, contact_role, speak
from knowledge.vocabulary import Kind, Language

PERSONAS = ("enterprise", "student", "contact", "editor", "reviewer", "admin")
_FIRST_ID = 10_000
_LONGEST_NUMBER = 3
"""Digits of a button's number; a longer number, as of a phone, is a text."""
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
    """A conversation in the terminal, until it is left.

    Args:
        texts: the words of the terminal's own lines.
        speaking: the language in which everybody is spoken to from now on; None leaves each the one they chose.
    """

    def __init__(
        self,
        console: Console,
        api: MemoryBotApi,
        counter: Counter,
        texts: Texts,
        keyboard: Keyboard,
        *,
        speaking: Language | None = None,
    ) -> None:
        self._console = console
        self._api = api
        self._counter = counter
        self._texts = texts
        self._keyboard = keyboard
        self._speaking = speaking
        self._unread: Tally[int] = Tally()
        self._names: dict[int, Persona] = {}
        self._before: int | None = None
        """The number of the message whose buttons ``/back`` has left behind; None where the latest are in reach."""
        self._current = Persona(PERSONAS[0], PERSONAS[0])
        api.listeners.append(self._heard)

    async def run(self, first: Persona) -> None:
        """Talks until the keyboard has no more lines or ``/quit`` is typed."""
        self._say(self._texts.say("terminal-hello"), "dim")
        await self._become(first)
        while True:
            line = await self._keyboard.line(f"{self._current.name}› ")
            if line is None or line.strip() in ("/quit", "/exit"):
                return
            if not self._keyboard.interactive:
                self._echo(line)
            await self._take(line.strip())

    async def _take(self, line: str) -> None:
        if not line:
            return
        if line == "/as" or line.startswith("/as "):
            await self._become_named(line.removeprefix("/as"))
        elif line == "/history":
            self._show_history()
        elif line == "/back":
            self._go_back()
        elif line.isdecimal() and len(line) <= _LONGEST_NUMBER and self._buttons():
            await self._press(int(line))
        else:
            await self._deliver(self._api.said(self._current.chat_id, self._current.name, line, self._code()))

    async def _become_named(self, words: str) -> None:
        wanted = persona(words)
        if wanted is None:
            self._say(self._texts.say("terminal-who", personas=", ".join(PERSONAS)), "yellow")
        else:
            self._say(self._texts.say("terminal-now", name=wanted.name, role=wanted.role), "dim")
            await self._become(wanted)

    async def _become(self, wanted: Persona) -> None:
        """Gives the keyboard to somebody else, and shows what has come for them meanwhile."""
        self._current, self._before = wanted, None
        await self._prepare(wanted)
        self._names[wanted.chat_id] = wanted
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
        role = await self._window(wanted.name) if wanted.role == Role.CONTACT else wanted.role
        told = self._speaking if wanted.chat_id not in self._names else None
        async with services.database.writing() as session:
            caller = await person_of(session, services.seal, PLATFORM, str(wanted.chat_id), services.now())
            if told is not None or caller.language is None:
                await speak(session, caller.id, told or self._texts.language)
            if wanted.role in set(Role):
                await take_on(session, services.seal, services.office, caller.id, role, services.now())

    async def _window(self, name: str) -> str:
        """Names the role of a contact: the window whose key is their name, else the desk's own office."""
        services = self._counter.services
        async with services.database.reading() as session:
            known = (await shelf.kinds_of(session, [name])).get(name) is Kind.EXPERT
        return contact_role(name if known else services.office or "")

    async def _press(self, number: int) -> None:
        buttons = self._buttons()
        if not 1 <= number <= len(buttons):
            self._say(self._texts.say("terminal-no-button", most=len(buttons)), "yellow")
            return
        button = buttons[number - 1]
        if button.url is not None:
            self._say(button.url, "cyan")
            return
        await self._deliver(self._api.pressed(self._current.chat_id, button.message_id, button.row, button.column))

    def _buttons(self) -> list[Any]:
        """Gives the buttons in reach: those under the latest message that has any, or the one before that."""
        for message in reversed(self._api.chats.messages(self._current.chat_id)):
            within = self._before is None or message["message_id"] < self._before
            if within and (found := pressables(message)):
                return found
        return []

    def _go_back(self) -> None:
        """Shows the message with buttons before the one in reach, and brings its buttons into reach instead."""
        left, reached = self._buttons(), self._before
        self._before = left[0].message_id if left else None
        found = self._buttons() if left else []
        message = self._api.chats.message(self._current.chat_id, found[0].message_id) if found else None
        if message is not None:
            self._print(message)
        else:
            self._before = reached
            self._say(self._texts.say("terminal-no-earlier"), "yellow")

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
            self._say(f"({deed.parameters['text']})", "yellow")
        if deed.message is None or deed.chat_id is None:
            return
        if deed.chat_id == self._current.chat_id:
            self._before = None
            self._print(deed.message)
            return
        self._unread[deed.chat_id] += 1
        other = self._names.get(deed.chat_id)
        if other is not None:
            self._say(self._texts.say("terminal-waits", name=other.name, role=other.role), "magenta")

    def _show_history(self) -> None:
        for message in self._api.chats.messages(self._current.chat_id):
            if message["from"]["is_bot"]:
                self._print(message)
            else:
                self._echo(message["text"])

    def _echo(self, line: str) -> None:
        """Shows what somebody typed."""
        self._console.print(Text.assemble((f"{self._current.name}›", "bold green"), " ", line))

    def _say(self, text: str, style: str) -> None:
        """Shows a line of the terminal's own; as it is, since names and notices may look like rich's markup."""
        self._console.print(Text(text, style))

    def _print(self, message: dict[str, Any]) -> None:
        print_message(self._console, message, self._texts.say("terminal-desk"))

    def _code(self) -> str:
        return self._texts.language.value
