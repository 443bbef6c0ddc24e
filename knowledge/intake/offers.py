"""The fields of equipment, achievements, mentors and events, from a raw row (see ``starter/KINDS.md``)."""

from knowledge.drafts import AchievementDetail, EquipmentDetail, EventDetail, MentorDetail
from knowledge.intake.fields import Fields, Unfit
from knowledge.intake.verdicts import Why
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
from knowledge.vocabulary import Language

_MOST_DAYS, _MOST_PEOPLE = 3_660, 1_000_000


def equipment(fields: Fields) -> EquipmentDetail:
    """Reads what only equipment has."""
    amount, currency = _fee(fields)
    unit = fields.choice("fee_unit", FeeUnit)
    if amount is not None and unit is None:
        raise Unfit(Why.MISSING, "fee_unit")
    return EquipmentDetail(
        category=fields.needed_choice("category", EquipmentCategory),
        window_key=fields.key("window"),
        lab_key=fields.key("lab_id"),
        fee_amount=amount,
        fee_currency=currency,
        fee_unit=unit,
        fee_note=fields.text("fee_note"),
        lead_days=fields.whole("lead_days", 0, _MOST_DAYS),
        booking=fields.text("booking"),
        self_operation=fields.flag("self_operation"),
        voucher_accepted=fields.flag("voucher_accepted"),
        area_m2=fields.number("area_m2"),
        available=fields.flag("available"),
    )


def achievement(fields: Fields) -> AchievementDetail:
    """Reads what only an achievement has."""
    price_min, price_max = fields.bounds("price_min", "price_max")
    currency = fields.currency("price_currency")
    if currency is None and (price_min is not None or price_max is not None):
        raise Unfit(Why.MISSING, "price_currency")
    return AchievementDetail(
        category=fields.needed_choice("category", AchievementCategory),
        window_key=fields.key("window"),
        lab_key=fields.key("lab_id"),
        trl=fields.whole("trl", 1, 9),
        rights=fields.choice("rights", Rights),
        rights_no=fields.text("rights_no"),
        licence_modes=fields.choices("licence_modes", LicenceMode),
        price_min=price_min,
        price_max=price_max,
        price_currency=currency,
        price_note=fields.text("price_note"),
        year=fields.year("year"),
    )


def mentor(fields: Fields) -> MentorDetail:
    """Reads what only a mentor has."""
    return MentorDetail(
        direction=fields.needed_choice("direction", Direction),
        field=fields.text("field"),
        skills=fields.texts("skills"),
        window_key=fields.key("window"),
        lab_key=fields.key("lab_id"),
        enterprise_key=fields.key("enterprise"),
        capacity=fields.whole("capacity", 0, _MOST_PEOPLE),
        modes=fields.choices("modes", Meeting),
        languages=fields.choices("languages", Language),
        hours=fields.text("hours"),
        available=fields.flag("available"),
    )


def event(fields: Fields) -> EventDetail:
    """Reads what only an event has."""
    amount, currency = _fee(fields)
    starts, finishes = fields.moment("starts"), fields.moment("finishes")
    if starts is not None and finishes is not None and finishes < starts:
        begins = {"other": "starts", "first": starts.isoformat()}
        raise Unfit(Why.ENDS_FIRST, "finishes", finishes.isoformat(), **begins)
    return EventDetail(
        category=fields.needed_choice("category", EventCategory),
        starts=starts,
        finishes=finishes,
        online=fields.flag("online"),
        capacity=fields.whole("capacity", 0, _MOST_PEOPLE),
        for_whom=fields.choices("for_whom", Attendee),
        fee_amount=amount,
        fee_currency=currency,
        window_key=fields.key("window"),
        lab_key=fields.key("lab_id"),
    )


def _fee(fields: Fields) -> tuple[float | None, str | None]:
    """Reads a fee with its currency, which none but a free one can do without."""
    amount, currency = fields.number("fee_amount"), fields.currency("fee_currency")
    if amount and currency is None:
        raise Unfit(Why.MISSING, "fee_currency")
    return amount, currency
