"""What calls of a model may cost and what they did, kept within a budget."""

import logging

from knowledge import usage
from knowledge.database import Database
from knowledge.errors import StoreUnavailable
from knowledge.usage import Budget, Expected, Outcome

_log = logging.getLogger(__name__)


class Spending:
    """Sets aside what a call may cost before it is made, and notes afterwards what came of it."""

    def __init__(self, database: Database, budget: Budget) -> None:
        self._database, self._budget = database, budget

    async def set_aside(self, expected: Expected) -> int | None:
        """Sets aside what a call may cost; None where it may not be made, or its cost could not be noted."""
        try:
            async with self._database.writing() as session:
                return await usage.set_aside(session, expected, self._budget)
        except StoreUnavailable:
            return None

    async def settle(self, use_id: int, outcome: Outcome) -> None:
        """Notes what came of a call; where that fails, what was set aside stands for it."""
        try:
            async with self._database.writing() as session:
                await usage.settle(session, use_id, outcome)
        except StoreUnavailable:
            _log.warning("what a model's call cost could not be noted")
