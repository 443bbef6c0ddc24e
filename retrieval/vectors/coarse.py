"""The coarse pass: which of very many passages may be near, told from the signs of their figures alone.

Of a centred vector only the signs are kept, 48 bytes for 384 figures. A passage counts as the nearer the more of its
signs agree with the question's, each weighed in four steps by how large the question's own figure is. The ten nearest
of all 100,000 passages mixed from real ones stand among the first 500 by that measure; of the ten nearest of each kind,
availability and language .981 are kept, of 12,124 real passages .978 (``python -m benchmarks.coarse``). The first 128
principal axes as floats kept .990, with ten times the bytes to read.
"""

import math
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from retrieval.vectors.record_rows import GroupedRows
from retrieval.vectors.rows import VectorRows

_AT_ONCE = 10_000
_WORD = 64
_STEP = 1.5
"""Weight of a figure of the question that is as large as the root of their mean square; the largest weight is 3."""
_KEPT = 600
"""Passages that go on to the exact score at least, in equal parts for each group."""
_KEPT_OF_EACH, _KEPT_BY_SIZE = 40, 3
"""Passages of one group of n that go on at least: these, and so many times the root of n."""
_READ_ALL = 0.4
"""Share of all passages from which comparing with all of them is faster than picking them out."""


@dataclass(frozen=True, slots=True)
class CoarsePass:
    """The signs of centred passages.

    Attributes:
        signs: (words, n), bits of 64 figures a word; the bits behind the last figure are the same for all.
    """

    signs: NDArray[np.uint64]

    @classmethod
    def of(cls, rows: VectorRows, means: NDArray[np.float32]) -> Self:
        """Takes the signs of passages less the mean of their language.

        Args:
            means: (languages, dimension).
        """
        count, dimension = rows.matrix.shape
        signs = np.empty((-(-dimension // _WORD), count), np.uint64)
        for start in range(0, count, _AT_ONCE):
            some = slice(start, start + _AT_ONCE)
            signs[:, some] = _words(rows.matrix[some] > means[rows.langs[some]]).T
        return cls(signs)

    def likely(self, centred: NDArray[np.float32], groups: GroupedRows) -> NDArray[np.int32]:
        """Picks the rows of each group that are likely to be nearest.

        Args:
            centred: (dimension,) the question, its language's mean taken off.
        """
        rows = groups.rows
        if len(rows) >= _READ_ALL * self.signs.shape[1]:
            disagreement = _disagreement(self.signs, centred).take(rows)
        else:
            disagreement = _disagreement(self.signs.take(rows, 1), centred)
        picked = [np.empty(0, np.int32)]
        for part in groups.parts:
            of_group, most = disagreement[part], _kept(part.stop - part.start, len(groups.parts))
            if len(of_group) > most:  # of those that equal the last one, all go on
                picked.append(rows[part][of_group <= np.partition(of_group, most - 1)[most - 1]])
            else:
                picked.append(rows[part])
        return np.concatenate(picked)


def _kept(count: int, groups: int) -> int:
    return max(_KEPT // groups, int(_KEPT_OF_EACH + _KEPT_BY_SIZE * math.sqrt(count)))


def _disagreement(signs: NDArray[np.uint64], centred: NDArray[np.float32]) -> NDArray[np.uint16]:
    """Adds up the weights of the figures whose signs differ from the question's: (n,) from (words, n)."""
    scale = _STEP / max(float(np.sqrt(np.mean(centred * centred))), 1e-6)
    weights = np.minimum(np.rint(np.abs(centred) * scale), 3).astype(np.uint8)
    asked, ones, twos = _words(np.array([centred > 0, weights & 1, weights & 2], np.bool_))
    total = np.zeros(signs.shape[1], np.uint16)
    for word, own, one, two in zip(signs, asked, ones, twos, strict=True):
        differing = word ^ own
        twice = np.bitwise_count(differing & two)  # at most 64, so that three times as much still is a byte
        total += np.bitwise_count(differing & one) + twice + twice
    return total


def _words(bits: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """Packs (n, dimension) bits into (n, words)."""
    count, dimension = bits.shape
    packed = np.zeros((count, -(-dimension // _WORD) * 8), np.uint8)
    packed[:, : -(-dimension // 8)] = np.packbits(bits, axis=1)
    return packed.view(np.uint64)
