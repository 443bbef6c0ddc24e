"""The history of a record: who changed it, when, why, and what of it, field by field."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from knowledge.curation import draft_of
from knowledge.database import ReadSession, WriteSession
from knowledge.drafts import Draft
from knowledge.submissions.differences import FieldChange, difference
from knowledge.tables import Revision
from knowledge.vocabulary import Stage


class Turn(StrEnum):
    """What a revision did to its record."""

    MADE = "made"
    CHANGED = "changed"
    RETIRED = "retired"
    RESTORED = "restored"
    PUBLISHED = "published"
    """It had been proposed before, and a reviewer let it become public."""


@dataclass(frozen=True, slots=True)
class Revised:
    """One revision.

    Attributes:
        who: ``person 7`` of somebody in the chat; a name of the system for whoever ran a command.
        reviewer: who let it become public, where that was somebody else.
        changes: against the revision before; of the first one, all that it says.
    """

    record_id: int
    number: int
    draft: Draft
    turn: Turn
    who: str
    reviewer: str | None
    why: str
    at: dt.datetime
    changes: Sequence[FieldChange]


async def revisions(
    session: ReadSession | WriteSession, record_id: int, most: int, before: int | None = None
) -> list[Revised]:
    """Gives the latest revisions of a record, or those before a number, the latest first."""
    wanted = select(Revision).where(Revision.record_id == record_id).order_by(Revision.number.desc())
    if before is not None:
        wanted = wanted.where(Revision.number < before)
    rows = list(await session.scalars(wanted.limit(most + 1)))  # one more, to compare the last one with
    return [_revised(row, rows[at + 1] if at + 1 < len(rows) else None) for at, row in enumerate(rows[:most])]


async def revision(session: ReadSession | WriteSession, record_id: int, number: int) -> Revised | None:
    """Gives one revision of a record; None where there is none."""
    found = await revisions(session, record_id, 1, before=number + 1)
    return found[0] if found and found[0].number == number else None


def _revised(row: Any, before: Any | None) -> Revised:
    draft = draft_of(row.snapshot)
    then = None if before is None else draft_of(before.snapshot)
    return Revised(
        record_id=row.record_id,
        number=row.number,
        draft=draft,
        turn=_turn(draft, then),
        who=row.who,
        reviewer=row.reviewer,
        why=row.why,
        at=row.at,
        changes=[one for one in difference(then, draft) if one.field != "stage"],
    )


def _turn(draft: Draft, before: Draft | None) -> Turn:
    if before is None:
        return Turn.MADE
    if draft.stage is before.stage:
        return Turn.CHANGED
    if draft.stage is Stage.RETIRED:
        return Turn.RETIRED
    return Turn.RESTORED if before.stage is Stage.RETIRED else Turn.PUBLISHED
