"""The published curated answers in memory: which of them answers a question, told in a fraction of a millisecond."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge import answers, passages
from knowledge.answers import Frequent
from knowledge.database import ReadSession
from knowledge.vocabulary import Audience, Language
from retrieval.curated.fit import LEEWAY, LONGEST, likeness
from retrieval.curated.questions import digest_of
from retrieval.curated.sense import Sense, sense_of
from retrieval.indexes import Indexes
from retrieval.vectors import Languages, language_means
from retrieval.vectors.rows import unpacked

_LOOKED_AT = 20
"""Questions nearest in meaning whose words are compared."""
_NEAR = 0.5
"""Cosine below which no two questions mean the same."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """A curated answer that fits: which question of its list means what was asked, and how surely (0..1).

    Attributes:
        sure: whether it goes before whatever else is found; else only where nothing else answers.
    """

    record_id: int
    question: str
    likeness: float
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Known:
    """All questions of the book: (n,) lists, and the vectors of those that have one.

    Attributes:
        alike: their places by what they say, and by the words that carry their matter.
        encoded: (m,) places of the questions that have a vector.
        matrix: (m, dimension) of their vectors less the mean of their language, of unit length.
    """

    questions: Sequence[str]
    records: Sequence[Frequent]
    senses: Sequence[Sense]
    alike: Mapping[str | frozenset[str], Sequence[int]]
    encoded: NDArray[np.int64]
    matrix: NDArray[np.float32]


class Book:
    """Follows the outbox: a curated answer that is published, changed or retired counts from the very next question."""

    def __init__(self) -> None:
        self._seq = -1
        self._encoder: str | None = None
        self._hashes: Mapping[int, str] = {}
        self._known = _known([], {}, None, {})
        self._whole = True
        self._turn = asyncio.Lock()

    async def holds_any(self, session: ReadSession, indexes: Indexes) -> bool:
        """Says whether there is any curated answer."""
        return bool((await self._current(session, indexes)).questions)

    async def fitting(
        self,
        session: ReadSession,
        indexes: Indexes,
        text: str,
        vector: NDArray[np.float32] | None,
        audiences: Collection[Audience],
    ) -> Fitting | None:
        """Gives the curated answer that answers a question; None where none does.

        Args:
            text: of the question, with what it leans on.
            vector: (dimension,) of that text; None where there is no encoder.
        """
        known = await self._current(session, indexes)
        if not known.questions or len(text) > LONGEST:
            return None
        asked = sense_of(text)
        cosines = _cosines(known, asked.language, vector, indexes)
        places = _worth_comparing(known, asked, cosines)
        places = [place for place in places if known.records[place].audience in audiences]
        for leeway in (0.0, LEEWAY):
            told = {place: likeness(asked, known.senses[place], cosines.get(place), leeway) or 0.0 for place in places}
            best = max(places, key=told.__getitem__, default=None)
            if best is not None and told[best]:
                return Fitting(known.records[best].record_id, known.questions[best], told[best], sure=not leeway)
        return None

    async def _current(self, session: ReadSession, indexes: Indexes) -> _Known:
        """Gives the book as this session's view has it, without a query where nothing was committed since."""
        seq = (await indexes.roster.current(session)).seq
        encoder = None if indexes.encoder is None else indexes.encoder.id
        if (seq, encoder) != (self._seq, self._encoder) or not self._whole:
            async with self._turn:
                await self._read(session, encoder, 0 if indexes.encoder is None else indexes.encoder.dimension)
                self._seq, self._encoder = seq, encoder
        return self._known

    async def _read(self, session: ReadSession, encoder: str | None, dimension: int) -> None:
        hashes = await answers.standing(session)
        if hashes == self._hashes and encoder == self._encoder and self._whole:
            return
        frequent = await answers.frequent(session, hashes) if hashes else []
        digests = {question: digest_of(question) for one in frequent for question in one.questions}
        vectors: Mapping[str, NDArray[np.float32]] = {}
        if encoder is not None and language_means(encoder) is not None and digests:
            kept = await passages.vectors_of(session, encoder, set(digests.values()))
            vectors = {
                question: unpacked([kept[digest]], dimension)[0]
                for question, digest in digests.items()
                if len(kept.get(digest, b"")) == 2 * dimension
            }
            self._whole = len(vectors) == len(digests)  # else the keeper is still at it
        else:
            self._whole = True
        told = dict(zip(self._known.questions, self._known.senses, strict=True))
        # Of very many that are new, the event loop would wait for a tenth of a second.
        self._known = await asyncio.to_thread(_known, frequent, vectors, encoder, told)
        self._hashes = hashes


def _known(
    frequent: Sequence[Frequent],
    vectors: Mapping[str, NDArray[np.float32]],
    encoder: str | None,
    told: Mapping[str, Sense],
) -> _Known:
    """Makes a book; ``told`` holds what some of its questions ask."""
    pairs = [(question, one) for one in frequent for question in dict.fromkeys(one.questions)]
    senses = [told.get(question) or sense_of(question) for question, _ in pairs]
    alike: dict[str | frozenset[str], list[int]] = {}
    for place, sense in enumerate(senses):
        alike.setdefault(sense.squeezed, []).append(place)
        alike.setdefault(sense.words, []).append(place)
    encoded = [place for place, (question, _) in enumerate(pairs) if question in vectors]
    centred = [_centred(vectors[pairs[place][0]], senses[place].language, encoder) for place in encoded]
    return _Known(
        questions=[question for question, _ in pairs],
        records=[one for _, one in pairs],
        senses=senses,
        alike=alike,
        encoded=np.array(encoded, np.int64),
        matrix=np.array(centred, np.float32),
    )


def _cosines(
    known: _Known, language: Language, vector: NDArray[np.float32] | None, indexes: Indexes
) -> Mapping[int, float]:
    """Gives the cosines of those questions that come near, by their places."""
    if vector is None or indexes.encoder is None or not len(known.encoded):
        return {}
    scores = np.vecdot(known.matrix, _centred(vector, language, indexes.encoder.id))
    near = np.flatnonzero(scores >= _NEAR)
    best = near[np.argsort(-scores[near], kind="stable")[:_LOOKED_AT]]
    return dict(zip(known.encoded[best].tolist(), scores[best].tolist(), strict=True))


def _worth_comparing(known: _Known, asked: Sense, cosines: Mapping[int, float]) -> Sequence[int]:
    """Gives the places of the questions that may mean the same: of the same words, or near."""
    same = (*known.alike.get(asked.squeezed, ()), *known.alike.get(asked.words, ()))
    return list(dict.fromkeys((*same[:_LOOKED_AT], *cosines)))


def _centred(vector: NDArray[np.float32], language: Language, encoder: str | None) -> NDArray[np.float32]:
    """Takes the mean of its language off a question: (dimension,), of unit length.

    Both are questions, so that the map that turns questions towards passages is of no use here.
    """
    means = None if encoder is None else language_means(encoder)
    centred = vector if means is None else vector - means[Languages.index(language)]
    return np.asarray(centred / max(float(np.linalg.norm(centred)), 1e-6), np.float32)
