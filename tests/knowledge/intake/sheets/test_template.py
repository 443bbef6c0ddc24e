"""Templates: filled in and imported as they are, for every kind, in both formats."""

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from knowledge.intake.columns import Column, Form, columns_of, fields_of, names_of, sheet_kinds
from knowledge.intake.rows import draft_of
from knowledge.intake.sheets.examples import example_of
from knowledge.intake.sheets.template import Words, write_csv, write_xlsx
from knowledge.intake.verdicts import Refusal
from knowledge.starter import FILES, FOLDER
from knowledge.vocabulary import Kind
from tests.knowledge.frequent import ROWS
from tests.knowledge.intake.sheets.making import read

WORDS = Words(
    "columns",
    ["column", "type", "unit", "required", "example", "meaning"],
    lambda name, column: (column.form.value, column.unit or "", "", "", f"about {name}, and more"),
    ["The first row is an example; delete it or leave it.", "Lists: a; b"],
)


def _starter(kind: Kind) -> list[dict[str, Any]]:
    if kind is Kind.ANSWER:
        return list(ROWS)
    lines = [line for file in FILES for line in (FOLDER / file).read_text("utf-8").splitlines()]
    return [row for row in map(json.loads, lines) if row["kind"] == kind.value]


def _cell(value: Any, column: Column) -> Any:
    if value is None or isinstance(value, int | float | bool):
        return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
    if column.form is Form.JSON:
        return json.dumps(value, ensure_ascii=False)
    return "; ".join(map(str, value)) if isinstance(value, list) else value


def _cells(row: Mapping[str, Any], kind: Kind) -> list[Any]:
    flat = dict(row) | {
        f"{name}_{language}": text for language, texts in row["texts"].items() for name, text in texts.items()
    }
    flat |= {"partners": row["partner"]} if "partner" in row else {}
    flat |= {"department": row["dept"]} if "dept" in row else {}
    return [
        _cell(flat.get(name), column)
        for column in columns_of(kind)
        if not column.old
        for name in names_of(column)
    ]  # fmt: skip


def _filled_csv(path: Path, kind: Kind, rows: Sequence[Sequence[Any]]) -> None:
    write_csv(path, kind, WORDS)
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def _filled_xlsx(path: Path, kind: Kind, rows: Sequence[Sequence[Any]]) -> None:
    write_xlsx(path, kind, WORDS)
    book = openpyxl.load_workbook(path)
    for row in rows:
        book[kind.value].append(list(row))
    book.save(path)


@pytest.mark.parametrize(("fill", "suffix"), [(_filled_csv, "csv"), (_filled_xlsx, "xlsx")])
@pytest.mark.parametrize("kind", sheet_kinds())
def test_records_that_go_through_a_template_are_the_records(tmp_path: Path, kind: Kind, fill: Any, suffix: str) -> None:
    known = {*fields_of(kind), "texts", "partner", "dept"}
    rows = [{name: value for name, value in row.items() if name in known} for row in _starter(kind)]
    assert len(rows) >= 3
    fill(tmp_path / f"filled.{suffix}", kind, [_cells(row, kind) for row in rows])
    (tmp_path / f"filled.{suffix}").rename(tmp_path / f"{kind.value}.{suffix}")
    taken, refused, [sheet] = read(tmp_path / f"{kind.value}.{suffix}")
    assert not refused and sheet.plain, "nothing is guessed, and the example is passed over"
    for row, back in zip(rows, taken, strict=True):
        expected, result = draft_of(row), draft_of(back)
        assert not isinstance(expected, Refusal) and not isinstance(result, Refusal), result
        assert (result.texts, result.detail) == (expected.texts, expected.detail)
        assert {**result.snapshot(), "extras": None} == {**expected.snapshot(), "extras": None}


@pytest.mark.parametrize(("write", "suffix"), [(write_csv, "csv"), (write_xlsx, "xlsx")])
@pytest.mark.parametrize("kind", sheet_kinds())
def test_an_unfilled_template_brings_nothing_and_complains_of_nothing(
    tmp_path: Path, kind: Kind, write: Any, suffix: str
) -> None:
    write(tmp_path / f"{kind.value}.{suffix}", kind, WORDS)
    assert read(tmp_path / f"{kind.value}.{suffix}")[:2] == ([], [])


def test_an_example_that_was_changed_is_somebodys_row_and_marked(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "lab.xlsx", Kind.LAB, WORDS)
    book = openpyxl.load_workbook(tmp_path / "lab.xlsx")
    book["lab"]["B2"] = "高分子实验室"
    book.save(tmp_path / "lab.xlsx")
    [row], _, _ = read(tmp_path / "lab.xlsx")
    assert (row["id"], row["texts"]["zh"]["title"], row["demo"]) == ("example-lab", "高分子实验室", True)


@pytest.mark.parametrize("kind", sheet_kinds())
def test_examples_are_of_domains_that_nobody_has(kind: Kind) -> None:
    for text in example_of(kind).values():
        assert "://" not in text or "example.org" in text
        assert "@" not in text or text.endswith("@example.org")


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    for write in (write_csv, write_xlsx):
        (tmp_path / "lab").write_text("mine")
        with pytest.raises(FileExistsError):
            write(tmp_path / "lab", Kind.LAB, WORDS)
        assert (tmp_path / "lab").read_text() == "mine"


def test_a_workbook_offers_the_words_of_closed_lists_and_keeps_text_as_text(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "p.xlsx", Kind.PROGRAM, WORDS)
    book = openpyxl.load_workbook(tmp_path / "p.xlsx")
    sheet = book["program"]
    offered = {
        str(one.sqref).rstrip("0123456789").split(":")[0][:-1]: one.formula1
        for one in sheet.data_validations.dataValidation
    }
    header = {cell.value: cell.column_letter for cell in sheet[1]}
    assert "voucher" in offered[header["program_kind"]]
    assert offered[header["rolling"]] == '"yes,no"'
    assert sheet.column_dimensions[header["id"]].number_format == "@"
    assert book.sheetnames == ["program", "columns"]
    assert [row[0].value for row in book["columns"].iter_rows(min_row=4)][:2] == ["id", "title_zh"]
