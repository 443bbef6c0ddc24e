"""A judge model's view of claims, beside the code's: it sees relations that words and figures do not show."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.vocabulary import Language
from retrieval.errors import ModelUnavailable
from retrieval.evaluation.answer_scores import NONE, Judged, Shelf
from retrieval.evaluation.claims import Part
from retrieval.evaluation.conduct import Share
from retrieval.model import ChatModel, Request
from retrieval.prompts import prompt

PROMPT = "judge"
_PARTS = frozenset({Part.SENTENCE, Part.QUOTE})
"""What is put to a judge; the lines of a card are columns, of which code is sure."""
_LONGEST_RECORD = 2_500
"""Characters of a record that a judge is shown."""
_TOKENS_A_CLAIM = 30
_VERDICT = {
    "type": "object",
    "properties": {"n": {"type": "integer"}, "supported": {"type": "boolean"}},
    "required": ["n", "supported"],
    "additionalProperties": False,
}
FORM: Mapping[str, Any] = {
    "type": "object",
    "properties": {"verdicts": {"type": "array", "items": _VERDICT}},
    "required": ["verdicts"],
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class Verdicts:
    """How judge and code saw the same claims; they add up.

    Attributes:
        supported: of the claims that it judged, those it holds for borne out.
        agreeing: of the same, those of which the code says the same.
        unjudged: claims of which it said nothing that can be used.
    """

    supported: Share = NONE
    agreeing: Share = NONE
    unjudged: int = 0

    def __add__(self, other: "Verdicts") -> "Verdicts":
        return Verdicts(
            Share(self.supported.count + other.supported.count, self.supported.of + other.supported.of),
            Share(self.agreeing.count + other.agreeing.count, self.agreeing.of + other.agreeing.of),
            self.unjudged + other.unjudged,
        )


UNJUDGED = Verdicts()


async def verdicts(judge: ChatModel, claims: Sequence[Judged], shelf: Shelf, language: Language) -> Verdicts:
    """Puts the sentences and quotes among some claims to a judge; what cites nothing is not put to it."""
    put = [one for one in claims if one.claim.part in _PARTS and shelf.of(one.claim.cites).records]
    if not put:
        return UNJUDGED
    template = prompt(PROMPT, language)
    user = template.filled({"material": _material(put, shelf)})
    request = Request(template.system, user, FORM, 100 + _TOKENS_A_CLAIM * len(put))
    try:
        said = _read((await judge.answer(request)).content)
    except ModelUnavailable:
        said = {}
    views = [(said[n], not one.faults) for n, one in enumerate(put, 1) if n in said]
    return Verdicts(
        supported=Share(sum(view for view, _ in views), len(views)),
        agreeing=Share(sum(view is own for view, own in views), len(views)),
        unjudged=len(put) - len(views),
    )


def _material(put: Sequence[Judged], shelf: Shelf) -> str:
    claims = [
        {
            "n": n,
            "claim": one.claim.text,
            "records": [shelf.of((cite,)).whole[:_LONGEST_RECORD] for cite in one.claim.cites],
        }
        for n, one in enumerate(put, 1)
    ]
    return json.dumps({"claims": claims}, ensure_ascii=False)


def _read(content: Mapping[str, Any]) -> dict[int, bool]:
    """Reads verdicts; what has not their form is passed over."""
    listed = content.get("verdicts")
    said: dict[int, bool] = {}
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, dict) and isinstance(one.get("supported"), bool) and type(one.get("n")) is int:
            said.setdefault(one["n"], one["supported"])
    return said
