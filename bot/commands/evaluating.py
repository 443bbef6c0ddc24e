"""``liaison eval``: search and answers measured in temporary stores; the desk's own data stays alone."""

import asyncio
import contextlib
import datetime as dt
import tempfile
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import click
from rich.console import Console

from bot.commands.shared import Common, common_options, flag, settled
from bot.commands.spoken import SpokenCommand
from bot.errors import Refused
from bot.evaluation_json import gold_json, report_json
from bot.evaluation_print import print_report
from bot.gold_print import print_gold, print_misses
from bot.json_output import json_line
from bot.progress import progress_lines
from handlers.texts import Texts
from knowledge.catalogue import Signature
from knowledge.database import Database, sqlite_url
from knowledge.starter import drafts
from knowledge.vocabulary import Language
from retrieval.encoder import Encoder, EncoderFault, Off, open_encoder
from retrieval.errors import EncoderUnavailable
from retrieval.evaluation.folder import read_folder
from retrieval.evaluation.gold_questions import gold_questions
from retrieval.evaluation.gold_run import GOLD_DAY, ask_all, gold_report, stock
from retrieval.evaluation.measuring import rank_all, report
from retrieval.evaluation.store import Store, import_documents, indexed
from retrieval.evaluation.testbed import Fault, TestBed, Unusable
from retrieval.evaluation.vector_cache import VectorCache
from retrieval.progress import OnProgress, Progress, Stage

_SHOWN = 20
"""Faults told one by one; a file of another format would fill the screen."""
_CACHE = "evaluation"


def eval_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(
        folder: Path | None, fresh: bool, misses: bool, today: dt.date | None, language: str | None, json: bool
    ) -> int:
        common = settled(texts, None, today, language)
        cache = None if fresh else VectorCache(common.settings.cache_folder / _CACHE)
        if folder is None:
            return asyncio.run(_eval_gold(common, today or GOLD_DAY, cache, misses=misses, as_json=json))
        return asyncio.run(_eval_folder(common, folder, cache, as_json=json))

    return SpokenCommand(
        "eval",
        texts=texts,
        callback=run,
        help=texts.say("help-eval"),
        params=[
            click.Argument(["folder"], required=False, type=click.Path(path_type=Path)),
            flag("--fresh", texts.say("help-option-fresh")),
            flag("--misses", texts.say("help-option-misses")),
            *(option for option in common_options(texts) if option.name != "data"),
        ],
    )


async def _eval_folder(common: Common, folder: Path, cache: VectorCache | None, *, as_json: bool) -> int:
    bed = await asyncio.to_thread(read_folder, folder)
    if isinstance(bed, Unusable):
        return _refuse(common, bed.faults)
    _tell_aside(common, bed)
    with progress_lines(common.err, common.texts) as on_progress:
        async with _encoder(common, on_progress) as encoder, _database() as (database, scratch):
            who = Signature("evaluation", "", dt.datetime.now(dt.UTC))
            summary = await import_documents(database, bed.documents, scratch, who)
            if summary.refused:
                common.err.print(common.texts.say("note-eval-refused", count=len(summary.refused)))
            async with indexed(database, scratch, encoder, cache, on_progress) as store:
                ranked = await rank_all(store, bed.questions, common.today, on_progress)
    measured = await asyncio.to_thread(report, ranked, bed.found_in())
    if as_json:
        click.echo(json_line(report_json(measured)))
    else:
        title = common.texts.say(
            "eval-title", name=folder.name, questions=len(bed.questions), documents=len(bed.documents)
        )
        print_report(_out(), measured, common.texts, title)
    return 0


async def _eval_gold(common: Common, today: dt.date, cache: VectorCache | None, *, misses: bool, as_json: bool) -> int:
    questions = gold_questions()
    with progress_lines(common.err, common.texts) as on_progress:
        async with _encoder(common, on_progress) as encoder:

            @contextlib.asynccontextmanager
            async def starter(texts: Language | None) -> AsyncIterator[Store]:
                async with _database() as (database, scratch):
                    await stock(database, texts, encoder, dt.datetime.now(dt.UTC))
                    async with indexed(database, scratch, encoder, cache, on_progress) as store:
                        yield store

            outcomes = await ask_all(questions, today, starter, on_progress)
    measured = await asyncio.to_thread(gold_report, outcomes)
    if as_json:
        click.echo(json_line(gold_json(measured)))
        return 0
    name = common.texts.say("eval-gold-name")
    title = common.texts.say("eval-title", name=name, questions=len(questions), documents=len(list(drafts())))
    print_gold(_out(), measured, common.texts, title)
    if misses:
        print_misses(_out(), measured, common.texts)
    return 0


def _out() -> Console:
    return Console(highlight=False, emoji=False, markup=False)


@contextlib.asynccontextmanager
async def _database() -> AsyncIterator[tuple[Database, Path]]:
    """Opens an empty database in a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="liaison-eval-", ignore_cleanup_errors=True) as scratch:
        database = Database(sqlite_url(Path(scratch)))
        try:
            await database.migrate()
            yield database, Path(scratch)
        finally:
            await database.close()


@contextlib.asynccontextmanager
async def _encoder(common: Common, on_progress: OnProgress) -> AsyncIterator[Encoder | None]:
    """Opens the encoder that the desk would use, for the time of the evaluation.

    Raises:
        Refused: it cannot be opened, or fails on the way.
    """
    try:
        encoder = await _opened_encoder(common, on_progress)
        try:
            yield encoder
        finally:
            if encoder is not None:
                await encoder.aclose()
    except EncoderUnavailable as error:
        raise Refused("error-eval-encoder", reason=error.reason.value) from error


async def _opened_encoder(common: Common, on_progress: OnProgress) -> Encoder | None:
    choice = common.settings.encoder_choice()

    def prepared(_stage: str, fraction: float) -> None:
        on_progress(Progress(Stage.MODEL, fraction, 1.0))

    if isinstance(choice, Off):
        common.err.print(common.texts.say("note-off"), style="dim")
        return None
    try:
        return await open_encoder(choice, common.settings.cache_folder, prepared)
    except EncoderUnavailable as error:
        if error.reason is not EncoderFault.NO_WHEEL:
            raise
        common.err.print(common.texts.say("note-lexical-no-wheel"), style="dim")
        return None


def _refuse(common: Common, faults: Sequence[Fault]) -> int:
    say = common.texts.say
    for fault in faults[:_SHOWN]:
        why = say(f"why-{fault.why.value}", **fault.values)
        row = say("refused-row", file=fault.file, line=fault.line, why=why)
        click.echo(row if fault.line else say("refused-file", file=fault.file, why=why), err=True)
    if len(faults) > _SHOWN:
        click.echo(say("error-eval-more", count=len(faults) - _SHOWN), err=True)
    click.echo(say("error-eval-unusable", count=len(faults)), err=True)
    return 1


def _tell_aside(common: Common, bed: TestBed) -> None:
    for key, count in (
        ("note-eval-unknown", bed.aside.unknown),
        ("note-eval-unjudged", bed.aside.unjudged),
        ("note-eval-shortened", bed.aside.shortened),
        ("note-eval-empty", bed.aside.empty),
    ):
        if count:
            common.err.print(common.texts.say(key, count=count))
