"""The table of fields: what it says is what the readers of rows take."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import knowledge
from knowledge.details import DETAIL_TABLES
from knowledge.drafts import Draft
from knowledge.intake.columns import COMMON, LISTS, OWN, Column, Form, columns_of, fields_of, names_of, sheet_kinds
from knowledge.intake.rows import draft_of
from knowledge.intake.sheets.cells import value_of
from knowledge.intake.sheets.examples import example_of
from knowledge.intake.synonyms import also_called, sheets_called
from knowledge.intake.verdicts import Refusal, Why
from knowledge.vocabulary import Kind

README = (Path(knowledge.__file__).parents[1] / "README.md").read_text("utf-8")
#: What the readers also take, under names that a row had before.
FORMER = {"dept", "partner"}


class Watched(dict[str, Any]):
    """A row that notes which of its fields are asked for."""

    def __init__(self, row: Mapping[str, Any]) -> None:
        super().__init__(row)
        self.asked: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        self.asked.add(name)
        return super().get(name, default)


def _row(of: Kind, **changes: Any) -> dict[str, Any]:
    fields = fields_of(of)
    row = {name: value_of(text, fields[name]) for name, text in example_of(of).items()}
    flat = {name.removesuffix("_zh"): value for name, value in row.items() if not name.endswith("_en")}
    return flat | {"kind": of.value} | changes


def test_every_kind_that_has_a_table_has_columns() -> None:
    assert set(sheet_kinds()) == set(DETAIL_TABLES)


@pytest.mark.parametrize("kind", sheet_kinds())
def test_the_readers_ask_for_the_fields_of_the_table_and_for_no_others(kind: Kind) -> None:
    row = Watched(_row(kind, kind="policy" if kind is Kind.PROGRAM else kind.value))
    assert isinstance(draft_of(row), Draft)
    asked = row.asked - {"kind", "lang", "texts", "text"} - FORMER
    assert asked == {column.name for column in columns_of(kind)}


@pytest.mark.parametrize("kind", sheet_kinds())
def test_what_the_table_requires_is_required_and_nothing_else(kind: Kind) -> None:
    needed = {column.name for column in columns_of(kind) if column.required}
    for column in columns_of(kind):
        row = _row(kind)
        row.pop(column.name, None)
        result = draft_of(row)
        missing = isinstance(result, Refusal) and result.why is Why.MISSING and result.values["field"] == column.name
        assert missing == (column.name in needed or column.beside in row), column.name


@pytest.mark.parametrize("kind", sheet_kinds())
def test_closed_lists_are_those_of_the_readers(kind: Kind) -> None:
    for column in columns_of(kind):
        if column.form is Form.CHOICE or (column.form in LISTS and column.choices):
            for choice in column.choices:
                assert isinstance(draft_of(_row(kind, **{column.name: choice})), Draft), (column.name, choice)
            odd = draft_of(_row(kind, **{column.name: "no-such-word"}))
            assert isinstance(odd, Refusal) and odd.why is Why.UNKNOWN_VALUE, column.name


def test_a_column_has_one_form_in_all_kinds() -> None:
    forms: dict[str, set[Form]] = {}
    for kind in OWN:
        for column in columns_of(kind):
            forms.setdefault(column.name, set()).add(column.form)
    assert all(len(found) == 1 for found in forms.values()), forms


@pytest.mark.parametrize("kind", OWN)
def test_no_header_means_two_fields_of_a_kind(kind: Kind) -> None:
    meant: dict[str, str] = {}
    for column in columns_of(kind):
        for name in {column.name, *also_called(column.name)}:
            assert meant.setdefault(name, column.name) == column.name, name


def test_no_name_of_a_sheet_means_two_kinds() -> None:
    names = [name for kind in Kind for name in sheets_called(kind)]
    assert len(names) == len(set(names))


def _told(cell: str) -> set[str]:
    return set(re.findall(r"`([a-z_0-9]+)`", re.sub(r"\([^)]*\)", "", cell)))


def test_the_readme_lists_the_fields_of_the_table() -> None:
    rows = dict(re.findall(r"^\| (?:`(\w+)`|all)[^|]*\| (.*) \|$", README, re.MULTILINE))
    common: set[str] = {column.name for column in COMMON} | {"id", "kind", "texts"}
    assert _told(rows[""]) == common
    for kind in sheet_kinds():
        own: list[Column] = [column for column in OWN[kind] if not column.old]
        assert _told(rows[kind.value]) == {name for column in own for name in names_of(column)}, kind
