"""Codes that one person passes on to another, each for one use by one person within a week; only digests are kept."""

import datetime as dt
import secrets

from sqlalchemy import insert, select

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Invitation

_CODE_BYTES = 12
DAYS = 7
"""Days for which a code can be used."""


async def make(session: WriteSession, seal: Seal, kind: str, role: str, made_by: int | None, now: dt.datetime) -> str:
    """Makes a code.

    Args:
        kind: what it is for, so that a code for one thing is none for another.
        role: what it gives to whoever uses it.
    """
    code = secrets.token_urlsafe(_CODE_BYTES)
    await session.execute(
        insert(Invitation).values(
            code_digest=seal.digest(f"{kind}:{code}"),
            role=role,
            made_by=made_by,
            made_at=now,
            expires_at=now + dt.timedelta(days=DAYS),
        )
    )
    return code


async def found(session: ReadSession | WriteSession, seal: Seal, kind: str, code: str) -> Invitation | None:
    """Finds the invitation of a code, used or not; None where there is none of this kind."""
    digests = seal.digests(f"{kind}:{code}")
    invitation: Invitation | None = await session.scalar(select(Invitation).where(Invitation.code_digest.in_(digests)))
    return invitation


def is_good(invitation: Invitation, person_id: int, now: dt.datetime) -> bool:
    """Says whether somebody may use it: in its time, and unused or used by them."""
    # By the time, not by the person: whoever used it may have been erased since.
    return invitation.used_by == person_id if invitation.used_at else invitation.expires_at >= now
