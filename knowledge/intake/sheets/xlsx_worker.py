"""Reads one workbook in a process of its own, whose limits are set before, and writes its cells as JSON lines.

It imports nothing of this project, so that it starts fast and a hostile file meets as little as possible. It writes:

    ["sheet", name]           a visible sheet begins
    ["row", number, cells]    a row that is not empty; days are {"day": ISO 8601}, moments {"moment": ...}, a cell
                              without a value {"fault": why, "shown": text}
    ["refused", why, values]  the file, or the rest of the sheet that began, cannot be read
    ["done"]                  all was read
"""

import datetime as dt
import json
import os
import re
import sys
import zipfile
from collections.abc import Iterator
from typing import Any

MAX_UNPACKED = 300_000_000
"""Bytes of all parts of a workbook."""
MAX_RATIO = 200
"""Of a large part's size to its packed one; sheets of records come to about 20."""
MAX_PARTS = 5_000
MAX_CELL = 32_767
"""Characters, as many as Excel has."""

_SMALL = 10_000_000
_CHUNK = 1 << 20
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_SHEETS = "xl/worksheets/"


def main(path: str, max_rows: int, max_columns: int) -> None:
    """Reads a workbook and tells what is in it."""
    os.environ["OPENPYXL_LXML"] = "False"  # so that defusedxml parses
    sys.modules["numpy"] = None  # type: ignore[assignment]  # openpyxl can do without; it costs half the start
    try:
        with zipfile.ZipFile(path) as packed:
            refused = _unfit(packed)
            formulas = not refused and _has_formulas(packed)
        if refused:
            _tell("refused", *refused)
        else:
            _read(path, max_rows, max_columns, formulas=formulas)
        _tell("done")
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more
    except Exception as error:  # libraries fail on damaged parts in every way there is
        _tell("refused", _why(error), {})
        _tell("done")


def _why(error: BaseException | None) -> str:
    """Tells a declared entity from other damage; openpyxl wraps what its parser raised."""
    while error is not None:
        if type(error).__module__.startswith("defusedxml"):
            return "entities"
        if isinstance(error, MemoryError):
            return "too_heavy"
        error = error.__cause__ or error.__context__
    return "damaged"


def _unfit(packed: zipfile.ZipFile) -> tuple[str, dict[str, int]] | None:
    """Judges the parts of a workbook by their directory, which unpacking never exceeds, then by their sums."""
    parts = packed.infolist()
    total = sum(part.file_size for part in parts)
    steep = any(part.file_size > _SMALL and part.file_size > MAX_RATIO * max(part.compress_size, 1) for part in parts)
    if total > MAX_UNPACKED or len(parts) > MAX_PARTS or steep:
        return "bomb", {"limit": MAX_UNPACKED // 1_000_000}
    if any(part.flag_bits & 1 for part in parts):
        return "encrypted", {}
    return ("damaged", {}) if packed.testzip() is not None else None


def _has_formulas(packed: zipfile.ZipFile) -> bool:
    return any(_holds_formula(packed, part) for part in packed.infolist() if part.filename.startswith(_SHEETS))


def _holds_formula(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    end = b""
    with packed.open(part) as xml:
        while chunk := xml.read(_CHUNK):
            if _FORMULA.search(end + chunk):
                return True
            end = chunk[-64:]
    return False


def _read(path: str, max_rows: int, max_columns: int, *, formulas: bool) -> None:
    import openpyxl

    books = [openpyxl.load_workbook(path, read_only=True, data_only=True)]
    if formulas:  # a formula without a result looks empty but in the book of formulas
        books.append(openpyxl.load_workbook(path, read_only=True, data_only=False))
    for sheets in zip(*(book.worksheets for book in books), strict=True):
        if sheets[0].sheet_state != "visible":
            continue
        _tell("sheet", sheets[0].title)
        for sheet in sheets:
            sheet.reset_dimensions()  # what a file says of its own size need not be true
        _read_rows([sheet.iter_rows() for sheet in sheets], max_rows, max_columns)


def _read_rows(views: list[Iterator[Any]], max_rows: int, max_columns: int) -> None:
    for number, cells in enumerate(zip(*views, strict=True), start=1):
        if number > max_rows:
            _tell("refused", "too_many_rows", {"limit": max_rows})
            return
        values = [_value(*cell) for cell in zip(*cells, strict=True)]
        while values and values[-1] is None:
            values.pop()
        if len(values) > max_columns:
            _tell("refused", "too_many_columns", {"limit": max_columns})
            return
        if values:
            _tell("row", number, values)


def _value(cell: Any, as_formula: Any = None) -> Any:
    value, kind = cell.value, getattr(cell, "data_type", "n")
    if kind == "e":
        return {"fault": "error_cell", "shown": str(value)}
    if value is None:
        # A formula whose result is an empty text is of the type of texts; one without any result is of none.
        uncached = getattr(as_formula, "data_type", None) == "f" and kind != "str"
        return {"fault": "formula_uncomputed", "shown": None} if uncached else None
    if isinstance(value, str) and len(value) > MAX_CELL:
        return {"fault": "long_cell", "shown": None}
    if isinstance(value, bool | str):
        return value
    if isinstance(value, int | float):
        return f"{value * 100:.15g}%" if "%" in (cell.number_format or "") else value
    return _of_calendar(value)


def _of_calendar(value: Any) -> Any:
    if isinstance(value, dt.datetime) and value.time() != dt.time():
        return {"moment": value.isoformat()}
    if isinstance(value, dt.datetime):
        return {"day": value.date().isoformat()}
    return {"day": value.isoformat()} if isinstance(value, dt.date) else str(value)


def _tell(*event: object) -> None:
    sys.stdout.write(json.dumps(event) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
    sys.stdout.flush()
