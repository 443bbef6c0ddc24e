"""The terminal as a front door: the same application as in Telegram, with one keyboard for everybody."""

import asyncio
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from bot.counter import OpenCounter
from bot.draft_print import DraftPrint
from bot.keyboard_input import Keyboard
from bot.letter_print import LetterLines
from bot.memory_api import Deed, MemoryBotApi
from bot.message_print import Pressable, pressables, print_message
from bot.others import Others
from bot.received import Received
from bot.recordings import sound_in
from bot.speakers import Speaker, choices, speaker
from bot.taking_on import at_window, become, windows_asked
from bot.uploads import sent_in, uploads_in
from handlers.applications import reminding as applications_rounds
from handlers.events import rounds as events_rounds
from handlers.html import legible
from handlers.introductions.reminding import tick
from handlers.introductions.taking_over import take_over
from handlers.mentoring import rounds as mentoring_rounds
from handlers.reviewing.telling import told_waiting
from handlers.texts import Texts
from knowledge.ledger import Caller, known
from knowledge.people import Party, Role
from knowledge.vocabulary import Language

_LONGEST_NUMBER = 3
"""Digits of a button's number; a longer number, as of a phone, is a text."""
_AS_TEXT = "="
"""Stands before a number that is to be sent as it is and presses no button."""
_LONGEST_WAIT = 300.0
"""Seconds for which the terminal waits for an answer before it gives the keyboard back."""


class Terminal:
    """A conversation in the terminal, until it is left.

    Args:
        texts: the words of the terminal's own lines.
        received: keeps the documents and pictures that people are handed.
        speaking: the language in which everybody is spoken to from now on; None leaves each theirs.
        chosen: whether that goes before what somebody chose, and answers are framed in it too.
    """

    def __init__(
        self,
        console: Console,
        api: MemoryBotApi,
        counter: OpenCounter,
        texts: Texts,
        keyboard: Keyboard,
        received: Received,
        *,
        speaking: Language | None = None,
        chosen: bool = False,
    ) -> None:
        self._console = console
        self._api = api
        self._counter = counter
        self._texts = texts
        self._keyboard = keyboard
        self._received = received
        self._speaking = speaking
        self._chosen = chosen
        self._others = Others(texts)
        self._been: set[int] = set()
        self._before: int | None = None
        """The number of the message whose buttons ``/back`` has left behind; None where the latest are in reach."""
        self._last_shown: int | None = None
        self._pressing = False
        self._draft = DraftPrint(console)
        self._letters = LetterLines()
        self._current = Speaker(Party.ENTERPRISE)
        self._arriving = True
        self._said_before: str | None = None
        """What the visitor at the keyboard had said that they are when they took it."""
        self._shown_as = self._name()
        """Stands before what is typed: a name, or what somebody said last that they are."""
        api.listeners.append(self._heard)

    async def run(self, first: Speaker) -> None:
        """Talks until the keyboard has no more lines or ``/quit`` is typed."""
        self._say(self._texts.say("terminal-hello"), "dim")
        await self._prepare(Speaker(Role.CONTACT))  # somebody is there when a question is passed to a person
        await self._become(first)
        while True:
            line = await self._keyboard.line(f"{self._shown_as}› ")
            line = None if line is None else legible(line).strip()
            if line in (None, "/quit", "/exit"):
                return
            if not self._keyboard.interactive:
                self._echo(line)
            await self._take(line)

    async def _take(self, line: str) -> None:
        if not line:
            return
        if line == "/as" or line.startswith("/as "):
            await self._become_named(line.removeprefix("/as"))
        elif line == "/voice":
            self._say(self._texts.say("terminal-voice"), "yellow")
        elif line.startswith("/voice "):
            await self._play(line.removeprefix("/voice").strip())
        elif line == "/file":
            self._say(self._texts.say("terminal-file"), "yellow")
        elif line.startswith("/file "):
            await self._upload(line.removeprefix("/file").strip())
        elif line == "/history":
            self._show_history()
        elif line == "/back":
            self._go_back()
        elif line.startswith(_AS_TEXT) and line[1:].strip().isdecimal():
            await self._deliver(self._api.said(self._current.chat_id, self._name(), line[1:].strip(), self._code()))
        elif line.isdecimal() and len(line) <= _LONGEST_NUMBER:
            await self._press(int(line))
        else:
            await self._deliver(self._api.said(self._current.chat_id, self._name(), line, self._code()))

    async def _play(self, path: str) -> None:
        """Sends a sound file as a voice note."""
        try:
            sound = await asyncio.to_thread(sound_in, Path(path))
        except OSError:
            self._say(self._texts.say("terminal-no-file", path=path), "yellow")
            return
        await self._deliver(self._api.spoke(self._current.chat_id, self._name(), sound, self._code()))

    async def _upload(self, words: str) -> None:
        """Sends files as documents or photos, one after the other, with what stands behind a single path as caption."""
        try:
            uploads = await asyncio.to_thread(uploads_in, words)
        except OSError:
            self._say(self._texts.say("terminal-no-file", path=words), "yellow")
            return
        for upload in uploads:
            await self._deliver(self._api.uploaded(self._current.chat_id, self._name(), upload, self._code()))

    async def _become_named(self, words: str) -> None:
        wanted = speaker(words)
        if wanted is None:
            self._say(self._texts.say("terminal-who", roles=choices(self._texts)), "yellow")
        else:
            role = self._texts.say(f"role-{wanted.role}")
            self._say(self._texts.say("terminal-now", name=wanted.name or "none", role=role), "dim")
            await self._become(await at_window(self._counter.services, wanted))

    async def _become(self, wanted: Speaker) -> None:
        """Gives the keyboard to somebody else, and shows what has come for them meanwhile."""
        self._current, self._before, self._last_shown, self._arriving = wanted, None, None, True
        await self._prepare(wanted)
        self._others.meet(wanted)
        messages = self._api.chats.messages(wanted.chat_id)
        if wanted.chat_id not in self._been and messages and messages[-1]["from"]["is_bot"]:
            self._print(messages[-1])  # where an earlier conversation ended
        self._been.add(wanted.chat_id)
        if wanted.role in set(Party) and not messages:
            await self._deliver(self._api.said(wanted.chat_id, self._name(), "/start", self._code()))
        else:
            await self._settle()

    async def _prepare(self, wanted: Speaker) -> None:
        told = self._speaking if wanted.chat_id not in self._been else None
        await become(self._counter.services, wanted, told, self._texts.language, chosen=self._chosen)

    async def _press(self, number: int) -> None:
        buttons = self._buttons()
        if not 1 <= number <= len(buttons):
            told = self._texts.say("terminal-no-button", most=len(buttons)) if buttons else None
            self._say(told or self._texts.say("terminal-no-buttons"), "yellow")
            return
        button = buttons[number - 1]
        if button.url is not None:
            self._say(button.url, "cyan")
            return
        self._pressing = True
        await self._deliver(self._api.pressed(self._current.chat_id, button.message_id, button.row, button.column))
        self._pressing = False

    def _buttons(self) -> list[Pressable]:
        """Gives the buttons in reach: those under the latest message that has any, or the one before that."""
        for message in reversed(self._api.chats.messages(self._current.chat_id)):
            within = self._before is None or message["message_id"] < self._before
            if within and (found := pressables(message)):
                return found
        return []

    def _go_back(self) -> None:
        """Shows the message whose buttons are in reach; where that was shown last, the one with buttons before it."""
        reached, found = self._before, self._buttons()
        if found and found[0].message_id == self._last_shown:
            self._before = self._last_shown
            found = self._buttons()
        message = self._api.chats.message(self._current.chat_id, found[0].message_id) if found else None
        if message is not None:
            self._print(message)
        else:
            self._before = reached
            self._say(self._texts.say("terminal-no-earlier"), "yellow")

    async def _deliver(self, update: dict[str, Any]) -> None:
        while not await self._counter.inbox.accept(update):  # another conversation has used its number
            update = self._api.numbered_from(await self._counter.inbox.next_number(), update)
        await self._settle()

    async def _settle(self) -> None:
        """Waits until everything that was typed is dealt with, and what it caused has arrived."""
        try:
            await self._counter.inbox.drain(_LONGEST_WAIT)
        finally:
            self._draft.clear()
        await self._counter.alerts.round()
        await take_over(self._counter.services)
        await told_waiting(self._counter.services)
        await events_rounds.tick(self._counter.services)
        await mentoring_rounds.tick(self._counter.services, at_any_hour=True)
        await applications_rounds.tick(self._counter.services, at_any_hour=True)
        await tick(self._counter.services, at_any_hour=True)  # nobody's telephone rings here
        present = str(self._current.chat_id)
        for window in await windows_asked(self._counter.services, self._others.names):
            await self._prepare(window)  # so that there is somebody to answer, once it is sent to them
            self._others.meet(window)
        while await self._counter.delivery.round(only=present):
            continue
        services = self._counter.services
        async with services.database.reading() as session:
            caller = await known(session, services.seal, services.platform, present)
            if caller is None:
                self._forget_chat()
            self._shown_as = self._said_of(caller)
            announced = await self._others.announced(session, services, present)
        for line in announced:
            self._say(line, "magenta")
        for line in await self._letters.new(services, self._texts):
            self._say(line, "magenta")

    def _said_of(self, caller: Caller | None) -> str:
        """Names who is at the keyboard: a visitor by what they said in the chat that they are, since they sat down."""
        said = None if caller is None or self._current.name or self._current.role not in set(Party) else caller.party
        if self._arriving:
            self._said_before, self._arriving = said, False
        return self._texts.say(f"role-{said}") if said and said != self._said_before else self._name()

    def _forget_chat(self) -> None:
        """Takes out of reach what was said before somebody was erased; that they were is the last thing said."""
        self._api.chats.clear(self._current.chat_id)
        self._received.forget(self._current.chat_id)
        self._before = None
        self._keyboard.forget()

    def _heard(self, deed: Deed) -> None:
        """Shows what the bot does for the person at the keyboard."""
        if deed.method == "answerCallbackQuery" and deed.parameters.get("text"):
            self._say(f"→ {deed.parameters['text']}", "yellow")
        if deed.chat_id != self._current.chat_id:
            return
        draft = self._api.chats.draft(self._current.chat_id) if deed.method == "sendMessageDraft" else None
        if draft is not None:
            self._draft.show(draft, self._texts.say("terminal-writing"))
        if deed.message is not None:
            self._before = None
            self._draft.clear()
            self._print(deed.message)

    def _show_history(self) -> None:
        for message in self._api.chats.messages(self._current.chat_id):
            if message["from"]["is_bot"]:
                self._print(message)
            else:
                self._echo(message.get("text") or sent_in(message))

    def _echo(self, line: str) -> None:
        """Shows what somebody typed."""
        self._console.print(Text.assemble((f"{self._shown_as}›", "bold green"), " ", line))

    def _say(self, text: str, style: str) -> None:
        """Shows a line of the terminal's own; as it is, since names and notices may look like rich's markup."""
        self._console.print(Text(text, style))

    def _print(self, message: dict[str, Any]) -> None:
        """Shows a message, and how to come back to the buttons that its own have taken the place of."""
        hint = self._texts.say("terminal-back") if self._pressing and pressables(message) else None
        print_message(self._console, message, self._texts.say("terminal-desk"), hint)
        self._last_shown = message["message_id"]
        if "document" in message or "photo" in message:
            self._keep(message)

    def _keep(self, message: dict[str, Any]) -> None:
        """Keeps a file where it can be opened, and says where that is; one of an earlier conversation was kept then."""
        file = self._api.file(message)
        if file is None:
            return
        try:
            path = self._received.keep(message["chat"]["id"], *file)
        except OSError:
            self._say(self._texts.say("terminal-not-kept", name=file[0]), "yellow")
        else:
            self._say(self._texts.say("terminal-kept", path=str(path)), "dim")

    def _name(self) -> str:
        return self._current.called(self._texts)

    def _code(self) -> str:
        return self._texts.language.value
