"""Reads the text of one DOCX from its standard input, in a process whose limits are set before, and writes JSON lines.

It imports nothing of this project, unpacks two parts of the file only, and parses them without building a tree. What
was deleted in a tracked change, what is hidden and what repeats another form of itself is not text. It writes:

    ["paragraph", text]       the next paragraph; a row of a table is one, its cells divided by a bar
    ["break"]                 a page begins, as the author set it or the last program laid it out
    ["cut"]                   the rest is left out, being too much
    ["refused", why]          the file cannot be read
    ["done"]                  all was read
"""

import io
import json
import os
import re
import sys
import zipfile
from collections.abc import Mapping
from typing import Any

_MAX_PARTS = 20_000
_MAX_PART = 300_000_000
"""Bytes of the text's part, unpacked."""
_CHUNK = 1 << 16
_TYPES = "[Content_Types].xml"
_MAIN = re.compile(r"wordprocessingml\.(?:document|template)\.main\+xml$")
_WITH_MACROS = re.compile(r"ms-word\.\w+\.macroEnabled")
_NOT_TEXT = frozenset({"del", "moveFrom", "Fallback", "rt", "pPrChange", "rPrChange"})
_HEADING = re.compile(r"(?:heading|title|\d$)", re.IGNORECASE)
"""The names of styles; Chinese programs number those of headings."""
_INSTEAD = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LIST = re.compile(r"List ?(?:Bullet|Number)")
_CELLS = " | "


class Enough(Exception):
    """As much was read as is wanted."""


def main(max_characters: int) -> None:
    """Reads a DOCX and tells what stands in it."""
    data = sys.stdin.buffer.read()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _read(packed, max_characters)
    except Enough:
        _tell("cut")
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more
    except MemoryError:
        _tell("refused", "too-heavy")
    except Exception:  # libraries fail on damaged parts in every way there is
        _tell("refused", "damaged")
    _tell("done")


def _read(packed: zipfile.ZipFile, max_characters: int) -> None:
    from defusedxml.ElementTree import XMLParser

    types = Types()
    if _TYPES in packed.namelist():
        _parse(packed, packed.getinfo(_TYPES), XMLParser(target=types, forbid_dtd=True))
    part = None if types.main is None else packed.getinfo(types.main)
    refused = _unfit(packed, types, part)
    if part is None or refused:
        _tell("refused", refused or "other-format")
    else:
        _parse(packed, part, XMLParser(target=Body(max_characters), forbid_dtd=True))


def _unfit(packed: zipfile.ZipFile, types: "Types", part: zipfile.ZipInfo | None) -> str | None:
    """Judges a package by its directory, whose sizes unpacking never exceeds."""
    if types.macros:
        return "macros"
    if part is not None and part.flag_bits & 1:
        return "protected"
    heavy = len(packed.infolist()) > _MAX_PARTS or (part is not None and part.file_size > _MAX_PART)
    return "too-heavy" if heavy else None


def _parse(packed: zipfile.ZipFile, part: zipfile.ZipInfo, parser: Any) -> None:
    with packed.open(part) as xml:
        while chunk := xml.read(_CHUNK):
            parser.feed(chunk)
    parser.close()


class Types:
    """What a package's directory says of its parts: which is the text, and whether there are macros."""

    def __init__(self) -> None:
        self.main: str | None = None
        self.macros = False

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        """Reads one entry."""
        kind = attributes.get("ContentType", "")
        self.macros |= bool(_WITH_MACROS.search(kind))
        if _MAIN.search(kind) and "PartName" in attributes:
            self.main = attributes["PartName"].lstrip("/")

    def close(self) -> None:
        """Ends the directory."""


class Body:
    """Takes what a parser meets in a text, and tells its paragraphs; names count without their namespaces.

    Paragraphs may stand in one another, as in text boxes, and in cells; so do cells.
    """

    def __init__(self, max_characters: int) -> None:
        self._left = max_characters
        self._skipping = 0
        self._runs = 0
        self._in_text = self._hidden = self._listed = self._heading = False
        self._paragraphs: list[list[str]] = []
        self._cells: list[list[str]] = []
        self._rows: list[list[list[str]]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begins an element."""
        name = _local(tag)
        if self._skipping or name in _NOT_TEXT:
            self._skipping += 1
        elif name == "p":
            self._paragraphs.append([])
            self._listed = self._heading = False
        elif name == "r":
            self._runs += 1
            self._hidden = False
        elif name == "vanish":
            self._hidden = _value(attributes) not in ("0", "false", "off")
        elif name == "pStyle":
            style = _value(attributes) or ""
            self._heading, self._listed = bool(_HEADING.match(style)), bool(_LIST.match(style))
        elif name == "numPr":
            self._listed = not self._heading
        elif name == "t":
            self._in_text = True
        elif name == "tr":
            self._rows.append([])
        elif name == "tc":
            self._cells.append([])
        elif name == "lastRenderedPageBreak" or (name == "br" and _value(attributes, "type") == "page"):
            self._page()
        elif name in _INSTEAD and self._runs and self._paragraphs and not self._hidden:
            self._paragraphs[-1].append(_INSTEAD[name])

    def end(self, tag: str) -> None:
        """Ends an element."""
        if self._skipping:
            self._skipping -= 1
            return
        match _local(tag):
            case "t":
                self._in_text = False
            case "r":
                self._runs -= 1
                self._hidden = False
            case "p" if self._paragraphs:
                self._give("".join(self._paragraphs.pop()))
            case "tc" if self._cells and self._rows:
                self._rows[-1].append(self._cells.pop())
            case "tr" if self._rows:
                self._give_row(self._rows.pop())

    def data(self, text: str) -> None:
        """Takes characters."""
        if self._in_text and not self._skipping and not self._hidden and self._paragraphs:
            self._left -= len(text)
            if self._left < 0:
                raise Enough
            self._paragraphs[-1].append(text)

    def close(self) -> None:
        """Ends the text."""

    def _give_row(self, cells: list[list[str]]) -> None:
        """Passes a row on as one line; what follows the first paragraph of its last cell stands on lines of its own.

        Forms have a label in the first cell, and all that is told about it in the last one.
        """
        filled = [cell for cell in cells if cell]
        if filled:
            first = [" ".join(cell) for cell in cells[: cells.index(filled[-1])]]
            self._listed = False
            self._give("\n".join((_CELLS.join((*first, filled[-1][0])), *filled[-1][1:])))

    def _page(self) -> None:
        if not self._rows and len(self._paragraphs) < 2:
            if self._paragraphs and "".join(self._paragraphs[-1]).strip():
                return  # the layout of one screen cut this paragraph in two; it is one
            _tell("break")

    def _give(self, text: str) -> None:
        """Passes a paragraph on: to its cell, to the one that it stands in, else to whoever listens."""
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        if lines and self._listed:
            lines[0] = f"- {lines[0]}"
        self._listed = False
        if self._cells:
            self._cells[-1].extend(lines)
        elif self._paragraphs:
            self._paragraphs[-1].extend((*lines, "\n"))
        else:
            for line in lines:
                _tell("paragraph", line)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _value(attributes: Mapping[str, str], named: str = "val") -> str | None:
    return next((value for name, value in attributes.items() if _local(name) == named), None)


def _tell(*event: object) -> None:
    sys.stdout.write(json.dumps(event) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
    sys.stdout.flush()
