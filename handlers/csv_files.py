"""Tables that any spreadsheet opens as they were meant: as UTF-8, and computing nothing of what somebody typed."""

import csv
import io
from collections.abc import Iterable, Sequence

CSV = "text/csv"
_BEGINS_A_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def csv_bytes(heads: Sequence[str], rows: Iterable[Sequence[str | float]]) -> bytes:
    """Writes a table as CSV; spreadsheets take a file without the mark at its head for one in their old encoding."""
    written = io.StringIO()
    csv.writer(written).writerows([list(heads), *([_cell(cell) for cell in row] for row in rows)])
    return written.getvalue().encode("utf-8-sig")


def _cell(cell: str | float) -> str | float:
    """Keeps a spreadsheet from computing a text; a number is no text."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in _BEGINS_A_FORMULA else cell
