"""The closed vocabularies of the catalogue: kinds, stages, audiences, languages, availability."""

from collections.abc import Mapping, Sequence
from enum import StrEnum


class Kind(StrEnum):
    """What a record describes; the value is what scripts and files write."""

    LAB = "lab"
    EXPERT = "expert"
    EQUIPMENT = "equipment"
    ACHIEVEMENT = "achievement"
    PROGRAM = "program"
    CASE = "case"
    OPENING = "opening"
    MENTOR = "mentor"
    EVENT = "event"
    ANSWER = "answer"
    COURSE = "course"


#: What people and files also call some kinds.
_ALSO_CALLED: Mapping[str, Kind] = {"policy": Kind.PROGRAM, "internship": Kind.OPENING}
#: All names under which a kind may be written.
KIND_NAMES: Sequence[str] = (*(kind.value for kind in Kind), *_ALSO_CALLED)


def kind_named(name: str) -> Kind:
    """Gives the kind of a name under which it may be written (``KIND_NAMES``).

    Raises:
        ValueError: there is no such kind.
    """
    return _ALSO_CALLED.get(name) or Kind(name)


class Stage(StrEnum):
    """Where a record stands in curation; only published ones are ever shown."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    RETIRED = "retired"


class Audience(StrEnum):
    """Who may see a record."""

    PUBLIC = "public"
    STAFF = "staff"


class Language(StrEnum):
    """The languages of texts and of answers."""

    ZH = "zh"
    EN = "en"


class Availability(StrEnum):
    """Whether one can still apply today; UPCOMING and UNKNOWN are never offered as open."""

    OPEN = "open"
    UPCOMING = "upcoming"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class ProgramKind(StrEnum):
    """What a support program gives."""

    TAX = "tax"
    GRANT = "grant"
    VOUCHER = "voucher"
    SUBSIDY = "subsidy"
    RECOGNITION = "recognition"
    JOINT_CALL = "joint-call"
    SPACE = "space"
    LOAN = "loan"
    VENTURE_FUND = "venture-fund"
    TRAINING = "training"


#: Kinds that one applies to, so that a date decides whether they are open.
TIMED_KINDS = frozenset({Kind.PROGRAM, Kind.OPENING, Kind.EVENT})
#: Kinds that no search looks for among the others: a curated answer is found by the questions that it answers
#: (``retrieval.curated``), a course by the skills that it teaches (``retrieval.learning``), and their words must not
#: move the ranks of what is searched.
UNSEARCHED = frozenset({Kind.ANSWER, Kind.COURSE})
#: Kinds that can be asked for help.
CONTACT_KINDS = frozenset({Kind.LAB, Kind.EXPERT, Kind.MENTOR})
