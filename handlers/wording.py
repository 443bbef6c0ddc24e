"""Putting an answer's facts and codes into words, one line at a time; terminals and chats share these lines."""

import datetime as dt
import functools

from handlers.amounts import amount
from handlers.buttons import SectionName
from handlers.linkage import lead_line, linked_too
from handlers.offers import brief
from handlers.openings.fitting import fit_lines
from handlers.paging import on_one_line
from handlers.reaching import via, way_line
from handlers.texts import Texts
from knowledge.card import Card, ContactWay
from knowledge.drafts import AnswerDetail
from knowledge.editions import Edition
from knowledge.shelf_life import outlived, said_on
from knowledge.vocabulary import Availability, Kind
from retrieval.answer import Answer, Because, Match, Reason

_AUTHOR = 100
"""UTF-16 code units of an author's name."""


class Wording:
    """Words for one reader: a language, and the day by the desk's calendar."""

    def __init__(self, texts: Texts, today: dt.date) -> None:
        self._texts = texts
        self._today = today

    def lead(self, answer: Answer) -> str:
        """Opens the answer: what is curated, then checked sentences where a model worded any, else the best match."""
        if answer.curated:
            return "\n".join((*self.curated(answer.curated[0]), *(self.sentences(answer) if answer.sentences else ())))
        if answer.abstained:
            return self._texts.say("abstain")
        if answer.comparison is not None:
            return self._texts.say("compare-heading")
        if answer.sentences:
            return "\n".join(self.sentences(answer))
        if answer.listed is not None:
            return self._texts.say("answer-beyond", count=answer.listed)
        if answer.lead is None:
            return self._unled(answer)
        card = answer.lead.card
        org = "none" if card.org is None or card.org in card.title else card.org
        how = "pointed" if answer.lead.reason.because in (Because.POINTED_AT, Because.SHOWN_BEFORE) else "found"
        quote, n = answer.lead.quote, answer.lead.n
        lead = self._texts.say("answer-lead", how=how, org=org, title=card.title, quote=quote, n=n)
        if card.availability is not Availability.CLOSED:
            return lead
        return f"{lead} {self._texts.say('answer-lead-closed', status=self._closed(card))}"

    def curated(self, match: Match) -> list[str]:
        """Gives a curated answer whole: its title, who gives it since when, its paragraphs, a doubt where it is old."""
        card = match.card
        paragraphs = [paragraph.strip() for paragraph in card.body.split("\n") if paragraph.strip()]
        lines = [f"[{match.n}] {self.title(card)}", self.byline(card), *(marked(one, match.n) for one in paragraphs)]
        return [*lines, *filter(None, [self.doubt(card)])]

    def byline(self, card: Card) -> str:
        """Says who gives a curated answer, since when, and when it was last confirmed."""
        detail = card.detail
        if not isinstance(detail, AnswerDetail):
            return self.cited(card)
        author = on_one_line(self.half(detail.author) or self._texts.say("curated-desk"), _AUTHOR)
        written = "none" if detail.written is None else self._texts.day(detail.written)
        confirmed = card.as_of is not None and detail.written is not None and card.as_of > detail.written
        since = self._texts.day(card.as_of) if card.as_of and confirmed else "none"
        return self._texts.say("curated-by", author=author, written=written, confirmed=since)

    def sentences(self, answer: Answer) -> list[str]:
        """Gives the sentences above the card, each with the numbers of its records; weak matches are called so."""
        frame = [] if answer.lead else [self._unled(answer)]
        lines = []
        for one in answer.sentences:
            text = self._texts.say("quoted", text=one.text) if one.quoted else one.text
            lines.append(functools.reduce(marked, one.cites, text))
        return [*frame, *lines]

    def _unled(self, answer: Answer) -> str:
        """Opens an answer that nothing leads: with what merely comes near, openings that may suit, general support."""
        only_openings = 0 < len(answer.openings) == len(answer.matches)
        key = "answer-nearest" if answer.nearest_only else "answer-openings" if only_openings else "answer-general"
        return self._texts.say(key)

    def reason(self, match: Match) -> str:
        """Says why a record matches."""
        return self.because(match.reason)

    def because(self, reason: Reason) -> str:
        """Says it of a reason."""
        if reason.because in (Because.WORDS, Because.EARLIER) or (reason.because is Because.NEAREST and reason.words):
            quoted = [self._texts.say("quoted", text=word) for word in reason.words]
            key = "reason-earlier" if reason.because is Because.EARLIER else "reason-words"
            said = self._texts.say(key, words=self._texts.say("list-separator").join(quoted))
            return said if reason.lead is None else linked_too(said, reason.lead, self._texts)
        if reason.lead is not None:
            return lead_line(reason.lead, self._texts)
        if reason.title is not None:
            return self._texts.say(f"reason-{reason.because.value}", title=reason.title)
        return self._texts.say(f"reason-{reason.because.value}")

    def status(self, card: Card) -> str | None:
        """Says whether one can still apply; None for what one does not apply to."""
        if card.availability is None:
            return None
        if card.availability is Availability.OPEN:
            return self._open(card)
        if card.availability is Availability.UPCOMING:
            return self._upcoming(card)
        if card.availability is Availability.CLOSED:
            return self._closed(card)
        return self._texts.say("status-unknown", of=card.kind.value)

    def via(self, card: Card) -> str | None:
        """Says how something is reached, or where one hears of the next round; None where there is no way."""
        return via(card, self._texts)

    def way(self, way: ContactWay, *, named: bool = True) -> str:
        """Writes a way to somebody in one line: name, e-mail, phone, page, hours."""
        return way_line(way, self._texts, named=named)

    def source(self, card: Card) -> str:
        """Names the source of a record, its date and its page."""
        return f"{self.cited(card)} · {card.url}" if card.url else self.cited(card)

    def cited(self, card: Card | Edition) -> str:
        """Names the source of a record and its date, for where its page is a link."""
        named = self.half(card.source) or self._texts.say("source-unknown")
        line = self._texts.say("source-line", source=named)
        if card.as_of:
            line += self._texts.say("source-as-of", date=self._texts.day(card.as_of))
        elif card.published:
            line += self._texts.say("source-published", date=self._texts.day(card.published))
        return line

    def doubt(self, card: Card | Edition) -> str | None:
        """Warns of a source that is older than its kind's shelf life; None where it is not."""
        months, said = outlived(card, self._today), said_on(card)
        if months is None or said is None:
            return None
        return self._texts.say("source-outlived", date=self._texts.day(said), months=months)

    def lacks(self, answer: Answer) -> list[str]:
        """Says what was not found, line by line."""
        places = self._texts.say("list-separator").join(answer.unreached)
        return [self._texts.say(f"lack-{lack.value}", places=places) for lack in answer.missing]

    def heading(self, section: str) -> str:
        """Gives the heading of a section: contacts, equipment, programs and so on."""
        return self._texts.say(f"section-{section}")

    def kind(self, kind: Kind) -> str:
        """Names a kind of record."""
        return self._texts.say(f"kind-{kind.value}")

    def details(self, match: Match) -> list[str]:
        """Gives the lines under a match: why, the facts, how to reach it, its source; empty ones are left out."""
        card = match.card
        via = self.via(card)
        source = self.cited(card) if via and card.url and card.url in via else self.source(card)
        claims = [
            marked(line, match.n) for line in (self.reason(match), self.facts(card), *self.fits(match), via) if line
        ]
        return [*claims, source, *filter(None, [self.doubt(card)])]

    def fits(self, match: Match) -> list[str]:
        """Says how an opening fits what somebody looks for; nothing of other records."""
        return [] if match.reason.fit is None else fit_lines(match.reason.fit, self._texts)

    def facts(self, card: Card) -> str | None:
        """Gives in one line whether one can still apply, what it is, how much there is, and where."""
        place = self.half(card.location or card.region)
        where = self._texts.say("location", place=place) if place else None
        parts = (self.status(card), *brief(card, self._texts), amount(card, self._texts), where)
        return " · ".join(part for part in parts if part) or None

    def half(self, field: str | None) -> str | None:
        """Gives the reader's half of a field that holds both languages as "中文 / English"."""
        return self._texts.half(field)

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

    def title(self, card: Card | Edition) -> str:
        """Names a record, with its organisation where the title does not, and the mark of demonstration data."""
        named = card.title if card.org is None or card.org in card.title else f"{card.title} · {card.org}"
        return f"{named} {self._texts.say('demonstration-mark')}" if card.demonstration else named

    def _open(self, card: Card) -> str:
        last = card.closes or card.ends
        if last is not None:
            days = (last - self._today).days
            return self._texts.say("status-open-until", of=card.kind.value, date=self._texts.day(last), days=days)
        return self._texts.say("status-rolling" if card.rolling else "status-open")

    def _upcoming(self, card: Card) -> str:
        if card.opens is not None and card.opens > self._today:
            days = (card.opens - self._today).days
            return self._texts.say("status-upcoming", of=card.kind.value, date=self._texts.day(card.opens), days=days)
        last = [day for day in (card.closes, card.ends) if day is not None and day < self._today]
        if last:
            return self._texts.say("status-announced-again", date=self._texts.day(max(last)))
        return self._texts.say("status-announced")

    def _closed(self, card: Card) -> str:
        if card.closes is not None and card.closes < self._today:
            return self._texts.say("status-closed-on", date=self._texts.day(card.closes))
        if card.ends is not None and card.ends < self._today:
            return self._texts.say("status-closed-term", date=self._texts.day(card.ends))
        return self._texts.say("status-closed")


def marked(claim: str, n: int) -> str:
    """Ends a claim with the number of the record that it rests on."""
    return f"{claim} [{n}]"


def sections(answer: Answer) -> list[tuple[SectionName, tuple[Match, ...]]]:
    """Gives the sections of an answer that hold anything, in the order of their matches' numbers.

    A curated answer is none of them: it opens the answer, whole.
    """
    named: list[tuple[SectionName, tuple[Match, ...]]] = [
        ("contacts", answer.contacts),
        ("equipment", answer.equipment),
        ("achievements", answer.achievements),
        ("programs", answer.programs),
        ("cases", answer.cases),
        ("openings", answer.openings),
        ("events", answer.events),
    ]
    return sorted(((name, matches) for name, matches in named if matches), key=lambda section: section[1][0].n)
