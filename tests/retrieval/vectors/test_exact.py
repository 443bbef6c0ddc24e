"""Exact vector search against a naive reference, its file form, and what centring is for."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.passages import Encoded
from knowledge.starter import FILES, FOLDER
from knowledge.vocabulary import Language
from retrieval.encoder import BundledEncoder
from retrieval.errors import IndexDamaged
from retrieval.vectors import ExactIndex, Languages, VectorRows
from retrieval.vectors.rows import packed, unpacked

DIMENSION = 16


def unit(chance: np.random.Generator, *shape: int) -> NDArray[np.float32]:
    vectors = chance.normal(size=shape).astype(np.float32) + 0.5  # off centre, as real ones are
    scaled: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)
    return scaled


def some_rows(seed: int, n: int, records: int) -> VectorRows:
    """Makes passages in no order; a record may have any number of them, in either language."""
    chance = np.random.default_rng(seed)
    return VectorRows(
        chance.permutation(n).astype(np.int64) + 1000,
        chance.integers(1, records + 1, n),
        chance.integers(0, 2, n).astype(np.uint8),
        unit(chance, n, DIMENSION),
    )


def naive(
    rows: VectorRows, question: NDArray[np.float32], lang: Language, allowed: set[int]
) -> dict[int, tuple[float, int, bool]]:
    """Scores record by record, as the definition says: (score, nearest passage, has the language)."""
    means = []
    for place in range(len(Languages)):
        own = rows.matrix[rows.langs == place]
        means.append((own if len(own) >= 20 else rows.matrix).mean(0))
    centred = question - means[Languages.index(lang)]
    found: dict[int, tuple[float, int, bool]] = {}
    for record in sorted(allowed & set(rows.records.tolist())):
        scored = []
        for at in np.flatnonzero(rows.records == record):
            passage = rows.matrix[at] - means[rows.langs[at]]
            cosine = float(passage @ centred / np.linalg.norm(passage) / np.linalg.norm(centred))
            scored.append((cosine, int(rows.passages[at])))
        scored.sort(reverse=True)
        best = scored[0][0]
        score = best if len(scored) == 1 else 0.75 * best + 0.25 * scored[1][0]
        own_language = bool((rows.langs[rows.records == record] == Languages.index(lang)).any())
        found[record] = (score, scored[0][1], own_language)
    return found


@pytest.mark.parametrize(("seed", "n", "records"), [(1, 400, 60), (2, 300, 300), (3, 200, 1), (4, 30, 12)])
@pytest.mark.parametrize("share", [0.0, 0.02, 0.3, 1.0])
@pytest.mark.parametrize("lang", list(Language))
def test_it_equals_the_naive_reference(seed: int, n: int, records: int, share: float, lang: Language) -> None:
    rows = some_rows(seed, n, records)
    chance = random.Random(seed)
    allowed = {record for record in range(1, records + 5) if chance.random() < share}
    question = unit(np.random.default_rng(seed + 50), DIMENSION)
    hits = ExactIndex(rows).search(question, lang, (np.array(sorted(allowed), np.int64),))
    expected = naive(rows, question, lang, allowed)
    assert hits.records.tolist() == list(expected)
    assert hits.scores.tolist() == pytest.approx([score for score, _, _ in expected.values()], abs=2e-5)
    assert hits.passages.tolist() == [passage for _, passage, _ in expected.values()]
    assert hits.own_language.tolist() == [own for _, _, own in expected.values()]


def test_a_single_passage_is_its_own_mean_and_still_gets_a_score() -> None:
    hits = ExactIndex(some_rows(5, 1, 1)).search(
        unit(np.random.default_rng(0), DIMENSION), Language.ZH, (np.array([1]),)
    )
    assert np.abs(hits.scores).max() <= 1


def test_an_empty_index_finds_nothing() -> None:
    index = ExactIndex.empty(DIMENSION)
    assert len(index) == 0
    assert not len(index.search(unit(np.random.default_rng(0), DIMENSION), Language.ZH, (np.array([1, 2]),)).records)


@pytest.mark.parametrize("seed", range(5))
def test_changed_equals_an_index_made_anew(seed: int) -> None:
    rows, chance = some_rows(seed, 200, 30), np.random.default_rng(seed)
    gone = chance.choice(rows.passages, 80, replace=False)
    fresh = some_rows(seed + 100, 50, 40)
    added = VectorRows(fresh.passages + 10_000, fresh.records, fresh.langs, fresh.matrix)
    before = ExactIndex(rows)
    question, allowed = unit(chance, DIMENSION), np.arange(60)
    earlier = before.search(question, Language.EN, (allowed,)).scores.tolist()

    changed = before.changed(without=gone, added=added)

    keep = ~np.isin(rows.passages, gone)
    anew = ExactIndex(
        VectorRows(
            np.concatenate([added.passages, rows.passages[keep]]),
            np.concatenate([added.records, rows.records[keep]]),
            np.concatenate([added.langs, rows.langs[keep]]),
            np.concatenate([added.matrix, rows.matrix[keep]]),
        )
    )
    one, other = (index.search(question, Language.EN, (allowed,)) for index in (changed, anew))
    assert one.records.tolist() == other.records.tolist()
    assert one.scores.tolist() == pytest.approx(other.scores.tolist(), abs=1e-6)
    assert sorted(changed.passage_ids.tolist()) == sorted([*rows.passages[keep].tolist(), *added.passages.tolist()])
    assert before.search(question, Language.EN, (allowed,)).scores.tolist() == earlier, (
        "whoever searches it is not disturbed"
    )


def test_everything_can_be_taken_out_and_put_back() -> None:
    rows = some_rows(3, 40, 9)
    nothing = VectorRows.of([], DIMENSION)
    empty = ExactIndex(rows).changed(without=rows.passages, added=nothing)
    assert len(empty) == 0
    assert len(empty.changed(without=rows.passages, added=rows)) == 40


def same(one: ExactIndex, other: ExactIndex) -> bool:
    question = unit(np.random.default_rng(9), DIMENSION)
    hits = [index.search(question, Language.ZH, (np.arange(100),)) for index in (one, other)]
    return hits[0].records.tolist() == hits[1].records.tolist() and bool(np.allclose(hits[0].scores, hits[1].scores))


def test_saved_and_loaded_it_is_the_same(tmp_path: Path) -> None:
    for seed, n in ((1, 300), (2, 1), (3, 0)):  # each over the one before
        index = ExactIndex(some_rows(seed, n, 40))
        index.save(tmp_path)
        loaded = ExactIndex.load(tmp_path, DIMENSION)
        assert len(loaded) == n
        assert same(index, loaded)


def test_what_is_loaded_can_be_changed_and_saved_over_its_own_files(tmp_path: Path) -> None:
    rows = some_rows(1, 300, 40)
    ExactIndex(rows).save(tmp_path)
    loaded = ExactIndex.load(tmp_path, DIMENSION)
    changed = loaded.changed(without=rows.passages[:100], added=VectorRows.of([], DIMENSION))
    changed.save(tmp_path)
    assert same(loaded, ExactIndex(rows)), "whoever still searches the old files is not disturbed"
    assert same(ExactIndex.load(tmp_path, DIMENSION), changed)


def test_old_forms_do_not_pile_up(tmp_path: Path) -> None:
    index = ExactIndex(some_rows(1, 50, 5))
    for _ in range(4):
        index.save(tmp_path)
    assert len(list(tmp_path.rglob("matrix.npy"))) == 1


def test_a_missing_folder_is_an_empty_index(tmp_path: Path) -> None:
    assert len(ExactIndex.load(tmp_path / "nothing", DIMENSION)) == 0


def test_a_save_that_died_half_way_leaves_the_form_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ExactIndex(some_rows(1, 50, 5))
    before.save(tmp_path)

    def dies(*args: object, **kwargs: object) -> None:
        raise OSError("no room")

    with monkeypatch.context() as patch, pytest.raises(OSError, match="no room"):
        patch.setattr(np, "savez", dies)
        ExactIndex(some_rows(2, 60, 5)).save(tmp_path)
    assert same(ExactIndex.load(tmp_path, DIMENSION), before)
    before.save(tmp_path)
    assert same(ExactIndex.load(tmp_path, DIMENSION), before)


def _gone(path: Path) -> None:
    path.unlink()


def _half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _noise(path: Path) -> None:
    path.write_bytes(random.Random(5).randbytes(path.stat().st_size))


@pytest.mark.parametrize("how", [_gone, _half, _empty, _noise])
@pytest.mark.parametrize("pattern", ["matrix.npy", "rows.npz", "current.json"])
def test_damage_is_noticed(tmp_path: Path, how: Callable[[Path], None], pattern: str) -> None:
    ExactIndex(some_rows(1, 300, 40)).save(tmp_path)
    (file,) = tmp_path.rglob(pattern)
    how(file)
    if (pattern, how) == ("current.json", _gone):
        assert len(ExactIndex.load(tmp_path, DIMENSION)) == 0
    else:
        with pytest.raises(IndexDamaged):
            ExactIndex.load(tmp_path, DIMENSION)


def test_another_dimension_is_noticed(tmp_path: Path) -> None:
    ExactIndex(some_rows(1, 30, 4)).save(tmp_path)
    with pytest.raises(IndexDamaged):
        ExactIndex.load(tmp_path, DIMENSION + 1)


def test_rows_of_the_store_are_unpacked_and_those_of_another_dimension_left_out() -> None:
    vectors = unit(np.random.default_rng(1), 3, DIMENSION)
    encoded = [Encoded(n, 10 + n, Language.EN if n else Language.ZH, packed(vectors[n])) for n in range(3)]
    rows = VectorRows.of([*encoded, Encoded(9, 9, Language.ZH, packed(vectors[0][:4]))], DIMENSION)
    assert rows.passages.tolist() == [0, 1, 2]
    assert rows.records.tolist() == [10, 11, 12]
    assert [Languages[place] for place in rows.langs] == [Language.ZH, Language.EN, Language.EN]
    assert np.abs(rows.matrix - vectors).max() < 1e-3
    assert unpacked([], DIMENSION).shape == (0, DIMENSION)


async def test_centring_brings_up_the_other_language(encoder: BundledEncoder) -> None:
    lines = [line for file in FILES for line in (FOLDER / file).read_text("utf-8").splitlines()]
    pairs = [json.loads(line)["texts"] for line in lines[::5]]  # ten of 82 bodies: of more, ten are a harder test
    bodies = [pair[lang]["body"] for lang in Languages for pair in pairs]
    matrix = await encoder.passages(bodies)
    ids = np.arange(len(bodies), dtype=np.int64)
    index = ExactIndex(VectorRows(ids, ids, (ids // len(pairs)).astype(np.uint8), matrix))
    plain = centred = 0
    for place, lang in enumerate(Languages):
        for at, pair in enumerate(pairs):
            question, translation = await encoder.question(pair[lang]["title"]), at + len(pairs) * (1 - place)
            plain += translation in np.argsort(-(matrix @ question))[:10]
            hits = index.search(question, lang, (ids,))
            centred += translation in hits.records[np.argsort(-hits.scores)][:10]
    assert plain <= 0.35 * len(bodies), "without centring, the other language is buried"
    assert centred >= 0.8 * len(bodies)
