"""The derived indexes of one data folder, opened together and mended together."""

from dataclasses import dataclass
from pathlib import Path

from retrieval.encoder import Encoder
from retrieval.errors import IndexDamaged
from retrieval.lexical import LexicalIndex
from retrieval.vectors import ExactIndex


@dataclass(slots=True)
class Indexes:
    """What searches read. The vector index is replaced as a whole when it changes, never altered in place."""

    folder: Path
    encoder: Encoder | None
    lexical: LexicalIndex
    vectors: ExactIndex | None

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
        safe = "".join(character if character.isalnum() or character in "-." else "_" for character in encoder.id)
        return self.folder / "index" / f"vectors-{safe}"
