"""Summing up what answers are worth."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from retrieval.evaluation.answer_run import Answered, Version
from retrieval.evaluation.answer_scores import NONE, Scores, faults_in
from retrieval.evaluation.bearing import Fault
from retrieval.evaluation.conduct import Share
from retrieval.evaluation.judge import UNJUDGED, Verdicts


@dataclass(frozen=True, slots=True)
class Figures:
    """What one version of the answers is worth.

    Attributes:
        answers: how many there are of it.
        faults: why claims were not borne out, with how many; a claim may have several.
    """

    answers: int
    scores: Scores
    faults: Mapping[Fault, int]


@dataclass(frozen=True, slots=True)
class AnswerReport:
    """What the answers to some questions are worth.

    Attributes:
        abstention: questions answered, declined or named as lacking, as they should be.
        composed: the card, as it stands without a model.
        written: what a model wrote, before it was checked; None where none is set.
        shown: the answers with the model, as they are shown; None where none is set.
        dropped: of the sentences that the model wrote, those not shown as it wrote them.
        views: of the judge.
    """

    questions: int
    abstention: Share
    composed: Figures
    written: Figures | None
    shown: Figures | None
    dropped: Share
    views: Verdicts


def answer_report(answered: Sequence[Answered]) -> AnswerReport:
    """Sums up."""
    return AnswerReport(
        questions=len(answered),
        abstention=Share(sum(one.as_expected for one in answered), len(answered)),
        composed=_figures(answered, lambda one: one.composed) or Figures(0, Scores(), {}),
        written=_figures(answered, lambda one: one.written),
        shown=_figures(answered, lambda one: one.shown),
        dropped=Share(sum(one.dropped.count for one in answered), sum(one.dropped.of for one in answered)),
        views=sum((one.views for one in answered), UNJUDGED),
    )


def _figures(answered: Sequence[Answered], version: Callable[[Answered], Version | None]) -> Figures | None:
    there = [found for one in answered if (found := version(one)) is not None]
    if not there:
        return None
    faults: Counter[Fault] = Counter()
    for one in there:
        faults += faults_in(one.claims)
    return Figures(len(there), sum((one.scores for one in there), Scores(NONE)), faults)
