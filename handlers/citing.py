"""What a number of an answer rests on, as messages: the words, where they stand, and how far they can be trusted."""

import datetime as dt
from collections.abc import Iterator, Sequence

from handlers.buttons import Details
from handlers.html import Block, Line, Mark, Span, bold, italic, link, plain, quoted
from handlers.page import Button, Page, laid_out
from handlers.paging import on_one_line, shortened
from handlers.portions import card_on_phone, reason_on_phone
from handlers.texts import Texts
from handlers.wording import Wording
from knowledge.editions import Edition, Since
from knowledge.shelf_life import said_on
from knowledge.vocabulary import CONTACT_KINDS
from retrieval.citing import Cited, Passage

_TITLE, _FIELD, _SOURCE, _WORDS, _AROUND, _URL = 160, 100, 300, 600, 800, 2_000
"""UTF-16 code units of a title, a short field, a source with its date, quoted words, what stands before or after
them, and of an address."""


def cited_pages(cited: Cited, texts: Texts, today: dt.date) -> list[Page]:
    """Lays out what one number rests on: why it is there, the words, their clause, the source, its date and licence."""
    wording, one = Wording(texts, today), cited.citation
    edition = cited.edition
    heading = bold(f"[{one.n}] {_title(edition, wording)}")
    if edition.since is Since.CLOSED_OFF:
        return laid_out([Block((heading, plain(texts.say("cite-closed-off"))))])
    facts = cited.card and wording.facts(card_on_phone(cited.card, wording))
    lines = [
        (heading, italic(wording.because(reason_on_phone(cited.reason))), *([plain(facts)] if facts else [])),
        *(_claim(text, words, texts) for text, words in cited.claims),
        tuple(_words(cited, texts)),
        tuple(_origin(cited, wording, texts)),
    ]
    button = Button(texts.say(_opens(edition), n=one.n), Details(edition.record_id, texts.language))
    rows = () if edition.since is Since.WITHDRAWN else ((button,),)
    return laid_out([Block(block) for block in lines if block], rows)


def sources_pages(cited: Sequence[Cited], texts: Texts, today: dt.date) -> list[Page]:
    """Lays out the source of each number, with the words of it that the answer rests on."""
    wording = Wording(texts, today)
    blocks = [Block((bold(texts.say("sources-heading")),))]
    for one in cited:
        heading = bold(f"[{one.citation.n}] {_title(one.edition, wording)}")
        if one.edition.since is Since.CLOSED_OFF:
            blocks.append(Block((heading, plain(texts.say("cite-closed-off")))))
        else:
            quote = quoted(texts.say("quoted", text=on_one_line(one.citation.quote, _WORDS)))
            blocks.append(Block((heading, quote, *_origin(one, wording, texts))))
    return laid_out(blocks if cited else [Block((plain(texts.say("search-nothing")),))])


def _title(edition: Edition, wording: Wording) -> str:
    return on_one_line(wording.title(edition), _TITLE)


def _claim(text: str, words: str, texts: Texts) -> tuple[Line, ...]:
    """Puts a sentence of the answer beside the words of the record that bear it out."""
    return plain(texts.say("cite-claim", text=text)), quoted(texts.say("quoted", text=on_one_line(words, _WORDS)))


def _words(cited: Cited, texts: Texts) -> Iterator[Line]:
    """Gives the words that the answer rests on, and folded under them what they stand in."""
    passage = cited.passage
    yield bold(texts.say("quoted", text=on_one_line(cited.citation.quote, _WORDS)))
    if passage is None:
        return
    if passage.clause:
        yield plain(texts.say("cite-clause", clause=on_one_line(passage.clause, _FIELD)))
    for criterion in cited.criteria:
        yield plain(texts.say("cite-criterion", criterion=on_one_line(texts.half(criterion) or criterion, _FIELD)))
    if passage.before.strip() or passage.after.strip():
        yield _in_place(passage)


def _in_place(passage: Passage) -> Line:
    """Gives the stretch with the words that count in bold; of a long one what is next to them."""
    before = passage.before if len(passage.before) <= _AROUND else f"…{passage.before[-_AROUND:]}"
    gap = " " if passage.after[:1].isspace() else ""
    spans = (Span(before), Span(passage.words, Mark.BOLD), Span(gap + shortened(passage.after, _AROUND)))
    return Line(tuple(span for span in spans if span.text), quoted=True)


def _origin(cited: Cited, wording: Wording, texts: Texts) -> Iterator[Line]:
    """Says where it was read, as of when, under which licence, and what has become of it since."""
    edition = cited.edition
    url = edition.url if edition.url and len(edition.url) <= _URL else None
    yield link(shortened(wording.cited(edition), _SOURCE), url)
    if edition.licence:
        licence = on_one_line(texts.half(edition.licence) or "", _FIELD)
        yield plain(texts.say("licence-line", licence=licence))
    for also in edition.also:
        named = " · ".join(filter(None, (also.get("org"), texts.half(also.get("source")), also.get("licence"))))
        if named:
            yield plain(texts.say("twin-also-line", source=shortened(named, _SOURCE)))
    doubt = wording.doubt(edition) if said_on(edition) else texts.say("source-undated")
    if doubt:
        yield plain(doubt)
    if edition.since is not Since.UNCHANGED:
        yield plain(texts.say(f"cite-{edition.since.value}", date=texts.day(edition.changed.date())))


def _opens(edition: Edition) -> str:
    return "button-contact" if edition.kind in CONTACT_KINDS else "button-record"
