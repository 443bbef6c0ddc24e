"""What is different between two versions of a record, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from knowledge.drafts import Draft

_WHOLE = frozenset({"criteria", "extras"})
"""What is compared as one value, whatever it holds."""
_ASIDE = frozenset({"key", "kind"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs; its name is a path such as ``texts.zh.title``, ``closes`` or ``detail.email``.

    Values are plain JSON ones; None where there is none.
    """

    field: str
    before: Any
    after: Any


def difference(before: Draft | None, after: Draft) -> list[FieldChange]:
    """Gives the fields in which a record differs from an earlier version, in the order of a draft's fields.

    Args:
        before: None where there was no record: every field that says something is then a change.
    """
    then = {} if before is None else fields_of(before)
    now = fields_of(after)
    names = dict.fromkeys((*now, *then))
    return [
        FieldChange(name, then.get(name), now.get(name)) for name in names if not _same(then.get(name), now.get(name))
    ]


def fields_of(draft: Draft) -> dict[str, Any]:
    """Gives all fields of a record by their paths, as plain JSON values."""
    return {name: value for name, value in _flat(draft.snapshot(), "") if name not in _ASIDE}


def _flat(values: Mapping[str, Any], prefix: str) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, value in values.items():
        if isinstance(value, Mapping) and name not in _WHOLE:
            found += _flat(value, f"{prefix}{name}.")
        else:
            found.append((prefix + name, value))
    return found


def _same(one: Any, other: Any) -> bool:
    """Compares two values; nothing, an empty list and "not so" are the same."""
    return (one or None) == (other or None)
