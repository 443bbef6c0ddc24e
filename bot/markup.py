"""Telegram's HTML, read as strictly as its documentation is written: the text, and what is marked in it."""

import html
import re
from dataclasses import dataclass, field
from typing import Any

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_HOLD_NOTHING = {"code", "pre"}
_ATTRIBUTE = r"""\s+([a-zA-Z-]+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'))?"""
_TAG = re.compile(rf"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:{_ATTRIBUTE})*)\s*>")
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});")
_PART = re.compile(r"<|&|[^<&]+")


class MarkupRefused(ValueError):
    """A text that Telegram would not parse; the message is worded as Telegram does."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its markup, trimmed; ``entities`` as the Bot API writes them, in UTF-16 code units."""

    text: str
    entities: list[dict[str, Any]]


@dataclass(slots=True)
class _Open:
    tag: str
    start: int
    attributes: dict[str, str]


@dataclass(slots=True)
class _Reading:
    """What has been read of a text so far; places are counted in characters of the source."""

    source: str
    parts: list[str] = field(default_factory=list)
    length: int = 0
    opened: list[_Open] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)

    def refusal(self, what: str, place: int, more: str = "") -> MarkupRefused:
        """Words a refusal as Telegram does, which counts places in bytes."""
        return MarkupRefused(f"{what} at byte offset {len(self.source[:place].encode(errors='surrogatepass'))}{more}")

    def add(self, text: str) -> None:
        """Appends plain text."""
        self.parts.append(text)
        self.length += units(text)

    def open(self, tag: str, attributes: dict[str, str], place: int) -> None:
        """Opens a tag, if it may stand here."""
        outer = {one.tag for one in self.opened}
        if tag not in _KINDS:
            raise self.refusal(f'Unsupported start tag "{tag}"', place)
        if tag == "a" and not attributes.get("href"):
            raise self.refusal('Tag "a" must have attribute "href"', place)
        inside_code = outer & _HOLD_NOTHING and not (tag == "code" and outer == {"pre"})
        if inside_code or (tag in outer and tag in ("a", "blockquote")):
            raise self.refusal(f'Tag "{tag}" must not be nested', place)
        self.opened.append(_Open(tag, self.length, attributes))

    def close(self, tag: str, place: int) -> None:
        """Closes the innermost tag, which has to be this one."""
        if not self.opened:
            raise self.refusal("Unexpected end tag", place)
        last = self.opened.pop()
        if last.tag != tag:
            raise self.refusal("Unmatched end tag", place, f', expected "</{last.tag}>", found "</{tag}>"')
        entity: dict[str, Any] = {"type": _KINDS[tag], "offset": last.start, "length": self.length - last.start}
        if tag == "a":
            entity["url"] = html.unescape(last.attributes["href"])
        if tag == "blockquote" and "expandable" in last.attributes:
            entity["type"] = "expandable_blockquote"
        self.entities.append(entity)


def units(text: str) -> int:
    """Counts UTF-16 code units, in which Telegram measures; half a pair counts as one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read_html(source: str) -> Marked:
    """Reads Telegram's HTML.

    Stricter than the server in one point: a bare ``&`` is refused, as the documentation asks, not taken as itself.

    Raises:
        MarkupRefused: a tag is unknown, unbalanced or misplaced, or a ``<`` or ``&`` is not escaped.
    """
    reading = _Reading(source)
    place = 0
    while place < len(source):
        if source[place] == "<":
            tag = _TAG.match(source, place)
            if tag is None:
                raise reading.refusal('Unsupported start tag ""', place)
            closing, name, attributes = tag[1], tag[2].lower(), tag[3]
            if closing:
                reading.close(name, place)
            else:
                found = {one[1].lower(): one[2] or one[3] or "" for one in re.finditer(_ATTRIBUTE, attributes)}
                reading.open(name, found, place)
            place = tag.end()
            continue
        part = _REFERENCE.match(source, place) if source[place] == "&" else _PART.match(source, place)
        if part is None:
            raise reading.refusal('Unescaped "&"', place)
        reading.add(html.unescape(part[0]) if part[0][0] == "&" else part[0])
        place = part.end()
    if reading.opened:
        raise MarkupRefused(f'Can\'t find end tag corresponding to start tag "{reading.opened[-1].tag}"')
    return _trimmed("".join(reading.parts), reading.entities)


def _trimmed(text: str, entities: list[dict[str, Any]]) -> Marked:
    """Cuts white space off both ends, and moves what is marked along."""
    trimmed = text.strip()
    cut, length = units(text) - units(text.lstrip()), units(trimmed)
    moved = []
    for entity in sorted(entities, key=lambda one: (one["offset"], -one["length"])):
        start = max(entity["offset"] - cut, 0)
        end = min(entity["offset"] + entity["length"] - cut, length)
        if end > start:
            moved.append(entity | {"offset": start, "length": end - start})
    return Marked(trimmed, moved)
