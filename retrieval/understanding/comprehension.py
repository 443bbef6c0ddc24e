"""Reading a question with what its vector tells: which turns lean on those before them, and whether it is ours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from retrieval.encoder import Encoder
from retrieval.lexical.index import LexicalIndex
from retrieval.question import Question, Speaker
from retrieval.understanding import remit
from retrieval.understanding.following import may_lean, may_stand, turned_to
from retrieval.understanding.reading import Reading, read
from retrieval.understanding.spelling import mended, stems_meant

_TURNS = 5
"""Last turns of a conversation that are asked of their vectors; those before them are told by their words."""
_DOUBTFUL = -0.2
"""Leaning from which a turn leans that would be refused by itself: .96 of those that do, .05 of what stands alone."""
_SURE = 0.3
"""Leaning of what a turn goes on to, from which it is no matter: of 22 matters the highest was .26 ("会计")."""
_ALONE = -0.5
"""Leaning up to which a question that names only kinds says what it is about: of 62 held out that name no matter and
lean the lowest was -.39; of 53 that stand alone 35 reach it."""


@dataclass(frozen=True, slots=True)
class Ties:
    """How the turns of a conversation stand to those before them, as far as their vectors tell.

    Attributes:
        leaning: those that mean something only with what went before.
        standing: those that say what they are about, though their words name nothing but kinds of record.
    """

    leaning: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Comprehension:
    """What a question was understood to mean.

    Attributes:
        vector: (dimension,) of its matter; None where there is no encoder.
        matter: how surely it is the desk's matter; None where nothing was learnt of the encoder.
    """

    reading: Reading
    vector: NDArray[np.float32] | None
    matter: float | None


async def comprehended(question: Question, encoder: Encoder | None, words: LexicalIndex) -> Comprehension:
    """Reads a question in its conversation, with its slips of typing mended by the words that records hold.

    Raises:
        EncoderUnavailable: the encoder failed.
    """
    question = _mended(question, words)
    if encoder is None:
        return Comprehension(_with_stems(read(question), words), None, None)
    said = [turn.text for turn in question.history if turn.role is Speaker.USER and turn.text.strip()]
    ties = await _ties([*said, question.text], encoder)
    reading = _with_stems(read(question, ties.leaning, ties.standing), words)
    vector = await encoder.question(reading.matter)
    matter = await _matter(question, said, reading, vector, ties, encoder)
    return Comprehension(reading, vector, matter)


def _mended(question: Question, words: LexicalIndex) -> Question:
    turns = question.history[:-_TURNS] + tuple(
        replace(turn, text=mended(turn.text, words)) if turn.role is Speaker.USER else turn
        for turn in question.history[-_TURNS:]
    )
    return replace(question, text=mended(question.text, words), history=turns)


def _with_stems(reading: Reading, words: LexicalIndex) -> Reading:
    """Puts stems that records hold for those with a slip, to search by; what is shown and compared stays as typed."""
    meant = stems_meant(reading.terms, words)
    return replace(reading, terms=tuple(meant.get(term, term) for term in reading.terms)) if meant else reading


async def _ties(said: Sequence[str], encoder: Encoder) -> Ties:
    """Tells which turns say nothing of the matter and lean on the ones before them, and which need them not."""
    latest = said[1:][-_TURNS:]
    return Ties(
        frozenset([text for text in latest if await _leans(text, encoder)]),
        frozenset([text for text in latest if await _stands(text, encoder)]),
    )


async def _stands(text: str, encoder: Encoder) -> bool:
    if not may_stand(text):
        return False
    told = remit.told(encoder.id, await encoder.question(turned_to(text) or text))
    return told is not None and told.leaning <= _ALONE


async def _leans(text: str, encoder: Encoder) -> bool:
    further = turned_to(text)
    if further is None and not may_lean(text):
        return False
    told = remit.told(encoder.id, await encoder.question(further or text))
    if told is None:
        return False
    if further is not None:
        return told.leaning >= _SURE
    return told.leaning >= 0 or (told.leaning >= _DOUBTFUL and told.matter < 0)


async def _matter(
    question: Question,
    said: Sequence[str],
    reading: Reading,
    vector: NDArray[np.float32],
    ties: Ties,
    encoder: Encoder,
) -> float | None:
    """Says how surely a question is the desk's matter.

    What says its matter only with what went before is the desk's matter where that was ("那补贴呢？").
    """
    told = remit.told(encoder.id, vector)
    if told is None or told.matter >= 0 or not said or reading.off_topic or reading.matter in question.text:
        return told and told.matter
    before = read(
        replace(question, text=said[-1], history=question.history[: _place_of_last(question)]),
        ties.leaning,
        ties.standing,
    )
    earlier = remit.told(encoder.id, await encoder.question(before.matter))
    return told.matter if earlier is None else max(told.matter, earlier.matter)


def _place_of_last(question: Question) -> int:
    """Says where in the history the asker spoke last."""
    return max(place for place, turn in enumerate(question.history) if turn.role is Speaker.USER and turn.text.strip())
