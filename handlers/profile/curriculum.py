"""A student's CV: read here and on this machine, only after consent; of it nothing but confirmed lines is kept."""

import asyncio
import logging
from collections.abc import Mapping

from telegram import Document as File
from telegram import Message

from handlers.asked import asked_of
from handlers.buttons.profiles import CvHow, CvNot, ProfileAgree
from handlers.context import Visit
from handlers.fetching import fetched
from handlers.needs import documents
from handlers.page import Button, Page
from handlers.paging import on_one_line
from handlers.profile.asked import JOURNEY
from handlers.profile.consent import consent_page, kept
from handlers.profile.settling import next_line
from handlers.profile.telling import invite
from handlers.replying import answer_press, send_pages
from knowledge import students
from knowledge.intake.documents.reading import MOST_BYTES, Document, Unread, read_document
from knowledge.people import Party
from knowledge.students import Part, Profile, Value, value_of
from retrieval.understanding.language import clean
from retrieval.understanding.students import Said, curriculum
from retrieval.understanding.wishes import need_wished

_log = logging.getLogger(__name__)
_NAME = 60
"""UTF-16 code units of a file's name that are shown."""
_CALLED = ("简历", "履历", "cv", "resume", "résumé", "curriculum vitae", "lebenslauf")
_COMMAND = "/profile"


async def is_cv(visit: Visit, message: Message) -> bool:
    """Says whether a document is to be taken for a CV: its sender tells their profile, is a student, or calls it so."""
    file = message.document
    if file is None or (file.mime_type or "").startswith("image/"):
        return False
    caption = clean(message.caption or "").lower()
    if caption.startswith("/need") or need_wished(caption) is not None:
        return False
    if _telling(visit) or caption.startswith(_COMMAND) or _is_called(caption) or _is_called(file.file_name or ""):
        return True
    return visit.caller.party == Party.STUDENT


async def document(visit: Visit, message: Message) -> None:
    """Reads a CV of somebody who tells their profile; anybody else is asked first whether it is one."""
    profile = await kept(visit)
    if profile is None:
        await _offer(visit, message, consent=True)
    elif _telling(visit) or clean(message.caption or "").lower().startswith(_COMMAND):
        await read(visit, message)
    else:
        await _offer(visit, message, consent=False)


async def how(visit: Visit, choice: CvHow) -> None:
    """Says how a CV is sent, and waits for it."""
    await answer_press(visit.update.callback_query)
    if await kept(visit) is None:
        await visit.show([consent_page(visit.texts, 0)])
    else:
        await invite(visit, [visit.texts.say("profile-cv-how", megabytes=MOST_BYTES // 1024**2)])


async def not_one(visit: Visit, choice: CvNot) -> None:
    """Takes a document for a need after all."""
    sent = sent_of(visit)
    await answer_press(visit.update.callback_query)
    if sent is None:
        await visit.say("profile-cv-again")
    else:
        await documents.begin_with(visit, sent)


def sent_of(visit: Visit) -> Message | None:
    """Gives the document that a pressed button stands in reply to; None where there is none."""
    query = visit.update.callback_query
    asked = query.message if query is not None and isinstance(query.message, Message) else None
    sent = None if asked is None else asked.reply_to_message
    return sent if sent is not None and sent.document is not None else None


async def read(visit: Visit, message: Message) -> None:
    """Reads a document as a CV and asks about what it says, line by line."""
    file, services, texts = message.document, visit.services, visit.texts
    if file is None:
        return
    async with visit.working():
        found = await _read(visit, file)
    if found is None:
        await visit.say("documents-unavailable")
        return
    if isinstance(found, Unread):
        await visit.say(f"profile-cv-unread-{found.value}", megabytes=MOST_BYTES // 1024**2)
        return
    atlas = await services.prospects.names()
    told = await asyncio.to_thread(curriculum, found.paragraphs, services.today(), atlas)
    profile = await kept(visit)
    if profile is None:
        return
    lines = {part: (value, told[part].words) for part, value in new_to(profile, told).items()}
    async with services.database.writing() as session:
        await students.put_lines(session, services.seal, visit.caller.id, lines, services.now())
    name = on_one_line(file.file_name or "", _NAME) or texts.say("documents-unnamed")
    if lines:
        await next_line(visit, [texts.say("profile-cv-read", name=name, count=len(lines))])
    else:
        await invite(visit, [texts.say("profile-cv-nothing", name=name)])


def new_to(profile: Profile, told: Mapping[Part, Said]) -> dict[Part, Value]:
    """Gives what a CV tells otherwise than a profile does; what it lists is added to what the profile lists."""
    found: dict[Part, Value] = {}
    for part, said in told.items():
        before, value = value_of(profile, part), said.value
        if isinstance(before, tuple) and isinstance(value, tuple):
            value = tuple(dict.fromkeys((*before, *value)))
        if value != before:
            found[part] = value
    return found


async def _read(visit: Visit, file: File) -> Document | Unread | None:
    """Fetches and reads a file; None where it is not to be had."""
    if (file.file_size or 0) > MOST_BYTES:
        return Unread.TOO_LARGE
    async with visit.services.reading:
        data = await fetched(file)
        if data is None:
            return None
        try:
            return await asyncio.to_thread(read_document, data, file.file_name or "", by_lines=True)
        except OSError as error:
            _log.warning("no process could be started to read a document: %s", error)
            return None


async def _offer(visit: Visit, message: Message, *, consent: bool) -> None:
    """Asks in reply to a document whether it is a CV; with ``consent`` to a profile where there is none yet."""
    texts, place = visit.texts, visit.place
    other = (Button(texts.say("button-cv-not"), CvNot()),)
    if consent:
        page = consent_page(texts, 0, cv=True)
        page = Page(page.html, page.plain, (*page.keyboard, other))
    else:
        yes = (Button(texts.say("button-cv-read"), ProfileAgree(0, texts.language)),)
        page = Page.text(texts.say("profile-cv-offer"), (yes, other))
    await send_pages(visit.context.bot, place.chat_id, [page], thread=place.thread, reply_to=message.message_id)


def _telling(visit: Visit) -> bool:
    asked = asked_of(visit.caller, JOURNEY)
    return asked is not None and not asked.is_stale(visit.services.now())


def _is_called(words: str) -> bool:
    pieces = words.lower().replace("_", " ").replace("-", " ").replace(".", " ")
    return any(
        name in pieces if not name.isascii() else name in pieces.split() or (" " in name and name in pieces)
        for name in _CALLED
    )
