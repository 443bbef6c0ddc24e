"""A table of records inside a document: a header row whose cells name fields, and a row for each record."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.intake.columns import COMMON, OWN
from knowledge.intake.sheets.headers import kind_called, plain
from knowledge.intake.synonyms import also_called
from knowledge.vocabulary import Kind

_CELLS = " | "
"""What stands between the cells of a row, as ``knowledge.intake.documents`` writes them."""
_FEWEST = 2
"""Cells of a header that have to name fields."""
_TEXTS = ("id", "title", "org", "body")
_LINES_BEFORE = 5
"""Lines of the document that may say of what kind its records are."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table's rows as CSV, and the kind of its records."""

    kind: Kind
    csv: str


def table_in(paragraphs: Sequence[str]) -> Table | None:
    """Finds the first table whose header names a title and another field; None where the kind is not said either."""
    rows = [paragraph.split(_CELLS) for paragraph in paragraphs]
    for place, header in enumerate(rows[:-1]):
        if len(header) < _FEWEST or len(rows[place + 1]) < _FEWEST:
            continue
        kind = _kind(header, paragraphs, place)
        if kind is None:
            continue
        called = _called(kind)
        named = [called.get(plain(cell)) for cell in header]
        if "title" in named and sum(name is not None for name in named) >= _FEWEST:
            return Table(kind, _written(header, rows[place + 1 :]))
    return None


def _kind(header: Sequence[str], paragraphs: Sequence[str], place: int) -> Kind | None:
    before = paragraphs[max(0, place - _LINES_BEFORE) : place]
    kinds = [kind for kind in map(kind_called, (*header, *reversed(before))) if kind is not None]
    return kinds[0] if kinds else None


def _called(kind: Kind) -> Mapping[str, str]:
    names = [*_TEXTS, *(column.name for column in (*OWN[kind], *COMMON))]
    return {plain(word): name for name in reversed(names) for word in (name, *also_called(name))}


def _written(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Writes the rows up to the table's end: the first line that has other cells than its header."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(header)
    for row in rows:
        if len(row) < _FEWEST or len(row) > len(header):
            break
        writer.writerow(row)
    return target.getvalue()
