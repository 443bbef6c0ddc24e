"""Why an introduction is declined or closed, and how a reason stands in an event's note."""

import json
from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a window declines."""

    NOT_OUR_FIELD = "not-our-field"
    NO_CAPACITY = "no-capacity"
    CONFLICT = "conflict"
    TOO_LITTLE = "too-little"
    """There is too little in the brief to judge by."""
    COLLEAGUE = "colleague"
    """Somebody else, whom they suggested, fits better."""
    OTHER = "other"
    """Something else, said in words."""


class Ending(StrEnum):
    """Why an introduction is closed."""

    SETTLED = "settled"
    NO_AGREEMENT = "no-agreement"
    NO_ANSWER = "no-answer"
    NOT_NEEDED = "not-needed"
    OTHER = "other"


LONGEST = 500
"""Characters of the words that go with a reason."""


@dataclass(frozen=True, slots=True)
class Why:
    """A reason, with words where somebody gave any."""

    reason: Reason | Ending
    words: str | None = None


def written(reason: StrEnum, words: str | None = None) -> str:
    """Writes a reason as an event's note keeps it."""
    said = (words or "").strip()[:LONGEST].strip()
    return json.dumps({"reason": reason.value, "words": said or None}, ensure_ascii=False)


def without_words(note: str | None) -> str | None:
    """Gives a note without what somebody wrote in it: the reason alone."""
    try:
        said = json.loads(note or "{}")
        return json.dumps({"reason": said["reason"], "words": None})
    except (ValueError, KeyError, TypeError):
        return None


def read(note: str | None, of: type[Reason] | type[Ending]) -> Why:
    """Reads the reason of a note; one that is missing or cannot be read is something else."""
    try:
        said = json.loads(note or "{}")
        return Why(of(said["reason"]), said["words"])
    except (ValueError, KeyError, TypeError):
        return Why(of.OTHER)
