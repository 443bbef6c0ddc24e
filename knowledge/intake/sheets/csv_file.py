"""Separated values: encoding and delimiter found out, lines read one by one, whatever they hold."""

import codecs
import csv
import itertools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from knowledge.intake.columns import fields_of
from knowledge.intake.jsonl import MAX_BYTES, parse
from knowledge.intake.sheets.headers import claims, find_header
from knowledge.intake.sheets.tables import MAX_COLUMNS, Line, Table, is_comment
from knowledge.intake.verdicts import Refusal, Why

DELIMITERS = ",;\t"
_LOOKED_AT, _MOST_LOOKED_AT = 30, 10_000
"""Lines from which the delimiter is told, and with the blank ones between them."""
_CHUNK = 1 << 20
_PACKED = b"PK\x03\x04"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: No text holds them; a tab, line ends and what old printers took (form feed, escape) are told apart from binary data.
_BINARY = frozenset(map(chr, (*range(9), *range(14, 27))))


def csv_table(path: Path, given: Mapping[str, str]) -> Table | Refusal:
    """Opens a file of separated values.

    Args:
        given: fields by plain header, which help to tell the delimiter.

    Raises:
        OSError: the file cannot be read.
    """
    encoding = _encoding(path)
    if isinstance(encoding, Refusal):
        return encoding
    delimiter = _delimiter(path, encoding, given)
    return Table(path, None, _lines(path, encoding, delimiter), encoding, even=True)


def _encoding(path: Path) -> str | Refusal:
    """Reads the whole file once as UTF-8, else as GB 18030, which also reads GBK and GB 2312."""
    with path.open("rb") as file:
        head = file.read(_CHUNK)
    if not head.removeprefix(codecs.BOM_UTF8).strip(b" \t\r\n"):
        return Refusal(Why.EMPTY_FILE)
    if head.startswith(_PACKED):
        return Refusal(Why.NOT_TEXT)
    first = head.removeprefix(codecs.BOM_UTF8).lstrip().split(b"\n", 1)[0]
    if first.startswith(b"{") and not isinstance(parse(first), Refusal):
        return Refusal(Why.JSON_IN_SHEET)
    for encoding in ("utf-16",) if head.startswith(_UTF16) else ("utf-8-sig", "gb18030"):
        try:
            clean = _is_text(path, encoding)
        except UnicodeDecodeError:
            continue
        return encoding if clean else Refusal(Why.NOT_TEXT)
    return Refusal(Why.NOT_TEXT)


def _is_text(path: Path, encoding: str) -> bool:
    with path.open(encoding=encoding, newline="") as file:
        return all(_BINARY.isdisjoint(chunk) for chunk in iter(lambda: file.read(_CHUNK), ""))


def _delimiter(path: Path, encoding: str, given: Mapping[str, str]) -> str:
    """Takes the delimiter under which a header names most fields, else the one that gives most columns."""
    fields = fields_of(None)

    def worth(delimiter: str) -> tuple[int, int]:
        written = itertools.dropwhile(is_comment, _lines(path, encoding, delimiter, _MOST_LOOKED_AT))
        lines = list(itertools.islice(written, _LOOKED_AT))
        header = find_header(lines, fields, given)
        named = sum(one.field is not None for one in claims(header.words, fields, given)) if header else 0
        return named, max((len(line.cells) for line in lines if isinstance(line.cells, Sequence)), default=0)

    return max(DELIMITERS, key=worth)


class _Bounded:
    """The lines of a text, never more of one than the limit in memory."""

    def __init__(self, text: IO[str]) -> None:
        self._text = text

    def __iter__(self) -> "_Bounded":
        return self

    def __next__(self) -> str:
        line = self._text.readline(MAX_BYTES + 1)
        if not line:
            raise StopIteration
        if len(line) > MAX_BYTES and not line.endswith(("\n", "\r")):
            while (rest := self._text.readline(MAX_BYTES)) and not rest.endswith(("\n", "\r")):
                pass
            raise _TooLong
        return line


class _TooLong(Exception):
    """Leaves the reading of one line; never leaves this module."""


def _lines(path: Path, encoding: str, delimiter: str, most: int | None = None) -> Iterator[Line]:
    """Gives the lines that hold anything; ``most`` counts the others, too."""
    with path.open(encoding=encoding, newline="") as text:
        reader = csv.reader(_Bounded(text), delimiter=delimiter, strict=True)
        skipped = 0  # lines that the reader has not counted
        while True:
            first = reader.line_num + skipped + 1
            if most is not None and first > most:
                return
            try:
                cells = next(reader, None)
            except _TooLong:
                skipped += 1
                yield Line(reader.line_num + skipped, Refusal(Why.TOO_LONG, {"limit": MAX_BYTES}))
                continue
            except csv.Error:
                yield Line(first, Refusal(Why.BAD_QUOTES, {"last": reader.line_num + skipped}))
                continue
            if cells is None:
                return
            if any(cell.strip() for cell in cells):
                yield Line(first, _within_limit(cells))


def _within_limit(cells: list[str]) -> list[str] | Refusal:
    filled = next((place for place in range(len(cells), 0, -1) if cells[place - 1].strip()), 0)
    return Refusal(Why.TOO_MANY_COLUMNS, {"limit": MAX_COLUMNS}) if filled > MAX_COLUMNS else cells
