"""``liaison import``: knowledge from files, a verdict for each row, then the indexes brought up to date."""

import asyncio
import contextlib
import datetime as dt
import getpass
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress as Bars

from bot.commands.shared import Common, common_options, flag, opened, settled
from bot.commands.spoken import SpokenCommand
from bot.desk import OpenDesk
from bot.json_output import json_line, summary_json
from bot.progress import progress_lines
from handlers.texts import Texts
from knowledge.catalogue import Signature
from knowledge.intake.files import find
from knowledge.intake.run import import_files
from knowledge.intake.verdicts import Outcome, Summary, Verdict
from retrieval.errors import EncoderUnavailable, IndexDamaged

_SHOWN = 20
"""Refused rows, and rows to be warned of, told one by one; a file of another format would fill the screen."""


def import_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(
        path: tuple[Path, ...], dry_run: bool, data: Path | None, today: dt.date | None, language: str | None,
        json: bool,
    ) -> int:  # fmt: skip
        return asyncio.run(_import(settled(texts, data, today, language), path, dry_run=dry_run, as_json=json))

    return SpokenCommand(
        "import",
        texts=texts,
        callback=run,
        help=texts.say("help-import"),
        params=[
            click.Argument(["path"], nargs=-1, required=True, type=click.Path(path_type=Path)),
            flag("--dry-run", texts.say("help-option-dry-run")),
            *common_options(texts),
        ],
    )


async def _import(common: Common, paths: Sequence[Path], *, dry_run: bool, as_json: bool) -> int:
    async with opened(common) as desk:
        summary = await _rows(common, desk, paths, dry_run=dry_run)
        if as_json:
            click.echo(json_line(summary_json(summary, common.texts)))
        else:
            _tell(common, summary, dry_run=dry_run)
        if not dry_run and not summary.nothing_read:
            await _index(common, desk)
    return int(bool(summary.refused))


async def _rows(common: Common, desk: OpenDesk, paths: Sequence[Path], *, dry_run: bool) -> Summary:
    signature = Signature(who=_who(), why="import", at=dt.datetime.now(dt.UTC))
    lines = await asyncio.to_thread(_count_lines, paths)
    with Bars(console=common.err, transient=True) as bars:
        bar = bars.add_task(common.texts.say("import-progress"), total=lines)

        def on_row(_verdict: Verdict) -> None:
            bars.advance(bar)

        return await import_files(desk.database, paths, signature, dry_run=dry_run, on_row=on_row)


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


def _tell(common: Common, summary: Summary, *, dry_run: bool) -> None:
    out = Console(highlight=False, soft_wrap=True, emoji=False)
    for verdict in summary.refused[:_SHOWN]:
        out.print(_refused(common.texts, verdict), style="red", markup=False)
    if summary.nothing_read:
        return
    for link in summary.dangling[:_SHOWN]:
        why = common.texts.say("warning-dangling", field=link.field, target=link.target)
        told = common.texts.say("refused-row", file=link.file, line=link.line, why=why)
        out.print(told, style="yellow", markup=False)
    out.print(
        common.texts.say(
            "import-summary",
            created=summary.created,
            updated=summary.updated,
            unchanged=summary.unchanged,
            refused=len(summary.refused),
        )
    )
    if len(summary.refused) > _SHOWN:
        out.print(common.texts.say("import-more-refused", count=len(summary.refused) - _SHOWN))
    if summary.dangling:
        out.print(common.texts.say("import-warned", count=len(summary.dangling)))
    if dry_run:
        out.print(common.texts.say("import-dry-run"))


def _refused(texts: Texts, verdict: Verdict) -> str:
    if verdict.refusal is None:
        return texts.say(f"import-{Outcome.REFUSED.value}")
    why = texts.say(f"why-{verdict.refusal.why.value}", **verdict.refusal.values)
    if verdict.line:
        return texts.say("refused-row", file=verdict.file, line=verdict.line, why=why)
    return texts.say("refused-file", file=verdict.file, why=why)


def _count_lines(paths: Sequence[Path]) -> int | None:
    """Counts lines for the progress bar; None where something cannot be read, which the import itself reports."""
    try:
        return sum(chunk.count(b"\n") for file in find(paths).files for chunk in _chunks(file))
    except OSError:
        return None


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        yield from iter(lambda: stream.read(1 << 20), b"")


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
