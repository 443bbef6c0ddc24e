"""An encoder that costs nothing, and records by the hundred for it."""

import dataclasses
import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.drafts import Draft, TextDraft
from knowledge.vocabulary import Language
from tests.knowledge.drafting import draft

DIMENSION = 24


@dataclasses.dataclass(frozen=True)
class Hashing:
    """An encoder whose vectors follow from the text alone, and mean nothing."""

    id: str = "hashing-1"
    dimension: int = DIMENSION

    async def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.stack([self._vector(text) for text in texts])

    async def question(self, text: str) -> NDArray[np.float32]:
        return self._vector(text)

    async def aclose(self) -> None:
        return None

    def _vector(self, text: str) -> NDArray[np.float32]:
        seed = int.from_bytes(hashlib.sha256(f"{self.id}{text}".encode()).digest()[:8])
        vector = np.random.default_rng(seed).standard_normal(DIMENSION).astype(np.float32) + 0.5
        scaled: NDArray[np.float32] = vector / np.linalg.norm(vector)
        return scaled


def drafts(start: int, stop: int) -> list[Draft]:
    """Makes records in turn of either language."""
    made = []
    for n in range(start, stop):
        lang = list(Language)[n % 2]
        made.append(draft(f"lab-{n}", texts={lang: TextDraft(f"Lab {n}", None, f"Body number {n}")}))
    return made
