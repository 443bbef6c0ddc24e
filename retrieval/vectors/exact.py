"""Exact search over all passages: one product of a matrix and the question, exact under every filter.

Centring costs nothing per passage: with m the mean of a passage's language, p its vector and q the centred question,
cos(q, p - m) = (q.p - q.m) / |p - m|, and |p - m|^2 = 1 - 2 p.m + m.m.
"""

import json
import shutil
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from knowledge.vocabulary import Language
from retrieval.errors import IndexDamaged
from retrieval.vectors.rows import Languages, VectorHits, VectorRows

_SECOND = 0.25
"""Weight of the second-best passage: case2lab_en recall@10 .296 -> .306, stard_zh unchanged within .002."""
_FEW = 20
"""Below so many passages of a language, the mean of all passages stands in for the language's own."""


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
            with np.load(folder / name / "rows.npz") as rows:
                passages, records, langs = rows["passages"], rows["records"], rows["langs"]
            matrix = np.load(folder / name / "matrix.npy", mmap_mode="r")
            if matrix.shape != (len(passages), dimension) or not len(passages) == len(records) == len(langs):
                raise ValueError("shape")
        except FileNotFoundError:
            if (folder / "current.json").exists():
                raise IndexDamaged("vectors") from None
            return cls.empty(dimension)
        except (OSError, ValueError, KeyError, TypeError, EOFError) as error:
            raise IndexDamaged("vectors") from error
        return cls(VectorRows(passages, records, langs, matrix))

    def save(self, folder: Path) -> None:
        """Writes the file form beside the old one and swaps; a crash leaves one whole form or the other."""
        folder.mkdir(parents=True, exist_ok=True)
        last = max((int(path.name) for path in folder.iterdir() if path.name.isdecimal()), default=0)
        fresh = folder / str(last + 1)
        fresh.mkdir()
        np.save(fresh / "matrix.npy", self._rows.matrix)
        np.savez(fresh / "rows.npz", passages=self._rows.passages, records=self._rows.records, langs=self._rows.langs)
        beside = folder / "current.new"
        beside.write_text(json.dumps({"generation": fresh.name}), "utf-8")
        beside.replace(folder / "current.json")
        for path in folder.iterdir():
            if path.name.isdecimal() and path != fresh:
                shutil.rmtree(path, ignore_errors=True)

    def __len__(self) -> int:
        return len(self._rows.passages)

    @property
    def passage_ids(self) -> NDArray[np.int64]:
        """Gives the ids of all passages held, (n,), in no particular order."""
        return self._rows.passages

    def changed(self, *, without: NDArray[np.int64], added: VectorRows) -> "ExactIndex":
        """Gives an index without some passages and with others; this one stays as it is for whoever searches it."""
        keep = ~np.isin(self._rows.passages, without)
        return ExactIndex(
            VectorRows(
                np.concatenate([self._rows.passages[keep], added.passages]),
                np.concatenate([self._rows.records[keep], added.records]),
                np.concatenate([self._rows.langs[keep], added.langs]),
                np.concatenate([self._rows.matrix[keep], added.matrix]),
            )
        )

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

    def _prepare(self) -> None:
        rows = self._rows
        overall = rows.matrix.mean(0) if len(self) else np.zeros(rows.matrix.shape[1], np.float32)
        self._means = np.stack(
            [
                rows.matrix[own].mean(0) if (own := rows.langs == place).sum() >= _FEW else overall
                for place in range(len(Languages))
            ]
        )
        self._norms = np.empty(len(self), np.float32)
        for place, mean in enumerate(self._means):
            own = rows.langs == place
            self._norms[own] = np.sqrt(np.maximum(1 - 2 * rows.matrix[own] @ mean + mean @ mean, 1e-6))
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
        centred = question - self._means[Languages.index(lang)]
        centred /= max(float(np.linalg.norm(centred)), 1e-6)
        matrix = self._rows.matrix if len(places) == len(self) else self._rows.matrix[places]
        shift = (self._means @ centred)[self._rows.langs[places]]
        scores: NDArray[np.float32] = (matrix @ centred - shift) / self._norms[places]
        return scores

    def _by_record(self, places: NDArray[np.int64], scores: NDArray[np.float32], lang: Language) -> VectorHits:
        """Folds passages into records: a record's score leans on its best passage and, a little, on its second."""
        records = self._rows.records[places]
        order = np.lexsort((-scores, records))
        found, first = np.unique(records[order], return_index=True)
        second = np.minimum(first + 1, len(order) - 1)
        alone = records[order[second]] != found
        best, next_best = scores[order[first]], scores[order[second]]
        folded = np.where(alone, best, (1 - _SECOND) * best + _SECOND * next_best)
        own = np.logical_or.reduceat((self._rows.langs[places] == Languages.index(lang))[order], first)
        return VectorHits(found, self._rows.passages[places[order[first]]], folded, own)


def _sorted(rows: VectorRows) -> VectorRows:
    if len(rows.records) < 2 or (np.diff(rows.records) >= 0).all():
        return rows  # already so in the file form: its matrix stays on disk until it is needed
    order = np.argsort(rows.records, kind="stable")
    return VectorRows(rows.passages[order], rows.records[order], rows.langs[order], rows.matrix[order])
