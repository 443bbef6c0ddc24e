"""The one place that escapes."""

import pytest

from handlers.html import (
    Block,
    Line,
    bold,
    html_of,
    italic,
    legible,
    line_units,
    link,
    plain,
    plain_of,
    quoted,
    units,
)
from tests.handlers.telegram_html import utf16, visible


def test_blocks_are_written_with_markup_and_without() -> None:
    blocks = [
        Block((bold("Title"), italic("reason"))),
        Block((quoted("one"), quoted("two"), link("Source", "https://x.example/?a=1&b=2"))),
        Block((plain("last"),)),
    ]
    assert html_of(blocks) == (
        "<b>Title</b>\n<i>reason</i>\n\n"
        "<blockquote expandable>one\ntwo</blockquote>\n"
        '<a href="https://x.example/?a=1&amp;b=2">Source</a>\n\n'
        "last"
    )
    assert plain_of(blocks) == "Title\nreason\n\none\ntwo\nSource (https://x.example/?a=1&b=2)\n\nlast"


@pytest.mark.parametrize("make", [plain, bold, italic, quoted, lambda text: link(text, "https://x.example")])
@pytest.mark.parametrize(
    "nasty", ["<b>x</b>", "</b>", "&amp;", "a < b && c > d", '"\'><a href="x">', "<!-- -->", "</blockquote>", "&#0;"]
)
def test_text_stays_text(make: object, nasty: str) -> None:
    assert callable(make)
    assert visible(html_of([Block((make(nasty),))])).removesuffix(" (https://x.example)") == nasty


@pytest.mark.parametrize(
    "url", ['https://x.example/"><b>', "https://x.example/'&lt;", "https://x.example/\n\u202e<", "http://甲.example/乙"]
)
def test_an_address_cannot_leave_its_attribute(url: str) -> None:
    html = html_of([Block((link("text", url),))])
    assert visible(html) == f"text ({legible(url)})"
    assert html.count("<") == 2


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "tg://resolve?domain=x", "HTTPS:x", "", "https://x/" + "a" * 2000]
)
def test_what_is_no_short_web_address_is_no_link(url: str) -> None:
    line = link("text", url)
    assert html_of([Block((line,))]) == f"text ({url})"


def test_a_link_without_an_address_is_text() -> None:
    assert html_of([Block((link("text", None),))]) == "text"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1b[31m", "ab[31m"),
        ("\ud83dx\udc00", "x"),
        ("\u202eevil\u202c \u2067x\u2069", "evil x"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("\ufeffa\tb", "a\tb"),
        ("👨‍👩‍👧 \u200fمرحبا é", "👨‍👩‍👧 \u200fمرحبا é"),
    ],
)
def test_what_cannot_be_sent_is_dropped(text: str, shown: str) -> None:
    assert legible(text) == shown
    assert html_of([Block((plain(text),))]) == plain_of([Block((plain(text),))]) == shown


def test_empty_text_leaves_no_empty_tags() -> None:
    assert html_of([Block((bold("\x00"), link("", "https://x.example")))]) == "\n"


@pytest.mark.parametrize("text", ["", "a", "中", "😀", "é", "👨‍👩‍👧‍👦", "\u200f", "a😀中" * 100])
def test_units_are_counted_as_telegram_counts(text: str) -> None:
    assert units(text) == utf16(text)


@pytest.mark.parametrize(
    "line", [plain("a<😀"), bold("&"), quoted("<"), link("a&b", 'https://x.example/"'), Line(()), plain("")]
)
def test_a_line_takes_no_more_than_it_is_counted(line: Line) -> None:
    assert utf16(html_of([Block((line,))])) <= line_units(line) - 1
    two = html_of([Block((line, line))])
    assert utf16(two) <= 2 * line_units(line)
