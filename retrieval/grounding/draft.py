"""What a model is asked to write, and reading what it wrote."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.understanding.language import clean

MOST_SENTENCES, _MOST_CITES, _MOST_PICKS = 5, 3, 3
_NUMBERS = {"type": "array", "items": {"type": "integer"}, "maxItems": _MOST_CITES}
_SENTENCE = {
    "type": "object",
    "properties": {"text": {"type": "string"}, "cites": _NUMBERS},
    "required": ["text", "cites"],
    "additionalProperties": False,
}
# Not every endpoint holds a model to the length of a text; that is looked at when the draft is read.
FORM: Mapping[str, Any] = {
    "type": "object",
    "properties": {"sentences": {"type": "array", "items": _SENTENCE, "maxItems": MOST_SENTENCES}, "picks": _NUMBERS},
    "required": ["sentences", "picks"],
    "additionalProperties": False,
}
"""The JSON Schema of a draft."""
_LONGEST = 400
"""Characters of a sentence; a longer one is no sentence."""
_MARKS = re.compile(r"[\[【(（]\s*\d+(?:\s*[,，、]\s*\d+)*\s*[\]】)）]")
"""Citations that a model writes into its text as well."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A sentence as a model wrote it, with the numbers of the records that it says it rests on."""

    text: str
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a model wrote: nothing of it is checked yet."""

    sentences: tuple[Drafted, ...]
    picks: tuple[int, ...]


def draft_in(content: Mapping[str, Any]) -> Draft:
    """Reads a draft from the JSON object that a model gave.

    Raises:
        ModelUnavailable: it has not the form that was asked for (``nonsense``).
    """
    sentences, picks = content.get("sentences"), content.get("picks", [])
    if not isinstance(sentences, list) or not isinstance(picks, list):
        raise ModelUnavailable(ModelFault.NONSENSE, "form")
    read = tuple(drafted(one) for one in sentences[:MOST_SENTENCES])
    return Draft(tuple(one for one in read if one.text), _numbers(picks)[:_MOST_PICKS])


def drafted(one: object) -> Drafted:
    """Reads one sentence of a draft; raises as ``draft_in`` does."""
    if not isinstance(one, dict) or not isinstance(one.get("text"), str) or not isinstance(one.get("cites"), list):
        raise ModelUnavailable(ModelFault.NONSENSE, "form")
    if len(one["text"]) > _LONGEST:
        return Drafted("…", ())
    text = " ".join(_MARKS.sub("", clean(one["text"])).split())
    return Drafted(re.sub(r"\s+([。，；,.;!?！？])", r"\1", text), _numbers(one["cites"])[:_MOST_CITES])


def _numbers(values: list[Any]) -> tuple[int, ...]:
    whole = [value for value in values if isinstance(value, int) and not isinstance(value, bool)]
    return tuple(dict.fromkeys(whole))
