"""What a region offers beside its labs: equipment, achievements, mentors, events.

``window_key``, ``lab_key`` and ``enterprise_key`` name other records by their external keys. They are no foreign keys:
links may arrive before what they point to.
"""

import datetime as dt

from sqlalchemy import String, UnicodeText
from sqlalchemy.orm import Mapped, mapped_column

from knowledge.tables.records import RecordPart

_KEY, _WORD = 200, 30


class Equipment(RecordPart):
    """An instrument, pilot line, venue or space that can be booked, and its custodian."""

    __tablename__ = "equipment"

    category: Mapped[str] = mapped_column(String(_WORD))
    window_key: Mapped[str | None] = mapped_column(String(_KEY))
    lab_key: Mapped[str | None] = mapped_column(String(_KEY), index=True)
    fee_amount: Mapped[float | None]
    fee_currency: Mapped[str | None] = mapped_column(String(3))
    fee_unit: Mapped[str | None] = mapped_column(String(_WORD))
    fee_note: Mapped[str | None] = mapped_column(UnicodeText)
    lead_days: Mapped[int | None]
    booking: Mapped[str | None] = mapped_column(UnicodeText)
    self_operation: Mapped[bool | None]
    voucher_accepted: Mapped[bool | None]
    area_m2: Mapped[float | None]
    available: Mapped[bool | None]


class Achievement(RecordPart):
    """A result of research that is offered for use: how ripe it is, and on which terms."""

    __tablename__ = "achievement"

    category: Mapped[str] = mapped_column(String(_WORD))
    window_key: Mapped[str | None] = mapped_column(String(_KEY))
    lab_key: Mapped[str | None] = mapped_column(String(_KEY), index=True)
    trl: Mapped[int | None]
    rights: Mapped[str | None] = mapped_column(String(_WORD))
    rights_no: Mapped[str | None] = mapped_column(UnicodeText)
    licence_modes: Mapped[list[str]]
    price_min: Mapped[float | None]
    price_max: Mapped[float | None]
    price_currency: Mapped[str | None] = mapped_column(String(3))
    price_note: Mapped[str | None] = mapped_column(UnicodeText)
    year: Mapped[int | None]


class Mentor(RecordPart):
    """Somebody who guides students or enterprises; the first meeting goes through a contact window."""

    __tablename__ = "mentor"

    direction: Mapped[str] = mapped_column(String(_WORD))
    field: Mapped[str | None] = mapped_column(UnicodeText)
    skills: Mapped[list[str]]
    window_key: Mapped[str | None] = mapped_column(String(_KEY))
    lab_key: Mapped[str | None] = mapped_column(String(_KEY), index=True)
    enterprise_key: Mapped[str | None] = mapped_column(String(_KEY), index=True)
    capacity: Mapped[int | None]
    modes: Mapped[list[str]]
    languages: Mapped[list[str]]
    hours: Mapped[str | None] = mapped_column(UnicodeText)
    available: Mapped[bool | None]


class Event(RecordPart):
    """Something that takes place; the record's ``opens`` and ``closes`` are the days on which one can sign up."""

    __tablename__ = "event"

    category: Mapped[str] = mapped_column(String(_WORD))
    starts: Mapped[dt.datetime | None]
    finishes: Mapped[dt.datetime | None]
    online: Mapped[bool | None]
    capacity: Mapped[int | None]
    for_whom: Mapped[list[str]]
    fee_amount: Mapped[float | None]
    fee_currency: Mapped[str | None] = mapped_column(String(3))
    window_key: Mapped[str | None] = mapped_column(String(_KEY))
    lab_key: Mapped[str | None] = mapped_column(String(_KEY), index=True)
