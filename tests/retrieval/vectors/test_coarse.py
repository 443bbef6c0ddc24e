"""The coarse pass: what it leaves out is not among the nearest, under any filter."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.vocabulary import Language
from retrieval.vectors import ExactIndex, Languages, VectorHits, VectorRows, coarse
from retrieval.vectors.coarse import CoarsePass
from retrieval.vectors.record_rows import RecordRows

COUNT = 6_000
DIMENSION = 384
SPECTRUM = np.exp(-1.7 * np.arange(DIMENSION) / DIMENSION)  # a third of the axes hold .70 of it, as with e5


def unit(vectors: NDArray[np.float64]) -> NDArray[np.float32]:
    scaled: NDArray[np.float32] = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return scaled


def directions(chance: np.random.Generator, count: int) -> NDArray[np.float32]:
    return unit(SPECTRUM * chance.standard_normal((count, DIMENSION)))


def made(count: int, seed: int) -> VectorRows:
    """Makes passages as e5 gives them: a narrow cone a language, three passages a record, a few axes that tell most."""
    chance = np.random.default_rng(seed)
    cones = 2 * directions(chance, 2)
    records = np.arange(count) // 3
    langs = (records % 2).astype(np.uint8)
    topics = directions(chance, count // 30)[records % (count // 30)] + directions(chance, count)
    return VectorRows(np.arange(count) + 1, records + 1, langs, unit(cones[langs] + unit(topics)))


def asked(rows: VectorRows, count: int) -> list[tuple[NDArray[np.float32], Language]]:
    chance = np.random.default_rng(7)
    near = unit(rows.matrix[chance.integers(0, COUNT, count)] + 0.2 * directions(chance, count))
    return [(question, Languages[n % 2]) for n, question in enumerate(near)]


@pytest.fixture(scope="module")
def rows() -> VectorRows:
    """Passages of the module's own size. Leave them as they are."""
    return made(COUNT, seed=4)


@pytest.fixture
def both(rows: VectorRows, monkeypatch: pytest.MonkeyPatch) -> tuple[ExactIndex, ExactIndex]:
    """Makes one index that scores all, and one that scores what the signs leave of them: an eighth of all at most."""
    monkeypatch.setattr(coarse, "_KEPT", 500)
    monkeypatch.setattr(coarse, "_KEPT_OF_EACH", 100)
    monkeypatch.setattr(coarse, "_KEPT_BY_SIZE", 5)
    return ExactIndex(rows, COUNT), ExactIndex(rows, 100)


def best(hits: VectorHits) -> set[int]:
    return set(hits.records[np.argsort(-hits.scores)[:10]].tolist())


@pytest.mark.parametrize("share", [0.02, 0.1, 0.5, 1.0])
def test_the_ten_best_are_kept_under_every_filter(
    both: tuple[ExactIndex, ExactIndex], rows: VectorRows, share: float
) -> None:
    whole, coarse_one = both
    records, chance = np.unique(rows.records), np.random.default_rng(2)
    kept = []
    for question, lang in asked(rows, 60):
        groups = (records[chance.random(len(records)) < share],)
        all_hits, hits = whole.search(question, lang, groups), coarse_one.search(question, lang, groups)
        if share > 0.1:
            assert len(hits.records) < len(all_hits.records) / 2, "or nothing was left out"
        kept.append(len(best(hits) & best(all_hits)) / 10)
        places = np.searchsorted(all_hits.records, hits.records)
        assert np.allclose(hits.scores, all_hits.scores[places], atol=1e-5), "what is found has its exact score"
        assert (hits.passages == all_hits.passages[places]).all()
    assert np.mean(kept) >= 0.99


def test_each_group_and_each_language_has_places_of_its_own(
    both: tuple[ExactIndex, ExactIndex], rows: VectorRows
) -> None:
    whole, coarse_one = both
    records = np.unique(rows.records)
    (question, lang), *_ = asked(rows, 1)
    hits = whole.search(question, lang, (records,))
    order = np.argsort(-hits.scores)
    near, far = (np.sort(hits.records[part]) for part in (order[:1500], order[1500:]))
    found = coarse_one.search(question, lang, (near, far))
    of_far = np.isin(found.records, far)
    for own in (True, False):
        assert np.sum(of_far & (found.own_language == own)) >= 100 / 3, "a hundred passages, three a record"


def test_named_records_are_scored_however_far(both: tuple[ExactIndex, ExactIndex], rows: VectorRows) -> None:
    whole, coarse_one = both
    records = np.unique(rows.records)
    (question, lang), *_ = asked(rows, 1)
    hits = whole.search(question, lang, (records,))
    farthest = hits.records[np.argsort(hits.scores)[:5]]
    assert not np.isin(farthest, coarse_one.search(question, lang, (records,)).records).any()
    assert np.isin(farthest, coarse_one.search(question, lang, (records,), farthest).records).all()


@pytest.mark.parametrize("change", [lambda records: records[::2], lambda records: records[:0]])
def test_other_groups_are_not_mistaken_for_those_before(
    both: tuple[ExactIndex, ExactIndex], rows: VectorRows, change: Callable[[NDArray[np.int64]], NDArray[np.int64]]
) -> None:
    _, coarse_one = both
    records = np.unique(rows.records)
    question = rows.matrix[0]
    for _ in range(50):  # more than are remembered
        for allowed in (records.copy(), change(records)):
            found = coarse_one.search(question, Language.ZH, (allowed,))
            assert np.isin(found.records, allowed).all()
            assert len(found.records) > 0 or not len(allowed)


@pytest.mark.parametrize("dimension", [8, 70, 192])
def test_signs_count_by_the_weight_of_the_question(dimension: int) -> None:
    chance = np.random.default_rng(dimension)
    matrix = unit(chance.standard_normal((40, dimension)))
    ids, means = np.arange(40), 0.1 * chance.standard_normal((len(Languages), dimension)).astype(np.float32)
    rows = VectorRows(ids, ids, (ids % 2).astype(np.uint8), matrix)
    question = unit(chance.standard_normal((1, dimension)))[0]
    weights = np.minimum(np.rint(np.abs(question) * 1.5 * np.sqrt(dimension)), 3)
    expected = ((matrix > means[rows.langs]) != (question > 0)) @ weights
    assert 0 < len(np.unique(weights)) <= 4
    assert (coarse._disagreement(CoarsePass.of(rows, means).signs, question) == expected).all()


def test_more_of_a_large_group_than_of_a_small_one_go_on_and_of_few_groups_more_of_each() -> None:
    assert coarse._kept(17_000, 14) > coarse._kept(900, 14) > coarse._KEPT_OF_EACH
    assert coarse._kept(900, 2) == coarse._KEPT / 2


def test_signs_of_groups_are_remembered_within_bounds(rows: VectorRows) -> None:
    held, coarse_pass = RecordRows(rows), CoarsePass.of(rows, np.zeros((len(Languages), DIMENSION), np.float32))
    question, lang = asked(rows, 1)[0]
    for _ in range(20):
        coarse_pass.likely(question, held.grouped((held.records,), lang))
        remembered = sum(signs.shape[1] for _, signs in coarse_pass._of_groups.values())
        assert 0 < remembered <= coarse._REMEMBERED * len(rows.passages)
