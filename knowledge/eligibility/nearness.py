"""Which programs an enterprise is worth telling of unasked: those that it meets, and those that it nearly does."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from knowledge.eligibility.assessment import Assessment, Verdict
from knowledge.eligibility.forms import FORMALITIES, WHEREABOUTS

JUST = 0.2
"""The share of what is wanted by which a number misses it and is still worth saying."""
_LACKING = 2
"""Facts that may be lacking of a program that is worth telling of all the same."""


class Nearness(StrEnum):
    """How nearly an enterprise meets a program."""

    MEETS = "meets"
    """Every criterion that can be checked is met."""
    MAY = "may"
    """It lacks few facts beside some that fit."""
    JUST_MISSES = "just-misses"
    """All that it misses are numbers, and just."""


FIT: Final[Mapping[Nearness, float]] = {Nearness.MEETS: 1.0, Nearness.MAY: 0.6, Nearness.JUST_MISSES: 0.5}
"""How well each fits (0..1), beside what fits a question."""


def nearness(assessment: Assessment) -> Nearness | None:
    """Says how nearly an enterprise meets a program; None where nobody needs to hear of it unasked."""
    if assessment.verdict in (Verdict.ELIGIBLE, Verdict.LIKELY):
        return Nearness.MEETS
    if assessment.verdict is Verdict.OPEN:
        told = any(check.name is not None and check.name not in FORMALITIES | WHEREABOUTS for check in assessment.met)
        return Nearness.MAY if told and len(assessment.to_ask) <= _LACKING else None
    missed = assessment.unmet
    return Nearness.JUST_MISSES if missed and len(assessment.just_missed(JUST)) == len(missed) else None


def nearness_of(fit: float) -> Nearness:
    """Gives what a fit stands for."""
    return min(FIT, key=lambda one: abs(FIT[one] - fit))
