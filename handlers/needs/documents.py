"""A document, or a photo with a caption, begins a need: its parts are drafted out of the words that stand in it.

Nothing is fetched before consent, and nothing of the file is kept but the parts that its owner then sees. What a
document says is words to be shown, whatever it says.
"""

import asyncio
import logging
from collections.abc import Sequence

from telegram import Document as File
from telegram import Message

from handlers.asked import asked_of
from handlers.buttons import NeedBegin
from handlers.context import Visit
from handlers.fetching import fetched
from handlers.handing_over import being_answered
from handlers.needs.consent import consent_page, has_consented
from handlers.needs.drafting import asked_next, begin_by_press, go_on, show
from handlers.needs.finding import found_notes
from handlers.needs.journeys import JOURNEY, MASKING
from handlers.page import headed
from handlers.paging import on_one_line
from handlers.replying import answer_press, send_pages
from handlers.texts import Texts
from knowledge import demands
from knowledge.database import WriteSession
from knowledge.demands import Demand, Status
from knowledge.intake.documents.reading import MOST_BYTES, Document, Unread, read_document
from knowledge.introduction_kinds import PROBLEM, IntroductionKind
from retrieval.understanding.briefing import Draft, draft
from retrieval.understanding.language import clean, has_words, language_of

_log = logging.getLogger(__name__)
_NAME = 60
"""UTF-16 code units of a file's name that are shown."""
_ALBUM = "album"


async def document(visit: Visit) -> None:
    """Begins a need with what stands in a document."""
    message = visit.update.effective_message
    if message is not None and _is_picture(message):
        await photo(visit)
    elif message is not None and message.document is not None and not await _by_staff(visit):
        await begin_with(visit, message)


async def photo(visit: Visit) -> None:
    """Begins a need with the caption of a photo; without one, says how a need is told."""
    message = visit.update.effective_message
    if message is None or await _by_staff(visit):
        return
    if has_words(clean(message.caption or "")):
        await begin_with(visit, message)
    elif not _said_of_album(visit, message):
        await visit.say("documents-photo-alone")


async def agreed(visit: Visit, choice: NeedBegin) -> None:
    """Begins a need of somebody who consents by a press: with the document that they were asked about, if any."""
    query = visit.update.callback_query
    asked = query.message if query is not None and isinstance(query.message, Message) else None
    sent = None if asked is None else asked.reply_to_message
    if sent is None or not (sent.document or sent.caption):
        await begin_by_press(visit, choice)
        return
    await answer_press(query)
    key = -sent.message_id  # of the message, as several presses may follow on it; below zero there are no updates
    async with visit.services.database.reading() as session:
        begun = await demands.begun_by(session, visit.caller.id, key)
    if begun is not None:  # they pressed twice, or the press is processed again
        await go_on(visit.speaking(choice.language), begun)
    else:
        await _take(visit.speaking(choice.language), sent, key)


async def begin_with(visit: Visit, message: Message) -> None:
    """Takes a message for a need; who has not consented yet is asked to, in reply to it."""
    if await has_consented(visit):
        await _take(visit, message, visit.update.update_id)
        return
    texts, place = visit.texts, visit.place
    agreeing = consent_page(texts, NeedBegin(0, IntroductionKind.COMMISSIONED_RD, texts.language))
    pages = headed(texts.say("documents-consent"), [agreeing])
    await send_pages(visit.context.bot, place.chat_id, pages, thread=place.thread, reply_to=message.message_id)


async def _take(visit: Visit, message: Message, key: int) -> None:
    """Reads a message and begins a need with what it tells, one only for the same ``key``."""
    caption = clean(message.caption or "").removeprefix("/need").strip()
    if message.document is None or _is_picture(message):
        speaking = visit.speaking(visit.chosen_language or language_of(caption))
        drafted = draft(caption)
        parts = {PROBLEM: caption} | dict(drafted.parts)
        await _draft(speaking, Draft(drafted.kind, parts), [speaking.texts.say("documents-photo")], key)
        return
    async with visit.working():
        found = await _read(visit, message.document)
        text = "" if isinstance(found, Unread) or found is None else f"{caption}\n{found.text}"
        drafted = await asyncio.to_thread(draft, text)
    if found is None:
        await visit.say("documents-unavailable")
    elif isinstance(found, Unread):
        await visit.say(f"documents-unread-{found.value}", megabytes=MOST_BYTES // 1024**2)
    else:
        speaking = visit.speaking(visit.chosen_language or language_of(text))
        await _draft(speaking, drafted, _read_notes(found, message.document, speaking.texts), key)


async def _read(visit: Visit, file: File) -> Document | Unread | None:
    """Fetches and reads a file; None where it is not to be had."""
    if (file.file_size or 0) > MOST_BYTES:
        return Unread.TOO_LARGE
    async with visit.services.reading:
        data = await fetched(file)
        if data is None:
            return None
        try:
            found = await asyncio.to_thread(read_document, data, file.file_name or "")
        except OSError as error:
            _log.warning("no process could be started to read a document: %s", error)
            return None
    return found


async def _draft(visit: Visit, drafted: Draft, notes: Sequence[str], key: int) -> None:
    """Has a need begin with drafted parts, all in one transaction, says what was found, and goes on with it."""
    services, texts = visit.services, visit.texts
    async with services.database.writing() as session:
        before = await _in_hand(session, visit)
        same = await _begun_alike(session, visit, drafted, key)
        id = same or await _told(session, visit, drafted, before, key)
        need = await asked_next(session, visit, id)
    waits = [texts.say("documents-another")] if before is not None and before.id != id else []
    waits = [texts.say("documents-same")] if same else waits
    found = [] if need is None else found_notes(need, texts)
    await show(visit, need, ["\n".join((*notes, *waits, *found))])


async def _told(session: WriteSession, visit: Visit, drafted: Draft, before: Demand | None, key: int) -> int:
    """Tells drafted parts to the draft in hand where nothing of it is told yet, else begins a need with them.

    What is processed again finds, by its ``key``, the need that it told.
    """
    services = visit.services
    done = await demands.begun_by(session, visit.caller.id, key)
    if done is not None:
        return done
    if before is None or before.parts or before.declined:
        return await demands.begin(
            session, services.seal, visit.caller.id, drafted.kind, visit.texts.language, drafted.parts,
            services.now(), update_id=key,
        )  # fmt: skip
    await demands.told_by(session, before.id, key)
    await demands.change_kind(session, before.id, drafted.kind)
    await demands.speak(session, before.id, visit.texts.language)
    for part, value in drafted.parts.items():
        await demands.tell(session, services.seal, before.id, part, value, services.now())
    return before.id


async def _begun_alike(session: WriteSession, visit: Visit, drafted: Draft, key: int) -> int | None:
    """Finds the draft that the same words have begun before, as of a file that is sent twice; None where none has."""
    if await demands.begun_by(session, visit.caller.id, key) is not None:
        return None  # what is processed again says what it said
    problem = (drafted.parts.get(PROBLEM) or "").strip()[: demands.longest(PROBLEM)].strip()
    needs = await demands.of_person(session, visit.services.seal, visit.caller.id)
    alike = [
        need.id
        for need in needs
        if need.person_id == visit.caller.id and need.status is Status.DRAFTING and need.parts.get(PROBLEM) == problem
    ]
    if not problem or not alike:
        return None
    await demands.told_by(session, alike[0], key)
    return alike[0]


async def _in_hand(session: WriteSession, visit: Visit) -> Demand | None:
    """Gives the draft that somebody is being asked about; None where they are not."""
    asked = asked_of(visit.caller, JOURNEY, MASKING)
    if asked is None:
        return None
    need = await demands.one_of(session, visit.services.seal, visit.caller.id, asked.of)
    return need if need is not None and need.status is Status.DRAFTING and not need.settled else None


def _read_notes(found: Document, file: File, texts: Texts) -> list[str]:
    """Says what was read of a file."""
    name = on_one_line(file.file_name or "", _NAME) or texts.say("documents-unnamed")
    count, unit = (len(found.pages), "pages") if found.paged else (len(found.paragraphs), "paragraphs")
    notes = [texts.say("documents-read", name=name, unit=unit, count=count)]
    if found.silent:
        notes.append(texts.say("documents-silent", count=found.silent))
    if found.cut:
        notes.append(texts.say("documents-cut"))
    return notes


def _is_picture(message: Message) -> bool:
    """Says whether a document is a photo that was sent as a file."""
    return message.document is not None and (message.document.mime_type or "").startswith("image/")


async def _by_staff(visit: Visit) -> bool:
    """Asks somebody of the desk who is answering an asker to type it."""
    answering = await being_answered(visit) is not None
    if answering:
        await visit.say("documents-answer")
    return answering


def _said_of_album(visit: Visit, message: Message) -> bool:
    """Says whether another photo of the same album was answered already; it is a courtesy, so memory is enough."""
    album, remembered = message.media_group_id, visit.context.chat_data
    if album is None or remembered is None:
        return False
    said = remembered.get(_ALBUM) == album
    remembered[_ALBUM] = album
    return said
