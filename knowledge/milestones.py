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


async def named(session: ReadSession | WriteSession) -> str | None:
    """Gives the name that a database bears; None before its first start."""
    name = await session.scalar(select(Milestone.name).where(Milestone.name.startswith(_IDENTITY)))
    return name.removeprefix(_IDENTITY) if name else None


async def identity(database: Database, now: dt.datetime) -> str:
    """Gives the name that a database has borne since its first start: indexes of another must not be taken for its."""
    async with database.reading() as reader:
        name = await named(reader)
    if name is None:
        async with database.writing() as session:
            name = await named(session)  # another process may have been faster
            if name is None:
                name = uuid.uuid4().hex[:12]
                await reach(session, f"{_IDENTITY}{name}", now)
    return name
