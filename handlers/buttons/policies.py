"""Buttons of an editor's document: saying of each field that was read of it whether it is right, handing it in."""

from dataclasses import dataclass
from typing import Literal

from handlers.buttons.fields import TRUTH, Field, Forms
from knowledge.vocabulary import ProgramKind


@dataclass(frozen=True, slots=True)
class PolicyOpen:
    """Go on with a document: the next field to be confirmed, else the card."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class PolicyKeep:
    """A field was read rightly."""

    submission_id: int
    place: int


@dataclass(frozen=True, slots=True)
class PolicyEmpty:
    """Leave a field empty."""

    submission_id: int
    place: int


@dataclass(frozen=True, slots=True)
class PolicyAsk:
    """Ask for a field, to correct it or to fill it in."""

    submission_id: int
    place: int


@dataclass(frozen=True, slots=True)
class PolicyRest:
    """All plain fields that are still open were read rightly."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class PolicyParts:
    """List all fields."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class PolicyGives:
    """Say what a program gives."""

    submission_id: int
    gives: ProgramKind


@dataclass(frozen=True, slots=True)
class PolicyTree:
    """Take the criteria as a whole, go through them one by one, or leave them out."""

    submission_id: int
    how: Literal["whole", "leaves", "none"]


@dataclass(frozen=True, slots=True)
class PolicyLeaf:
    """Say of one criterion that it is right, that only a person can judge it, or that it is none."""

    submission_id: int
    leaf: int
    how: Literal["keep", "judge", "drop"]


@dataclass(frozen=True, slots=True)
class PolicySubmit:
    """Hand a document's record in for review."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class PolicyDrop:
    """Give a document up, once ``confirmed``."""

    submission_id: int
    confirmed: bool


PolicyChoice = (
    PolicyOpen | PolicyKeep | PolicyEmpty | PolicyAsk | PolicyRest | PolicyParts | PolicyGives | PolicyTree
    | PolicyLeaf | PolicySubmit | PolicyDrop
)  # fmt: skip
GIVES: Field = {
    "t": ProgramKind.TAX,
    "g": ProgramKind.GRANT,
    "v": ProgramKind.VOUCHER,
    "s": ProgramKind.SUBSIDY,
    "r": ProgramKind.RECOGNITION,
    "j": ProgramKind.JOINT_CALL,
    "p": ProgramKind.SPACE,
    "l": ProgramKind.LOAN,
    "f": ProgramKind.VENTURE_FUND,
    "n": ProgramKind.TRAINING,
}
TREES: Field = {"w": "whole", "l": "leaves", "n": "none"}
LEAVES: Field = {"k": "keep", "j": "judge", "d": "drop"}
FORMS: Forms = {
    "ya": (PolicyOpen, (None,)),
    "yb": (PolicyKeep, (None, None)),
    "yc": (PolicyEmpty, (None, None)),
    "yd": (PolicyAsk, (None, None)),
    "ye": (PolicyRest, (None,)),
    "yf": (PolicyParts, (None,)),
    "yg": (PolicyGives, (None, GIVES)),
    "yh": (PolicyTree, (None, TREES)),
    "yi": (PolicyLeaf, (None, None, LEAVES)),
    "yj": (PolicySubmit, (None,)),
    "yk": (PolicyDrop, (None, TRUTH)),
}
