"""How far the languages' passages lie apart, for encoders of which that is known.

A store with hardly a passage in a language cannot tell the mean that questions in it are centred by; the mean of the
passages it has, moved by the usual distance, can. ``benchmarks/language_means.py`` measures and writes it.
"""

import functools
import io
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

FILE = "language_means.npz"
_FEW = 20
"""From so many passages of a language, their mean is its own; below, it is what all passages let suppose.
A corpus of xquad_en_zh in one language, asked in the other, answering passage first: en to zh .728 -> .791, zh to en
.738 -> .768; with 20 to 50 passages en to zh .88 -> .92."""


@functools.cache
def language_means(encoder_id: str) -> NDArray[np.float32] | None:
    """Reads the means of many passages: (languages, dimension), as ``Languages``; None for other encoders."""
    resource = files("retrieval.vectors").joinpath(FILE)
    with np.load(io.BytesIO(resource.read_bytes())) as shipped:
        if str(shipped["encoder"]) != encoder_id:
            return None
        means: NDArray[np.float32] = shipped["means"].astype(np.float32)
        return means


def centres(
    sums: NDArray[np.float32], counts: NDArray[np.float32], usual: NDArray[np.float32] | None
) -> NDArray[np.float32]:
    """Gives what the passages of each language, and questions in it, are centred by: (languages, dimension).

    Args:
        sums: (languages, dimension) of the passages held.
        counts: (languages,) of them.
        usual: as ``language_means`` gives them; None where nothing is known.
    """
    means = sums / np.maximum(counts, 1)[:, None]
    elsewhere = np.zeros_like(means) if usual is None else usual
    supposed = elsewhere + counts @ (means - elsewhere) / max(float(counts.sum()), 1.0)
    centred: NDArray[np.float32] = np.where(counts[:, None] >= _FEW, means, supposed).astype(np.float32)
    return centred
