"""``python -m retrieval.vectors.probe FOLDER``: tries a Chroma index in a process of its own, which it may bring down.

Ends with status 0 where the folder holds a readable index. Opening and searching reveals what ends a process; reading
a sample of the vectors back, and finding them again, reveals those that a crash has lost without a word.
"""

import asyncio
import sys
from pathlib import Path

import numpy as np

from retrieval.errors import IndexDamaged
from retrieval.vectors.chroma import ChromaIndex

_SAMPLE = 64
"""Vectors of each language that are read back."""
_FOUND_AGAIN = 0.9
"""Share of them that must be found by themselves; the search is approximate."""


async def sound(folder: Path) -> bool:
    """Says whether Chroma can read an index, and find in it what it holds."""
    try:
        index = await ChromaIndex.open(folder)
        found = await index.finds_itself(_SAMPLE)
        await index.aclose()
    except IndexDamaged:
        return False
    return found >= _FOUND_AGAIN


if __name__ == "__main__":
    np.seterr(all="ignore")
    sys.exit(0 if asyncio.run(sound(Path(sys.argv[1]))) else 1)
