"""The one use-case that terminal, bot and evaluation share: a question in, an answer out."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge import contact_ways, shelf
from knowledge.card import Card, ContactWay
from knowledge.database import Database, ReadSession
from knowledge.roster import Scope
from knowledge.vocabulary import Language
from retrieval import remit
from retrieval.answer import Answer
from retrieval.docking import SEARCHED, Desk, Docking
from retrieval.errors import EncoderUnavailable
from retrieval.evidence import Evidence
from retrieval.indexes import Indexes
from retrieval.lexicon import lexicon
from retrieval.naming import named_first, nearer_first
from retrieval.question import Question, Speaker
from retrieval.search import DEPTH, Hit, search_among
from retrieval.understanding import Reading, read


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record found by ``Assistant.find``, with its evidence."""

    hit: Hit
    card: Card


class Assistant:
    """Answers questions from what is in the database, at this moment."""

    def __init__(self, database: Database, indexes: Indexes, desk: Desk) -> None:
        self._database = database
        self._indexes = indexes
        self._desk = desk
        self._general: dict[tuple[str, Language], NDArray[np.float32]] = {}

    async def answer(self, question: Question) -> Answer:
        """Answers a question; nothing is kept of it."""
        reading = read(question)
        indexes = self._indexes.snapshot()
        vector = await _encoded(indexes, reading.matter)
        general = None if vector is None else await self._general_support(indexes, reading.language)
        matter = await _matter(indexes, question, reading, vector)
        async with self._database.reading() as session:
            hits = await _search(session, indexes, reading, vector, question)
            docking = Docking(session, indexes, self._desk, question, reading)
            records = len(await indexes.roster.current(session))
            return await docking.answer(Evidence(hits, records, matter, general))

    async def find(self, question: Question, top: int) -> list[FoundRecord]:
        """Finds the records that match best, closed ones included, without judging whether they are enough."""
        reading = read(question)
        indexes = self._indexes.snapshot()
        vector = await _encoded(indexes, reading.matter)
        async with self._database.reading() as session:
            hits = (await _search(session, indexes, reading, vector, question, max(top, DEPTH)))[:top]
            ids = [hit.record.record_id for hit in hits]
            cards = await shelf.cards(
                session,
                ids,
                question.language or reading.language,
                question.today,
                self._desk.office,
                question.audiences,
            )
        by_id = {card.record_id: card for card in cards}
        return [FoundRecord(hit, by_id[hit.record.record_id]) for hit in hits if hit.record.record_id in by_id]

    async def _general_support(self, indexes: Indexes, language: Language) -> NDArray[np.float32] | None:
        """Encodes the lexicon's text on general support, once for each encoder and language."""
        key = (indexes.encoder.id if indexes.encoder else "", language)
        if key not in self._general:
            vector = await _encoded(indexes, lexicon().general_support[language])
            if vector is None:
                return None
            self._general[key] = vector
        return self._general[key]

    async def office(self, reader: Language) -> ContactWay | None:
        """Gives the way to the desk's own office; None where none is known."""
        if self._desk.office is None:
            return None
        async with self._database.reading() as session:
            return await contact_ways.way_to(session, self._desk.office, reader)


async def _encoded(indexes: Indexes, text: str) -> NDArray[np.float32] | None:
    """Encodes a text as a question; where there is no encoder or it fails, words alone have to do."""
    if indexes.encoder is None:
        return None
    try:
        return await indexes.encoder.question(text)
    except EncoderUnavailable:
        return None


async def _matter(
    indexes: Indexes, question: Question, reading: Reading, vector: NDArray[np.float32] | None
) -> float | None:
    """Says how surely a question is the desk's matter; None where nothing was learnt of its encoder.

    What says its matter only with what went before is the desk's matter where that was ("那补贴呢？").
    """
    if vector is None or indexes.encoder is None:
        return None
    own = remit.matter(indexes.encoder.id, vector)
    asked = [turn for turn in question.history if turn.role is Speaker.USER and turn.text.strip()]
    if own is None or own >= 0 or not asked or reading.off_topic or reading.matter in question.text:
        return own
    before = read(replace(question, text=asked[-1].text, history=tuple(asked[:-1])))
    vector = await _encoded(indexes, before.matter)
    earlier = None if vector is None else remit.matter(indexes.encoder.id, vector)
    return own if earlier is None else max(own, earlier)


async def _search(
    session: ReadSession,
    indexes: Indexes,
    reading: Reading,
    vector: NDArray[np.float32] | None,
    question: Question,
    depth: int = DEPTH,
) -> list[Hit]:
    kinds = SEARCHED if question.kind is None else (question.kind,)
    roster = await indexes.roster.current(session)
    scope = Scope(frozenset(kinds), frozenset(question.audiences))
    choice = roster.choose(scope, question.today)
    hits = await search_among(choice, scope, indexes, reading, vector, depth)
    hits = await nearer_first(session, hits, reading.places)
    return await named_first(session, hits, question.text, choice)
