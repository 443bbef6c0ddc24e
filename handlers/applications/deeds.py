"""What is done about applications: each deed and the messages it causes in one transaction.

Who did it is answered by the caller; everybody else who has a part in it is told, each in their language, once. What a
student shows stands in no message: whoever answers opens the application, and that they did is noted.
"""

from collections.abc import Awaitable, Callable, Collection

from handlers import looks
from handlers.applications.letters import send_letter, send_news
from handlers.applications.matter import (
    REQUEST,
    Matter,
    answering,
    is_open,
    matter_of,
    may_be_applied_for,
    office_asked,
    opening,
    request_key,
)
from handlers.applications.telling import told_pages, waiting_pages
from handlers.context import Services
from handlers.page import pages_json
from handlers.texts import texts
from knowledge import applications
from knowledge.applications import Deed, State
from knowledge.database import WriteSession
from knowledge.dealings import Result, Side
from knowledge.notifications import notify, withdraw
from knowledge.people import language_of_person

Also = Callable[[WriteSession], Awaitable[None]]
"""Done in the same transaction once a deed is done; an error in it takes the deed back."""
_UNTOLD = frozenset({Deed.SEEN, Deed.SENT, Deed.REMARK})
"""What nobody is told of."""


async def send(services: Services, before: Matter, version: int) -> Result:
    """Sends an application as its student looked at it; only for an opening that is open, to whom it then led."""
    about = await opening(services, before.own.record_key)
    card = next(iter(about.cards.values()), None)
    async with services.database.writing() as session:
        found = await matter_of(session, services, before.own.id, about)
        if found is None:
            return Result.GONE
        takes = (
            card is not None
            and is_open(card)
            and about.window_key == found.own.window_key
            and await may_be_applied_for(session, services, card)
        )
        if found.own.state is State.DRAFT and not takes:
            return Result.NOT_NOW
        result = await applications.send(session, services.seal, found.own.id, version, services.now())
        sent = await matter_of(session, services, found.own.id, about)
        if result is Result.DONE and sent is not None:
            await tell_answering(session, sent)
    return result


async def do(
    services: Services,
    before: Matter,
    deed: Deed,
    side: Side,
    person_id: int | None,
    *,
    note: str | None = None,
    key: str | None = None,
    also: Also | None = None,
) -> Result:
    """Does one deed and tells everybody but whoever did it."""
    async with services.database.writing() as session:
        result = await applications.do(
            session, services.seal, before.own.id, deed, side, person_id, services.now(), note=note, key=key
        )
        done = await matter_of(session, services, before.own.id, before.subject)
        if result is Result.DONE and done is not None:
            if deed is Deed.WITHDRAWN:  # what has not reached the other side need not
                await withdraw(session, f"{done.key}{REQUEST}")
            if deed not in _UNTOLD:
                await _tell_others(session, done, person_id)
            if also is not None:
                await also(session)
    return result


async def opened(services: Services, before: Matter, side: Side, person_id: int) -> None:
    """Notes that somebody of the other side opened an application and what it shows, the first time for its student."""
    async with services.database.writing() as session:
        await applications.do(session, services.seal, before.own.id, Deed.SEEN, side, person_id, services.now())
        if before.own.shown is not None:
            await looks.at_application(session, before.own, person_id, services.now())


async def tell_answering(session: WriteSession, found: Matter, only: Collection[int] | None = None) -> None:
    """Tells those who answer that an application waits; where nobody is at its window, a letter may go to it too.

    Args:
        only: whoever of them is to be told, as those who have joined just now.
    """
    services = found.services
    people, side = await answering(session, found)
    written = only is None and side is Side.OFFICE and await send_letter(session, found)
    for person in people:
        if only is None or person in only:
            words = texts(await language_of_person(session, person))
            pages = pages_json(waiting_pages(found, side, words, written=written))
            await notify(session, services.seal, person, request_key(found.own.id, person), pages, services.now())


async def _tell_others(session: WriteSession, found: Matter, person_id: int | None) -> None:
    services, event = found.services, found.own.events[-1]
    people, side = await answering(session, found)
    if side is Side.OFFICE and event.side is Side.ASKER:
        await send_news(session, found, event)
    office = dict.fromkeys(await office_asked(session, found), Side.OFFICE)
    readers = office | dict.fromkeys(people, side) | {found.own.person_id: Side.ASKER}
    for person, of in readers.items():
        if person == person_id:
            continue
        words = texts(await language_of_person(session, person))
        pages = pages_json(told_pages(found, event, of, person, words))
        await notify(session, services.seal, person, f"{found.key}{event.id}:{person}", pages, services.now())
