"""Figures against values worked out by hand."""

import math

import pytest

from retrieval.evaluation.metrics import Figures, figures, interval, mean


def test_one_relevant_document_at_the_third_place() -> None:
    measured = figures(["x", "y", "a"], {"a": 1})
    assert measured.ndcg == pytest.approx(1 / math.log2(4))  # 1/2, and the ideal is 1
    assert measured.recall == 1.0
    assert measured.mrr == pytest.approx(1 / 3)


def test_grades_are_gains() -> None:
    # found: 1/log2(2) + 2/log2(4) = 1 + 1 = 2; ideal: 2/log2(2) + 1/log2(3) = 2 + 0.63093
    assert figures(["b", "x", "a"], {"a": 2, "b": 1}).ndcg == pytest.approx(2 / 2.6309297535714573)


def test_only_ten_places_count_and_the_ideal_has_no_more() -> None:
    eleven = {f"r{place}": 1 for place in range(11)}
    assert figures([f"r{place}" for place in range(11)], eleven).ndcg == pytest.approx(1.0)
    assert figures([f"r{place}" for place in range(11)], eleven).recall == pytest.approx(10 / 11)
    assert figures([*"0123456789", "a"], {"a": 1}) == Figures(0.0, 0.0, 0.0)


def test_what_is_judged_not_relevant_counts_like_what_is_not_judged() -> None:
    assert figures(["zero", "junk", "a"], {"a": 1, "zero": 0, "junk": -2}) == figures(["x", "y", "a"], {"a": 1})


def test_nothing_found() -> None:
    assert figures([], {"a": 1}) == Figures(0.0, 0.0, 0.0)


def test_means() -> None:
    assert mean([Figures(1.0, 0.5, 0.2), Figures(0.0, 1.0, 0.4)]) == Figures(0.5, 0.75, pytest.approx(0.3))


def test_an_interval_is_where_the_mean_of_other_samples_would_lie() -> None:
    values = [0.0, 1.0] * 200  # the standard error of the mean is .5 / 20 = .025; 1.96 of it to either side
    found = interval(values, seed=1)
    assert found.low == pytest.approx(0.451, abs=0.01)
    assert found.high == pytest.approx(0.549, abs=0.01)
    assert interval(values, seed=1) == found
    assert interval(values, seed=2) != found


def test_an_interval_of_equal_values_has_no_width() -> None:
    found = interval([0.25] * 7, seed=3)
    assert (found.low, found.high) == (0.25, 0.25)
