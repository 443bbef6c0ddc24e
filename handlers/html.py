"""Telegram's HTML: the one place that escapes. Text is built of spans, lines and blocks, and written twice: with
markup, and without for readers and servers that take none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

_UNSENDABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
"""Control characters, halves of surrogate pairs, and marks that would turn around the text after them."""
_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
"""In this order, since the escapes hold the first of them."""
_LONGEST_URL = 500
"""UTF-16 code units of an address, escaped, that is still made a link; a longer one stands as text, to be cut."""


class Mark(StrEnum):
    """How a span looks; the value is its tag."""

    BOLD = "b"
    ITALIC = "i"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text that looks alike, and the address it leads to."""

    text: str
    mark: Mark | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Spans in a row; ``quoted`` lines stand in a quotation that is folded until it is tapped."""

    spans: tuple[Span, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; a blank line parts blocks."""

    lines: tuple[Line, ...]


def plain(text: str) -> Line:
    """Makes a line of plain text."""
    return Line((Span(text),))


def bold(text: str) -> Line:
    """Makes a line of bold text."""
    return Line((Span(text, Mark.BOLD),))


def italic(text: str) -> Line:
    """Makes a line of text in italics."""
    return Line((Span(text, Mark.ITALIC),))


def quoted(text: str) -> Line:
    """Makes a line that stands in a folded quotation."""
    return Line((Span(text),), quoted=True)


def link(text: str, url: str | None) -> Line:
    """Makes a line that leads to a page of the web; any other address stands beside it as text."""
    if url is None or (units(_attribute(url)) <= _LONGEST_URL and url.startswith(("http://", "https://"))):
        return Line((Span(text, url=url),))
    return plain(f"{text} ({url})")


def html_of(blocks: Sequence[Block]) -> str:
    """Writes blocks as Telegram's HTML."""
    return "\n\n".join("\n".join(_runs(block, quotations=True)) for block in blocks)


def plain_of(blocks: Sequence[Block]) -> str:
    """Writes blocks without markup; never longer than with it, since a link's address is there in both."""
    return "\n\n".join("\n".join(_runs(block, quotations=False)) for block in blocks)


def legible(text: str) -> str:
    """Drops what cannot be sent or would disturb what follows; unifies line breaks."""
    if text.isprintable():  # as most is, and told at once: nothing of either is
        return text
    return _UNSENDABLE.sub("", _LINE_BREAKS.sub("\n", text))


def units(text: str) -> int:
    """Counts UTF-16 code units, as Telegram does."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def escaped_units(character: str) -> int:
    """Counts the UTF-16 code units of one character of a span, escaped."""
    return len(_ESCAPES[character]) if character in _ESCAPES else units(character)


def span_units(span: Span) -> int:
    """Counts the UTF-16 code units of a span with its markup."""
    return units(_span_html(span))


def line_units(line: Line) -> int:
    """Counts the UTF-16 code units of a line with its markup, the break after it, and a quotation of its own."""
    around = units("<blockquote expandable></blockquote>") if line.quoted else 0
    return sum(map(span_units, line.spans)) + around + 1


def _runs(block: Block, *, quotations: bool) -> Iterable[str]:
    """Gives the lines of a block, quoted neighbours as one."""
    for is_quoted, lines in groupby(block.lines, key=lambda line: line.quoted):
        write = _span_html if quotations else _span_plain
        text = "\n".join("".join(map(write, line.spans)) for line in lines)
        yield f"<blockquote expandable>{text}</blockquote>" if is_quoted and quotations and text else text


def _span_html(span: Span) -> str:
    html = _escape(span.text)
    if not html:
        return ""
    if span.url is not None:
        html = f'<a href="{_attribute(span.url)}">{html}</a>'
    return html if span.mark is None else f"<{span.mark}>{html}</{span.mark}>"


def _span_plain(span: Span) -> str:
    text = legible(span.text)
    return f"{text} ({legible(span.url)})" if text and span.url is not None else text


def _escape(text: str) -> str:
    text = legible(text)
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def _attribute(text: str) -> str:
    return _escape(text).replace('"', "&quot;")
