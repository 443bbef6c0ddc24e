"""Means of languages: own where there are passages enough, else what the others let suppose."""

import numpy as np
import pytest

from retrieval.encoder.network import DIMENSION, ENCODER_ID
from retrieval.vectors import Languages, language_means
from retrieval.vectors.language_means import centres

USUAL = np.array([[1, 0], [0, 1]], np.float32)


def test_another_encoder_has_none() -> None:
    assert language_means("another") is None


def test_the_shipped_ones_fit_their_encoder() -> None:
    means = language_means(ENCODER_ID)
    assert means is not None
    assert means.shape == (len(Languages), DIMENSION)
    assert 0.3 < np.linalg.norm(means[0] - means[1]) < 0.5


def test_a_language_without_passages_lies_as_far_from_the_other_as_usual() -> None:
    found = centres(np.array([[60, 30], [0, 0]], np.float32), np.array([30, 0], np.float32), USUAL)
    assert found[0] == pytest.approx([2, 1])
    assert found[1] == pytest.approx([1, 2])


def test_enough_passages_speak_for_themselves() -> None:
    found = centres(np.array([[60, 30], [40, 80]], np.float32), np.array([30, 20], np.float32), USUAL)
    assert found[1] == pytest.approx([2, 4])


def test_where_nothing_is_known_the_mean_of_all_stands_in() -> None:
    found = centres(np.array([[60, 30], [0, 0]], np.float32), np.array([30, 0], np.float32), None)
    assert found[1] == pytest.approx([2, 1])


def test_an_empty_store_has_means_too() -> None:
    assert np.isfinite(centres(np.zeros((2, 2), np.float32), np.zeros(2, np.float32), USUAL)).all()
