"""Whether a question is the desk's matter, and whether it leans on what was said before it.

Both are told from the question alone: what the desk happens to know plays no part. A question is held against
landmarks, questions of which both are known; each speaks for or against it, the more the nearer it is.
``benchmarks/remit.py`` learns them for one encoder, from ``benchmarks/remit_questions.jsonl``, general knowledge and
titles of records.
"""

import functools
import io
from dataclasses import dataclass
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FILE = "remit.npz"
STEPS = 127 * 2.5
"""Landmarks are stored as whole numbers of such steps: no component of a unit vector here reaches .4."""
_NARROWNESS = 1.0
_MATCH, _MATCHES_FROM = 0.75, 0.2
"""What a score adds for each unit, from so far below a direct match."""
_MOST_MATCH = 0.4
"""Up to so much of it counts, since words of any question stand somewhere in many records."""

Vectors = NDArray[np.float32]


class Told(NamedTuple):
    """What a question's vector tells.

    Attributes:
        matter: how surely it is the desk's matter: about 1 where it is and -1 where it is not.
        leaning: how surely it says what it is about only with what went before: about 1 where it does, else -1.
    """

    matter: float
    leaning: float


@dataclass(frozen=True, slots=True)
class Remit:
    """What was learnt of questions, for one encoder.

    Attributes:
        mean: (dimension,) of the vectors of all texts learnt from.
        landmarks: (n, dimension) centred unit vectors.
        weights: (n, 2) what each says of the matter and of the leaning.
        bias: (2,) for both.
    """

    encoder: str
    mean: Vectors
    landmarks: Vectors
    weights: Vectors
    bias: Vectors

    def told(self, question: Vectors) -> Told:
        """Says what a question's vector tells.

        Args:
            question: (dimension,) unit vector, as its encoder gives it.
        """
        # vecdot and not @: BLAS would share it out among threads, and those wait for more to do on a core of their own.
        near = _nearness(np.vecdot(self.landmarks, centred(question[None], self.mean)[0]))
        return Told(*(near @ self.weights + self.bias).tolist())


def centred(vectors: Vectors, mean: Vectors) -> Vectors:
    """Takes the mean off some vectors: (n, dimension), of unit length."""
    less = vectors - mean
    unit: Vectors = less / np.linalg.norm(less, axis=1, keepdims=True)
    return unit


def kernel(vectors: Vectors, landmarks: Vectors) -> Vectors:
    """Gives how near vectors are to landmarks, all of unit length: (vectors, landmarks), 0..1."""
    return _nearness(vectors @ landmarks.T)


def told(encoder_id: str, question: Vectors) -> Told | None:
    """Says what a question's vector tells; None for encoders that nothing was learnt of."""
    learnt = shipped()
    return _told(question.astype(np.float32).tobytes()) if learnt.encoder == encoder_id else None


@functools.lru_cache(maxsize=500)
def _told(question: bytes) -> Told:
    """Keeps what lately asked questions tell: each turn of a conversation asks it of the turns before it."""
    return shipped().told(np.frombuffer(question, np.float32))


def _nearness(cosines: Vectors) -> Vectors:
    near: Vectors = np.exp(-_NARROWNESS * (2 - 2 * cosines))
    return near


def covers(matter: float, strength: float) -> bool:
    """Says whether the desk answers a question.

    Args:
        matter: how surely it is the desk's matter.
        strength: by how much its best hit surpasses what a direct match must reach; negative below.
    """
    return matter + _MATCH * min(max(strength + _MATCHES_FROM, 0.0), _MOST_MATCH) >= 0


@functools.cache
def shipped() -> Remit:
    """Reads what was learnt."""
    resource = files("retrieval.understanding").joinpath(FILE)
    with np.load(io.BytesIO(resource.read_bytes())) as learnt:
        return Remit(
            str(learnt["encoder"]),
            learnt["mean"].astype(np.float32),
            learnt["landmarks"].astype(np.float32) / STEPS,
            learnt["weights"].astype(np.float32),
            learnt["bias"].astype(np.float32),
        )
