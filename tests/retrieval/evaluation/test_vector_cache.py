"""The cache of vectors: what is kept comes back, only under its own encoder; damage and crowding cost time only."""

from pathlib import Path

from retrieval.evaluation.vector_cache import VectorCache


def test_what_is_kept_comes_back_under_its_own_encoder(tmp_path: Path) -> None:
    VectorCache(tmp_path).keep("e", {"1": b"one", "2": b"two"})
    assert VectorCache(tmp_path).known("e", ["1", "3"]) == {"1": b"one"}
    assert VectorCache(tmp_path).known("other", ["1"]) == {}


def test_more_than_one_statement_holds(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path)
    vectors = {str(number): number.to_bytes(2) for number in range(1_201)}
    cache.keep("e", vectors)
    assert cache.known("e", list(vectors)) == vectors


def test_what_was_wanted_longest_ago_goes_first(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path, most=2)
    cache.keep("e", {"1": b"one"})
    cache.keep("e", {"2": b"two"})
    cache.known("e", ["1"])
    cache.keep("e", {"3": b"three"})
    assert set(cache.known("e", ["1", "2", "3"])) == {"1", "3"}


def test_a_damaged_file_is_thrown_away(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path)
    cache.keep("e", {"1": b"one"})
    (tmp_path / "vectors.db").write_bytes(b"\x7f" * 8192)
    assert cache.known("e", ["1"]) == {}
    cache.keep("e", {"1": b"one"})
    assert cache.known("e", ["1"]) == {"1": b"one"}


def test_a_folder_that_cannot_be_made_costs_the_cache_only(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = VectorCache(tmp_path / "file" / "folder")
    cache.keep("e", {"1": b"one"})
    assert cache.known("e", ["1"]) == {}
