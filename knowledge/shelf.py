"""Reading published records: which may be shown, and their cards."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import select

from knowledge.availability import Window
from knowledge.card import Card
from knowledge.contact_ways import with_ways
from knowledge.database import ReadSession
from knowledge.details import DETAIL_TABLES, detail_of
from knowledge.drafts import Detail
from knowledge.tables import Record, Text
from knowledge.vocabulary import TIMED_KINDS, Audience, Availability, Kind, Language, Stage

_SHARED = tuple(field.name for field in fields(Card) if hasattr(Record, field.name) and field.name != "kind")
_IN_LIMIT = 500
"""Ids asked for at once: SQLite binds at most 32,766 values, and long lists are slow to parse."""


@dataclass(frozen=True, slots=True)
class Showable:
    """A record that may be shown, with all that decides whether it is offered."""

    record_id: int
    key: str
    kind: Kind
    availability: Availability | None


def _showable(audiences: Collection[Audience]) -> Any:
    return (Record.stage == Stage.PUBLISHED) & Record.audience.in_(audiences)


async def showable(
    session: ReadSession,
    today: dt.date,
    kinds: Collection[Kind] = tuple(Kind),
    audiences: Collection[Audience] = (Audience.PUBLIC,),
) -> dict[int, Showable]:
    """Gives every record of these kinds that this audience may see, by record id."""
    rows = await session.execute(
        select(
            Record.id, Record.key, Record.kind, Record.opens, Record.closes, Record.ends, Record.rolling, Record.active
        ).where(_showable(audiences), Record.kind.in_(kinds))
    )
    return {
        row.id: Showable(
            row.id,
            row.key,
            Kind(row.kind),
            Window(row.opens, row.closes, row.ends, row.rolling, row.active).on(today)
            if row.kind in TIMED_KINDS
            else None,
        )
        for row in rows
    }


async def cards(
    session: ReadSession,
    record_ids: Sequence[int],
    reader: Language,
    today: dt.date,
    desk_office: str | None,
    audiences: Collection[Audience] = (Audience.PUBLIC,),
) -> list[Card]:
    """Gives the cards of those of these records that may be shown, in the order asked for.

    Args:
        reader: the language to prefer where a record has several.
        desk_office: key of the office that is the way to every lab without a window of its own.
    """
    found: dict[int, Card] = {}
    for start in range(0, len(record_ids), _IN_LIMIT):
        for card in await _cards(session, record_ids[start : start + _IN_LIMIT], reader, today, audiences):
            found[card.record_id] = card
    ordered = [found[record_id] for record_id in record_ids if record_id in found]
    return await with_ways(session, ordered, reader, desk_office)


async def ids_of(session: ReadSession, keys: Collection[str]) -> dict[str, int]:
    """Finds records by their external keys; unknown keys are left out."""
    rows = await session.execute(select(Record.key, Record.id).where(Record.key.in_(keys)))
    return {row.key: row.id for row in rows}


async def kinds_of(session: ReadSession, keys: Collection[str]) -> dict[str, Kind]:
    """Gives the kinds of published records by their external keys; unknown keys are left out."""
    rows = await session.execute(
        select(Record.key, Record.kind).where(Record.key.in_(keys), Record.stage == Stage.PUBLISHED)
    )
    return {row.key: Kind(row.kind) for row in rows}


async def _cards(
    session: ReadSession, ids: Sequence[int], reader: Language, today: dt.date, audiences: Collection[Audience]
) -> list[Card]:
    records = (await session.scalars(select(Record).where(Record.id.in_(ids), _showable(audiences)))).all()
    texts: dict[int, list[Text]] = {}
    for text in await session.scalars(select(Text).where(Text.record_id.in_([r.id for r in records]))):
        texts.setdefault(text.record_id, []).append(text)
    details: dict[int, Detail] = {}
    for kind in {Kind(record.kind) for record in records}:
        wanted = [record.id for record in records if record.kind == kind]
        table = DETAIL_TABLES[kind]
        for row in await session.scalars(select(table).where(table.record_id.in_(wanted))):
            details[row.record_id] = detail_of(kind, row)
    return [_card(record, _best(texts[record.id], reader), details[record.id], today) for record in records]


def _best(texts: Sequence[Text], reader: Language) -> Text:
    return min(texts, key=lambda text: (text.lang != reader, text.lang))


def _card(record: Record, text: Text, detail: Detail, today: dt.date) -> Card:
    kind = Kind(record.kind)
    window = Window(record.opens, record.closes, record.ends, record.rolling, record.active)
    shared = {name: getattr(record, name) for name in _SHARED}
    return Card(
        record_id=record.id,
        kind=kind,
        language=Language(text.lang),
        title=text.title,
        org=text.org,
        body=text.body,
        detail=detail,
        availability=window.on(today) if kind in TIMED_KINDS else None,
        via=None,
        **shared,
    )
