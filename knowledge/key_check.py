"""Whether the keys at hand are those of a database, found out before anything is sealed or looked for with them."""

import datetime as dt

from sqlalchemy import select, update

from knowledge.database import Database, ReadSession, WriteSession
from knowledge.milestones import reach
from knowledge.sealing import Seal
from knowledge.tables import Milestone, Person

_KEY = "key:"
_CONSTANT = "the key of this database"


async def fits(database: Database, seal: Seal, now: dt.datetime) -> bool:
    """Says whether the key that sealed last is among those at hand; if so, the newest of them seals from now on.

    A database that knows no key yet takes any that opens what may stand in it. Of a key nothing is kept but a digest
    made with it, from which it cannot be found.
    """
    names = _names(seal)
    async with database.writing() as session:
        last = await _last(session)
        if not await _is_among(session, last, seal):
            return False
        if last != names[0]:
            known = await session.get(Milestone, names[0])
            if known is None:
                await reach(session, names[0], now)
            else:  # an older key that seals again
                await session.execute(update(Milestone).where(Milestone.name == names[0]).values(at=now))
    return True


async def would_fit(database: Database, seal: Seal) -> bool:
    """Says the same of a key that is not to be used, and changes nothing."""
    async with database.reading() as session:
        return await _is_among(session, await _last(session), seal)


def _names(seal: Seal) -> list[str]:
    return [f"{_KEY}{digest}" for digest in seal.digests(_CONSTANT)]


async def _last(session: ReadSession | WriteSession) -> str | None:
    """Names the key that sealed last; None where none is known."""
    name: str | None = await session.scalar(
        select(Milestone.name).where(Milestone.name.startswith(_KEY)).order_by(Milestone.at.desc()).limit(1)
    )
    return name


async def _is_among(session: ReadSession | WriteSession, last: str | None, seal: Seal) -> bool:
    return last in _names(seal) if last else await _opens_what_is_there(session, seal)


async def _opens_what_is_there(session: ReadSession | WriteSession, seal: Seal) -> bool:
    sealed = await session.scalar(select(Person.handle_sealed).order_by(Person.id.desc()).limit(1))
    return sealed is None or seal.opened(sealed, "the newest person") is not None
