"""A whole evaluation on both kinds of database, through the code that answers use."""

import datetime as dt
from pathlib import Path

import pytest

from knowledge.database import Database
from knowledge.vocabulary import Language
from retrieval.assistant import Assistant
from retrieval.docking import Desk
from retrieval.encoder import BundledEncoder, Encoder
from retrieval.evaluation.folder import read_folder
from retrieval.evaluation.measuring import Ranked, rank_all, report
from retrieval.evaluation.ranking import Way, asked
from retrieval.evaluation.store import Store, import_documents, indexed
from retrieval.evaluation.testbed import TestBed, TestQuestion
from retrieval.evaluation.vector_cache import VectorCache
from retrieval.progress import Progress, Stage
from tests.knowledge.drafting import SIGNATURE, TODAY
from tests.retrieval.evaluation.beds import bed


async def evaluated(
    database: Database, folder: Path, encoder: Encoder | None, cache: VectorCache | None = None
) -> tuple[TestBed, list[Ranked], list[Stage]]:
    """Evaluates the usual small folder and checks that fused is what the desk's own search gives."""
    stages: list[Stage] = []

    def note(progress: Progress) -> None:
        stages.append(progress.stage)

    found = read_folder(bed(folder / "bed"))
    assert isinstance(found, TestBed)
    await import_documents(database, found.documents, folder, SIGNATURE)
    async with indexed(database, folder, encoder, cache, note) as store:
        ranked = await rank_all(store, found.questions, TODAY, note)
        await same_as_the_desk(store, ranked)
    return found, ranked, stages


async def same_as_the_desk(store: Store, ranked: list[Ranked]) -> None:
    assistant = Assistant(store.database, store.indexes, Desk(None, None))
    for one in ranked:
        hits = await assistant.find(asked(one.question, TODAY), 10)
        assert [hit.card.key for hit in hits] == one.rankings[Way.FUSED]


async def test_a_folder_is_measured(database: Database, tmp_path: Path, encoder: BundledEncoder) -> None:
    found, ranked, stages = await evaluated(database, tmp_path, encoder)
    measured = report(ranked, found.found_in())
    assert measured.overall.questions == 3
    assert set(measured.overall.ways) == set(Way)
    assert measured.overall.ways[Way.FUSED].mrr == 1.0
    assert set(measured.pairs) == {(Language.ZH, Language.ZH), (Language.EN, Language.EN)}
    assert measured.pairs[Language.ZH, Language.ZH].questions == 2
    assert {Stage.CUTTING, Stage.ENCODING, Stage.ASKING} <= set(stages)
    # Words alone give only what shares words, vectors rank everything.
    assert ranked[1].rankings[Way.LEXICAL] == ["mould"]
    assert len(ranked[1].rankings[Way.VECTOR]) == 4


async def test_without_an_encoder_there_are_no_vectors(database: Database, tmp_path: Path) -> None:
    found, ranked, _ = await evaluated(database, tmp_path, None)
    measured = report(ranked, found.found_in())
    assert set(measured.overall.ways) == set(measured.intervals) == {Way.LEXICAL, Way.FUSED}
    assert measured.overall.ways[Way.LEXICAL] == measured.overall.ways[Way.FUSED]


async def test_a_second_run_encodes_nothing(sqlite_database_url: str, tmp_path: Path, encoder: BundledEncoder) -> None:
    cache = VectorCache(tmp_path / "cache")
    rankings = []
    for run in ("first", "second"):
        database = Database(f"sqlite+aiosqlite:///{tmp_path / run}.db")
        await database.migrate()
        try:
            _, ranked, stages = await evaluated(database, tmp_path / run, encoder, cache)
        finally:
            await database.close()
        assert (Stage.ENCODING in stages) == (run == "first")
        rankings.append([one.rankings for one in ranked])
    assert rankings[0] == rankings[1]


def question(name: str, language: Language, judged: dict[str, int]) -> TestQuestion:
    return TestQuestion(name, name, None, language, (), judged)


def test_pairs_count_one_language_as_relevant_within_the_whole_pool() -> None:
    languages = {"zh": Language.ZH, "en": Language.EN}
    rankings = {way: ["zh", "en"] for way in Way}
    measured = report(
        [Ranked(question("q", Language.ZH, {"zh": 1, "en": 1}), rankings)], lambda _question, key: languages[key]
    )
    assert measured.pairs[Language.ZH, Language.ZH].ways[Way.FUSED].mrr == 1.0
    assert measured.pairs[Language.ZH, Language.EN].ways[Way.FUSED].mrr == 0.5
    assert measured.overall.ways[Way.FUSED].ndcg == pytest.approx(1.0)


async def test_equal_scores_stand_in_the_order_of_keys(database: Database, tmp_path: Path) -> None:
    twins = [{"id": key, "title": "密封圈", "text": "密封圈漏油"} for key in ("c", "a", "b")]
    found = read_folder(
        bed(tmp_path / "bed", twins, [{"id": "q", "text": "密封圈漏油"}], [{"qid": "q", "docid": "a", "rel": 1}])
    )
    assert isinstance(found, TestBed)
    await import_documents(database, found.documents, tmp_path, SIGNATURE)
    async with indexed(database, tmp_path, None) as store:
        (ranked,) = await rank_all(store, found.questions, dt.date(2026, 1, 1))
    assert ranked.rankings[Way.FUSED] == ["a", "b", "c"]
