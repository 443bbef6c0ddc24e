"""Where ids stand in a column."""

import numpy as np

from knowledge.positions import ABSENT, Positions


def test_ids_are_found_in_any_order_and_others_are_absent() -> None:
    positions = Positions(np.array([3, 5, 9]))
    assert positions.of(np.array([9, 4, 3, 10, 1_000_000, 0, 5])).tolist() == [2, ABSENT, 0, ABSENT, ABSENT, ABSENT, 1]


def test_nothing_stands_in_an_empty_column() -> None:
    assert Positions(np.empty(0, np.int64)).of(np.array([0, 7])).tolist() == [ABSENT, ABSENT]


def test_a_column_need_not_ascend() -> None:
    assert Positions(np.array([8, 2])).of(np.array([2, 8])).tolist() == [1, 0]
