"""Buttons of students who take part in the work on a need: asking them, answering, choosing, letting in, leaving."""

from dataclasses import dataclass

from handlers.buttons.fields import TRUTH, Field, Forms
from knowledge.participation.events import Deed


@dataclass(frozen=True, slots=True)
class Students:
    """Show which students take part in an introduction, or were asked."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class StudentLink:
    """Make a link for a student that one knows."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class AskFitting:
    """Let the desk ask the students who fit, once ``confirmed``."""

    referral_id: int
    confirmed: bool


@dataclass(frozen=True, slots=True)
class ShowPart:
    """Show one's part in an introduction, as much of it as one may see."""

    participation_id: int


@dataclass(frozen=True, slots=True)
class AgreeToPart:
    """Take part, once ``confirmed`` under what is then shown of oneself."""

    participation_id: int
    confirmed: bool


@dataclass(frozen=True, slots=True)
class DecidePart:
    """Decide about a student's part: decline, choose, pass over, let in, refuse, leave, release."""

    participation_id: int
    deed: Deed
    confirmed: bool


ParticipationChoice = Students | StudentLink | AskFitting | ShowPart | AgreeToPart | DecidePart
DEEDS: Field = {
    "d": Deed.DECLINED,
    "c": Deed.CHOSEN,
    "p": Deed.PASSED_OVER,
    "i": Deed.LET_IN,
    "f": Deed.REFUSED,
    "l": Deed.LEFT,
    "r": Deed.RELEASED,
}
FORMS: Forms = {
    "ta": (Students, (None,)),
    "tb": (StudentLink, (None,)),
    "tc": (AskFitting, (None, TRUTH)),
    "td": (ShowPart, (None,)),
    "te": (AgreeToPart, (None, TRUTH)),
    "tf": (DecidePart, (None, DEEDS, TRUTH)),
}
