"""Links that whoever works on a need gives to a student they know: each for one person, once, for a week."""

import datetime as dt
import secrets

from sqlalchemy import insert, select

from knowledge.database import WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Invitation, Referral

_CODE_BYTES = 12
_ROLE = "participant"
DAYS = 7
"""Days for which a link can be used."""


async def invite(session: WriteSession, seal: Seal, referral_id: int, person_id: int, now: dt.datetime) -> str:
    """Makes a code with which one student is asked for their part in an introduction; only its digest is kept."""
    code = secrets.token_urlsafe(_CODE_BYTES)
    await session.execute(
        insert(Invitation).values(
            code_digest=seal.digest(f"{_ROLE}:{code}"),
            role=f"{_ROLE}:{referral_id}",
            made_by=person_id,
            made_at=now,
            expires_at=now + dt.timedelta(days=DAYS),
        )
    )
    return code


async def invited_to(session: WriteSession, seal: Seal, person_id: int, code: str, now: dt.datetime) -> int | None:
    """Uses a code: gives the introduction that it is for; None where it is unknown, another's, too old, or erased."""
    digests = seal.digests(f"{_ROLE}:{code}")
    invitation = await session.scalar(select(Invitation).where(Invitation.code_digest.in_(digests)))
    if invitation is None or invitation.made_by == person_id:
        return None
    # By the time, not by the person: whoever used it may have been erased since.
    if invitation.used_by != person_id if invitation.used_at else invitation.expires_at < now:
        return None
    referral_id = int(invitation.role.removeprefix(f"{_ROLE}:"))
    if await session.get(Referral, referral_id) is None:
        return None
    invitation.used_by, invitation.used_at = person_id, invitation.used_at or now
    await session.flush()
    return referral_id
