"""When a window is gone in mid-way, the desk's office takes over what it held, and the asker is told so."""

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from handlers import looks
from handlers.buttons import ShowIntroduction
from handlers.context import Services
from handlers.introductions.deeds import REQUEST
from handlers.introductions.letters import brief_written, by_letter, send_brief
from handlers.introductions.matter import Matter, matter_of, subject
from handlers.introductions.parties import asker_people, office_people
from handlers.introductions.telling import request_pages
from handlers.page import Button, Page, pages_json, text_pages
from handlers.texts import texts
from knowledge import referrals, shelf
from knowledge.database import ReadSession, WriteSession
from knowledge.errors import KnowledgeError
from knowledge.notifications import notify, written
from knowledge.people import contact_role, language_of_person, roles_held
from knowledge.referrals import Deed, Referral, State
from retrieval.errors import RetrievalError

_log = logging.getLogger(__name__)
_WAITING = frozenset({State.SENT, State.UNANSWERED})


@dataclass(frozen=True, slots=True)
class _Standing:
    """Which records are shown, and who is at which window."""

    shown: Collection[str]
    people: Mapping[str, Sequence[int]]

    def is_gone(self, one: Referral) -> bool:
        """Says whether what an introduction led to, or its window, was withdrawn from the catalogue."""
        return one.record_key not in self.shown or (one.window_key is not None and one.window_key not in self.shown)

    def is_empty(self, one: Referral) -> bool:
        """Says whether nobody is at the window of an introduction any more, or yet."""
        return one.window_key is not None and not self.people.get(contact_role(one.window_key))


async def take_over(services: Services) -> int:
    """Tells the office of what windows that are gone hold, and askers of records withdrawn; each once. Says how many.

    Done again, it finds what a crash has left out: every message has a key of its own.
    """
    async with services.database.reading() as session:
        going = await referrals.under_way(session, services.seal, services.platform)
        open_ = [one for one in going if one.last(Deed.SENT) is not None]
        keys = {key for one in open_ for key in (one.record_key, one.window_key) if key is not None}
        standing = _Standing(
            await shelf.kinds_of(session, keys), await roles_held(session, services.platform) if open_ else {}
        )
    bereft = [one for one in open_ if standing.is_gone(one) or standing.is_empty(one)]
    return sum([await _take_alone(services, one, gone=standing.is_gone(one)) for one in bereft])


async def _take_alone(services: Services, one: Referral, *, gone: bool) -> bool:
    """Takes one over; a fault with it holds up no other."""
    try:
        return await _take(services, one, gone=gone)
    except (KnowledgeError, RetrievalError) as error:
        _log.warning("introduction %d is not taken over: %s", one.id, type(error).__name__)
        return False


async def _take(services: Services, one: Referral, *, gone: bool) -> bool:
    about = await subject(services, one.record_key)
    async with services.database.reading() as session:  # most were told of long ago, and hold up no writer
        found = await matter_of(session, services, one.id, about)
        if found is None or not await _is_untold(session, found, gone=gone):
            return False
    async with services.database.writing() as session:
        found = await matter_of(session, services, one.id, about)
        if found is None:
            return False
        if not gone and await by_letter(session, found):  # nobody is there, and yet it is answered
            if found.referral.state in _WAITING:
                await send_brief(session, found)
            return False
        office = await office_people(session, services.platform, services.office)
        told = [await _ask(session, found, person) for person in office if found.referral.state in _WAITING]
        readers = await asker_people(session, found.demand) if gone else []
        told += [await _say(session, found, person, office=bool(office)) for person in readers]
    return any(told)


async def _is_untold(session: ReadSession, found: Matter, *, gone: bool) -> bool:
    """Says whether anything is still to be written to anybody."""
    waiting = found.referral.state in _WAITING
    if not gone and await by_letter(session, found):
        return waiting and not await brief_written(session, found)
    office = await office_people(session, found.services.platform, found.services.office) if waiting else []
    askers = await asker_people(session, found.demand) if gone else []
    keys = {_request_key(found, person) for person in office} | {_told_key(found, person) for person in askers}
    return keys != await written(session, keys)


def _request_key(found: Matter, person: int) -> str:
    return f"{found.key}{REQUEST}{person}"


def _told_key(found: Matter, person: int) -> str:
    return f"{found.key}taken-over:{person}"


async def _ask(session: WriteSession, found: Matter, person: int) -> bool:
    """Gives somebody of the office what waits for an answer; who has it already gets it no second time."""
    words = texts(await language_of_person(session, person))
    pages = request_pages(found, words, standing_in=True)
    written = await _write(session, found, person, _request_key(found, person), pages)
    if written:
        await looks.at_brief(session, found, person)
    return written


async def _say(session: WriteSession, found: Matter, person: int, *, office: bool) -> bool:
    words = texts(await language_of_person(session, person))
    said = words.say("intro-told-office", whom=found.subject.named(words), office="yes" if office else "no")
    show = Button(words.say("button-intro-show"), ShowIntroduction(found.referral.id))
    return await _write(session, found, person, _told_key(found, person), text_pages(said, ((show,),)))


async def _write(session: WriteSession, found: Matter, person: int, key: str, pages: Sequence[Page]) -> bool:
    services = found.services
    return await notify(session, services.seal, person, key, pages_json(pages), services.now())
