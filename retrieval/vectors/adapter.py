"""The learnt map from how questions are put to how passages answer, for encoders that one was trained for.

Passages stay as they were encoded; only the question turns. ``benchmarks/adapter.py`` trains it and prints what each
set gains on questions that it was not trained on.
"""

import functools
import io
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

FILE = "query_adapter.npz"


@functools.cache
def query_adapter(encoder_id: str) -> NDArray[np.float32] | None:
    """Reads the shipped map: (dimension, dimension), to the left of a centred question; None for other encoders."""
    resource = files("retrieval.vectors").joinpath(FILE)
    with np.load(io.BytesIO(resource.read_bytes())) as shipped:
        if str(shipped["encoder"]) != encoder_id:
            return None
        adapter: NDArray[np.float32] = np.eye(shipped["change"].shape[0], dtype=np.float32) + shipped["change"]
        return adapter
