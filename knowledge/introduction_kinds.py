"""The kinds of introduction between an enterprise and a university, and what is to be told for each.

The seven are the usual forms of such work: 横向课题, 联合实验室, 联合申报, 仪器共享预约, 专利许可, 培训, 学生课题.
"""

from collections.abc import Mapping
from enum import StrEnum

from knowledge.vocabulary import Kind

PROBLEM = "problem"
"""The part that no need goes without."""
REACH = "reach"
"""How the owner wants to be reached; shown to the other side once it has accepted."""
CONFIDENTIALITY = "confidentiality"
"""Whether the need may be shown in full; asked by buttons, last."""


class IntroductionKind(StrEnum):
    """What an introduction is for."""

    COMMISSIONED_RD = "commissioned-rd"
    JOINT_LABORATORY = "joint-laboratory"
    JOINT_APPLICATION = "joint-application"
    EQUIPMENT_BOOKING = "equipment-booking"
    LICENCE = "licence"
    TRAINING = "training"
    STUDENT_PROJECT = "student-project"


_BY_KIND: Mapping[IntroductionKind, tuple[str, ...]] = {
    IntroductionKind.COMMISSIONED_RD: ("tried", "success", "budget", "time"),
    IntroductionKind.JOINT_LABORATORY: ("success", "contribution", "budget", "term"),
    IntroductionKind.JOINT_APPLICATION: ("call", "deadline", "partners", "budget"),
    IntroductionKind.EQUIPMENT_BOOKING: ("samples", "operation", "time", "budget"),
    IntroductionKind.LICENCE: ("rights", "exclusivity", "territory", "budget", "time"),
    IntroductionKind.TRAINING: ("participants", "format", "time", "budget"),
    IntroductionKind.STUDENT_PROJECT: ("success", "skills", "mentoring", "time", "budget"),
}
_OFFERED: Mapping[Kind, IntroductionKind] = {
    Kind.EQUIPMENT: IntroductionKind.EQUIPMENT_BOOKING,
    Kind.ACHIEVEMENT: IntroductionKind.LICENCE,
    Kind.PROGRAM: IntroductionKind.JOINT_APPLICATION,
    Kind.EVENT: IntroductionKind.TRAINING,
}


INTRODUCED = frozenset({Kind.LAB, Kind.EXPERT, Kind.EQUIPMENT, Kind.ACHIEVEMENT, Kind.PROGRAM})
"""Kinds of records that somebody is behind to be introduced to; one signs up for events and applies to openings."""
SUGGESTED = frozenset({Kind.LAB, Kind.EXPERT})
"""Kinds of records that a contact window may name in its own place."""


def parts_of(kind: IntroductionKind) -> tuple[str, ...]:
    """Names the parts of a need of this kind, in the order in which they are asked for."""
    return (PROBLEM, *_BY_KIND[kind], REACH, CONFIDENTIALITY)


def offered_by(kind: Kind) -> IntroductionKind:
    """Gives the kind of introduction that a record of some kind suggests; its asker may choose another."""
    return _OFFERED.get(kind, IntroductionKind.COMMISSIONED_RD)
