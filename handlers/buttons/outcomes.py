"""Buttons about what came of an introduction: papers, questions, the case that it may become, its reviewers."""

from dataclasses import dataclass

from handlers.buttons.fields import TRUTH, Field, Forms
from handlers.introductions.papers.content import Paper
from knowledge.outcomes import Consent, Fruit, Question


@dataclass(frozen=True, slots=True)
class GetPaper:
    """Send a paper of an introduction."""

    referral_id: int
    paper: Paper


@dataclass(frozen=True, slots=True)
class Rate:
    """Give an introduction a score, 1 to 5."""

    outcome_id: int
    score: int


@dataclass(frozen=True, slots=True)
class MarkFruit:
    """Mark that something came of it, or no longer."""

    outcome_id: int
    fruit: Fruit
    on: bool


@dataclass(frozen=True, slots=True)
class PassOver:
    """Go on to the next question, leaving one as it stands."""

    outcome_id: int
    question: Question


@dataclass(frozen=True, slots=True)
class AskNoMore:
    """Do not ask what came of this introduction again."""

    outcome_id: int


@dataclass(frozen=True, slots=True)
class AnswerAnew:
    """Answer a question anew."""

    outcome_id: int
    question: Question


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on with the questions where they were left."""

    outcome_id: int


@dataclass(frozen=True, slots=True)
class FinishOutcome:
    """Hand the answers in."""

    outcome_id: int


@dataclass(frozen=True, slots=True)
class MayPublish:
    """Say whether a case may be made of it, and how."""

    outcome_id: int
    consent: Consent


@dataclass(frozen=True, slots=True)
class ApproveCase:
    """Approve the text of the case as it was shown; ``number`` is that text's."""

    outcome_id: int
    number: int


@dataclass(frozen=True, slots=True)
class PublishCase:
    """Publish a proposed case as it was shown: a reviewer speaks."""

    record_id: int
    revision: int


@dataclass(frozen=True, slots=True)
class RejectCase:
    """Put a proposed case away unseen: a reviewer speaks."""

    record_id: int


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Show a case that waits for review: a reviewer speaks."""

    record_id: int


@dataclass(frozen=True, slots=True)
class TakeUpAgain:
    """Open answers that were handed in, to correct them."""

    outcome_id: int


OutcomeChoice = (
    GetPaper
    | Rate
    | MarkFruit
    | PassOver
    | AskNoMore
    | AnswerAnew
    | GoOn
    | FinishOutcome
    | MayPublish
    | ApproveCase
    | PublishCase
    | RejectCase
    | OpenCase
    | TakeUpAgain
)
PAPERS: Field = {"n": Paper.NDA, "r": Paper.RIGHTS, "a": Paper.APPLICATION}
FRUITS: Field = {
    "c": Fruit.CONTRACT,
    "j": Fruit.JOBS,
    "p": Fruit.PRODUCT,
    "t": Fruit.PATENT,
    "r": Fruit.REPEAT,
}
QUESTIONS: Field = {
    "s": Question.SCORE,
    "f": Question.FRUITS,
    "v": Question.VALUE,
    "j": Question.JOBS,
    "w": Question.WORDS,
    "c": Question.CONSENT,
    "n": Question.NAME,
}
CONSENTS: Field = {"o": Consent.NONE, "a": Consent.ANONYMOUS, "n": Consent.NAMED}
FORMS: Forms = {
    "oa": (GetPaper, (None, PAPERS)),
    "ob": (Rate, (None, None)),
    "oc": (MarkFruit, (None, FRUITS, TRUTH)),
    "od": (PassOver, (None, QUESTIONS)),
    "oe": (AskNoMore, (None,)),
    "of": (AnswerAnew, (None, QUESTIONS)),
    "og": (GoOn, (None,)),
    "oh": (FinishOutcome, (None,)),
    "oi": (MayPublish, (None, CONSENTS)),
    "oj": (ApproveCase, (None, None)),
    "ok": (PublishCase, (None, None)),
    "ol": (RejectCase, (None,)),
    "oz": (OpenCase, (None,)),
    "oy": (TakeUpAgain, (None,)),
}
