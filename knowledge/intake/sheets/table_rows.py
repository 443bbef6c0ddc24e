"""A table of cells into raw rows, as if each had come as a line of JSON."""

import hashlib
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.intake.columns import Column, fields_of
from knowledge.intake.files import name_of
from knowledge.intake.jsonl import MAX_BYTES, Row, cleaned
from knowledge.intake.sheets.cells import value_of, written
from knowledge.intake.sheets.examples import is_example
from knowledge.intake.sheets.headers import Claim, Header, claims, find_header, kind_written, plain
from knowledge.intake.sheets.mapping import KindMap, SheetMap
from knowledge.intake.sheets.tables import Cell, Fault, Line, Table, is_comment, letters
from knowledge.intake.verdicts import ColumnRead, Refusal, SheetRead, Why, shown
from knowledge.vocabulary import Kind, Language

_LOOKED_AT = 15
"""Lines among which the header is looked for; titles and notes may stand above it."""
_TEXTS = ("title", "org", "body")
#: Names that the reader of rows gives a meaning to, so that no column kept aside may bear them.
_TAKEN_NAMES = frozenset({"texts", "text", "dept", "partner", *fields_of(None)})


def table_rows(table: Table, sheet_map: SheetMap, on_sheet: Callable[[SheetRead], None]) -> Iterator[Row]:
    """Reads a table's rows one after the other; a table that says nothing of its kind or fields is refused as one.

    Args:
        on_sheet: is told how the columns are read, before the first row.
    """
    first = next(table.lines, None)
    if first is None or (table.sheet is not None and is_comment(first)):
        return  # in a workbook a sheet that begins with a comment is one as a whole
    lines = itertools.dropwhile(is_comment, itertools.chain([first], table.lines))
    ahead = list(itertools.islice(lines, _LOOKED_AT))
    if not ahead:
        return
    plan = _plan(table, ahead, sheet_map)
    if isinstance(plan, Refusal):
        if table.sheet is None or len(ahead) > 1:  # a sheet with a line of words is somebody's note
            yield Row(0, 0, plan, table.sheet)
        return
    on_sheet(plan.told)
    for line in itertools.chain(ahead, lines):
        if line.number > plan.header.last or (isinstance(line.cells, Refusal) and line.number != plan.header.last):
            row = plan.row(line)
            if row is not None:
                yield row


def _plan(table: Table, ahead: Sequence[Line], sheet_map: SheetMap) -> "_Plan | Refusal":
    fields = fields_of(None)
    header = find_header(ahead, fields, sheet_map.given)
    if header is None:
        return Refusal(Why.NO_HEADER)
    claimed = claims(header.words, fields, sheet_map.given)
    kind: Kind | None = None
    if all(claim.field != "kind" for claim in claimed):
        kind = sheet_map.kind_of(table.sheet, table.file.stem)
        if kind is None:
            return Refusal(Why.NO_KIND, {"value": shown(table.sheet or table.file.stem)})
        fields = fields_of(kind)
        claimed = claims(header.words, fields, sheet_map.of(kind).given)
    rules = sheet_map.of(kind)
    if not rules.id_from and "id" not in rules.constants and all(claim.field != "id" for claim in claimed):
        return Refusal(Why.NO_ID)
    return _Plan(table, header, kind, fields, claimed, rules)


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the lines of one table are read."""

    table: Table
    header: Header
    kind: Kind | None
    fields: Mapping[str, Column]
    claimed: Sequence[Claim]
    rules: KindMap

    @property
    def told(self) -> SheetRead:
        """Tells how the columns are read."""
        present = {plain(word) for word in self.header.words}
        columns = tuple(
            ColumnRead(letters(place), word, claim.field, claim.guessed, self._same_before(place))
            for place, (word, claim) in enumerate(zip(self.header.words, self.claimed, strict=True))
            if word
        )
        absent = tuple(header for header in self.rules.columns if plain(header) not in present)
        kind = None if self.kind is None else self.kind.value
        return SheetRead(name_of(self.table.file), self.table.sheet, kind, self.table.encoding, columns, absent)

    def _same_before(self, place: int) -> str | None:
        """Names the column with the same header that stands for a field which this one therefore does not."""
        word = plain(self.header.words[place])
        for before in range(place) if word and self.claimed[place].field is None else ():
            if plain(self.header.words[before]) == word and self.claimed[before].field is not None:
                return letters(before)
        return None

    def row(self, line: Line) -> Row | None:
        """Reads one line; None for an example that was left as it is, and for a line of nothing but blanks."""
        if isinstance(line.cells, Refusal):
            return self._refused(line, line.cells)
        cells = _evened(line.cells, len(self.claimed)) if self.table.even else list(line.cells)
        if isinstance(cells, Refusal):
            return self._refused(line, cells)
        raw: dict[str, Any] = {}
        for place, cell in enumerate(cells):
            claim = self.claimed[place] if place < len(self.claimed) else Claim(None, False)
            if isinstance(cell, Fault) and claim.field is not None:
                return self._refused(line, cell.refusal, f"{letters(place)}{line.number}")
            name, value = self._field(claim, place, cell, raw)
            if value is not None:
                raw[name] = value
        return None if not raw or is_example(raw) else self._made(line, self._completed(raw))

    def _field(self, claim: Claim, place: int, cell: Cell, raw: Mapping[str, Any]) -> tuple[str, Any]:
        if claim.field is not None:
            return claim.field, value_of(cell, self.fields[claim.field])
        header = self.header.words[place] if place < len(self.header.words) else ""
        name = f"{header} ({letters(place)})" if not header or header in _TAKEN_NAMES or header in raw else header
        return name.strip(), _aside(cell)

    def _completed(self, raw: dict[str, Any]) -> dict[str, Any]:
        for name, constant in self.rules.constants.items():
            if name not in raw:
                value = value_of(constant, self.fields[name])
                raw |= {} if value is None else {name: value}
        written_kind = raw.get("kind")
        raw["kind"] = kind_written(written_kind) if isinstance(written_kind, str) else self.kind and self.kind.value
        if "id" not in raw and self.rules.id_from and any(name in raw for name in self.rules.id_from):
            wording = "\n".join(str(raw.get(name, "")) for name in self.rules.id_from)
            raw["id"] = f"{raw['kind']}-{hashlib.sha256(wording.encode()).hexdigest()[:16]}"
        return _with_texts(raw)

    def _made(self, line: Line, raw: Mapping[str, Any]) -> Row:
        size = sum(len(str(value)) for value in raw.values())
        if size > MAX_BYTES:
            return self._refused(line, Refusal(Why.TOO_LONG, {"limit": MAX_BYTES}))
        columns = {
            claim.field: (letters(place), self.header.words[place])
            for place, claim in enumerate(self.claimed)
            if claim.field is not None
        }
        return Row(line.number, size, cleaned(raw), self.table.sheet, columns)

    def _refused(self, line: Line, refusal: Refusal, cell: str | None = None) -> Row:
        return Row(line.number, 0, refusal, self.table.sheet, cell=cell)


def _evened(cells: Sequence[Cell], width: int) -> Sequence[Cell] | Refusal:
    """Takes off empty cells behind the last column; any other difference may have shifted values into other columns."""
    rest = any(isinstance(cell, str) and cell.strip() for cell in cells[width:])
    if rest or len(cells) < width:
        return Refusal(Why.RAGGED, {"found": len(cells), "expected": width})
    return cells[:width]


def _aside(cell: Cell) -> Any:
    if isinstance(cell, Fault):
        return cell.shown
    if isinstance(cell, str):
        return cell.strip() or None
    return cell if cell is None or isinstance(cell, bool | int | float) else written(cell)


def _with_texts(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Gathers ``title_zh`` and its like into the texts that the reader of rows takes."""
    texts: dict[str, dict[str, Any]] = {}
    rest = dict(raw)
    for language in Language:
        for name in _TEXTS:
            value = rest.pop(f"{name}_{language.value}", None)
            if value is not None:
                texts.setdefault(language.value, {})[name] = value
    return rest | ({"texts": texts} if texts else {})
