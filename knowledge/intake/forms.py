"""A native row as a form: its fields under the names of a sheet's columns, one of them changed at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from knowledge.drafts import Draft
from knowledge.intake.columns import Column, Form, columns_of, names_of
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal, Why
from knowledge.vocabulary import TIMED_KINDS, Kind, Language, kind_named

_STANDS_IN: Mapping[Form, Any] = {Form.DAY: "2000-01-01", Form.TEXTS: ["?"]}
_DATED = frozenset({"opens", "closes", "rolling", "announced"})
"""Of what one applies to; other kinds have no use for them."""
_NO_FIELDS = frozenset({"id", "demo", "criteria", "enterprise"})
"""What nobody types: keys, trees, and the mark of invented records."""
_MOST_LACKING = 12


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a form.

    Attributes:
        name: as a sheet's column is headed: ``title_zh``, ``closes``.
        language: of a text that there may be one of in each.
    """

    name: str
    column: Column
    language: Language | None = None

    @property
    def form(self) -> Form:
        """Says what the field holds."""
        return self.column.form


@dataclass(frozen=True, slots=True)
class Read:
    """What a row comes to: a draft, or what is wrong with it, and which fields it still lacks."""

    draft: Draft | None
    refusal: Refusal | None
    lacking: tuple[str, ...]


def kind_of(row: Mapping[str, Any]) -> Kind:
    """Gives the kind of a row's record."""
    return kind_named(row["kind"])


def languages_of(row: Mapping[str, Any]) -> list[Language]:
    """Gives the languages that a row is written in, also where their texts are still empty."""
    return [language for language in Language if language in row["texts"]]


def slots_of(row: Mapping[str, Any]) -> list[Slot]:
    """Gives the fields that a row of its kind has, those that every row needs first."""
    kind = kind_of(row)
    slots = [slot for column in columns_of(kind) if _belongs(column, row, kind) for slot in _slots(column, row)]
    return sorted(slots, key=lambda slot: not slot.column.required)


def slot_named(row: Mapping[str, Any], name: str) -> Slot | None:
    """Finds one of a row's fields; None where rows of its kind have no such."""
    return next((slot for slot in slots_of(row) if slot.name == name), None)


def value_of(row: Mapping[str, Any], slot: Slot) -> Any:
    """Gives what a field holds; None where it is empty."""
    if slot.language is not None:
        return row["texts"].get(slot.language.value, {}).get(slot.column.name)
    return row.get(slot.column.name)


def with_value(row: Mapping[str, Any], slot: Slot, value: Any) -> dict[str, Any]:
    """Gives the row with one field changed; None empties it."""
    if slot.language is None:
        return _changed(row, slot.column.name, value)
    text = _changed(row["texts"].get(slot.language.value, {}), slot.column.name, value)
    return {**row, "texts": {**row["texts"], slot.language.value: text}}


def read(row: Mapping[str, Any]) -> Read:
    """Reads a row that may still lack fields; what is wrong with the others is found all the same."""
    whole, lacking = dict(row), list[str]()
    for _ in range(_MOST_LACKING):
        made = draft_of(whole)
        if not isinstance(made, Refusal):
            return Read(None if lacking else made, None, tuple(lacking))
        name = slot_name(str(made.values.get("field", "")))
        filled = None if made.why is not Why.MISSING else _filled(whole, name)
        if filled is None:
            return Read(None, made, tuple(lacking))
        lacking.append(name)
        whole = filled
    raise AssertionError("more fields are lacking than there are required ones")


def slot_name(field: str) -> str:
    """Names a field of a native row as the form does: ``texts.zh.title`` is ``title_zh``."""
    parts = field.split(".")
    return f"{parts[2]}_{parts[1]}" if parts[0] == "texts" and len(parts) == 3 else field


def _belongs(column: Column, row: Mapping[str, Any], kind: Kind) -> bool:
    if column.old or column.name in _NO_FIELDS or (column.name in _DATED and kind not in TIMED_KINDS):
        return False
    return column.name != "doc_no" or row["kind"] == "policy"


def _slots(column: Column, row: Mapping[str, Any]) -> Iterator[Slot]:
    if not column.per_language:
        yield Slot(column.name, column)
        return
    for language, name in zip(Language, names_of(column), strict=True):
        if language in languages_of(row):
            yield Slot(name, column, language)


def _changed(fields: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    kept = {known: held for known, held in fields.items() if known != name}
    return kept if value is None else {**kept, name: value}


def _filled(row: dict[str, Any], name: str) -> dict[str, Any] | None:
    """Puts something that can be read into a required field; None where the field is none of a form."""
    if name == "texts":
        return {**row, "texts": {Language.EN.value: {}}}
    slot = slot_named(row, name)
    if slot is None:
        return None
    choices = slot.column.choices
    text = "XXX" if "currency" in name else "?"
    return with_value(row, slot, choices[0] if choices else _STANDS_IN.get(slot.form, text))


def next_language(row: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the row with room for its texts in another language."""
    other = next(language for language in Language if language not in languages_of(row))
    return {**row, "texts": {**row["texts"], other.value: {}}}


def may_go(row: Mapping[str, Any], slot: Slot) -> bool:
    """Says whether the language of a field can be left out of a row: nothing is written in it yet, but in another."""
    if slot.language is None or row["texts"].get(slot.language.value):
        return False
    return any(text for language, text in row["texts"].items() if language != slot.language)


def without_language(row: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """Gives the row without its texts in a language."""
    return {**row, "texts": {name: text for name, text in row["texts"].items() if name != language}}
