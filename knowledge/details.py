"""Which table holds the fields that only one kind of record has, and in which form they leave it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from knowledge.courses import CourseDetail
from knowledge.drafts import (
    AchievementDetail,
    AnswerDetail,
    CaseDetail,
    Detail,
    EquipmentDetail,
    EventDetail,
    ExpertDetail,
    LabDetail,
    MentorDetail,
    OpeningDetail,
    ProgramDetail,
)
from knowledge.tables import (
    Achievement,
    Answer,
    Case,
    Course,
    Equipment,
    Event,
    Expert,
    Lab,
    Mentor,
    Opening,
    Program,
    RecordPart,
)
from knowledge.vocabulary import Kind

DETAIL_TABLES: Mapping[Kind, type[RecordPart]] = {
    Kind.LAB: Lab,
    Kind.EXPERT: Expert,
    Kind.PROGRAM: Program,
    Kind.CASE: Case,
    Kind.OPENING: Opening,
    Kind.EQUIPMENT: Equipment,
    Kind.ACHIEVEMENT: Achievement,
    Kind.MENTOR: Mentor,
    Kind.EVENT: Event,
    Kind.ANSWER: Answer,
    Kind.COURSE: Course,
}
DETAIL_TYPES: Mapping[Kind, type[Detail]] = {
    Kind.LAB: LabDetail,
    Kind.EXPERT: ExpertDetail,
    Kind.PROGRAM: ProgramDetail,
    Kind.CASE: CaseDetail,
    Kind.OPENING: OpeningDetail,
    Kind.EQUIPMENT: EquipmentDetail,
    Kind.ACHIEVEMENT: AchievementDetail,
    Kind.MENTOR: MentorDetail,
    Kind.EVENT: EventDetail,
    Kind.ANSWER: AnswerDetail,
    Kind.COURSE: CourseDetail,
}
#: The fields of each kind's detail, in the order in which it is made.
DETAIL_FIELDS: Mapping[Kind, tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(detail)) for kind, detail in DETAIL_TYPES.items()
}


def _word_of(hint: Any) -> Callable[[Any], Any] | None:
    """Finds the closed vocabulary in a field's type: ``Word``, ``Word | None`` or ``tuple[Word, ...]``."""
    first = (*get_args(hint), hint)[0]
    return first if isinstance(first, type) and issubclass(first, StrEnum) else None


_WORDS: Mapping[Kind, tuple[Callable[[Any], Any] | None, ...]] = {
    kind: tuple(_word_of(get_type_hints(detail)[name]) for name in DETAIL_FIELDS[kind])
    for kind, detail in DETAIL_TYPES.items()
}
"""For each field the closed vocabulary that its value is a word of; a database gives it back as plain text."""


def detail_of(kind: Kind, values: Iterable[Any]) -> Detail:
    """Freezes the kind-specific values of a record, in the order of ``DETAIL_FIELDS``."""
    detail: Callable[..., Detail] = DETAIL_TYPES[kind]
    return detail(*(_frozen(value, word) for value, word in zip(values, _WORDS[kind], strict=True)))


def _frozen(value: Any, word: Callable[[Any], Any] | None) -> Any:
    if isinstance(value, list):
        return tuple(value) if word is None else tuple(map(word, value))
    return value if word is None or value is None else word(value)
