"""Messages of the bot on a terminal: marked as Telegram would show them, buttons numbered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.box import ROUNDED
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from bot.line_breaks import broken

_STYLES: Mapping[str, str] = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike",
    "code": "cyan",
    "pre": "cyan",
    "text_link": "underline cyan",
    "blockquote": "dim italic",
    "expandable_blockquote": "dim italic",
    "spoiler": "dim",
}
_WIDEST = 100
"""Columns beyond which lines are harder to read."""
_FRAME = 4
"""Columns of the frame and the space within it."""


@dataclass(frozen=True, slots=True)
class Pressable:
    """A button of a message in reach: pressing it is typing its number."""

    message_id: int
    row: int
    column: int
    label: str
    url: str | None


def pressables(message: Mapping[str, Any]) -> list[Pressable]:
    """Gives the buttons under a message, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [
        Pressable(message["message_id"], row, column, button["text"], button.get("url"))
        for row, buttons in enumerate(rows)
        for column, button in enumerate(buttons)
    ]


def print_message(console: Console, message: Mapping[str, Any], title: str, hint: str | None = None) -> None:
    """Prints one message of the bot in a frame, with its buttons under it, and a hint under these."""
    console.print(framed(console, message, title, hint))


def framed(console: Console, message: Mapping[str, Any], title: str, hint: str | None = None) -> Panel:
    """Lays one message of the bot out as ``print_message`` prints it."""
    buttons = pressables(message) if "message_id" in message else []
    width = min(console.width, _WIDEST)
    parts = [broken(_content(message), width - _FRAME)]
    if buttons:
        parts.append(_numbered(buttons))
    if hint:
        parts.append(Text(f" {hint}", "dim"))
    return Panel(Group(*parts), title=title, title_align="left", border_style="cyan", box=ROUNDED, width=width)


def _content(message: Mapping[str, Any]) -> Text:
    """Gives what a message says, the name of the document that it is, or the words under a picture."""
    if "document" in message:
        return Text(f"📎 {message['document']['file_name']}", "bold")
    if "photo" in message:
        return Text(f"🖼 {message.get('caption', '')}".rstrip(), "bold")
    return marked(message["text"], message.get("entities", ()))


def marked(text: str, entities: Sequence[Mapping[str, Any]]) -> Text:
    """Styles a text by Telegram's entities, whose places count UTF-16 code units; a link's address stands behind it."""
    places = _places(text)
    styled = Text(text)
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        style = _STYLES.get(entity["type"])
        if style is not None and end < len(places):
            styled.stylize(style, places[start], places[end])
    links = sorted((entity for entity in entities if entity["type"] == "text_link"), key=lambda link: link["offset"])
    for link in reversed(links):  # from the end, so that the places before it stay true
        styled = _with_address(styled, places[link["offset"] + link["length"]], link["url"])
    return styled


def _with_address(text: Text, at: int, url: str) -> Text:
    before, after = text.divide([at])
    return Text.assemble(before, (f" ({url})", "dim cyan"), after)


def _places(text: str) -> list[int]:
    """Gives for each UTF-16 code unit, and the end, the place of its character."""
    places: list[int] = []
    for place, character in enumerate(text):
        places += [place] * (2 if ord(character) > 0xFFFF else 1)
    return [*places, len(text)]


def _numbered(buttons: Sequence[Pressable]) -> Text:
    """Writes the buttons in their rows, each with the number that presses it."""
    line = Text("\n")
    row = buttons[0].row
    for number, button in enumerate(buttons, 1):
        if button.row != row:
            line.append("\n")
            row = button.row
        line.append(f" {number} ", "bold black on cyan")
        line.append(f" {button.label}   ", "cyan")
    return line
