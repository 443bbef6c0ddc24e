"""Exact search over all passages: one product of a matrix and the question, exact under every filter.

Centring costs nothing per passage: with m the mean of a passage's language, p its vector and q the centred question,
cos(q, p - m) = (q.p - q.m) / |p - m|, and |p - m|^2 = 1 - 2 p.m + m.m.
"""

import json
from pathlib import Path
from typing import Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from knowledge.vocabulary import Language
from retrieval.errors import IndexDamaged
from retrieval.vectors import generations
from retrieval.vectors.rows import Languages, VectorHits, VectorRows

_SECOND = 0.25
"""Weight of the second-best passage: case2lab_en recall@10 .296 -> .306, stard_zh unchanged within .002."""
_FEW = 20
"""Below so many passages of a language, the mean of all passages stands in for the language's own."""
_COPIED_AT_ONCE = 10_000


class ExactIndex:
    """Vectors in memory, sorted by record, with a file form that opens without reading it all."""

    def __init__(self, rows: VectorRows) -> None:
        self._rows = _sorted(rows)
        self._prepare()

    @classmethod
    def empty(cls, dimension: int) -> Self:
        """Makes an index without passages."""
        none = np.empty(0, np.int64)
        return cls(VectorRows(none, none, np.empty(0, np.uint8), np.empty((0, dimension), np.float32)))

    @classmethod
    def load(cls, folder: Path, dimension: int) -> Self:
        """Opens the file form; an absent one is an empty index.

        Raises:
            IndexDamaged: the files are not whole, or of another dimension.
        """
        try:
            name = json.loads((folder / "current.json").read_text("utf-8"))["generation"]
            with (folder / name / "rows.npz").open("rb") as file, np.load(file) as rows:
                passages, records, langs = rows["passages"], rows["records"], rows["langs"]
            matrix = np.load(folder / name / "matrix.npy", mmap_mode="r")
            if matrix.shape != (len(passages), dimension) or not len(passages) == len(records) == len(langs):
                raise ValueError("shape")
        except FileNotFoundError:
            if (folder / "current.json").exists():
                raise IndexDamaged("vectors") from None
            return cls.empty(dimension)
        except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile) as error:
            raise IndexDamaged("vectors") from error
        return cls(VectorRows(passages, records, langs, matrix))

    def save(self, folder: Path) -> None:
        """Writes the file form beside the old one and swaps; a crash leaves one whole form or the other."""
        fresh = generations.begin(folder)
        np.save(fresh / "matrix.npy", self._rows.matrix)
        np.savez(fresh / "rows.npz", passages=self._rows.passages, records=self._rows.records, langs=self._rows.langs)
        generations.point(folder, fresh)
        generations.sweep(folder, fresh)

    def __len__(self) -> int:
        return len(self._rows.passages)

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
        return ExactIndex(VectorRows(passages[order], records[order], langs[order], matrix))

    def search(self, question: NDArray[np.float32], lang: Language, allowed: NDArray[np.int64]) -> VectorHits:
        """Scores every allowed record by its passages.

        Args:
            question: (dimension,) unit vector.
            lang: the question's language.
            allowed: (k,) ids of the records that may be found.
        """
        places = self._places(allowed)
        if not len(places):
            none = np.empty(0, np.int64)
            return VectorHits(none, none, np.empty(0, np.float32), np.empty(0, np.bool_))
        return self._by_record(places, self._scores(question, lang, places), lang)

    def count(self, allowed: NDArray[np.int64]) -> int:
        """Counts the passages of some records."""
        return int(self._counts[np.isin(self._found, allowed)].sum())

    def records_of(self, passages: NDArray[np.int64]) -> NDArray[np.int64]:
        """Gives the records that some passages belong to, ascending; passages that are not held are left out."""
        return np.unique(self._rows.records[np.isin(self._rows.passages, passages)])

    def centred(self, question: NDArray[np.float32], lang: Language) -> NDArray[np.float32]:
        """Takes the mean of its language off a question: (dimension,), of unit length."""
        centred: NDArray[np.float32] = question - self._means[Languages.index(lang)]
        centred /= max(float(np.linalg.norm(centred)), 1e-6)
        return centred

    def _prepare(self) -> None:
        rows = self._rows
        # Products with whole columns: the matrix is read twice, never copied.
        own = (rows.langs == np.arange(len(Languages))[:, None]).astype(np.float32)
        sums, counts = own @ rows.matrix, own.sum(1)
        overall = sums.sum(0) / max(len(self), 1)
        means = np.where(counts[:, None] >= _FEW, sums / np.maximum(counts, 1)[:, None], overall)
        self._means: NDArray[np.float32] = means.astype(np.float32)
        along = (rows.matrix @ self._means.T)[np.arange(len(self)), rows.langs]
        square = np.sum(self._means * self._means, axis=1)[rows.langs]
        self._norms = np.sqrt(np.maximum(1 - 2 * along + square, 1e-6))
        self._found, self._starts, self._counts = np.unique(rows.records, return_index=True, return_counts=True)

    def _places(self, allowed: NDArray[np.int64]) -> NDArray[np.int64]:
        """Gives the rows of the allowed records, in the index's order."""
        chosen = np.isin(self._found, allowed)
        if chosen.all():
            return np.arange(len(self))
        starts, counts = self._starts[chosen], self._counts[chosen]
        offsets = np.repeat(starts - np.concatenate([[0], np.cumsum(counts)[:-1]]), counts)
        places: NDArray[np.int64] = np.arange(counts.sum()) + offsets
        return places

    def _scores(self, question: NDArray[np.float32], lang: Language, places: NDArray[np.int64]) -> NDArray[np.float32]:
        centred = self.centred(question, lang)
        matrix = self._rows.matrix if len(places) == len(self) else self._rows.matrix[places]
        shift = (self._means @ centred)[self._rows.langs[places]]
        scores: NDArray[np.float32] = (matrix @ centred - shift) / self._norms[places]
        return scores

    def _by_record(self, places: NDArray[np.int64], scores: NDArray[np.float32], lang: Language) -> VectorHits:
        """Folds passages into records: a record's score leans on its best passage and, a little, on its second."""
        records = self._rows.records[places]
        first = np.flatnonzero(np.diff(records, prepend=records[0] - 1))
        counts = np.diff(first, append=len(records))
        best = np.maximum.reduceat(scores, first)
        nearest = np.flatnonzero(scores == np.repeat(best, counts))
        nearest = nearest[np.diff(records[nearest], prepend=records[0] - 1) != 0]  # of equal ones, the first
        others = scores.copy()
        others[nearest] = -np.inf
        second = np.maximum.reduceat(others, first)
        folded = np.where(counts == 1, best, (1 - _SECOND) * best + _SECOND * second)
        own = np.logical_or.reduceat(self._rows.langs[places] == Languages.index(lang), first)
        return VectorHits(records[first], self._rows.passages[places[nearest]], folded, own)


def _sorted(rows: VectorRows) -> VectorRows:
    if len(rows.records) < 2 or (np.diff(rows.records) >= 0).all():
        return rows  # already so in the file form: its matrix stays on disk until it is needed
    order = np.argsort(rows.records, kind="stable")
    return VectorRows(rows.passages[order], rows.records[order], rows.langs[order], rows.matrix[order])
