"""``liaison import``: knowledge from files, a verdict for each row, then the indexes brought up to date."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from rich.progress import Progress as Bars

from bot.commands.shared import Common, common_options, flag, opened, settled, who_runs
from bot.commands.spoken import SpokenCommand
from bot.desk import OpenDesk
from bot.errors import Refused
from bot.import_print import tell_import
from bot.json_output import json_line, summary_json
from bot.progress import progress_lines
from handlers.texts import Texts
from knowledge.catalogue import Signature
from knowledge.intake.files import find
from knowledge.intake.run import import_files
from knowledge.intake.sheets.mapping import SheetMap, read_map, write_map
from knowledge.intake.verdicts import Refusal, Summary, Verdict
from retrieval.errors import EncoderUnavailable, IndexDamaged


def import_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(
        path: tuple[Path, ...], dry_run: bool, map: Path | None, write_map: Path | None, data: Path | None,
        today: dt.date | None, language: str | None, json: bool,
    ) -> int:  # fmt: skip
        common = settled(texts, data, today, language)
        job = _Job(path, dry_run or write_map is not None, _read_map(common, map), write_map, json)
        return asyncio.run(_import(common, job))

    return SpokenCommand(
        "import",
        texts=texts,
        callback=run,
        help=texts.say("help-import"),
        params=[
            click.Argument(["path"], nargs=-1, required=True, type=click.Path(path_type=Path)),
            flag("--dry-run", texts.say("help-option-dry-run")),
            _file("--map", texts.say("help-option-map")),
            _file("--write-map", texts.say("help-option-write-map")),
            *common_options(texts),
        ],
    )


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be imported and how; a map is written instead of rows."""

    paths: Sequence[Path]
    dry_run: bool
    sheet_map: SheetMap
    map_to: Path | None
    as_json: bool


def _file(name: str, text: str) -> click.Option:
    return click.Option([name], type=click.Path(path_type=Path), metavar="FILE", help=text)


def _read_map(common: Common, path: Path | None) -> SheetMap:
    if path is None:
        return SheetMap()
    try:
        sheet_map = read_map(path)
    except OSError:
        raise Refused("refused-file", file=str(path), why=common.texts.say("why-no_such_path")) from None
    if isinstance(sheet_map, Refusal):
        why = common.texts.say(f"why-{sheet_map.why.value}", **sheet_map.values)
        raise Refused("refused-file", file=str(path), why=why)
    return sheet_map


async def _import(common: Common, job: _Job) -> int:
    if job.map_to is not None and job.map_to.exists():
        raise Refused("error-file-exists", path=str(job.map_to))
    async with opened(common) as desk:
        summary = await _rows(common, desk, job)
        if job.as_json:
            click.echo(json_line(summary_json(summary, common.texts)))
        else:
            tell_import(common.texts, summary, dry_run=job.dry_run)
        if job.map_to is not None:
            _write_map(common, job.map_to, summary)
        if not job.dry_run and not summary.nothing_read:
            await _index(common, desk)
    return int(bool(summary.refused))


async def _rows(common: Common, desk: OpenDesk, job: _Job) -> Summary:
    signature = Signature(who=who_runs(), why="import", at=dt.datetime.now(dt.UTC))
    lines = await asyncio.to_thread(_count_lines, job.paths)
    with Bars(console=common.err, transient=True) as bars:
        bar = bars.add_task(common.texts.say("import-progress"), total=lines)

        def on_row(_verdict: Verdict) -> None:
            bars.advance(bar)

        return await import_files(
            desk.database, job.paths, signature, dry_run=job.dry_run, on_row=on_row, sheet_map=job.sheet_map
        )


def _write_map(common: Common, path: Path, summary: Summary) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(write_map(summary.sheets))
    except OSError:
        raise Refused("error-file-unwritable", path=str(path)) from None
    common.err.print(common.texts.say("import-map-written", path=str(path)), markup=False, soft_wrap=True)


async def _index(common: Common, desk: OpenDesk) -> None:
    """Brings the indexes up to date; what is not encoded when somebody stops it is encoded by the next import."""
    feed = desk.keeping.feed
    if not desk.keeping.holds:
        common.err.print(common.texts.say("import-keeper-busy"))
        return
    with progress_lines(common.err, common.texts) as on_progress:
        await feed.catch_up(on_progress)
        if not await feed.behind():
            common.err.print(common.texts.say("import-ready-words"))
        if desk.encoder is None:
            return
        try:
            await feed.encode(on_progress)
            if not await feed.unencoded():
                common.err.print(common.texts.say("import-ready-meaning"))
            with contextlib.suppress(IndexDamaged):  # exact search answers alone
                await feed.open_chroma(on_progress)
        except EncoderUnavailable as error:
            common.err.print(common.texts.say("note-lexical-other", reason=error.reason.value))
            common.err.print(common.texts.say("import-encoding-left", count=await feed.unencoded()))


def _count_lines(paths: Sequence[Path]) -> int | None:
    """Counts lines for the progress bar; None where something cannot be read, or is packed, so that none is known."""
    try:
        files = find(paths).files
        if any(file.suffix.lower() == ".xlsx" for file in files):
            return None
        return sum(chunk.count(b"\n") for file in files for chunk in _chunks(file))
    except OSError:
        return None


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        yield from iter(lambda: stream.read(1 << 20), b"")
