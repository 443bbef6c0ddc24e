"""What the clock does about applications: reminds, ends the waiting, and says that an opening is shown no more.

Each thing is done in one transaction with its messages and noted as an event of its own, so it happens once.
"""

import logging
from collections.abc import Sequence

from handlers.applications.matter import Matter, answering, matter_of, opening
from handlers.applications.telling import ended_pages, reminding_pages
from handlers.context import Services
from handlers.introductions.parties import office_people
from handlers.page import Page, pages_json
from handlers.texts import Texts, texts
from knowledge import applications, shelf
from knowledge.applications import Application, Deed, clocks
from knowledge.applications.clocks import Due
from knowledge.database import WriteSession
from knowledge.dealings import Result, Side
from knowledge.errors import KnowledgeError
from knowledge.notifications import notify
from knowledge.people import language_of_person
from knowledge.referrals.clocks import is_at_work
from retrieval.errors import RetrievalError

_log = logging.getLogger(__name__)


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
    return sum([await _take(services, one, gone=one.record_key not in shown) for one in going])


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
