"""The folder of the lexical index: generations, so that one is built beside the other and then takes its place."""

import contextlib
import shutil
from pathlib import Path

from retrieval.errors import IndexDamaged
from retrieval.lexical.index import MAKE, LexicalIndex
from retrieval.lexical.segments import META
from retrieval.storage import generations
from retrieval.storage.generations import Stamp

_FACTS = {"make": MAKE}


class LexicalFolder:
    """Generations of the lexical index; any process may open, only the keeper may begin and settle."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def open(self) -> LexicalIndex | None:
        """Opens the index that counts; None where it is absent, of other terms, or damaged."""
        while (generation := generations.pointed(self._folder, _FACTS)) is not None:
            with contextlib.suppress(IndexDamaged):
                if (generation / META).exists():  # else an empty index would be made in its place
                    return LexicalIndex.open(generation)
            if generation == generations.pointed(self._folder, _FACTS):  # and not swept while it was opened
                break
        return None

    def begin(self) -> LexicalIndex:
        """Opens the index that was begun and never settled, or an empty one; it counts once it is settled.

        Raises:
            IndexUnwritable: the disk takes nothing.
        """
        begun = generations.unfinished(self._folder)
        if begun is not None:
            try:
                return LexicalIndex.open(begun)
            except IndexDamaged:
                shutil.rmtree(begun, ignore_errors=True)
        return LexicalIndex.open(generations.begin(self._folder))

    def abandon(self, index: LexicalIndex) -> None:
        """Removes an index that was begun and is of no use."""
        assert index.folder is not None  # noqa: S101 - as in settle
        shutil.rmtree(index.folder, ignore_errors=True)

    def settle(self, index: LexicalIndex) -> None:
        """Lets an index count from now on and removes the others."""
        assert index.folder is not None  # noqa: S101 - what was begun here has a folder
        generations.point(self._folder, index.folder, _FACTS)
        generations.sweep(self._folder, index.folder)

    def stamps(self) -> tuple[Stamp | None, ...]:
        """Gives what changes whenever another process has written: in this index, or another one in its place."""
        generation = generations.pointed(self._folder, {})
        inside = generations.stamp(generation / "cursor.json") if generation else None
        return (generations.pointer_stamp(self._folder), inside)
