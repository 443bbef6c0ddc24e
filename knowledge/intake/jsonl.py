"""JSON Lines read row by row: whatever a line holds, it costs that line only."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from knowledge.intake.verdicts import Refusal, Why

MAX_BYTES = 1_000_000
"""Of one line; a record is a page, not a library."""
MAX_DEPTH = 32

_BOM = b"\xef\xbb\xbf"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Row:
    """One line that was not blank: its number from 1, its bytes, and the object in it or why there is none.

    Attributes:
        sheet: of a workbook, where the line is a row of one.
        columns: letter and header of the column that a field came from, where the line is a row of a sheet.
        cell: the one that there is no object for.
    """

    line: int
    size: int
    content: Mapping[str, Any] | Refusal
    sheet: str | None = None
    columns: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    cell: str | None = None


class _Unclean(Exception):
    """Leaves the cleaning of one row; never leaves this module."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal


def rows(path: Path) -> Iterator[Row]:
    """Reads a file's rows one after the other; never more than one line of it is in memory.

    Raises:
        OSError: the file cannot be opened or read on.
    """
    with path.open("rb") as file:
        number = 0
        while line := file.readline(MAX_BYTES + 1):
            number += 1
            if number == 1:
                line = line.removeprefix(_BOM)
            if len(line) > MAX_BYTES and not line.endswith(b"\n"):
                _skip_line(file)
                yield Row(number, len(line), Refusal(Why.TOO_LONG, {"limit": MAX_BYTES}))
            elif line.strip():
                yield Row(number, len(line), parse(line))


def parse(line: bytes) -> Mapping[str, Any] | Refusal:
    """Reads one line: UTF-8, JSON, an object, clean of what no text may hold."""
    try:
        value = json.loads(line.decode(), parse_constant=_refuse_constant)
        return _clean_object(value) if isinstance(value, dict) else Refusal(Why.NOT_AN_OBJECT)
    except _Unclean as unclean:
        return unclean.refusal
    except UnicodeDecodeError:
        return Refusal(Why.NOT_UTF8)
    except RecursionError:
        return Refusal(Why.TOO_DEEP, {"limit": MAX_DEPTH})
    except ValueError:  # also a whole number of more digits than Python reads
        return Refusal(Why.NOT_JSON)


def cleaned(fields: Mapping[str, Any]) -> Mapping[str, Any] | Refusal:
    """Cleans a row that came in another form than JSON, as ``parse`` does one that came in it."""
    try:
        return _clean_object(fields)
    except _Unclean as unclean:
        return unclean.refusal


def _skip_line(file: IO[bytes]) -> None:
    while (piece := file.readline(MAX_BYTES)) and not piece.endswith(b"\n"):
        pass


def _refuse_constant(name: str) -> float:
    raise _Unclean(Refusal(Why.NOT_FINITE, {"value": name}))


def _clean_object(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    # The id is left as it came: dropping a character from a key would make it another record's.
    return {
        _clean_text(name, name): value if name == "id" and isinstance(value, str) else _clean(value, name, MAX_DEPTH)
        for name, value in fields.items()
    }


def _clean(value: Any, field: str, depth: int) -> Any:
    """Cleans a value and all that is in it; ``field`` is the row's field that it stands in."""
    if isinstance(value, str):
        return _clean_text(value, field)
    if isinstance(value, float) and not math.isfinite(value):  # 1e999 is JSON, and beyond a float
        raise _Unclean(Refusal(Why.NOT_FINITE, {"field": field}))
    if isinstance(value, dict | list) and depth <= 0:
        raise _Unclean(Refusal(Why.TOO_DEEP, {"limit": MAX_DEPTH}))
    if isinstance(value, dict):
        return {_clean_text(name, field): _clean(item, field, depth - 1) for name, item in value.items()}
    if isinstance(value, list):
        return [_clean(item, field, depth - 1) for item in value]
    return value


def _clean_text(text: str, field: str) -> str:
    """Folds line ends to ``\\n`` and drops control characters, which no reader sees and no database wants."""
    if _SURROGATE.search(text):
        raise _Unclean(Refusal(Why.LONE_SURROGATE, {"field": _SURROGATE.sub("\ufffd", field)}))
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")) if _CONTROL.search(text) else text
