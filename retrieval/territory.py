"""Where records lie, against where the desk works and where a question asks."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from knowledge.card import Card
from knowledge.vocabulary import Kind
from retrieval.answer import Match
from retrieval.evidence import merit
from retrieval.search import Hit
from retrieval.understanding.places import Place, covers, places_in
from retrieval.understanding.reading import Reading

_CONTACTS = frozenset({Kind.LAB, Kind.EXPERT, Kind.MENTOR})
_FOREIGN = 0.10
"""What it costs a program to be of another country: as much as being open gains, so that it decides between likes."""
_ACRONYM = 3
"""Letters up to which a place's name is written in capitals: UK, EU, NYC."""


def is_foreign(card: Card, reading: Reading, home: str | None) -> bool:
    """Says whether a program is for another country than the desk's, and than those that the question names."""
    if card.kind is not Kind.PROGRAM or home is None or card.country is None:
        return False
    return card.country not in {home, *(place.country for place in reading.places)}


def home_first(hits: Sequence[Hit], cards: Mapping[int, Card], reading: Reading, home: str | None) -> list[Hit]:
    """Lets programs of other countries come later, unless the question names their country."""
    known = [(hit, cards.get(hit.record.record_id)) for hit in hits]
    weighed = [
        hit._replace(score=hit.score - _FOREIGN) if card and is_foreign(card, reading, home) else hit
        for hit, card in known
    ]
    ranked = sorted(weighed, key=lambda hit: -merit(hit))
    if not reading.lists:
        return ranked
    # Nothing but where they can be applied for tells one from another.
    away = {hit.record.record_id for hit, card in known if card and _is_away(card, reading, home)}
    return sorted(ranked, key=lambda hit: hit.record.record_id in away)


def _is_away(card: Card, reading: Reading, home: str | None) -> bool:
    return not lies_in(card, reading.places) if reading.places else is_foreign(card, reading, home)


def unreached(reading: Reading, matches: Iterable[Match]) -> tuple[str, ...]:
    """Names the places that a question asks about, as it writes them, where nothing that is shown lies there.

    Of what is for a whole country only the kinds asked for count, and a need asks for contacts: to be told of a tax
    relief says nothing of who can help there.
    """
    kinds = (reading.wanted & _CONTACTS and _CONTACTS) or reading.wanted or _CONTACTS
    cards = [match.card for match in matches]
    asked = [card for card in cards if card.kind in kinds]
    if not asked or any(lies_in(card, reading.places) for card in asked):
        return ()
    if any(covers(_whereabouts(card), reading.places) for card in cards):
        return ()
    return tuple(as_written(place, reading.matter) for place in reading.places)


def lies_in(card: Card, places: Collection[Place]) -> bool:
    """Says whether a record lies in one of some places; a program of no place in particular is for all its country."""
    written = _whereabouts(card)
    if covers(written, places):
        return True
    everywhere = card.kind is Kind.PROGRAM and all(place.whole for place in places_in(written))
    return any(card.country == place.country and (place.whole or everywhere) for place in places)


def _whereabouts(card: Card) -> str:
    return " ".join(filter(None, (card.region, card.location)))


def as_written(place: Place, text: str) -> str:
    """Names a place as a text writes it, else by its first name; what came in small letters gets its capitals back."""
    found = next((found[0] for name in place.names if (found := re.search(re.escape(name), text, re.IGNORECASE))), None)
    name = found or place.names[0]
    if name.isascii() and name.islower():
        return name.upper() if len(name) <= _ACRONYM else name.title()
    return name
