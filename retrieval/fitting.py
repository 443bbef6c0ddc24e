"""What suits the asker among the records that match: mentors and events for students, programs of the kind named."""

from collections.abc import Mapping, Sequence

from knowledge.card import Card
from knowledge.drafts import EquipmentDetail, EventDetail, MentorDetail, ProgramDetail
from knowledge.offers import Attendee, Direction, EquipmentCategory
from knowledge.vocabulary import Availability, Kind
from retrieval.search import Hit
from retrieval.understanding.excluding import Excluded
from retrieval.understanding.figures import Period
from retrieval.understanding.places import covers, places_in
from retrieval.understanding.reading import Reading


def suits(card: Card, reading: Reading) -> bool:
    """Says whether a record is for the asker.

    Beside openings, mentors and events that nobody named have to be for students, and still to be had.
    """
    if isinstance(card.detail, ProgramDetail) and card.detail.program_kind in reading.excluded.program_kinds:
        return False
    if isinstance(card.detail, ProgramDetail) and card.detail.program_kind is None and reading.excluded.only:
        return False
    if reading.party is not None and _is_for_others(card, reading.party):
        return False
    if card.kind in reading.wanted:
        return True
    if isinstance(card.detail, MentorDetail):
        return card.detail.direction is Direction.TO_STUDENTS and card.detail.available is not False
    if isinstance(card.detail, EventDetail):
        students = not card.detail.for_whom or Attendee.STUDENT in card.detail.for_whom
        return students and card.availability is not Availability.CLOSED
    return True


def is_left_out(card: Card, excluded: Excluded) -> bool:
    """Says whether a record lies where none is wanted, or cannot be had now where only what is open is."""
    if excluded.not_open and card.availability not in (None, Availability.OPEN):
        return True
    there = {name for place in places_in(" ".join(filter(None, (card.region, card.location)))) for name in place.names}
    return any(
        bool(there & {*place.names, *place.within}) or (place.whole and card.country == place.country)
        for place in excluded.places
    )


def _is_for_others(card: Card, party: Attendee) -> bool:
    """Says whether a mentor or an event is for others than a party."""
    if isinstance(card.detail, MentorDetail):
        return (card.detail.direction is Direction.TO_STUDENTS) is not (party is Attendee.STUDENT)
    return isinstance(card.detail, EventDetail) and bool(card.detail.for_whom) and party not in card.detail.for_whom


def in_time(card: Card | None, periods: Sequence[Period]) -> bool:
    """Says whether an event begins within one of these times."""
    starts = card.detail.starts if card is not None and isinstance(card.detail, EventDetail) else None
    return starts is not None and any(period.first <= starts.date() <= period.last for period in periods)


def venues(hits: Sequence[Hit], cards: Mapping[int, Card]) -> list[Hit]:
    """Picks the halls and rooms among what was found."""
    return [hit for hit in hits if (card := cards.get(hit.record.record_id)) and _is_venue(card)]


def _is_venue(card: Card) -> bool:
    return isinstance(card.detail, EquipmentDetail) and card.detail.category is EquipmentCategory.VENUE


def named_first(hits: Sequence[Hit], cards: Mapping[int, Card], reading: Reading) -> list[Hit]:
    """Puts programs of the kinds that a question names first; where it names no matter, others are left out.

    Where none of those kinds is for a place that it names, what else is for it stays ("grants in Shandong").
    Whatever the kinds, what is closed stays behind what is not.
    """

    def named(hit: Hit) -> bool:
        detail = cards[hit.record.record_id].detail
        return isinstance(detail, ProgramDetail) and detail.program_kind in reading.program_kinds

    if not reading.program_kinds or Kind.PROGRAM not in reading.wanted:
        return list(hits)

    def there(hit: Hit) -> bool:
        return covers(cards[hit.record.record_id].region or "", reading.places)

    if reading.lists and any(map(named, hits)):
        of_place = not any(named(hit) and there(hit) for hit in hits)
        return [hit for hit in hits if named(hit) or (of_place and there(hit))]
    return sorted(hits, key=lambda hit: (hit.record.availability is Availability.CLOSED, not named(hit)))
