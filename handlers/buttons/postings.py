"""Buttons of openings that enterprises post, of reports about openings, and of what a reviewer decides about them."""

from dataclasses import dataclass
from typing import Literal

from handlers.buttons.fields import LANGUAGES, TRUTH, Field, Forms
from knowledge.postings import Reason, Verdict
from knowledge.vocabulary import Language


@dataclass(frozen=True, slots=True)
class PostBegin:
    """Begin a posting with the words of a turn, 0 for none, in the language that the button stands in.

    Pressed under what is said before the first posting, it is one's consent.
    """

    turn_id: int
    language: Language


@dataclass(frozen=True, slots=True)
class PostList:
    """List the postings of one's enterprise."""


@dataclass(frozen=True, slots=True)
class PostOpen:
    """Show a posting as students see it, or will, and what can be done about it."""

    posting_id: int


@dataclass(frozen=True, slots=True)
class PostAsk:
    """Tell a field of a posting anew."""

    posting_id: int
    field: str


@dataclass(frozen=True, slots=True)
class PostPass:
    """Leave a field as it is, and go on to the next one."""

    posting_id: int
    field: str


@dataclass(frozen=True, slots=True)
class PostClear:
    """Empty a field."""

    posting_id: int
    field: str


@dataclass(frozen=True, slots=True)
class PostChoose:
    """Take a word of a closed list for a field, by its place; of a list of words, add it."""

    posting_id: int
    field: str
    place: int


@dataclass(frozen=True, slots=True)
class PostTake:
    """Take the question of a turn, asked in between, for a field."""

    posting_id: int
    field: str
    turn_id: int


@dataclass(frozen=True, slots=True)
class PostFields:
    """Offer every field of a posting."""

    posting_id: int


@dataclass(frozen=True, slots=True)
class PostHandIn:
    """Hand a posting in for review."""

    posting_id: int


@dataclass(frozen=True, slots=True)
class PostEnd:
    """Take a posting back from review, throw away what is being written, or close it; once ``confirmed``."""

    posting_id: int
    how: Literal["withdraw", "drop", "close"]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class ReportOpening:
    """Say that something is wrong with an opening."""

    record_id: int


@dataclass(frozen=True, slots=True)
class ReportFor:
    """Report an opening for this reason."""

    record_id: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class ShowReports:
    """Show a reviewer what is reported of an opening."""

    case_id: int


@dataclass(frozen=True, slots=True)
class DecideReports:
    """Decide about it, once ``confirmed``."""

    case_id: int
    verdict: Verdict
    confirmed: bool


PostingChoice = (
    PostBegin | PostList | PostOpen | PostAsk | PostPass | PostClear | PostChoose | PostTake | PostFields | PostHandIn
    | PostEnd | ReportOpening | ReportFor | ShowReports | DecideReports
)  # fmt: skip
FIELDS: Field = {
    "t": "title",
    "o": "org",
    "b": "body",
    "c": "closes",
    "n": "nature",
    "r": "region",
    "l": "location",
    "w": "workplace",
    "p": "pay",
    "k": "skills",
    "m": "majors",
    "d": "degree",
    "s": "starts_on",
    "f": "finishes_on",
    "v": "days_per_week",
    "a": "languages",
    "e": "seats",
}
"""The fields that a posting is asked for, by their names without a language."""
ENDINGS: Field = {"w": "withdraw", "d": "drop", "c": "close"}
REASONS: Field = {
    "m": Reason.MONEY,
    "f": Reason.FALSE,
    "c": Reason.CLOSED,
    "d": Reason.DISCRIMINATES,
    "o": Reason.OTHER,
}
VERDICTS: Field = {"k": Verdict.KEPT, "r": Verdict.REMOVED}
FORMS: Forms = {
    "ja": (PostBegin, (None, LANGUAGES)),
    "jb": (PostList, ()),
    "jc": (PostOpen, (None,)),
    "jd": (PostAsk, (None, FIELDS)),
    "je": (PostPass, (None, FIELDS)),
    "jf": (PostClear, (None, FIELDS)),
    "jg": (PostChoose, (None, FIELDS, None)),
    "jh": (PostTake, (None, FIELDS, None)),
    "ji": (PostFields, (None,)),
    "jj": (PostHandIn, (None,)),
    "jk": (PostEnd, (None, ENDINGS, TRUTH)),
    "jl": (ReportOpening, (None,)),
    "jm": (ReportFor, (None, REASONS)),
    "jn": (ShowReports, (None,)),
    "jo": (DecideReports, (None, VERDICTS, TRUTH)),
}
