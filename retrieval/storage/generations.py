"""Derived files in numbered folders, and one small pointer to the folder that counts.

A new generation is written beside the old one and the pointer is replaced at the end, in one step: a crash at any
moment leaves one whole form or the other. Files that never change once written are sealed with their digests, so that
damage is noticed before a reader trips over it.
"""

import contextlib
import json
import shutil
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from retrieval.errors import IndexDamaged, IndexUnwritable
from retrieval.storage.disk import takes_nothing

_POINTER = "current.json"
_SEAL = "digests.json"
_READ_AT_ONCE = 1 << 20

Stamp = tuple[int, int, int]
"""What tells one state of a file from another: inode, time of change in ns, size in bytes."""


def begin(folder: Path) -> Path:
    """Makes the folder of the next generation; it does not count until ``point`` names it.

    Raises:
        IndexUnwritable: the disk takes nothing.
    """
    with _faults(folder):
        if folder.is_file():
            folder.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / str(max((int(path.name) for path in _generations(folder)), default=0) + 1)
        fresh.mkdir()
    return fresh


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[Path]:
    """Lets a generation be written whole: sealed and counting at the end, gone where it cannot be finished.

    Raises:
        IndexUnwritable: the disk takes nothing; the generation before still counts.
    """
    fresh = begin(folder)
    try:
        with _faults(folder):
            yield fresh
            _seal(fresh)
        point(folder, fresh)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    sweep(folder, fresh)


def unfinished(folder: Path) -> Path | None:
    """Gives the newest generation if it was begun after the one that counts; None where none is under way."""
    newest = max(_generations(folder), key=lambda path: int(path.name), default=None) if folder.is_dir() else None
    counting = pointed(folder, {})
    if newest is None or (counting is not None and int(counting.name) >= int(newest.name)):
        return None
    return newest


def point(folder: Path, fresh: Path, facts: Mapping[str, str | int] | None = None) -> None:
    """Lets a generation count from now on, with facts to know it by.

    Raises:
        IndexUnwritable: the disk takes nothing; the generation before still counts.
    """
    with _faults(folder):
        beside = folder / "current.new"
        beside.write_text(json.dumps({"generation": fresh.name, **(facts or {})}), "utf-8")
        beside.replace(folder / _POINTER)


def pointed(folder: Path, facts: Mapping[str, str | int]) -> Path | None:
    """Gives the generation that counts; None where there is none, or not one of these facts."""
    try:
        pointer = json.loads((folder / _POINTER).read_text("utf-8"))
        known = {name: pointer[name] for name in facts}
        generation = folder / pointer["generation"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return generation if known == facts and generation.is_dir() else None


def sweep(folder: Path, keep: Path) -> None:
    """Removes all generations but one, also those that were never finished."""
    for path in _generations(folder):
        if path != keep:
            shutil.rmtree(path, ignore_errors=True)


def present(folder: Path) -> bool:
    """Says whether anything was ever let count here; what then cannot be opened is damaged, not absent."""
    return (folder / _POINTER).exists()


def stamp(file: Path) -> Stamp | None:
    """Gives the state of a file; None where there is none."""
    try:
        state = file.stat()
    except OSError:
        return None
    return state.st_ino, state.st_mtime_ns, state.st_size


def pointer_stamp(folder: Path) -> Stamp | None:
    """Gives the state of the pointer: it changes whenever another generation begins to count."""
    return stamp(folder / _POINTER)


def check(generation: Path) -> None:
    """Compares the files of a sealed generation with their digests.

    Raises:
        IndexDamaged: a file is gone or was altered, or there is no readable seal.
    """
    try:
        sealed = json.loads((generation / _SEAL).read_text("utf-8"))
        whole = bool(sealed) and all(_digest(generation / name) == digest for name, digest in sealed.items())
    except (OSError, ValueError, AttributeError) as error:
        raise IndexDamaged(generation.parent.name) from error
    if not whole:
        raise IndexDamaged(generation.parent.name)


def _seal(fresh: Path) -> None:
    digests = {path.name: _digest(path) for path in sorted(fresh.iterdir())}
    (fresh / _SEAL).write_text(json.dumps(digests), "utf-8")


@contextlib.contextmanager
def _faults(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if takes_nothing(error):
            raise IndexUnwritable(folder.name) from error
        raise


def _digest(file: Path) -> int:
    digest = 0
    with file.open("rb") as stream:
        while chunk := stream.read(_READ_AT_ONCE):
            digest = zlib.crc32(chunk, digest)
    return digest


def _generations(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.isdecimal()]
