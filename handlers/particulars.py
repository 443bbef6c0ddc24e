"""What only a record of one kind has, in words: a field a line."""

from collections.abc import Iterable, Iterator, Mapping

from handlers.offers import of_achievement, of_course, of_equipment, of_event, of_mentor
from handlers.opening_fields import of_opening, term_named
from handlers.paging import on_one_line
from handlers.texts import Texts
from handlers.wording import Wording
from knowledge.card import Card
from knowledge.courses import CourseDetail
from knowledge.drafts import (
    AchievementDetail,
    AnswerDetail,
    CaseDetail,
    EquipmentDetail,
    EventDetail,
    LabDetail,
    MentorDetail,
    OpeningDetail,
    ProgramDetail,
)

_LONGEST = 200
"""UTF-16 code units of one field."""
_NATURES: Mapping[str, str] = {
    "internship": "nature-internship",
    "intern": "nature-internship",
    "full time": "nature-full-time",
    "part time": "nature-part-time",
    "project": "nature-project",
    "volunteer": "nature-volunteer",
}


def particulars(card: Card, wording: Wording, texts: Texts) -> list[str]:
    """Gives the fields of a record's kind that its source states, one a line, cut to a phone's width or so."""
    lines = []
    separator = texts.say("list-separator")
    for key, values in _stated(card, wording, texts):
        line = on_one_line(separator.join(wording.half(value) or "" for value in values if value), _LONGEST)
        if line:
            lines.append(texts.say(key, value=line))
    return lines


def _stated(card: Card, wording: Wording, texts: Texts) -> Iterator[tuple[str, Iterable[str | None]]]:
    """Gives the key of each field's line and what the field says."""
    detail = card.detail
    if isinstance(detail, LabDetail):
        yield "particular-department", [detail.department]
        yield "particular-field", [detail.field]
    elif isinstance(detail, ProgramDetail):
        yield "particular-gives", [detail.program_kind and texts.say(f"gives-{detail.program_kind.value}")]
    elif isinstance(detail, CaseDetail):
        yield "particular-field", [detail.field]
        yield "particular-partners", detail.partners
        yield "particular-year", [None if detail.year is None else str(detail.year)]
    elif isinstance(detail, OpeningDetail):
        yield "particular-nature", [detail.nature and _nature(detail.nature, texts)]
        yield "particular-degree", [detail.degree]
        yield "particular-majors", detail.majors
        yield "particular-terms", [term_named(term, texts) for term in detail.terms]
        yield from of_opening(detail, texts)
        yield "particular-posted", [None if detail.posted is None else texts.day(detail.posted)]
    elif isinstance(detail, EquipmentDetail):
        yield from of_equipment(card, detail, texts)
    elif isinstance(detail, AchievementDetail):
        yield from of_achievement(card, detail, texts)
    elif isinstance(detail, MentorDetail):
        yield from of_mentor(detail, texts)
    elif isinstance(detail, EventDetail):
        yield from of_event(card, detail, texts)
    elif isinstance(detail, AnswerDetail):
        yield "particular-author", [detail.author]
        yield "particular-written", [None if detail.written is None else texts.day(detail.written)]
        yield "particular-questions", detail.questions
    elif isinstance(detail, CourseDetail):
        yield from of_course(detail, texts)


def _nature(written: str, texts: Texts) -> str:
    """Names the kind of a post in the reader's language where it is a usual one, else as it is written."""
    key = _NATURES.get(written.casefold().replace("-", " "))
    return written if key is None else texts.say(key)
