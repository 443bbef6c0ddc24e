"""Recordings written down by a model, within the budgets: what was said in them, or why nobody can tell."""

import datetime as dt
import logging
from dataclasses import dataclass
from enum import StrEnum

from knowledge import usage
from knowledge.database import Database
from knowledge.errors import StoreUnavailable
from knowledge.usage import Budget, Expected, Outcome
from retrieval.errors import ModelUnavailable
from retrieval.model import Recording, Transcriber
from retrieval.understanding.language import clean

_log = logging.getLogger(__name__)
MOST_BYTES = 20 * 1024 * 1024
"""What a recording may weigh."""
MOST_SECONDS = 300
"""What a recording may last."""
_TOKENS_A_SECOND = 15
"""What a second costs, ten of it for the sound: endpoints bill by time, budgets here count tokens."""
_NO_PROMPT = ""
_WRITTEN, _NOTHING_SAID, _GIVEN_UP = "written-down", "nothing-said", "given-up"


class Unheard(StrEnum):
    """Why a recording was not written down."""

    OVER_BUDGET = "over-budget"
    NOTHING_SAID = "nothing-said"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Listener:
    """Writes recordings down; no database session is open while the model works.

    Attributes:
        model: as the endpoint calls it.
    """

    database: Database
    transcriber: Transcriber
    model: str
    budget: Budget

    async def heard(self, recording: Recording, person_id: int | None, day: dt.date, now: dt.datetime) -> str | Unheard:
        """Gives what was said; a value of ``Unheard`` where that cannot be told.

        Args:
            person_id: whose budget it is; None for nobody's.
            day: by the desk's calendar.
        """
        cost = round(recording.seconds * _TOKENS_A_SECOND) + 1
        expected = Expected(person_id, day, now, self.model, _NO_PROMPT, cost)
        try:
            async with self.database.writing() as session:
                use_id = await usage.set_aside(session, expected, self.budget)
        except StoreUnavailable:
            return Unheard.UNAVAILABLE
        if use_id is None:
            return Unheard.OVER_BUDGET
        outcome = Outcome(_GIVEN_UP, None)
        try:
            said = clean((await self.transcriber.transcript(recording)).text).strip()
            outcome = Outcome(_WRITTEN if said else _NOTHING_SAID, None)
        except ModelUnavailable as error:
            _log.warning("a recording was not written down: %s", error.reason.value)
            outcome = Outcome(error.reason.value, error.tokens)
            return Unheard.UNAVAILABLE
        finally:
            await self._settle(use_id, outcome)
        return said or Unheard.NOTHING_SAID

    async def _settle(self, use_id: int, outcome: Outcome) -> None:
        """Notes what came of a call; where that fails, what was set aside stands for it."""
        try:
            async with self.database.writing() as session:
                await usage.settle(session, use_id, outcome)
        except StoreUnavailable:
            _log.warning("what a recording cost could not be noted")
