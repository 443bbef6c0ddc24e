"""Fusing what the words say and what the vectors say into one list of records.

A record's score is the cosine of centred vectors plus its lexical overlap. Both are absolute, so that scores compare
between kinds and questions, and the lexical part weighs only as much as words are really shared. A record without a
text in the question's language cannot share words; it is granted half of what the best sharer gained, and compared
with what the first hits say (``feedback``); ``benchmarks.relevance`` measures what each ingredient is worth.

What may be found comes from the roster, which this session's view of the outbox keeps in step; cards, which every
answer is made of, are read from the database by the same session.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.database import ReadSession
from knowledge.roster import Choice, Scope, Showable
from knowledge.vocabulary import Audience, Kind
from retrieval.feedback import with_feedback
from retrieval.indexes import Indexes
from retrieval.understanding import Reading
from retrieval.vectors import ExactIndex, VectorHits

_LEXICAL_DEPTH = 400
"""Records of one kind that the lexical search hands over; those below share next to nothing."""
_LEXICAL_DEPTH_FILTERED = 4_000
"""The same at most, where a filter drops many of them."""
_OVERLAP_WEIGHT = 1.0
_GRANT = 0.5
"""Share of the best lexical gain that is granted to records that cannot share words."""
_NONE = -1
"""Stands for no passage."""
DEPTH = 40
"""Hits given of each kind and availability: several times what any answer shows."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record found, with the evidence for it.

    Attributes:
        nearness: centred cosine (-1..1); None where the record or the question has no vector.
        overlap: share of the question's weighted terms that it holds, saturated (0..1).
        passage_id: its passage nearest in meaning; None where it has no vector.
        score: by which hits are ordered: nearness plus overlap. A record without a text in the question's language is
            compared with what the first hits say, too, and granted a share of the best overlap.
    """

    record: Showable
    nearness: float | None
    overlap: float
    passage_id: int | None
    score: float


async def search(
    session: ReadSession,
    indexes: Indexes,
    reading: Reading,
    question: NDArray[np.float32] | None,
    today: dt.date,
    kinds: Collection[Kind],
    audiences: Collection[Audience] = (Audience.PUBLIC,),
    depth: int = DEPTH,
) -> list[Hit]:
    """Gives the best records of these kinds, best first, closed ones included.

    Args:
        question: (dimension,) unit vector of the question; None where there is no encoder.
        depth: hits of each kind and availability (open, upcoming, closed, unknown) that are given at most. The first
            ``depth`` hits are the best of all; behind them some kinds may have come to their end.
    """
    return await search_within(
        session, indexes, reading, question, today, Scope(frozenset(kinds), frozenset(audiences)), depth
    )


async def search_within(
    session: ReadSession,
    indexes: Indexes,
    reading: Reading,
    question: NDArray[np.float32] | None,
    today: dt.date,
    scope: Scope,
    depth: int = DEPTH,
) -> list[Hit]:
    """Gives the best records within a scope, as ``search`` does."""
    roster = await indexes.roster.current(session)
    choice = roster.choose(scope, today)
    shared = _shared(indexes, reading, choice, scope, len(roster))
    near, vectors = None, indexes.vectors  # the very index that is searched: another may have its place afterwards
    if question is not None:
        near = await indexes.near(question, reading.language, choice.groups, choice.records[shared.places])
    return _fused(choice, shared, near, vectors, depth)


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the words say: (n,) places in the choice, each once, and overlaps (0..1)."""

    places: NDArray[np.int64]
    overlaps: NDArray[np.float64]


def _shared(indexes: Indexes, reading: Reading, choice: Choice, scope: Scope, total: int) -> _Shared:
    """Asks the lexical index for the records of each kind that share words."""
    share = max(len(choice.records), 1) / max(total, 1)
    narrowed = scope.regions is not None or scope.availabilities is not None
    depth = min(_LEXICAL_DEPTH_FILTERED, int(_LEXICAL_DEPTH / share)) if narrowed else _LEXICAL_DEPTH
    records, overlaps = indexes.lexical.columns(reading.terms, sorted(scope.kinds), depth)
    places = choice.places(records)
    within = places >= 0
    return _Shared(places[within], overlaps[within])


def _fused(
    choice: Choice, shared: _Shared, near: VectorHits | None, vectors: ExactIndex | None, depth: int
) -> list[Hit]:
    """Adds up what vectors and words say of every record that either of them names."""
    near = near or VectorHits.none()
    by_meaning = choice.places(near.records)
    by_words_only = shared.places[~np.isin(shared.places, by_meaning, kind="table")]
    places = np.sort(np.concatenate([by_meaning, by_words_only]))
    kinds = choice.kind_numbers(places)
    nearness, overlap = np.zeros(len(places)), np.zeros(len(places))
    passages, speaks = np.full(len(places), _NONE), np.ones(len(places), np.bool_)
    row = np.full(len(places), _NONE)
    at = np.searchsorted(places, by_meaning)
    row[at] = near.places
    nearness[at], passages[at], speaks[at] = near.scores, near.passages, near.own_language
    overlap[np.searchsorted(places, shared.places)] = shared.overlaps
    best = np.zeros(len(Kind))
    np.maximum.at(best, kinds, overlap)
    gain = np.where(speaks, overlap, np.maximum(overlap, _GRANT * best[kinds]))
    score = nearness + _OVERLAP_WEIGHT * gain
    order = _foremost(score, choice.classes[places], depth)
    told = order[row[order] != _NONE]
    if vectors is not None and not speaks[told].all():
        fed = with_feedback(nearness[told], score[told], vectors.centred_passages(row[told]))
        score[told] += np.where(speaks[told], 0.0, fed - nearness[told])
    columns = (column[order].tolist() for column in (nearness, overlap, passages, score))
    hits = [
        Hit(record, None if passage == _NONE else close, words, None if passage == _NONE else passage, total)
        for record, close, words, passage, total in zip(choice.at(places[order]), *columns, strict=True)
    ]
    return sorted(hits, key=lambda hit: (-hit.score, hit.record.key))


def _foremost(score: NDArray[np.float64], classes: NDArray[np.int64], depth: int) -> NDArray[np.int64]:
    """Gives the ``depth`` best of each class, and of equals with the last of them all."""
    foremost = [np.empty(0, np.int64)]
    for number in np.flatnonzero(np.bincount(classes)):
        own = np.flatnonzero(classes == number)
        if len(own) > depth:
            own = own[score[own] >= np.partition(score[own], -depth)[-depth]]
        foremost.append(own)
    return np.concatenate(foremost)
