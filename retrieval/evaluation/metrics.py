"""How good one ranking is, and how sure a mean of many is.

nDCG takes the judged grade itself as the gain, as trec_eval and BEIR do, so that figures compare with published ones;
with grades of 0 and 1 the other usual gain, 2^grade - 1, gives the same.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

DEPTH = 10
"""Places of a ranking that are looked at."""
_RESAMPLES = 1_000
_TAIL = 2.5
"""Percent of the resamples beyond either end of an interval."""

Judged = Mapping[str, int]
"""Keys with their grades; 0 and below is not relevant, and so is a key that is not named."""


@dataclass(frozen=True, slots=True)
class Figures:
    """nDCG, recall and reciprocal rank among the first ten, each 0..1."""

    ndcg: float
    recall: float
    mrr: float


@dataclass(frozen=True, slots=True)
class Interval:
    """Where 95 of 100 means of other questions like these would lie."""

    low: float
    high: float


def figures(ranking: Sequence[str], judged: Judged) -> Figures:
    """Measures one ranking of distinct keys, best first, against judgements of which at least one is relevant."""
    grades = [max(judged.get(key, 0), 0) for key in ranking[:DEPTH]]
    relevant = sorted((grade for grade in judged.values() if grade > 0), reverse=True)
    first = next((place for place, grade in enumerate(grades, 1) if grade), None)
    return Figures(
        ndcg=_discounted(grades) / _discounted(relevant[:DEPTH]),
        recall=sum(grade > 0 for grade in grades) / len(relevant),
        mrr=1 / first if first else 0.0,
    )


def mean(measured: Sequence[Figures]) -> Figures:
    """Averages the figures of at least one question."""
    count = len(measured)
    return Figures(
        ndcg=math.fsum(one.ndcg for one in measured) / count,
        recall=math.fsum(one.recall for one in measured) / count,
        mrr=math.fsum(one.mrr for one in measured) / count,
    )


def interval(values: Sequence[float], seed: int) -> Interval:
    """Bootstraps the mean of one figure over questions: the 95 % percentile interval; equal seeds give equal ends."""
    sample = np.asarray(values, np.float64)
    random = np.random.default_rng(seed)
    means = [sample[random.integers(len(sample), size=len(sample))].mean() for _ in range(_RESAMPLES)]
    low, high = np.percentile(means, (_TAIL, 100 - _TAIL))
    return Interval(float(low), float(high))


def _discounted(grades: Sequence[int]) -> float:
    return math.fsum(grade / math.log2(place + 1) for place, grade in enumerate(grades, 1))
