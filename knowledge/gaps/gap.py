"""What a gap is: a question that was not answered, did not help, or was handed to a person of the desk."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, false, true

from knowledge.tables import Handover, Turn

WANTING: ColumnElement[bool] = (
    Handover.id.is_not(None)
    | (Turn.helpful == false())
    | ((Turn.abstained == true()) & Turn.helpful.is_not_distinct_from(None))
)
"""Of a turn joined with its handover, whether it is a gap: whoever found an abstaining answer helpful lacks nothing."""


class Why(StrEnum):
    """Why a question is a gap; of several reasons the first listed counts."""

    HANDED_OVER = "handed-over"
    UNHELPFUL = "unhelpful"
    ABSTAINED = "abstained"


class Aside(StrEnum):
    """Why a topic is set aside."""

    OFF_TOPIC = "off-topic"
    NOT_OURS = "not-ours"
    """It is about the desk's matter, but nobody here can answer it."""
    KNOWN = "known"
    """The knowledge answers it meanwhile."""


class Shelf(StrEnum):
    """Where a topic stands."""

    OPEN = "open"
    CHATTER = "chatter"
    """Open, but as far as can be told not the desk's matter."""
    ANSWERED = "answered"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a topic.

    Attributes:
        before: what was asked before it in its thread, the oldest first.
        handover_id: number of the handover; None where nobody asked for a person.
        helpful: what its asker thought of the answer.
        answered_at: when staff answered it; None before.
        answer_id: what it was answered with.
    """

    gap_id: int
    topic_id: int
    turn_id: int
    person_id: int
    language: str
    text: str
    before: tuple[str, ...]
    asked_at: dt.datetime
    abstained: bool
    helpful: bool | None
    handover_id: int | None
    answered_at: dt.datetime | None
    answer_id: int | None

    @property
    def why(self) -> Why:
        """Says why it is a gap."""
        if self.handover_id is not None:
            return Why.HANDED_OVER
        return Why.UNHELPFUL if self.helpful is False else Why.ABSTAINED


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody of the staff wrote about a topic; ``author`` is as what, ``sent_at`` is None of a draft."""

    id: int
    topic_id: int
    text: str
    person_id: int | None
    author: str
    written_at: dt.datetime
    sent_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with all that belongs to it.

    Attributes:
        shelf: where it stands.
        questions: those that wait first, each part in the order of asking; there is at least one.
        answers: those that were sent, the oldest first.
        submission_id: what was last proposed for the catalogue out of it.
    """

    id: int
    shelf: Shelf
    aside: Aside | None
    questions: Sequence[Question]
    answers: Sequence[Written]
    submission_id: int | None

    @property
    def open(self) -> list[Question]:
        """Gives the questions that nobody has answered."""
        return [one for one in self.questions if one.answered_at is None]


@dataclass(frozen=True, slots=True)
class Line:
    """A topic in a list.

    Attributes:
        question: the one that it began with.
        people: how many asked, of an open topic how many wait.
        since: when it was first asked, of an open topic by somebody who waits.
        handed_over: whether somebody asked for a person and waits.
    """

    id: int
    question: str
    language: str
    people: int
    since: dt.datetime
    handed_over: bool
    aside: Aside | None
