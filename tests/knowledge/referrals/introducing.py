"""An introduction for tests of what hangs on one."""

from knowledge import referrals
from knowledge.database import Database
from tests.knowledge.drafting import NOW
from tests.knowledge.referrals.test_deeds import needed
from tests.knowledge.talking import person


async def introduction(database: Database, window: str | None = "office-1") -> int:
    """Asks for one on somebody's behalf, and gives its number."""
    demand_id = await needed(database, await person(database, "1"))
    async with database.writing() as session:
        return (await referrals.ask(session, demand_id, "lab-1", window, None, NOW))[0]
