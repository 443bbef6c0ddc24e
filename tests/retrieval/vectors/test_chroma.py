"""Chroma beside exact search: the same answers, kept in step, and thrown away once damaged."""

import asyncio
import os
import random
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.vocabulary import Language
from retrieval.indexes import Indexes
from retrieval.lexical.index import LexicalIndex
from retrieval.vectors import ChromaIndex, ExactIndex, Groups, Languages, VectorHits, VectorRows
from retrieval.vectors.chroma import _SHAPE
from retrieval.vectors.chroma_folder import survives

DIMENSION = 48
COUNT = 3000
NOTHING = np.empty(0, np.int64)


def made(count: int, seed: int = 0) -> VectorRows:
    """Makes passages as an encoder gives them: a narrow cone a language, three passages a record."""
    chance = np.random.default_rng(seed)
    cones = unit(chance.standard_normal((2, DIMENSION)))
    records = np.arange(count) // 3
    langs = (records % 2).astype(np.uint8)
    clusters = unit(chance.standard_normal((count // 30, DIMENSION)))
    topics = unit(clusters[records % len(clusters)] + unit(chance.standard_normal((count, DIMENSION))))
    return VectorRows(np.arange(count) + 1, records + 1, langs, unit(2 * cones[langs] + topics))


def unit(vectors: NDArray[np.float64]) -> NDArray[np.float32]:
    scaled: NDArray[np.float32] = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return scaled


def some(rows: VectorRows, chosen: NDArray[np.bool_]) -> VectorRows:
    return VectorRows(rows.passages[chosen], rows.records[chosen], rows.langs[chosen], rows.matrix[chosen])


def best(hits: VectorHits | None, most: int = 10) -> dict[int, float]:
    assert hits is not None
    order = np.argsort(-hits.scores)[:most]
    return dict(zip(hits.records[order].tolist(), hits.scores[order].tolist(), strict=True))


def asked(rows: VectorRows, count: int) -> list[tuple[NDArray[np.float32], Language]]:
    chance = np.random.default_rng(7)
    near = unit(rows.matrix[chance.integers(0, len(rows.passages), count)] + 0.02 * chance.standard_normal(DIMENSION))
    return [(question, Languages[n % 2]) for n, question in enumerate(near)]


@pytest.fixture(scope="module")
def rows() -> VectorRows:
    """Passages of the module's own size. Leave them as they are."""
    return made(COUNT)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, rows: VectorRows) -> Path:
    """Makes one filled and closed index that tests copy."""
    folder = tmp_path_factory.mktemp("chroma") / "1"

    async def fill() -> None:
        index = await ChromaIndex.open(folder)
        await index.change(without=NOTHING, added=rows)
        await index.aclose()

    with pytest.MonkeyPatch.context() as patch:
        # So that the graph is on disk too, as it is among very many passages.
        patch.setattr("retrieval.vectors.chroma._SHAPE", {**_SHAPE, "sync_threshold": 500})
        asyncio.run(fill())
    assert list(folder.glob("*/*.bin")), "the graph is to be on disk"
    return folder


@pytest.fixture
async def index(tmp_path: Path, filled: Path) -> AsyncIterator[ChromaIndex]:
    """Opens a filled index of this test's own."""
    index = await ChromaIndex.open(shutil.copytree(filled, tmp_path / "1"))
    yield index
    await index.aclose()


@pytest.fixture
async def indexes(tmp_path: Path, rows: VectorRows, index: ChromaIndex) -> AsyncIterator[Indexes]:
    """Opens indexes that ask Chroma, since few passages are too many for them."""
    lexical = LexicalIndex.open(tmp_path / "lexical")
    indexes = Indexes(tmp_path, None, lexical, ExactIndex(rows), index, exact_limit=100)
    yield indexes
    await indexes.aclose()


async def near(
    indexes: Indexes,
    question: NDArray[np.float32],
    lang: Language,
    groups: Groups,
    named: NDArray[np.int64],
) -> VectorHits:
    vectors = indexes.intact_vectors
    assert vectors is not None
    worth = await indexes.worth_scoring(vectors, question, lang, groups)
    return await indexes.in_thread(vectors.search, question, lang, worth, named)


async def test_chroma_and_exact_find_the_same_records_with_the_same_scores(indexes: Indexes, rows: VectorRows) -> None:
    everyone, exact = np.unique(rows.records), ExactIndex(rows)
    shares = []
    for question, lang in asked(rows, 60):
        with_chroma = await near(indexes, question, lang, (everyone,), NOTHING)
        assert with_chroma is not None
        assert len(with_chroma.records) < len(everyone), "the least near are left out, or Chroma was not asked"
        expected, found = best(exact.search(question, lang, (everyone,))), best(with_chroma)
        shares.append(len(expected.keys() & found.keys()) / len(expected))
        for record in expected.keys() & found.keys():
            assert found[record] == pytest.approx(expected[record], abs=1e-5)
    assert np.mean(shares) >= 0.99


@pytest.mark.parametrize("share", [0.02, 0.3, 0.8])
async def test_a_filter_costs_no_record(indexes: Indexes, rows: VectorRows, share: float) -> None:
    exact, chance = ExactIndex(rows), np.random.default_rng(3)
    records = np.unique(rows.records)
    shares = []
    for question, lang in asked(rows, 20):
        allowed = records[chance.random(len(records)) < share]
        found = best(await near(indexes, question, lang, (allowed,), NOTHING))
        expected = best(exact.search(question, lang, (allowed,)))
        assert found.keys() <= set(allowed.tolist())
        shares.append(len(expected.keys() & found.keys()) / len(expected))
    assert np.mean(shares) >= 0.99


async def test_a_kind_of_which_few_are_near_is_searched_exactly(indexes: Indexes, rows: VectorRows) -> None:
    (question, lang), *_ = asked(rows, 1)
    exact = ExactIndex(rows)
    hits = exact.search(question, lang, (np.unique(rows.records),))
    far = hits.records[np.argsort(hits.scores)[:40]]
    rest = np.setdiff1d(hits.records, far)
    found = await near(indexes, question, lang, (rest, np.sort(far)), NOTHING)
    assert found is not None
    assert set(far.tolist()) <= set(found.records.tolist())


async def test_a_named_record_is_scored_however_far_it_is(indexes: Indexes, rows: VectorRows) -> None:
    (question, lang), *_ = asked(rows, 1)
    everyone = np.unique(rows.records)
    hits = ExactIndex(rows).search(question, lang, (everyone,))
    farthest = hits.records[[np.argmin(hits.scores)]]
    without = await near(indexes, question, lang, (everyone,), NOTHING)
    found = await near(indexes, question, lang, (everyone,), farthest)
    assert without is not None
    assert found is not None
    assert farthest[0] not in without.records
    assert float(found.scores[found.records == farthest[0]][0]) == pytest.approx(float(hits.scores.min()), abs=1e-5)


async def test_what_is_removed_is_not_named_any_more_and_what_is_added_is(index: ChromaIndex, rows: VectorRows) -> None:
    exact = ExactIndex(rows)
    question = exact.centred(rows.matrix[40], Languages[rows.langs[40]])
    before = await index.nearest(question, 5)
    assert rows.passages[40] in before
    fresh = VectorRows(np.array([COUNT + 1]), np.array([9999]), rows.langs[40:41], rows.matrix[40:41])
    await index.change(without=rows.passages[40:41], added=fresh)
    after = await index.nearest(question, 5)
    assert rows.passages[40] not in after
    assert COUNT + 1 in after
    assert set(index.passage_ids.tolist()) == set(rows.passages.tolist()) - {int(rows.passages[40])} | {COUNT + 1}


async def test_a_passage_taken_in_again_is_replaced(index: ChromaIndex, rows: VectorRows) -> None:
    moved = VectorRows(rows.passages[:1], rows.records[:1], rows.langs[:1], -rows.matrix[:1])
    await index.change(without=NOTHING, added=moved)
    assert len(index.passage_ids) == COUNT
    assert rows.passages[0] in await index.nearest(-rows.matrix[0], 1)


async def test_it_is_what_it_was_after_it_is_opened_again(index: ChromaIndex, rows: VectorRows) -> None:
    question = ExactIndex(rows).centred(rows.matrix[7], Languages[rows.langs[7]])
    await index.change(without=rows.passages[100:200], added=some(rows, rows.passages > COUNT))
    named, held = await index.nearest(question, 50), index.passage_ids
    await index.aclose()
    again = await ChromaIndex.open(index.folder)
    assert sorted((await again.nearest(question, 50)).tolist()) == sorted(named.tolist())
    assert sorted(again.passage_ids.tolist()) == sorted(held.tolist())
    await again.aclose()


async def test_an_empty_index_names_nothing(tmp_path: Path) -> None:
    index = await ChromaIndex.open(tmp_path / "1")
    assert not len(index.passage_ids)
    assert not len(await index.nearest(np.ones(DIMENSION, np.float32), 10))
    assert await survives(index.folder) is True
    await index.aclose()


async def test_a_closed_index_counts_as_damaged_and_exact_search_goes_on(indexes: Indexes, rows: VectorRows) -> None:
    assert indexes.chroma is not None
    await indexes.chroma.aclose()
    (question, lang), *_ = asked(rows, 1)
    everyone = np.unique(rows.records)
    found = await near(indexes, question, lang, (everyone,), NOTHING)
    assert indexes.chroma is None
    assert best(found) == pytest.approx(best(ExactIndex(rows).search(question, lang, (everyone,))), abs=1e-5)


async def test_searches_do_not_wait_for_a_change(indexes: Indexes, rows: VectorRows) -> None:
    chroma = indexes.chroma
    assert chroma is not None
    changing = asyncio.create_task(chroma.change(without=NOTHING, added=made(COUNT, seed=5)))
    await asyncio.sleep(0)
    assert chroma.changing
    (question, lang), *_ = asked(rows, 1)
    everyone = np.unique(rows.records)
    found = await near(indexes, question, lang, (everyone,), NOTHING)
    assert not changing.done()
    assert found is not None
    assert len(found.records) == len(everyone), "exact search answers meanwhile"
    await changing
    assert not chroma.changing


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 3)


def overwritten(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(path.stat().st_size))


@pytest.mark.parametrize("damage", [cut_short, overwritten])
@pytest.mark.parametrize("part", ["chroma.sqlite3", "*/data_level0.bin", "*/header.bin", "*/index_metadata.pickle"])
async def test_the_probe_tells_a_damaged_index_from_a_whole_one(
    tmp_path: Path, filled: Path, part: str, damage: Callable[[Path], None]
) -> None:
    folder = shutil.copytree(filled, tmp_path / "1")
    damage(next(folder.glob(part)))
    assert await survives(folder) is False


async def test_the_probe_misses_vectors_that_were_lost(tmp_path: Path, filled: Path) -> None:
    folder = shutil.copytree(filled, tmp_path / "1")
    assert await survives(folder) is True
    shutil.rmtree(next(path for path in folder.iterdir() if path.is_dir()))
    assert await survives(folder) is False
