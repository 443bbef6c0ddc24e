"""Buttons of what an editor proposes and a reviewer judges: sums, lists, single records, submitting, publishing."""

from dataclasses import dataclass
from enum import StrEnum

from handlers.buttons.fields import TRUTH, Field, Forms
from knowledge.vocabulary import Kind


class Listed(StrEnum):
    """Which part of a submission is listed."""

    NEW = "new"
    CHANGED = "changed"
    CONFLICT = "conflict"
    RETIRES = "retires"
    TWINS = "twins"
    REFUSED = "refused"
    UNREAD = "unread"
    """Rows of a file that no record could be read from."""
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class ShowSubmission:
    """Show the sums of a submission and what can be done about it."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class ListProposals:
    """List a part of a submission, from behind a proposal, or a row that was refused, on."""

    submission_id: int
    part: Listed
    after: int


@dataclass(frozen=True, slots=True)
class ShowProposal:
    """Show one record of a submission as it would be, and what would change."""

    proposal_id: int


@dataclass(frozen=True, slots=True)
class NextProposal:
    """Show the next record of a submission that would change anything."""

    submission_id: int
    after: int


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Leave a record out of its submission, or take it in again."""

    proposal_id: int
    out: bool


@dataclass(frozen=True, slots=True)
class LeaveAllOut:
    """Leave all records of a list out of their submission, or take them in again."""

    submission_id: int
    part: Listed
    out: bool


@dataclass(frozen=True, slots=True)
class SettleConflict:
    """Put what an editor changed on top of what stands now."""

    proposal_id: int


@dataclass(frozen=True, slots=True)
class HandIn:
    """Hand a submission in; with ``named`` the name of the file is the reason, else it is asked for."""

    submission_id: int
    named: bool


@dataclass(frozen=True, slots=True)
class HandInOthers:
    """Hand in all other drafts of files, for the reason of this one."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class WithdrawSubmission:
    """Take a submission back."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class MySubmissions:
    """List one's own submissions."""


@dataclass(frozen=True, slots=True)
class ReadAs:
    """Read the file again as records of a kind, ids made of the titles if ``make_ids``."""

    kind: Kind
    make_ids: bool


@dataclass(frozen=True, slots=True)
class MakeIds:
    """Read the file again with ids made of the titles."""


@dataclass(frozen=True, slots=True)
class GetTemplate:
    """Send the empty sheet of a kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class PublishSubmission:
    """Publish a submission, but for what was left out."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class RejectSubmission:
    """Reject a submission; the reason is asked for."""

    submission_id: int


@dataclass(frozen=True, slots=True)
class Reviews:
    """List what waits for a reviewer."""


SubmissionChoice = (
    ShowSubmission
    | ListProposals
    | ShowProposal
    | NextProposal
    | LeaveOut
    | LeaveAllOut
    | SettleConflict
    | HandIn
    | HandInOthers
    | WithdrawSubmission
    | MySubmissions
    | ReadAs
    | MakeIds
    | GetTemplate
    | PublishSubmission
    | RejectSubmission
    | Reviews
)
PARTS: Field = {
    "n": Listed.NEW,
    "c": Listed.CHANGED,
    "x": Listed.CONFLICT,
    "t": Listed.RETIRES,
    "d": Listed.TWINS,
    "r": Listed.REFUSED,
    "u": Listed.UNREAD,
    "o": Listed.LEFT_OUT,
}
KINDS: Field = {
    "l": Kind.LAB,
    "x": Kind.EXPERT,
    "q": Kind.EQUIPMENT,
    "a": Kind.ACHIEVEMENT,
    "p": Kind.PROGRAM,
    "c": Kind.CASE,
    "o": Kind.OPENING,
    "m": Kind.MENTOR,
    "e": Kind.EVENT,
    "w": Kind.ANSWER,
    "k": Kind.COURSE,
}
FORMS: Forms = {
    "us": (ShowSubmission, (None,)),
    "ul": (ListProposals, (None, PARTS, None)),
    "ur": (ShowProposal, (None,)),
    "un": (NextProposal, (None, None)),
    "uo": (LeaveOut, (None, TRUTH)),
    "ux": (LeaveAllOut, (None, PARTS, TRUTH)),
    "ub": (SettleConflict, (None,)),
    "ud": (HandIn, (None, TRUTH)),
    "uq": (HandInOthers, (None,)),
    "uw": (WithdrawSubmission, (None,)),
    "um": (MySubmissions, ()),
    "ua": (ReadAs, (KINDS, TRUTH)),
    "ui": (MakeIds, ()),
    "ut": (GetTemplate, (KINDS,)),
    "up": (PublishSubmission, (None,)),
    "uj": (RejectSubmission, (None,)),
    "uv": (Reviews, ()),
}
