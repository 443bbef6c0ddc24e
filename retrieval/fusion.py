"""Adding up what the words and the vectors say of every record that either of them names.

Both name the best of many, and what one names the other knows: records that share words are scored however far they
are, and those that are near are asked for their words as far as those could lift them among the first of their class
(a threshold algorithm, as Fagin's). So the first ten are those that scoring everything gives: of 100,000 made records
.996 to 1.0 of them, where records near but not among the 2,000 that share most counted as sharing nothing, .94.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from knowledge.positions import Positions
from knowledge.roster import Choice
from knowledge.vocabulary import Kind
from retrieval.feedback import led_by, with_feedback
from retrieval.vectors import ExactIndex, VectorHits

_OVERLAP_WEIGHT = 1.0
_GRANT = 0.5
"""Share of the best lexical gain that is granted to records that cannot share words."""
_CERTAIN, _CERTAIN_OF_CLASS = 10, 5
"""First places of all, and of each class, whose order is made certain."""
NONE = -1
"""Stands for no row and no passage."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the words say of some records of a choice.

    Attributes:
        places: (n,) in the choice, each once.
        overlaps: (n,) from 0 to 1.
        unseen: (kinds,) what no record of each kind exceeds that is not here, by the number of the kind.
    """

    places: NDArray[np.int64]
    overlaps: NDArray[np.float64]
    unseen: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Records that words or vectors name, column by column: (n,) arrays, ascending by place.

    Attributes:
        places: in the choice.
        kinds: number of the kind.
        classes: number of kind and availability together.
        nearness: cosine, 0 without a vector.
        overlap: share of words, 0 where it is not known.
        known: whether the overlap is known.
        passages: id of the nearest passage, ``NONE`` without a vector.
        rows: where that passage stands in the vectors that were searched, ``NONE`` without.
        speaks: whether it has a text in the question's language, or no vector that would tell.
        by_class: the number of each class that is present, and where it stands.
    """

    places: NDArray[np.int64]
    kinds: NDArray[np.int64]
    classes: NDArray[np.int64]
    nearness: NDArray[np.float64]
    overlap: NDArray[np.float64]
    known: NDArray[np.bool_]
    passages: NDArray[np.int64]
    rows: NDArray[np.int64]
    speaks: NDArray[np.bool_]
    by_class: Sequence[tuple[int, NDArray[np.int64]]]

    @classmethod
    def of(cls, choice: Choice, shared: Shared, near: VectorHits) -> Self:
        """Joins what both say."""
        named = np.zeros(len(choice.records), np.bool_)
        by_meaning = choice.places(near.records)
        named[by_meaning] = named[shared.places] = True
        places = np.flatnonzero(named)
        count, found = len(places), Positions(places)
        at = found.of(by_meaning)
        classes = choice.classes[places]
        made = cls(
            places,
            choice.kind_numbers(places),
            classes,
            np.zeros(count),
            np.zeros(count),
            np.zeros(count, np.bool_),
            np.full(count, NONE),
            np.full(count, NONE),
            np.ones(count, np.bool_),
            [(number, np.flatnonzero(classes == number)) for number in np.flatnonzero(np.bincount(classes)).tolist()],
        )
        made.nearness[at], made.passages[at] = near.scores, near.passages
        made.rows[at], made.speaks[at] = near.places, near.own_language
        at = found.of(shared.places)
        made.overlap[at], made.known[at] = shared.overlaps, True
        return made

    def scores(self) -> NDArray[np.float64]:
        """Adds nearness and overlap, or what is granted in its stead."""
        best, sharing = np.zeros(len(Kind)), np.flatnonzero(self.overlap)
        np.maximum.at(best, self.kinds[sharing], self.overlap[sharing])
        gain = np.where(self.speaks, self.overlap, np.maximum(self.overlap, _GRANT * best[self.kinds]))
        return self.nearness + _OVERLAP_WEIGHT * gain

    def learn(
        self, unseen: NDArray[np.float64], overlaps_of: Callable[[NDArray[np.int64]], NDArray[np.float64]]
    ) -> None:
        """Asks for the overlaps that are not known, as far as they could change the first places of a class.

        Args:
            unseen: as in ``Shared``.
            overlaps_of: gives the overlaps of the records at some places.
        """
        if self.known.all() or not unseen.any():
            return
        score = self.scores()
        could = self.nearness + _OVERLAP_WEIGHT * unseen[self.kinds]
        least = np.full(int(self.classes.max()) + 1, _last_of(score, _CERTAIN))
        for number, own in self.by_class:
            least[number] = min(least[number], _last_of(score[own], _CERTAIN_OF_CLASS))
        asked = np.flatnonzero(~self.known & (could > score) & (could >= least[self.classes]))
        self.overlap[asked], self.known[asked] = overlaps_of(self.places[asked]), True

    def foremost(self, score: NDArray[np.float64], depth: int) -> NDArray[np.int64]:
        """Gives the ``depth`` best of each class, and of equals with the last of them all."""
        foremost = [np.empty(0, np.int64)]
        for _, own in self.by_class:
            foremost.append(own[score[own] >= _last_of(score[own], depth)])
        return np.concatenate(foremost)

    def feed_back(self, score: NDArray[np.float64], foremost: NDArray[np.int64], vectors: ExactIndex) -> None:
        """Compares records of the other language with what the first hits say, too, which changes their ``score``."""
        told = foremost[self.rows[foremost] != NONE]
        others = told[~self.speaks[told]]
        if not len(others):
            return
        leading, weights = led_by(score[told])
        meant = weights.astype(np.float32) @ vectors.centred_passages(self.rows[told[leading]])
        alike = vectors.nearness(meant, self.rows[others])
        score[others] += with_feedback(self.nearness[others], alike) - self.nearness[others]


def _last_of(score: NDArray[np.float64], most: int) -> float:
    """Gives the lowest of the highest scores; of fewer, less than any."""
    return float(np.partition(score, -most)[-most]) if len(score) > most else -np.inf
