"""Looks at personal data of others, noted in the transaction in which they are shown."""

import datetime as dt
from enum import StrEnum

from sqlalchemy import insert

from knowledge.database import WriteSession
from knowledge.tables import AuditEntry


class Looked(StrEnum):
    """What somebody was shown of somebody else."""

    BRIEF = "brief"
    """The brief of a need, as others see it."""
    WHOLE_NEED = "whole-need"
    REACH = "reach"
    """How somebody wants to be reached."""
    HANDOVER = "handover"
    """A question handed over to the office."""
    GAP = "gap"
    """Questions that nobody could answer."""
    CASE = "case"
    """A case with the names of its sides, before it is public."""
    ENTERPRISE = "enterprise"
    """What a colleague told of an enterprise."""
    EXPORT = "export"
    """The audit itself, or another table of many people."""


async def note(session: WriteSession, who: int | None, act: Looked, subject: str, now: dt.datetime) -> None:
    """Notes that somebody was shown personal data of somebody else.

    Args:
        who: number of the person who looked; None for a page or a letter, which nobody signs.
        subject: what was shown, by its number alone: ``need 7``.
    """
    await session.execute(insert(AuditEntry).values(person_id=who, act=act.value, subject=subject, at=now))
