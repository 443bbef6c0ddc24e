"""What every kind of sheet file comes down to: tables of lines of typed cells."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.intake.verdicts import Refusal

MAX_COLUMNS = 500
MAX_ROWS = 1_048_576
"""Rows of one sheet, as many as Excel has."""
_COMMENT = "# "


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that has no value: an error, or a formula that nothing has computed; ``shown`` is what stands in it."""

    refusal: Refusal
    shown: str | None


Cell = str | int | float | bool | dt.date | Fault | None
"""Moments are datetimes, which are dates too; an empty cell is None."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: its number in the file from 1, and its cells or why it has none."""

    number: int
    cells: Sequence[Cell] | Refusal


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of a workbook, or a whole file of separated values.

    Attributes:
        file: where it stands.
        sheet: its name; None for a file that is one table.
        lines: those that are not blank, in their order, to be read once.
        encoding: of a text file.
        even: whether every line has to have as many cells as the header.
    """

    file: Path
    sheet: str | None
    lines: Iterator[Line]
    encoding: str | None = None
    even: bool = False


def is_comment(line: Line) -> bool:
    """Says whether a line is a note to readers, as templates have above their header."""
    first = line.cells[0] if isinstance(line.cells, Sequence) and line.cells else None
    return isinstance(first, str) and first.startswith(_COMMENT)


def letters(index: int) -> str:
    """Names a column as spreadsheets do, from 0: A, B, ..., Z, AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
