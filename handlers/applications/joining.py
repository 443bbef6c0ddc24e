"""Whoever joins a contact window or the desk's office is told of the applications that still wait there."""

from handlers.applications.deeds import tell_answering
from handlers.applications.matter import answering, matter_of, opening
from handlers.context import Services
from knowledge import applications
from knowledge.applications import State

_WAITING = frozenset({State.SENT, State.UNANSWERED})


async def tell_joined(services: Services, person_id: int) -> None:
    """Tells somebody who has a role now what waits for their answer; what they were told before, not again."""
    async with services.database.reading() as session:
        going = await applications.under_way(session, services.seal, services.platform)
    for one in going:
        if one.state not in _WAITING:
            continue
        about = await opening(services, one.record_key)
        async with services.database.writing() as session:
            found = await matter_of(session, services, one.id, about)
            if found is not None and person_id in (await answering(session, found))[0]:
                await tell_answering(session, found, only=[person_id])
