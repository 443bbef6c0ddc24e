"""Which questions mean the same, in either language: so that what many people ask is one task.

The vectors of any two questions are alike in what makes them questions, and more so in one language. So each is centred
by the mean of questions in its language, and what counts is by how much two of them are nearer to each other than to
what people usually ask (their nearest of ``usual_questions.txt``; cross-domain similarity local scaling, Conneau et al.
2018). ``benchmarks/grouping.py`` measures it and writes what ships for the bundled encoder; any other encodes the usual
questions once.
"""

import base64
import functools
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from knowledge.vocabulary import Language
from retrieval.encoder import Encoder
from retrieval.errors import EncoderUnavailable
from retrieval.grounding.anonymity import MARK, anonymous
from retrieval.understanding import remit
from retrieval.understanding.following import topic_of
from retrieval.understanding.language import clean, language_of
from retrieval.understanding.remarks import without_courtesies
from retrieval.vectors import Languages

FILE, QUESTIONS = "usual_questions.npz", "usual_questions.txt"
STEPS = 127 * 1.8
"""Vectors ship as whole numbers of such steps: no component of one is above .55."""
NEAREST = 3
"""Usual questions, of each language, that say how near a question is to any: 5 lost .04 to .08 of the precision."""
SAME = 0.08
"""From so far above what is usual, on average, a question belongs to a topic. Chosen on one half of 40 topics in four
wordings each (.86 and .52); on the other half .96 of the pairs put together belong together, and .60 of those that do
are found. Of 400 questions on 200 details of a few articles (xquad_en_zh, in both languages) .19 and .77."""
_LEANS = 0.0
"""From here on a question leans on what was said before it."""
_LONGEST = 600
"""Characters of a question that tell its meaning."""

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Meant:
    """What a question means, as far as comparing goes.

    Attributes:
        language: the one that it was centred by.
        vector: (dimension,) centred unit vector.
        near: (languages,) how near it is to what is usually asked.
    """

    language: Language
    vector: Vectors
    near: Vectors

    def written(self) -> str:
        """Writes it as text, to be sealed: 2 bytes a figure, in base64."""
        figures = np.concatenate([self.vector, self.near]).astype(np.float16)
        return f"{self.language.value}:{base64.b64encode(figures.tobytes()).decode()}"


def read(written: str) -> Meant:
    """Reads what ``Meant.written`` wrote."""
    language, _, text = written.partition(":")
    figures = np.frombuffer(base64.b64decode(text), np.float16).astype(np.float32)
    return Meant(Language(language), figures[: -len(Languages)], figures[-len(Languages) :])


@dataclass(frozen=True, slots=True)
class Usual:
    """What people usually ask, for one encoder.

    Attributes:
        means: (languages, dimension) of the vectors of questions in each.
        rows: (n, dimension) centred unit vectors.
        langs: (n,) places in ``Languages``.
    """

    means: Vectors
    rows: Vectors
    langs: NDArray[np.uint8]

    @classmethod
    def of(cls, vectors: Vectors, langs: NDArray[np.uint8]) -> "Usual":
        """Takes it from the vectors of questions: (n, dimension)."""
        means = np.stack([vectors[langs == at].mean(0) for at in range(len(Languages))])
        return cls(means, _units(vectors - means[langs]), langs)

    def meant(self, vector: Vectors, language: Language) -> Meant:
        """Says what a question means, of whose vector and language it is told."""
        own = _units((vector - self.means[Languages.index(language)])[None])[0]
        cosines = self.rows @ own
        near = [np.sort(cosines[self.langs == at])[-NEAREST:].mean() for at in range(len(Languages))]
        return Meant(language, own, np.array(near, np.float32))


@dataclass(frozen=True, slots=True)
class Understood:
    """A question's meaning under one encoder.

    Attributes:
        text: as it was read: with the question before it, where it leans on that.
        matter: how surely it is the desk's matter (about -1..1); None where that cannot be told.
    """

    encoder: str
    text: str
    meant: Meant
    matter: float | None


class Grouper:
    """Says what questions mean under one encoder."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._usual: Usual | None = shipped(encoder.id)

    @property
    def encoder_id(self) -> str:
        """Names the encoder: meanings of another one do not compare."""
        return self._encoder.id

    async def understood(self, question: str, before: Sequence[str] = ()) -> Understood | None:
        """Says what a question means, read with the last one before it where it leans on that.

        None where the encoder fails.
        """
        text = _bare(question)
        try:
            vector = await self._encoder.question(text)
            told = remit.told(self._encoder.id, vector)
            if before and _follows(text, _bare(before[-1]), told is not None and told.leaning > _LEANS):
                text = f"{_bare(before[-1])} {text}"
                vector = await self._encoder.question(text)
                told = remit.told(self._encoder.id, vector)
            if self._usual is None:
                self._usual = await _encoded(self._encoder)
        except EncoderUnavailable:
            return None
        meant = self._usual.meant(vector, language_of(text))
        return Understood(self._encoder.id, text, meant, None if told is None else told.matter)


def alike(one: Meant, members: Sequence[Meant]) -> float:
    """Says by how much, on average, a question is nearer to some others than to what is usual; ``SAME`` is the same."""
    return float(_above(one, members).mean())


def nearest(one: Meant, topics: Mapping[int, Sequence[Meant]]) -> list[tuple[int, float]]:
    """Gives topics by how nearly a question belongs to them (``alike``), the nearest first."""
    held = [(topic, members) for topic, members in topics.items() if members]
    if not held:
        return []
    sizes = np.array([len(members) for _, members in held])
    scores = _above(one, [member for _, members in held for member in members])
    means = np.add.reduceat(scores, np.cumsum(sizes) - sizes) / sizes
    return sorted(zip((topic for topic, _ in held), means.tolist(), strict=True), key=lambda pair: (-pair[1], pair[0]))


def _above(one: Meant, members: Sequence[Meant]) -> Vectors:
    """Gives by how much a question is nearer to each of some others than both are to what is usual."""
    at = Languages.index(one.language)
    vectors = np.array([member.vector for member in members])
    theirs = np.array([member.near[at] for member in members])
    own = one.near[[Languages.index(member.language) for member in members]]
    above: Vectors = vectors @ one.vector - 0.5 * (own + theirs)
    return above


def usual_questions() -> list[str]:
    """Reads what people usually ask, one question a line."""
    return files("retrieval").joinpath(QUESTIONS).read_text("utf-8").splitlines()


@functools.cache
def shipped(encoder_id: str) -> Usual | None:
    """Reads what ships for an encoder; None for one that has to encode the usual questions itself."""
    with np.load(io.BytesIO(files("retrieval").joinpath(FILE).read_bytes())) as learnt:
        if str(learnt["encoder"]) != encoder_id:
            return None
        rows = _units(learnt["rows"].astype(np.float32) / STEPS)
        return Usual(learnt["means"].astype(np.float32), rows, learnt["langs"])


_ENCODED: dict[str, Usual] = {}
"""What usual questions are under encoders that nothing ships for, by their ids."""


async def _encoded(encoder: Encoder) -> Usual:
    """Encodes the usual questions, once in the life of a process."""
    if encoder.id in _ENCODED:
        return _ENCODED[encoder.id]
    texts = usual_questions()
    langs = np.array([Languages.index(language_of(text)) for text in texts], np.uint8)
    _ENCODED[encoder.id] = Usual.of(await encoder.passages(texts), langs)
    return _ENCODED[encoder.id]


def _follows(text: str, before: str, leans: bool) -> bool:
    """Says whether a question says what it is about only with the one before it, by its words or its vector."""
    return topic_of((before, text), (text,) if leans else ()).matter not in text


def _bare(question: str) -> str:
    """Drops names, numbers and contacts, greetings and thanks: who asks, and how kindly, says nothing of what."""
    text = clean(question)[:_LONGEST]
    return without_courtesies(anonymous(text).replace(MARK, " ")).strip() or text


def _units(vectors: Vectors) -> Vectors:
    units: Vectors = (vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)).astype(np.float32)
    return units
