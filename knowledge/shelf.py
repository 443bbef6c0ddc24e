"""Reading published records: what a roster holds of them, and their cards."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import fields
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from knowledge.availability import Window
from knowledge.card import Card
from knowledge.contact_ways import with_ways
from knowledge.database import ReadSession
from knowledge.details import DETAIL_TABLES, detail_of
from knowledge.drafts import Detail
from knowledge.tables import Record, Text
from knowledge.vocabulary import TIMED_KINDS, Audience, Kind, Language, Stage

_SHARED = tuple(field.name for field in fields(Card) if hasattr(Record, field.name) and field.name != "kind")
_IN_LIMIT = 500
"""Ids asked for at once: SQLite binds at most 32,766 values, and long lists are slow to parse."""
_SHELVED = select(
    Record.id,
    Record.key,
    Record.kind,
    Record.audience,
    Record.region,
    Record.opens,
    Record.closes,
    Record.ends,
    Record.rolling,
    Record.active,
).where(Record.stage == Stage.PUBLISHED)


class Shelved(NamedTuple):
    """A published record, with all that decides who may see it and whether one can apply."""

    record_id: int
    key: str
    kind: Kind
    audience: Audience
    region: str | None
    opens: dt.date | None
    closes: dt.date | None
    ends: dt.date | None
    rolling: bool
    active: bool | None


async def page(session: ReadSession, after: int, limit: int) -> list[Shelved]:
    """Gives up to ``limit`` published records behind a record id, ascending, whatever their audience."""
    return await _shelved(session, _SHELVED.where(Record.id > after).order_by(Record.id).limit(limit))


async def among(session: ReadSession, record_ids: Sequence[int]) -> list[Shelved]:
    """Gives those of these records that are published, ascending, whatever their audience."""
    found: list[Shelved] = []
    ordered = sorted(record_ids)
    for start in range(0, len(ordered), _IN_LIMIT):
        found += await _shelved(
            session, _SHELVED.where(Record.id.in_(ordered[start : start + _IN_LIMIT])).order_by(Record.id)
        )
    return found


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


async def _shelved(session: ReadSession, query: Select[*tuple[Any, ...]]) -> list[Shelved]:
    rows = await session.execute(query)
    return [
        Shelved(record_id, key, Kind(kind), Audience(audience), *rest) for record_id, key, kind, audience, *rest in rows
    ]


async def _cards(
    session: ReadSession, ids: Sequence[int], reader: Language, today: dt.date, audiences: Collection[Audience]
) -> list[Card]:
    showable = (Record.stage == Stage.PUBLISHED) & Record.audience.in_(audiences)
    records = (await session.scalars(select(Record).where(Record.id.in_(ids), showable))).all()
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
