"""``liaison eval``: search and answers measured in temporary stores; the desk's own data stays alone."""

import asyncio
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from bot.commands.bench import encoder_of, out, scratch_database, starter_stores
from bot.commands.evaluating_answers import AnswersAsked, eval_answers
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
from knowledge.starter import drafts
from retrieval.evaluation.folder import read_folder
from retrieval.evaluation.gold_questions import gold_questions
from retrieval.evaluation.gold_run import GOLD_DAY, ask_all, gold_report
from retrieval.evaluation.measuring import rank_all, report
from retrieval.evaluation.model_cache import SaidBefore
from retrieval.evaluation.store import import_documents, indexed
from retrieval.evaluation.testbed import Fault, TestBed, Unusable
from retrieval.evaluation.vector_cache import VectorCache

_SHOWN = 20
"""Faults told one by one; a file of another format would fill the screen."""
_CACHE = "evaluation"


def eval_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(
        folder: Path | None, answers: bool, limit: int | None, fresh: bool, misses: bool, today: dt.date | None,
        language: str | None, json: bool,
    ) -> int:  # fmt: skip
        common = settled(texts, None, today, language)
        if (answers and folder is not None) or (limit is not None and not answers):
            raise Refused("error-eval-answers-alone")
        kept = common.settings.cache_folder / _CACHE
        cache = None if fresh else VectorCache(kept)
        if answers:
            said = None if fresh else SaidBefore(kept)
            asked = AnswersAsked(today or GOLD_DAY, limit, cache, said, misses=misses, as_json=json)
            return asyncio.run(eval_answers(common, asked))
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
            flag("--answers", texts.say("help-option-answers")),
            click.Option(["--limit"], type=click.IntRange(min=1), metavar="N", help=texts.say("help-option-limit")),
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
        async with encoder_of(common, on_progress) as encoder, scratch_database() as (database, scratch):
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
        print_report(out(), measured, common.texts, title)
    return 0


async def _eval_gold(common: Common, today: dt.date, cache: VectorCache | None, *, misses: bool, as_json: bool) -> int:
    questions = gold_questions()
    with progress_lines(common.err, common.texts) as on_progress:
        async with encoder_of(common, on_progress) as encoder:
            outcomes = await ask_all(questions, today, starter_stores(encoder, cache, on_progress), on_progress)
    measured = await asyncio.to_thread(gold_report, outcomes)
    if as_json:
        click.echo(json_line(gold_json(measured)))
        return 0
    name = common.texts.say("eval-gold-name")
    title = common.texts.say("eval-title", name=name, questions=len(questions), documents=len(list(drafts())))
    print_gold(out(), measured, common.texts, title)
    if misses:
        print_misses(out(), measured, common.texts)
    return 0


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
