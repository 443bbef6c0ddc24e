"""Fusing what the words say and what the vectors say into one list of records.

A record's score is the cosine of centred vectors plus its lexical overlap. Both are absolute, so that scores compare
between kinds and questions, and the lexical part weighs only as much as words are really shared. A record without a
text in the question's language cannot share words; it is granted half of what the best sharer gained, and compared
with what the first hits say (``feedback``); ``benchmarks.relevance`` measures what each ingredient is worth.

What may be found comes from the roster, which this session's view of the outbox keeps in step; cards, which every
answer is made of, are read from the database by the same session.
"""

import dataclasses
import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from knowledge.database import ReadSession
from knowledge.roster import Choice, Scope, Showable
from knowledge.vocabulary import Audience, Kind, Language
from retrieval.feedback import with_feedback
from retrieval.indexes import Indexes
from retrieval.understanding import Reading
from retrieval.vectors import ExactIndex, VectorHits

_LEXICAL_DEPTH = 400
"""Records of one kind that share words and go on to the fusion; those below share next to nothing."""
_LEXICAL_AT_ONCE = 2_000
"""Texts that the lexical search gives at most, of all kinds together."""
_LEXICAL_LEAST = 100
"""Records of a kind among them below which that kind is searched by itself."""
_LITTLE = 0.05
"""Overlap that moves no record: a kind is not searched by itself for what shares less."""
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
    return await search_among(roster.choose(scope, today), scope, indexes, reading, question, depth)


async def search_among(
    choice: Choice,
    scope: Scope,
    indexes: Indexes,
    reading: Reading,
    question: NDArray[np.float32] | None,
    depth: int = DEPTH,
) -> list[Hit]:
    """Gives the best of the records that were chosen by a scope, as ``search`` does."""
    shared = _shared(indexes, reading, choice, scope)
    near, vectors = None, indexes.vectors  # the very index that is searched: another may have its place afterwards
    if question is not None:
        near = await indexes.near(question, reading.language, choice.groups, choice.records[shared.places])
    return _fused(choice, shared, near, vectors, depth)


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the words say: (n,) places in the choice, each once, and overlaps (0..1)."""

    places: NDArray[np.int64]
    overlaps: NDArray[np.float64]

    def at(self, some: Any) -> Self:
        """Gives some of them: whatever picks from an array."""
        return type(self)(self.places[some], self.overlaps[some])


def _shared(indexes: Indexes, reading: Reading, choice: Choice, scope: Scope) -> _Shared:
    """Gives the records of each kind that share most words.

    All kinds are searched at once: that reads each term's texts once, and skips those that cannot be among the best.
    """
    nothing = _Shared(np.empty(0, np.int64), np.empty(0))
    if not choice.held:
        return nothing
    limit = _LEXICAL_AT_ONCE
    if scope.availabilities is None:
        limit = min(limit, 2 * _LEXICAL_DEPTH * len(choice.held))
    shared, unseen = _sharing(indexes, reading, choice, scope, limit)
    kinds = choice.kind_numbers(shared.places)
    parts = [nothing]
    for number, kind, held in choice.held:
        own = shared.at(np.flatnonzero(kinds == number))
        if unseen >= _LITTLE and len(own.places) < min(_LEXICAL_LEAST, held) and len(scope.kinds) > 1:
            alone = dataclasses.replace(scope, kinds=frozenset({kind}))
            own, _ = _sharing(indexes, reading, choice, alone, limit)
        parts.append(own.at(slice(_LEXICAL_DEPTH)))
    return _Shared(np.concatenate([own.places for own in parts]), np.concatenate([own.overlaps for own in parts]))


def _sharing(indexes: Indexes, reading: Reading, choice: Choice, scope: Scope, limit: int) -> tuple[_Shared, float]:
    """Asks the lexical index once, best first; says, too, how large an overlap at most was left out."""
    records, overlaps = indexes.lexical.columns(reading.terms, scope, limit)
    places = choice.places(records)
    unseen = float(overlaps[-1]) if len(records) * len(Language) >= limit else 0.0
    return _Shared(places, overlaps).at(places >= 0), unseen


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
