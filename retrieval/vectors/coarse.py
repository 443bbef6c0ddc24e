"""The coarse pass: which of very many passages may be near, told from the weightiest third of each vector.

Centred vectors of unit length are kept along their first principal axes only. A product with those reads a third of
the memory and leaves about a thousand passages for the exact score. On 100,000 passages mixed from real ones, the first
128 of 384 axes hold .70 of the variance, and the ten nearest are among the best 400 for .999 and among 1,600 for .9995.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from retrieval.vectors.rows import VectorRows

_HELD = 0.69
"""Share of the variance that the axes have to hold: the rest decides how many of the nearest are lost."""
_LEAST_AXES = 128
_SAMPLE = 20_000
"""Passages of which the axes are learnt."""
_AT_ONCE = 10_000
_KEPT = 1_000
"""Passages that go on to the exact score, in equal parts for each group."""
_KEPT_OF_EACH = 120
"""The same for one group where there are many: three times what search gives of one class."""
_READ_ALL = 0.4
"""Share of all passages from which a product with all of them is faster than picking them out."""


@dataclass(frozen=True, slots=True)
class CoarsePass:
    """Centred passages along their principal axes.

    Attributes:
        matrix: (n, axes).
        axes: (dimension, axes), orthonormal columns.
    """

    matrix: NDArray[np.float32]
    axes: NDArray[np.float32]

    @classmethod
    def of(cls, rows: VectorRows, means: NDArray[np.float32], norms: NDArray[np.float32]) -> Self:
        """Learns the axes and projects: a passage counts as (vector - mean) / norm.

        Args:
            means: (languages, dimension).
            norms: (n,).
        """

        def centred(some: slice) -> NDArray[np.float32]:
            vectors: NDArray[np.float32] = (rows.matrix[some] - means[rows.langs[some]]) / norms[some, None]
            return vectors

        count, dimension = rows.matrix.shape
        sample = centred(slice(None, None, max(1, count // _SAMPLE)))
        variances, directions = np.linalg.eigh(sample.T @ sample)  # ascending
        held = np.cumsum(variances[::-1]) / variances.sum()
        kept = min(dimension, max(_LEAST_AXES, int(np.searchsorted(held, _HELD)) + 1))
        axes = np.ascontiguousarray(directions[:, ::-1][:, :kept], np.float32)
        matrix = np.empty((count, kept), np.float32)
        for start in range(0, count, _AT_ONCE):
            some = slice(start, start + _AT_ONCE)
            matrix[some] = centred(some) @ axes
        return cls(matrix, axes)

    def likely(self, centred: NDArray[np.float32], groups: Sequence[NDArray[np.int32]]) -> NDArray[np.int32]:
        """Picks the passages of each group that are likely to be nearest.

        Args:
            centred: (dimension,) unit vector, its language's mean taken off.
            groups: rows of passages, disjoint.
        """
        direction = centred @ self.axes
        most = max(_KEPT_OF_EACH, _KEPT // max(len(groups), 1))
        everything = None
        if sum(len(rows) for rows in groups) >= _READ_ALL * len(self.matrix):
            everything = np.vecdot(self.matrix, direction)
        picked = [np.empty(0, np.int32)]
        for rows in groups:
            if len(rows) > most:
                near = np.vecdot(self.matrix.take(rows, 0), direction) if everything is None else everything.take(rows)
                rows = rows[np.argpartition(near, -most)[-most:]]
            picked.append(rows)
        return np.concatenate(picked)
