"""Buttons of a need: telling it, correcting it, hiding what identifies, publishing and ending it."""

from dataclasses import dataclass
from typing import Literal

from handlers.buttons.fields import LANGUAGES, TRUTH, Field, Forms
from knowledge.introduction_kinds import IntroductionKind
from knowledge.vocabulary import Language


@dataclass(frozen=True, slots=True)
class NeedBegin:
    """Begin a need of the question of a turn, 0 for none, in the language that the button stands in.

    Pressed under what is said before the first need, it is one's consent.
    """

    turn_id: int
    kind: IntroductionKind
    language: Language


@dataclass(frozen=True, slots=True)
class NeedOpen:
    """Go on with a need: its next question, else its brief."""

    demand_id: int


@dataclass(frozen=True, slots=True)
class NeedSkip:
    """Rather not tell a part."""

    demand_id: int
    part: str


@dataclass(frozen=True, slots=True)
class NeedBack:
    """Go back to the question before that of a part."""

    demand_id: int
    part: str


@dataclass(frozen=True, slots=True)
class NeedEnough:
    """Leave out all that is not told yet, and show the brief."""

    demand_id: int


@dataclass(frozen=True, slots=True)
class NeedRevise:
    """Tell a part anew."""

    demand_id: int
    part: str


@dataclass(frozen=True, slots=True)
class NeedTake:
    """Take the question of a turn, asked in between, for a part."""

    demand_id: int
    part: str
    turn_id: int


@dataclass(frozen=True, slots=True)
class NeedKinds:
    """Offer the kinds that a need may be of."""

    demand_id: int


@dataclass(frozen=True, slots=True)
class NeedKind:
    """Make a need one of this kind."""

    demand_id: int
    kind: IntroductionKind


@dataclass(frozen=True, slots=True)
class NeedSecrecy:
    """Say whether others may see a need only anonymous and masked."""

    demand_id: int
    confidential: bool


@dataclass(frozen=True, slots=True)
class NeedPreview:
    """Show a need as others see it."""

    demand_id: int


@dataclass(frozen=True, slots=True)
class NeedMask:
    """Word by hand what others see of a part, or, not ``by_hand``, leave it to the rule again."""

    demand_id: int
    part: str
    by_hand: bool


@dataclass(frozen=True, slots=True)
class NeedPublish:
    """Publish a need."""

    demand_id: int


@dataclass(frozen=True, slots=True)
class NeedMatches:
    """Show who and what fits a published need."""

    demand_id: int


@dataclass(frozen=True, slots=True)
class NeedEnd:
    """Take a need back or close it, once ``confirmed``."""

    demand_id: int
    how: Literal["withdraw", "close"]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class NeedText:
    """Give a need as text to keep."""

    demand_id: int


NeedChoice = (
    NeedBegin | NeedOpen | NeedSkip | NeedBack | NeedEnough | NeedRevise | NeedTake | NeedKinds | NeedKind
    | NeedSecrecy | NeedPreview | NeedMask | NeedPublish | NeedMatches | NeedEnd | NeedText
)  # fmt: skip
KINDS: Field = {
    "r": IntroductionKind.COMMISSIONED_RD,
    "j": IntroductionKind.JOINT_LABORATORY,
    "a": IntroductionKind.JOINT_APPLICATION,
    "e": IntroductionKind.EQUIPMENT_BOOKING,
    "l": IntroductionKind.LICENCE,
    "t": IntroductionKind.TRAINING,
    "s": IntroductionKind.STUDENT_PROJECT,
}
PARTS: Field = {
    "p": "problem",
    "t": "tried",
    "s": "success",
    "b": "budget",
    "w": "time",
    "c": "contribution",
    "m": "term",
    "l": "call",
    "d": "deadline",
    "a": "partners",
    "g": "samples",
    "o": "operation",
    "r": "rights",
    "x": "exclusivity",
    "y": "territory",
    "n": "participants",
    "f": "format",
    "k": "skills",
    "e": "mentoring",
    "h": "reach",
    "z": "confidentiality",
}
ENDINGS: Field = {"w": "withdraw", "c": "close"}
FORMS: Forms = {
    "ea": (NeedBegin, (None, KINDS, LANGUAGES)),
    "eb": (NeedOpen, (None,)),
    "ec": (NeedSkip, (None, PARTS)),
    "ed": (NeedBack, (None, PARTS)),
    "ee": (NeedEnough, (None,)),
    "ef": (NeedRevise, (None, PARTS)),
    "eg": (NeedTake, (None, PARTS, None)),
    "eh": (NeedKinds, (None,)),
    "ei": (NeedKind, (None, KINDS)),
    "ej": (NeedSecrecy, (None, TRUTH)),
    "ek": (NeedPreview, (None,)),
    "el": (NeedMask, (None, PARTS, TRUTH)),
    "em": (NeedPublish, (None,)),
    "en": (NeedMatches, (None,)),
    "eo": (NeedEnd, (None, ENDINGS, TRUTH)),
    "ep": (NeedText, (None,)),
}
