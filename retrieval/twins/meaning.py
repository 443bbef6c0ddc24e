"""Records of two languages that mean the same: nearer to one another than either is to all else.

How near two translations lie depends on what they are about; how much nearer they lie than their neighbours does not
(Artetxe and Schwenk 2019, mining of parallel sentences).
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.vocabulary import Language
from retrieval.twins.traits import Traits

_NEIGHBOURS = 5
_USUAL = 0.2
"""How near the nearest neighbours of a record usually lie; stands in for those that a small store does not have."""
_ROWS = 512
"""Vectors compared at once."""


def meanings(traits: Sequence[Traits], places: Sequence[int]) -> Mapping[tuple[int, int], float]:
    """Gives the pairs of a Chinese and an English record that are each other's nearest, lower place first.

    The value says how much nearer they are to each other than to their neighbours, in cosines.
    """
    zh, en = (_only(traits, places, lang) for lang in (Language.ZH, Language.EN))
    if not zh or not en:
        return {}
    ours = np.stack([traits[place].vectors[Language.ZH] for place in zh])
    theirs = np.stack([traits[place].vectors[Language.EN] for place in en])
    around_ours, around_theirs = _around(ours, theirs), _around(theirs, ours)
    best_ours, margins = _best(ours, theirs, around_ours, around_theirs)
    best_theirs, _ = _best(theirs, ours, around_theirs, around_ours)
    return {
        (min(zh[at], en[other]), max(zh[at], en[other])): float(margins[at])
        for at, other in enumerate(best_ours)
        if best_theirs[other] == at
    }


def _only(traits: Sequence[Traits], places: Sequence[int], lang: Language) -> list[int]:
    return [place for place in places if set(traits[place].texts) == {lang} and lang in traits[place].vectors]


def _around(ours: NDArray[np.float32], theirs: NDArray[np.float32]) -> NDArray[np.float32]:
    """Gives how near the nearest neighbours of each of ours lie, on average: (ours,)."""
    known = min(_NEIGHBOURS, len(theirs))
    means = [
        (np.sort(ours[start : start + _ROWS] @ theirs.T, axis=1)[:, -known:].sum(1) + (_NEIGHBOURS - known) * _USUAL)
        / _NEIGHBOURS
        for start in range(0, len(ours), _ROWS)
    ]
    return np.concatenate(means).astype(np.float32)


def _best(
    ours: NDArray[np.float32],
    theirs: NDArray[np.float32],
    around_ours: NDArray[np.float32],
    around_theirs: NDArray[np.float32],
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Gives the nearest of theirs to each of ours, and by how much: (ours,) each."""
    best, margins = [], []
    for start in range(0, len(ours), _ROWS):
        rows = slice(start, start + _ROWS)
        near = ours[rows] @ theirs.T - (around_ours[rows, None] + around_theirs[None]) / 2
        best.append(near.argmax(1))
        margins.append(near.max(1))
    return np.concatenate(best), np.concatenate(margins).astype(np.float32)
