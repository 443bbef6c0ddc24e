"""People and their questions for tests of the recorded half."""

from knowledge.database import Database
from knowledge.ledger import Exchange, person_of, save_turn
from knowledge.sealing import Seal, new_key
from tests.knowledge.drafting import NOW

KEY = new_key()
SEAL = Seal([KEY])


async def person(database: Database, handle: str) -> int:
    """Takes somebody in, and gives the number of their row."""
    async with database.writing() as session:
        return (await person_of(session, SEAL, "telegram", handle, NOW)).id


async def asked(
    database: Database, person_id: int, question: str, update_id: int | None = None, language: str = "zh"
) -> int:
    """Keeps a turn, and gives its number."""
    exchange = Exchange(NOW, language, question, abstained=False, record_keys=("lab-1",))
    async with database.writing() as session:
        return await save_turn(session, SEAL, person_id, exchange, update_id)
