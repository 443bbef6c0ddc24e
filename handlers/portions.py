"""An answer in portions for a phone: what comes with "more" after the card, and fields cut to a line."""

from dataclasses import replace

from handlers.paging import on_one_line
from handlers.wording import Wording
from knowledge.card import Card, ContactWay
from retrieval.answer import Answer, Match, Reason
from retrieval.reading_order import opening

AT_ONCE = 6
"""Matches that one "more" brings."""
_TITLE, _NAME, _WORD, _QUOTE = 160, 100, 40, 600
"""UTF-16 code units of a title, a name or place, a word in a reason, a quote.

Fluent takes no value beyond 2,500 characters, so nothing of a record is put into a message uncut."""
_ADDRESS_ON_A_LINE, _ADDRESS = 200, 2_000
"""Characters of an address that is shown among others, and of one that is shown at all: no record floods a chat."""


def further(answer: Answer, page: int) -> tuple[tuple[Match, ...], int]:
    """Gives the matches that page ``page`` of "more" shows, counted from 1, and how many are left after them."""
    shown = {match.n for match in opening(answer)}
    hidden = [match for match in answer.matches if match.n not in shown]
    end = page * AT_ONCE
    return tuple(hidden[end - AT_ONCE : end]), max(len(hidden) - end, 0)


def on_phone(match: Match, wording: Wording) -> Match:
    """Cuts the free text of a match to what a phone shows well, its way of contact to one line."""
    reason = reason_on_phone(match.reason)
    card = card_on_phone(match.card, wording)
    card = replace(card, via=card.via and way_on_one_line(card.via, wording))
    return replace(match, card=card, reason=reason, quote=on_one_line(match.quote, _QUOTE))


def reason_on_phone(reason: Reason) -> Reason:
    """Cuts the words or the title that a reason names likewise."""
    return replace(
        reason,
        words=tuple(on_one_line(word, _WORD) for word in reason.words),
        title=reason.title and on_one_line(reason.title, _NAME),
    )


def card_on_phone(card: Card, wording: Wording) -> Card:
    """Cuts a card's short fields likewise; its body stays whole, and so do its addresses or they are left out."""
    named_in_title = card.org is not None and card.org in card.title
    return replace(
        card,
        title=on_one_line(card.title, _TITLE),
        org=None if named_in_title else _half(card.org, wording),
        location=_half(card.location, wording),
        region=_half(card.region, wording),
        source=_half(card.source, wording),
        licence=_half(card.licence, wording),
        url=_whole_or_none(card.url, _ADDRESS),
        via=card.via and _way(card.via, wording, _ADDRESS),
    )


def way_on_one_line(way: ContactWay, wording: Wording) -> ContactWay:
    """Leaves out addresses that would not fit on a line, since a cut one leads nowhere; the record's page has them."""
    return _way(way, wording, _ADDRESS_ON_A_LINE)


def _way(way: ContactWay, wording: Wording, longest: int) -> ContactWay:
    email, phone, web = (_whole_or_none(address, longest) for address in (way.email, way.phone, way.web))
    hours = _half(way.hours, wording)
    return replace(way, title=on_one_line(way.title, _NAME), email=email, phone=phone, web=web, hours=hours)


def _whole_or_none(address: str | None, longest: int) -> str | None:
    return address if address is not None and len(address) <= longest else None


def _half(field: str | None, wording: Wording) -> str | None:
    """Takes the reader's half of a field in two languages before it is cut."""
    half = wording.half(field)
    return half and (on_one_line(half, _NAME) or None)
