"""Buttons of mentors: asking one, answering, declining, and where a question stands."""

from dataclasses import dataclass

from handlers.buttons.fields import TRUTH, Field, Forms
from knowledge.mentoring import Reason


@dataclass(frozen=True, slots=True)
class AskMentor:
    """Write a question to a mentor."""

    record_id: int


@dataclass(frozen=True, slots=True)
class WriteMentoring:
    """Write to the other side: a question or an answer, by whoever presses it."""

    mentoring_id: int


@dataclass(frozen=True, slots=True)
class SendMentoring:
    """Send what was written."""

    mentoring_id: int
    draft_id: int


@dataclass(frozen=True, slots=True)
class AskDeskInstead:
    """Ask the desk what was written for a mentor, who is not asked."""

    mentoring_id: int
    draft_id: int


@dataclass(frozen=True, slots=True)
class ShowMentoring:
    """Show where a question to a mentor stands."""

    mentoring_id: int


@dataclass(frozen=True, slots=True)
class DeclineMentee:
    """Ask why a question is declined."""

    mentoring_id: int


@dataclass(frozen=True, slots=True)
class DeclineMenteeFor:
    """Decline a question for a reason."""

    mentoring_id: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class WithdrawMentoring:
    """Withdraw one's question; asks once more before."""

    mentoring_id: int
    sure: bool


@dataclass(frozen=True, slots=True)
class CloseMentoring:
    """Say that one has what one wanted, so that the mentor has room for others."""

    mentoring_id: int


@dataclass(frozen=True, slots=True)
class MentorsPage:
    """List one's questions and the mentors; ``page`` counts from 0."""

    page: int


MentoringChoice = (
    AskMentor
    | WriteMentoring
    | SendMentoring
    | AskDeskInstead
    | ShowMentoring
    | DeclineMentee
    | DeclineMenteeFor
    | WithdrawMentoring
    | CloseMentoring
    | MentorsPage
)
_REASONS: Field = {"t": Reason.NO_TIME, "f": Reason.NOT_MY_FIELD, "u": Reason.UNSUITABLE}
FORMS: Forms = {
    "mj": (AskMentor, (None,)),
    "mk": (WriteMentoring, (None,)),
    "ml": (SendMentoring, (None, None)),
    "mm": (AskDeskInstead, (None, None)),
    "mn": (ShowMentoring, (None,)),
    "mo": (DeclineMentee, (None,)),
    "mp": (DeclineMenteeFor, (None, _REASONS)),
    "mq": (WithdrawMentoring, (None, TRUTH)),
    "mr": (CloseMentoring, (None,)),
    "ms": (MentorsPage, (None,)),
}
