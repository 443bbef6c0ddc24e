"""How likely two records are one: evidence for and against, each with a weight that can be shown.

The weights are log-odds that add up, as in the record linkage of Fellegi and Sunter; they were set by reading pairs of
one half of ``benchmarks/duplicate_pairs.tsv`` and are measured on the other.
"""

import math
from dataclasses import dataclass

from retrieval.twins.evidence import evidence
from retrieval.twins.rarity import Rarity
from retrieval.twins.reasons import Evidence, Reason
from retrieval.twins.traits import Traits

_PRIOR = -5.0
"""Log-odds of two records that share a rare word or two and of which nothing else is known."""
_SHOWN = 0.7
"""Weight from which on a reason is worth telling."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two records being one is held to be worth: ``score`` from 0 to 1, and what speaks for and against it."""

    score: float
    evidence: tuple[Evidence, ...]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Gives what speaks for it, the strongest first, and whose the other is."""
        return tuple(one.reason for one in sorted(self.evidence, key=lambda one: -one.weight) if _speaks_for(one))

    @property
    def doubts(self) -> tuple[Reason, ...]:
        """Gives what speaks against it, the strongest first."""
        return tuple(one.reason for one in sorted(self.evidence, key=lambda one: one.weight) if one.weight <= -_SHOWN)


def judge(one: Traits, other: Traits, rarity: Rarity, meaning: float | None = None) -> Judgement:
    """Weighs what speaks for and against two records of one kind being one.

    Args:
        rarity: of the words of titles in the language that both have.
        meaning: how much nearer the two lie to each other than to their neighbours, for records of two languages.
    """
    found = tuple(evidence(one, other, rarity, meaning))
    odds = _PRIOR + sum(weight for _, weight in found)
    return Judgement(1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))), found)


def _speaks_for(one: Evidence) -> bool:
    return one.weight >= _SHOWN or one.reason in (Reason.OTHER_ISSUER, Reason.OTHER_LANGUAGE)
