"""Asking every question of a test bed, and summing up: overall, by pair of languages, with intervals."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.vocabulary import Language
from retrieval.evaluation.metrics import Figures, Interval, Judged, figures, interval, mean
from retrieval.evaluation.ranking import Rankings, Way, rank
from retrieval.evaluation.store import Store
from retrieval.evaluation.testbed import TestQuestion
from retrieval.progress import OnProgress, Progress, Stage, silent

SEED = 20_261_122
"""Of the resamples, so that the same rankings give the same intervals on every machine."""

Pair = tuple[Language, Language]
"""The question's language and the document's."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A question and what was found for it."""

    question: TestQuestion
    rankings: Rankings


@dataclass(frozen=True, slots=True)
class Intervals:
    """How sure each mean is."""

    ndcg: Interval
    recall: Interval
    mrr: Interval


@dataclass(frozen=True, slots=True)
class Means:
    """The means over some questions, by way of search; a way that there is not, for want of an encoder, is absent."""

    questions: int
    ways: Mapping[Way, Figures]


@dataclass(frozen=True, slots=True)
class Report:
    """What search is worth on a test bed.

    Attributes:
        overall: over all questions.
        intervals: of the overall means.
        pairs: over the questions of one language, counting only documents of one language as relevant; they compete
            with those of the other language for the same ten places.
    """

    overall: Means
    intervals: Mapping[Way, Intervals]
    pairs: Mapping[Pair, Means]


async def rank_all(
    store: Store, questions: Sequence[TestQuestion], today: dt.date, on_progress: OnProgress = silent
) -> list[Ranked]:
    """Asks every question, one after the other.

    Raises:
        EncoderUnavailable: the encoder failed.
    """
    ranked = []
    for done, question in enumerate(questions, 1):
        ranked.append(Ranked(question, await rank(store, question, today)))
        on_progress(Progress(Stage.ASKING, done, len(questions)))
    return ranked


def report(ranked: Sequence[Ranked], found_in: Callable[[TestQuestion, str], Language]) -> Report:
    """Sums up at least one question.

    Args:
        found_in: says in which language a question can find the document of a key.
    """
    pairs: defaultdict[Pair, list[tuple[Rankings, Judged]]] = defaultdict(list)
    for one in ranked:
        for language in Language:
            judged = {
                key: grade for key, grade in one.question.judged.items() if found_in(one.question, key) is language
            }
            if any(grade > 0 for grade in judged.values()):
                pairs[one.question.language, language].append((one.rankings, judged))
    measured = _measured([(one.rankings, one.question.judged) for one in ranked])
    return Report(
        overall=_means(measured),
        intervals={way: _intervals(of_way) for way, of_way in measured.items()},
        pairs={pair: _means(_measured(pairs[pair])) for pair in sorted(pairs)},
    )


def means(ranked: Sequence[Ranked]) -> Means:
    """Averages over at least one question."""
    return _means(_measured([(one.rankings, one.question.judged) for one in ranked]))


def _measured(ranked: Sequence[tuple[Rankings, Judged]]) -> dict[Way, list[Figures]]:
    return {way: [figures(rankings[way], judged) for rankings, judged in ranked] for way in Way if way in ranked[0][0]}


def _means(measured: Mapping[Way, Sequence[Figures]]) -> Means:
    ways = {way: mean(of_way) for way, of_way in measured.items()}
    return Means(len(measured[Way.FUSED]), ways)


def _intervals(measured: Sequence[Figures]) -> Intervals:
    return Intervals(
        ndcg=interval([one.ndcg for one in measured], SEED),
        recall=interval([one.recall for one in measured], SEED),
        mrr=interval([one.mrr for one in measured], SEED),
    )
