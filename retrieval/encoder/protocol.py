"""What every encoder does."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns texts into vectors of unit length whose dot product is their likeness.

    Every method that encodes raises ``EncoderUnavailable``; any ``str`` is a text, however damaged or long.
    """

    @property
    def id(self) -> str:
        """Names model, weights, quantisation and prefix; another id means vectors that do not compare."""
        ...

    @property
    def dimension(self) -> int:
        """The length of every vector."""
        ...

    async def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode texts to be found: (texts, dimension), in their order."""
        ...

    async def question(self, text: str) -> NDArray[np.float32]:
        """Encode what is looked for: (dimension,)."""
        ...

    async def aclose(self) -> None:
        """Let go of threads and connections; the encoder is of no use afterwards."""
        ...
