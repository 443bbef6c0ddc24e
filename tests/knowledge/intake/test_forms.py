"""A row as a form: a field at a time, what is lacking, and what is wrong whatever else is lacking."""

from typing import Any

import pytest

from knowledge.intake.columns import sheet_kinds
from knowledge.intake.forms import (
    may_go,
    next_language,
    read,
    slot_named,
    slots_of,
    value_of,
    with_value,
    without_language,
)
from knowledge.intake.verdicts import Why
from knowledge.vocabulary import Kind, Language


def filled(row: dict[str, Any], **values: Any) -> dict[str, Any]:
    for name, value in values.items():
        slot = slot_named(row, name)
        assert slot is not None
        row = with_value(row, slot, value)
        assert value_of(row, slot) == value
    return row


@pytest.mark.parametrize("kind", sheet_kinds())
def test_an_empty_row_lacks_what_its_kind_needs_and_no_more(kind: Kind) -> None:
    row: dict[str, Any] = {"id": "x", "kind": kind.value, "texts": {"zh": {}}}
    needed = {slot.name for slot in slots_of(row) if slot.column.required}
    found = read(row)
    assert set(found.lacking) == needed and (found.draft, found.refusal) == (None, None)
    for slot in slots_of(row):
        if slot.column.required:
            choices = slot.column.choices
            one: Any = "2026-11-20" if slot.name == "written" else choices[0] if choices else "字"
            row = with_value(row, slot, ["问？"] if slot.name == "questions" else one)
    assert read(row).draft is not None


def test_what_is_wrong_is_told_whatever_is_lacking() -> None:
    row = filled({"id": "x", "kind": "event", "texts": {"en": {}}}, starts="2027-03-05T14:00+08:00", fee_amount=5.0)
    assert set(read(row).lacking) == {"title_en", "body_en", "category", "fee_currency"}
    wrong = read(filled(row, finishes="2027-03-04T14:00+08:00"))
    assert wrong.refusal is not None and wrong.refusal.why is Why.ENDS_FIRST
    assert read({"id": "x y", "kind": "lab", "texts": {"en": {}}}).refusal is not None


def test_a_language_comes_and_goes_while_nothing_is_written_in_it() -> None:
    row = filled({"id": "x", "kind": "lab", "texts": {"zh": {}}}, title_zh="甲", body_zh="乙")
    both = next_language(row)
    title = slot_named(both, "title_en")
    assert title is not None and title.language is Language.EN and set(read(both).lacking) == {"title_en", "body_en"}
    assert may_go(both, title) and without_language(both, Language.EN) == row
    assert not may_go(filled(both, title_en="A"), title), "what is written stays"
    assert slot_named(row, "title_en") is None
    only = slot_named(row, "title_zh")
    assert only is not None and not may_go(row, only)
