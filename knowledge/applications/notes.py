"""Why an application is declined, and how it was: as events keep it in their notes."""

import json
from dataclasses import dataclass
from enum import StrEnum

SCORES = range(1, 6)
"""How it was, from poor to excellent."""


class Reason(StrEnum):
    """Why an application is declined."""

    TAKEN = "taken"
    """The place is given to somebody else."""
    SKILLS = "skills"
    """What is asked for is missing."""
    DATES = "dates"
    PLACE_CLOSED = "place-closed"
    """The opening is not there any more."""
    TOO_LITTLE = "too-little"
    """There is too little in the application to judge by."""
    OTHER = "other"
    """Something else, said in words."""


@dataclass(frozen=True, slots=True)
class Why:
    """A reason, with words where somebody gave any."""

    reason: Reason
    words: str | None = None


def reason_in(note: str | None) -> Why:
    """Reads why something was declined; a note that is missing or cannot be read is something else."""
    try:
        said = json.loads(note or "{}")
        return Why(Reason(said["reason"]), said["words"])
    except (ValueError, KeyError, TypeError):
        return Why(Reason.OTHER)


def scored(score: int) -> str:
    """Writes how it was."""
    return json.dumps({"score": score})


def score_in(note: str | None) -> int | None:
    """Reads how it was; None where that is erased or cannot be read."""
    try:
        return int(json.loads(note or "{}")["score"])
    except (ValueError, KeyError, TypeError):
        return None


def without_words(note: str | None) -> str | None:
    """Gives a note without what somebody wrote in it: the reason or the score alone, nothing of a question."""
    try:
        said = json.loads(note or "{}")
        return json.dumps(
            {name: None if name == "words" else said[name] for name in ("reason", "score", "words") if name in said}
        )
    except (ValueError, TypeError):
        return None
