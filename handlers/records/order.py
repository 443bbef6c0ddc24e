"""Which fields of a record are asked for one after the other, and which only wait in the form. Pure."""

from collections.abc import Mapping
from typing import Any

from handlers.buttons.records import SLOTS
from knowledge.intake.columns import COMMON, Form
from knowledge.intake.forms import Slot, kind_of, slots_of, value_of
from knowledge.vocabulary import TIMED_KINDS

_NAMED = frozenset((SLOTS or {}).values())
_ASKED_OF_ALL = frozenset({"region", "url", "source"})
_ASKED_OF_TIMED = frozenset({"opens", "closes"})
_SELDOM = frozenset(
    {
        "web", "available", "fee_note", "price_note", "rights_no", "capacity", "self_operation", "area_m2",
        "criteria_confirmed", "doc_no", "valid_until", "nature", "lead_days", "amount_min",
        "paid", "pay_max", "finishes_on", "seats", "graduation_years", "study_years", "sponsorship",
    }
)  # fmt: skip
"""Fields of a kind's own that few records have: they wait in the form."""
_UNTYPED = frozenset({Form.JSON, Form.KEYS})
"""What a form does not ask for: trees, and lists of keys."""
_COMMON = frozenset(column.name for column in COMMON)


def form_slots(row: Mapping[str, Any]) -> list[Slot]:
    """Gives the fields of a row that the form shows, in its order."""
    return [slot for slot in slots_of(row) if slot.name in _NAMED and slot.form not in _UNTYPED]


def asked_slots(row: Mapping[str, Any]) -> list[Slot]:
    """Gives the fields that are asked for one after the other: what is required, then what the kind needs."""
    return [slot for slot in form_slots(row) if _is_asked(slot, row)]


def next_slot(row: Mapping[str, Any], after: str | None) -> Slot | None:
    """Gives the next empty field to be asked for behind another one; None where the form is through."""
    slots = form_slots(row)
    names = [slot.name for slot in slots]
    start = names.index(after) + 1 if after in names else 0
    asked = {slot.name for slot in asked_slots(row)}
    return next((slot for slot in slots[start:] if slot.name in asked and value_of(row, slot) is None), None)


def _is_asked(slot: Slot, row: Mapping[str, Any]) -> bool:
    column = slot.column
    if column.required:
        return True
    if column.beside is not None:
        return row.get(column.beside) is not None
    if column.name == "currency":
        return row.get("amount_max") is not None or row.get("amount_min") is not None
    if column.name in _COMMON:
        timed = column.name in _ASKED_OF_TIMED and kind_of(row) in TIMED_KINDS
        return timed or column.name in _ASKED_OF_ALL
    return column.name not in _SELDOM
