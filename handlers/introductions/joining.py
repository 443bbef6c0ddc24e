"""Whoever joins a contact window or the desk's office is told of the introductions that still wait there."""

from handlers.applications import joining as of_applications
from handlers.context import Services
from handlers.introductions.deeds import tell_window
from handlers.introductions.matter import matter_of, subject
from knowledge import referrals
from knowledge.people import CONTACT_ROLE, Role, contact_role
from knowledge.referrals import State

_WAITING = frozenset({State.SENT, State.UNANSWERED})


async def tell_joined(services: Services, person_id: int, role: str) -> None:
    """Tells somebody who has a role now what waits for the answer of theirs; what they were told before, not again."""
    if role != Role.ADMIN and not role.startswith(CONTACT_ROLE):
        return
    async with services.database.reading() as session:
        going = await referrals.under_way(session, services.seal, services.platform)
    office = role in (Role.ADMIN, contact_role(services.office or ""))  # it stands in for every window
    theirs = [one for one in going if office or contact_role(one.window_key or "") == role]
    waiting = [one for one in theirs if one.state in _WAITING]
    for one in waiting:
        about = await subject(services, one.record_key)
        async with services.database.writing() as session:
            found = await matter_of(session, services, one.id, about)
            if found is not None and found.referral.state in _WAITING:
                await tell_window(session, found, only=[person_id])
    await of_applications.tell_joined(services, person_id)
