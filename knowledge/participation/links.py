"""Links that whoever works on a need gives to a student they know: each for one person, once, for a week."""

import datetime as dt

from knowledge import invitations
from knowledge.database import WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Referral

_ROLE = "participant"


async def invite(session: WriteSession, seal: Seal, referral_id: int, person_id: int, now: dt.datetime) -> str:
    """Makes a code with which one student is asked for their part in an introduction."""
    return await invitations.make(session, seal, _ROLE, f"{_ROLE}:{referral_id}", person_id, now)


async def invited_to(session: WriteSession, seal: Seal, person_id: int, code: str, now: dt.datetime) -> int | None:
    """Uses a code: gives the introduction that it is for; None where it is unknown, another's, too old, or erased."""
    invitation = await invitations.found(session, seal, _ROLE, code)
    if invitation is None or invitation.made_by == person_id or not invitations.is_good(invitation, person_id, now):
        return None
    referral_id = int(invitation.role.removeprefix(f"{_ROLE}:"))
    if await session.get(Referral, referral_id) is None:
        return None
    invitation.used_by, invitation.used_at = person_id, invitation.used_at or now
    await session.flush()
    return referral_id
