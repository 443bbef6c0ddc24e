"""Rows that name other records: which of the named ones are on record once everything has been read.

Such a link is kept as the key that it names, so a record that comes later mends it by coming; until then it is told.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from knowledge import shelf
from knowledge.database import Database
from knowledge.drafts import Draft
from knowledge.intake.verdicts import Dangling
from knowledge.vocabulary import Kind

_ASKED_AT_ONCE = 500
"""Keys looked up in one query."""


@dataclass(slots=True)
class References:
    """The links of an import's rows, and the kinds of the records that its own rows make."""

    _made: dict[str, Kind] = field(default_factory=dict)
    _links: list[tuple[Dangling, Kind | None]] = field(default_factory=list)

    def note(self, draft: Draft, file: str, line: int, sheet: str | None = None) -> None:
        """Notes a row that was taken."""
        self._made[draft.key] = draft.kind
        for name, target, kind in _named(draft):
            self._links.append((Dangling(file, line, draft.key, name, target, sheet), kind))

    async def dangling(self, database: Database) -> tuple[Dangling, ...]:
        """Gives the links that lead to no record of the right kind, in the order of their rows."""
        known = dict(self._made)
        wanted = sorted({link.target for link, _ in self._links} - known.keys())
        async with database.reading() as session:
            for start in range(0, len(wanted), _ASKED_AT_ONCE):
                known |= await shelf.kinds_of(session, wanted[start : start + _ASKED_AT_ONCE])
        return tuple(
            link for link, kind in self._links if link.target not in known or kind not in (None, known[link.target])
        )


def _named(draft: Draft) -> Iterator[tuple[str, str, Kind | None]]:
    """Gives the field, the key in it and the kind that it has to be of; None where any will do."""
    for name, field_name, kind in (("window", "window_key", Kind.EXPERT), ("lab_id", "lab_key", Kind.LAB)):
        target = getattr(draft.detail, field_name, None)
        if target:
            yield name, target, kind
    for target in getattr(draft.detail, "records", ()):
        yield "records", target, None
