"""Derived files in numbered folders, and one small pointer to the folder that counts.

A new generation is written beside the old one and the pointer is replaced at the end, in one step: a crash at any
moment leaves one whole form or the other.
"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

_POINTER = "current.json"


def begin(folder: Path) -> Path:
    """Makes the folder of the next generation; it does not count until ``point`` names it."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / str(max((int(path.name) for path in _generations(folder)), default=0) + 1)
    fresh.mkdir()
    return fresh


def point(folder: Path, fresh: Path, facts: Mapping[str, str | int] | None = None) -> None:
    """Lets a generation count from now on, with facts to know it by."""
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


def _generations(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.isdecimal()]
