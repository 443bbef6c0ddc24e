"""Sentences of a chat model on top of the answer that was composed without it, within the budgets."""

import datetime as dt
import logging
from dataclasses import dataclass, replace

from knowledge.database import Database
from knowledge.usage import Budget, Expected, Outcome
from retrieval.answer import Answer, OnAnswer
from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.grounding.following import OnSentences
from retrieval.grounding.grounder import Grounded, Grounder
from retrieval.question import Question
from retrieval.spending import Spending

_log = logging.getLogger(__name__)
_SHOWN, _SHOWN_IN_PART, _NOTHING_LEFT = "shown", "shown-in-part", "nothing-left"
_GIVEN_UP = "given-up"
_REFUSALS = frozenset({ModelFault.KEY, ModelFault.REFUSED})
"""What does not pass by itself."""


@dataclass(frozen=True, slots=True)
class Advised:
    """An answer, with what a model had to do with it.

    Attributes:
        prompt_hash: of the prompt whose answer is shown; None where none is.
    """

    answer: Answer
    prompt_hash: str | None = None


class Adviser:
    """Asks the model where it is worth it and the budgets allow it; else the answer stays as it is, silently.

    No database session is open while the model works.

    Attributes:
        refusal: why the endpoint refuses, until somebody changes a setting; None where it does not.
    """

    def __init__(self, database: Database, grounder: Grounder, budget: Budget) -> None:
        self._grounder, self._spending = grounder, Spending(database, budget)
        self.refusal: ModelFault | None = None

    async def advised(
        self,
        question: Question,
        answer: Answer,
        person_id: int | None,
        now: dt.datetime,
        *,
        turn_id: int | None = None,
        watch: OnAnswer | None = None,
    ) -> Advised:
        """Puts a model's checked sentences on top of an answer that has matches.

        Args:
            person_id: whose budget it is; None for nobody's.
            turn_id: for which the call is made; None where none is kept.
            watch: is given the answer as it is when the model is asked, and again with each sentence that passes.
        """
        if answer.abstained or answer.comparison is not None or not answer.matches:
            return Advised(answer)
        prepared = self._grounder.prepared(question, answer)
        model = self._grounder.model
        expected = Expected(person_id, question.today, now, model, prepared.digest, prepared.tokens, turn_id)
        use_id = await self._spending.set_aside(expected)
        if use_id is None:
            return Advised(answer)
        outcome = Outcome(_GIVEN_UP, None)
        try:
            grounded = await self._grounder.grounded(question, answer, prepared, _telling(answer, watch))
            checked = grounded.verified
            self.refusal = None
            outcome = Outcome(_code(grounded), grounded.tokens, checked.given, checked.dropped)
            if checked.flaws:
                _log.info("a model's sentences were dropped: %s", {flaw.value: n for flaw, n in checked.flaws.items()})
        except ModelUnavailable as error:
            _log.warning("answered without the model: %s", error.reason.value)
            outcome = Outcome(error.reason.value, error.tokens)
            self.refusal = error.reason if error.reason in _REFUSALS else self.refusal
            return Advised(answer)
        finally:
            await self._spending.settle(use_id, outcome)
        if not checked.worth_showing:
            return Advised(answer)
        return Advised(replace(answer, sentences=checked.sentences, picks=checked.picks), prepared.digest)


def _telling(answer: Answer, watch: OnAnswer | None) -> OnSentences | None:
    """Tells a watcher of the answer as it is; gives what tells it of the answer with the sentences so far."""
    if watch is None:
        return None
    watch(answer)
    return lambda sentences: watch(replace(answer, sentences=sentences))


def _code(grounded: Grounded) -> str:
    if not grounded.verified.worth_showing:
        return _NOTHING_LEFT if grounded.fault is None else grounded.fault.value
    return _SHOWN if grounded.fault is None else _SHOWN_IN_PART
