"""Holding what is new against what people want to hear of: a few watches at a time, each where it stopped."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from handlers.context import Services
from handlers.needs.seeking import asked_of
from knowledge import alerts, demands, enterprises, outbox, students
from knowledge.alerts import About, Behind, Change, Watch, deadlines
from knowledge.introduction_kinds import PROBLEM
from knowledge.people import language_of_person
from knowledge.vocabulary import Kind

_AT_ONCE = 20
"""Watches of one step: it is done in a fraction of a second, and what it found is kept at its end."""
_News = dict[tuple[int, dt.date | None], list[Change]]


async def catch_up(services: Services, upto: int) -> int:
    """Holds every change up to an outbox number, and what the day brought, against all watches of the platform.

    Stopped at any moment it goes on from there: what a step found and how far it came is one transaction.

    Args:
        upto: to which a search finds every change.

    Returns:
        How many watches were looked at.
    """
    looked = 0
    known: _News = {}
    while late := await _late(services, upto):
        looked += len(late)
        found = [(one, await _news(services, one, upto, known)) for one in late]
        fits = [await _fits(services, one.watch, news) for one, news in found]
        async with services.database.writing() as session:
            for (one, news), some in zip(found, fits, strict=True):
                if some is None:
                    await alerts.end(session, one.watch.person_id, one.watch.id)
                else:
                    await alerts.note(session, one, upto, services.today(), some, news)
    async with services.database.writing() as session:
        await alerts.caught_up(session, services.platform, upto)
    return looked


async def is_behind(services: Services) -> bool:
    """Says whether there may be anything to look at; costs a few short queries."""
    async with services.database.reading() as session:
        head, followed = await outbox.head(session), await alerts.followed(session, services.platform)
        return followed != head or bool(await alerts.behind(session, services.platform, head, services.today(), 1))


async def _late(services: Services, upto: int) -> list[Behind]:
    async with services.database.reading() as session:
        return await alerts.behind(session, services.platform, upto, services.today(), _AT_ONCE)


async def _news(services: Services, late: Behind, upto: int, known: _News) -> list[Change]:
    """Gives what is news since a watch was last looked at; most watches were last looked at together."""
    key = (late.seq, late.day)
    if key not in known:
        today = services.today()
        async with services.database.reading() as session:
            since = await alerts.since(session, late.seq, upto, today)
            came = [] if late.day is None else await alerts.opened(session, late.day, today)
            goes = [] if late.day is None else await alerts.closing(session, late.day, today)
        known[key] = [*goes, *came, *since]
    return known[key]


async def _fits(services: Services, watch: Watch, news: Sequence[Change]) -> Mapping[int, float] | None:
    """Says what fits a watch, and how well; None where what it is about is gone, or nobody can read it."""
    fresh = {one.record_id for one in news if one.because is not alerts.News.CLOSING}
    if watch.about is About.PROFILE:
        return await _fits_profile(services, watch, [one.record_id for one in news if one.kind is Kind.PROGRAM])
    if watch.about is About.STUDENT:
        wanted = {one.record_id for one in news if one.kind in deadlines.KINDS}
        return await suiting(services, watch.person_id, fresh & wanted)
    if not fresh:
        return {}
    if watch.turn_id is not None:
        return await services.conversation.fitting(watch.person_id, watch.turn_id, fresh)
    async with services.database.reading() as session:
        need = await demands.one_of(session, services.seal, watch.person_id, watch.demand_id or 0)
    if need is None or PROBLEM not in need.parts:
        return None
    return await services.conversation.fitting_need(asked_of(need), need.language, fresh)


async def suiting(services: Services, person_id: int, records: Collection[int]) -> Mapping[int, float] | None:
    """Says which of some openings and events suit a student, and how well; None where they keep no profile."""
    async with services.database.reading() as session:
        profile = await students.profile(session, services.seal, person_id)
        language = await language_of_person(session, person_id)
    if profile is None:
        return None
    return await services.prospects.for_student(profile, sorted(records), language, services.today()) if records else {}


async def _fits_profile(services: Services, watch: Watch, programs: Sequence[int]) -> Mapping[int, float] | None:
    if not programs:
        return {}
    async with services.database.reading() as session:
        enterprise_id = await enterprises.of_person(session, watch.person_id)
        if enterprise_id is None:
            return None
        told = (await enterprises.profile(session, services.seal, enterprise_id)).told
        language = await language_of_person(session, watch.person_id)
    ids = list(dict.fromkeys(programs))
    return await services.prospects.worth_telling(told, ids, language, services.today())
