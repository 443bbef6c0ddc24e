"""Who is asked what came of an introduction, and who may answer."""

from handlers.context import Visit
from handlers.introductions.matter import Matter, matter
from handlers.introductions.parties import asker_people, office_people, sides_of, window_people
from knowledge import outcomes
from knowledge.database import WriteSession
from knowledge.outcomes import Outcome
from knowledge.referrals import Side


async def people_of(session: WriteSession, found: Matter, side: Side) -> list[int]:
    """Gives the ids of whoever speaks for a side."""
    services = found.services
    if side is Side.ASKER:
        return await asker_people(session, found.demand)
    at_it = await window_people(session, services.platform, found.referral, services.office)
    return at_it or await office_people(session, services.platform, services.office)


async def theirs(visit: Visit, outcome_id: int) -> tuple[Outcome, Matter] | None:
    """Finds what somebody is asked, if it is theirs to answer; else says why not and gives None."""
    services = visit.services
    async with services.database.reading() as session:
        outcome = await outcomes.outcome(session, services.seal, outcome_id)
    about = None if outcome is None else await matter(services, outcome.referral_id)
    if outcome is None or about is None:
        await visit.say("intro-gone")
        return None
    async with services.database.reading() as session:
        sides = await sides_of(session, services, visit.caller.id, about.referral)
        at_it = await window_people(session, services.platform, about.referral, services.office)
    # The desk's office speaks for a window that nobody is at, and for no other.
    standing_in = Side.OFFICE in sides and (not at_it or visit.caller.id in at_it)
    if outcome.side not in {*sides, *([Side.WINDOW] if standing_in else [])}:
        await visit.say("intro-not-yours")
        return None
    return outcome, about


async def stands_in(visit: Visit, outcome: Outcome, about: Matter) -> bool:
    """Says whether somebody answers for a window that they are not at, as the desk's office does where nobody is."""
    if outcome.side is not Side.WINDOW:
        return False
    services = visit.services
    async with services.database.reading() as session:
        at_it = await window_people(session, services.platform, about.referral, services.office)
    return visit.caller.id not in at_it
