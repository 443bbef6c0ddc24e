"""Fusing what the words say and what the vectors say into one list of records.

A record's score is the cosine of centred vectors plus its lexical overlap. Both are absolute, so that scores compare
between kinds and questions, and the lexical part weighs only as much as words are really shared. A record without a
text in the question's language cannot share words; it is granted half of what the best sharer gained (on xquad_en_zh,
pool of both languages, the other language's passage is then among the first ten for .960 en->zh and .940 zh->en, and
.841 and .735 without).
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge import shelf
from knowledge.database import ReadSession
from knowledge.shelf import Showable
from knowledge.vocabulary import Audience, Kind
from retrieval.indexes import Indexes
from retrieval.understanding import Reading

_LEXICAL_DEPTH = 400
"""Records of one kind that the lexical search hands over; those below share next to nothing."""
_OVERLAP_WEIGHT = 1.0
_GRANT = 0.5
"""Share of the best lexical gain that is granted to records that cannot share words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record found, with the evidence for it.

    Attributes:
        nearness: centred cosine (-1..1); None where the record or the question has no vector.
        overlap: share of the question's weighted terms that it holds, saturated (0..1).
        passage_id: its passage nearest in meaning; None where it has no vector.
        score: the sum by which hits are ordered.
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
) -> list[Hit]:
    """Gives every record of these kinds that has any evidence for it, best first, closed ones included.

    Among very many passages, records that share no words and are far in meaning are left out.

    Args:
        question: (dimension,) unit vector of the question; None where there is no encoder.
    """
    allowed = await shelf.showable(session, today, kinds, audiences)
    overlaps = {
        kind: {
            hit.record_id: hit.overlap
            for hit in indexes.lexical.search(reading.terms, kind, _LEXICAL_DEPTH)
            if hit.record_id in allowed
        }
        for kind in kinds
    }
    by_kind = {kind: [record for record in allowed.values() if record.kind is kind] for kind in kinds}
    near = await _near(indexes, reading, question, by_kind, overlaps)
    found: list[Hit] = []
    for kind in kinds:
        found += _fuse(by_kind[kind], near, overlaps[kind])
    return sorted(found, key=lambda hit: (-hit.score, hit.record.key))


@dataclass(frozen=True, slots=True)
class _Near:
    """What the vectors say of one record."""

    nearness: float
    passage_id: int
    own_language: bool


async def _near(
    indexes: Indexes,
    reading: Reading,
    question: NDArray[np.float32] | None,
    by_kind: Mapping[Kind, Sequence[Showable]],
    overlaps: Mapping[Kind, Mapping[int, float]],
) -> Mapping[int, _Near]:
    """Asks the vectors for what is near, and for what they say of the records that share words."""
    if question is None:
        return {}
    groups = [_ids([record.record_id for record in records]) for records in by_kind.values()]
    named = _ids([record_id for shared in overlaps.values() for record_id in shared])
    hits = await indexes.near(question, reading.language, groups, named)
    if hits is None:
        return {}
    columns = (hits.records.tolist(), hits.scores.tolist(), hits.passages.tolist(), hits.own_language.tolist())
    return {record: _Near(score, passage, own) for record, score, passage, own in zip(*columns, strict=True)}


def _ids(record_ids: Sequence[int]) -> NDArray[np.int64]:
    return np.array(record_ids, np.int64)


def _fuse(records: Sequence[Showable], near: Mapping[int, _Near], overlaps: Mapping[int, float]) -> list[Hit]:
    grant = _GRANT * max(overlaps.values(), default=0.0)
    hits = []
    for record in records:
        at, overlap = near.get(record.record_id), overlaps.get(record.record_id, 0.0)
        if at is None and not overlap:
            continue
        gain = overlap if at is None or at.own_language else max(overlap, grant)
        score = (at.nearness if at else 0.0) + _OVERLAP_WEIGHT * gain
        hits.append(Hit(record, at.nearness if at else None, overlap, at.passage_id if at else None, score))
    return hits
