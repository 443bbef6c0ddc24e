"""Who has a part in a question to a mentor, and how it is found for them."""

from collections.abc import Collection
from dataclasses import dataclass

from handlers.context import Services, Visit
from handlers.introductions.matter import Subject, subject
from knowledge import mentoring
from knowledge.card import Card
from knowledge.drafts import MentorDetail
from knowledge.mentoring import Deed, Mentoring, Side
from knowledge.people import CONTACT_ROLE, Act, contact_role, may


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to a mentor, with the mentor as they are shown now and the side that somebody is on."""

    one: Mentoring
    about: Subject
    side: Side

    @property
    def capacity(self) -> int | None:
        """Gives how many the mentor answers at a time; None where there is no limit."""
        card = next(iter(self.about.cards.values()), None)
        return None if card is None else detail_of(card).capacity


def detail_of(card: Card) -> MentorDetail:
    """Gives what only a mentor has."""
    if not isinstance(card.detail, MentorDetail):
        raise TypeError(f"{card.key} is no mentor")
    return card.detail


def side_of(
    services: Services, person_id: int, roles: Collection[str], one: Mentoring, deed: Deed | None = None
) -> Side | None:
    """Names the side that somebody is on; None for a stranger, and for whom it was never sent to.

    Args:
        deed: what they want to do: whoever is on several sides does it for one that may.
    """
    window = one.window_key is not None and contact_role(one.window_key) in roles
    office = may(roles, Act.STAND_IN, services.office or "")
    on = {Side.ASKER: one.person_id == person_id, Side.WINDOW: window, Side.OFFICE: office}
    sides = [side for side, is_on in on.items() if is_on and (one.said or side is Side.ASKER)]
    return next((side for side in sides if deed is not None and one.may(deed, side)), next(iter(sides), None))


def may_see_all(visit: Visit) -> bool:
    """Says whether somebody stands in for windows that cannot answer."""
    return may(visit.caller.roles, Act.STAND_IN, visit.services.office or "")


def windows_of(visit: Visit) -> list[str]:
    """Gives the keys of the windows that somebody is at."""
    return [role.removeprefix(CONTACT_ROLE) for role in visit.caller.roles if role.startswith(CONTACT_ROLE)]


async def found(visit: Visit, mentoring_id: int, *deeds: Deed) -> Asked | None:
    """Finds a question that somebody has a part in; says so where there is none, also to a stranger.

    Args:
        deeds: what they may want to do, the likeliest first.
    """
    services, me = visit.services, visit.caller
    async with services.database.reading() as session:
        one = await mentoring.mentoring(session, services.seal, mentoring_id)
    sides = [] if one is None else [side_of(services, me.id, me.roles, one, deed) for deed in (*deeds, None)]
    able = [side for side, deed in zip(sides, deeds, strict=False) if one and side and one.may(deed, side)]
    side = next(iter([*able, *sides[-1:]]), None)
    if one is None or side is None:
        await visit.say("mentoring-gone")
        return None
    return Asked(one, await subject(services, one.record_key), side)
