"""A checker of Telegram's HTML as strict as the server: what it refuses or would show wrongly fails here."""

import re

from handlers.page import Page

_TOKEN = re.compile(r"<(/?)([a-z-]+)( [^<>]*)?>|&(lt|gt|amp|quot);|([^<>&]+)")
_ATTRIBUTES = {"b": "", "i": "", "a": r' href="https?://[^"<>]*"', "blockquote": "(?: expandable)?"}
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def utf16(text: str) -> int:
    """Counts UTF-16 code units by encoding; a lone surrogate fails."""
    return len(text.encode("utf-16-le")) // 2


def visible(html: str) -> str:
    """Gives the text that a reader sees, each link's address after it; markup that Telegram refuses fails."""
    seen, at = "", 0
    open_tags: list[tuple[str, str]] = []
    while at < len(html):
        token = _TOKEN.match(html, at)
        assert token, f"raw character at {at}: {html[at : at + 40]!r}"
        closing, tag, attributes, entity, text = token.groups()
        if text:
            seen += text
        elif entity:
            seen += _ENTITIES[entity]
        elif closing:
            assert attributes is None, token[0]
            assert open_tags, f"nothing to close: {token[0]}"
            opened, address = open_tags.pop()
            assert opened == tag, f"{token[0]} closes {opened}"
            seen += address
        else:
            assert tag in _ATTRIBUTES, f"no such tag: {token[0]}"
            assert re.fullmatch(_ATTRIBUTES[tag], attributes or ""), f"attributes: {token[0]}"
            assert tag not in [name for name, _ in open_tags], f"nested in itself: {token[0]}"
            address = re.sub(r"&(\w+);", lambda found: _ENTITIES[found[1]], (attributes or "")[7:-1])
            open_tags.append((tag, f" ({address})" if tag == "a" else ""))
        at = token.end()
    assert not open_tags, f"left open: {open_tags}"
    return seen


def check(page: Page) -> str:
    """Checks that Telegram takes a message, with markup and without, and that both say the same; gives the text."""
    text = visible(page.html)
    assert text == page.plain
    assert text.strip()
    assert 1 <= utf16(page.plain) <= utf16(page.html) <= 4096
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", text)
    for row in page.keyboard:
        assert 1 <= len(row) <= 8
        assert all(button.label.strip() for button in row)
    return text
