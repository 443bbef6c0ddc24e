"""What is done about meeting, each deed with the messages that it causes in one transaction."""

import datetime as dt
from collections.abc import Awaitable, Callable, Sequence

from handlers.context import Services
from handlers.introductions.matter import Matter, matter_of, subject_of
from handlers.introductions.meetings.calendars import meeting_file
from handlers.introductions.meetings.pages import arranged_pages, called_off_pages, proposed_pages
from handlers.introductions.meetings.writing import write_of_meeting
from handlers.introductions.parties import readers
from handlers.introductions.telling import who
from handlers.page import Document, Page, pages_json
from handlers.texts import Texts, texts
from knowledge import milestones
from knowledge.database import WriteSession
from knowledge.notifications import notify
from knowledge.people import language_of_person
from knowledge.referrals import Result, Side, meetings
from knowledge.vocabulary import Language

_Telling = Callable[[Matter, str, Side, Texts, str], Sequence[Page | Document]]
"""Lays out what a reader of one side is told: by whom it was done, in their words, and in the end the desk's name."""


async def propose(
    services: Services,
    referral_id: int,
    side: Side,
    person_id: int | None,
    times: Sequence[dt.datetime],
    place: str | None,
) -> Result:
    """Proposes times; everybody else who has a part is told, and the other side may pick one."""

    async def change(session: WriteSession) -> Result:
        now = services.now()
        return await meetings.propose(session, services.seal, referral_id, side, person_id, times, place, now)

    return await _do(services, referral_id, change, _proposed, but=person_id)


async def pick(
    services: Services, referral_id: int, proposal_id: int, number: int, side: Side, person_id: int | None
) -> Result:
    """Arranges a meeting at one of the times proposed; both sides get it, with its calendar file."""

    async def change(session: WriteSession) -> Result:
        now = services.now()
        return await meetings.pick(session, services.seal, referral_id, proposal_id, number, side, person_id, now)

    return await _do(services, referral_id, change, _arranged)


async def call_off(services: Services, referral_id: int, meeting_id: int, side: Side, person_id: int | None) -> Result:
    """Calls a meeting off; both sides are told, with a file that takes it out of their calendars."""

    async def change(session: WriteSession) -> Result:
        return await meetings.call_off(session, services.seal, referral_id, meeting_id, side, person_id, services.now())

    return await _do(services, referral_id, change, _called_off)


async def call_off_by_end(session: WriteSession, found: Matter) -> None:
    """Calls off the meeting that lay ahead of an introduction which has ended just now, in the transaction of its end.

    Everybody gets the file that takes it out of their calendar, also whoever ended the introduction.
    """
    if meetings.called_off_by_end(found.referral) is not None:
        await _tell_everybody(session, found, _called_off, name="meeting:")


async def _tell_everybody(
    session: WriteSession, found: Matter, telling: _Telling, *, but: int | None = None, name: str = ""
) -> None:
    """Tells everybody who has a part in an introduction what happened last, each once and in their language.

    Args:
        but: whoever did it, where they are answered otherwise.
        name: tells this from what else is said of the same event.
    """
    services, event = found.services, found.referral.events[-1]
    desk = await milestones.named(session) or ""
    first = texts(services.mailing.language if services.mailing else Language.ZH)
    files = [one for one in telling(found, "", Side.WINDOW, first, desk) if isinstance(one, Document)]
    await write_of_meeting(session, found, files, name)
    for reader, side in (await readers(session, found.services, found.referral, found.demand)).items():
        if reader == but:
            continue
        words = texts(await language_of_person(session, reader))
        by = words.say("intro-by-you") if event.person_id == reader else who(event, side, words)
        told = pages_json(telling(found, by, side, words, desk))
        await notify(session, services.seal, reader, f"{found.key}{name}{event.id}:{reader}", told, services.now())


async def _do(
    services: Services,
    referral_id: int,
    change: Callable[[WriteSession], Awaitable[Result]],
    telling: _Telling,
    *,
    but: int | None = None,
) -> Result:
    about = await subject_of(services, referral_id)
    if about is None:
        return Result.GONE
    async with services.database.writing() as session:
        result = await change(session)
        found = await matter_of(session, services, referral_id, about) if result is Result.DONE else None
        if found is not None:
            await _tell_everybody(session, found, telling, but=but)
    return result


def _proposed(found: Matter, by: str, side: Side, words: Texts, desk: str) -> Sequence[Page | Document]:
    return proposed_pages(found, by, side, words)


def _arranged(found: Matter, by: str, side: Side, words: Texts, desk: str) -> Sequence[Page | Document]:
    arranged = meetings.meeting(found.referral)
    if arranged is None:
        return []
    file = meeting_file(arranged, found.referral.id, desk, found.services.now(), words, called_off=False)
    return [*arranged_pages(found, arranged, side, words), file]


def _called_off(found: Matter, by: str, side: Side, words: Texts, desk: str) -> Sequence[Page | Document]:
    off = meetings.called_off(found.referral)
    if off is None:
        return []
    file = meeting_file(off, found.referral.id, desk, found.services.now(), words, called_off=True)
    return [*called_off_pages(found, off, by, side, words), file]
