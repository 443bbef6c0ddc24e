"""Which questions mean the same, in either language: so that what many people ask is one task.

The vectors of any two questions are alike in what makes them questions, and more so in one language. So each is centred
by the mean of questions in its language, and what counts is by how much two of them are nearer to each other than to
what else is asked: their nearest of ``usual_questions.txt`` and of the other topics (cross-domain similarity local
scaling, Conneau et al. 2018). ``benchmarks/grouping.py`` measures it and writes what ships for the bundled encoder; any
other encodes the usual questions once.
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
SAME = 0.06
"""From so far above what else is asked, on average, a question belongs to a topic. Chosen on half of 40 topics in four
wordings each (.87 of the pairs put together belong together, .54 of those that do are found); on the other half .96 and
.59. Of 400 questions on 200 details of a few articles (xquad_en_zh, both languages) .28 and .75, with .19 and .77 where
only usual questions are held against them."""
_LIKELY, _MEMBERS = 3, 8
"""Topics that are looked at closely, and the newest questions of each that are."""
_FORM = "2"
"""Raise it when what is written of a meaning changes: those of before are then told anew."""
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
        near: (languages, NEAREST) how near it is to the nearest of what is usually asked.
    """

    language: Language
    vector: Vectors
    near: Vectors

    def written(self) -> str:
        """Writes it as text, to be sealed: 2 bytes a figure, in base64."""
        figures = np.concatenate([self.vector, self.near.ravel()]).astype(np.float16)
        return f"{self.language.value}:{base64.b64encode(figures.tobytes()).decode()}"


def read(written: str) -> Meant:
    """Reads what ``Meant.written`` wrote."""
    language, _, text = written.partition(":")
    figures = np.frombuffer(base64.b64decode(text), np.float16).astype(np.float32)
    near = len(Languages) * NEAREST
    return Meant(Language(language), figures[:-near], figures[-near:].reshape(len(Languages), NEAREST))


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
        near = [np.sort(cosines[self.langs == at])[-NEAREST:] for at in range(len(Languages))]
        return Meant(language, own, np.array(near, np.float32))


@dataclass(frozen=True, slots=True)
class Understood:
    """A question's meaning under one encoder.

    Attributes:
        grouper: name of what told it.
        text: as it was read: with the question before it, where it leans on that.
        matter: how surely it is the desk's matter (about -1..1); None where that cannot be told.
    """

    grouper: str
    text: str
    meant: Meant
    matter: float | None


class Grouper:
    """Says what questions mean under one encoder."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._usual: Usual | None = shipped(encoder.id)

    @property
    def id(self) -> str:
        """Names the encoder and the form of what is written: meanings under another name do not compare."""
        return f"{self._encoder.id}/{_FORM}"

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
        return Understood(self.id, text, meant, None if told is None else told.matter)


class Known:
    """The questions that topics hold, to find the one that a further question belongs to."""

    def __init__(self, topics: Mapping[int, Sequence[Meant]]) -> None:
        self._members = [(topic, member) for topic, members in topics.items() for member in members]
        self._arrays: tuple[NDArray[np.int64], Vectors, Vectors, NDArray[np.int64]] | None = None

    def add(self, topic: int, member: Meant) -> None:
        """Takes in a question that was put into a topic."""
        self._members.append((topic, member))
        self._arrays = None

    def nearest(self, one: Meant) -> list[tuple[int, float]]:
        """Gives topics by how nearly a question belongs to them, the nearest first; ``SAME`` is the same.

        The likeliest are held against the other topics too, so that what is asked about one thing in many ways is not
        one topic; all others follow by what is usual alone.
        """
        if not self._members:
            return []
        topics, vectors, near, langs = self._held()
        at = Languages.index(one.language)
        cosines = vectors @ one.vector
        above = cosines - 0.5 * (one.near.mean(1)[langs] + near[:, at].mean(1))
        held, place, sizes = np.unique(topics, return_inverse=True, return_counts=True)
        means = np.bincount(place, above) / sizes
        order = np.argsort(-means, kind="stable")
        closely = [(int(held[k]), self._closely(one, int(held[k]), cosines)) for k in order[:_LIKELY]]
        closely.sort(key=lambda pair: -pair[1])
        return closely + [(int(held[k]), float(means[k])) for k in order[_LIKELY:]]

    def _closely(self, one: Meant, topic: int, cosines: Vectors) -> float:
        """Holds a question and the newest of a topic against what is usual and all other topics: the mean above."""
        topics, vectors, near, langs = self._held()
        others, mine = topics != topic, np.flatnonzero(topics == topic)[-_MEMBERS:]
        at = Languages.index(one.language)
        own = {lang: _nearest(one.near[lang], cosines[others & (langs == lang)]) for lang in set(langs[mine].tolist())}
        beside = vectors[mine] @ vectors[others & (langs == at)].T
        theirs = [_nearest(near[member, at], row) for member, row in zip(mine, beside, strict=True)]
        above = [
            cosines[member] - 0.5 * (own[int(langs[member])] + their)
            for member, their in zip(mine, theirs, strict=True)
        ]
        return float(np.mean(above))

    def _held(self) -> tuple[NDArray[np.int64], Vectors, Vectors, NDArray[np.int64]]:
        """Gives the topic, vector, nearness and language of each question held."""
        if self._arrays is None:
            members = [member for _, member in self._members]
            self._arrays = (
                np.array([topic for topic, _ in self._members], np.int64),
                np.array([member.vector for member in members], np.float32),
                np.array([member.near for member in members], np.float32),
                np.array([Languages.index(member.language) for member in members], np.int64),
            )
        return self._arrays


def _nearest(usual: Vectors, beside: Vectors) -> float:
    """Gives how near a question is to the nearest of what is usual and of what stands beside it, on average."""
    return float(np.sort(np.concatenate([usual, beside]))[-NEAREST:].mean())


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
