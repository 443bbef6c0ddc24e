"""Up to which change all records have been looked through for duplicates."""

from sqlalchemy import delete, insert, select

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import Follower

_NAME = "twins"


async def looked(session: ReadSession | WriteSession) -> int | None:
    """Gives the number of the last change that the last look knew of; None before the first look."""
    found: int | None = await session.scalar(select(Follower.seq).where(Follower.name == _NAME))
    return found


async def look_done(session: WriteSession, seq: int) -> None:
    """Notes that all records have been looked through up to a change."""
    await session.execute(delete(Follower).where(Follower.name == _NAME))
    await session.execute(insert(Follower).values(name=_NAME, seq=seq))
