"""Putting an answer's facts and codes into words, one line at a time; terminals and chats share these lines."""

import datetime as dt

from handlers.texts import Texts
from knowledge.card import Card, ContactWay
from knowledge.drafts import ProgramDetail
from knowledge.vocabulary import Availability, Kind, Language
from retrieval.answer import Answer, Because, Match
from retrieval.language import language_of

_BOTH_LANGUAGES = " / "
"""What stands between the two languages of a field with one slot."""


class Wording:
    """Words for one reader: a language, and the day by the desk's calendar."""

    def __init__(self, texts: Texts, today: dt.date) -> None:
        self._texts = texts
        self._today = today

    def lead(self, answer: Answer) -> str:
        """Opens the answer: quotes the best match, or says that it has none."""
        if answer.abstained:
            return self._texts.say("abstain")
        if answer.lead is None:
            return self._texts.say("answer-nearest" if answer.nearest_only else "answer-general")
        card = answer.lead.card
        org = "none" if card.org is None or card.org in card.title else card.org
        lead = self._texts.say("answer-lead", org=org, title=card.title, quote=answer.lead.quote, n=answer.lead.n)
        if card.availability is not Availability.CLOSED:
            return lead
        return f"{lead} {self._texts.say('answer-lead-closed', status=self._closed(card))}"

    def reason(self, match: Match) -> str:
        """Says why a record matches."""
        reason = match.reason
        if reason.because is Because.WORDS or (reason.because is Because.NEAREST and reason.words):
            quoted = [self._texts.say("quoted", text=word) for word in reason.words]
            return self._texts.say("reason-words", words=self._texts.say("list-separator").join(quoted))
        if reason.because is Because.CASE:
            return self._texts.say("reason-case", case=reason.case_title or "")
        return self._texts.say(f"reason-{reason.because.value}")

    def status(self, card: Card) -> str | None:
        """Says whether one can still apply; None for what one does not apply to."""
        if card.availability is None:
            return None
        if card.availability is Availability.OPEN:
            return self._open(card)
        if card.availability is Availability.UPCOMING and card.opens:
            return self._texts.say("status-upcoming", date=self._texts.day(card.opens))
        if card.availability is Availability.CLOSED:
            return self._closed(card)
        return self._texts.say("status-unknown")

    def amount(self, card: Card) -> str | None:
        """Says what a program gives, where its source states a figure."""
        detail = card.detail
        if not isinstance(detail, ProgramDetail):
            return None
        lines = []
        currency = self._currency(detail.currency)
        # A source that states nothing often says 0.
        low, high = (self._texts.money(x, currency) if x else None for x in (detail.amount_min, detail.amount_max))
        if low and low == high:
            lines.append(self._texts.say("amount-exactly", amount=low))
        elif low and high:
            lines.append(self._texts.say("amount-from-to", **{"from": low, "to": high}))
        elif high:
            lines.append(self._texts.say("amount-up-to", amount=high))
        elif low:
            lines.append(self._texts.say("amount-from", amount=low))
        if detail.rate_percent is not None:
            lines.append(self._texts.say("rate", percent=self._texts.number(detail.rate_percent)))
        return self._texts.say("list-separator").join(lines) or None

    def via(self, card: Card) -> str | None:
        """Says how a contact is reached, or where one applies for an opening; None where there is no way."""
        if card.kind is Kind.OPENING:
            return self._applying(card)
        if card.via is None:
            return None
        if card.via.fallback:  # the office's whole address stands at the end of every answer
            return self._texts.say("via-fallback", way=" · ".join(filter(None, (card.via.title, card.via.email))))
        own = card.via.key == card.key
        way = self.way(card.via, named=not own)
        return self._texts.say("via-own" if own else "via-window", way=way) if way else None

    def way(self, way: ContactWay, *, named: bool = True) -> str:
        """Writes a way to somebody in one line: name, e-mail, phone, page, hours."""
        hours = self._texts.say("hours", hours=self.half(way.hours) or "") if way.hours else None
        parts = (way.title if named else None, way.email, way.phone, way.web, hours)
        return " · ".join(part for part in parts if part)

    def source(self, card: Card) -> str:
        """Names the source of a record, its date and its page."""
        return f"{self.cited(card)} · {card.url}" if card.url else self.cited(card)

    def cited(self, card: Card) -> str:
        """Names the source of a record and its date, for where its page is a link."""
        named = self.half(card.source) or self._texts.say("source-unknown")
        line = self._texts.say("source-line", source=named)
        if card.as_of:
            line += self._texts.say("source-as-of", date=self._texts.day(card.as_of))
        elif card.published:
            line += self._texts.say("source-published", date=self._texts.day(card.published))
        return line

    def lacks(self, answer: Answer) -> list[str]:
        """Says what was not found, line by line."""
        places = self._texts.say("list-separator").join(answer.unreached)
        return [self._texts.say(f"lack-{lack.value}", places=places) for lack in answer.missing]

    def heading(self, section: str) -> str:
        """Gives the heading of a section: contacts, programs, cases, openings."""
        return self._texts.say(f"section-{section}")

    def kind(self, kind: Kind) -> str:
        """Names a kind of record."""
        return self._texts.say(f"kind-{kind.value}")

    def details(self, match: Match) -> list[str]:
        """Gives the lines under a match: why, the facts, how to reach it, its source; empty ones are left out."""
        card = match.card
        via = self.via(card)
        source = self.cited(card) if via and card.url and card.url in via else self.source(card)
        lines = [self.reason(match), self.facts(card), via, source]
        return [line for line in lines if line]

    def facts(self, card: Card) -> str | None:
        """Gives in one line whether one can still apply, how much there is, and where."""
        place = self.half(card.location or card.region)
        parts = (self.status(card), self.amount(card), self._texts.say("location", place=place) if place else None)
        return " · ".join(part for part in parts if part) or None

    def half(self, field: str | None) -> str | None:
        """Gives the reader's half of a field that holds both languages as "中文 / English"."""
        halves = (field or "").split(_BOTH_LANGUAGES)
        if len(halves) != 2 or (language_of(halves[0]), language_of(halves[1])) != (Language.ZH, Language.EN):
            return field
        return halves[0] if self._texts.language is Language.ZH else halves[1]

    def plain(self, answer: Answer) -> str:
        """Writes the whole answer as plain text."""
        lines = [self.lead(answer)]
        for section, matches in sections(answer):
            lines += ["", self.heading(section)]
            for match in matches:
                lines.append(f"[{match.n}] {self.title(match.card)}")
                lines += [f"    {detail}" for detail in self.details(match)]
        lines += self.closing(answer)
        return "\n".join(lines)

    def closing(self, answer: Answer) -> list[str]:
        """Gives the last paragraphs as lines, a blank line before each."""
        return [line for paragraph in self.last_paragraphs(answer) for line in ("", *paragraph)]

    def last_paragraphs(self, answer: Answer) -> list[list[str]]:
        """Says what was not found, whom to write to, and how far the search reached."""
        paragraphs: list[list[str]] = []
        if answer.missing:
            paragraphs.append([self._texts.say("missing-heading"), *(f"- {lack}" for lack in self.lacks(answer))])
        if answer.office is not None:
            key = "abstain-office" if answer.abstained else "office-line"
            paragraphs.append([self._texts.say(key, title=answer.office.title), self.way(answer.office, named=False)])
        if answer.abstained:
            paragraphs.append([self._texts.say("abstain-hint")])
        if answer.lexical_only:
            paragraphs.append([self._texts.say("lexical-only-note")])
        return paragraphs

    def title(self, card: Card) -> str:
        """Names a record, with its organisation where the title does not, and the mark of demonstration data."""
        named = card.title if card.org is None or card.org in card.title else f"{card.title} · {card.org}"
        return f"{named} {self._texts.say('demonstration-mark')}" if card.demonstration else named

    def _applying(self, card: Card) -> str | None:
        """Says where one applies while one can: at the opening's page, else through somebody."""
        if card.availability is Availability.CLOSED:
            return None
        if card.via is None:
            return self._texts.say("via-page", way=card.url) if card.url else None
        way = self.way(card.via)
        return self._texts.say("via-apply-office" if card.via.fallback else "via-apply", way=way) if way else None

    def _open(self, card: Card) -> str:
        last = card.closes or card.ends
        if last is not None:
            return self._texts.say("status-open-until", date=self._texts.day(last), days=(last - self._today).days)
        return self._texts.say("status-rolling" if card.rolling else "status-open")

    def _closed(self, card: Card) -> str:
        if card.closes is not None and card.closes < self._today:
            return self._texts.say("status-closed-on", date=self._texts.day(card.closes))
        if card.ends is not None and card.ends < self._today:
            return self._texts.say("status-closed-term", date=self._texts.day(card.ends))
        return self._texts.say("status-closed")

    def _currency(self, code: str | None) -> str:
        known = ("CNY", "GBP", "EUR", "USD")
        return self._texts.say(f"currency-{code}") if code in known else (code or "")


def sections(answer: Answer) -> list[tuple[str, tuple[Match, ...]]]:
    """Gives the sections of an answer that hold anything, in the order of their matches' numbers."""
    named = [
        ("contacts", answer.contacts),
        ("programs", answer.programs),
        ("cases", answer.cases),
        ("openings", answer.openings),
    ]
    return sorted(((name, matches) for name, matches in named if matches), key=lambda section: section[1][0].n)
