"""The derived indexes of one data folder, opened together and mended together."""

import asyncio
import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from knowledge.roster_reader import RosterReader
from knowledge.vocabulary import Language
from retrieval.encoder import Encoder
from retrieval.errors import IndexDamaged
from retrieval.lexical import LexicalIndex
from retrieval.vectors import (
    EXACT_LIMIT,
    PROPOSED,
    ChromaFolder,
    ChromaIndex,
    ExactIndex,
    Groups,
    VectorHits,
    worth_scoring,
)

T = TypeVar("T")


_THREADS = 2
"""Searches side by side: each keeps one core busy."""


def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_THREADS, "exact")


@dataclass(slots=True)
class Indexes:
    """What searches read.

    Attributes:
        vectors: replaced as a whole when it changes, never altered in place; None where there is no encoder.
        chroma: beside ``vectors`` in a process that stays, where there are more than ``exact_limit`` passages.
        exact_limit: passages up to which ``vectors`` answers alone.
        roster: which records may be found.
    """

    folder: Path
    encoder: Encoder | None
    lexical: LexicalIndex
    vectors: ExactIndex | None
    chroma: ChromaIndex | None = None
    exact_limit: int = EXACT_LIMIT
    roster: RosterReader = field(default_factory=RosterReader, repr=False)
    _threads: ThreadPoolExecutor = field(default_factory=_threads, repr=False)

    @classmethod
    def open(cls, folder: Path, encoder: Encoder | None, *, keeper: bool) -> "Indexes":
        """Opens the indexes under a data folder.

        A damaged one is thrown away by the keeper, to be built anew from the database; another process, which must
        not write, gets an empty vector index instead.

        Raises:
            IndexDamaged: the lexical index cannot be read and this process is not the keeper.
        """
        lexical_folder = folder / "index" / "lexical"
        try:
            lexical = LexicalIndex.open(lexical_folder)
        except IndexDamaged:
            if not keeper:
                raise
            LexicalIndex.discard(lexical_folder)
            lexical = LexicalIndex.open(lexical_folder)
        indexes = cls(folder, encoder, lexical, None)
        indexes.vectors = indexes._load_vectors()
        return indexes

    @property
    def crowded(self) -> bool:
        """Says whether there are more passages than the exact index should answer for alone."""
        return self.vectors is not None and len(self.vectors) > self.exact_limit

    async def near(
        self,
        question: NDArray[np.float32],
        lang: Language,
        groups: Groups,
        named: NDArray[np.int64],
    ) -> VectorHits | None:
        """Scores the records nearest in meaning; None where no passage has a vector.

        Scores are exact whichever index finds the records; among very many passages the least near are left out.

        Args:
            question: (dimension,) unit vector.
            groups: ids of the records that may be found, disjoint and ascending; the same tuple again where it is the
                same.
            named: ids of records among them that are to be scored however far they are.
        """
        exact, chroma = self.vectors, self.chroma
        if exact is None or not len(exact):
            return None
        if chroma is not None and not chroma.changing and await self._in_thread(exact.count, groups) > self.exact_limit:
            try:
                near = await chroma.nearest(exact.centred(question, lang), PROPOSED)
            except IndexDamaged:
                await self.close_chroma()  # it is looked into and built anew when it is next opened
            else:
                groups = (await self._in_thread(worth_scoring, exact, near, groups),)
        return await self._in_thread(exact.search, question, lang, groups, named)

    def chroma_folder(self, encoder: Encoder) -> ChromaFolder:
        """Gives the place of this encoder's Chroma index."""
        return ChromaFolder(self._folder_of("chroma", encoder), encoder.id, encoder.dimension)

    async def close_chroma(self) -> None:
        """Closes Chroma where it is open; exact search goes on alone."""
        chroma, self.chroma = self.chroma, None
        if chroma is not None:
            with contextlib.suppress(IndexDamaged):
                await chroma.aclose()

    async def aclose(self) -> None:
        """Lets go of threads and of Chroma; searches by meaning are over."""
        await self.close_chroma()
        self._threads.shutdown(wait=False)

    def save_vectors(self) -> None:
        """Writes the vector index to its folder; blocks for disk."""
        if self.vectors is not None and self.encoder is not None:
            self.vectors.save(self._vector_folder(self.encoder))

    def _load_vectors(self) -> ExactIndex | None:
        if self.encoder is None:
            return None
        try:
            return ExactIndex.load(self._vector_folder(self.encoder), self.encoder.dimension)
        except IndexDamaged:
            return ExactIndex.empty(self.encoder.dimension)

    def _vector_folder(self, encoder: Encoder) -> Path:
        return self._folder_of("vectors", encoder)

    def _folder_of(self, index: str, encoder: Encoder) -> Path:
        safe = "".join(character if character.isalnum() or character in "-." else "_" for character in encoder.id)
        return self.folder / "index" / f"{index}-{safe}"

    async def _in_thread(self, call: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, call, *args)
