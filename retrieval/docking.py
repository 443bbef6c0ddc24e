"""Docking a question: which kinds of help it needs, which records give it, and what is lacking."""

import datetime as dt
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge import contact_ways, passages, shelf
from knowledge.card import Card, ContactWay
from knowledge.database import ReadSession
from knowledge.drafts import ProgramDetail
from knowledge.roster import Showable
from knowledge.vocabulary import Availability, Kind, Language
from retrieval.answer import NOT_DIRECT, Answer, Because, Lack, Reason
from retrieval.composition import Found, abstention, compose, folded_together
from retrieval.curated import VERY_SAME, Fitting
from retrieval.dealing import dealing, sharing_first
from retrieval.evidence import Evidence, Footing, belonging, footing, nearest
from retrieval.fitting import in_time, is_left_out, named_first, suits, venues
from retrieval.indexes import Indexes
from retrieval.labs_behind import labs_behind
from retrieval.linkage.lead import Grade
from retrieval.naming import NAMED, names
from retrieval.openings.docked import with_openings
from retrieval.question import Question
from retrieval.search import Hit, search
from retrieval.territory import home_first, unreached
from retrieval.understanding.cues import asks_for_a_venue, names_a_gathering
from retrieval.understanding.lexicon import lexicon
from retrieval.understanding.places import places_in
from retrieval.understanding.reading import Reading, read, shown_kinds

MOST: Mapping[Kind, int] = {
    Kind.LAB: 4,
    Kind.EXPERT: 2,
    Kind.MENTOR: 3,
    Kind.EQUIPMENT: 3,
    Kind.ACHIEVEMENT: 3,
    Kind.PROGRAM: 4,
    Kind.CASE: 3,
    Kind.OPENING: 5,
    Kind.EVENT: 4,
}
"""Records of a kind in one answer: a card is to be read, not scrolled."""
SEARCHED = tuple(MOST)
_LISTED = 8
"""Records of a kind where the question names the kind and no matter, so that it asks for a list."""
_CANDIDATES = 3
"""Candidates looked at for each place in the answer, since some records are listed twice."""
_GENERAL_MOST = 2


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose desk it is: the key of the office that takes what nobody else can, its country, and its time zone."""

    office: str | None
    country: str | None
    zone: dt.tzinfo = dt.UTC


class Docking:
    """One question being docked, within one session."""

    def __init__(
        self, session: ReadSession, indexes: Indexes, desk: Desk, question: Question, reading: Reading
    ) -> None:
        self._session = session
        self._indexes = indexes
        self._desk = desk
        self._question = question
        self._reading = reading
        self._language: Language = question.language or reading.language
        self._outright: set[Kind] = set()
        """Kind of the record that the question names outright, or nearly."""

    async def answer(self, evidence: Evidence, curated: Fitting | None = None) -> Answer:
        """Picks what belongs in the answer and composes it, or abstains.

        A curated answer that fits goes first; beside one to this very question nothing stands that merely comes near.
        """
        first = await self._curated(curated)
        sections = await with_openings(
            self._session, self._indexes, self._reading, self._question, evidence, await self._sections(evidence),
            self._cards, self._most(Kind.OPENING),
        )  # fmt: skip
        if curated is not None and not curated.sure and any(_direct(found) for found in sections.values()):
            first = []
        if first:
            if first[0].hit.score >= VERY_SAME:
                sections = {kind: _direct(found) for kind, found in sections.items()}
            sections = {Kind.ANSWER: first, **sections}
        office = await self._office()  # its way mostly came with the cards
        everything = [found for section in sections.values() for found in section]
        if not everything:
            return abstention(self._reading, self._language, office, lexical_only=evidence.lexical_only)
        rows = await passages.of_records(self._session, [found.card.record_id for found in everything])
        answer = compose(
            self._reading,
            self._language,
            sections,
            rows,
            office,
            lexical_only=evidence.lexical_only,
            outright={found.card.kind for found in everything if names(self._question.text, found.card.title)},
        )
        places = () if first else unreached(self._reading, answer.matches)
        return replace(answer, missing=(*answer.missing, Lack.NOT_THERE), unreached=places) if places else answer

    async def _curated(self, fitting: Fitting | None) -> list[Found]:
        """Gives the curated answer that fits, unless it was shown before and others are asked for."""
        if fitting is None or self._question.kind not in (None, Kind.ANSWER):
            return []
        cards = await self._cards_of([fitting.record_id])
        record = Showable(fitting.record_id, "", Kind.ANSWER, None)
        hit = Hit(record, fitting.likeness, 0.0, None, fitting.likeness)
        reason = Reason(Because.CURATED, title=fitting.question)
        return [Found(hit, card, reason) for card in cards.values()]

    async def _sections(self, evidence: Evidence) -> dict[Kind, list[Found]]:
        """Gives what to show of each kind that the question calls for; nothing where the evidence is too weak."""
        self._outright = {hit.record.kind for hit in evidence.hits[:1] if hit.score >= NAMED}
        kinds = self._kinds()
        hits = [hit for hit in evidence.hits if hit.record.kind in kinds]
        stands = footing(evidence, self._reading, hits)
        halls = await self._halls(evidence)
        if halls and (stands is not Footing.NONE or names_a_gathering(self._question.text)):
            return {Kind.EQUIPMENT: halls}
        if stands is Footing.DIRECT:
            matching = await self._matching(evidence)
            direct = any(found.reason is None for section in matching.values() for found in section)
            if not direct:
                return await self._nearest(evidence, self._kinds())
            lacking = [kind for kind in self._kinds() if kind in self._reading.wanted and not _given(kind, matching)]
            return matching | await self._nearest(evidence, lacking)
        need = self._question.kind is None and self._reading.wanted == {Kind.PROGRAM}
        if need and footing(evidence, self._reading, evidence.hits) is Footing.DIRECT:
            return {Kind.PROGRAM: await self._general_support(evidence.general)}
        return await self._nearest(evidence, self._kinds()) if stands is Footing.NEAREST else {}

    async def _nearest(self, evidence: Evidence, kinds: Sequence[Kind]) -> dict[Kind, list[Found]]:
        """Gives the records of some kinds that come nearest, marked as such, where none deals with just this.

        Equipment only where it is asked for: an instrument does one thing, and no other merely comes near it.
        """
        instruments = self._reading.wanted & {Kind.EQUIPMENT}
        chosen = {
            kind: nearest(evidence, self._reading, kind, _CANDIDATES if kind in instruments else 1)
            for kind in kinds
            if kind in self._reading.wanted or kind is not Kind.EQUIPMENT or evidence.hits[0].record.kind is kind
        }
        cards = await self._cards([hit for hits in chosen.values() for hit in hits])
        chosen |= {kind: sharing_first(chosen[kind], cards, self._reading) for kind in instruments & chosen.keys()}
        sections = {
            kind: [_as_nearest(found) for found in self._picked(kind, hits, cards)] for kind, hits in chosen.items()
        }
        if Kind.EXPERT in sections:
            sections[Kind.EXPERT] = _beside(sections.get(Kind.LAB, []), sections[Kind.EXPERT])
        return sections

    async def _matching(self, evidence: Evidence) -> dict[Kind, list[Found]]:
        """Gives the records that match, and with a need what pays for it in general where no program names it."""
        chosen = {
            kind: belonging(evidence, self._reading, kind)[: self._most(kind) * _CANDIDATES] for kind in self._kinds()
        }
        cards = await self._cards([hit for hits in chosen.values() for hit in hits])
        sections = {
            kind: self._picked(kind, dealing(hits, cards, self._reading, evidence), cards)
            for kind, hits in chosen.items()
        }
        if Kind.LAB in sections:
            sections[Kind.LAB] += await labs_behind(self._session, sections, self._cards_of)
            sections[Kind.EXPERT] = _beside(sections[Kind.LAB], sections.get(Kind.EXPERT, []))
            docked = sections[Kind.LAB] or sections[Kind.EXPERT] or sections.get(Kind.CASE)
            if docked and not sections.get(Kind.PROGRAM) and self._question.kind is None:
                sections[Kind.PROGRAM] = await self._general_support(evidence.general)
        return sections

    async def _halls(self, evidence: Evidence) -> list[Found]:
        """Gives what there is to hold something in, where that is asked for: few words tell it from other equipment."""
        if not asks_for_a_venue(self._question.text) or Kind.EQUIPMENT not in self._kinds():
            return []
        hits = [hit for hit in evidence.hits if hit.record.kind is Kind.EQUIPMENT]
        cards = await self._cards(hits)
        return self._picked(Kind.EQUIPMENT, venues(hits, cards), cards)

    def _most(self, kind: Kind) -> int:
        """Says how many records of a kind to show: more where a list of them is asked for."""
        listed = kind in self._reading.wanted and self._reading.lists
        return max(MOST[kind], _LISTED) if listed else MOST[kind]

    def _picked(self, kind: Kind, hits: Sequence[Hit], cards: Mapping[int, Card]) -> list[Found]:
        """Picks what to show of one kind: what is for the asker, programs of the kinds named first."""
        known = {hit.record.record_id: cards.get(hit.record.record_id) for hit in hits}
        fitting = [hit for hit in hits if (card := known[hit.record.record_id]) and suits(card, self._reading)]
        if kind is Kind.EVENT and kind in self._reading.wanted and self._reading.periods:
            timely = [hit for hit in fitting if in_time(known[hit.record.record_id], self._reading.periods)]
            if not timely:
                return [_as_nearest(found) for found in _shown(fitting, cards, self._most(kind))]
            fitting = timely
        if kind is Kind.PROGRAM:
            fitting = named_first(home_first(fitting, cards, self._reading, self._desk.country), cards, self._reading)
        return _shown(fitting, cards, self._most(kind))

    def _kinds(self) -> list[Kind]:
        """Picks the kinds to show, in the order in which they are searched."""
        kinds = shown_kinds(self._reading) | self._outright if self._question.kind is None else {self._question.kind}
        return [kind for kind in SEARCHED if kind in kinds]

    async def _general_support(self, vector: NDArray[np.float32] | None) -> list[Found]:
        """Gives programs that pay for working with a university as such: beside a need that no program names."""
        reading = _general_reading(self._reading.language, self._question.today)
        hits = await search(
            self._session,
            self._indexes,
            reading,
            vector,
            self._question.today,
            [Kind.PROGRAM],
            self._question.audiences,
        )
        cards = await self._cards(hits[: MOST[Kind.PROGRAM] * _CANDIDATES])
        fitting = [hit for hit in hits if self._is_general(cards.get(hit.record.record_id))]
        found = _shown(fitting, cards, _GENERAL_MOST)
        return [replace(one, reason=Reason(Because.GENERAL)) for one in found]

    def _is_general(self, card: Card | None) -> bool:
        """Holds for programs that say what they give, can still be applied for, and are of the desk's whole country."""
        return (
            card is not None
            and isinstance(card.detail, ProgramDetail)
            and card.detail.program_kind is not None
            and card.availability is not Availability.CLOSED
            and self._desk.country in (None, card.country)
            and not places_in(card.region or "")
            and suits(card, self._reading)
        )

    async def _office(self) -> ContactWay | None:
        key = self._desk.office
        return None if key is None else await contact_ways.way_to(self._session, key, self._language)

    async def _cards(self, hits: Sequence[Hit]) -> dict[int, Card]:
        return await self._cards_of([hit.record.record_id for hit in hits])

    async def _cards_of(self, record_ids: Sequence[int]) -> dict[int, Card]:
        question = self._question
        cards = await shelf.cards(
            self._session,
            record_ids,
            self._language,
            question.today,
            self._desk.office,
            question.audiences,
            self._desk.zone,
        )
        excluded = self._reading.excluded
        return {
            card.record_id: card
            for card in cards
            if card.record_id not in question.passed_over and not is_left_out(card, excluded)
        }


@functools.lru_cache(maxsize=len(Language))
def _general_reading(language: Language, today: dt.date) -> Reading:
    """Reads the lexicon's text on general support as a question for programs."""
    return read(Question(lexicon().general_support[language], today, kind=Kind.PROGRAM))


def _direct(section: Sequence[Found]) -> list[Found]:
    """Drops what stands in an answer beside the matches."""
    return [found for found in section if found.reason is None or found.reason.because not in NOT_DIRECT]


def _given(kind: Kind, matching: Mapping[Kind, Sequence[Found]]) -> bool:
    """Says whether something matches of a kind; somebody to turn to stands for a lab."""
    return bool(matching[kind] or (kind is Kind.LAB and matching.get(Kind.EXPERT)))


def _as_nearest(found: Found) -> Found:
    """Marks a record as merely the nearest, unless the linkage leads to it from the asker's own major or sector."""
    lead = found.hit.lead
    led = lead is not None and lead.grade is not Grade.GROUP
    return found if led else replace(found, reason=Reason(Because.NEAREST))


def _shown(hits: Sequence[Hit], cards: Mapping[int, Card], most: int) -> list[Found]:
    found = [Found(hit, cards[hit.record.record_id]) for hit in hits if hit.record.record_id in cards]
    return folded_together(found)[:most]


def _beside(labs: Sequence[Found], experts: Sequence[Found]) -> list[Found]:
    """Drops the experts that are shown already, as the contact window of a lab."""
    windows = {found.card.via.key for found in labs if found.card.via is not None}
    return [found for found in experts if found.card.key not in windows]
