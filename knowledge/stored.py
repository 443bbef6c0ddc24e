"""Records as the tables hold them, column by column: what is said of them elsewhere is held against this.

Cards are made in another way, for speed and for readers; whoever checks what cards say must not ask a card.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import inspect, select

from knowledge.database import ReadSession
from knowledge.details import DETAIL_TABLES
from knowledge.tables import Expert, Lab, Record, Text
from knowledge.vocabulary import Kind

_HOUSEKEEPING = frozenset({"id", "record_id", "content_hash", "revision", "created_at", "updated_at", "extras"})


@dataclass(frozen=True, slots=True)
class Stored:
    """One record.

    Attributes:
        texts: title, organisation (or None) and body by language.
        columns: values of the record and of its kind, by the names of their columns; empty ones are left out.
        ways: rows of the experts and offices it is reached through, by the names of their columns, its own first.
    """

    key: str
    kind: Kind
    texts: Mapping[str, tuple[str, str | None, str]]
    columns: Mapping[str, Any]
    ways: tuple[Mapping[str, Any], ...]


async def stored(session: ReadSession, keys: Collection[str]) -> dict[str, Stored]:
    """Reads records by their keys, whoever may see them; unknown keys are left out."""
    found: dict[str, Stored] = {}
    for record in await session.scalars(select(Record).where(Record.key.in_(keys))):
        kind = Kind(record.kind)
        columns = _columns(record)
        table = DETAIL_TABLES.get(kind)
        detail = None if table is None else await session.get(table, record.id)
        columns |= {} if detail is None else _columns(detail)
        texts = await session.scalars(select(Text).where(Text.record_id == record.id))
        found[record.key] = Stored(
            record.key,
            kind,
            {text.lang: (text.title, text.org, text.body) for text in texts},
            columns,
            await _ways(session, record.key, columns),
        )
    return found


async def all_titles(session: ReadSession) -> frozenset[str]:
    """Gives the titles of all records, in all languages."""
    return frozenset(await session.scalars(select(Text.title)))


def _columns(row: object) -> dict[str, Any]:
    names = [column.key for column in inspect(type(row)).column_attrs]
    values = {name: getattr(row, name) for name in names if name not in _HOUSEKEEPING}
    return {name: value for name, value in values.items() if value not in (None, [], "")}


async def _ways(session: ReadSession, key: str, columns: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    """Reads its own addresses, its window's and its lab's window's, as far as there are any."""
    lab_key = columns.get("lab_key")
    of_lab = (
        select(Lab.window_key).join(Record, Record.id == Lab.record_id).where(Record.key == lab_key)
        if lab_key
        else None
    )
    through = [key, columns.get("window_key"), await session.scalar(of_lab) if of_lab is not None else None]
    ways = []
    for name in dict.fromkeys(one for one in through if one):
        expert = await session.scalar(
            select(Expert).join(Record, Record.id == Expert.record_id).where(Record.key == name)
        )
        if expert is not None:
            titles = await session.scalars(select(Text.title).where(Text.record_id == expert.record_id))
            ways.append(_columns(expert) | {"titles": list(titles)})
    return tuple(ways)
