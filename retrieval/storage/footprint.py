"""Noticing that files which should never change did: a file cut short under a memory map ends the process."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from retrieval.storage.generations import Stamp, stamp


@dataclass(frozen=True, slots=True)
class Footprint:
    """The state of some files when they were opened."""

    files: tuple[tuple[Path, Stamp], ...]

    @classmethod
    def of(cls, files: Iterable[Path]) -> Self:
        """Takes down the state of files; those that are gone are left out."""
        stamped = ((file, stamp(file)) for file in files)
        return cls(tuple((file, state) for file, state in stamped if state is not None))

    def intact(self) -> bool:
        """Says whether no file was altered. One that was removed is intact: what maps it still has it whole."""
        return all(stamp(file) in (None, state) for file, state in self.files)
