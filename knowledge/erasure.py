"""Erasing a person on their wish: all that is kept of them, wherever it stands."""

from sqlalchemy import delete

from knowledge import (
    applications,
    enterprises,
    gaps,
    handovers,
    inbox,
    mentoring,
    notifications,
    outcomes,
    postings,
    referrals,
    submissions,
)
from knowledge.database import WriteSession
from knowledge.person_numbers import keep_given
from knowledge.sealing import Seal
from knowledge.tables import Person


async def forget(session: WriteSession, seal: Seal, person_id: int) -> bool:
    """Erases a person with their turns, what they handed over, messages to them, and their traces in the inbox.

    An enterprise goes with the last person who speaks for it; what they wrote of outcomes goes, its figures stay.
    The openings that it posted are to be taken down after that (``postings.take_down_orphans``).

    Returns:
        Whether there was anybody to forget.
    """
    person = await session.get(Person, person_id)
    if person is None:
        return False
    for handover_id in await handovers.of_asker(session, person_id):
        await notifications.withdraw(session, handovers.asking_key(handover_id))
    handle = seal.opened(person.handle_sealed, f"person {person_id}")
    if handle is not None:  # else what was set aside of their chat cannot be found, and nobody can read it either
        await inbox.forget_chat(session, seal, person.platform, handle)
    await outcomes.forget(session, person_id)
    await referrals.forget(session, seal, person_id)
    await postings.forget(session, person_id)
    await applications.forget(session, seal, person_id)
    await enterprises.leave(session, person_id)
    await mentoring.forget(session, person_id)
    await submissions.forget(session, person_id)
    await keep_given(session, person_id)
    # Turns, what hangs on them, and messages to the person go with the row.
    erased = (await session.execute(delete(Person).where(Person.id == person_id).returning(Person.id))).first()
    await gaps.drop_empty(session)
    return erased is not None
