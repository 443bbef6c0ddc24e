"""Keeping that a record is still true: a revision that changes its date alone, and taking that back for a while."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import select

from knowledge import catalogue, curation
from knowledge.catalogue import Signature
from knowledge.curation import Proposed
from knowledge.database import WriteSession
from knowledge.tables import Revision
from knowledge.vocabulary import Stage

STILL_TRUE = "still true"
"""Why such a revision was made."""
TAKEN_BACK = "still true: taken back"
"""Why a revision was made that undoes the one before it."""
UNDONE_WITHIN = dt.timedelta(hours=24)
"""How long it can be taken back; later the record is edited."""


class Confirmed(StrEnum):
    """What came of saying that a record is still true, or of taking that back."""

    DONE = "done"
    ALREADY = "already"
    """It is so already: the second of two taps."""
    CHANGED = "changed"
    """Somebody changed the record since it was shown: what it says now is to be looked at first."""
    GONE = "gone"
    """It is not published any more."""
    TOO_LATE = "too-late"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it, and the revision that stands now; None where the record is gone."""

    result: Confirmed
    revision: int | None


async def confirm(
    session: WriteSession, record_id: int, revision: int, who: str, today: dt.date, now: dt.datetime
) -> Outcome:
    """Keeps that a record, as it was shown, is still true: its date becomes today, and nothing else changes.

    Args:
        revision: that was shown.
    """
    found = await curation.proposed(session, record_id)
    if found is None or found.stage is not Stage.PUBLISHED:
        return Outcome(Confirmed.GONE, None)
    if found.revision != revision or found.draft.as_of == today:
        why = await _why(session, record_id, found.revision)
        settled = found.draft.as_of == today and (why == STILL_TRUE or found.revision == revision)
        return Outcome(Confirmed.ALREADY if settled else Confirmed.CHANGED, found.revision)
    return await _save(session, found, today, Signature(who, STILL_TRUE, now))


async def take_back(session: WriteSession, record_id: int, revision: int, who: str, now: dt.datetime) -> Outcome:
    """Gives a record the date back that it had before it was found still true, if that stands and is not long ago.

    Args:
        revision: that says so.
    """
    found = await curation.proposed(session, record_id)
    if found is None:
        return Outcome(Confirmed.GONE, None)
    if found.revision != revision or await _why(session, record_id, revision) != STILL_TRUE:
        again = await _why(session, record_id, found.revision) == TAKEN_BACK and found.revision == revision + 1
        return Outcome(Confirmed.ALREADY if again else Confirmed.CHANGED, found.revision)
    if now - found.since > UNDONE_WITHIN:
        return Outcome(Confirmed.TOO_LATE, found.revision)
    before = await session.scalar(
        select(Revision.snapshot).where(Revision.record_id == record_id, Revision.number == revision - 1)
    )
    if before is None:
        return Outcome(Confirmed.GONE, found.revision)
    return await _save(session, found, curation.draft_of(before).as_of, Signature(who, TAKEN_BACK, now))


async def _save(session: WriteSession, found: Proposed, as_of: dt.date | None, signature: Signature) -> Outcome:
    await catalogue.save(session, [replace(found.draft, as_of=as_of)], signature)
    return Outcome(Confirmed.DONE, found.revision + 1)


async def _why(session: WriteSession, record_id: int, revision: int) -> str | None:
    mine = (Revision.record_id == record_id) & (Revision.number == revision)
    why: str | None = await session.scalar(select(Revision.why).where(mine))
    return why
