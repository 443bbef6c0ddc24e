"""Links that let whoever holds one do one thing about an introduction, once, until they expire.

A link's token is 256 bits of the system's randomness; only its keyed digest is kept, and it is found by that digest, so
that neither a look into the database nor the time that an answer takes tells anybody a token.
"""

import datetime as dt
import re
import secrets
from dataclasses import dataclass

from sqlalchemy import insert, select, update

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import OneTimeLink

TOKEN_BYTES = 32
EXPIRY = dt.timedelta(days=30)
"""How long a link can be used: twice as long as a contact window has to answer."""
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
"""What 32 bytes look like in URL-safe base64."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link that has not expired.

    Attributes:
        purpose: what it is for, as a code.
        used_at: when what it is for was done; None where it can still be.
    """

    id: int
    referral_id: int
    purpose: str
    made_at: dt.datetime
    expires_at: dt.datetime
    used_at: dt.datetime | None


async def make(session: WriteSession, seal: Seal, referral_id: int, purpose: str, now: dt.datetime) -> str:
    """Makes a link and gives its token, which nobody can find out again."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    values = {
        "token_digest": seal.digest(_named(token)), "referral_id": referral_id, "purpose": purpose, "made_at": now,
        "expires_at": now + EXPIRY,
    }  # fmt: skip
    await session.execute(insert(OneTimeLink).values(**values))
    return token


async def look(session: ReadSession | WriteSession, seal: Seal, token: str, now: dt.datetime) -> Link | None:
    """Gives the link of a token without using it; None where there is none, or it has expired."""
    if _TOKEN.fullmatch(token) is None:
        return None
    mine = OneTimeLink.token_digest.in_(seal.digests(_named(token)))
    row = await session.scalar(select(OneTimeLink).where(mine, OneTimeLink.expires_at > now))
    if row is None:
        return None
    return Link(row.id, row.referral_id, row.purpose, row.made_at, row.expires_at, row.used_at)


async def redeem(session: WriteSession, link: Link, now: dt.datetime) -> bool:
    """Uses a link, in the transaction of what it is used for; False where that was done before."""
    unused = (OneTimeLink.id == link.id) & OneTimeLink.used_at.is_(None)
    used = await session.execute(update(OneTimeLink).where(unused).values(used_at=now).returning(OneTimeLink.id))
    return used.first() is not None


def _named(token: str) -> str:
    """Keeps digests of tokens apart from those of anything else."""
    return f"one-time link:{token}"
