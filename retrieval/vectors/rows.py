"""The shapes in which vectors and their scores travel between the store, the indexes and the search."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from knowledge.passages import Encoded
from knowledge.vocabulary import Language

#: A language's number in an index; its place must never change.
Languages: tuple[Language, ...] = (Language.ZH, Language.EN)


@dataclass(frozen=True, slots=True)
class VectorRows:
    """Passages with their vectors, column by column.

    Attributes:
        passages: (n,) passage ids.
        records: (n,) record ids.
        langs: (n,) places in ``Languages``.
        matrix: (n, dimension) unit vectors.
    """

    passages: NDArray[np.int64]
    records: NDArray[np.int64]
    langs: NDArray[np.uint8]
    matrix: NDArray[np.float32]

    @classmethod
    def of(cls, encoded: Iterable[Encoded], dimension: int) -> Self:
        """Unpacks rows of the store; rows of another dimension are left out."""
        fitting = [row for row in encoded if len(row.vector) == 2 * dimension]
        return cls(
            np.array([row.passage_id for row in fitting], np.int64),
            np.array([row.record_id for row in fitting], np.int64),
            np.array([Languages.index(row.lang) for row in fitting], np.uint8),
            unpacked([row.vector for row in fitting], dimension),
        )


@dataclass(frozen=True, slots=True)
class VectorHits:
    """What the vectors say of each record: (n,) arrays, one entry a record.

    Attributes:
        records: record ids, ascending.
        passages: id of the passage nearest to the question.
        scores: nearness of the record, a cosine (-1..1) of centred vectors: each language's mean is taken off both
            sides first, since otherwise a question finds hardly anything in the other language.
        own_language: whether the record has a text in the question's language.
        places: where those passages stand in the index that was searched.
    """

    records: NDArray[np.int64]
    passages: NDArray[np.int64]
    scores: NDArray[np.float32]
    own_language: NDArray[np.bool_]
    places: NDArray[np.int64]

    @classmethod
    def none(cls) -> Self:
        """Makes hits of no record."""
        nothing = np.empty(0, np.int64)
        return cls(nothing, nothing, np.empty(0, np.float32), np.empty(0, np.bool_), nothing)


def packed(vector: NDArray[np.float32]) -> bytes:
    """Packs one vector for the store: float16, little endian; the cosine changes by less than 1e-3."""
    return vector.astype("<f2").tobytes()


def unpacked(vectors: Sequence[bytes], dimension: int) -> NDArray[np.float32]:
    """Unpacks vectors of the store into (n, dimension)."""
    flat = np.frombuffer(b"".join(vectors), "<f2").astype(np.float32)
    return flat.reshape(len(vectors), dimension)
