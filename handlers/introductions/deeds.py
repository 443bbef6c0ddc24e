"""What is done about introductions: each deed and the messages it causes in one transaction.

Whatever lets somebody act goes through here, a button in a chat, a page of the web, a clock. Who did it is answered by
the caller; everybody else who has a part in it is told, each in their language, once.
"""

from collections.abc import Awaitable, Callable, Collection

from handlers import looks
from handlers.context import Services
from handlers.introductions import outcomes
from handlers.introductions.letters import by_letter, send_brief, send_news
from handlers.introductions.matter import Matter, Subject, matter_of, subject, subject_of
from handlers.introductions.meetings import arranging
from handlers.introductions.next_best import next_best
from handlers.introductions.parties import asker_people, office_people, window_people
from handlers.introductions.telling import request_pages, told_pages
from handlers.page import pages_json
from handlers.participation.leaving import end_with
from handlers.texts import texts
from knowledge import referrals
from knowledge.database import WriteSession
from knowledge.demands import Status
from knowledge.notifications import notify, withdraw
from knowledge.people import language_of_person
from knowledge.referrals import ENDED, Deed, Event, Result, Side, State
from knowledge.referrals.reasons import Ending, Reason, written

__all__ = ["Also", "Ending", "Reason", "accept", "decline", "progress", "send", "show_whole", "suggest", "tell_window"]

Also = Callable[[WriteSession], Awaitable[None]]
"""Done in the same transaction once a deed is done; an error in it takes the deed back."""
REQUEST = "request:"
"""Stands in the keys of messages that ask for an answer."""


async def send(services: Services, referral_id: int, person_id: int | None) -> Result:
    """Sends an introduction to its window, with its owner's consent; only of a published need and a shown record."""
    about = await subject_of(services, referral_id)
    if about is None:
        return Result.GONE
    async with services.database.writing() as session:
        before = await matter_of(session, services, referral_id, about)
        if before is None:
            return Result.GONE
        if before.referral.verdict(Deed.SENT, Side.ASKER) is Result.DONE and not _sendable(before):
            return Result.NOT_NOW
        result = await referrals.do(
            session, services.seal, referral_id, Deed.SENT, Side.ASKER, person_id, services.now()
        )
        sent = await matter_of(session, services, referral_id, about)
        if result is Result.DONE and sent is not None:
            await tell_window(session, sent)
            await _tell_others(session, sent, person_id, sides=(Side.ASKER,))
    return result


async def accept(
    services: Services, referral_id: int, side: Side, person_id: int | None, *, also: Also | None = None
) -> Result:
    """Accepts an introduction: the asker gets the window's addresses, the window how the asker is reached."""
    return await _do(services, referral_id, Deed.ACCEPTED, side, person_id, also=also)


async def decline(
    services: Services,
    referral_id: int,
    side: Side,
    person_id: int | None,
    reason: Reason,
    words: str | None = None,
    *,
    also: Also | None = None,
) -> Result:
    """Declines an introduction; the asker is told why, and who is the next best."""
    return await _do(services, referral_id, Deed.DECLINED, side, person_id, note=written(reason, words), also=also)


async def suggest(
    services: Services,
    referral_id: int,
    side: Side,
    person_id: int | None,
    record_key: str,
    *,
    also: Also | None = None,
) -> Result:
    """Suggests somebody else, whom the asker may then be introduced to; that also declines what was still open."""
    suggested = await subject(services, record_key)
    about = await subject_of(services, referral_id)
    if about is None:
        return Result.GONE
    async with services.database.writing() as session:
        seal, now = services.seal, services.now()
        result = await referrals.do(
            session, seal, referral_id, Deed.SUGGESTED, side, person_id, now, note=record_key,
            key=f"suggested:{record_key}",
        )  # fmt: skip
        done = await matter_of(session, services, referral_id, about)
        if result is Result.DONE and done is not None:
            await _tell_others(session, done, person_id, instead=suggested)
            note = written(Reason.COLLEAGUE)
            await referrals.do(session, seal, referral_id, Deed.DECLINED, side, person_id, now, note=note)
            if also is not None:
                await also(session)
    return result


async def show_whole(services: Services, referral_id: int, person_id: int | None, *, agreed: bool) -> Result:
    """Lets a window see a confidential need in full, or tells it that its owner would rather not for now."""
    return await _do(services, referral_id, Deed.SHOWN_WHOLE if agreed else Deed.NOT_SHOWN, Side.ASKER, person_id)


async def progress(
    services: Services,
    referral_id: int,
    deed: Deed,
    side: Side,
    person_id: int | None,
    *,
    note: str | None = None,
    also: Also | None = None,
) -> Result:
    """Says how far an introduction is: withdrawn, seen in full wanted, agreement, under way, completed, closed.

    Args:
        note: of what is closed, why (``knowledge.referrals.reasons.written``).
    """
    return await _do(services, referral_id, deed, side, person_id, note=note, also=also)


async def tell_window(session: WriteSession, matter: Matter, only: Collection[int] | None = None) -> int:
    """Tells the people of a window what waits for their answer; where there are none, a letter does, else the office.

    Args:
        only: whoever of them is to be told, as those who have joined just now.

    Returns:
        How many were told now or before.
    """
    services, referral = matter.services, matter.referral
    people = await window_people(session, services.platform, referral, services.office)
    if not people and await by_letter(session, matter) and await send_brief(session, matter):
        return 1
    standing_in = not people or referral.window_key is None
    people = people or await office_people(session, services.platform, services.office)
    reached = [person for person in people if only is None or person in only]
    for person in reached:
        words = texts(await language_of_person(session, person))
        pages = pages_json(request_pages(matter, words, standing_in=standing_in))
        key = f"{matter.key}{REQUEST}{person}"
        if await notify(session, services.seal, person, key, pages, services.now()):
            await looks.at_brief(session, matter, person)
    return len(reached)


def _sendable(matter: Matter) -> bool:
    """Says whether an introduction can go out as its consent had it: published, shown, to the window of today."""
    leads = matter.subject.window_key == matter.referral.window_key
    return matter.demand.status is Status.PUBLISHED and bool(matter.subject.cards) and leads


async def _do(
    services: Services,
    referral_id: int,
    deed: Deed,
    side: Side,
    person_id: int | None,
    *,
    note: str | None = None,
    also: Also | None = None,
) -> Result:
    """Does one deed and tells everybody but whoever did it."""
    about = await subject_of(services, referral_id)
    if about is None:
        return Result.GONE
    instead = await next_best(services, referral_id) if deed is Deed.DECLINED else None
    async with services.database.writing() as session:
        before = await matter_of(session, services, referral_id, about) if deed is Deed.ACCEPTED else None
        if before is not None and before.demand.status is Status.WITHDRAWN:
            return Result.NOT_NOW
        result = await referrals.do(
            session, services.seal, referral_id, deed, side, person_id, services.now(), note=note
        )
        done = await matter_of(session, services, referral_id, about)
        if result is Result.DONE and done is not None:
            if deed is Deed.WITHDRAWN:  # what has not reached the window need not
                await withdraw(session, f"{done.key}{REQUEST}")
            await _tell_others(session, done, person_id, instead=instead)
            if deed in (Deed.WITHDRAWN, Deed.CLOSED):
                await arranging.call_off_by_end(session, done)
            if done.referral.state in ENDED | {State.COMPLETED}:
                await end_with(session, done)
            if deed is Deed.COMPLETED:
                await outcomes.ask_both(session, done)
            if also is not None:
                await also(session)
    return result


async def _tell_others(
    session: WriteSession,
    matter: Matter,
    person_id: int | None,
    *,
    sides: Collection[Side] = (Side.ASKER, Side.WINDOW),
    instead: Subject | None = None,
) -> None:
    """Tells the people of some sides, but for whoever did it, what happened last."""
    services, event = matter.services, matter.referral.events[-1]
    if matter.referral.last(Deed.SENT) is None:  # nobody at the window has ever heard of it
        sides = (Side.ASKER,)
    if Side.WINDOW in sides and await _told_by_letter(session, matter, event):
        sides = (Side.ASKER,)
    for person, side in (await _readers(session, matter, sides)).items():
        if person == person_id:
            continue
        words = texts(await language_of_person(session, person))
        card = instead.cards.get(words.language) if instead and side is Side.ASKER else None
        pages = told_pages(matter, event, side, words, card)
        key = f"{matter.key}{event.id}:{person}"
        if await notify(session, services.seal, person, key, pages_json(pages), services.now()):
            await _note(session, matter, event, person, side)


async def _note(session: WriteSession, matter: Matter, event: Event, person: int, side: Side) -> None:
    """Notes what else of the asker's somebody of the other side is told with a deed."""
    if side is not Side.ASKER and event.deed is Deed.ACCEPTED:
        await looks.at_reach(session, matter, person)
    elif side is not Side.ASKER and event.deed is Deed.SHOWN_WHOLE:
        await looks.at_brief(session, matter, person)


async def _told_by_letter(session: WriteSession, matter: Matter, event: Event) -> bool:
    """Says whether a window that is written to knows of something: it did it itself, or a letter tells it now."""
    if not await by_letter(session, matter):
        return False
    return event.side is Side.WINDOW or await send_news(session, matter, event)


async def _readers(session: WriteSession, matter: Matter, sides: Collection[Side]) -> dict[int, Side]:
    """Gives everybody of some sides, each as of the first that they are on; the office reads for an empty window."""
    services, referral = matter.services, matter.referral
    window = await window_people(session, services.platform, referral, services.office)
    answering = Side.WINDOW if window and referral.window_key is not None else Side.OFFICE
    window = window or await office_people(session, services.platform, services.office)
    people = {Side.ASKER: await asker_people(session, matter.demand), answering: window}
    told: dict[int, Side] = {}
    for side, of_it in people.items():
        if (Side.ASKER if side is Side.ASKER else Side.WINDOW) in sides:
            told |= {person: side for person in of_it if person not in told}
    return told
