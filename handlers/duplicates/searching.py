"""Looking through all records for pairs, in the background, whenever something has changed."""

from dataclasses import dataclass

from handlers.context import Services
from knowledge import outbox
from knowledge.twins import pairs
from knowledge.twins.looked import look_done, looked


@dataclass(frozen=True, slots=True)
class Looked:
    """How far the last look through all records has come: ``current`` where nothing has changed since."""

    ever: bool
    current: bool


async def how_far(services: Services) -> Looked:
    """Says whether all records have been looked through, and whether that still holds."""
    async with services.database.reading() as session:
        seq = await looked(session)
        return Looked(seq is not None, seq == await outbox.head(session))


async def look(services: Services) -> int:
    """Looks through all records and keeps the pairs found; gives how many are open.

    Raises:
        KnowledgeError: the database cannot be read or written; the next look tries again.
    """
    begun = services.now()
    async with services.database.reading() as session:
        head = await outbox.head(session)
    found = await services.twins.all()
    async with services.database.writing() as session:
        count = await pairs.keep(session, found, services.now(), begun)
        await look_done(session, head)
    return count
