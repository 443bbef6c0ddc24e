"""Buttons of the audit: another period, and the file."""

from dataclasses import dataclass

from handlers.buttons.fields import Forms


@dataclass(frozen=True, slots=True)
class AuditOf:
    """Sum up the audit of some days; ``first`` and ``last`` are their proleptic ordinals.

    Attributes:
        person, record_id: whom or what it is of; 0 for all.
    """

    first: int
    last: int
    person: int
    record_id: int


@dataclass(frozen=True, slots=True)
class ExportAudit:
    """Send the same as a file."""

    first: int
    last: int
    person: int
    record_id: int


AuditChoice = AuditOf | ExportAudit
FORMS: Forms = {
    "ho": (AuditOf, (None, None, None, None)),
    "hx": (ExportAudit, (None, None, None, None)),
}
