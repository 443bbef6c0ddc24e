"""``liaison eval --answers``: what answers are worth, composed and worded by a model, on the questions that ship."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass

import click

from bot.answer_scores_json import answers_json
from bot.answer_scores_print import print_answers, print_unsupported
from bot.commands.bench import encoder_of, out, starter_stores
from bot.commands.shared import Common
from bot.errors import Refused
from bot.json_output import json_line
from bot.progress import progress_lines
from handlers.texts import texts as texts_of
from handlers.wording import Wording
from retrieval.answer import Answer
from retrieval.errors import ModelUnavailable
from retrieval.evaluation.answer_report import answer_report
from retrieval.evaluation.answer_run import Witnesses, answer_all
from retrieval.evaluation.gold_questions import gold_questions, spread
from retrieval.evaluation.model_cache import Overheard, SaidBefore
from retrieval.evaluation.vector_cache import VectorCache
from retrieval.model import ModelChoice, open_model


@dataclass(frozen=True, slots=True)
class AnswersAsked:
    """How an evaluation of answers was asked for.

    Attributes:
        limit: questions at the most, taken from all groups alike; None for all.
        said: what models answered in earlier evaluations; None to ask all anew.
    """

    today: dt.date
    limit: int | None
    vectors: VectorCache | None
    said: SaidBefore | None
    misses: bool
    as_json: bool


async def eval_answers(common: Common, asked: AnswersAsked) -> int:
    """Asks, counts and prints; what a model said is kept, so that a run that was stopped goes on from there."""
    questions = spread(gold_questions(), asked.limit)

    def in_words(answer: Answer) -> str:
        return Wording(texts_of(answer.language), asked.today).plain(answer)

    with progress_lines(common.err, common.texts) as on_progress:
        async with encoder_of(common, on_progress) as encoder, _witnesses(common, asked.said) as witnesses:
            stores = starter_stores(encoder, asked.vectors, on_progress)
            answered = await answer_all(questions, asked.today, stores, in_words, witnesses, on_progress)
    report = await asyncio.to_thread(answer_report, answered)
    if asked.as_json:
        click.echo(json_line(answers_json(report)))
        return 0
    print_answers(out(), report, common.texts)
    if asked.misses:
        print_unsupported(out(), answered, common.texts)
    return 0


@contextlib.asynccontextmanager
async def _witnesses(common: Common, said: SaidBefore | None) -> AsyncIterator[Witnesses]:
    """Opens the models that are set: the one that words answers, and the one that judges them.

    Raises:
        Refused: a model that is set cannot be opened.
    """
    async with contextlib.AsyncExitStack() as closing:

        async def opened(choice: ModelChoice | None) -> Overheard | None:
            if choice is None:
                return None
            try:
                model = Overheard(await open_model(choice), said)
            except ModelUnavailable as error:
                raise Refused("error-eval-model", reason=error.reason.value) from error
            closing.push_async_callback(model.aclose)
            return model

        chat = await opened(common.settings.model_choice())
        yield Witnesses(chat, await opened(common.settings.judge_choice()))
