"""What the first hits say is asked along with the question."""

import numpy as np
import pytest
from numpy.typing import NDArray

from retrieval.feedback import led_by, with_feedback


def unit(rows: NDArray[np.float64]) -> NDArray[np.float32]:
    unit: NDArray[np.float32] = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return unit


def fed(nearness: NDArray[np.float64], score: NDArray[np.float64], vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    leading, weights = led_by(score)
    return with_feedback(nearness, vectors @ (weights.astype(np.float32) @ vectors[leading]))


def test_what_resembles_the_first_hit_passes_what_does_not() -> None:
    vectors = unit(np.array([[1, 0, 0], [0, 1, 0], [1, 0.2, 0]]))
    nearness = np.array([0.8, 0.31, 0.30])
    after = fed(nearness, nearness, vectors)
    assert after.argmax() == 0
    assert after[2] > after[1], "it says what the first hit says, though it is a little farther from the question"


def test_hits_that_say_one_thing_stay_in_order() -> None:
    nearness = np.array([0.5, 0.9, 0.7])
    after = fed(nearness, nearness, unit(np.ones((3, 4))))
    assert np.argsort(-after).tolist() == [1, 2, 0]


@pytest.mark.parametrize("seed", range(20))
def test_it_depends_on_no_order_and_stays_a_cosine(seed: int) -> None:
    chance = np.random.default_rng(seed)
    vectors, question = unit(chance.normal(size=(40, 8))), unit(chance.normal(size=(1, 8)))[0]
    nearness = (vectors @ question).astype(np.float64)
    score = nearness + chance.random(40)
    after = fed(nearness, score, vectors)
    assert np.abs(after).max() <= 1
    shuffled = chance.permutation(40)
    assert fed(nearness[shuffled], score[shuffled], vectors[shuffled]) == pytest.approx(after[shuffled])
