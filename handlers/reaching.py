"""How something is reached, in one line: whom to contact, where to apply or sign up, where the next round is told."""

from handlers.texts import Texts
from knowledge.card import Card, ContactWay
from knowledge.postings import id_of
from knowledge.vocabulary import Availability, Kind

_THROUGH_A_WINDOW = {
    Kind.EQUIPMENT: "via-equipment",
    Kind.ACHIEVEMENT: "via-achievement",
    Kind.MENTOR: "via-mentor",
    Kind.EVENT: "via-sign-up-window",
    Kind.COURSE: "via-course",
}


def via(card: Card, texts: Texts) -> str | None:
    """Says how something is reached; None where there is no way, or its source page is all there is."""
    if card.availability is Availability.CLOSED or (card.availability is Availability.UPCOMING and card.announced):
        return _next_round(card, texts)
    if card.kind is Kind.OPENING:
        return _applying(card, texts)
    if card.kind is Kind.EVENT and card.url:
        return _signing_up(card, card.url, texts)
    if card.via is None:
        return None
    if card.via.fallback:  # the office's whole address stands at the end of every answer
        key = "via-fallback" if card.kind is Kind.LAB else "via-fallback-else"
        return texts.say(key, way=_brief(card.via))
    own = card.via.key == card.key
    way = way_line(card.via, texts, named=not own)
    return texts.say(_THROUGH_A_WINDOW.get(card.kind, "via-own" if own else "via-window"), way=way) if way else None


def way_line(way: ContactWay, texts: Texts, *, named: bool = True) -> str:
    """Writes a way to somebody in one line: name, e-mail, phone, page, hours."""
    hours = texts.say("hours", hours=texts.half(way.hours) or "") if way.hours else None
    parts = (way.title if named else None, way.email, way.phone, way.web, hours)
    return " · ".join(part for part in parts if part)


def address_lines(way: ContactWay, texts: Texts) -> list[str]:
    """Writes the addresses of somebody, one a line."""
    addresses = (("📧", way.email), ("☎️", way.phone), ("🌐", way.web), ("🕘", texts.half(way.hours)))
    return [f"{icon} {address}" for icon, address in addresses if address]


def _applying(card: Card, texts: Texts) -> str | None:
    """Says where one applies: at the opening's page, else through somebody."""
    if card.via is None:
        return texts.say("via-page", way=card.url) if card.url else None
    way = way_line(card.via, texts)
    key = "via-apply-office" if card.via.fallback else "via-apply"
    if card.via.fallback and id_of(card.key) is not None:  # its company reads here what is sent
        key, way = "via-apply-here", _brief(card.via)
    return texts.say(key, way=way) if way else None


def _signing_up(card: Card, page: str, texts: Texts) -> str:
    """Says where one signs up for an event, and whom one may ask."""
    if card.via is None or card.via.fallback:
        return texts.say("via-sign-up-page", page=page)
    return texts.say("via-sign-up", page=page, way=way_line(card.via, texts))


def _next_round(card: Card, texts: Texts) -> str | None:
    """Says where one hears of the next round of what is closed: at the issuer's page, else from somebody."""
    if card.url:
        return texts.say("via-next-page", way=card.url)
    return None if card.via is None else texts.say("via-next", way=_brief(card.via))


def _brief(way: ContactWay) -> str:
    return " · ".join(filter(None, (way.title, way.email)))
