"""Asking the questions that ship of the starter knowledge, each in the store that it is meant for."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace

from knowledge import passages
from knowledge.catalogue import Signature, save
from knowledge.database import Database
from knowledge.drafts import Draft
from knowledge.starter import drafts
from knowledge.starter.linkage import load_linkage
from knowledge.vocabulary import Language
from retrieval.assistant import Assistant
from retrieval.docking import Desk
from retrieval.encoder import Encoder
from retrieval.evaluation.conduct import Conduct, Outcome, conduct
from retrieval.evaluation.gold_questions import GoldQuestion
from retrieval.evaluation.measuring import Means, Ranked, Report, means, report
from retrieval.evaluation.ranking import asked, rank
from retrieval.evaluation.store import Store
from retrieval.evaluation.testbed import TestQuestion
from retrieval.feed.starter_vectors import shipped_vectors
from retrieval.progress import OnProgress, Progress, Stage, silent

DESK = Desk("demo-office-ktt", "CN")
"""The desk of the demonstration university, whoever runs the questions."""
GOLD_DAY = dt.date(2026, 11, 22)
"""The day they were written for: what closes later must not change the figures."""

OpenStore = Callable[[Language | None], AbstractAsyncContextManager[Store]]
"""Opens a store of the starter knowledge, with the texts of one language or of all."""


@dataclass(frozen=True, slots=True)
class Group:
    """What one group of questions gave; ``search`` is None where no question has a relevant record."""

    search: Means | None
    conduct: Conduct


@dataclass(frozen=True, slots=True)
class GoldReport:
    """What search and answers are worth on the questions that ship."""

    search: Report
    conduct: Conduct
    groups: Mapping[str, Group]
    misses: Sequence[Outcome]


async def stock(database: Database, texts: Language | None, encoder: Encoder | None, now: dt.datetime) -> None:
    """Fills a migrated database with the starter knowledge, in one language or all, its vectors and the linkage."""
    kept = [one for one in (_in_language(draft, texts) for draft in drafts()) if one.texts]
    async with database.writing() as session:
        await save(session, kept, Signature("evaluation", "", now))
        if encoder is not None:
            await passages.save_vectors(session, encoder.id, shipped_vectors(encoder.id))
    await load_linkage(database, now)


def _in_language(draft: Draft, language: Language | None) -> Draft:
    return draft if language is None else replace(draft, texts={k: v for k, v in draft.texts.items() if k is language})


async def ask_all(
    questions: Sequence[GoldQuestion], today: dt.date, open_store: OpenStore, on_progress: OnProgress = silent
) -> list[Outcome]:
    """Asks every question of the store that it is meant for, and keeps the order of the questions.

    Raises:
        EncoderUnavailable: the encoder failed.
    """
    outcomes: dict[str, Outcome] = {}
    for texts in dict.fromkeys(gold.texts for gold in questions):
        async with open_store(texts) as store:
            assistant = Assistant(store.database, store.indexes, DESK)
            for gold in questions:
                if gold.texts is texts:
                    rankings = await rank(store, gold.question, today)
                    answer = await assistant.answer(asked(gold.question, today))
                    outcomes[gold.question.id] = Outcome(gold, rankings, answer)
                    on_progress(Progress(Stage.ASKING, len(outcomes), len(questions)))
    return [outcomes[gold.question.id] for gold in questions]


def gold_report(outcomes: Sequence[Outcome]) -> GoldReport:
    """Sums up the outcomes of at least one question with a relevant record."""
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    texts: dict[str, Language] = {}
    for one in outcomes:
        groups[one.gold.group].append(one)
        texts[one.gold.question.id] = one.gold.texts or one.gold.question.language

    def found_in(question: TestQuestion, _key: str) -> Language:
        return texts[question.id]

    return GoldReport(
        search=report(_ranked(outcomes), found_in),
        conduct=conduct(outcomes),
        groups={name: _group(of_group) for name, of_group in groups.items()},
        misses=[one for one in outcomes if not one.as_expected or (one.gold.answerable and not one.shown)],
    )


def _group(outcomes: Sequence[Outcome]) -> Group:
    ranked = _ranked(outcomes)
    return Group(means(ranked) if ranked else None, conduct(outcomes))


def _ranked(outcomes: Sequence[Outcome]) -> list[Ranked]:
    return [Ranked(one.gold.question, one.rankings) for one in outcomes if one.gold.question.judged]
