"""Which fact to ask an enterprise for next: the one that decides most programs."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from knowledge.eligibility.assessment import Assessment, Verdict
from knowledge.eligibility.forms import FORMALITIES

_OF_A_FORMALITY = 0.1
"""How much a fact counts that is the same for nearly everybody."""


def deciding_fact(
    assessments: Iterable[Assessment], declined: Collection[str] = (), among: Collection[str] | None = None
) -> str | None:
    """Names the fact that brings most programs closest to a verdict; None where none is open any more.

    A program counts for each fact that it still needs, the more the fewer it needs: one that waits for this alone
    counts whole, one that waits for three a third.

    Args:
        declined: facts that the enterprise would rather not tell; what needs them is left out.
        among: the facts that may be asked; None for any.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for assessment in assessments:
        if assessment.verdict is Verdict.OPEN and not set(declined) & set(assessment.to_ask):
            for name in assessment.to_ask if among is None else set(assessment.to_ask) & set(among):
                weights[name] += (_OF_A_FORMALITY if name in FORMALITIES else 1) / len(assessment.to_ask)
    return max(weights, key=lambda name: weights[name]) if weights else None
