"""A validated record on its way into the catalogue: what intake produces and the starter ships."""

import dataclasses
import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from knowledge.courses import CourseDetail
from knowledge.offers import (
    AchievementCategory,
    Attendee,
    Direction,
    EquipmentCategory,
    EventCategory,
    FeeUnit,
    LicenceMode,
    Meeting,
    Rights,
)
from knowledge.openings import OpeningDetail as OpeningDetail
from knowledge.openings import without_empty_later_fields
from knowledge.vocabulary import Audience, Kind, Language, ProgramKind, Stage


@dataclasses.dataclass(frozen=True, slots=True)
class TextDraft:
    """A record's wording in one language."""

    title: str
    org: str | None
    body: str


@dataclasses.dataclass(frozen=True, slots=True)
class LabDetail:
    """What only a lab has; ``window_key`` names the expert record that is its contact window."""

    department: str | None = None
    field: str | None = None
    window_key: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ExpertDetail:
    """What only a person or an office has."""

    office: bool = False
    email: str | None = None
    phone: str | None = None
    web: str | None = None
    hours: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ProgramDetail:
    """What only a support program has; amounts in units of ``currency`` (ISO 4217), None where no source states one."""

    program_kind: ProgramKind | None = None
    amount_min: float | None = None
    amount_max: float | None = None
    currency: str | None = None
    rate_percent: float | None = None
    criteria: Mapping[str, Any] | None = None
    criteria_confirmed: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class CaseDetail:
    """What only a past case has; ``lab_key`` names the lab that did it."""

    lab_key: str | None = None
    field: str | None = None
    partners: tuple[str, ...] = ()
    year: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class EquipmentDetail:
    """What only equipment has; ``window_key`` names its custodian.

    A fee in units of ``fee_currency`` (ISO 4217) for one ``fee_unit``, None where it is by quotation or not stated;
    ``lead_days`` are working days, ``area_m2`` square metres.
    """

    category: EquipmentCategory = EquipmentCategory.INSTRUMENT
    window_key: str | None = None
    lab_key: str | None = None
    fee_amount: float | None = None
    fee_currency: str | None = None
    fee_unit: FeeUnit | None = None
    fee_note: str | None = None
    lead_days: int | None = None
    booking: str | None = None
    self_operation: bool | None = None
    voucher_accepted: bool | None = None
    area_m2: float | None = None
    available: bool | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class AchievementDetail:
    """What only an achievement has; ``window_key`` names who licenses it, ``lab_key`` where it comes from.

    ``trl`` is its technology readiness level (1 to 9); prices are in units of ``price_currency`` (ISO 4217), None where
    they are negotiable.
    """

    category: AchievementCategory = AchievementCategory.TECHNOLOGY
    window_key: str | None = None
    lab_key: str | None = None
    trl: int | None = None
    rights: Rights | None = None
    rights_no: str | None = None
    licence_modes: tuple[LicenceMode, ...] = ()
    price_min: float | None = None
    price_max: float | None = None
    price_currency: str | None = None
    price_note: str | None = None
    year: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class MentorDetail:
    """What only a mentor has; ``window_key`` names who arranges the first meeting, ``capacity`` mentees at a time."""

    direction: Direction = Direction.TO_STUDENTS
    field: str | None = None
    skills: tuple[str, ...] = ()
    window_key: str | None = None
    lab_key: str | None = None
    enterprise_key: str | None = None
    capacity: int | None = None
    modes: tuple[Meeting, ...] = ()
    languages: tuple[Language, ...] = ()
    hours: str | None = None
    available: bool | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class EventDetail:
    """What only an event has; a fee is for one person, ``capacity`` counts seats, moments are aware."""

    category: EventCategory = EventCategory.SEMINAR
    starts: dt.datetime | None = None
    finishes: dt.datetime | None = None
    online: bool | None = None
    capacity: int | None = None
    for_whom: tuple[Attendee, ...] = ()
    fee_amount: float | None = None
    fee_currency: str | None = None
    window_key: str | None = None
    lab_key: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class AnswerDetail:
    """What only a curated answer has: its record's texts are the answer, each title what it is an answer to.

    Attributes:
        questions: that it answers, in any language, as people put them.
        author: as shown: an office or a role.
        written: the day it was written.
        records: keys of the records that it speaks of.
    """

    questions: tuple[str, ...] = ()
    author: str | None = None
    written: dt.date | None = None
    records: tuple[str, ...] = ()


Detail = (
    LabDetail
    | ExpertDetail
    | ProgramDetail
    | CaseDetail
    | OpeningDetail
    | EquipmentDetail
    | AchievementDetail
    | MentorDetail
    | EventDetail
    | AnswerDetail
    | CourseDetail
)


@dataclasses.dataclass(frozen=True, slots=True)
class Draft:
    """One record, complete: saving it again changes nothing, saving a changed one makes a revision."""

    key: str
    kind: Kind
    texts: Mapping[Language, TextDraft]
    detail: Detail
    stage: Stage = Stage.PUBLISHED
    audience: Audience = Audience.PUBLIC
    demonstration: bool = False
    country: str | None = None
    region: str | None = None
    location: str | None = None
    url: str | None = None
    source: str | None = None
    licence: str | None = None
    as_of: dt.date | None = None
    published: dt.date | None = None
    opens: dt.date | None = None
    closes: dt.date | None = None
    ends: dt.date | None = None
    rolling: bool = False
    announced: bool = False
    active: bool | None = None
    policy_doc_no: str | None = None
    """Number of the official document whose wording the body is, its title where it has none; makes the record a
    policy text as well."""
    extras: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    def snapshot(self) -> dict[str, Any]:
        """Gives the draft as plain JSON values, as a revision keeps it."""
        plain: dict[str, Any] = json.loads(json.dumps(dataclasses.asdict(self), default=_plain, ensure_ascii=False))
        if not self.announced:  # as before there was such a field, so that what was kept then counts as the same
            del plain["announced"]
        if isinstance(self.detail, OpeningDetail):
            plain["detail"] = without_empty_later_fields(plain["detail"])
        return plain

    def content_hash(self) -> str:
        """Digests the whole draft: equal drafts have equal hashes on every machine (SHA-256, hex)."""
        wording = json.dumps(self.snapshot(), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(wording.encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
