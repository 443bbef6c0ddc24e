"""Any file into rows: JSON Lines as they are, sheets by way of their tables."""

import re
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path

from knowledge.intake import jsonl
from knowledge.intake.confinement import Bounds
from knowledge.intake.files import name_of
from knowledge.intake.jsonl import Row
from knowledge.intake.sheets.csv_file import csv_table
from knowledge.intake.sheets.mapping import SheetMap
from knowledge.intake.sheets.table_rows import table_rows
from knowledge.intake.sheets.tables import Table
from knowledge.intake.sheets.xlsx_file import xlsx_tables
from knowledge.intake.verdicts import Outcome, Refusal, SheetRead, Verdict, Why

_IN_TEXTS = re.compile(r"texts\.(zh|en)\.(title|org|body)")


def rows_of(
    path: Path, sheet_map: SheetMap, on_sheet: Callable[[SheetRead], None], bounds: Bounds | None = None
) -> Generator[Row, None, None]:
    """Reads a file's rows one after the other; what is wrong with a file or sheet as a whole is a row with line 0.

    Args:
        on_sheet: is told how each sheet's columns are read, before its first row.
        bounds: what the reading of a workbook may use.

    Raises:
        OSError: the file cannot be opened or read on.
    """
    if path.suffix.lower() == ".jsonl":
        yield from jsonl.rows(path)
        return
    told = False

    def note(sheet: SheetRead) -> None:
        nonlocal told
        told = True
        on_sheet(sheet)

    with closing(_tables(path, sheet_map, bounds)) as tables:
        for table in tables:
            if isinstance(table, Refusal):
                told = True
                yield Row(0, 0, table)
                continue
            for row in table_rows(table, sheet_map, note):
                told = True
                yield row
        if not told:
            yield Row(0, 0, Refusal(Why.EMPTY_FILE))


def refuse_row(path: Path, row: Row, refusal: Refusal) -> Verdict:
    """Gives the verdict on a row of a file, in the words of its own headers where it is a row of a sheet."""
    values = dict(refusal.values)
    cell = row.cell
    for name in ("field", "other"):
        field = values.get(name)
        if not isinstance(field, str):
            continue
        folded = _IN_TEXTS.fullmatch(field)
        field = f"{folded[2]}_{folded[1]}" if folded and row.columns else field
        letter, header = row.columns.get(field, (None, field))
        values[name] = header
        if name == "field" and letter and row.sheet is not None:
            cell = f"{letter}{row.line}"
    return Verdict(
        name_of(path), row.line, Outcome.REFUSED, refusal=Refusal(refusal.why, values), sheet=row.sheet, cell=cell
    )


def _tables(path: Path, sheet_map: SheetMap, bounds: Bounds | None) -> Generator[Table | Refusal, None, None]:
    if path.suffix.lower() == ".xlsx":
        yield from xlsx_tables(path, bounds)
    else:
        yield csv_table(path, sheet_map.given)
