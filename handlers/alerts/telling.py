"""Telling people what was found for them: one digest a working day, in the hours in which one may."""

import datetime as dt
from collections.abc import Sequence

from handlers.alerts.digest import Item, digest_pages, items
from handlers.alerts.naming import name_of
from handlers.context import Services
from handlers.page import pages_json
from handlers.texts import Texts, texts
from knowledge import alerts
from knowledge.alerts import About, Found, Telling
from knowledge.notifications import notify
from knowledge.people import language_of_person

_STALE = dt.timedelta(minutes=10)
"""How old a digest may grow before it has arrived: records may be taken back or close meanwhile, so it is made anew."""


async def take_back(services: Services) -> int:
    """Takes back the digests that wait since long or into the quiet hours; gives how many those were.

    Done before anything is delivered, so that a process that was down tells what holds now.
    """
    now = services.now()
    async with services.database.reading() as session:
        if not await alerts.overdue(session, services.platform, now - _STALE, now):
            return 0
    async with services.database.writing() as session:
        return await alerts.take_back(session, services.platform, now - _STALE, now)


async def tell(services: Services, moment: dt.datetime, hour: int) -> int:
    """Writes today's digests of the platform's people, each once; gives how many were written.

    Args:
        moment: by the desk's clock, one at which people may be told.
        hour: from which on they are: what was changed later on the same day is left to the next digest.
    """
    async with services.database.reading() as session:
        people = await alerts.waiting(session, services.platform, moment.date())
    return sum([await _tell(services, person_id, moment, hour) for person_id in people])


async def _tell(services: Services, person_id: int, moment: dt.datetime, hour: int) -> bool:
    async with services.database.reading() as session:
        found = await alerts.untold(session, person_id)
        words = texts(await language_of_person(session, person_id))
    found = [one for one in found if alerts.is_due(one.changed_at, moment, hour)]
    entries = await _items(services, person_id, found, words)
    living = {entry.card.record_id for entry in entries}
    told = [one.id for one in found if one.record_id in living]
    telling = Telling(person_id, told, [one.id for one in found if one.record_id not in living])
    if not found:
        return False
    names = await names_of(services, person_id, words)
    pages = digest_pages(entries, names, moment.date(), words, services.today()) if entries else []
    now = services.now()
    async with services.database.writing() as session:
        if not await alerts.stands(session, telling):
            return False
        key = f"{alerts.digests_of(person_id)}{moment.date().isoformat()}"
        until = now + alerts.quiet_begins(moment)
        if pages and not await notify(session, services.seal, person_id, key, pages_json(pages), now, until=until):
            return False
        await alerts.tell(session, telling, moment.date())
    return bool(pages)


async def more(services: Services, person_id: int, day: dt.date, words: Texts) -> list[Item]:
    """Gives what the digest of a day told somebody, as far as it still holds."""
    async with services.database.reading() as session:
        found = await alerts.told_on(session, person_id, day)
    return await _items(services, person_id, found, words)


async def _items(services: Services, person_id: int, found: Sequence[Found], words: Texts) -> list[Item]:
    ids = list(dict.fromkeys(one.record_id for one in found))
    async with services.database.reading() as session:
        watches = await alerts.of_person(session, person_id)
    profiles = {watch.id for watch in watches if watch.about is About.PROFILE}
    return items(found, await services.conversation.cards(ids, words.language), profiles)


async def names_of(services: Services, person_id: int, words: Texts) -> dict[int, str]:
    """Says what each of somebody's alerts is for."""
    async with services.database.reading() as session:
        watches = await alerts.of_person(session, person_id)
    named = {watch.id: await name_of(services, watch, words) for watch in watches}
    return {watch_id: name for watch_id, name in named.items() if name is not None}
