"""The frozen form in which a published record leaves this floor."""

import datetime as dt
from dataclasses import dataclass

from knowledge.drafts import Detail
from knowledge.vocabulary import Availability, Kind, Language


@dataclass(frozen=True, slots=True)
class ContactWay:
    """How somebody is reached: an expert record or office, with its addresses."""

    key: str
    title: str
    email: str | None
    phone: str | None
    web: str | None
    hours: str | None
    fallback: bool
    """Whether this is the desk's own office, standing in because the record names no window."""


@dataclass(frozen=True, slots=True)
class Card:
    """A published record in the reader's language where it has one, else in its own.

    ``availability`` is None for kinds that one does not apply to. Contact data, amounts and dates in answers are
    taken from here and from nowhere else. ``revision`` is that of the record, which its history keeps.
    """

    record_id: int
    revision: int
    key: str
    kind: Kind
    language: Language
    title: str
    org: str | None
    body: str
    detail: Detail
    availability: Availability | None
    opens: dt.date | None
    closes: dt.date | None
    ends: dt.date | None
    rolling: bool
    announced: bool
    country: str | None
    region: str | None
    location: str | None
    url: str | None
    source: str | None
    licence: str | None
    as_of: dt.date | None
    published: dt.date | None
    demonstration: bool
    via: ContactWay | None
