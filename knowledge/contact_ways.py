"""How the desk's contacts are reached: a lab's own window, an expert itself, else the desk's office.

An opening that names no page to apply at is reached through the window of its lab, else through the office."""

import dataclasses
from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, select

from knowledge.card import Card, ContactWay
from knowledge.database import ReadSession
from knowledge.drafts import LabDetail, OpeningDetail
from knowledge.tables import Expert, Lab, Record, Text, table_of
from knowledge.vocabulary import CONTACT_KINDS, Audience, Kind, Language, Stage

_RECORDS, _TEXTS, _EXPERTS = table_of(Record).c, table_of(Text).c, table_of(Expert).c
_WAYS = (
    select(_RECORDS.key, _TEXTS.lang, _TEXTS.title, _EXPERTS.email, _EXPERTS.phone, _EXPERTS.web, _EXPERTS.hours)
    .join(table_of(Expert), _EXPERTS.record_id == _RECORDS.id)
    .join(table_of(Text), _TEXTS.record_id == _RECORDS.id)
    .where(_RECORDS.key.in_(bindparam("keys", expanding=True)))
    .where(_RECORDS.stage == Stage.PUBLISHED, _RECORDS.audience == Audience.PUBLIC)
)
"""Over tables and made once: made anew over classes, it would cost more than it does."""


async def way_to(session: ReadSession, key: str, reader: Language) -> ContactWay | None:
    """Gives the way to one office or person; None where no such record is published."""
    return (await _ways(session, {key}, reader)).get(key)


async def with_ways(
    session: ReadSession, cards: Sequence[Card], reader: Language, desk_office: str | None
) -> list[Card]:
    """Gives each contact, and each opening without a page, its way; where none is known, it stays None."""
    windows = {card.key: _window_key(card) for card in cards if card.kind in CONTACT_KINDS}
    pageless = {card.key: _lab_key(card) for card in cards if card.kind is Kind.OPENING and card.url is None}
    labs = await _windows_of(session, {key for key in pageless.values() if key})
    windows |= {key: labs.get(lab_key or "") for key, lab_key in pageless.items()}
    wanted = {key for key in (*windows.values(), desk_office) if key}
    ways = await _ways(session, wanted, reader) if windows else {}
    desk = ways.get(desk_office or "")
    fallback = dataclasses.replace(desk, fallback=True) if desk else None
    return [
        dataclasses.replace(card, via=ways.get(windows[card.key] or "", fallback)) if card.key in windows else card
        for card in cards
    ]


def _window_key(card: Card) -> str | None:
    return card.detail.window_key if isinstance(card.detail, LabDetail) else card.key


def _lab_key(card: Card) -> str | None:
    return card.detail.lab_key if isinstance(card.detail, OpeningDetail) else None


async def _windows_of(session: ReadSession, lab_keys: Collection[str]) -> dict[str, str | None]:
    """Gives the windows of published labs by the labs' keys."""
    if not lab_keys:
        return {}
    rows = await session.execute(
        select(Record.key, Lab.window_key)
        .join(Lab, Lab.record_id == Record.id)
        .where(Record.key.in_(lab_keys), Record.stage == Stage.PUBLISHED, Record.audience == Audience.PUBLIC)
    )
    return {row.key: row.window_key for row in rows}


async def _ways(session: ReadSession, keys: Collection[str], reader: Language) -> dict[str, ContactWay]:
    """Finds ways; what a session has found once it keeps, since it sees nothing change."""
    found: dict[str, ContactWay | None] = session.info.setdefault(("ways", reader), {})
    unknown = sorted(key for key in keys if key not in found)
    if unknown:
        rows = (await session.execute(_WAYS, {"keys": unknown})).all()
        found |= dict.fromkeys(unknown)
        for key, _, title, email, phone, web, hours in sorted(rows, key=lambda row: (row[1] == reader, row[1])):
            found[key] = ContactWay(key, title, email, phone, web, hours, fallback=False)
    return {key: way for key in keys if (way := found[key]) is not None}
