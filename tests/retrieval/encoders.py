"""An encoder for tests that are about something else: quick, counted, and able to fail."""

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from retrieval.analysis import content_words
from retrieval.encoder import Encoder, EncoderFault, EncoderUnavailable

DIMENSION = 32


class PlainEncoder(Encoder):
    """Adds up one fixed direction for each content word, so that texts that share words are near each other.

    ``texts`` are all that were encoded as passages; after ``lasts`` calls it is unavailable.
    """

    def __init__(self, name: str = "plain-1", lasts: int = 1_000_000) -> None:
        self._name = name
        self.lasts = lasts
        self.texts: list[str] = []

    @property
    def id(self) -> str:
        return self._name

    @property
    def dimension(self) -> int:
        return DIMENSION

    async def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self._spend()
        self.texts += texts
        return np.stack([self._vector(text) for text in texts])

    async def question(self, text: str) -> NDArray[np.float32]:
        self._spend()
        return self._vector(text)

    async def aclose(self) -> None:
        pass

    def _spend(self) -> None:
        if self.lasts <= 0:
            raise EncoderUnavailable(EncoderFault.ENDPOINT_BUSY)
        self.lasts -= 1

    def _vector(self, text: str) -> NDArray[np.float32]:
        total = np.full(DIMENSION, 1e-3, np.float32)
        for word in content_words(text):
            seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4], "little")
            total += np.random.default_rng(seed).normal(size=DIMENSION).astype(np.float32)
        vector: NDArray[np.float32] = total / np.linalg.norm(total)
        return vector
