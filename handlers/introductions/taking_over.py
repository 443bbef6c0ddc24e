"""When a window is gone in mid-way, the desk's office takes over what it held, and the asker is told so."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from handlers.context import Services
from handlers.introductions.deeds import tell_window
from handlers.introductions.matter import Matter, matter_of, subject
from handlers.introductions.parties import asker_people, office_people
from handlers.introductions.telling import taken_over_pages
from handlers.page import pages_json
from handlers.texts import texts
from knowledge import referrals, shelf
from knowledge.database import WriteSession
from knowledge.notifications import notify
from knowledge.people import contact_role, language_of_person, platform_of_person, roles_held
from knowledge.referrals import Deed, Referral, Side, State

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
        open_ = [
            one for one in await referrals.open_ones(session, services.seal) if one.last(Deed.SENT) is not None
        ]
        keys = {key for one in open_ for key in (one.record_key, one.window_key) if key is not None}
        standing = _Standing(
            await shelf.kinds_of(session, keys), await roles_held(session, services.platform) if open_ else {}
        )
    bereft = [one for one in open_ if standing.is_gone(one) or standing.is_empty(one)]
    return sum([await _take(services, one, gone=standing.is_gone(one)) for one in bereft])


async def _take(services: Services, one: Referral, *, gone: bool) -> bool:
    about = await subject(services, one.record_key)
    async with services.database.writing() as session:
        found = await matter_of(session, services, one.id, about)
        if found is None or await platform_of_person(session, found.demand.person_id) != services.platform:
            return False
        new = False
        office = await office_people(session, services.platform, services.office)
        if found.referral.state in _WAITING:
            await tell_window(session, found, office)
        if gone:
            for person in await asker_people(session, found.demand):
                new |= await _tell(session, found, person, Side.ASKER, office=bool(office))
            for person in office:
                new |= await _tell(session, found, person, Side.OFFICE, office=True)
    return new


async def _tell(session: WriteSession, found: Matter, person: int, side: Side, *, office: bool) -> bool:
    words = texts(await language_of_person(session, person))
    pages = pages_json(taken_over_pages(found, side, words, office=office))
    return await notify(
        session, found.services.seal, person, f"{found.key}taken-over:{person}", pages, found.services.now()
    )
