"""Buttons of an application: what is shown, sending it, answering it, how far it is, how it was."""

from dataclasses import dataclass

from handlers.buttons.fields import TRUTH, Field, Forms
from knowledge.applications import Deed
from knowledge.applications.notes import Reason
from knowledge.students import Part


@dataclass(frozen=True, slots=True)
class Apply:
    """Apply for an opening: look at what would be sent."""

    record_id: int


@dataclass(frozen=True, slots=True)
class ApplyWith:
    """Show a part of one's profile with an application, or leave it out."""

    application_id: int
    part: Part
    shown: bool


@dataclass(frozen=True, slots=True)
class AddLine:
    """Add something in words to an application, or take it out."""

    application_id: int
    wanted: bool


@dataclass(frozen=True, slots=True)
class SendApplication:
    """Send an application as this version of it was looked at."""

    application_id: int
    version: int


@dataclass(frozen=True, slots=True)
class DropApplication:
    """Throw the draft of an application away."""

    application_id: int


@dataclass(frozen=True, slots=True)
class ShowApplication:
    """Show where an application stands, and to whoever answers it what it says."""

    application_id: int


@dataclass(frozen=True, slots=True)
class StepApplication:
    """Say how far an application is, once one is ``sure``."""

    application_id: int
    deed: Deed
    sure: bool


@dataclass(frozen=True, slots=True)
class RefuseApplication:
    """Ask why an application is declined."""

    application_id: int


@dataclass(frozen=True, slots=True)
class RefuseApplicationFor:
    """Decline an application for a reason."""

    application_id: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class WriteAbout:
    """Write the other side a question about an application, or reply to theirs."""

    application_id: int
    deed: Deed


@dataclass(frozen=True, slots=True)
class EvaluateApplication:
    """Say how it was, from 1 to 5."""

    application_id: int
    score: int


@dataclass(frozen=True, slots=True)
class Applications:
    """List applications: one's own, and those that one answers."""

    page: int


ApplicationChoice = (
    Apply | ApplyWith | AddLine | SendApplication | DropApplication | ShowApplication | StepApplication
    | RefuseApplication | RefuseApplicationFor | WriteAbout | EvaluateApplication | Applications
)  # fmt: skip
_PARTS: Field = {
    "n": Part.NAME,
    "m": Part.MAJOR,
    "d": Part.DEGREE,
    "y": Part.YEAR,
    "g": Part.GRADUATES,
    "s": Part.SKILLS,
    "l": Part.LANGUAGES,
    "c": Part.CONTACT,
    "b": Part.STARTS,
    "e": Part.FINISHES,
}
_STEPS: Field = {
    "a": Deed.ACCEPTED,
    "o": Deed.OFFERED,
    "u": Deed.UNDER_WAY,
    "c": Deed.COMPLETED,
    "w": Deed.WITHDRAWN,
}
_REASONS: Field = {
    "t": Reason.TAKEN,
    "s": Reason.SKILLS,
    "d": Reason.DATES,
    "p": Reason.PLACE_CLOSED,
    "l": Reason.TOO_LITTLE,
    "o": Reason.OTHER,
}
_WORDS: Field = {"q": Deed.QUESTION, "r": Deed.REPLY}
FORMS: Forms = {
    "aa": (Apply, (None,)),
    "ab": (ApplyWith, (None, _PARTS, TRUTH)),
    "ac": (AddLine, (None, TRUTH)),
    "ad": (SendApplication, (None, None)),
    "ae": (DropApplication, (None,)),
    "af": (ShowApplication, (None,)),
    "ag": (StepApplication, (None, _STEPS, TRUTH)),
    "ah": (RefuseApplication, (None,)),
    "ai": (RefuseApplicationFor, (None, _REASONS)),
    "aj": (WriteAbout, (None, _WORDS)),
    "ak": (EvaluateApplication, (None, None)),
    "al": (Applications, (None,)),
}
