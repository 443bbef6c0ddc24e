"""What the clock does about applications: reminds, ends the waiting, and says that an opening is shown no more.

Each thing is done in one transaction with its messages and noted as an event of its own, so it happens once.
"""

import logging
from collections.abc import Sequence

from handlers.applications.deeds import tell_answering
from handlers.applications.matter import Matter, answering, matter_of, opening, request_key
from handlers.applications.telling import ended_pages, reminding_pages
from handlers.context import Services
from handlers.introductions.parties import office_people
from handlers.page import Page, pages_json
from handlers.texts import Texts, texts
from knowledge import applications, postings, shelf
from knowledge.applications import Application, Deed, State, clocks
from knowledge.applications.clocks import Due
from knowledge.database import ReadSession, WriteSession
from knowledge.dealings import Result, Side
from knowledge.errors import KnowledgeError
from knowledge.notifications import notify, written
from knowledge.people import contact_role, language_of_person, roles_held
from knowledge.referrals.clocks import is_at_work
from retrieval.errors import RetrievalError

_log = logging.getLogger(__name__)
_WAITING = frozenset({State.SENT, State.UNANSWERED})


async def tick(services: Services, *, at_any_hour: bool = False) -> int:
    """Does what is due about the applications of a platform; says how many things it did.

    Args:
        at_any_hour: whether also outside working hours, as where nobody's telephone rings.

    Raises:
        KnowledgeError: what is open cannot be read.
    """
    if not (at_any_hour or is_at_work(services.now(), services.working_days, services.zone)):
        return 0
    async with services.database.reading() as session:
        going = await applications.under_way(session, services.seal, services.platform)
        shown = await shelf.kinds_of(session, {one.record_key for one in going})
        bereft = await _bereft(session, services, [one for one in going if one.state in _WAITING])
    done = [await _take(services, one, gone=one.record_key not in shown) for one in going]
    return sum(done) + sum([await _hand_over(services, one) for one in bereft])


async def _bereft(session: ReadSession, services: Services, waiting: Sequence[Application]) -> list[Application]:
    """Gives those that nobody but the office can answer any more, of which it was not told."""
    held = await roles_held(session, services.platform) if waiting else {}
    office = await office_people(session, services.platform, services.office) if waiting else []
    found = []
    for one in waiting:
        at_window = one.window_key is not None and held.get(contact_role(one.window_key))
        if at_window or await postings.posters(session, one.record_key):
            continue
        keys = {request_key(one.id, person) for person in office if person != one.person_id}
        if keys != await written(session, keys):
            found.append(one)
    return found


async def _hand_over(services: Services, one: Application) -> bool:
    """Tells the office of an application whose window or posters are gone."""
    try:
        about = await opening(services, one.record_key)
        async with services.database.writing() as session:
            found = await matter_of(session, services, one.id, about)
            waits = found is not None and found.own.state in _WAITING
            if found is not None and waits:
                await tell_answering(session, found)
            return waits
    except (KnowledgeError, RetrievalError) as error:
        _log.warning("application %d is not handed over: %s", one.id, type(error).__name__)
        return False


async def _take(services: Services, one: Application, *, gone: bool) -> bool:
    """Does what is due about one application; a fault with it holds up no other."""
    due = clocks.due(one, services.now(), services.working_days, services.zone)
    untold = gone and one.last(Deed.GONE) is None
    if due is None and not untold:
        return False
    try:
        about = await opening(services, one.record_key)
        async with services.database.writing() as session:
            before = await matter_of(session, services, one.id, about)
            if before is None:
                return False
            if untold:
                return await _gone(session, before)
            return due is not None and await _do(session, before, due)
    except (KnowledgeError, RetrievalError) as error:
        _log.warning("application %d has to wait: %s", one.id, type(error).__name__)
        return False


async def _gone(session: WriteSession, found: Matter) -> bool:
    """Tells a student that the opening is shown no more, and that their application stands."""
    services = found.services
    result = await applications.do(
        session, services.seal, found.own.id, Deed.GONE, Side.CLOCK, None, services.now(), key="gone"
    )
    if result is Result.DONE:
        words = texts(await language_of_person(session, found.own.person_id))
        await _tell(session, found, found.own.person_id, ended_pages(found, Deed.GONE, Side.ASKER, words), "gone")
    return result is Result.DONE


async def _do(session: WriteSession, before: Matter, due: Due) -> bool:
    """Does what is due, unless it was done, answered or taken back meanwhile."""
    services, since = before.services, clocks.turn(before.own)
    if since is None or since.id != due.turn:
        return False
    result = await applications.do(
        session, services.seal, before.own.id, due.deed, Side.CLOCK, None, services.now(), key=due.key
    )
    found = await matter_of(session, services, before.own.id, before.subject)
    if result is not Result.DONE or found is None:
        return False
    for reader, side in (await _readers(session, found, due)).items():
        words = texts(await language_of_person(session, reader))
        await _tell(session, found, reader, _pages(found, due, side, words), str(found.own.events[-1].id))
    return True


async def _readers(session: WriteSession, found: Matter, due: Due) -> dict[int, Side]:
    """Gives whom a thing that is due concerns: whoever is to act, of silence the office too, of its end both sides."""
    people, side = await answering(session, found)
    asker, others = {found.own.person_id: Side.ASKER}, dict.fromkeys(people, side)
    if due.deed is Deed.REMINDED:
        return asker if due.side is Side.ASKER else others
    if due.deed is Deed.UNANSWERED:
        services = found.services
        office = await office_people(session, services.platform, services.office)
        return dict.fromkeys(office, Side.OFFICE) | asker
    return others | asker


def _pages(found: Matter, due: Due, side: Side, words: Texts) -> Sequence[Page]:
    if due.deed is Deed.REMINDED:
        return reminding_pages(found, side, words)
    return ended_pages(found, due.deed, side, words)


async def _tell(session: WriteSession, found: Matter, reader: int, pages: Sequence[Page], name: str) -> None:
    services = found.services
    await notify(session, services.seal, reader, f"{found.key}{name}:{reader}", pages_json(pages), services.now())
