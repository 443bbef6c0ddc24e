"""Where the passages of each record stand among the rows of an index."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.positions import ABSENT, Positions
from knowledge.vocabulary import Language
from retrieval.vectors.rows import Languages, VectorRows

_REMEMBERED = 32
"""Groups of records whose rows are remembered; desks ask within few scopes."""

Groups = tuple[NDArray[np.int64], ...]
"""Ids of records that may be found, disjoint and ascending; each group has places of its own in an answer."""


@dataclass(frozen=True, slots=True)
class GroupedRows:
    """The rows of some groups, one after the other.

    Attributes:
        rows: (n,) rows of passages.
        parts: the rows of each group; none is empty.
    """

    rows: NDArray[np.int32]
    parts: tuple[slice, ...]


class RecordRows:
    """The rows of records; rows stand in ascending order of their records.

    Attributes:
        records: (m,) ids of the records held, ascending. A record's place here is its position.
        of_row: (n,) the position of each row's record.
        counts: (m,) rows of each record.
    """

    def __init__(self, rows: VectorRows) -> None:
        self.records, self._starts, self.of_row, self.counts = np.unique(
            rows.records, return_index=True, return_inverse=True, return_counts=True
        )
        self._positions = Positions(self.records)
        self._speaks = np.zeros((len(Languages), len(self.records)), np.bool_)
        self._speaks[rows.langs, self.of_row] = True
        self._grouped: dict[tuple[int, Language], tuple[Groups, GroupedRows]] = {}

    def positions(self, records: NDArray[np.int64]) -> NDArray[np.int64]:
        """Gives the positions of some records; those that are not held are left out."""
        positions = self._positions.of(records)
        held: NDArray[np.int64] = positions[positions != ABSENT]
        return held

    def rows(self, positions: NDArray[np.int64]) -> NDArray[np.int64]:
        """Gives the rows of the records at some ascending positions, ascending."""
        starts, counts = self._starts[positions], self.counts[positions]
        offsets = np.repeat(starts - np.cumsum(counts) + counts, counts)
        rows: NDArray[np.int64] = np.arange(len(offsets)) + offsets
        return rows

    def speak(self, positions: NDArray[np.int64], lang: Language) -> NDArray[np.bool_]:
        """Says which of the records at some positions have a text in a language."""
        speak: NDArray[np.bool_] = self._speaks[Languages.index(lang)][positions]
        return speak

    def grouped(self, groups: Groups, lang: Language) -> GroupedRows:
        """Gives the rows of each group, apart for records with and without a text in the question's language.

        Apart, since what shares no words because it has no text in the language is granted a gain in its stead, and
        may then pass what is nearer. Pass the same tuple again where it is the same: its rows are remembered.
        """
        key = (id(groups), lang)
        known = self._grouped.get(key)
        if known is None or known[0] is not groups:
            if len(self._grouped) >= _REMEMBERED:
                self._grouped = {}
            known = self._grouped[key] = (groups, _joined(list(self._split(groups, lang))))
        return known[1]

    def _split(self, groups: Groups, lang: Language) -> Iterator[NDArray[np.int32]]:
        speaks = self._speaks[Languages.index(lang)]
        for records in groups:
            positions = self.positions(records)
            for own in (True, False):
                some = positions[speaks[positions] == own]
                if len(some):
                    yield self.rows(some).astype(np.int32)


def _joined(parts: list[NDArray[np.int32]]) -> GroupedRows:
    ends = np.cumsum([0, *(len(part) for part in parts)]).tolist()
    rows = np.concatenate([np.empty(0, np.int32), *parts])
    return GroupedRows(rows, tuple(slice(start, end) for start, end in itertools.pairwise(ends)))
