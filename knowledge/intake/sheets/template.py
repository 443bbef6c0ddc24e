"""Empty sheets to fill in: a header, what each column is, and one example row that importing passes over."""

import csv
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.intake.columns import Column, Form, columns_of, names_of
from knowledge.intake.sheets.cells import value_of
from knowledge.intake.sheets.examples import example_of
from knowledge.intake.sheets.headers import header_names
from knowledge.intake.sheets.tables import letters
from knowledge.vocabulary import Kind

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FILLED_ROWS = 1_000
"""Rows whose cells offer the words of a closed list."""
_WIDTHS: Mapping[str, int] = {"title": 28, "org": 24, "body": 60}
#: Typed values would be changed by a spreadsheet that guesses: a phone number loses its zeros, a term becomes a day.
_FORMATS: Mapping[Form, str] = {Form.DAY: "yyyy-mm-dd", Form.NUMBER: "General", Form.WHOLE: "General"}


@dataclass(frozen=True, slots=True)
class Words:
    """What a template says in its reader's language.

    Attributes:
        sheet: name of the sheet that explains the columns.
        headings: of its columns: column, type, unit, required, example, meaning.
        about: gives the five cells behind a column's name.
        notes: what to know before filling in, a line each.
    """

    sheet: str
    headings: Sequence[str]
    about: Callable[[str, Column], Sequence[str]]
    notes: Sequence[str]


def write_csv(path: Path, kind: Kind, words: Words) -> None:
    """Writes a template as CSV, in UTF-8 with the mark that Excel needs; comments stand above the header.

    Raises:
        OSError: the file cannot be written, or is there already.
    """
    names, example = header_names(columns_of(kind)), example_of(kind)
    with path.open("x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([f"# {note}"] for note in words.notes)
        writer.writerows([f"# {'; '.join(cell for cell in cells if cell)}"] for cells in _explained(kind, words))
        writer.writerow(names)
        writer.writerow([example.get(name, "") for name in names])


def write_xlsx(path: Path, kind: Kind, words: Words) -> None:
    """Writes a template as a workbook: a sheet named after the kind, and one that explains its columns.

    Raises:
        OSError: the file cannot be written, or is there already.
    """
    import openpyxl

    with path.open("xb") as file:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = kind.value
        _fill(sheet, kind)
        explained = book.create_sheet(words.sheet)
        for note in words.notes:
            explained.append([f"# {note}"])
        explained.append(list(words.headings))
        for cells in _explained(kind, words):
            explained.append(list(cells))
        _lay_out(explained, (20, 16, 18, 10, 40, 70), header=len(words.notes) + 1)
        book.save(file)


def _explained(kind: Kind, words: Words) -> Sequence[Sequence[str]]:
    return [
        (name, *words.about(name, column))
        for column in columns_of(kind)
        if not column.old
        for name in names_of(column)
    ]  # fmt: skip


def _fill(sheet: "Worksheet", kind: Kind) -> None:
    example = example_of(kind)
    named = [(name, column) for column in columns_of(kind) if not column.old for name in names_of(column)]
    sheet.append([name for name, _ in named])
    sheet.append([_typed(example.get(name, ""), column) for name, column in named])
    _lay_out(sheet, [_WIDTHS.get(column.name, 16) for _, column in named], header=1)
    for place, (_, column) in enumerate(named):
        written = _FORMATS.get(column.form, "@")
        sheet.column_dimensions[letters(place)].number_format = written
        sheet.cell(2, place + 1).number_format = written
        _offer_words(sheet, letters(place), column)


def _offer_words(sheet: "Worksheet", letter: str, column: Column) -> None:
    """Lets a cell of a closed list be picked from it; cells that take several words are typed."""
    from openpyxl.worksheet.datavalidation import DataValidation

    offered = ["yes", "no"] if column.form is Form.YES_NO else column.choices if column.form is Form.CHOICE else []
    if offered:
        listed = DataValidation(
            type="list", formula1=f'"{",".join(offered)}"', allow_blank=True, showErrorMessage=False
        )
        listed.add(f"{letter}2:{letter}{_FILLED_ROWS + 1}")
        sheet.add_data_validation(listed)


def _typed(text: str, column: Column) -> Any:
    """Gives an example's cell as a spreadsheet holds it: figures and days typed, all else as text."""
    if not text or column.form not in _FORMATS:
        return text or None
    value = value_of(text, column)
    return dt.date.fromisoformat(value) if column.form is Form.DAY else value


def _lay_out(sheet: "Worksheet", widths: Sequence[int], *, header: int) -> None:
    from openpyxl.styles import Alignment, Font

    for place, width in enumerate(widths):
        sheet.column_dimensions[letters(place)].width = width
    for cell in sheet[header]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    sheet.freeze_panes = f"A{header + 1}"
