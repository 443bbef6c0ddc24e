"""Whether records bear a sentence out: by the words they share, and where those leave it open, by meaning.

The thresholds come from records alone; no question or answer of an evaluation set is in them. Each sentence of the
starter's records was held against the most similar other record of its kind, which does not bear it out: a threshold
is what 95 % of those 1,960 stay below. Held against their own record's other language, which does bear them out, 60 %
reach theirs: across languages much that is true is lost. ``benchmarks/support.py`` measures it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.analysis import content_words, folded
from retrieval.encoder import Encoder
from retrieval.errors import EncoderUnavailable
from retrieval.grounding.coordination import coordinated
from retrieval.grounding.sources import Source
from retrieval.understanding.language import language_of
from retrieval.vectors.language_means import language_means
from retrieval.vectors.rows import Languages

BY_WORDS = 0.67
"""Share of a sentence's words that a record holds, from which on they alone are enough."""
SOME_WORDS, ALIKE = 0.40, 0.66
"""What must be held of the words where meaning decides, and how near it must then be (cosine, centred)."""
ACROSS = 0.37
"""How near a sentence in the other language must be, whose words cannot be compared."""
_CLAUSE = re.compile("[，,；;。]")


@dataclass(frozen=True, slots=True)
class Held:
    """A sentence, and a record that it is held against."""

    text: str
    source: Source

    @property
    def across(self) -> bool:
        """Says whether the record is in another language than the sentence."""
        return self.source.card.language is not language_of(self.text)


def shared(text: str, record: str) -> float:
    """Gives the share of a text's words that a record holds; 0 for a text without any."""
    words = content_words(text)
    return len(set(words).intersection(content_words(record))) / len(words) if words else 0.0


async def bearing_out(text: str, sources: Sequence[Source], encoder: Encoder | None) -> tuple[Source, ...]:
    """Gives the records that bear a sentence out; none where they do not.

    One record bears out all of it, or else each of its clauses has one: words gathered from here and there bear out
    nothing.
    """
    verdicts = await borne_out([Held(text, source) for source in sources], encoder)
    bearing = tuple(source for source, verdict in zip(sources, verdicts, strict=True) if verdict)
    if bearing or len(sources) < 2:
        return bearing
    for clause in _clauses(text):
        theirs = [source for source in sources if shared(clause, source.text) >= BY_WORDS and not _adds(clause, source)]
        if not theirs:
            return ()
        bearing += tuple(source for source in theirs if source not in bearing)
    return bearing


async def borne_out(held: Sequence[Held], encoder: Encoder | None) -> list[bool]:
    """Says of each sentence whether its record bears it out; without an encoder, words alone have to."""
    by_words = [0.0 if one.across else shared(one.text, one.source.text) for one in held]
    open_cases = [at for at, one in enumerate(held) if one.across or SOME_WORDS <= by_words[at] < BY_WORDS]
    near = await likeness([held[at] for at in open_cases], encoder)
    verdicts = [share >= BY_WORDS and not _adds_a_clause(one) for one, share in zip(held, by_words, strict=True)]
    for at, nearness in zip(open_cases, near, strict=True):
        verdicts[at] = nearness >= (ACROSS if held[at].across else ALIKE) and not _adds_a_clause(held[at])
    return verdicts


def _adds_a_clause(one: Held) -> bool:
    """Says whether a clause of the sentence shares too little with its record, which the others would make up for."""
    if one.across:
        return False
    return any(shared(clause, one.source.text) < SOME_WORDS for clause in _clauses(one.text)) or _adds(
        one.text, one.source
    )


def _adds(text: str, source: Source) -> bool:
    """Says whether what "and" or the like adds to a text has words that the record does not hold."""
    record = source.text
    surface, known = folded(record), frozenset(content_words(record))
    for words in coordinated(text):
        held = [word for word in words if word in known or (not word.isascii() and word in surface)]
        if len(held) < BY_WORDS * len(words):
            return True
    return False


async def likeness(held: Sequence[Held], encoder: Encoder | None) -> list[float]:
    """Gives how near each sentence is to the nearest of its record's sentences (-1..1).

    -1 where that cannot be told: there is no encoder, or one whose vectors the thresholds were not measured on.
    """
    means = None if encoder is None else language_means(encoder.id)
    if encoder is None or means is None or not held:
        return [-1.0] * len(held)
    texts = list(dict.fromkeys([text for one in held for text in _texts(one)]))
    try:
        vectors = _centred(texts, await encoder.passages(texts), means)
    except EncoderUnavailable:
        return [-1.0] * len(held)
    place = {text: at for at, text in enumerate(texts)}
    near = []
    for one in held:
        own, *others = (vectors[place[text]] for text in _texts(one))
        near.append(max((float(own @ other) for other in others), default=-1.0))
    return near


def _texts(one: Held) -> list[str]:
    return [one.text, *one.source.sentences]


def _clauses(text: str) -> list[str]:
    return [clause for clause in _CLAUSE.split(text) if content_words(clause)]


def _centred(texts: Sequence[str], vectors: NDArray[np.float32], means: NDArray[np.float32]) -> NDArray[np.float32]:
    """Takes off each vector what all texts of its language have in common."""
    moved = vectors - means[[Languages.index(language_of(text)) for text in texts]]
    unit: NDArray[np.float32] = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
    return unit
