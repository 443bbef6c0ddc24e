"""What somebody sends as a file or as typed rows: read whole by the readers of files, nothing of it saved.

It is told apart by what it holds, as far as a name can lie, and it is read within limits that keep a hostile file from
holding anybody up: bytes, rows, and for a workbook the memory and time of a process of its own.
"""

import codecs
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from knowledge.drafts import Draft
from knowledge.intake.confinement import Bounds
from knowledge.intake.doubts import doubts_in
from knowledge.intake.files import OLD_SHEETS, SUFFIXES
from knowledge.intake.jsonl import Row
from knowledge.intake.reading import refuse_row, rows_of
from knowledge.intake.rows import draft_of
from knowledge.intake.sheets.mapping import SheetMap
from knowledge.intake.verdicts import Doubtful, Outcome, Refusal, SheetRead, Verdict, Why

MOST_BYTES = 20 * 1024 * 1024
"""What a file may weigh; a bot of Telegram can fetch no more."""
MOST_ROWS = 20_000
"""Rows of one file; what is larger is read by ``liaison import``."""
MOST_REFUSED = 1_000
"""Refused rows that are told one by one; a file of another form has as many as it has lines."""
SENT_SUFFIXES = SUFFIXES | {".ndjson", ".json"} | OLD_SHEETS
"""Endings of what is sent as a file of rows."""
BOUNDS = Bounds(memory=1_500_000_000, cpu_seconds=60, clock_seconds=90)
"""Of reading a workbook while somebody waits."""
_TOLD_EVERY = 250
_HEAD = 4096
"""Bytes in which a file shows what it holds."""
_LONGEST_NAME = 120
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_JSON_LINES = frozenset({".jsonl", ".ndjson"})


@dataclass(frozen=True, slots=True)
class Drafted:
    """A row that is fit to be proposed: where it stood, as it came, and what it makes."""

    line: int
    sheet: str | None
    row: Mapping[str, Any]
    draft: Draft


@dataclass(slots=True)
class Read:
    """What was read of a file.

    Attributes:
        rows: each key once, in the order of the file.
        refused: why, row by row, the first ``MOST_REFUSED``.
        more_refused: how many were refused beyond those.
        again: rows that say what a row before them said.
        sheets: how the columns of each sheet were read.
        doubtful: rows that are taken although something in them is odd.
    """

    rows: list[Drafted] = field(default_factory=list)
    refused: list[Verdict] = field(default_factory=list)
    more_refused: int = 0
    again: int = 0
    sheets: list[SheetRead] = field(default_factory=list)
    doubtful: list[Doubtful] = field(default_factory=list)

    @property
    def whole(self) -> Refusal | None:
        """Gives why the file as a whole says nothing; None where a row was read or refused on its own."""
        if self.rows or any(verdict.line for verdict in self.refused):
            return None
        return next((verdict.refusal for verdict in self.refused), Refusal(Why.EMPTY_FILE))


def read_upload(
    data: bytes,
    name: str,
    sheet_map: SheetMap | None = None,
    on_row: Callable[[int], None] = lambda count: None,
    *,
    most_rows: int = MOST_ROWS,
) -> Read:
    """Reads rows out of the bytes of a file; it computes and waits, so an event loop calls it in a thread.

    Args:
        name: what the file is called; of a table without a kind column it may say the kind.
        on_row: is told every now and then how many rows were looked at.
        most_rows: of one file; one that holds more is refused as a whole, since half of it would mislead.

    Raises:
        OSError: no process can be started, or no temporary file be written.
    """
    suffix = _suffix(data, name)
    if isinstance(suffix, Refusal):
        return Read(refused=[Verdict(name, 0, Outcome.REFUSED, refusal=suffix)])
    if suffix == ".jsonl" and data.startswith(_UTF16):
        data = data.decode("utf-16", "replace").encode()
    with tempfile.TemporaryDirectory(prefix="liaison-") as folder:
        path = Path(folder, _file_name(name) + suffix)
        path.write_bytes(data)
        return _Reading(path, name, most_rows).read(sheet_map or SheetMap(), on_row)


class _Reading:
    """One file on its way into rows."""

    def __init__(self, path: Path, name: str, most_rows: int) -> None:
        self._path, self._name, self._most = path, name, most_rows
        self._found = Read()
        self._firsts: dict[str, tuple[str, Drafted]] = {}

    def read(self, sheet_map: SheetMap, on_row: Callable[[int], None]) -> Read:
        rows = rows_of(self._path, sheet_map, self._found.sheets.append, BOUNDS)
        try:
            for count, row in enumerate(rows, 1):
                if count > self._most:
                    refusal = Refusal(Why.MORE_ROWS, {"limit": self._most})
                    return Read(refused=[Verdict(self._name, 0, Outcome.REFUSED, refusal=refusal)])
                self._judge(row)
                if count % _TOLD_EVERY == 0:
                    on_row(count)
        finally:
            rows.close()
        self._found.sheets[:] = [replace(sheet, file=self._name) for sheet in self._found.sheets]
        return self._found

    def _judge(self, row: Row) -> None:
        if isinstance(row.content, Refusal):
            self._refuse(refuse_row(self._path, row, row.content))
            return
        draft = draft_of(row.content)
        if isinstance(draft, Refusal):
            self._refuse(refuse_row(self._path, row, draft))
        else:
            self._take(Drafted(row.line, row.sheet, row.content, draft))

    def _take(self, row: Drafted) -> None:
        key, digest = row.draft.key, row.draft.content_hash()
        first = self._firsts.setdefault(key, (digest, row))
        if first[1] is row:
            self._found.rows.append(row)
            doubts = doubts_in(row.draft)
            self._found.doubtful += [Doubtful(self._name, row.line, key, one, said, row.sheet) for one, said in doubts]
        elif first[0] == digest:
            self._found.again += 1
        else:
            where = first[1].sheet or self._name
            refusal = Refusal(Why.DUPLICATE_KEY, {"value": key, "file": where, "first": first[1].line})
            self._refuse(Verdict(self._name, row.line, Outcome.REFUSED, key, refusal, row.sheet))

    def _refuse(self, verdict: Verdict) -> None:
        if len(self._found.refused) < MOST_REFUSED:
            self._found.refused.append(replace(verdict, file=self._name))
        else:
            self._found.more_refused += 1


def _suffix(data: bytes, name: str) -> str | Refusal:
    """Gives the ending under which a file is read: by what it holds, then by its name."""
    written = PurePosixPath(name).suffix.lower()
    if not data.strip(b"\x00\t\r\n "):
        return Refusal(Why.EMPTY_FILE)
    if len(data) > MOST_BYTES:
        return Refusal(Why.TOO_LARGE, {"limit": MOST_BYTES // 1024**2})
    if data.startswith((_ZIP, _OLE)):
        return Refusal(Why.OLD_SHEET) if written in OLD_SHEETS else ".xlsx"
    if data.startswith(_PDF):
        return Refusal(Why.NOT_TEXT)
    if written == ".xlsx":  # no workbook, whatever it is called
        return Refusal(Why.DAMAGED)
    begins = data[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip()[:1]
    if begins == b"[" and written in (".json", *_JSON_LINES):  # a list is read whole or not at all, at any size
        return Refusal(Why.NOT_AN_OBJECT)
    if written in (".json", *_JSON_LINES) or begins == b"{":
        return ".jsonl"
    return ".tsv" if written == ".tsv" else ".csv"


def _file_name(name: str) -> str:
    """Gives what a temporary file is called: of a name only what a file system surely takes."""
    stem = PurePosixPath(name.replace("\\", "/")).stem
    kept = "".join(mark for mark in stem if mark.isalnum() or mark in "-_ ")
    return kept.encode()[:_LONGEST_NAME].decode(errors="ignore").strip() or "rows"
