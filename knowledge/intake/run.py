"""A whole import: files read, drafted and saved batch by batch, a verdict for every row."""

import asyncio
import contextlib
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from knowledge.catalogue import Saved, Signature, foresee, save
from knowledge.database import Database
from knowledge.drafts import Draft
from knowledge.intake.doubts import doubts_in
from knowledge.intake.files import find, name_of, refuse_file
from knowledge.intake.reading import refuse_row, rows_of
from knowledge.intake.references import References
from knowledge.intake.rows import draft_of
from knowledge.intake.sheets.mapping import SheetMap
from knowledge.intake.verdicts import Dangling, Doubtful, Outcome, Refusal, SheetRead, Summary, Verdict, Why

BATCH = 200
_BATCH_BYTES = 4_000_000
"""Bytes of rows after which a batch ends early, so that long rows do not add up in memory."""
_OUTCOMES: Mapping[Saved, Outcome] = {
    Saved.CREATED: Outcome.CREATED,
    Saved.UPDATED: Outcome.UPDATED,
    Saved.UNCHANGED: Outcome.UNCHANGED,
}
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class _Drafted:
    """A row that is fit to be saved, and the hash of all that it says."""

    file: str
    line: int
    size: int
    draft: Draft
    digest: str
    sheet: str | None = None


@dataclass(slots=True)
class _First:
    """Where this run first met a key, with which content, and what became of it."""

    file: str
    line: int
    digest: str
    sheet: str | None = None
    saved: Saved = Saved.UNCHANGED


async def import_files(
    database: Database,
    paths: Sequence[Path],
    signature: Signature,
    *,
    dry_run: bool = False,
    on_row: Callable[[Verdict], None] = lambda verdict: None,
    batch: int = BATCH,
    sheet_map: SheetMap | None = None,
) -> Summary:
    """Imports files and folders of JSON Lines and sheets, each batch of rows in one transaction.

    What was wrong with the paths is reported first, then the rows in their order, each only after its batch was
    committed: an import that is stopped, however hard, loses and doubles nothing when it is run again. Of several
    different rows with one key the first is taken and the others are refused, so that a second run changes nothing.

    Args:
        dry_run: writes nothing; the verdicts are those that a run would give now.
        on_row: is told each verdict.
        batch: rows in one transaction.
        sheet_map: how the columns of sheets are read, where that is not to be guessed.

    Raises:
        StoreUnavailable: the database cannot be read or written; the batches reported so far are kept.
    """
    tally = _Tally(on_row)
    firsts: dict[str, _First] = {}
    found = await _in_thread(lambda: find(paths))
    tally.take(found.findings)
    references, doubtful = References(), list[Doubtful]()
    sheets: list[SheetRead] = []
    reading = _read(found.files, sheet_map or SheetMap(), sheets.append)
    try:
        while items := await _in_thread(lambda: _chunk(reading, batch)):
            fresh = _fresh(items, firsts)
            saved = await _save(database, [row.draft for row in fresh], signature, dry_run)
            for row, outcome in zip(fresh, saved, strict=True):
                firsts[row.draft.key].saved = outcome
                if outcome is not Saved.OTHER_KIND:
                    references.note(row.draft, row.file, row.line, row.sheet)
                    doubtful += _doubtful(row)
            tally.take([item if isinstance(item, Verdict) else _settle(item, firsts) for item in items])
    finally:
        reading.close()
    return tally.summary(await references.dangling(database), tuple(sheets), tuple(doubtful))


class _Tally:
    """Counts verdicts as they are told."""

    def __init__(self, on_row: Callable[[Verdict], None]) -> None:
        self._on_row = on_row
        self._counts = dict.fromkeys(Outcome, 0)
        self._refused: list[Verdict] = []

    def take(self, verdicts: Sequence[Verdict]) -> None:
        for verdict in verdicts:
            self._counts[verdict.outcome] += 1
            if verdict.outcome is Outcome.REFUSED:
                self._refused.append(verdict)
            self._on_row(verdict)

    def summary(
        self, dangling: tuple[Dangling, ...], sheets: tuple[SheetRead, ...], doubtful: tuple[Doubtful, ...]
    ) -> Summary:
        counts = self._counts
        created, updated, unchanged = counts[Outcome.CREATED], counts[Outcome.UPDATED], counts[Outcome.UNCHANGED]
        return Summary(created, updated, unchanged, tuple(self._refused), dangling, sheets, doubtful)


def _doubtful(row: _Drafted) -> Iterator[Doubtful]:
    for doubt, values in doubts_in(row.draft):
        yield Doubtful(row.file, row.line, row.draft.key, doubt, values, row.sheet)


def _read(
    files: Sequence[Path], sheet_map: SheetMap, on_sheet: Callable[[SheetRead], None]
) -> Generator[_Drafted | Verdict, None, None]:
    for path in files:
        name = name_of(path)
        try:
            for row in rows_of(path, sheet_map, on_sheet):
                draft = row.content if isinstance(row.content, Refusal) else draft_of(row.content)
                if isinstance(draft, Refusal):
                    yield refuse_row(path, row, draft)
                else:
                    yield _Drafted(name, row.line, row.size, draft, draft.content_hash(), row.sheet)
        except OSError as error:
            yield refuse_file(path, error)


def _chunk(reading: Iterator[_Drafted | Verdict], most: int) -> list[_Drafted | Verdict]:
    items: list[_Drafted | Verdict] = []
    size = 0
    while len(items) < most and size < _BATCH_BYTES and (item := next(reading, None)) is not None:
        items.append(item)
        size += item.size if isinstance(item, _Drafted) else 0
    return items


def _fresh(items: Sequence[_Drafted | Verdict], firsts: dict[str, _First]) -> list[_Drafted]:
    """Picks the rows whose keys this run meets for the first time, and notes them."""
    fresh: list[_Drafted] = []
    for item in items:
        if isinstance(item, _Drafted) and item.draft.key not in firsts:
            firsts[item.draft.key] = _First(item.file, item.line, item.digest, item.sheet)
            fresh.append(item)
    return fresh


async def _save(database: Database, drafts: Sequence[Draft], signature: Signature, dry_run: bool) -> list[Saved]:
    if not drafts:
        return []
    if dry_run:
        async with database.reading() as session:
            return await foresee(session, drafts)
    async with database.writing() as session:
        return await save(session, drafts, signature)


def _settle(row: _Drafted, firsts: Mapping[str, _First]) -> Verdict:
    """Gives the verdict on a row whose key has been saved, by it or by an earlier one."""
    key, first = row.draft.key, firsts[row.draft.key]
    if first.digest != row.digest:
        where = first.file if first.sheet is None else f"{first.file}, {first.sheet}"
        refusal = Refusal(Why.DUPLICATE_KEY, {"value": key, "file": where, "first": first.line})
        return Verdict(row.file, row.line, Outcome.REFUSED, key, refusal, row.sheet)
    if first.saved is Saved.OTHER_KIND:
        return Verdict(row.file, row.line, Outcome.REFUSED, key, Refusal(Why.OTHER_KIND, {"value": key}), row.sheet)
    again = (first.file, first.sheet, first.line) != (row.file, row.sheet, row.line)
    return Verdict(row.file, row.line, Outcome.UNCHANGED if again else _OUTCOMES[first.saved], key, sheet=row.sheet)


async def _in_thread(work: Callable[[], _Result]) -> _Result:
    """Runs work beside the event loop; a cancelled caller still waits for it, since a thread cannot be stopped."""
    task = asyncio.ensure_future(asyncio.to_thread(work))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        raise
