"""Reading published records: what a roster holds of them, and their cards."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Select, bindparam, func, select

from knowledge.availability import Window
from knowledge.card import Card
from knowledge.contact_ways import with_ways
from knowledge.database import ReadSession, WriteSession
from knowledge.details import DETAIL_FIELDS, DETAIL_TABLES, detail_of
from knowledge.drafts import Detail, EventDetail
from knowledge.tables import Merger, Record, Text, table_of, unindexed
from knowledge.vocabulary import TIMED_KINDS, UNSEARCHED, Audience, Kind, Language, Stage

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
    Record.announced,
).where(Record.stage == Stage.PUBLISHED, Record.kind.not_in(UNSEARCHED))
# Statements of every answer, over tables and made once: made anew over classes, they would cost more than they do.
_RECORDS, _TEXTS = table_of(Record).c, table_of(Text).c
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_OWN = (_RECORDS.id, _RECORDS.kind, _TEXTS.lang, _TEXTS.title, _TEXTS.org, _TEXTS.body, _RECORDS.active)
_TITLES = select(_TEXTS.record_id, _TEXTS.title).where(_TEXTS.record_id.in_(_IDS))
_WHEREABOUTS = select(_RECORDS.id, _RECORDS.region, _RECORDS.location).where(_RECORDS.id.in_(_IDS))
_KEPT = table_of(Record).alias("kept")
_MERGERS = table_of(Merger)
# A key that was merged into another leads to the record that is kept.
_IDS_OF = (
    select(_RECORDS.key, func.coalesce(_KEPT.c.id, _RECORDS.id).label("id"))
    .select_from(table_of(Record))
    .outerjoin(_MERGERS, (_MERGERS.c.retired_key == _RECORDS.key) & (_RECORDS.stage == Stage.RETIRED))
    .outerjoin(_KEPT, _KEPT.c.key == _MERGERS.c.kept_key)
    .where(_RECORDS.key.in_(bindparam("keys", expanding=True)))
)


def _detail_places() -> dict[Kind, slice]:
    """Says where in a row of ``_WHOLE`` the fields of each kind stand."""
    places, start = {}, len(_OWN) + len(_SHARED)
    for kind, names in DETAIL_FIELDS.items():
        places[kind] = slice(start, start + len(names))
        start += len(names)
    return places


_DETAIL_PLACES = _detail_places()


def _whole() -> Select[*tuple[Any, ...]]:
    """Selects published records with all that a card shows, a row for each of their texts: one query, not eight."""
    details = [table_of(DETAIL_TABLES[kind]).c[name] for kind, names in DETAIL_FIELDS.items() for name in names]
    joined = table_of(Record).join(table_of(Text), _TEXTS.record_id == _RECORDS.id)
    for table in DETAIL_TABLES.values():
        joined = joined.outerjoin(table_of(table), table_of(table).c.record_id == _RECORDS.id)
    query = select(*_OWN, *(_RECORDS[name] for name in _SHARED), *details).select_from(joined)
    may_be_shown = unindexed(_RECORDS.audience).in_(bindparam("audiences", expanding=True))
    return query.where(unindexed(_RECORDS.stage) == Stage.PUBLISHED, may_be_shown, _RECORDS.id.in_(_IDS))


_WHOLE = _whole()


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
    announced: bool = False


async def page(session: ReadSession, after: int, limit: int) -> list[Shelved]:
    """Gives up to ``limit`` records that may be found behind a record id, ascending, whatever their audience."""
    return await _shelved(session, _SHELVED.where(Record.id > after).order_by(Record.id).limit(limit))


async def among(session: ReadSession, record_ids: Sequence[int]) -> list[Shelved]:
    """Gives those of these records that may be found, ascending, whatever their audience."""
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
    zone: dt.tzinfo = dt.UTC,
) -> list[Card]:
    """Gives the cards of those of these records that may be shown, in the order asked for.

    Args:
        reader: the language to prefer where a record has several.
        desk_office: key of the office that is the way to everything without a window of its own.
        zone: of the desk; the times of events are given in it.
    """
    found: dict[int, Card] = {}
    for start in range(0, len(record_ids), _IN_LIMIT):
        ids = record_ids[start : start + _IN_LIMIT]
        for card in await _cards(session, ids, reader, today, audiences, zone):
            found[card.record_id] = card
    ordered = [found[record_id] for record_id in record_ids if record_id in found]
    return await with_ways(session, ordered, reader, desk_office)


async def ids_of(session: ReadSession, keys: Collection[str]) -> dict[str, int]:
    """Finds records by their external keys; unknown keys are left out, and a merged one is the one that is kept."""
    if not keys:
        return {}
    rows = await session.execute(_IDS_OF, {"keys": list(keys)})
    return {row.key: row.id for row in rows}


async def ids_of_kind(session: ReadSession, kind: Kind) -> list[int]:
    """Gives the record ids of all published records of a kind, in their order."""
    published = select(Record.id).where(Record.kind == kind, Record.stage == Stage.PUBLISHED).order_by(Record.id)
    return list(await session.scalars(published))


async def titles(session: ReadSession, record_ids: Collection[int]) -> dict[int, list[str]]:
    """Gives the titles of records, in all their languages."""
    found: dict[int, list[str]] = {}
    for row in await session.execute(_TITLES, {"ids": list(record_ids)}):
        found.setdefault(row.record_id, []).append(row.title)
    return found


async def titles_once(session: ReadSession | WriteSession, key: str) -> dict[Language, str]:
    """Gives the titles of a public record by language, also of a withdrawn one: for whoever had to do with it."""
    wanted = select(Text.lang, Text.title).join(Record, Record.id == Text.record_id)
    shown = (Record.audience == Audience.PUBLIC) & Record.stage.in_([Stage.PUBLISHED, Stage.RETIRED])
    rows = await session.execute(wanted.where(Record.key == key, shown))
    return {Language(row.lang): row.title for row in rows}


async def whereabouts(session: ReadSession, record_ids: Collection[int]) -> dict[int, str]:
    """Gives where records belong and lie, as they write it; those that say nothing are left out."""
    rows = await session.execute(_WHEREABOUTS, {"ids": list(record_ids)})
    return {row.id: " ".join(filter(None, (row.region, row.location))) for row in rows if row.region or row.location}


async def key_titled(session: ReadSession, kind: Kind, title: str) -> str | None:
    """Finds the published record of a kind that has this title in one of its languages; None where none has."""
    wanted = (Record.kind == kind) & (Record.stage == Stage.PUBLISHED) & (Text.title == title)
    found = select(Record.key).join(Text, Text.record_id == Record.id).where(wanted).order_by(Record.id).limit(1)
    key: str | None = await session.scalar(found)
    return key


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
    session: ReadSession,
    ids: Sequence[int],
    reader: Language,
    today: dt.date,
    audiences: Collection[Audience],
    zone: dt.tzinfo,
) -> list[Card]:
    rows = await session.execute(_WHOLE, {"ids": list(ids), "audiences": list(audiences)})
    best: dict[int, tuple[Any, ...]] = {}
    for row in rows:
        record_id, lang = row[0], row[2]
        if record_id not in best or _rank(lang, reader) < _rank(best[record_id][2], reader):
            best[record_id] = row
    return [_card(row, today, zone) for row in best.values()]


def _rank(lang: str, reader: Language) -> tuple[bool, str]:
    return lang != reader, lang


def _card(row: Sequence[Any], today: dt.date, zone: dt.tzinfo) -> Card:
    record_id, kind, lang, title, org, body, active = row[0], Kind(row[1]), *row[2 : len(_OWN)]
    shared = dict(zip(_SHARED, row[len(_OWN) :], strict=False))
    window = Window(shared["opens"], shared["closes"], shared["ends"], shared["rolling"], active, shared["announced"])
    return Card(
        record_id=record_id,
        kind=kind,
        language=Language(lang),
        title=title,
        org=org,
        body=body,
        detail=in_zone(detail_of(kind, row[_DETAIL_PLACES[kind]]), zone),
        availability=window.on(today) if kind in TIMED_KINDS else None,
        via=None,
        **shared,
    )


def in_zone(detail: Detail, zone: dt.tzinfo) -> Detail:
    """Gives the times of an event as clocks show them at the desk."""
    if not isinstance(detail, EventDetail):
        return detail
    starts, finishes = (moment and moment.astimezone(zone) for moment in (detail.starts, detail.finishes))
    return replace(detail, starts=starts, finishes=finishes)
