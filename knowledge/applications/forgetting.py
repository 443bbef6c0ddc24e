"""What of applications is erased: with somebody, some time after they are over, and drafts that nobody sent."""

import datetime as dt

from sqlalchemy import delete, select, update

from knowledge.applications.clocks import DRAFT_KEPT, KEPT
from knowledge.applications.events import OVER
from knowledge.applications.notes import without_words
from knowledge.database import WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Application as ApplicationRow
from knowledge.tables import ApplicationEvent


async def forget(session: WriteSession, seal: Seal, person_id: int) -> None:
    """Erases what somebody wrote about applications of others; their own go with the person's row."""
    for event in (await session.scalars(select(ApplicationEvent).where(ApplicationEvent.person_id == person_id))).all():
        _empty(seal, event)
    await session.flush()


async def prune(session: WriteSession, seal: Seal, now: dt.datetime) -> int:
    """Erases what was shown and written in applications that have long been over, and old drafts; says how many.

    What was written after the end, such as how it was, is kept as long from then on, so that the other side reads it.
    """
    long_ago = ApplicationEvent.at < now - KEPT
    over = select(ApplicationEvent.application_id).where(
        ApplicationEvent.deed.in_([state.value for state in OVER]), long_ago
    )
    words = select(ApplicationEvent.application_id).where(ApplicationEvent.note_sealed.is_not(None), long_ago)
    kept = ApplicationRow.shown_sealed.is_not(None) | ApplicationRow.id.in_(words)
    old = (await session.scalars(select(ApplicationRow.id).where(ApplicationRow.id.in_(over), kept))).all()
    await session.execute(update(ApplicationRow).where(ApplicationRow.id.in_(old)).values(shown_sealed=None))
    written = ApplicationEvent.application_id.in_(old) & long_ago
    await session.execute(update(ApplicationEvent).where(written).values(note_sealed=None))
    begun = select(ApplicationEvent.application_id)
    unsent = ApplicationRow.id.not_in(begun) & (ApplicationRow.created_at < now - DRAFT_KEPT)
    dropped = await session.execute(delete(ApplicationRow).where(unsent).returning(ApplicationRow.id))
    return len(old) + len(dropped.all())


def _empty(seal: Seal, event: ApplicationEvent) -> None:
    note = None if event.note_sealed is None else seal.opened(event.note_sealed, f"application event {event.id}")
    kept = without_words(note)
    event.note_sealed = None if kept is None else seal.seal(kept)
