"""Whether what was found deals with the matter, and does not merely share what one does with it.

"透射电镜可以预约" shares "预约" with every instrument that is booked. What shares none of the words that tell one
record from another has to be near in meaning, or is no match.
"""

from collections.abc import Mapping, Sequence

from knowledge.card import Card
from knowledge.vocabulary import Kind
from retrieval.evidence import Evidence, least_score, most_nearest
from retrieval.naming import NAMED
from retrieval.quoting import shares
from retrieval.search import Hit
from retrieval.understanding.reading import Reading

Cards = Mapping[int, Card]


def dealing(hits: Sequence[Hit], cards: Cards, reading: Reading, evidence: Evidence) -> list[Hit]:
    """Leaves out the hits that share words only, and none of the matter.

    Args:
        hits: of any kinds, which belong in the answer by their scores.
    """
    if reading.lists or not reading.telling:
        return list(hits)
    return [hit for hit in hits if _deals(hit, cards.get(hit.record.record_id), reading, evidence)]


def sharing_first(hits: Sequence[Hit], cards: Cards, reading: Reading) -> list[Hit]:
    """Picks the nearest of the instruments asked for: those that share a word of the matter go first."""
    ordered = sorted(hits, key=lambda hit: not _may_share(cards.get(hit.record.record_id), reading))
    return ordered[: most_nearest(reading, Kind.EQUIPMENT)]


def _deals(hit: Hit, card: Card | None, reading: Reading, evidence: Evidence) -> bool:
    by_words = hit.overlap and hit.lead is None and hit.score < NAMED
    if not by_words or (hit.nearness or 0.0) >= least_score(evidence, reading, hit.record.kind):
        return True
    return _may_share(card, reading)


def _may_share(card: Card | None, reading: Reading) -> bool:
    """Says whether a card holds a telling word; one in another language than the question's cannot."""
    if card is None or card.language is not reading.language:
        return True
    return shares(f"{card.title}\n{card.body}", reading.telling)
