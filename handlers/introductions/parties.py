"""Who has a part in an introduction: the people of the asker, of the window and of the desk's office."""

from handlers.context import Services
from knowledge import demands, enterprises
from knowledge.database import ReadSession, WriteSession
from knowledge.demands import Demand
from knowledge.people import Act, Role, contact_role, may, roles_of_person, with_role
from knowledge.referrals import Deed, Referral, Result, Side

Session = ReadSession | WriteSession


async def asker_people(session: Session, demand: Demand) -> list[int]:
    """Gives the ids of whoever owns a need, its owner first, then the colleagues of its enterprise."""
    others = [] if demand.enterprise_id is None else await enterprises.colleagues(session, demand.enterprise_id)
    return [demand.person_id, *(person for person in others if person != demand.person_id)]


async def window_people(session: Session, platform: str, referral: Referral, office: str | None) -> list[int]:
    """Gives the ids of whoever answers an introduction on a platform: its window's people, or those of the office.

    Where it has a window that nobody is at, it gives none: then a letter may go out, or the office stands in.
    """
    if referral.window_key is None:
        return await office_people(session, platform, office)
    return await with_role(session, platform, contact_role(referral.window_key))


async def at_window(session: Session, platform: str, window_key: str | None, office: str | None) -> list[int]:
    """Gives the ids of whoever answers for a record on a platform: its window's people, else those of the office."""
    window = [] if window_key is None else await with_role(session, platform, contact_role(window_key))
    return window or await office_people(session, platform, office)


async def office_people(session: Session, platform: str, office: str | None) -> list[int]:
    """Gives the ids of the desk's office on a platform, or of the administrators where nobody is at it."""
    window = contact_role(office or "")
    return await with_role(session, platform, window) or await with_role(session, platform, Role.ADMIN)


async def readers(session: Session, services: Services, referral: Referral, demand: Demand) -> dict[int, Side]:
    """Gives everybody who has a part, with their side, the asker's first; the office reads for an empty window."""
    window = await window_people(session, services.platform, referral, services.office)
    answering = Side.WINDOW if window and referral.window_key is not None else Side.OFFICE
    window = window or await office_people(session, services.platform, services.office)
    told = dict.fromkeys(window, answering)
    return told | dict.fromkeys(await asker_people(session, demand), Side.ASKER)


async def sides_of(session: Session, services: Services, person_id: int, referral: Referral) -> tuple[Side, ...]:
    """Names the sides that somebody is on, the asker's first; none for a stranger, nor before it was sent to them."""
    roles = await roles_of_person(session, person_id)
    sent = referral.last(Deed.SENT) is not None
    owns = await demands.one_of(session, services.seal, person_id, referral.demand_id) is not None
    at_window = sent and referral.window_key is not None and contact_role(referral.window_key) in roles
    at_office = sent and may(roles, Act.STAND_IN, services.office or "")
    on = {Side.ASKER: owns, Side.WINDOW: at_window, Side.OFFICE: at_office}
    return tuple(side for side, is_on in on.items() if is_on)


async def side_of(
    session: Session, services: Services, person_id: int, referral: Referral, deed: Deed | None = None
) -> Side | None:
    """Names the side that somebody is on; None for a stranger.

    Args:
        deed: what they want to do: whoever is on several sides does it for one that may.
    """
    sides = await sides_of(session, services, person_id, referral)
    if deed is not None:
        may_do = [side for side in sides if referral.verdict(deed, side) is not Result.NOT_YOURS]
        sides = (*may_do, *sides)
    return next(iter(sides), None)
