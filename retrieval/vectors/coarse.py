"""The coarse pass: which of very many passages may be near, told from the signs of their figures alone.

Of a centred vector only the signs are kept, 48 bytes for 384 figures. A passage counts as the nearer the more of its
signs agree with the question's, each weighed in four steps by how large the question's own figure is. The ten nearest
of all 100,000 passages mixed from real ones stand among the first 500 by that measure; of the ten nearest of each kind,
availability and language .968 are kept, of 12,227 real passages .977 (``python -m benchmarks.coarse``), which with the
words leaves .998 of the first three of each kind and availability what scoring everything gives; with two fifths more
passages to score it was .981 and .999. The first 128 principal axes as floats kept .990 then, with ten times the bytes.
"""

import math
from dataclasses import dataclass, field
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
_KEPT_OF_EACH, _KEPT_BY_SIZE = 40, 2
"""Passages of one group of n that go on at least: these, and so many times the root of n."""
_REMEMBERED = 4
"""Signs of groups that are remembered, in times of all signs: to pick them out takes as long as comparing them."""


@dataclass(frozen=True, slots=True)
class CoarsePass:
    """The signs of centred passages.

    Attributes:
        signs: (words, n), bits of 64 figures a word; the bits behind the last figure are the same for all.
    """

    signs: NDArray[np.uint64]
    _of_groups: dict[int, tuple[GroupedRows, NDArray[np.uint64]]] = field(default_factory=dict, init=False)

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
            groups: the same object again where it is the same: its signs are remembered.
        """
        rows, disagreement = groups.rows, _disagreement(self._signs_of(groups), centred)
        picked = [np.empty(0, np.int32)]
        for part in groups.parts:
            of_group, most = disagreement[part], _kept(part.stop - part.start, len(groups.parts))
            if len(of_group) > most:  # of those that equal the last one, all go on
                picked.append(rows[part][of_group <= np.partition(of_group, most - 1)[most - 1]])
            else:
                picked.append(rows[part])
        return np.concatenate(picked)

    def _signs_of(self, groups: GroupedRows) -> NDArray[np.uint64]:
        known = self._of_groups.get(id(groups))
        if known is None or known[0] is not groups:
            held = sum(len(others.rows) for others, _ in self._of_groups.values())
            if held + len(groups.rows) > _REMEMBERED * self.signs.shape[1]:
                self._of_groups.clear()
            known = self._of_groups[id(groups)] = (groups, self.signs.take(groups.rows, 1))
        return known[1]


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
        times, twice = np.bitwise_count(differing & one), np.bitwise_count(differing & two)
        times += twice
        times += twice  # at most 3 * 64, which still is a byte
        total += times
    return total


def _words(bits: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """Packs (n, dimension) bits into (n, words)."""
    count, dimension = bits.shape
    packed = np.zeros((count, -(-dimension // _WORD) * 8), np.uint8)
    packed[:, : -(-dimension // 8)] = np.packbits(bits, axis=1)
    return packed.view(np.uint64)
