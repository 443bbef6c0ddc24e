"""Doing things once and for all: what has been done to this database."""

import datetime as dt
import uuid

from sqlalchemy import insert, select

from knowledge.database import Database, ReadSession, WriteSession
from knowledge.tables import Milestone

_IDENTITY = "database:"


async def reached(session: ReadSession | WriteSession, name: str) -> bool:
    """Says whether something has been done."""
    return await session.get(Milestone, name) is not None


async def reach(session: WriteSession, name: str, now: dt.datetime) -> None:
    """Notes, in the transaction that does it, that something is done."""
    await session.execute(insert(Milestone).values(name=name, at=now))


async def identity(database: Database, now: dt.datetime) -> str:
    """Gives the name that a database has borne since its first start: indexes of another must not be taken for its."""
    named = select(Milestone.name).where(Milestone.name.startswith(_IDENTITY))
    async with database.reading() as reader:
        name = await reader.scalar(named)
    if name is None:
        async with database.writing() as session:
            name = await session.scalar(named)  # another process may have been faster
            if name is None:
                name = f"{_IDENTITY}{uuid.uuid4().hex[:12]}"
                await reach(session, name, now)
    return name.removeprefix(_IDENTITY)
