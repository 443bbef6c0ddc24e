"""A chat model reads of a document what the rules left empty, within the budgets; every field is checked."""

import datetime as dt
import json
import logging
from collections.abc import Sequence
from dataclasses import replace

from knowledge.database import Database
from knowledge.usage import Budget, Expected, Outcome
from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.model import ChatModel, Request, Said, Size
from retrieval.model.reading import estimated_tokens
from retrieval.policies.checking import CRITERIA, FORM, checked
from retrieval.policies.clauses import Clause
from retrieval.policies.drafting import Drafted
from retrieval.policies.found import Part
from retrieval.prompts import prompt
from retrieval.spending import Spending

PROMPT = "policy"
_ANSWER_TOKENS = 2_000
_MOST, _FEWER = 12_000, 4_000
"""Characters of a document that a model is shown, and where those did not fit its context."""
_READ, _NOTHING_LEFT, _GIVEN_UP = "shown", "nothing-left", "given-up"
_log = logging.getLogger(__name__)


class PolicyDrafter:
    """Asks the model; where it fails or its budget is spent, what the rules read stands alone, silently."""

    def __init__(self, database: Database, model: ChatModel, budget: Budget) -> None:
        self._model, self._spending = model, Spending(database, budget)

    async def completed(self, draft: Drafted, person_id: int | None, day: dt.date, now: dt.datetime) -> Drafted:
        """Puts what the model read, and stands in the document, where the rules read nothing.

        No database session is open while the model works. What both read is the rules'.

        Args:
            person_id: whose budget it is; None for nobody's.
            day: by the desk's calendar.
        """
        request, digest = self._request(draft, _MOST)
        told = request.system + request.user + json.dumps(dict(request.form))
        cost = estimated_tokens(told) + request.most_tokens
        expected = Expected(person_id, day, now, self._model.name(Size.CHAT), digest, cost)
        use_id = await self._spending.set_aside(expected)
        if use_id is None:
            return draft
        outcome = Outcome(_GIVEN_UP, None)
        try:
            said = await self._asked(draft, request)
            read, dropped = checked(said.content, draft.clauses)
            new = {part: replace(one, by_model=True) for part, one in read.items() if part not in draft.fields}
            outcome = Outcome(_READ if new else _NOTHING_LEFT, said.tokens, len(read) + dropped, dropped)
        except ModelUnavailable as error:
            _log.warning("a document was read without the model: %s", error.reason.value)
            outcome = Outcome(error.reason.value, error.tokens)
            return draft
        finally:
            await self._spending.settle(use_id, outcome)
        fields = {**draft.fields, **new}
        return replace(draft, fields={part: fields[part] for part in Part if part in fields})

    async def _asked(self, draft: Drafted, request: Request) -> Said:
        try:
            return await self._model.answer(request)
        except ModelUnavailable as error:
            if error.reason is not ModelFault.TOO_LONG:
                raise
        return await self._model.answer(self._request(draft, _FEWER)[0])

    def _request(self, draft: Drafted, most: int) -> tuple[Request, str]:
        template = prompt(PROMPT, draft.language)
        material = json.dumps({"names": list(CRITERIA), "clauses": _shown(draft.clauses, most)}, ensure_ascii=False)
        user = template.filled({"material": material})
        return Request(template.system, user, FORM, _ANSWER_TOKENS), template.digest


def _shown(clauses: Sequence[Clause], most: int) -> list[dict[str, str]]:
    """Gives the clauses that a model is shown: the head, then those with figures, in their order."""
    ranked = sorted(range(len(clauses)), key=lambda place: (place > 12 and not _has_figure(clauses[place]), place))
    kept: set[int] = set()
    room = most
    for place in ranked:
        room -= len(clauses[place].text) + 20
        if room < 0:
            break
        kept.add(place)
    return [
        {"clause": one.label or "", "text": one.text} for place, one in enumerate(clauses) if place in kept and one.text
    ]


def _has_figure(clause: Clause) -> bool:
    return any(map(str.isdigit, clause.text))
