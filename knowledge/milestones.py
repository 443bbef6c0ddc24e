"""Doing things once and for all: what has been done to this database."""

import datetime as dt

from sqlalchemy import insert

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import Milestone


async def reached(session: ReadSession | WriteSession, name: str) -> bool:
    """Says whether something has been done."""
    return await session.get(Milestone, name) is not None


async def reach(session: WriteSession, name: str, now: dt.datetime) -> None:
    """Notes, in the transaction that does it, that something is done."""
    await session.execute(insert(Milestone).values(name=name, at=now))
