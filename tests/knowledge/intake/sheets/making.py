"""Sheets and imports of them for tests."""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from knowledge.database import Database
from knowledge.intake.reading import refuse_row, rows_of
from knowledge.intake.run import import_files
from knowledge.intake.sheets.mapping import SheetMap
from knowledge.intake.verdicts import Refusal, SheetRead, Summary, Verdict
from tests.knowledge.drafting import SIGNATURE

HEADER = ("id", "title_zh", "body_zh")


def write_csv(path: Path, *rows: Sequence[Any], encoding: str = "utf-8-sig", delimiter: str = ",") -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def write_xlsx(
    path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]], then: Callable[[Any], None] = lambda book: None
) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    then(book)
    book.save(path)
    return path


def rezipped(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Packs a workbook again with its parts changed."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, change(name, content))
    return path


def read(path: Path, sheet_map: SheetMap | None = None) -> tuple[list[dict[str, Any]], list[Verdict], list[SheetRead]]:
    """Gives a file's raw rows, the refusals, and how its sheets were read."""
    sheets: list[SheetRead] = []
    rows = list(rows_of(path, sheet_map or SheetMap(), sheets.append))
    taken = [dict(row.content) for row in rows if not isinstance(row.content, Refusal)]
    refused = [refuse_row(path, row, row.content) for row in rows if isinstance(row.content, Refusal)]
    return taken, refused, sheets


def whys(verdicts: Sequence[Verdict]) -> list[tuple[int, str]]:
    return [(verdict.line, verdict.refusal.why.value) for verdict in verdicts if verdict.refusal]


async def run(database: Database, *paths: Path, **options: Any) -> Summary:
    return await import_files(database, paths, SIGNATURE, **options)
