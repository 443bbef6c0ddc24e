"""How the desk's contacts are reached: a lab's own window, an expert itself, else the desk's office.

An opening that names no page to apply at is reached through the window of its lab, else through the office."""

import dataclasses
from collections.abc import Collection, Sequence

from sqlalchemy import select

from knowledge.card import Card, ContactWay
from knowledge.database import ReadSession
from knowledge.drafts import LabDetail, OpeningDetail
from knowledge.tables import Expert, Lab, Record, Text
from knowledge.vocabulary import CONTACT_KINDS, Audience, Kind, Language, Stage


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
    rows = await session.execute(
        select(Record.key, Text.lang, Text.title, Expert.email, Expert.phone, Expert.web, Expert.hours)
        .join(Expert, Expert.record_id == Record.id)
        .join(Text, Text.record_id == Record.id)
        .where(Record.key.in_(keys), Record.stage == Stage.PUBLISHED, Record.audience == Audience.PUBLIC)
    )
    best = sorted(rows, key=lambda row: (row[1] == reader, row[1]))
    return {
        key: ContactWay(key, title, email, phone, web, hours, fallback=False)
        for key, _, title, email, phone, web, hours in best
    }
