"""Buttons of what an enterprise tells of itself and what it could get."""

from dataclasses import dataclass

from handlers.buttons.fields import TRUTH, Forms


@dataclass(frozen=True, slots=True)
class Eligible:
    """Show what one's enterprise could get."""


@dataclass(frozen=True, slots=True)
class Check:
    """Check one's enterprise against the program of a record."""

    record_id: int


@dataclass(frozen=True, slots=True)
class Agree:
    """Consent to what one tells of an enterprise being kept; ``record_id`` is the program to check, 0 for none."""

    record_id: int


@dataclass(frozen=True, slots=True)
class Tell:
    """Tell a fact of one's enterprise: its number (``knowledge.eligibility.forms``) and a value as its form counts."""

    fact: int
    value: int


@dataclass(frozen=True, slots=True)
class Skip:
    """Rather not tell a fact."""

    fact: int


@dataclass(frozen=True, slots=True)
class Revise:
    """Tell a fact anew."""

    fact: int


@dataclass(frozen=True, slots=True)
class ReviseFacts:
    """Choose which fact to tell anew."""


@dataclass(frozen=True, slots=True)
class InviteColleague:
    """Make an invitation to one's enterprise."""


@dataclass(frozen=True, slots=True)
class ExportEnterprise:
    """Send what one's enterprise told as a file."""


@dataclass(frozen=True, slots=True)
class LeaveEnterprise:
    """Erase one's part in an enterprise, once ``confirmed``."""

    confirmed: bool


EnterpriseChoice = (
    Eligible | Check | Agree | Tell | Skip | Revise | ReviseFacts | InviteColleague | ExportEnterprise | LeaveEnterprise
)
FORMS: Forms = {
    "j": (Eligible, ()),
    "c": (Check, (None,)),
    "y": (Agree, (None,)),
    "t": (Tell, (None, None)),
    "u": (Skip, (None,)),
    "r": (Revise, (None,)),
    "br": (ReviseFacts, ()),
    "v": (InviteColleague, ()),
    "bx": (ExportEnterprise, ()),
    "b": (LeaveEnterprise, (TRUTH,)),
}
