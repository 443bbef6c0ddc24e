"""``liaison search``: the records that match best, closed ones included."""

import asyncio
import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from bot.asking import MOST, Asked, question_from, questions_in
from bot.card_print import print_hits
from bot.commands.shared import Common, common_options, opened, settled
from bot.commands.spoken import SpokenCommand
from bot.errors import Refused
from bot.json_output import hits_json, json_line
from handlers.texts import Texts
from handlers.wording import Wording
from knowledge.vocabulary import KIND_NAMES, kind_named
from retrieval.assistant import Assistant
from retrieval.question import Question

_USUAL = 10


def search_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(
        question: tuple[str, ...], file: Path | None, kind: str | None, top: int, data: Path | None,
        today: dt.date | None, language: str | None, json: bool,
    ) -> int:  # fmt: skip
        common = settled(texts, data, today, language)
        named = None if kind is None else kind_named(kind)
        if file is not None and question:
            raise Refused("error-question-and-file")
        if file is not None:
            asked = list(questions_in(file, common.today, common.chosen_language, common.texts))
            preset = [
                dataclasses.replace(one, question=dataclasses.replace(one.question, kind=one.question.kind or named))
                if one.question
                else one
                for one in asked
            ]
            return asyncio.run(_find_file(common, preset, top))
        typed = question_from(" ".join(question), common.today, language=common.chosen_language, kind=named)
        return asyncio.run(_find_one(common, typed, top, as_json=json))

    return SpokenCommand(
        "search",
        texts=texts,
        callback=run,
        help=texts.say("help-search"),
        params=[
            click.Argument(["question"], nargs=-1),
            click.Option(["--file"], type=click.Path(path_type=Path), help=texts.say("help-option-file")),
            click.Option(["--kind"], type=click.Choice(KIND_NAMES), help=texts.say("help-option-kind")),
            click.Option(
                ["--top"], type=click.IntRange(1, MOST), default=_USUAL, show_default=True,
                help=texts.say("help-option-top"),
            ),
            *common_options(texts),
        ],
    )  # fmt: skip


async def _find_one(common: Common, question: Question, top: int, *, as_json: bool) -> int:
    async with opened(common) as desk:
        found = await desk.assistant.find(question, top)
    if as_json:
        click.echo(json_line(hits_json(found)))
    elif found:
        print_hits(Console(highlight=False), found, Wording(common.texts, common.today))
    else:
        click.echo(common.texts.say("search-nothing"))
    return 0


async def _find_file(common: Common, asked: list[Asked], top: int) -> int:
    async with opened(common) as desk:
        for one in asked:
            click.echo(json_line({"id": one.id} | await _found(common, desk.assistant, one, top)))
    return int(any(one.problem for one in asked))


async def _found(common: Common, assistant: Assistant, asked: Asked, top: int) -> dict[str, Any]:
    if asked.problem is not None or asked.question is None:
        problem = asked.problem or Refused("error-question-empty")
        return {"error": common.texts.say(problem.key, **problem.values)}
    return hits_json(await assistant.find(asked.question, asked.top or top))
