"""What is due about questions to mentors by itself: asking whoever answers now, reminding, silence, and closing."""

import logging

from handlers.context import Services
from handlers.introductions.matter import subject
from handlers.mentoring.telling import answering, key_of, tell_answering, tell_asker, tell_office
from knowledge import mentoring, notifications
from knowledge.errors import KnowledgeError
from knowledge.mentoring import Deed, Due, Mentoring, Result, Side, State, due
from knowledge.referrals import clocks
from retrieval.errors import RetrievalError

_log = logging.getLogger(__name__)


async def tick(services: Services, *, at_any_hour: bool = False) -> int:
    """Does what is due about the questions of a platform's people; says how many things it did.

    Args:
        at_any_hour: whether people are also reminded outside working hours, as where nobody's telephone rings.

    Raises:
        KnowledgeError: what is open cannot be read.
    """
    working = at_any_hour or clocks.is_at_work(services.now(), services.working_days, services.zone)
    async with services.database.reading() as session:
        open_ = await mentoring.under_way(session, services.seal, services.platform)
    return sum([await _take(services, one, working=working) for one in open_])


async def _take(services: Services, one: Mentoring, *, working: bool) -> bool:
    """Does what is due about one question; a fault with it holds up no other."""
    try:
        falls = due(one, services.today(), services.working_days, services.zone) if working else None
        return await _pass_on(services, one) if falls is None else await _do(services, one, falls)
    except (KnowledgeError, RetrievalError) as error:
        _log.warning("question %d to a mentor has to wait: %s", one.id, type(error).__name__)
        return False


async def _do(services: Services, one: Mentoring, falls: Due) -> bool:
    about = await subject(services, one.record_key)
    async with services.database.writing() as session:
        result = await mentoring.do(
            session, services.seal, one.id, falls.deed, Side.CLOCK, None, services.now(), key=falls.key
        )  # fmt: skip
        now = await mentoring.mentoring(session, services.seal, one.id) if result is Result.DONE else None
        if now is None:
            return False
        event = now.events[-1]
        if falls.deed is Deed.REMINDED:
            await tell_answering(session, services, about, now, event)
        else:
            await tell_asker(session, services, about, now, event)
        if falls.deed is Deed.UNANSWERED:
            await tell_office(session, services, about, now, event)
    return True


async def _pass_on(services: Services, one: Mentoring) -> bool:
    """Asks whoever answers now and has not been asked: somebody new at the window, or the office for an empty one."""
    if one.state is not State.ASKED:
        return False
    asked = one.said[-1]
    async with services.database.reading() as session:
        keys = {key_of(one, asked, person) for person in await answering(session, services, one)}
        if keys == await notifications.written(session, keys):
            return False
    about = await subject(services, one.record_key)
    async with services.database.writing() as session:
        now = await mentoring.mentoring(session, services.seal, one.id)
        if now is None or now.state is not State.ASKED:
            return False
        return bool(await tell_answering(session, services, about, now, now.said[-1]))
