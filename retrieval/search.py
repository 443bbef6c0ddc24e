"""Searching by words and by vectors, and fusing what both say into one list of records.

A record's score is the cosine of centred vectors plus its lexical overlap. Both are absolute, so that scores compare
between kinds and questions, and the lexical part weighs only as much as words are really shared. A record without a
text in the question's language cannot share words; it is granted half of what the best sharer gained, and compared
with what the first hits say (``feedback``). What a long question finds is also compared by what it is called
(``titles``). ``benchmarks.relevance`` measures what each ingredient is worth.

What may be found comes from the roster, which this session's view of the outbox keeps in step; cards, which every
answer is made of, are read from the database by the same session.
"""

import asyncio
import dataclasses
import datetime as dt
import functools
from collections.abc import Collection
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge import shelf
from knowledge.database import ReadSession
from knowledge.roster import Choice, Scope, Showable
from knowledge.vocabulary import Audience, Kind
from retrieval.analysis import content_words
from retrieval.fusion import NONE, Candidates, Shared
from retrieval.indexes import Indexes
from retrieval.lexical.question import LexicalQuestion, rarities
from retrieval.linkage.lead import Lead
from retrieval.titles import called_alike, reordered, weight_of_titles
from retrieval.understanding.reading import Reading
from retrieval.vectors import ExactIndex, VectorHits

_SHARING, _SHARING_OF_MANY = 300, 200
"""Texts that the lexical search gives at most, of all kinds together; one more for so many records of the choice."""
_OF_A_KIND = 20
"""Records of a kind among them below which it is searched by itself where there are no vectors."""
_LITTLE = 0.05
"""Overlap that moves no record: a kind is not searched by itself for what shares less."""
_ON_THE_LOOP = 20_000
"""Records of a choice up to which the event loop searches by itself. That takes 1 to 4 ms, a step of an answer like any
other; a thread beside it takes as long and waits for the interpreter some thirty times (of answers with 32 chats
on two cores it cost a fifth)."""
DEPTH = 40
"""Hits given of each kind and availability: several times what any answer shows."""


class Hit(NamedTuple):
    """A record found, with the evidence for it.

    Attributes:
        nearness: centred cosine (-1..1); None where the record or the question has no vector.
        overlap: share of the question's weighted terms that it holds, saturated (0..1).
        passage_id: its passage nearest in meaning; None where it has no vector.
        score: by which hits are ordered: nearness plus overlap. A record without a text in the question's language is
            compared with what the first hits say, too, and granted a share of the best overlap; what a long
            question finds of one kind shares the same scores in the order that titles give it.
        lead: how the linkage leads from the question to it; None where it does not.
    """

    record: Showable
    nearness: float | None
    overlap: float
    passage_id: int | None
    score: float
    lead: Lead | None = None


_HIT = functools.partial(tuple.__new__, Hit)
"""As ``Hit._make``, without a step of the interpreter for each of some hundreds."""


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
    return await search_among(session, roster.choose(scope, today), scope, indexes, reading, question, depth)


async def search_among(
    session: ReadSession,
    choice: Choice,
    scope: Scope,
    indexes: Indexes,
    reading: Reading,
    question: NDArray[np.float32] | None,
    depth: int = DEPTH,
) -> list[Hit]:
    """Gives the best of the records that were chosen by a scope, as ``search`` does."""
    if not choice.held:
        return []
    groups = choice.groups
    vectors = None if question is None else indexes.intact_vectors  # the very index: another may take its place
    if question is not None and vectors is not None:
        groups = await indexes.worth_scoring(vectors, question, reading.language, groups)

    def searched() -> list[Hit]:
        words, near = LexicalQuestion(indexes.lexical, reading.terms), VectorHits.none()
        shared = _shared(words, choice, scope, alone=vectors is None)
        if question is not None and vectors is not None:
            near = vectors.search(question, reading.language, groups, choice.records[np.sort(shared.places)])
        found = Candidates.of(choice, shared, near)
        found.learn(shared.unseen, lambda places: words.of(choice.records[places]))
        return _hits(choice, found, vectors, depth)

    if len(choice.records) > _ON_THE_LOOP:
        hits = await indexes.in_thread(searched)
    else:
        await asyncio.sleep(0)
        hits = searched()
    weight = 0.0 if question is None else weight_of_titles(reading.matter, reading.language)
    return await _by_titles(session, indexes, hits, weight) if weight and hits else hits


async def _by_titles(session: ReadSession, indexes: Indexes, hits: list[Hit], weight: float) -> list[Hit]:
    """Moves up the hits that are called as the first of their kind are."""
    titles = await shelf.titles(session, [hit.record.record_id for hit in hits])

    def ordered() -> list[Hit]:
        words = [content_words("\n".join(titles.get(hit.record.record_id, ()))) for hit in hits]
        rarity = rarities(indexes.lexical, {word for own in words for word in own})
        kinds = np.array([hit.record.kind for hit in hits], np.object_)
        score = np.array([hit.score for hit in hits])
        for kind in set(kinds):
            own = np.flatnonzero(kinds == kind)
            alike = called_alike([words[at] for at in own], score[own], rarity)
            score[own] = reordered(score[own], alike, weight)
        rescored = (hit._replace(score=total) for hit, total in zip(hits, score.tolist(), strict=True))
        return sorted(rescored, key=lambda hit: (-hit.score, hit.record.key))

    return await indexes.in_thread(ordered)


def _shared(words: LexicalQuestion, choice: Choice, scope: Scope, *, alone: bool) -> Shared:
    """Gives the records that share most words.

    All kinds are searched at once: that reads each term's texts once, and skips those that cannot be among the best.
    Where words have to do alone, kinds of which few are among them are searched by themselves, too.
    """
    places, overlaps, unseen = _sharing(words, choice, scope)
    unseen_of = np.full(len(Kind), unseen)
    if not alone or unseen < _LITTLE or len(choice.held) == 1:
        return Shared(places, overlaps, unseen_of)
    counts = np.bincount(choice.kind_numbers(places), minlength=len(Kind))
    parts = [(places, overlaps)]
    for number, kind, held in choice.held:
        if counts[number] < min(_OF_A_KIND, held):
            of_kind = dataclasses.replace(scope, kinds=frozenset({kind}))
            more, more_overlaps, unseen_of[number] = _sharing(words, choice, of_kind)
            fresh = ~np.isin(more, places)
            parts.append((more[fresh], more_overlaps[fresh]))
    every_place, every_overlap = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Shared(every_place, every_overlap, unseen_of)


def _sharing(
    words: LexicalQuestion, choice: Choice, scope: Scope
) -> tuple[NDArray[np.int64], NDArray[np.float64], float]:
    """Asks for the best once: their places, their overlaps, and what those left out do not exceed."""
    sharing = words.best(scope, _SHARING + len(choice.records) // _SHARING_OF_MANY)
    places = choice.places(sharing.records)
    within = places >= 0
    return places[within], sharing.overlaps[within], sharing.unseen


def _hits(choice: Choice, found: Candidates, vectors: ExactIndex | None, depth: int) -> list[Hit]:
    score = found.scores()
    foremost = found.foremost(score, depth)
    if vectors is not None:
        found.feed_back(score, foremost, vectors)
    foremost = foremost[np.argsort(-score[foremost], kind="stable")]
    overlap, total = (column[foremost] for column in (found.overlap, score))
    nearness, passages = (
        _or_none(column[foremost], found.rows[foremost]) for column in (found.nearness, found.passages)
    )
    records, leads = choice.at(found.places[foremost]), [None] * len(foremost)
    columns = (records, nearness, overlap.tolist(), passages, total.tolist(), leads)
    hits = list(map(_HIT, zip(*columns, strict=True)))
    if (np.diff(total) == 0).any():
        hits.sort(key=lambda hit: (-hit.score, hit.record.key))
    return hits


def _or_none(column: NDArray[np.generic], rows: NDArray[np.int64]) -> list[Any]:
    """Gives a column, with None for records without a vector."""
    values = column.tolist()
    return [None if row == NONE else value for value, row in zip(values, rows, strict=True)] if NONE in rows else values
