"""An event as it is shown now, whether one can sign up for it, and who holds it."""

import datetime as dt
from collections.abc import Collection
from enum import StrEnum

from handlers.context import Services, Visit
from handlers.introductions.matter import Subject, subject
from handlers.texts import Texts
from knowledge.card import Card
from knowledge.drafts import EventDetail
from knowledge.people import Act, contact_role, may
from knowledge.signups import Facts
from knowledge.vocabulary import Availability, Kind


class Refusal(StrEnum):
    """Why one cannot sign up."""

    OVER = "over"
    """It has begun, or is over."""
    ENDED = "ended"
    """The last day for it has passed."""
    NOT_YET = "not-yet"
    ELSEWHERE = "elsewhere"
    """Somebody else holds it, and takes sign-ups on a page of their own."""
    CLOSED = "closed"
    """Whoever holds it takes nobody more."""


async def occasion(visit: Visit, record_id: int) -> tuple[Subject, Card] | None:
    """Finds an event with its card for a reader; None where no such event is shown."""
    card = await visit.services.conversation.card(record_id, visit.texts.language)
    if card is None or card.kind is not Kind.EVENT:
        return None
    return await subject(visit.services, card.key), card


def shown(about: Subject, texts: Texts) -> Card | None:
    """Gives the card of an event in a reader's language; None where it is not shown any more."""
    return about.cards.get(texts.language) or next(iter(about.cards.values()), None)


def detail_of(card: Card) -> EventDetail:
    """Gives what only an event has."""
    if not isinstance(card.detail, EventDetail):
        raise TypeError(f"{card.key} is no event")
    return card.detail


def facts_of(card: Card) -> Facts:
    """Gives what whoever comes has to know."""
    detail = detail_of(card)
    return Facts(detail.starts, detail.finishes, card.location, detail.online)


def refusal(card: Card, closed: Collection[str], now: dt.datetime) -> Refusal | None:
    """Says why one cannot sign up; None where one can.

    Args:
        closed: keys of events that take nobody more.
    """
    detail = detail_of(card)
    if detail.starts is not None and detail.starts <= now:
        return Refusal.OVER
    if card.availability is Availability.CLOSED:
        return Refusal.ENDED
    if card.availability is Availability.UPCOMING:
        return Refusal.NOT_YET
    if detail.window_key is None and card.url is not None:
        return Refusal.ELSEWHERE
    return Refusal.CLOSED if card.key in closed else None


def holds(visit: Visit, card: Card) -> bool:
    """Says whether somebody holds an event: at its window, or of the desk's office."""
    return at_window(visit, card) or stands_in(visit.services, visit.caller.roles)


def at_window(visit: Visit, card: Card) -> bool:
    """Says whether somebody is at the window of an event."""
    window = detail_of(card).window_key
    return window is not None and contact_role(window) in visit.caller.roles


def stands_in(services: Services, roles: Collection[str]) -> bool:
    """Says whether somebody acts for windows that cannot."""
    return may(roles, Act.STAND_IN, services.office or "")
