"""Which programs an enterprise is worth telling of unasked: those that it meets, and those that it nearly does."""

from collections.abc import Mapping
from typing import Final

from knowledge.eligibility.assessment import Assessment, Verdict
from knowledge.eligibility.forms import FORMALITIES, WHEREABOUTS

JUST = 0.2
"""The share of what is wanted by which a number misses it and is still worth saying."""
_LACKING = 2
"""Facts that may be lacking of a program that is worth telling of all the same."""
_MEETS: Final[Mapping[Verdict, float]] = {Verdict.ELIGIBLE: 1.0, Verdict.LIKELY: 0.9}
_MAY, _JUST_MISSES = 0.6, 0.5


def nearness(assessment: Assessment) -> float | None:
    """Says how nearly an enterprise meets a program (0..1); None where nobody needs to hear of it unasked.

    It nearly does where few facts are lacking beside some that fit, or where all that it misses are numbers, and just.
    """
    if assessment.verdict in _MEETS:
        return _MEETS[assessment.verdict]
    if assessment.verdict is Verdict.OPEN:
        told = any(check.name is not None and check.name not in FORMALITIES | WHEREABOUTS for check in assessment.met)
        return _MAY if told and len(assessment.to_ask) <= _LACKING else None
    missed = assessment.unmet
    return _JUST_MISSES if missed and len(assessment.just_missed(JUST)) == len(missed) else None
