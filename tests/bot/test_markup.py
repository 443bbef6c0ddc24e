"""Telegram's HTML: what passes comes out as text and entities, what Telegram refuses is refused."""

import pytest

from bot.markup import MarkupRefused, read_html, units


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("a &lt; b &amp;&amp; c &gt; d &quot;e&quot;", 'a < b && c > d "e"', []),
        ("&#8364;&#x1F600;", "€😀", []),
        ("a > b", "a > b", []),
        ("<b>水</b>泵", "水泵", [("bold", 0, 1)]),
        ("😀<i>x</i>", "😀x", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<B>a</b >", "a", [("bold", 0, 1)]),
        ("<u>a</u><s>b</s><tg-spoiler>c</tg-spoiler>", "abc",
         [("underline", 0, 1), ("strikethrough", 1, 1), ("spoiler", 2, 1)]),
        ("<pre><code class=\"language-py\">x</code></pre>", "x", [("pre", 0, 1), ("code", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("<blockquote><b>q</b></blockquote>", "q", [("blockquote", 0, 1), ("bold", 0, 1)]),
        ("  <b> x </b> ", "x", [("bold", 0, 1)]),
        ("<b></b>x", "x", []),
    ],
)  # fmt: skip
def test_what_is_marked_is_found(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    """Places and lengths are in UTF-16 code units, after trimming."""
    marked = read_html(source)
    assert marked.text == text
    found = [(one["type"], one["offset"], one["length"]) for one in marked.entities]
    assert sorted(found) == sorted(entities)


def test_a_link_keeps_its_address() -> None:
    """References in it are resolved."""
    (link,) = read_html('<a href="https://example.org/?a=1&amp;b=2">x</a>').entities
    assert link == {"type": "text_link", "offset": 0, "length": 1, "url": "https://example.org/?a=1&b=2"}


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("水 < b", 'Unsupported start tag "" at byte offset 4'),
        ("R&D", 'Unescaped "&" at byte offset 1'),
        ("&nbsp;", 'Unescaped "&" at byte offset 0'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("a<br/>b", "Unsupported start tag"),
        ("<!-- x -->", "Unsupported start tag"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x", "end tag"),
        ("<b", "Unsupported start tag"),
        ("<a>x</a>", 'must have attribute "href"'),
        ('<a href="">x</a>', 'must have attribute "href"'),
        ("<code><b>x</b></code>", "must not be nested"),
        ("<pre><pre>x</pre></pre>", "must not be nested"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "must not be nested"),
    ],
)
def test_what_telegram_refuses_is_refused_in_its_words(source: str, words: str) -> None:
    """Tags unknown or unbalanced, and what is not escaped."""
    with pytest.raises(MarkupRefused) as caught:
        read_html(source)
    assert words in str(caught.value)


def test_units_count_a_pair_as_two() -> None:
    """As UTF-16 writes it, half a pair included."""
    for text in ("", "abc", "水泵", "😀", "a😀水", "\ud83d"):
        assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_a_long_text_is_read_in_no_time() -> None:
    """Reading takes time in proportion to the length."""
    assert len(read_html("<b>x</b>&amp;" * 20_000).text) == 40_000
