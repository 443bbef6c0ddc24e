"""Paths into the files to read: folders are walked, and what cannot be read is a finding, not an end."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.intake.verdicts import Outcome, Refusal, Verdict, Why

SUFFIXES = frozenset({".jsonl", ".csv", ".tsv", ".xlsx"})
OLD_SHEETS = frozenset({".xls", ".xlsm", ".xlsb", ".ods", ".et", ".numbers"})
_LOCK = "~$"
"""Begins the name of the file that Excel keeps beside an open workbook."""


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, each once and in a fixed order, and what was wrong with the paths."""

    files: Sequence[Path]
    findings: Sequence[Verdict]


def find(paths: Iterable[Path]) -> Found:
    """Gives the files that paths name or hold and that can be read, folders walked in the order of names."""
    files: dict[Path, Path] = {}
    findings: list[Verdict] = []
    for path in paths:
        try:
            here, refusals = _of(path)
            for file in here:
                files.setdefault(file.resolve(), file)
        except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
            refusals = [refuse_file(path, error)]
        findings += refusals
    return Found(tuple(files.values()), tuple(findings))


def refuse_file(path: Path, error: Exception) -> Verdict:
    """Gives the verdict on a file or folder that the system would not let us read."""
    return _finding(path, Refusal(Why.UNREADABLE, {"value": type(error).__name__}))


def name_of(path: Path) -> str:
    """Writes a path as text that can be printed; file names need not be UTF-8."""
    return os.fsencode(path).decode(errors="replace")


def _of(path: Path) -> tuple[list[Path], list[Verdict]]:
    if path.is_dir():
        return _in_folder(path)
    if not path.exists():
        return [], [_finding(path, Refusal(Why.NO_SUCH_PATH))]
    if not path.is_file() or path.suffix.lower() not in SUFFIXES:  # a pipe or a device might never end
        return [], [_finding(path, Refusal(Why.OLD_SHEET if _is_old_sheet(path) else Why.OTHER_FORMAT))]
    return [path], []


def _in_folder(folder: Path) -> tuple[list[Path], list[Verdict]]:
    files: list[Path] = []
    closed: list[Verdict] = []

    def note(error: OSError) -> None:
        closed.append(refuse_file(Path(error.filename or folder), error))

    for at, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = [Path(at) / name for name in sorted(names) if not name.startswith((".", _LOCK))]
        files += [file for file in here if file.suffix.lower() in SUFFIXES and file.is_file()]
        closed += [_finding(file, Refusal(Why.OLD_SHEET)) for file in here if _is_old_sheet(file)]
    if not files and not closed:
        closed.append(_finding(folder, Refusal(Why.EMPTY_FOLDER)))
    return files, closed


def _is_old_sheet(path: Path) -> bool:
    return path.suffix.lower() in OLD_SHEETS and path.is_file()


def _finding(path: Path, refusal: Refusal) -> Verdict:
    return Verdict(name_of(path), 0, Outcome.REFUSED, refusal=refusal)
