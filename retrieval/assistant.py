"""The one use-case that terminal, bot and evaluation share: a question in, an answer out."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge import contact_ways, shelf
from knowledge.card import Card, ContactWay
from knowledge.database import Database, ReadSession
from knowledge.roster import Scope
from knowledge.vocabulary import Language
from retrieval.alerting import fitting
from retrieval.answer import Answer, Lack
from retrieval.comparison import compared
from retrieval.curated import VERY_SAME, Book, Fitting, says_also, says_enough
from retrieval.docking import SEARCHED, Desk, Docking
from retrieval.encoder import Encoder
from retrieval.errors import EncoderUnavailable
from retrieval.evidence import Evidence
from retrieval.indexes import Indexes
from retrieval.inquiring import inquiry
from retrieval.linkage.widening import Widening
from retrieval.naming import named_first, nearer_first
from retrieval.question import PastTurn, Question, Speaker
from retrieval.reading_order import as_read
from retrieval.search import DEPTH, Hit, search_among
from retrieval.understanding.comparing import comparing_in
from retrieval.understanding.comprehension import Comprehension, comprehended
from retrieval.understanding.cues import named_kinds, names_only_a_place, place_phrases
from retrieval.understanding.excluding import asks_for_another
from retrieval.understanding.following import speaks_of_it
from retrieval.understanding.language import language_of
from retrieval.understanding.lexicon import lexicon
from retrieval.understanding.pointing import asks_more_of, pointed_at, pointer_in
from retrieval.understanding.reaching import asks_how_to_reach, reached

_AT_ONCE, _AT_ONCE_OVER_NETWORK = 1, 4
"""Answers that are worked out side by side once their questions are encoded, where SQLite is read on the event loop and
where a database is waited for. More would not be done sooner, and the event loop would take a step of all of them
before it looks at anything else: of four on SQLite, a look came 40 ms late (p99, 32 chats), of one, 20."""


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
        self._widening = Widening()
        self._book = Book()
        self._general: dict[tuple[str, Language], NDArray[np.float32]] = {}
        self._turns = asyncio.Semaphore(_AT_ONCE if database.on_sqlite else _AT_ONCE_OVER_NETWORK)

    def encoder(self) -> Encoder | None:
        """Gives the encoder that serves now; None where words have to do."""
        return self._indexes.encoder

    async def answer(self, question: Question) -> Answer:
        """Answers a question; nothing is kept of it.

        One that points at a record of the answer before is answered with that record.
        """
        settled, pointed = await self._settled(question)
        return await self._docked(settled) if pointed is None else replace(pointed, inquiry=None)

    async def _docked(self, question: Question) -> Answer:
        async with self._looking(question) as (session, indexes, meant, evidence):
            curated = await self._curated(session, indexes, question, meant)
            answer = await Docking(session, indexes, self._desk, question, meant.reading).answer(evidence, curated)
        return replace(answer, inquiry=inquiry(answer, meant.reading)) if question.may_ask else answer

    async def _curated(
        self, session: ReadSession, indexes: Indexes, question: Question, meant: Comprehension
    ) -> Fitting | None:
        """Gives the curated answer to a question: to what it says by itself, else to what it means in its thread."""
        matter, fitting = meant.reading.matter, self._book.fitting
        if matter != question.text and says_enough(question.text) and await self._book.holds_any(session, indexes):
            vector = await _encoded(indexes, question.text)
            own = await fitting(session, indexes, question.text, vector, question.audiences)
            if own is not None and own.likeness >= VERY_SAME:
                return own
        if not says_also(matter, question.text):
            return None
        return await fitting(session, indexes, matter, meant.vector, question.audiences)

    async def fitting(self, question: Question, among: Collection[int]) -> list[Hit]:
        """Gives those of some new records that fit a question as directly as what its answer shows, best first.

        One that asks for others than were listed means what was listed; one about a record asks for nothing new.
        """
        settled, pointed = await self._settled(question)
        if pointed is not None:
            if not pointed.lists:
                return []
            *before, listed = settled.history
            settled = replace(settled, text=listed.text, history=tuple(before))
        async with self._looking(settled) as (session, _, meant, evidence):
            return await fitting(session, evidence, meant.reading, settled, self._desk, among)

    @contextlib.asynccontextmanager
    async def _looking(self, question: Question) -> AsyncIterator[tuple[ReadSession, Indexes, Comprehension, Evidence]]:
        """Looks for what a question means; what it finds is worked on within the block, in one session."""
        indexes = self._indexes.snapshot()
        meant = await _comprehended(indexes, question)
        general = None if meant.vector is None else await self._general_support(indexes, meant.reading.language)
        async with self._turns, self._database.looking_up() as session:
            hits = await self._search(session, indexes, meant, question)
            records = len(await indexes.roster.current(session))
            yield session, indexes, meant, Evidence(hits, records, meant.matter, general)

    async def _settled(self, question: Question) -> tuple[Question, Answer | None]:
        """Puts titles for turns that point at records of the list before; answers the question where it points too.

        A comparison leaves the thread as it is, and so do the place that it asked for and a turn that only asks how to
        reach what was shown: what comes next is about what was shown.
        """
        settled: list[PastTurn] = []
        titles: list[PastTurn] = []
        listing: Question | None = None
        pointed, at = None, None
        waiting: str | None = None
        heard = ""
        for turn in (*question.history, PastTurn(Speaker.USER, question.text)):
            said = turn.text
            if turn.role is Speaker.USER and said.strip():
                if listing is not None and asks_for_another(said):
                    (listing, pointed), at = await self._others(said, listing, question.language), None
                    continue
                heard = f"{heard} {said}"
                asks = waiting if waiting and names_only_a_place(said) else said
                pointed, waiting = await self._pointed(asks, listing, at, question.language, heard), None
                if pointed is None:
                    if titles and _leaves_the_record(said):
                        settled = [one for one in settled if one not in titles]
                    listing, at = replace(question, text=said, history=tuple(settled)), None
                elif pointed.comparison is not None:  # what comes next is about what was compared
                    waiting = asks if pointed.comparison.wants_place else None
                    continue
                elif pointed.reaches:
                    continue
                elif pointed.lead is not None:
                    said, at = pointed.lead.card.title, pointed
                    titles.append(PastTurn(turn.role, said))
            settled.append(PastTurn(turn.role, said))
        # Where the question itself stands last in it, it is no history of itself.
        return replace(question, history=tuple(settled[:-1] if pointed is None else settled)), pointed

    async def _pointed(
        self, text: str, listing: Question | None, at: Answer | None, reader: Language | None, heard: str
    ) -> Answer | None:
        """Answers what compares records of the last list, points at one or asks how to reach them; None for all else.

        Args:
            at: what was pointed at since the last list.
            heard: all that the asker has said up to now.
        """
        comparing, pointer = comparing_in(text), pointer_in(text)
        reaches = comparing is None and pointer is None and asks_how_to_reach(text)
        if at is not None and at.lead is not None and comparing is None and pointer is None and not reaches:
            return at if asks_more_of(text, at.lead.card.kind) else None
        if (comparing is None and pointer is None and not reaches) or listing is None:
            return None
        if reaches and at is not None:
            return reached(at)
        listed = as_read(await self._docked(replace(listing, language=reader or language_of(text))))
        if comparing is not None:
            side_by_side = compared(comparing, listed, heard)
            if side_by_side is not None:
                return side_by_side
        if reaches:
            return reached(listed)
        return None if pointer is None else pointed_at(pointer, listed)

    async def _others(self, text: str, listing: Question, reader: Language | None) -> tuple[Question, Answer]:
        """Answers the question of the last list with others than those listed; gives it so that it means them."""
        listing = replace(listing, language=reader or language_of(text))
        listed = await self._docked(listing)
        shown = frozenset(match.card.record_id for match in listed.matches)
        listing = replace(listing, passed_over=listing.passed_over | shown)
        others = await self._docked(listing)
        return listing, others if others.matches else replace(others, missing=(Lack.NOTHING_ELSE,))

    async def find(self, question: Question, top: int) -> list[FoundRecord]:
        """Finds the records that match best, closed ones included, without judging whether they are enough."""
        indexes = self._indexes.snapshot()
        meant = await _comprehended(indexes, question)
        async with self._database.looking_up() as session:
            hits = (await self._search(session, indexes, meant, question, max(top, DEPTH)))[:top]
            ids = [hit.record.record_id for hit in hits]
            cards = await shelf.cards(
                session,
                ids,
                question.language or meant.reading.language,
                question.today,
                self._desk.office,
                question.audiences,
                self._desk.zone,
            )
        by_id = {card.record_id: card for card in cards}
        return [FoundRecord(hit, by_id[hit.record.record_id]) for hit in hits if hit.record.record_id in by_id]

    async def _search(
        self,
        session: ReadSession,
        indexes: Indexes,
        meant: Comprehension,
        question: Question,
        depth: int = DEPTH,
    ) -> list[Hit]:
        kinds = SEARCHED if question.kind is None else (question.kind,)
        roster = await indexes.roster.current(session)
        scope = Scope(frozenset(kinds), frozenset(question.audiences))
        choice = roster.choose(scope, question.today)
        hits = await search_among(session, choice, scope, indexes, meant.reading, meant.vector, depth)
        hits = await nearer_first(session, hits, meant.reading.places)
        hits = await self._widening.widened(session, indexes, hits, meant.reading, question)
        return await named_first(session, hits, question.text, choice)

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
        async with self._database.looking_up() as session:
            return await contact_ways.way_to(session, self._desk.office, reader)


def _leaves_the_record(text: str) -> bool:
    """Says whether a text asks for other records than the one pointed at, whose words are not the asker's own."""
    return bool(named_kinds(text) or place_phrases(text)) and not speaks_of_it(text)


async def _comprehended(indexes: Indexes, question: Question) -> Comprehension:
    """Reads a question; where the encoder fails, its words alone have to do."""
    try:
        return await comprehended(question, indexes.encoder, indexes.lexical)
    except EncoderUnavailable:
        return await comprehended(question, None, indexes.lexical)


async def _encoded(indexes: Indexes, text: str) -> NDArray[np.float32] | None:
    """Encodes a text as a question; where there is no encoder or it fails, words alone have to do."""
    if indexes.encoder is None:
        return None
    try:
        return await indexes.encoder.question(text)
    except EncoderUnavailable:
        return None
