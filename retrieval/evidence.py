"""Deciding whether what was found is evidence enough to answer, and which hits belong in the answer.

The figures come from 38 questions in scope, 30 off topic and 6 unanswerable ones on 6,918 records: best scores in
scope ran from .43 to 1.47 (median .92), off topic from .24 to .71 (median .40).
"""

from collections.abc import Mapping, Sequence

from knowledge.vocabulary import Availability, Kind
from retrieval.search import Hit
from retrieval.understanding import Reading

_ENOUGH = 0.52
"""Score of the best hit from which a question is answered."""
_ENOUGH_BY_WORDS = 0.36
"""The same where only words could be compared."""
_NAMES_THE_DESK = 0.10
"""What it weighs that a question names a kind of record: labs, grants, internships."""
_OFF_TOPIC = 0.40
"""What it weighs that a question asks for what no docking desk does: a recipe, a joke, the weather."""
_BELONGS: Mapping[Kind, float] = {Kind.PROGRAM: 0.48}
"""Score from which a hit belongs in the answer; many programs are official texts that touch on everything."""
_BELONGS_ELSE = 0.42
_BELONGS_NAMED: Mapping[Kind, float] = {Kind.OPENING: 0.30, Kind.PROGRAM: 0.45}
"""The same for a kind that the question names: who asks for internships wants to see those there are."""
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


def answerable(reading: Reading, hits: Sequence[Hit], *, lexical_only: bool) -> bool:
    """Says whether hits of the kinds that the question calls for are evidence enough for an answer.

    A question that names a kind and no matter ("有哪些补贴？") is answered with what there is of it.
    """
    if not hits or not reading.words:
        return bool(hits and reading.wanted and not reading.off_topic)
    support = hits[0].score
    support += _NAMES_THE_DESK if reading.wanted else 0.0
    support -= _OFF_TOPIC if reading.off_topic else 0.0
    return support >= (_ENOUGH_BY_WORDS if lexical_only else _ENOUGH)


def belonging(hits: Sequence[Hit], reading: Reading, kind: Kind, *, lexical_only: bool) -> list[Hit]:
    """Picks the hits of one kind that belong in an answer, by merit, and only a few closed ones beside live ones."""
    own = [hit for hit in hits if hit.record.kind is kind]
    if not own:
        return []
    named = _BELONGS_NAMED if kind in reading.wanted else _BELONGS
    least = _BELONGS_BY_WORDS if lexical_only else named.get(kind, _BELONGS_ELSE)
    floor = max(least, _OF_THE_BEST * own[0].score) if reading.words else 0.0
    ranked = sorted((hit for hit in own if hit.score >= floor), key=lambda hit: -merit(hit))
    closed = [hit for hit in ranked if hit.record.availability is Availability.CLOSED]
    surplus = {hit.record.record_id for hit in closed[_MOST_CLOSED:]} if len(closed) < len(ranked) else set()
    return [hit for hit in ranked if hit.record.record_id not in surplus]


def merit(hit: Hit) -> float:
    """Orders hits in an answer: by score, with a bonus for what is open and a malus for what is closed."""
    return hit.score + _MERIT.get(hit.record.availability, 0.0)
