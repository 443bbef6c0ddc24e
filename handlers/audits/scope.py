"""What of the audit somebody asks for: a period, a person, a record; as they write it and as buttons have it."""

import datetime as dt
import re
from dataclasses import dataclass

from handlers.buttons import AuditOf, ExportAudit
from knowledge import audit, shelf
from knowledge.audit import Asked
from knowledge.database import ReadSession

DAYS = 30
"""Days of the audit that are summed up where none are named, today the last of them."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PERSON = re.compile(r"(?:person|人员)?\s*(\d{1,18})", re.IGNORECASE)
_FIRST, _LAST = dt.date(2000, 1, 1).toordinal(), dt.date(9000, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Scope:
    """What of the audit is asked for.

    Attributes:
        first, last: days by the desk's clock, both in it.
        record: a record's number and key; None for all.
    """

    first: dt.date
    last: dt.date
    person: int | None = None
    record: tuple[int, str] | None = None

    def asked(self, zone: dt.tzinfo) -> Asked:
        """Gives the moments of it."""
        since = dt.datetime.combine(self.first, dt.time(), zone)
        until = dt.datetime.combine(self.last + dt.timedelta(days=1), dt.time(), zone)
        return Asked(since, until, self.person, self.record[1] if self.record else None)

    def since(self, first: dt.date) -> "Scope":
        """Gives the same since another day."""
        return Scope(first, self.last, self.person, self.record)

    def summed(self) -> AuditOf:
        """Gives the button that sums it up."""
        return AuditOf(self.first.toordinal(), self.last.toordinal(), self.person or 0, self._record)

    def exported(self) -> ExportAudit:
        """Gives the button that sends it as a file."""
        return ExportAudit(self.first.toordinal(), self.last.toordinal(), self.person or 0, self._record)

    @property
    def subject(self) -> str:
        """Names it, for the note that it was given out."""
        if self.record is not None:
            return f"record {self.record[1]}"
        return "audit" if self.person is None else f"person {self.person}"

    @property
    def _record(self) -> int:
        return self.record[0] if self.record else 0


async def typed(session: ReadSession, text: str, today: dt.date) -> Scope | None:
    """Reads what somebody wrote: days, ``person 3``, a record's key, or nothing; None where it is none of these."""
    whole = (await shelf.ids_of(session, [text])).get(text)
    if whole is not None:  # a key may hold a day, or be a number
        return Scope(today - dt.timedelta(days=DAYS - 1), today, record=(whole, text))
    days: list[dt.date] = []
    for written in _DAY.findall(text):
        try:
            days.append(dt.date.fromisoformat(written))
        except ValueError:
            return None
    rest = " ".join(_DAY.sub(" ", text).split())
    last = max(days) if len(days) > 1 else today
    first = min(days, default=last - dt.timedelta(days=DAYS - 1))
    if not _FIRST <= first.toordinal() <= last.toordinal() <= _LAST:
        return None
    if not rest:
        return Scope(first, last)
    record_id = (await shelf.ids_of(session, [rest])).get(rest)
    if record_id is not None:
        return Scope(first, last, record=(record_id, rest))
    person = _PERSON.fullmatch(rest)
    return Scope(first, last, person=int(person[1])) if person and int(person[1]) < 2**63 else None


async def pressed(session: ReadSession, choice: AuditOf | ExportAudit) -> Scope | None:
    """Reads a button; None where it names no days, or a record that was erased."""
    if not _FIRST <= choice.first <= choice.last <= _LAST:
        return None
    first, last = dt.date.fromordinal(choice.first), dt.date.fromordinal(choice.last)
    key = await audit.key_of(session, choice.record_id) if choice.record_id else None
    if choice.record_id and key is None:
        return None
    return Scope(first, last, choice.person or None, (choice.record_id, key) if key else None)
