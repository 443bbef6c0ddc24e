"""Column mappings: which field the columns of other people's sheets stand for, as a TOML file says it.

A table for each kind, and one called ``all`` for every kind::

    [lab]
    sheets = ["实验室名录"]                # sheets of this kind, or CSV files by name without suffix; may be left out
    id_from = ["title_zh", "department"]   # makes the id out of these fields where the sheet has none; may be left out

    [lab.columns]                          # header = field; an empty field keeps the column aside
    "名称" = "title_zh"
    "备注" = ""

    [lab.constants]                        # for rows that say nothing else
    country = "CN"

Columns that a map does not name are guessed as ever.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knowledge.intake.columns import fields_of, sheet_kinds
from knowledge.intake.sheets.headers import kind_called, plain
from knowledge.intake.verdicts import Refusal, SheetRead, Why, shown
from knowledge.vocabulary import Kind

ALL = "all"


@dataclass(frozen=True, slots=True)
class KindMap:
    """What a map says of one kind; ``columns`` by header as it is written."""

    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str | int | float | bool] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
    id_from: tuple[str, ...] = ()

    @property
    def given(self) -> Mapping[str, str]:
        """Gives the fields by plain header."""
        return {plain(header): name for header, name in self.columns.items()}


@dataclass(frozen=True, slots=True)
class SheetMap:
    """What a map says; None stands for every kind."""

    kinds: Mapping[Kind | None, KindMap] = field(default_factory=dict)

    def of(self, kind: Kind | None) -> KindMap:
        """Gives what holds for rows of a kind: what is said of it, then what is said of all."""
        every, own = self.kinds.get(None, KindMap()), self.kinds.get(kind, KindMap())
        return KindMap(
            {**every.columns, **own.columns},
            {**every.constants, **own.constants},
            own.sheets,
            own.id_from or every.id_from,
        )

    @property
    def given(self) -> Mapping[str, str]:
        """Gives the fields of all kinds by plain header, for a sheet whose kind is not known yet."""
        return {header: name for one in self.kinds.values() for header, name in one.given.items()}

    def kind_of(self, sheet: str | None, stem: str) -> Kind | None:
        """Gives the kind of a sheet: by the map, by the sheet's name, by the file's, or the only one in the map."""
        for kind, one in self.kinds.items():
            if kind is not None and (sheet or stem) in one.sheets:
                return kind
        kind = (kind_called(sheet) if sheet else None) or kind_called(stem)
        mapped = [kind for kind, one in self.kinds.items() if kind is not None and not one.sheets]
        return kind or (mapped[0] if len(mapped) == 1 else None)


def read_map(path: Path) -> SheetMap | Refusal:
    """Reads a map and checks that its kinds and fields are there.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        tables = tomllib.loads(path.read_bytes().removeprefix(b"\xef\xbb\xbf").decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Refusal(Why.MAP_MALFORMED, {"value": shown(str(error))})
    kinds: dict[Kind | None, KindMap] = {}
    for name, table in tables.items():
        if name != ALL and name not in sheet_kinds():
            return Refusal(Why.MAP_UNKNOWN, {"value": shown(name)})
        kind = None if name == ALL else Kind(name)
        one = _kind_map(kind, name, table)
        if isinstance(one, Refusal):
            return one
        kinds[kind] = one
    return SheetMap(kinds)


def write_map(sheets: Iterable[SheetRead]) -> str:
    """Writes the map that reads these sheets as they were read, for a person to correct."""
    columns: dict[str, dict[str, str]] = {}
    names: dict[str, list[str]] = {}
    for sheet in sheets:
        kind = sheet.kind or ALL
        names.setdefault(kind, []).append(sheet.sheet or Path(sheet.file).stem)
        for column in sheet.columns:
            columns.setdefault(kind, {}).setdefault(column.header or column.letter, column.field or "")
    lines: list[str] = []
    for kind, fields in columns.items():
        lines.append(f"[{kind}]")
        if kind != ALL:
            lines.append(f"sheets = [{', '.join(_quoted(name) for name in dict.fromkeys(names[kind]))}]")
        lines += ["", f"[{kind}.columns]", *(f"{_quoted(header)} = {_quoted(name)}" for header, name in fields.items())]
        lines += ["", f"[{kind}.constants]", ""]
    return "\n".join(lines)


def _kind_map(kind: Kind | None, name: str, table: Any) -> KindMap | Refusal:
    if not isinstance(table, dict) or not all(
        isinstance(table.get(part, {}), dict) for part in ("columns", "constants")
    ):
        return Refusal(Why.MAP_MALFORMED, {"value": name})
    columns, constants = table.get("columns", {}), table.get("constants", {})
    sheets, id_from = table.get("sheets", []), table.get("id_from", [])
    for part, values in (("sheets", sheets), ("id_from", id_from), ("columns", list(columns.values()))):
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            return Refusal(Why.MAP_MALFORMED, {"value": f"{name}.{part}"})
    if not all(isinstance(value, str | int | float | bool) for value in constants.values()):
        return Refusal(Why.MAP_MALFORMED, {"value": f"{name}.constants"})
    fields = fields_of(kind)
    unknown = [one for one in (*columns.values(), *constants, *id_from) if one and one not in fields]
    unknown += [one for one in table if one not in ("columns", "constants", "sheets", "id_from")]
    if unknown:
        return Refusal(Why.MAP_UNKNOWN, {"value": shown(f"{name}: {unknown[0]}")})
    return KindMap(columns, constants, tuple(sheets), tuple(id_from))


def _quoted(text: str) -> str:
    """Writes a TOML string; JSON's escapes are TOML's too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
