"""What every handler is given: who is there, in which language, and the parts of the desk it may use."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import CallbackContext, ExtBot

from handlers.addressing import said_to_bot
from handlers.drafts import Drafts, Show, working
from handlers.menus import set_own_menu
from handlers.office import take_on
from handlers.page import Document, Page, Picture, headed, text_pages
from handlers.paging import on_one_line
from handlers.place import Place, place_of_update
from handlers.replying import answer_press, send_pages
from handlers.texts import Texts, Value, texts
from knowledge.database import Database
from knowledge.handles import place_of
from knowledge.ledger import Caller, known, person_of
from knowledge.people import Platform, Role, speak
from knowledge.sealing import Seal
from knowledge.vocabulary import Language
from knowledge.working_days import WorkingDays
from retrieval.linkage.here import Here
from retrieval.prospects import Prospects
from retrieval.twins import Twins
from retrieval.understanding.conversation import Conversation

if TYPE_CHECKING:  # a desk without a model need not wait for what asks one
    from retrieval.listening import Listener
    from retrieval.policies.drafter import PolicyDrafter

_SERVICES = "services"
_READ_AT_ONCE = 2
_HEARD_SHOWN = 600
"""UTF-16 code units of what was heard that are shown."""


@dataclass(frozen=True, slots=True)
class Mailing:
    """Letters to contact windows that are not on the platform.

    Attributes:
        pages: public address of the pages on which they answer.
        language: the one that comes first where a window's is not known.
    """

    pages: str
    language: Language


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of the desk that handlers use.

    Attributes:
        platform: where the people are whom these handlers serve; those of another are strangers to them.
        office: key of the desk's own office, whose people answer what is handed over.
        admins: platform ids of those whom the environment names as administrators.
        drafts: where an answer can be shown before it is finished.
        zone: the desk's own, by which its days begin.
        working_days: those that its deadlines count.
        listener: writes recordings down; None where no model does.
        drafter: reads documents with a chat model; None where none is chosen.
        twins: looks for probable duplicates, of drafts and among all records.
        reading: lets a few documents be read at once, since each takes a process and memory of its own.
        digest_hour: from which on people are told of what is new, by the desk's clock.
        mailing: how letters go out; None where none do.
        here: where the desk is; what lies there counts as here.
    """

    platform: Platform
    database: Database
    seal: Seal
    conversation: Conversation
    prospects: Prospects
    office: str | None
    admins: frozenset[str]
    now: Callable[[], dt.datetime]
    today: Callable[[], dt.date]
    drafts: Drafts
    zone: dt.tzinfo
    working_days: WorkingDays
    twins: Twins
    listener: "Listener | None" = None
    drafter: "PolicyDrafter | None" = None
    reading: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_READ_AT_ONCE))
    digest_hour: int = 9
    mailing: Mailing | None = None
    here: Here = field(default_factory=Here)


class DeskContext(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """PTB's context, with the desk in it."""

    @property
    def services(self) -> Services:
        """Gives the parts of the desk."""
        found = self.bot_data[_SERVICES]
        if not isinstance(found, Services):
            raise TypeError("the application was built without its services")
        return found


def equip(bot_data: dict[Any, Any], services: Services) -> None:
    """Puts the desk into an application's data."""
    bot_data[_SERVICES] = services


@dataclass(frozen=True, slots=True)
class Visit:
    """One update of one person: who they are, and how they are answered.

    Attributes:
        place: where they are, and where what is shown goes.
        typed: what was typed, without the bot's name; empty where nothing was.
        heard: what was said in a recording, which then stands for what was typed; None where there is none.
    """

    update: Update
    context: DeskContext
    caller: Caller
    handle: str
    texts: Texts
    place: Place
    typed: str = ""
    heard: str | None = None

    @property
    def services(self) -> Services:
        """Gives the parts of the desk."""
        return self.context.services

    @property
    def text(self) -> str:
        """Gives what was typed or spoken; empty where nothing was."""
        return self.typed if self.heard is None else self.heard

    @property
    def group(self) -> str | None:
        """Names the group that somebody speaks in, as a turn keeps it; None in private."""
        services = self.services
        return place_of(services.seal, services.platform, self.place.chat_id) if self.place.is_group else None

    @property
    def command(self) -> str:
        """Gives the command that the text begins with, without its slash and the bot's name."""
        first = self.text.split(maxsplit=1)[0]
        return first.removeprefix("/").partition("@")[0].lower()

    @property
    def argument(self) -> str:
        """Gives what stands behind a command, after spaces or on the next line."""
        return "".join(self.text.split(maxsplit=1)[1:]).strip()

    @property
    def chosen_language(self) -> Language | None:
        """Gives the language that answers are framed in; None where each follows its question."""
        chosen = self.caller.language if self.caller.language_chosen else None
        return None if chosen is None else Language(chosen)

    def speaking(self, language: Language) -> "Visit":
        """Gives the same visit in another language, such as that of the question that is talked about."""
        return replace(self, texts=texts(language))

    async def show(self, pages: Sequence[Page]) -> None:
        """Sends pages to where the person is; in a group, as a reply to them."""
        place = self.place
        await send_pages(
            self.context.bot, place.chat_id, self.headed(pages), thread=place.thread, reply_to=place.reply_to
        )

    async def send_document(self, document: Document) -> None:
        """Sends a file to where the person is; what is to be said of it is shown before."""
        await self._send_file(document)

    async def send_picture(self, picture: Picture) -> None:
        """Sends a picture to where the person is; what it shows is told in words on a page beside it."""
        await self._send_file(picture)

    async def _send_file(self, file: Document | Picture) -> None:
        place = self.place
        await send_pages(self.context.bot, place.chat_id, [file], thread=place.thread, reply_to=place.reply_to)

    def headed(self, pages: Sequence[Page]) -> Sequence[Page]:
        """Says first what was heard, where that is what is replied to."""
        if self.heard is None:
            return pages
        return headed(self.texts.say("chat-heard", text=on_one_line(self.heard, _HEARD_SHOWN)), pages)

    def working(self) -> contextlib.AbstractAsyncContextManager[Show]:
        """Shows the person what is being worked on within the block."""
        return working(
            self.context.bot, self.place.chat_id, self.update.update_id, self.services.drafts, self.place.thread
        )

    async def say(self, key: str, **values: Value) -> None:
        """Sends one message of the texts."""
        await self.show(text_pages(self.texts.say(key, **values)))

    async def pop_up(self, key: str) -> None:
        """Answers a pressed button with a short notice."""
        await answer_press(self.update.callback_query, self.texts.say(key))


async def visit(update: Update, context: DeskContext) -> Visit | None:
    """Finds out who is there; None where nobody is, as in a channel."""
    user, place = update.effective_user, place_of_update(update)
    if user is None or place is None:
        return None
    services, message = context.services, update.message
    # Whoever speaks as a group or a channel is that, and nobody that the platform would name.
    speaking_as = message.sender_chat if message is not None else None
    handle = str(user.id if speaking_as is None else speaking_as.id)
    async with services.database.looking_up() as session:
        caller = await known(session, services.seal, services.platform, handle)
    if caller is None or caller.language is None or _is_to_be_admin(services, handle, caller):
        caller = await _taken_in(context, handle, language_of_app(user.language_code))
    words = texts(Language(caller.language or Language.EN))
    typed = "" if message is None else said_to_bot(message) if place.is_group else message.text or ""
    return Visit(update, context, caller, handle, words, place, typed)


async def _taken_in(context: DeskContext, handle: str, language: Language) -> Caller:
    """Takes somebody in: as a person who is spoken to in this language unless they chose one, and as whom they are."""
    services = context.services
    async with services.database.writing() as session:
        caller = await person_of(session, services.seal, services.platform, handle, services.now())
        if caller.language is None:
            await speak(session, caller.id, language)
            caller = replace(caller, language=language.value)
        named = _is_to_be_admin(services, handle, caller)
        if named:
            await take_on(session, services.seal, services.office, caller.id, Role.ADMIN, services.now())
            caller = await person_of(session, services.seal, services.platform, handle, services.now())
    if named:
        await set_own_menu(context.bot, int(handle), caller.roles, Language(caller.language or language), caller.party)
    return caller


def _is_to_be_admin(services: Services, handle: str, caller: Caller) -> bool:
    return handle in services.admins and Role.ADMIN not in caller.roles


def language_of_app(code: str | None) -> Language:
    """Chooses a language by the one that somebody's app is set to (an IETF tag): English unless it is Chinese."""
    return Language.ZH if (code or "").lower().startswith("zh") else Language.EN
