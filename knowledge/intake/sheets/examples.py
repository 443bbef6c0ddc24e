"""The row that a template shows as an example: fit to be read, and passed over where it was left as it is."""

from collections.abc import Mapping
from typing import Any

from knowledge.intake.columns import Column, columns_of, fields_of
from knowledge.intake.sheets.cells import value_of
from knowledge.vocabulary import Kind, Language


def example_of(kind: Kind) -> Mapping[str, str]:
    """Gives the example's cells by header; it is marked as demonstration, should a change to it get it imported."""
    cells = {"id": f"example-{kind.value}"}
    for column in columns_of(kind):
        if not column.old:
            cells |= {name: text for name, text in _cells(column).items() if text}
    return cells | {"demo": "yes"}


def is_example(fields: Mapping[str, Any]) -> bool:
    """Says whether a row is the example of its kind, each field of it."""
    key = fields.get("id")
    kind = key.removeprefix("example-") if isinstance(key, str) and key.startswith("example-") else None
    return kind in list(Kind) and fields == _values(Kind(kind))


def _values(kind: Kind) -> Mapping[str, Any]:
    fields = fields_of(kind)
    return {name: value_of(text, fields[name]) for name, text in example_of(kind).items()}


def _cells(column: Column) -> Mapping[str, str]:
    if not isinstance(column.example, Mapping):
        return {column.name: column.example}
    return {f"{column.name}_{language.value}": column.example[language] for language in Language}
