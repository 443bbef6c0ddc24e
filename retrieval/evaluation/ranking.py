"""One question ranked in three ways: by words alone, by vectors alone, and by both, as answers are."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

from retrieval.docking import SEARCHED
from retrieval.evaluation.metrics import DEPTH
from retrieval.evaluation.store import Store
from retrieval.evaluation.testbed import TestQuestion
from retrieval.question import Question
from retrieval.search import search
from retrieval.understanding.comprehension import comprehended


class Way(StrEnum):
    """A way to search."""

    LEXICAL = "lexical"
    VECTOR = "vector"
    FUSED = "fused"


Rankings = Mapping[Way, list[str]]
"""Keys of the first ten records, best first; equal scores stand in the order of their keys."""


def asked(question: TestQuestion, today: dt.date) -> Question:
    """Gives the question as the desk is asked it."""
    return Question(question.text, today, history=question.history, kind=question.kind)


async def rank(store: Store, question: TestQuestion, today: dt.date) -> Rankings:
    """Ranks one question in every way that there is; without an encoder, both is by words, and vectors give none.

    Raises:
        EncoderUnavailable: the encoder failed.
    """
    meant = await comprehended(asked(question, today), store.indexes.encoder, store.indexes.lexical)
    reading, vector = meant.reading, meant.vector
    ways = {
        Way.LEXICAL: (reading, None),
        Way.VECTOR: (dataclasses.replace(reading, terms=()), vector),
        Way.FUSED: (reading, vector),
    }
    kinds = SEARCHED if question.kind is None else (question.kind,)
    rankings: dict[Way, list[str]] = {}
    async with store.database.reading() as session:
        for way, (used, at) in ways.items():
            if way is Way.VECTOR and at is None:
                continue
            hits = await search(session, store.indexes, used, at, today, kinds)
            rankings[way] = [hit.record.key for hit in hits[:DEPTH]]
    return rankings
