"""The questions that ship, asked as a desk is asked: a regression of search or of answers falls below these floors."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.database import Database, sqlite_url
from knowledge.vocabulary import Kind, Language
from retrieval.answer import Answer, Lack
from retrieval.encoder import BundledEncoder
from retrieval.evaluation.conduct import Outcome, Share, conduct
from retrieval.evaluation.gold_questions import GoldQuestion, gold_questions
from retrieval.evaluation.gold_run import GOLD_DAY, GoldReport, ask_all, gold_report, stock
from retrieval.evaluation.ranking import Way
from retrieval.evaluation.store import Store, indexed
from retrieval.evaluation.testbed import TestQuestion
from tests.knowledge.drafting import NOW

#: Group: least nDCG@10 of the fused search. Measured 2026-11-22 among the 202 records of the starter, in brackets.
#: The 40 records of its first edition, ranked in that crowd with the others passed over, stand as they did alone
#: (within .01; across_en_to_zh .05 below): what is lower than it was among 40 is the price of a fivefold choice.
FLOORS = {
    "needs_zh": 0.69,  # (.723)
    "needs_en": 0.71,  # (.742)
    "programs": 0.88,  # (.913)
    "students": 0.85,  # (.893)
    "offers": 0.83,  # (.870)
    "across_zh_to_en": 0.45,  # (.489)
    "across_en_to_zh": 0.48,  # (.523)
    "typos": 0.78,  # (.824)
    "synonyms": 0.25,  # (.288)
    "follow_ups": 0.67,  # (.714; .755 before 36 more were added)
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, model_folder: Path) -> GoldReport:
    """Asks all questions once for the tests of this module."""
    return asyncio.run(_asked(tmp_path_factory, model_folder))


async def _asked(tmp_path_factory: pytest.TempPathFactory, model_folder: Path) -> GoldReport:
    encoder = BundledEncoder(model_folder)

    @contextlib.asynccontextmanager
    async def starter(texts: Language | None) -> AsyncIterator[Store]:
        folder = tmp_path_factory.mktemp("gold")
        database = Database(sqlite_url(folder))
        await database.migrate()
        await stock(database, texts, encoder, NOW)
        async with indexed(database, folder, encoder) as store:
            yield store
        await database.close()

    outcomes = await ask_all(gold_questions(), GOLD_DAY, starter)
    await encoder.aclose()
    return gold_report(outcomes)


def rate(share: Share) -> float:
    assert share.rate is not None
    return share.rate


@pytest.mark.parametrize("group", list(FLOORS))
def test_search_by_group(report: GoldReport, group: str) -> None:
    search = report.groups[group].search
    assert search is not None
    assert search.ways[Way.FUSED].ndcg >= FLOORS[group]


def test_both_is_better_than_either(report: GoldReport) -> None:
    overall = report.search.overall.ways
    assert overall[Way.FUSED].ndcg > max(overall[Way.VECTOR].ndcg, overall[Way.LEXICAL].ndcg)
    for group in ("across_zh_to_en", "across_en_to_zh", "synonyms"):  # no words shared, or others
        search = report.groups[group].search
        assert search is not None
        assert search.ways[Way.VECTOR].ndcg > 1.5 * search.ways[Way.LEXICAL].ndcg


def test_what_no_desk_answers_is_declined(report: GoldReport) -> None:
    assert rate(report.conduct.off_topic_abstained) >= 0.95
    assert rate(report.conduct.lack_declined) >= 0.80


def test_what_can_be_answered_is_answered(report: GoldReport) -> None:
    assert rate(report.conduct.falsely_refused) <= 0.03  # (.022)
    assert rate(report.conduct.shown) >= 0.82  # (.858)


def test_every_answer_speaks_the_askers_language(report: GoldReport) -> None:
    assert report.conduct.wrong_language == Share(0, len(gold_questions()))


def outcome(*, abstained: bool, missing: tuple[Lack, ...] = (), **expected: object) -> Outcome:
    gold = GoldQuestion(TestQuestion("q", "q", None, Language.EN, (), {}), "g", None, abstains=False, lacks=None)
    answer = Answer(Language.EN, abstained, None, (), (), (), (), missing, None, False)
    return Outcome(replace(gold, **expected), {}, answer)  # type: ignore[arg-type]


def test_conduct_counts_each_sort_apart() -> None:
    counted = conduct(
        [
            outcome(abstained=True, abstains=True),
            outcome(abstained=False, abstains=True),
            outcome(abstained=True, lacks=Kind.LAB),
            outcome(abstained=False, lacks=Kind.CASE, missing=(Lack.NO_CASE,)),
            outcome(abstained=False, lacks=Kind.OPENING, missing=(Lack.ONLY_CLOSED_OPENINGS,)),
            outcome(abstained=False, lacks=Kind.LAB, missing=(Lack.NO_CASE,)),
            outcome(abstained=True),
            outcome(abstained=False),
        ]
    )
    assert counted.off_topic_abstained == Share(1, 2)
    assert counted.lack_declined == Share(3, 4)
    assert counted.falsely_refused == Share(1, 2)
    assert counted.shown == Share(0, 2)
    assert counted.wrong_language == Share(0, 8)
    assert Share(0, 0).rate is None
