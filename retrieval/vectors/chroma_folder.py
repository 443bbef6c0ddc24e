"""The folder in which one keeper has its Chroma index: opened only if a probe survives it, built anew otherwise."""

import asyncio
from pathlib import Path

from retrieval.errors import IndexDamaged
from retrieval.storage import generations
from retrieval.storage.trial import PATIENCE, tried
from retrieval.vectors.chroma import ChromaIndex

MAKE = 1
"""Raise it with any change of what is kept or how: an index of another make counts as absent."""


class ChromaFolder:
    """Generations of one encoder's Chroma index. Only the keeper of a data folder may use it."""

    def __init__(self, folder: Path, encoder: str, dimension: int) -> None:
        self._folder = folder.absolute()  # the probe runs elsewhere
        self._facts: dict[str, str | int] = {"make": MAKE, "encoder": encoder, "dimension": dimension}

    async def open(self) -> ChromaIndex | None:
        """Opens the index that counts; None where it is absent, of another make or encoder, or damaged."""
        generation = await asyncio.to_thread(generations.pointed, self._folder, self._facts)
        if generation is None or not await survives(generation):
            return None
        try:
            return await ChromaIndex.open(generation)
        except IndexDamaged:
            return None

    async def begin(self) -> ChromaIndex:
        """Opens an empty index in a folder of its own; it counts once it is settled."""
        return await ChromaIndex.open(await asyncio.to_thread(generations.begin, self._folder))

    async def settle(self, index: ChromaIndex) -> None:
        """Lets an index count from now on and removes the others, which must be closed."""
        await asyncio.to_thread(generations.point, self._folder, index.folder, self._facts)
        await asyncio.to_thread(generations.sweep, self._folder, index.folder)


async def survives(folder: Path, patience: float = PATIENCE) -> bool:
    """Says whether another process can open and search the index in a folder; it is ended after so many seconds."""
    return await tried("retrieval.vectors.probe", str(folder), patience=patience) is not None
