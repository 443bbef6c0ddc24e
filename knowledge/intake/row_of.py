"""A draft back into the native row that makes it, so that a person can change one field and have it read again."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any

from knowledge.drafts import Draft
from knowledge.intake.rows import ASIDE
from knowledge.vocabulary import Audience, Kind

#: Fields of a draft that a row calls otherwise.
_CALLED: Mapping[str, str] = {
    "window_key": "window",
    "lab_key": "lab_id",
    "enterprise_key": "enterprise",
    "demonstration": "demo",
}
#: Those of one kind: its work has days, where an event has moments.
_CALLED_IN: Mapping[Kind, Mapping[str, str]] = {Kind.OPENING: {"starts": "starts_on", "finishes": "finishes_on"}}
#: Fields that are written apart, come from others, or are no part of a row.
_APART = frozenset({"key", "kind", "texts", "detail", "stage", "ends", "policy_doc_no", "extras"})


def row_of(draft: Draft) -> dict[str, Any]:
    """Writes a draft as a native row of plain JSON values: ``rows.draft_of`` makes the same published draft of it.

    What is empty is left out. The stage is not in a row, nor is the last day of a term, which follows from the terms;
    that of a program is its validity.
    """
    official = draft.policy_doc_no is not None
    row: dict[str, Any] = {
        "id": draft.key,
        "kind": "policy" if official and draft.kind is Kind.PROGRAM else draft.kind.value,
        "texts": {lang.value: _filled(dataclasses.asdict(text)) for lang, text in draft.texts.items()},
    }
    if official:
        row["doc_no"] = draft.policy_doc_no
    called = _CALLED_IN.get(draft.kind, {})
    detail = {field.name: getattr(draft.detail, field.name) for field in dataclasses.fields(draft.detail)}
    row |= {called.get(name, name): value for name, value in _filled(detail).items()}
    row |= _filled(
        {field.name: getattr(draft, field.name) for field in dataclasses.fields(draft) if field.name not in _APART}
    )
    if draft.kind is Kind.PROGRAM and draft.ends is not None:
        row["valid_until"] = draft.ends.isoformat()
    if row["audience"] == Audience.PUBLIC:
        del row["audience"]
    if draft.extras:
        row[ASIDE] = dict(draft.extras)
    return row


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the fields that say something, under the names of a row."""
    return {_CALLED.get(name, name): _plain(value) for name, value in fields.items() if not _says_nothing(name, value)}


def _says_nothing(name: str, value: Any) -> bool:
    silent = value is False and name in _FALSE_IF_UNSAID
    return value is None or value == () or silent


#: Fields where a no is what is understood where nothing is said; in others it is a statement of its source.
_FALSE_IF_UNSAID = frozenset({"demonstration", "rolling", "announced", "office", "criteria_confirmed"})


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [str(item) for item in value]
    return dict(value) if isinstance(value, Mapping) else value
