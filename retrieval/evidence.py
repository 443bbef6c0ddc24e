"""Deciding whether to answer, how surely, and which hits belong in the answer.

Whether is the question's matter (``retrieval.remit``), how surely is how well records match. The best of many records
matches better by chance than the best of few: of 90 questions in scope that no record answers the median best score
was .29 in 40 records and .50 in 6,918, so that what a match must reach grows with the records searched.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from knowledge.vocabulary import Availability, Kind
from retrieval.search import Hit
from retrieval.understanding import remit
from retrieval.understanding.bounds import asks_for_harm, asks_for_particulars
from retrieval.understanding.cues import names_a_matter
from retrieval.understanding.reading import Reading

_FEW = 40
"""Records at which the levels are stated; the starter's first edition held so many."""
_DIRECT, _DIRECT_MORE = 0.43, 0.041
"""Score of the best hit that is taken for a direct match, and what it rises by for each e-fold of records."""
_BY_WORDS, _BY_WORDS_MORE = 0.26, 0.046
"""The same where only words could be compared: 95 % of 249 questions off topic stay below .26 and .51."""
_NEAREST = 0.35
"""So far below a direct match a record is not even the nearest to a question: they have nothing in common."""
_NAMES_THE_DESK = 0.10
"""What it weighs that a question names a kind of record: labs, grants, internships."""
_OFF_TOPIC = 0.40
"""What it weighs that a question asks for what no docking desk does, where its matter cannot be told otherwise."""
_MOST_NEAREST, _MOST_NEAREST_ELSE = 2, 1
"""Nearest records of a kind that the question names, and of others."""
_BELONGS: Mapping[Kind, float] = {Kind.PROGRAM: 0.48}
"""Score from which a hit belongs in the answer; many programs are official texts that touch on everything."""
_BELONGS_ELSE = 0.42
_BELONGS_NAMED: Mapping[Kind, float] = {
    Kind.OPENING: 0.30,
    Kind.PROGRAM: 0.45,
    Kind.EQUIPMENT: 0.40,
    Kind.ACHIEVEMENT: 0.40,
    Kind.MENTOR: 0.40,
    Kind.EVENT: 0.40,
}
"""The same for a kind that the question names: who asks for internships wants to see those there are.

Of 8 questions that name equipment, results, mentors or events which the starter lacks, the nearest scores .13 to .39;
of 23 that it answers, the right record .48 to 1.12, but for .35 and .38, which are shown as the nearest.
"""
_BELONGS_BY_WORDS = 0.25
"""The same where only words could be compared."""
_OF_THE_BEST = 0.6
"""A hit belongs in the answer from this share of the score of the best of its kind: what is merely open must not push
out what was asked for."""
_MERIT: Mapping[Availability | None, float] = {
    Availability.OPEN: 0.10,
    Availability.UPCOMING: 0.05,
    Availability.CLOSED: -0.20,
}
_MOST_CLOSED = 2
"""Closed records beside live ones; alone, as many as there are."""


class Footing(StrEnum):
    """What an answer would stand on."""

    NONE = "none"
    """The question is not the desk's matter, or nothing is known that comes near it."""
    NEAREST = "nearest"
    """No record deals with just this; some come nearest."""
    DIRECT = "direct"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found for a question.

    Attributes:
        hits: of all kinds, best first.
        records: how many were searched.
        matter: how surely the question is the desk's matter (about -1..1); None where that cannot be told.
        general: (dimension,) vector of the lexicon's general_support text; None where there is no encoder.
    """

    hits: Sequence[Hit]
    records: int
    matter: float | None
    general: NDArray[np.float32] | None

    @property
    def lexical_only(self) -> bool:
        """Says whether only words could be compared."""
        return self.general is None

    @property
    def direct(self) -> float:
        """Gives the score from which the best hit is a direct match."""
        least, more = (_BY_WORDS, _BY_WORDS_MORE) if self.lexical_only else (_DIRECT, _DIRECT_MORE)
        return least + more * math.log(max(self.records, _FEW) / _FEW)


def footing(evidence: Evidence, reading: Reading, hits: Sequence[Hit]) -> Footing:
    """Says what an answer with hits of the kinds that the question calls for would stand on.

    A question that names a kind and no matter ("有哪些补贴？") is answered with what there is of it.
    """
    if not hits or reading.lists:
        return Footing.DIRECT if hits and reading.wanted and not reading.off_topic else Footing.NONE
    if asks_for_harm(reading.asked):
        return Footing.NONE
    strength = hits[0].score + (_NAMES_THE_DESK if reading.wanted else 0.0) - evidence.direct
    if evidence.matter is None:
        return Footing.DIRECT if strength >= (_OFF_TOPIC if reading.off_topic else 0.0) else Footing.NONE
    if not remit.covers(evidence.matter, strength):
        return Footing.NONE
    if strength >= 0:
        return Footing.DIRECT
    if asks_for_particulars(reading.asked):
        return Footing.NONE
    return Footing.NEAREST if strength >= -_NEAREST else Footing.NONE


def nearest(evidence: Evidence, reading: Reading, kind: Kind, times: int = 1) -> list[Hit]:
    """Picks the few hits of one kind that come nearest where none is a direct match, or ``times`` as many."""
    floor = evidence.direct - _NEAREST
    own = [hit for hit in evidence.hits if hit.record.kind is kind and hit.score >= floor]
    return sorted(own[: most_nearest(reading, kind) * times], key=lambda hit: -merit(hit))


def most_nearest(reading: Reading, kind: Kind) -> int:
    """Says how many of a kind are shown where they merely come nearest."""
    return _MOST_NEAREST if kind in reading.wanted or kind is Kind.LAB else _MOST_NEAREST_ELSE


def belonging(evidence: Evidence, reading: Reading, kind: Kind) -> list[Hit]:
    """Picks the hits of one kind that belong in an answer, by merit, and only a few closed ones beside live ones.

    Who names no matter, but when or on what conditions ("interns for summer"), is shown the openings that are open or
    will be before what is over, however well that fits.
    """
    own = [hit for hit in evidence.hits if hit.record.kind is kind]
    if not own:
        return []
    floor = max(least_score(evidence, reading, kind), _OF_THE_BEST * own[0].score) if not reading.lists else 0.0
    over = kind is Kind.OPENING and kind in reading.wanted and _is_closed(own[0]) and not names_a_matter(reading.matter)
    beside = min(floor, least_score(evidence, reading, kind)) if over else floor
    ranked = sorted(
        (hit for hit in own if hit.score >= (floor if _is_closed(hit) else beside)),
        key=lambda hit: (over and _is_closed(hit), -merit(hit)),
    )
    closed = [hit for hit in ranked if _is_closed(hit)]
    surplus = {hit.record.record_id for hit in closed[_MOST_CLOSED:]} if len(closed) < len(ranked) else set()
    return [hit for hit in ranked if hit.record.record_id not in surplus]


def _is_closed(hit: Hit) -> bool:
    return hit.record.availability is Availability.CLOSED


def least_score(evidence: Evidence, reading: Reading, kind: Kind) -> float:
    """Gives the score from which a hit of a kind belongs in an answer."""
    named = _BELONGS_NAMED if kind in reading.wanted else _BELONGS
    return _BELONGS_BY_WORDS if evidence.lexical_only else min(named.get(kind, _BELONGS_ELSE), evidence.direct)


def merit(hit: Hit) -> float:
    """Orders hits in an answer: by score, with a bonus for what is open and a malus for what is closed."""
    return hit.score + _MERIT.get(hit.record.availability, 0.0)
