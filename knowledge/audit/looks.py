"""Looks at personal data of others, noted in the transaction that shows them, or just before they are shown."""

import datetime as dt
from enum import StrEnum

from sqlalchemy import delete, insert

from knowledge.database import WriteSession
from knowledge.tables import AuditEntry

KEPT = dt.timedelta(days=3 * 365 + 1)
"""How long a look is kept: three years, which China's law on personal information asks of records of its handling, and
in which whoever is looked at may still ask who did. Changes of records are their history, kept as long as these."""


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
    PAPER = "paper"
    """A paper of an introduction, filled with what its need says."""
    MENTORING = "mentoring"
    """A question to a mentor."""
    SIGN_UP = "sign-up"
    """A sign-up for an event, by its name."""
    STUDENT = "student"
    """What a student shows of themselves to take part in the work on a need."""
    APPLICATION = "application"
    """What a student shows of themselves with an application."""
    FLAG = "flag"
    """What somebody wrote when they reported an opening."""
    EXPORT = "export"
    """The audit itself, or another table of many people."""


async def note(session: WriteSession, who: int | None, act: Looked, subject: str, now: dt.datetime) -> None:
    """Notes that somebody was shown personal data of somebody else.

    Args:
        who: number of the person who looked; None for a page or a letter, which nobody signs.
        subject: what was shown, by its number alone: ``need 7``.
    """
    await session.execute(insert(AuditEntry).values(person_id=who, act=act.value, subject=subject, at=now))


async def prune(session: WriteSession, now: dt.datetime) -> None:
    """Forgets the looks that have been kept long enough."""
    await session.execute(delete(AuditEntry).where(AuditEntry.at < now - KEPT))
