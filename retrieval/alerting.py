"""What of some new records fits a question: as directly as what an answer shows, and for whoever asks."""

from collections.abc import Collection

from knowledge import shelf
from knowledge.card import Card
from knowledge.database import ReadSession
from knowledge.vocabulary import Kind
from retrieval.dealing import dealing
from retrieval.docking import SEARCHED, Desk
from retrieval.evidence import Evidence, Footing, belonging, footing
from retrieval.fitting import in_time, is_left_out, suits
from retrieval.question import Question
from retrieval.search import Hit
from retrieval.territory import is_foreign, lies_in
from retrieval.understanding.reading import Reading, shown_kinds

_ANYWHERE = frozenset({Kind.LAB, Kind.EXPERT, Kind.ACHIEVEMENT, Kind.CASE})
"""Kinds that help from wherever they are, whatever place a question names."""


async def fitting(
    session: ReadSession, evidence: Evidence, reading: Reading, question: Question, desk: Desk, among: Collection[int]
) -> list[Hit]:
    """Gives those of some records that an answer would show as direct matches if it had place for all, best first.

    What merely comes nearest is no match, nor is a program of another country or what lies elsewhere than asked.

    Args:
        evidence: of a search among all records, so that a new one is held against the best there are.
        among: ids of the new ones.
    """
    kinds = shown_kinds(reading)
    if footing(evidence, reading, [hit for hit in evidence.hits if hit.record.kind in kinds]) is not Footing.DIRECT:
        return []
    chosen = [
        hit
        for kind in SEARCHED
        if kind in kinds
        for hit in belonging(evidence, reading, kind)
        if hit.record.record_id in among
    ]
    language = question.language or reading.language
    ids = [hit.record.record_id for hit in chosen]
    found = await shelf.cards(session, ids, language, question.today, desk.office, question.audiences, desk.zone)
    cards = {card.record_id: card for card in found if _is_for(card, reading, desk)}
    hits = dealing([hit for hit in chosen if hit.record.record_id in cards], cards, reading, evidence)
    return sorted(hits, key=lambda hit: -hit.score)


def _is_for(card: Card, reading: Reading, desk: Desk) -> bool:
    """Says whether a record is for the asker, and for where and when they ask."""
    if not suits(card, reading) or is_left_out(card, reading.excluded) or is_foreign(card, reading, desk.country):
        return False
    if card.kind is Kind.EVENT and reading.periods and not in_time(card, reading.periods):
        return False
    return card.kind in _ANYWHERE or not reading.places or lies_in(card, reading.places)
