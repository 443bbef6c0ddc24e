"""The derived indexes of one data folder, opened together and mended together."""

import asyncio
import contextlib
import copy
import hashlib
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
from retrieval.lexical.folder import LexicalFolder
from retrieval.lexical.index import LexicalIndex
from retrieval.storage import generations
from retrieval.storage.footprint import Footprint
from retrieval.storage.generations import Stamp
from retrieval.vectors import (
    EXACT_LIMIT,
    PROPOSED,
    ChromaFolder,
    ChromaIndex,
    ExactIndex,
    Groups,
    language_means,
    query_adapter,
    worth_scoring,
)

T = TypeVar("T")


_BY_ENCODER = ("vectors", "chroma")
"""Indexes of which every encoder has its own."""
_THREADS = 2
"""Searches side by side: each keeps one core busy."""


def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_THREADS, "exact")


def _no_vectors(encoder: Encoder) -> ExactIndex:
    return ExactIndex.empty(encoder.dimension, query_adapter(encoder.id), language_means(encoder.id))


def index_folder(folder: Path, index: str, encoder_id: str) -> Path:
    """Names an encoder's folder so that it can be read, and is never shared by two whose names look alike."""
    readable = "".join(sign if sign.isalnum() or sign in "-." else "_" for sign in encoder_id)
    digest = hashlib.sha256(encoder_id.encode()).hexdigest()[:8]
    return folder / "index" / f"{index}-{readable[:60]}-{digest}"


def encoder_folders(folder: Path, besides: str) -> list[Path]:
    """Gives the folders of all encoders' indexes but one's."""
    own = {index_folder(folder, index, besides) for index in _BY_ENCODER}
    return [path for index in _BY_ENCODER for path in (folder / "index").glob(f"{index}-*") if path not in own]


@dataclass(slots=True)
class Indexes:
    """What searches read.

    Attributes:
        encoder: the one whose vectors are searched.
        vectors: replaced as a whole when it changes, never altered in place; None where there is no encoder.
        chroma: beside ``vectors`` in a process that stays, where there are more than ``exact_limit`` passages.
        exact_limit: passages up to which ``vectors`` answers alone.
        roster: which records may be found.
        coming: the encoder that will take the place of ``encoder`` once it has encoded as much; None where none will.
    """

    folder: Path
    encoder: Encoder | None
    lexical: LexicalIndex
    vectors: ExactIndex | None
    chroma: ChromaIndex | None = None
    exact_limit: int = EXACT_LIMIT
    roster: RosterReader = field(default_factory=RosterReader, repr=False)
    coming: Encoder | None = None
    _threads: ThreadPoolExecutor = field(default_factory=_threads, repr=False)
    _mapped: Footprint = field(default=Footprint(()), repr=False)
    _lexical_seen: tuple[Stamp | None, ...] = field(default=(), repr=False)
    _vectors_seen: Stamp | None = field(default=None, repr=False)

    @classmethod
    def open(cls, folder: Path, encoder: Encoder | None, *, keeper: bool, coming: Encoder | None = None) -> "Indexes":
        """Opens the indexes under a data folder; one that is absent or damaged finds nothing until it is built.

        Raises:
            IndexDamaged: the lexical index is damaged, there is no other, and this process may not build it.
        """
        indexes = cls(folder, encoder, LexicalIndex.absent(), None, coming=coming)
        indexes.refresh()
        alone = encoder is None and indexes.lexical.damaged
        if alone and not keeper and generations.present(indexes.lexical_path):
            raise IndexDamaged("lexical")
        return indexes

    def refresh(self) -> None:
        """Takes up what another process has written since it last looked; blocks for disk."""
        stamps = self.lexical_folder.stamps()
        if stamps != self._lexical_seen:
            self.lexical, self._lexical_seen = self._fresh_lexical(), stamps
        if self.encoder is None:
            return
        pointer = generations.pointer_stamp(self.vector_folder(self.encoder))
        if self.vectors is None or pointer != self._vectors_seen:
            self.vectors, self._mapped = self.load_vectors(self.encoder)
            self._vectors_seen = pointer

    def snapshot(self) -> "Indexes":
        """Gives the indexes as they are now: a question must be encoded and searched by one and the same encoder."""
        return copy.copy(self)

    @property
    def chosen(self) -> Encoder | None:
        """Gives the encoder that encodes what is new: the one that is coming, else the one that serves."""
        return self.coming or self.encoder

    @property
    def crowded(self) -> bool:
        """Says whether there are more passages than the exact index should answer for alone."""
        return self.vectors is not None and len(self.vectors) > self.exact_limit

    @property
    def intact_vectors(self) -> ExactIndex | None:
        """Gives the vectors where they can be searched; None where no passage has one or their files were altered."""
        return self.vectors if self.vectors is not None and len(self.vectors) and self._mapped.intact() else None

    async def worth_scoring(
        self, vectors: ExactIndex, question: NDArray[np.float32], lang: Language, groups: Groups
    ) -> Groups:
        """Gives the records that are worth an exact score: all, or of very many those that Chroma proposes.

        Args:
            vectors: those that are to be searched.
            question: (dimension,) unit vector.
            groups: the same tuple again where it is the same.
        """
        chroma = self.chroma
        if chroma is None or chroma.changing or await self.in_thread(vectors.count, groups) <= self.exact_limit:
            return groups
        try:
            near = await chroma.nearest(vectors.centred(question, lang), PROPOSED)
        except IndexDamaged:
            await self.close_chroma()  # it is looked into and built anew when it is next opened
            return groups
        return (await self.in_thread(worth_scoring, vectors, near, groups),)

    async def in_thread(self, call: Callable[..., T], *args: object) -> T:
        """Runs a search off the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, call, *args)

    def chroma_folder(self, encoder: Encoder) -> ChromaFolder:
        """Gives the place of this encoder's Chroma index."""
        return ChromaFolder(index_folder(self.folder, "chroma", encoder.id), encoder.id, encoder.dimension)

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

    @property
    def lexical_path(self) -> Path:
        """Gives the folder of the lexical index."""
        return self.folder / "index" / "lexical"

    @property
    def lexical_folder(self) -> LexicalFolder:
        """Gives the generations of the lexical index."""
        return LexicalFolder(self.lexical_path)

    def vector_folder(self, encoder: Encoder) -> Path:
        """Gives the folder of an encoder's vectors."""
        return index_folder(self.folder, "vectors", encoder.id)

    @property
    def altered(self) -> bool:
        """Says whether an index that was open was damaged since, and is to be built anew."""
        closed = self.chroma is not None and self.chroma.closed
        return self.lexical.damaged or not self._mapped.intact() or closed

    def drop_altered(self) -> None:
        """Lets go of vectors whose files were altered: reading on from them could end the process."""
        if self.encoder is not None and not self._mapped.intact():
            self.replace_vectors(_no_vectors(self.encoder))

    def replace_vectors(self, vectors: ExactIndex) -> None:
        """Lets other vectors answer from now on; they are in memory whole."""
        self.vectors, self._mapped = vectors, Footprint(())

    def go_over(self, encoder: Encoder, vectors: ExactIndex, mapped: Footprint) -> None:
        """Lets another encoder and its vectors serve from now on, in one step.

        Chroma has the old encoder's vectors and is let go of; whoever searches it now does so to the end.
        """
        self.encoder, self.vectors, self._mapped, self.coming, self.chroma = encoder, vectors, mapped, None, None
        self._vectors_seen = generations.pointer_stamp(self.vector_folder(encoder))

    def load_vectors(self, encoder: Encoder) -> tuple[ExactIndex, Footprint]:
        """Reads an encoder's vectors from its folder, none where they are absent or damaged; blocks for disk."""
        folder, adapter = self.vector_folder(encoder), query_adapter(encoder.id)
        try:
            vectors = ExactIndex.load(folder, encoder.dimension, adapter, language_means(encoder.id))
        except IndexDamaged:
            return _no_vectors(encoder), Footprint(())
        generation = generations.pointed(folder, {})
        return vectors, Footprint.of(generation.iterdir() if generation else ())

    def save_vectors(self) -> None:
        """Writes the vector index to its folder; blocks for disk.

        Raises:
            IndexUnwritable: the disk takes nothing; the vectors in memory answer all the same.
        """
        if self.vectors is not None and self.encoder is not None:
            folder = self.vector_folder(self.encoder)
            self.vectors.save(folder)
            self._vectors_seen = generations.pointer_stamp(folder)

    def _fresh_lexical(self) -> LexicalIndex:
        folder = self.lexical.folder
        if folder is not None and folder == generations.pointed(self.lexical_path, {}) and not self.lexical.damaged:
            with contextlib.suppress(IndexDamaged):
                self.lexical.reload()
                return self.lexical
        return self.lexical_folder.open() or LexicalIndex.absent()
