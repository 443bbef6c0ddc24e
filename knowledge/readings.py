"""What was read of an editor's document: each field beside its clause, and what the editor said of it."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import insert, select, update

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import DocumentReading


class Settled(StrEnum):
    """What became of a field."""

    OPEN = "open"
    """It was read, and nobody has said yet whether rightly."""
    UNREAD = "unread"
    """The document does not say it, or not clearly."""
    KEPT = "kept"
    TOLD = "told"
    """The editor wrote it."""
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Field:
    """A field that was read of a document.

    Attributes:
        name: as an intake row calls it.
        value: as an intake row has it, a plain JSON value; None where there is none.
        label: number of the clause that it was read from.
        words: what stands there.
        others: what else the document says of the same.
        currency: of an amount (ISO 4217).
        by_model: whether a chat model read it.
        said: what the editor said of the leaves of a tree of criteria, by their place: "keep", "judge" (left to a
            person), "drop", or the leaf that is to stand there.
    """

    name: str
    value: Any = None
    label: str | None = None
    words: str = ""
    others: tuple[str, ...] = ()
    currency: str | None = None
    settled: Settled = Settled.UNREAD
    by_model: bool = False
    said: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """All fields of one document; a field is named by its place, which never changes."""

    submission_id: int
    fields: tuple[Field, ...]

    def place(self, name: str) -> int | None:
        """Gives the place of a field."""
        return next((place for place, one in enumerate(self.fields) if one.name == name), None)

    def field(self, name: str) -> Field | None:
        """Gives a field by its name."""
        place = self.place(name)
        return None if place is None else self.fields[place]

    @property
    def next(self) -> int | None:
        """Gives the place of the first field that nobody has said anything of; None where there is none."""
        return next((place for place, one in enumerate(self.fields) if one.settled is Settled.OPEN), None)


async def keep(session: WriteSession, submission_id: int, fields: Sequence[Field]) -> bool:
    """Keeps what was read, once: what is kept already stays; says whether it was not."""
    if await reading(session, submission_id) is not None:
        return False
    row = {"submission_id": submission_id, "fields": [_plain(one) for one in fields]}
    await session.execute(insert(DocumentReading).values(**row))
    return True


async def reading(session: ReadSession | WriteSession, submission_id: int) -> Reading | None:
    """Gives what was read of a submission's document; None where it came from none."""
    of_it = DocumentReading.submission_id == submission_id
    fields = await session.scalar(select(DocumentReading.fields).where(of_it))
    return None if fields is None else Reading(submission_id, tuple(map(_field, fields)))


async def settle(session: WriteSession, found: Reading, place: int, **said: Any) -> Reading:
    """Notes what an editor said of one field, and gives all as they then stand."""
    fields = list(found.fields)
    fields[place] = replace(fields[place], **said)
    return await change(session, replace(found, fields=tuple(fields)))


async def change(session: WriteSession, found: Reading) -> Reading:
    """Keeps the fields of a reading as they are now."""
    of_it = DocumentReading.submission_id == found.submission_id
    await session.execute(update(DocumentReading).where(of_it).values(fields=[_plain(one) for one in found.fields]))
    return found


def _plain(one: Field) -> dict[str, Any]:
    return {name: value for name, value in dataclasses.asdict(one).items() if value not in (None, "", (), {}, False)}


def _field(row: Mapping[str, Any]) -> Field:
    settled = Settled(row.get("settled", Settled.UNREAD))
    return Field(**{**row, "others": tuple(row.get("others", ())), "settled": settled})
