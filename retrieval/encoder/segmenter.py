"""Cut text into the pieces of a unigram language model, from arrays that load in a few milliseconds.

Rebuilding the vocabulary's trie from ``tokenizer.json`` costs more than half a second at every start. Here all
substrings of a text are hashed at once (a polynomial over the code points, modulo 2**64) and looked up in the sorted
hashes of the pieces; the best path is then the usual Viterbi search (Kudo 2018, "Subword Regularization").
"""

import math
import re
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from retrieval.encoder.weights import Vocabulary
from retrieval.encoder.wellformed import well_formed

WORD_START = "\u2581"
# A text is cut before it is read: 512 tokens of the longest pieces are 8,192 code points.
LONGEST_INPUT = 65_536
LONGEST_NORMAL_FORM = 8_192
_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)
_SIEVE_BITS = 21
_SPACES = re.compile(" {2,}")


class Segmenter:
    """Knows the pieces by hash, and the normal form of every code point that has another one.

    Args:
        hashes: (pieces,) uint64, ascending.
        ids: (pieces,) int32, the piece's id in the model.
        scores: (pieces,) float32, its log probability.
        limits: (5,) int32: ids of ``<s>``, ``</s>`` and unknown, then the longest piece and the longest output.
        unknown_score: the log probability of a code point that no piece covers.
        normal_forms: code point -> replacement text.
    """

    def __init__(
        self,
        hashes: NDArray[np.uint64],
        ids: NDArray[np.int32],
        scores: NDArray[np.float32],
        limits: NDArray[np.int32],
        unknown_score: float,
        normal_forms: dict[int, str],
    ) -> None:
        self._hashes, self._ids, self._scores = hashes, ids, scores
        self._start, self._end, self._unknown, self._longest, self._most_tokens = limits.tolist()
        self._limits = limits
        self._unknown_score = unknown_score
        self._normal_forms = normal_forms
        self._sieve = np.zeros(1 << _SIEVE_BITS, bool)
        self._sieve[hashes >> np.uint64(64 - _SIEVE_BITS)] = True
        self._powers = _powers(_BASE, LONGEST_NORMAL_FORM + 2)
        self._inverses = _powers(_INVERSE, LONGEST_NORMAL_FORM + 2)

    @classmethod
    def of(cls, vocabulary: Vocabulary, most_tokens: int) -> Self:
        """Build from a vocabulary; the control pieces are left out, so that no text can write ``</s>``."""
        control = {vocabulary.start, vocabulary.end, vocabulary.padding, vocabulary.unknown}
        control.add(vocabulary.pieces.index("<mask>"))
        kept = np.array([n for n in range(len(vocabulary.pieces)) if n not in control], np.int32)
        longest = max(len(vocabulary.pieces[n]) for n in kept)
        powers = _powers(_BASE, longest)
        hashes = np.zeros(len(kept), np.uint64)
        sizes = np.array([len(vocabulary.pieces[n]) for n in kept])
        for size in range(1, longest + 1):
            rows = np.flatnonzero(sizes == size)
            points = _points("".join(vocabulary.pieces[n] for n in kept[rows])).reshape(-1, size)
            hashes[rows] = ((points + np.uint64(1)) * powers[:size]).sum(axis=1, dtype=np.uint64)
        order = np.argsort(hashes)
        if (np.diff(hashes[order]) == 0).any():
            raise ValueError("two pieces share a hash")
        return cls(
            hashes[order],
            kept[order],
            vocabulary.scores[kept][order],
            np.array([vocabulary.start, vocabulary.end, vocabulary.unknown, longest, most_tokens], np.int32),
            float(vocabulary.scores.min()) - 10,
            vocabulary.normal_forms,
        )

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what ``save`` wrote. Raises OSError, ValueError, KeyError or zipfile.BadZipFile on another file."""
        with np.load(path, allow_pickle=False) as arrays:
            forms = str(arrays["forms"]).split("\0")
            points = arrays["points"].tolist()
            return cls(
                arrays["hashes"],
                arrays["ids"],
                arrays["scores"],
                arrays["limits"],
                float(arrays["unknown_score"]),
                dict(zip(points, forms, strict=True)),
            )

    def save(self, path: Path) -> None:
        """Write everything to one uncompressed ``.npz`` file."""
        np.savez(
            path,
            hashes=self._hashes,
            ids=self._ids,
            scores=self._scores,
            limits=self._limits,
            unknown_score=np.float64(self._unknown_score),
            points=np.array(list(self._normal_forms), np.int32),
            forms=np.array("\0".join(self._normal_forms.values())),
        )

    def normal_form(self, text: str) -> str:
        """Return the text as the model reads it: lone surrogates replaced, normalised, words marked by U+2581."""
        text = well_formed(text, LONGEST_INPUT).translate(self._normal_forms)
        text = _SPACES.sub(" ", text)[:LONGEST_NORMAL_FORM]
        return (text if text.startswith(" ") else f" {text}").replace(" ", WORD_START)

    def tokens(self, text: str) -> NDArray[np.int64]:
        """Return ``<s>``, the ids of the text's most probable pieces, ``</s>``: (tokens,), at most 512 of them."""
        pieces = self._best_path(_points(self.normal_form(text)))
        return np.array([self._start, *pieces[: self._most_tokens - 2], self._end], np.int64)

    def _best_path(self, points: NDArray[np.uint64]) -> list[int]:
        size = len(points)
        starts, ends, ids, scores = self._candidates(points)
        best = [0.0] + [-math.inf] * size
        came_from = [0] * (size + 1)
        by = [self._unknown] * (size + 1)
        next_candidate, last_candidate = 0, len(starts)
        for at in range(size):
            reached = best[at]
            while next_candidate < last_candidate and starts[next_candidate] == at:
                end, score = ends[next_candidate], reached + scores[next_candidate]
                if score > best[end]:
                    best[end], came_from[end], by[end] = score, at, ids[next_candidate]
                next_candidate += 1
            if reached + self._unknown_score > best[at + 1]:
                best[at + 1], came_from[at + 1], by[at + 1] = reached + self._unknown_score, at, self._unknown
        path: list[int] = []
        at = size
        while at > 0:
            # A run of unknown code points is one unknown piece, as in the published tokenizer.
            if not (path and by[at] == path[-1] == self._unknown):
                path.append(by[at])
            at = came_from[at]
        return path[::-1]

    def _candidates(self, points: NDArray[np.uint64]) -> tuple[list[int], list[int], list[int], list[float]]:
        """Return start, end, id and score of every piece that occurs in the text, ordered by start."""
        size = len(points)
        sums = np.zeros(size + 1, np.uint64)
        np.cumsum((points + np.uint64(1)) * self._powers[:size], out=sums[1:])
        starts = np.arange(size)[:, None]
        ends = starts + np.arange(1, self._longest + 1)
        hashes = (sums[np.minimum(ends, size)] - sums[:size, None]) * self._inverses[:size, None]
        possible = self._sieve[hashes >> np.uint64(64 - _SIEVE_BITS)] & (ends <= size)
        rows, columns = np.nonzero(possible)
        wanted = hashes[rows, columns]
        found = np.minimum(np.searchsorted(self._hashes, wanted), len(self._hashes) - 1)
        hit = self._hashes[found] == wanted
        rows, columns, found = rows[hit], columns[hit], found[hit]
        return (
            rows.tolist(),
            (rows + columns + 1).tolist(),
            self._ids[found].tolist(),
            self._scores[found].tolist(),
        )


def _points(text: str) -> NDArray[np.uint64]:
    return np.frombuffer(text.encode("utf-32-le"), "<u4").astype(np.uint64)


def _powers(base: int, count: int) -> NDArray[np.uint64]:
    factors = np.full(count, base, np.uint64)
    factors[0] = 1
    return np.multiply.accumulate(factors)
