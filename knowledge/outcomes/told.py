"""What a side tells of what came of an introduction, and what it is asked next: pure."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from knowledge.referrals import Side

LONGEST_WORDS, LONGEST_NAME = 1_000, 100
SCORES = range(1, 6)


class Round(StrEnum):
    """When a side is asked."""

    COMPLETION = "completion"
    LATER = "later"


class Question(StrEnum):
    """What a side is asked, in this order; each may be passed over."""

    SCORE = "score"
    FRUITS = "fruits"
    VALUE = "value"
    JOBS = "jobs"
    WORDS = "words"
    CONSENT = "consent"
    NAME = "name"


class Fruit(StrEnum):
    """What can come of an introduction."""

    CONTRACT = "contract"
    JOBS = "jobs"
    PRODUCT = "product"
    PATENT = "patent"
    REPEAT = "repeat"


class Consent(StrEnum):
    """Whether what came of it may become a published case, the strictest first."""

    NONE = "none"
    ANONYMOUS = "anonymous"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one side tells in one round.

    Attributes:
        settled: the questions that were answered or passed over.
        value: of the contract, in units of ``currency`` (ISO 4217).
        name: what their side is to be called where a case names it.
        approved: the number of the case's text that they approved.
        stopped: whether they are not to be asked again.
    """

    id: int
    referral_id: int
    side: Side
    round: Round
    person_id: int | None
    settled: frozenset[Question]
    score: int | None
    fruits: frozenset[Fruit]
    value: float | None
    currency: str | None
    jobs: int | None
    words: str | None
    name: str | None
    consent: Consent | None
    approved: int | None
    stopped: bool
    asked_at: dt.datetime
    finished_at: dt.datetime | None

    @property
    def questions(self) -> tuple[Question, ...]:
        """Names the questions that it has, by what was answered so far; a window is called as its record is."""
        left_out = {
            Question.VALUE: Fruit.CONTRACT not in self.fruits,
            Question.JOBS: Fruit.JOBS not in self.fruits,
            Question.NAME: self.consent is not Consent.NAMED or self.side is not Side.ASKER,
        }
        return tuple(question for question in Question if not left_out.get(question, False))

    @property
    def missing(self) -> Question | None:
        """Names the next question to ask; None where each was answered or passed over."""
        return next((question for question in self.questions if question not in self.settled), None)
