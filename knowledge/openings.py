"""What only an opening has, and the closed vocabularies of its fields."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


class PayUnit(StrEnum):
    """What pay is counted by; the whole is one sum for all of the time."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    WHOLE = "whole"


class Workplace(StrEnum):
    """Where the work is done."""

    ONSITE = "onsite"
    HYBRID = "hybrid"
    REMOTE = "remote"


class Sponsorship(StrEnum):
    """Whether the enterprise helps a foreigner to a visa."""

    OFFERED = "offered"
    NOT_OFFERED = "not-offered"
    CITIZENS_ONLY = "citizens-only"


class Spoken(StrEnum):
    """A language that an opening asks for (ISO 639-1)."""

    ZH = "zh"
    EN = "en"
    JA = "ja"
    KO = "ko"
    DE = "de"
    FR = "fr"
    ES = "es"
    PT = "pt"
    RU = "ru"
    IT = "it"
    AR = "ar"
    TH = "th"
    VI = "vi"
    ID = "id"


@dataclass(frozen=True, slots=True)
class OpeningDetail:
    """What only an opening has; None and empty where its source does not say.

    Attributes:
        skills: that are asked for, as written.
        pay_min: in units of ``pay_currency`` (ISO 4217) for one ``pay_unit``.
        paid: whether there is any pay, where no figure is stated either.
        languages: that the student has to speak.
        starts: first day of the work; ``Draft.opens`` is the first day of applying.
        graduation_years: calendar years of graduation that it is for.
        study_years: years of study that it is for (1 to 8).
        window_key: the expert record that is its contact window.
    """

    nature: str | None = None
    terms: tuple[str, ...] = ()
    degree: str | None = None
    majors: tuple[str, ...] = ()
    posted: dt.date | None = None
    lab_key: str | None = None
    enterprise_key: str | None = None
    skills: tuple[str, ...] = ()
    pay_min: float | None = None
    pay_max: float | None = None
    pay_currency: str | None = None
    pay_unit: PayUnit | None = None
    paid: bool | None = None
    workplace: Workplace | None = None
    languages: tuple[Spoken, ...] = ()
    starts: dt.date | None = None
    finishes: dt.date | None = None
    days_per_week: int | None = None
    seats: int | None = None
    graduation_years: tuple[int, ...] = ()
    study_years: tuple[int, ...] = ()
    sponsorship: Sponsorship | None = None
    window_key: str | None = None


_FIRST = frozenset({"nature", "terms", "degree", "majors", "posted", "lab_key", "enterprise_key"})
_LATER = tuple(one.name for one in fields(OpeningDetail) if one.name not in _FIRST)


def without_empty_later_fields(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Leaves out of an opening's plain values the fields that came later and say nothing.

    What was kept before there were such fields then counts as the same, and is no news to anybody.
    """
    return {name: value for name, value in plain.items() if name not in _LATER or value not in (None, [])}
