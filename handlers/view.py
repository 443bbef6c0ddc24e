"""What the desk says, as messages: the docking card and its continuations. Pure: the same input, the same pages."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from handlers.buttons import Check, IntroduceTo, SectionName
from handlers.comparing import comparison_blocks
from handlers.html import Block, Line, bold, italic, legible, link, plain, quoted, units
from handlers.keyboard import person, under_answer, under_citations, under_comparison, under_more, under_records
from handlers.page import Button, Page, Row, laid_out, pages_from_json, pages_json, text_pages
from handlers.paging import shortened
from handlers.particulars import particulars
from handlers.portions import card_on_phone, further, on_phone, way_on_one_line
from handlers.reaching import address_lines
from handlers.texts import Texts
from handlers.wording import Wording, marked, sections
from knowledge.card import Card
from knowledge.introduction_kinds import INTRODUCED
from knowledge.vocabulary import Availability, Kind
from retrieval.answer import Answer, Match
from retrieval.reading_order import opening

__all__ = [
    "Button",
    "Page",
    "answer_pages",
    "card_pages",
    "more_pages",
    "pages_from_json",
    "pages_json",
    "section_pages",
    "text_pages",
]

_LIGHTS = {
    Availability.OPEN: "🟢",
    Availability.UPCOMING: "🔵",
    Availability.CLOSED: "🔴",
    Availability.UNKNOWN: "⚪",
}
_ICONS = {
    "contacts": "🤝",
    "equipment": "🔬",
    "achievements": "💡",
    "programs": "💰",
    "cases": "📁",
    "openings": "🎓",
    "events": "📅",
}
_ALSO, _URL = 300, 2_000
"""UTF-16 code units of a further source, and of an address."""
_LONGEST_BODY = 6_000
"""UTF-16 code units of a record's body that are shown: two messages; the rest is at its source."""


def answer_pages(answer: Answer, turn_id: int, texts: Texts, today: dt.date) -> list[Page]:
    """Lays out the docking card: lead, the first matches of each section, what is lacking, whom to write to.

    Args:
        turn_id: of the turn that the buttons refer to.
        today: the day by the desk's calendar.
    """
    wording = Wording(texts, today)
    if answer.comparison is not None:
        blocks = comparison_blocks(answer, answer.comparison, texts, wording)
        return laid_out(blocks, under_comparison(answer.matches, turn_id, texts))
    shown = opening(answer)
    blocks = [
        *_lead(answer, wording, texts),
        *_sections(answer, shown, lambda match: _item(match, wording), wording),
        *_closing(_on_phone(answer, wording), wording),
        *_inquiry(answer, texts),
    ]
    return laid_out(blocks, under_answer(answer, shown, turn_id, texts))


def more_pages(answer: Answer, turn_id: int, page: int, texts: Texts, today: dt.date) -> list[Page]:
    """Lays out what the card left out, six matches at a time; ``page`` counts from 1."""
    wording = Wording(texts, today)
    matches, left = further(answer, page)
    blocks = _sections(answer, matches, lambda match: _item(match, wording), wording)
    numbers = under_citations(matches, turn_id, texts)
    rows = (
        *under_records(matches, texts),
        *numbers,
        under_more(left, turn_id, page + 1, texts),
        person(turn_id, texts),
    )
    return laid_out(blocks or _nothing(texts), rows)


def section_pages(answer: Answer, name: SectionName, turn_id: int, texts: Texts, today: dt.date) -> list[Page]:
    """Lays out all of one section, each match with the words of its record that show it."""
    wording = Wording(texts, today)
    matches = dict(sections(answer)).get(name, ())
    blocks = _sections(
        answer, matches, lambda match: (*_item(match, wording), _quote(on_phone(match, wording), texts)), wording
    )
    numbers = under_citations(matches, turn_id, texts)
    return laid_out(blocks or _nothing(texts), (*under_records(matches, texts), *numbers))


def card_pages(
    card: Card, texts: Texts, today: dt.date, also: Sequence[Mapping[str, str]] = (), rows: Sequence[Row] = ()
) -> list[Page]:
    """Lays out a whole record: what it is, how to reach it, its particulars, its body, its sources.

    Args:
        also: sources of what was made one with it.
        rows: further buttons.
    """
    check = (Button(texts.say("button-check"), Check(card.record_id)),) if card.kind is Kind.PROGRAM else ()
    tap = IntroduceTo(0, card.record_id, agreed=False)
    introduce = (Button(texts.say("button-introduce"), tap),) if card.kind in INTRODUCED else ()
    return laid_out([*card_blocks(card, texts, today), *also_blocks(also, texts)], (introduce, check, *rows))


def also_blocks(also: Sequence[Mapping[str, str]], texts: Texts) -> list[Block]:
    """Names the sources of what was made one with a record: who lists it, where, and under which licence."""
    lines = [
        link(f"• {shortened(said, _ALSO)}", one.get("url") if len(one.get("url", "")) <= _URL else None)
        for one in also
        if (
            said := " · ".join(
                filter(None, (one.get("org"), texts.half(one.get("source")), texts.half(one.get("licence"))))
            )
        )
    ]
    return [Block((plain(texts.say("twin-also")), *dict.fromkeys(lines)))] if lines else []


def card_blocks(card: Card, texts: Texts, today: dt.date) -> list[Block]:
    """Gives what a whole record shows, without buttons, as for one that is not published yet."""
    wording = Wording(texts, today)
    brief = card_on_phone(card, wording)
    blocks = [
        (bold(wording.title(brief)), italic(wording.kind(card.kind)), *_facts(brief, wording)),
        _addresses(brief, wording, texts),
        tuple(map(plain, particulars(card, wording, texts))),
        *_body(card, texts),
        _source(brief, wording, texts),
    ]
    return [Block(lines) for lines in blocks if lines]


def _lead(answer: Answer, wording: Wording, texts: Texts) -> list[Block]:
    """Gives what an answer opens with: a curated answer whole, or what its best match says."""
    if not answer.curated:
        return [Block(tuple(plain(line) for line in wording.lead(_on_phone(answer, wording)).split("\n")))]
    first = on_phone(answer.curated[0], wording)
    card = replace(first.card, body=shortened(first.card.body, _LONGEST_BODY))
    heading, byline, *paragraphs = wording.curated(replace(first, card=card))
    blocks = [Block((bold(f"📌 {heading}"), italic(byline))), *(Block((plain(line),)) for line in paragraphs)]
    if card.body != first.card.body:
        blocks.append(Block((italic(texts.say("body-shortened")),)))
    if answer.sentences:
        blocks.append(Block(tuple(plain(line) for line in wording.sentences(answer))))
    return blocks


def _on_phone(answer: Answer, wording: Wording) -> Answer:
    """Cuts what the first and last lines of an answer name."""
    return replace(
        answer,
        lead=answer.lead and on_phone(answer.lead, wording),
        office=answer.office and way_on_one_line(answer.office, wording),
    )


def _sections(
    answer: Answer, shown: Sequence[Match], item: Callable[[Match], tuple[Line, ...]], wording: Wording
) -> list[Block]:
    """Gives those of an answer's matches that are shown, under the headings of their sections."""
    numbers = {match.n for match in shown}
    blocks: list[Block] = []
    for name, matches in sections(answer):
        items = [item(match) for match in matches if match.n in numbers]
        if items:
            heading = bold(f"{_ICONS[name]} {wording.heading(name)}")
            blocks += [Block((heading, *items[0])), *map(Block, items[1:])]
    return blocks


def _item(match: Match, wording: Wording) -> tuple[Line, ...]:
    brief = on_phone(match, wording)
    via, doubt = wording.via(brief.card), wording.doubt(brief.card)
    fits = map(plain, wording.fits(match))
    claims = (*_facts(brief.card, wording), *fits, *([plain(via)] if via else []))
    return (
        _title(brief, wording),
        italic(marked(wording.reason(brief), match.n)),
        *(plain(marked(claim.spans[0].text, match.n)) for claim in claims),
        *([plain(doubt)] if doubt else []),
    )


def _title(match: Match, wording: Wording) -> Line:
    return bold(f"[{match.n}] {wording.title(match.card)}")


def _facts(card: Card, wording: Wording) -> tuple[Line, ...]:
    facts = wording.facts(card)
    light = f"{_LIGHTS[card.availability]} " if card.availability is not None else ""
    return (plain(light + facts),) if facts else ()


def _quote(match: Match, texts: Texts) -> Line:
    return quoted(texts.say("quoted", text=match.quote))


def _source(card: Card, wording: Wording, texts: Texts) -> tuple[Line, ...]:
    lines = [link(wording.cited(card), card.url)]
    if card.licence:
        lines.append(plain(texts.say("licence-line", licence=card.licence)))
    doubt = wording.doubt(card)
    return (*lines, plain(doubt)) if doubt else tuple(lines)


def _addresses(card: Card, wording: Wording, texts: Texts) -> tuple[Line, ...]:
    """Gives whom to turn to, and an address a line."""
    way = card.via
    if way is None or wording.via(card) is None:
        return tuple(plain(line) for line in [wording.via(card)] if line)
    named = wording.via(replace(card, via=replace(way, email=None, phone=None, web=None, hours=None)))
    lines = (named, *address_lines(way, texts))
    return tuple(plain(line) for line in lines if line)


def _body(card: Card, texts: Texts) -> list[tuple[Line, ...]]:
    """Gives the paragraphs of a body, and a note where it was cut."""
    body = shortened(card.body, _LONGEST_BODY)
    paragraphs: list[tuple[Line, ...]] = [
        (plain(paragraph.strip()),) for paragraph in body.split("\n") if paragraph.strip()
    ]
    if units(legible(card.body).strip()) > _LONGEST_BODY:
        paragraphs.append((italic(texts.say("body-shortened")),))
    return paragraphs


def _inquiry(answer: Answer, texts: Texts) -> list[Block]:
    """Asks what the answer depends on; the choices are buttons."""
    asked = answer.inquiry
    return [] if asked is None else [Block((bold(texts.say(f"inquire-{asked.facet}")),))]


def _closing(answer: Answer, wording: Wording) -> list[Block]:
    paragraphs = wording.last_paragraphs(answer)
    blocks = [Block(tuple(plain(line) for line in paragraph if line)) for paragraph in paragraphs]
    if answer.missing:
        blocks[0] = Block((bold(paragraphs[0][0]), *blocks[0].lines[1:]))
    return blocks


def _nothing(texts: Texts) -> list[Block]:
    return [Block((plain(texts.say("search-nothing")),))]
