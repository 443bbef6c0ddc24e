"""One message of the bot: its text in both writings and the buttons under it, a file, or a picture."""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.buttons import Choice, decode, encode
from handlers.html import Block, html_of, legible, plain, plain_of, units
from handlers.paging import LIMIT, pages


@dataclass(frozen=True, slots=True)
class Button:
    """A button with a choice behind it, or an address.

    Raises:
        ValueError: it has both or neither, which Telegram refuses.
    """

    label: str
    choice: Choice | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        """Checks that pressing it does one thing."""
        if (self.choice is None) == (self.url is None):
            raise ValueError(f"button {self.label!r} needs a choice or an address")


Row = tuple[Button, ...]
_LONGEST_CAPTION = 1024
"""UTF-16 code units that Telegram takes under a picture."""


@dataclass(frozen=True, slots=True)
class Page:
    """A message.

    Attributes:
        html: with Telegram's markup, at most 4,096 UTF-16 code units, markup counted in.
        plain: the same without markup, for terminals and for when the markup is refused.
        keyboard: rows of buttons; only the last page of several has any.
    """

    html: str
    plain: str
    keyboard: tuple[Row, ...] = ()

    @classmethod
    def text(cls, text: str, keyboard: tuple[Row, ...] = ()) -> "Page":
        """Makes one page of plain text; what does not fit is left out, so long texts go through ``text_pages``."""
        return first_page(_blocks(text), keyboard)


@dataclass(frozen=True, slots=True)
class Document:
    """A message that is a file; what is to be said of it stands on a page before it.

    Attributes:
        name: what the file is called, with its ending and without a folder.
        mime: its media type (RFC 6838).
        data: its bytes; Telegram takes 50 MB from a bot, ours are a few hundred kB at most.

    Raises:
        ValueError: it is empty, which Telegram refuses, or its name leads to a folder.
    """

    name: str
    mime: str
    data: bytes

    def __post_init__(self) -> None:
        """Checks that it can be sent, and be kept under its name."""
        _check_file(self.name, self.data)


@dataclass(frozen=True, slots=True)
class Picture:
    """A message that is a picture with a few words under it; what it shows is also told in words, on a page of its own.

    Attributes:
        name: what the file is called where it is kept, with its ending and without a folder.
        data: a PNG of at most 10 MB, whose sides add up to at most 10,000 pixels and are not over 20 : 1.
        caption: plain text of at most 1,024 UTF-16 code units.

    Raises:
        ValueError: it is empty, its name leads to a folder, or its caption is too long.
    """

    name: str
    data: bytes
    caption: str

    def __post_init__(self) -> None:
        """Checks that it can be sent, and be kept under its name."""
        _check_file(self.name, self.data)
        if units(self.caption) > _LONGEST_CAPTION:
            raise ValueError(f"{units(self.caption)} code units under a picture")


Message = Page | Document | Picture


def laid_out(blocks: Sequence[Block], keyboard: Sequence[Row] = ()) -> list[Page]:
    """Deals blocks out to messages; the last one has the buttons."""
    dealt = pages(blocks)
    rows = tuple(row for row in keyboard if row)
    return [
        Page(html_of(page), plain_of(page), rows if last == len(dealt) else ()) for last, page in enumerate(dealt, 1)
    ]


def first_page(blocks: Sequence[Block], keyboard: Sequence[Row] = ()) -> Page:
    """Lays out what fits into one message, with the buttons under it; the blocks hold at least one character."""
    return replace(laid_out(blocks)[0], keyboard=tuple(row for row in keyboard if row))


def text_pages(text: str, keyboard: Sequence[Row] = ()) -> list[Page]:
    """Lays out plain text of any length, a paragraph a block; text without a visible character gives no page."""
    return laid_out(_blocks(text), keyboard)


def headed(text: str, pages: Sequence[Page]) -> list[Page]:
    """Puts a text at the head of the first page; it goes before it as one of its own where the two are too long."""
    head = Page.text(text)
    if not pages or units(head.html) + units(pages[0].html) + 2 > LIMIT:
        return [head, *pages]
    first = replace(pages[0], html=f"{head.html}\n\n{pages[0].html}", plain=f"{head.plain}\n\n{pages[0].plain}")
    return [first, *pages[1:]]


def with_row(pages: Sequence[Page], row: Row) -> list[Page]:
    """Puts one more row of buttons under the last page."""
    return [*pages[:-1], replace(pages[-1], keyboard=(*pages[-1].keyboard, row))]


def pages_json(pages: Sequence[Message]) -> str:
    """Writes pages, documents and pictures as JSON, as a notification keeps them until they are delivered."""
    return json.dumps([_json(page) for page in pages], ensure_ascii=False)


def pages_from_json(text: str) -> list[Message]:
    """Reads pages from JSON; a button that an older version wrote and this one cannot read is left out.

    Raises:
        ValueError, KeyError: this is no JSON of ``pages_json``.
    """
    return [_read(message) for message in json.loads(text)]


def _blocks(text: str) -> list[Block]:
    paragraphs = legible(text).strip().split("\n\n")
    return [Block(tuple(map(plain, paragraph.split("\n")))) for paragraph in paragraphs]


def _check_file(name: str, data: bytes) -> None:
    if not data or not name.strip(". ") or set(name) & set("/\\\x00"):
        raise ValueError(f"no file to send: {name!r}, {len(data)} bytes")


def _json(message: Message) -> dict[str, Any]:
    if isinstance(message, Document):
        return _document_json(message)
    return _picture_json(message) if isinstance(message, Picture) else _page_json(message)


def _read(message: Mapping[str, Any]) -> Message:
    if "document" in message:
        return _document(message["document"])
    return _picture(message["picture"]) if "picture" in message else _page(message)


def _page_json(page: Page) -> dict[str, Any]:
    keyboard = [[_button_json(button) for button in row] for row in page.keyboard]
    return {"html": page.html, "plain": page.plain, "keyboard": keyboard}


def _page(page: Mapping[str, Any]) -> Page:
    return Page(page["html"], page["plain"], tuple(row for row in map(_row, page["keyboard"]) if row))


def _document_json(document: Document) -> dict[str, Any]:
    return {"document": {"name": document.name, "mime": document.mime, "data": _written(document.data)}}


def _document(document: Mapping[str, str]) -> Document:
    return Document(document["name"], document["mime"], _bytes(document["data"]))


def _picture_json(picture: Picture) -> dict[str, Any]:
    return {"picture": {"name": picture.name, "caption": picture.caption, "data": _written(picture.data)}}


def _picture(picture: Mapping[str, str]) -> Picture:
    return Picture(picture["name"], _bytes(picture["data"]), picture["caption"])


def _written(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(written: str) -> bytes:
    return base64.b64decode(written, validate=True)


def _button_json(button: Button) -> dict[str, str]:
    if button.choice is not None:
        return {"label": button.label, "choice": encode(button.choice)}
    return {"label": button.label, "url": button.url or ""}


def _row(buttons: Sequence[dict[str, str]]) -> Row:
    read = (
        Button(button["label"], url=button["url"]) if "url" in button else _pressable(button["label"], button["choice"])
        for button in buttons
    )
    return tuple(button for button in read if button is not None)


def _pressable(label: str, data: str) -> Button | None:
    choice = decode(data)
    return None if choice is None else Button(label, choice)
