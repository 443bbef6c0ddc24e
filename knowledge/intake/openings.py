"""The fields of an opening, from a raw row (see ``starter/KINDS.md``)."""

from collections.abc import Mapping

from knowledge.drafts import OpeningDetail
from knowledge.intake.fields import Fields, Unfit
from knowledge.intake.verdicts import Why
from knowledge.openings import PayUnit, Spoken, Sponsorship, Workplace

_MOST_SEATS = 1_000_000
_WRITTEN: Mapping[str, Sponsorship | None] = {
    "offers sponsorship": Sponsorship.OFFERED,
    "does not offer sponsorship": Sponsorship.NOT_OFFERED,
    "u.s. citizenship is required": Sponsorship.CITIZENS_ONLY,
    "other": None,
}
"""How lists of internships put it; "other" says nothing, and stays aside."""


def opening(fields: Fields) -> OpeningDetail:
    """Reads what only an opening has."""
    pay_min, pay_max, currency, unit = _pay(fields)
    starts, finishes = fields.day("starts_on"), fields.day("finishes_on")
    if starts is not None and finishes is not None and finishes < starts:
        begins = {"other": "starts_on", "first": starts.isoformat()}
        raise Unfit(Why.ENDS_FIRST, "finishes_on", finishes.isoformat(), **begins)
    return OpeningDetail(
        nature=fields.text("nature"),
        terms=fields.texts("terms"),
        degree=fields.text("degree"),
        majors=fields.texts("majors"),
        posted=fields.day("posted"),
        lab_key=fields.key("lab_id"),
        enterprise_key=fields.key("enterprise"),
        skills=tuple(dict.fromkeys(fields.texts("skills"))),
        pay_min=pay_min,
        pay_max=pay_max,
        pay_currency=currency,
        pay_unit=unit,
        paid=fields.flag("paid"),
        workplace=fields.choice("workplace", Workplace),
        languages=fields.choices("languages", Spoken),
        starts=starts,
        finishes=finishes,
        days_per_week=fields.whole("days_per_week", 1, 7),
        seats=fields.whole("seats", 1, _MOST_SEATS),
        graduation_years=fields.wholes("graduation_years", 1900, 2200),
        study_years=fields.wholes("study_years", 1, 8),
        sponsorship=_sponsorship(fields),
        window_key=fields.key("window"),
    )


def _pay(fields: Fields) -> tuple[float | None, float | None, str | None, PayUnit | None]:
    """Reads pay, which says nothing without its currency and what it is counted by."""
    least, most = fields.bounds("pay_min", "pay_max")
    currency, unit = fields.currency("pay_currency"), fields.choice("pay_unit", PayUnit)
    if least is not None or most is not None:
        for name, value in (("pay_currency", currency), ("pay_unit", unit)):
            if value is None:
                raise Unfit(Why.MISSING, name)
    return least, most, currency, unit


def _sponsorship(fields: Fields) -> Sponsorship | None:
    written = fields.text("sponsorship")
    if written is None or written.casefold() not in _WRITTEN:
        return fields.choice("sponsorship", Sponsorship)
    found = _WRITTEN[written.casefold()]
    if found is None:
        fields.put_aside("sponsorship")
    return found
