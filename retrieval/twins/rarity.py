"""How much a word of a title tells: little where many titles have it."""

import math
from collections.abc import Mapping

_FEW_TITLES = 500
"""Titles from which on their own counts tell how rare a word is; of fewer, each would look common."""


class Rarity:
    """How rare words are among all titles compared: log of all over those that have it."""

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        self._counts = counts
        self._total = max(total, _FEW_TITLES)

    def of(self, words: frozenset[str]) -> float:
        """Sums the rarity of some words."""
        return sum(math.log(self._total / min(self._counts.get(word, 1), self._total)) for word in words)
