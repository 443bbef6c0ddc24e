"""What equipment, achievements, mentors, events and courses say of themselves, in words."""

import datetime as dt
from collections.abc import Iterable, Iterator

from handlers.amounts import amount
from handlers.texts import Texts
from knowledge.card import Card
from knowledge.courses import CourseDetail
from knowledge.drafts import AchievementDetail, EquipmentDetail, EventDetail, MentorDetail, ProgramDetail

Stated = Iterator[tuple[str, Iterable[str | None]]]
"""Keys of lines, and what stands in each."""


def brief(card: Card, texts: Texts) -> list[str]:
    """Gives what a card says of such a record in a word or two: kind of support, readiness, direction, time."""
    detail = card.detail
    said: list[str | None] = []
    if isinstance(detail, ProgramDetail):
        said = [detail.program_kind and texts.say(f"gives-{detail.program_kind.value}")]
    elif isinstance(detail, EquipmentDetail):
        said = [_paused(detail.available, "state-no-equipment", texts)]
    elif isinstance(detail, AchievementDetail):
        said = [None if detail.trl is None else texts.say("readiness", level=detail.trl)]
    elif isinstance(detail, MentorDetail):
        said = [
            texts.say(f"direction-{detail.direction.value}"),
            texts.half(detail.hours),
            _paused(detail.available, "state-no-mentor", texts),
        ]
    elif isinstance(detail, EventDetail):
        said = [texts.say(f"category-{detail.category.value}"), when(detail, texts)]
    elif isinstance(detail, CourseDetail):
        said = [detail.code, texts.half(detail.semester), _credits(detail, texts)]
    return [part for part in said if part]


def when(detail: EventDetail, texts: Texts) -> str | None:
    """Says when an event takes place, by the clocks of the zone that its moments are in."""
    if detail.starts is None:
        return None
    if detail.finishes is None:
        return texts.moment(detail.starts)
    if detail.starts.date() == detail.finishes.date():
        return f"{texts.moment(detail.starts)}–{detail.finishes:%H:%M}"
    return texts.say("from-to", **{"from": texts.moment(detail.starts), "to": texts.moment(detail.finishes)})


def of_equipment(card: Card, detail: EquipmentDetail, texts: Texts) -> Stated:
    """Gives the lines of equipment: what it costs, and how it is booked."""
    yield "particular-category", [texts.say(f"category-{detail.category.value}")]
    yield "particular-fee", [amount(card, texts), detail.fee_note]
    yield "particular-booking", [detail.booking]
    yield "particular-lead", [None if detail.lead_days is None else texts.say("lead-days", days=detail.lead_days)]
    yield "particular-operation", [_either(detail.self_operation, "operation-self", "operation-staff", texts)]
    yield "particular-voucher", [_either(detail.voucher_accepted, "voucher-yes", "voucher-no", texts)]
    area = detail.area_m2
    yield "particular-area", [None if area is None else texts.say("square-metres", area=texts.number(area))]
    yield "particular-state", [_paused(detail.available, "state-no-equipment", texts)]


def of_achievement(card: Card, detail: AchievementDetail, texts: Texts) -> Stated:
    """Gives the lines of an achievement: how ripe it is, and on which terms it is given into use."""
    yield "particular-category", [texts.say(f"category-{detail.category.value}")]
    yield "particular-readiness", [None if detail.trl is None else texts.say("readiness-of-nine", level=detail.trl)]
    yield "particular-rights", [detail.rights and texts.say(f"rights-{detail.rights.value}"), detail.rights_no]
    yield "particular-licence", [texts.say(f"licence-{mode.value}") for mode in detail.licence_modes]
    yield "particular-price", [amount(card, texts), detail.price_note]
    yield "particular-year", [None if detail.year is None else str(detail.year)]


def of_mentor(detail: MentorDetail, texts: Texts) -> Stated:
    """Gives the lines of a mentor: whom they help, in what, and when."""
    yield "particular-direction", [texts.say(f"direction-{detail.direction.value}")]
    yield "particular-field", [detail.field]
    yield "particular-skills", detail.skills
    yield "particular-meeting", [texts.say(f"meeting-{mode.value}") for mode in detail.modes]
    yield "particular-languages", [texts.say(f"language-{language.value}") for language in detail.languages]
    yield "particular-hours", [detail.hours]
    yield "particular-mentees", [None if detail.capacity is None else texts.number(detail.capacity)]
    yield "particular-state", [_paused(detail.available, "state-no-mentor", texts)]


def of_event(card: Card, detail: EventDetail, texts: Texts) -> Stated:
    """Gives the lines of an event: when and where it takes place, for whom, and what it costs."""
    yield "particular-category", [texts.say(f"category-{detail.category.value}")]
    starts = detail.starts
    yield "particular-when", [None if starts is None else f"{when(detail, texts)} ({_offset(starts)})"]
    yield "particular-attendance", [_either(detail.online, "attendance-online", "attendance-onsite", texts)]
    yield "particular-for-whom", [texts.say(f"attendee-{who.value}") for who in detail.for_whom]
    yield "particular-seats", [None if detail.capacity is None else texts.number(detail.capacity)]
    yield "particular-fee", [amount(card, texts)]


def of_course(detail: CourseDetail, texts: Texts) -> Stated:
    """Gives the lines of a course: what it teaches, to whom and when, and what it counts."""
    yield "particular-code", [detail.code]
    yield "particular-taught", detail.skills
    yield "particular-for-majors", detail.majors
    yield "particular-semester", [detail.semester]
    hours = detail.class_hours
    yield "particular-load", [_credits(detail, texts), None if hours is None else texts.say("class-hours", hours=hours)]
    yield "particular-choice", [_either(detail.required, "course-required", "course-elective", texts)]


def _credits(detail: CourseDetail, texts: Texts) -> str | None:
    count = detail.credits
    return None if count is None else texts.say("course-credits", count=count, credits=f"{count:g}")


def _either(fact: bool | None, yes: str, no: str, texts: Texts) -> str | None:
    return None if fact is None else texts.say(yes if fact else no)


def _paused(available: bool | None, key: str, texts: Texts) -> str | None:
    return texts.say(key) if available is False else None


def _offset(moment: dt.datetime) -> str:
    """Names a zone by its distance from UTC: names such as CST mean several."""
    minutes = int((moment.utcoffset() or dt.timedelta()).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    return "UTC" if not minutes else f"UTC{'+' if minutes > 0 else '-'}{hours}" + (f":{rest:02}" if rest else "")
