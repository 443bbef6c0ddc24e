"""Exact search: the product of a question with every passage that may be found, or of very many with the likely ones.

Centring costs nothing per passage: with m the mean of a passage's language, p its vector and q the centred question,
cos(q, p - m) = (q.p - q.m) / |p - m|, and |p - m|^2 = 1 - 2 p.m + m.m.
"""

from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from knowledge.vocabulary import Language
from retrieval.vectors.coarse import CoarsePass
from retrieval.vectors.language_means import centres
from retrieval.vectors.record_rows import Groups, RecordRows
from retrieval.vectors.row_files import load_rows, save_rows
from retrieval.vectors.rows import Languages, VectorHits, VectorRows

_SECOND = 0.25
"""Weight of the second-best passage: case2lab_en recall@10 .296 -> .306, stard_zh unchanged within .002."""
_COPIED_AT_ONCE = 10_000
SCORED_AT_MOST = 5_000
"""Scoring so many passages takes about half a millisecond."""
_SCORED_AT_ONCE = 256
"""Rows picked out at once: they stay in the processor's cache until they are multiplied."""
_NOTHING = np.empty(0, np.int64)


class ExactIndex:
    """Vectors in memory, sorted by record, with a file form that opens without reading it all.

    Args:
        scored_at_most: passages that are all scored; among more, a coarse pass picks those that are.
        adapter: (dimension, dimension) map that turns centred questions, as ``query_adapter`` gives it.
        usual: (languages, dimension) means of passages elsewhere, as ``language_means`` gives them.
    """

    def __init__(
        self,
        rows: VectorRows,
        scored_at_most: int = SCORED_AT_MOST,
        adapter: NDArray[np.float32] | None = None,
        usual: NDArray[np.float32] | None = None,
    ) -> None:
        self._scored_at_most = scored_at_most
        self._rows = _sorted(rows)
        self._adapter = adapter
        self._usual = usual
        self._held = RecordRows(self._rows)
        self._centre()
        self._coarse = CoarsePass.of(self._rows, self._means) if len(self) > scored_at_most else None

    @classmethod
    def empty(
        cls, dimension: int, adapter: NDArray[np.float32] | None = None, usual: NDArray[np.float32] | None = None
    ) -> Self:
        """Makes an index without passages."""
        none = np.empty(0, np.int64)
        rows = VectorRows(none, none, np.empty(0, np.uint8), np.empty((0, dimension), np.float32))
        return cls(rows, adapter=adapter, usual=usual)

    @classmethod
    def load(
        cls,
        folder: Path,
        dimension: int,
        adapter: NDArray[np.float32] | None = None,
        usual: NDArray[np.float32] | None = None,
    ) -> Self:
        """Opens the file form; an absent one is an empty index.

        Raises:
            IndexDamaged: the files are not whole, or of another dimension.
        """
        rows = load_rows(folder, dimension)
        if rows is None:
            return cls.empty(dimension, adapter, usual)
        return cls(rows, adapter=adapter, usual=usual)

    def save(self, folder: Path) -> None:
        """Writes the file form in the place of the old one.

        Raises:
            IndexUnwritable: the disk takes nothing; the old form stands.
        """
        save_rows(self._rows, folder)

    def __len__(self) -> int:
        return len(self._rows.passages)

    @property
    def rows(self) -> VectorRows:
        """Gives what is held, ascending by record."""
        return self._rows

    @property
    def passage_ids(self) -> NDArray[np.int64]:
        """Gives the ids of all passages held, (n,), in no particular order."""
        return self._rows.passages

    def changed(self, *, without: NDArray[np.int64], added: VectorRows) -> "ExactIndex":
        """Gives an index without some passages and with others; this one stays as it is for whoever searches it."""
        rows = self._rows
        keep = np.flatnonzero(~np.isin(rows.passages, without))
        records = np.concatenate([rows.records[keep], added.records])
        order = np.argsort(records, kind="stable")
        place = np.empty_like(order)
        place[order] = np.arange(len(order))
        matrix = np.empty((len(order), rows.matrix.shape[1]), np.float32)
        for start in range(0, len(keep), _COPIED_AT_ONCE):  # so that there are never three copies of the vectors
            some = slice(start, start + _COPIED_AT_ONCE)
            matrix[place[: len(keep)][some]] = rows.matrix[keep[some]]
        matrix[place[len(keep) :]] = added.matrix
        passages = np.concatenate([rows.passages[keep], added.passages])
        langs = np.concatenate([rows.langs[keep], added.langs])
        changed = VectorRows(passages[order], records[order], langs[order], matrix)
        return ExactIndex(changed, self._scored_at_most, self._adapter, self._usual)

    def search(
        self,
        question: NDArray[np.float32],
        lang: Language,
        groups: Groups,
        named: NDArray[np.int64] = _NOTHING,
    ) -> VectorHits:
        """Scores records by their passages: all that are allowed, or among very many those likely to be nearest.

        Args:
            question: (dimension,) unit vector.
            lang: the question's language.
            groups: ids of the records that may be found; each group is searched to a depth of its own. Pass the same
                tuple again where it is the same.
            named: ids of records that are scored however far they are.
        """
        centred, groups_rows = self.centred(question, lang), self._held.grouped(groups, lang)
        rows = groups_rows.rows if self._coarse is None else self._coarse.likely(centred, groups_rows)
        scored = np.zeros(len(self._held.records), np.bool_)
        scored[self._held.of_row[rows]] = True
        scored[self._held.positions(named)] = True
        positions = np.flatnonzero(scored)
        if not len(positions):
            return VectorHits.none()
        places, counts = self._held.rows(positions), self._held.counts[positions]
        nearest, folded = _by_record(counts, self.nearness(centred, places))
        best = places[nearest]
        own = self._held.speak(positions, lang)
        return VectorHits(self._held.records[positions], self._rows.passages[best], folded, own, best)

    def count(self, groups: Groups) -> int:
        """Counts the passages of some records."""
        return len(self._held.grouped(groups, Languages[0]).rows)

    def centred_passages(self, places: NDArray[np.int64]) -> NDArray[np.float32]:
        """Gives some passages less the mean of their language: (n, dimension), of unit length.

        Args:
            places: (n,) as ``VectorHits.places`` of this very index gives them.
        """
        vectors: NDArray[np.float32] = self._rows.matrix.take(places, 0)
        vectors -= self._means[self._rows.langs[places]]
        vectors /= self._norms[places][:, None]
        return vectors

    def nearness(self, direction: NDArray[np.float32], places: NDArray[np.int64]) -> NDArray[np.float32]:
        """Gives the products of some centred passages with a direction: (n,), cosines where it is of unit length.

        Args:
            direction: (dimension,) such as ``centred`` gives.
            places: (n,) as ``VectorHits.places`` of this very index gives them.
        """
        # vecdot and not @: BLAS would share it out among threads, and wait for them whenever the cores are busy.
        if len(places) > len(self) // 2:
            products = np.vecdot(self._rows.matrix, direction)[places]
        else:
            products = np.empty(len(places), np.float32)
            for start in range(0, len(places), _SCORED_AT_ONCE):
                some = slice(start, start + _SCORED_AT_ONCE)
                products[some] = np.vecdot(self._rows.matrix.take(places[some], 0), direction)
        shift = (self._means @ direction)[self._rows.langs[places]]
        scores: NDArray[np.float32] = (products - shift) / self._norms[places]
        return scores

    def records_of(self, passages: NDArray[np.int64]) -> NDArray[np.int64]:
        """Gives the records that some passages belong to, ascending; passages that are not held are left out."""
        return np.unique(self._rows.records[np.isin(self._rows.passages, passages)])

    def centred(self, question: NDArray[np.float32], lang: Language) -> NDArray[np.float32]:
        """Takes the mean of its language off a question and turns it by the adapter: (dimension,), of unit length."""
        centred: NDArray[np.float32] = question - self._means[Languages.index(lang)]
        if self._adapter is not None:
            centred = np.vecdot(self._adapter, centred)
        centred /= max(float(np.linalg.norm(centred)), 1e-6)
        return centred

    def _centre(self) -> None:
        rows = self._rows
        # Products with whole columns: the matrix is read twice, never copied.
        own = (rows.langs == np.arange(len(Languages))[:, None]).astype(np.float32)
        sums, counts = own @ rows.matrix, own.sum(1)
        self._means = centres(sums, counts, self._usual)
        along = (rows.matrix @ self._means.T)[np.arange(len(self)), rows.langs]
        square = np.sum(self._means * self._means, axis=1)[rows.langs]
        self._norms = np.sqrt(np.maximum(1 - 2 * along + square, 1e-6))


def _by_record(counts: NDArray[np.int64], scores: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Folds passages into records: a record's score leans on its best passage and, a little, on its second.

    Args:
        counts: (records,) passages of each, which stand one after the other.

    Returns:
        Where the best passage of each record stands, and the record's score.
    """
    nearest = np.cumsum(counts) - counts
    folded = scores[nearest]
    several = counts > 1
    if several.any():
        among = np.flatnonzero(np.repeat(several, counts))
        best, folded[several] = _folded(counts[several], scores[among])
        nearest[several] = among[best]
    return nearest, folded


def _folded(counts: NDArray[np.int64], scores: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Does so for records of at least two passages."""
    first = np.cumsum(counts) - counts
    best = np.maximum.reduceat(scores, first)
    equal = np.flatnonzero(scores == np.repeat(best, counts))[::-1]
    nearest = np.empty_like(first)
    nearest[np.repeat(np.arange(len(first)), counts)[equal]] = equal  # of equal ones, the first: it is written last
    others = scores.copy()
    others[nearest] = -np.inf
    second = np.maximum.reduceat(others, first)
    return nearest, ((1 - _SECOND) * best + _SECOND * second).astype(np.float32)


def _sorted(rows: VectorRows) -> VectorRows:
    if len(rows.records) < 2 or (np.diff(rows.records) >= 0).all():
        return rows  # already so in the file form: its matrix stays on disk until it is needed
    order = np.argsort(rows.records, kind="stable")
    return VectorRows(rows.passages[order], rows.records[order], rows.langs[order], rows.matrix[order])
