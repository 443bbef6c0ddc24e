"""``liaison ask``: one question, or a file of them, answered; nothing is kept."""

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from bot.asking import Asked, question_from, questions_in
from bot.card_print import print_answer
from bot.commands.shared import Common, common_options, opened, settled
from bot.commands.spoken import SpokenCommand
from bot.courtesy import reply_to
from bot.desk import OpenDesk
from bot.errors import Refused
from bot.json_output import answer_json, json_line, reply_json
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from handlers.wording import Wording
from retrieval.answer import Answer
from retrieval.assistant import Assistant
from retrieval.question import Question
from retrieval.understanding.language import language_of
from retrieval.understanding.remarks import Remark, remark_in


def ask_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(
        question: tuple[str, ...], file: Path | None, data: Path | None, today: dt.date | None, language: str | None,
        json: bool,
    ) -> int:  # fmt: skip
        common = settled(texts, data, today, language)
        if file is not None and question:
            raise Refused("error-question-and-file")
        if file is not None:
            asked = list(questions_in(file, common.today, common.chosen_language, common.texts))
            return asyncio.run(_answer_file(common, asked))
        typed = question_from(" ".join(question), common.today, language=common.chosen_language)
        return asyncio.run(_answer_one(common, typed, as_json=json))

    return SpokenCommand(
        "ask",
        texts=texts,
        callback=run,
        help=texts.say("help-ask"),
        params=[
            click.Argument(["question"], nargs=-1),
            click.Option(["--file"], type=click.Path(path_type=Path), help=texts.say("help-option-file")),
            *common_options(texts),
        ],
    )


async def _answer_one(common: Common, question: Question, *, as_json: bool) -> int:
    remark = remark_in(question.text)
    async with opened(common) as desk:
        if remark is not None:
            texts, text = await _replied(common, desk.assistant, question, remark)
            click.echo(json_line(reply_json(text, texts.language)) if as_json else text)
            return 0
        answer = await _advised(desk, question)
    wording = Wording(texts_of(answer.language), common.today)
    if as_json:
        click.echo(json_line(answer_json(answer, wording)))
    else:
        print_answer(Console(highlight=False), answer, wording)
    return 0


async def _answer_file(common: Common, asked: list[Asked]) -> int:
    async with opened(common) as desk:
        for one in asked:
            click.echo(json_line({"id": one.id} | await _answered(common, desk, one)))
    return int(any(one.problem for one in asked))


async def _answered(common: Common, desk: OpenDesk, asked: Asked) -> dict[str, Any]:
    if asked.problem is not None or asked.question is None:
        problem = asked.problem or Refused("error-question-empty")
        return {"error": common.texts.say(problem.key, **problem.values)}
    remark = remark_in(asked.question.text)
    if remark is not None:
        texts, text = await _replied(common, desk.assistant, asked.question, remark)
        return reply_json(text, texts.language)
    answer = await _advised(desk, asked.question)
    return answer_json(answer, Wording(texts_of(answer.language), common.today))


async def _advised(desk: OpenDesk, question: Question) -> Answer:
    """Answers a question, with the chat model where there is one; what that costs is nobody's in particular."""
    answer = await desk.assistant.answer(question)
    if desk.adviser is None:
        return answer
    return (await desk.adviser.advised(question, answer, None, dt.datetime.now(dt.UTC))).answer


async def _replied(common: Common, assistant: Assistant, question: Question, remark: Remark) -> tuple[Texts, str]:
    texts = texts_of(question.language or language_of(question.text))
    return texts, await reply_to(remark, assistant, texts, common.today)
