"""Reading the JSON object in what a model wrote."""

import json
import re
from collections.abc import Mapping
from typing import Any

from retrieval.errors import ModelFault, ModelUnavailable

LONGEST = 60_000
"""Characters of an answer that are read at all."""
_FENCE = re.compile(r"^```[a-zA-Z]*\s*|\s*```$")
_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL | re.IGNORECASE)


def object_in(text: object) -> Mapping[str, Any]:
    """Gives the JSON object that a text is, also inside a code fence, or behind the thoughts of a reasoning model.

    Raises:
        ModelUnavailable: there is none (``nonsense``).
    """
    if not isinstance(text, str) or len(text) > LONGEST:
        raise ModelUnavailable(ModelFault.NONSENSE, "no text")
    bare = _FENCE.sub("", _THOUGHT.sub("", text).strip())
    try:
        value = json.loads(bare)
    except (ValueError, RecursionError):
        raise ModelUnavailable(ModelFault.NONSENSE, "no JSON") from None
    if not isinstance(value, dict):
        raise ModelUnavailable(ModelFault.NONSENSE, "no object")
    return value


def estimated_tokens(text: str) -> int:
    """Estimates tokens from above, for endpoints that do not count: one a Chinese character, one for three others."""
    wide = sum(character > "\u2e7f" for character in text)
    return wide + (len(text) - wide) // 3 + 1
