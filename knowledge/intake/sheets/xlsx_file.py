"""Workbooks, read by a process of its own so that no file can take this one down."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge.intake.confinement import Bounds, Confined, End, confined
from knowledge.intake.sheets import xlsx_worker
from knowledge.intake.sheets.tables import MAX_COLUMNS, MAX_ROWS, Cell, Fault, Line, Table
from knowledge.intake.verdicts import Refusal, Why

BOUNDS = Bounds(memory=1_500_000_000, cpu_seconds=300)
"""The largest sheet within the other limits stays below."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 1 << 20


def xlsx_tables(path: Path, bounds: Bounds | None = None) -> Iterator[Table | Refusal]:
    """Gives the visible sheets of a workbook, each to be read before the next, and why it could not be read on.

    Args:
        bounds: of the process that reads it; None for those of an import.

    Raises:
        OSError: the file cannot be read, or no process be started.
    """
    unfit = _container(path)
    if unfit is not None:
        yield unfit
        return
    limits = (str(MAX_ROWS), str(MAX_COLUMNS))
    with confined(xlsx_worker.__file__, (str(path.absolute()), *limits), bounds or BOUNDS) as worker:
        yield from _tables(path, _Events(worker))


class _Events:
    """What the worker writes, with a look at what comes next."""

    def __init__(self, worker: Confined) -> None:
        self._worker = worker
        self.next: list[Any] = []
        self.advance()

    def advance(self) -> None:
        """Reads on; a worker that ends before it is done has met a limit."""
        event = self._worker.event()
        self.next = ["died"] if isinstance(event, End) else event


def _tables(path: Path, events: _Events) -> Iterator[Table | Refusal]:
    while events.next[0] != "done":
        match events.next:
            case ["sheet", str(name)]:
                events.advance()
                yield Table(path, name, _lines(events))
                for _ in _lines(events):
                    pass  # whoever took the table may have left it half read
            case ["refused", str(why), dict(values)]:
                events.advance()
                yield Refusal(Why(why), values)
            case _:
                yield Refusal(Why.TOO_HEAVY)
                return


def _lines(events: _Events) -> Iterator[Line]:
    while True:
        match events.next:
            case ["row", int(number), list(cells)]:
                events.advance()
                yield Line(number, [_cell(cell) for cell in cells])
            case _:
                return


def _cell(sent: Any) -> Cell:
    match sent:
        case {"day": str(day)}:
            return dt.date.fromisoformat(day)
        case {"moment": str(moment)}:
            return dt.datetime.fromisoformat(moment)
        case {"fault": str(why), "shown": str() | None as shown}:
            return Fault(Refusal(Why(why), _values(why, shown)), shown)
        case str() | bool() | int() | float() | None:
            return sent
        case _:
            return str(sent)


def _values(why: str, shown: str | None) -> dict[str, str | int]:
    if why == Why.LONG_CELL:
        return {"limit": xlsx_worker.MAX_CELL}
    return {} if shown is None else {"value": shown}


def _container(path: Path) -> Refusal | None:
    """Tells what is no workbook at all: an empty file, or the older container of .xls and of protected workbooks."""
    with path.open("rb") as file:
        head = file.read(_CHUNK)
        if not head:
            return Refusal(Why.EMPTY_FILE)
        if not head.startswith(_OLE):
            return None
        previous = b""
        while head:
            if _ENCRYPTED in previous + head:
                return Refusal(Why.ENCRYPTED)
            previous, head = head[-len(_ENCRYPTED) :], file.read(_CHUNK)
    return Refusal(Why.OLD_SHEET)
