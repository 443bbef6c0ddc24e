"""How what the desk knows is reached: through its own contact window, else through the desk's office."""

import dataclasses
from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, select

from knowledge.card import Card, ContactWay
from knowledge.database import ReadSession, WriteSession
from knowledge.tables import Expert, Lab, Record, Text, table_of, unindexed
from knowledge.vocabulary import CONTACT_KINDS, Audience, Availability, Kind, Language, Stage

_WINDOWED = CONTACT_KINDS | {Kind.EQUIPMENT, Kind.ACHIEVEMENT, Kind.EVENT, Kind.COURSE}
"""Kinds that are reached through a window of their own."""

_RECORDS, _TEXTS, _EXPERTS = table_of(Record).c, table_of(Text).c, table_of(Expert).c
_WAYS = (
    select(_RECORDS.key, _TEXTS.lang, _TEXTS.title, _EXPERTS.email, _EXPERTS.phone, _EXPERTS.web, _EXPERTS.hours)
    .join(table_of(Expert), _EXPERTS.record_id == _RECORDS.id)
    .join(table_of(Text), _TEXTS.record_id == _RECORDS.id)
    .where(_RECORDS.key.in_(bindparam("keys", expanding=True)))
    .where(unindexed(_RECORDS.stage) == Stage.PUBLISHED, unindexed(_RECORDS.audience) == Audience.PUBLIC)
)
"""Over tables and made once: made anew over classes, it would cost more than it does."""


async def way_to(session: ReadSession | WriteSession, key: str, reader: Language) -> ContactWay | None:
    """Gives the way to one office or person; None where no such record is published."""
    return (await _ways(session, {key}, reader)).get(key)


async def window_of(session: ReadSession | WriteSession, card: Card) -> str | None:
    """Names the window of a record, its own, else that of its lab, though it may have a page too; None without one."""
    lab_key = getattr(card.detail, "lab_key", None)
    return _window_key(card) or ((await _windows_of(session, {lab_key})).get(lab_key) if lab_key else None)


async def languages_of(session: ReadSession | WriteSession, key: str) -> frozenset[Language]:
    """Gives the languages that an office or person is on record in; none where no such record is published."""
    rows = await session.execute(_WAYS, {"keys": [key]})
    return frozenset(Language(lang) for _, lang, *_ in rows)


async def with_ways(
    session: ReadSession, cards: Sequence[Card], reader: Language, desk_office: str | None
) -> list[Card]:
    """Gives each card that needs one its way; where none is known, it stays None.

    Contacts, equipment, achievements, events and courses are reached through their window. What has no page of its own
    is reached through its window, else that of its lab: an opening as long as one can apply, and whatever is closed,
    to hear of the next round. Else the desk's office takes it.
    """
    windows = {card.key: _window_key(card) for card in cards if card.kind in _WINDOWED}
    pageless = {card.key: getattr(card.detail, "lab_key", None) for card in cards if _needs_a_way(card)}
    labs = await _windows_of(session, {key for key in pageless.values() if key})
    own = {card.key: _window_key(card) for card in cards if card.key in pageless}
    windows |= {key: own[key] or labs.get(lab_key or "") for key, lab_key in pageless.items()}
    wanted = {key for key in (*windows.values(), desk_office) if key}
    ways = await _ways(session, wanted, reader) if windows else {}
    desk = ways.get(desk_office or "")
    fallback = dataclasses.replace(desk, fallback=True) if desk else None
    return [
        dataclasses.replace(card, via=ways.get(windows[card.key] or "", fallback)) if card.key in windows else card
        for card in cards
    ]


def _window_key(card: Card) -> str | None:
    return card.key if card.kind is Kind.EXPERT else getattr(card.detail, "window_key", None)


def _needs_a_way(card: Card) -> bool:
    """Holds for what has neither a window nor a page of its own, though somebody might want to turn to it."""
    if card.url is not None or card.kind in _WINDOWED:
        return False
    return card.kind is Kind.OPENING or card.availability is Availability.CLOSED


async def _windows_of(session: ReadSession | WriteSession, lab_keys: Collection[str]) -> dict[str, str | None]:
    """Gives the windows of published labs by the labs' keys."""
    if not lab_keys:
        return {}
    rows = await session.execute(
        select(Record.key, Lab.window_key)
        .join(Lab, Lab.record_id == Record.id)
        .where(Record.key.in_(lab_keys), Record.stage == Stage.PUBLISHED, Record.audience == Audience.PUBLIC)
    )
    return {row.key: row.window_key for row in rows}


async def _ways(session: ReadSession | WriteSession, keys: Collection[str], reader: Language) -> dict[str, ContactWay]:
    """Finds ways; what a session has found once it keeps, since it sees nothing change."""
    found: dict[str, ContactWay | None] = session.info.setdefault(("ways", reader), {})
    unknown = sorted(key for key in keys if key not in found)
    if unknown:
        rows = (await session.execute(_WAYS, {"keys": unknown})).all()
        found |= dict.fromkeys(unknown)
        for key, _, title, email, phone, web, hours in sorted(rows, key=lambda row: (row[1] == reader, row[1])):
            found[key] = ContactWay(key, title, email, phone, web, hours, fallback=False)
    return {key: way for key in keys if (way := found[key]) is not None}
