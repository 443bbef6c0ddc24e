"""What a sentence adds with "and", "also" or the like: in a true sentence true things are joined to false ones so."""

import functools
import re

from retrieval.analysis import content_words, segmented

_JOINS = frozenset(
    {
        "和",
        "与",
        "及",
        "或",
        "并",
        "且",
        "以及",
        "并且",
        "而且",
        "或者",
        "同时",
        "此外",
        "另外",
        "还",
        "也",
        "亦",
        "既",
        "又",
    }
    | {"还能", "还可", "还可以", "还有", "也能", "也可", "也可以", "并能", "并可", "、"}
)
_ADDS = re.compile(r"\b(?:and|or|also|as well as|plus|besides|moreover|additionally|along with|together with)\b|\s&\s")
_LIGHT = (
    "offer offers offering provide provides providing carry out perform performs include includes 提供 开展 进行 包括"
)
"""Verbs that say no more than the thing that they stand with."""
_ENDS = re.compile(r"[，,；;。！？!?：:\n]|\.(?=\s|$)")
_END = "\n"


def coordinated(text: str) -> list[list[str]]:
    """Gives the content words of each part of a text that is joined to what stands before it.

    A part goes on to the next or to the end of its clause.
    """
    cut = "".join(f"{_END}+" if word in _JOINS else word for word in segmented(text))
    cut = _ENDS.sub(_END, _ADDS.sub(f"{_END}+", cut))
    parts = (part for part in cut.split(_END) if part.startswith("+"))
    return [words for part in parts if (words := [word for word in content_words(part) if word not in _light()])]


@functools.cache
def _light() -> frozenset[str]:
    return frozenset(content_words(_LIGHT))
