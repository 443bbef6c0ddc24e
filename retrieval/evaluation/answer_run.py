"""Asking the questions that ship for whole answers, composed and worded, and holding them against the tables."""

import asyncio
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from knowledge import linkage
from knowledge.stored import Stored, all_titles, stored
from knowledge.usage import Budget
from knowledge.vocabulary import Language
from retrieval.answer import Answer
from retrieval.assistant import Assistant
from retrieval.errors import ModelUnavailable
from retrieval.evaluation.answer_scores import NONE, Judged, Scores, Shelf, contacts_of, in_language, judged, scores_of
from retrieval.evaluation.claims import claims_in, claims_of
from retrieval.evaluation.conduct import Outcome, Share
from retrieval.evaluation.gold_questions import GoldQuestion
from retrieval.evaluation.gold_run import DESK, OpenStore
from retrieval.evaluation.judge import UNJUDGED, Verdicts, verdicts
from retrieval.evaluation.model_cache import Overheard
from retrieval.evaluation.ranking import asked
from retrieval.evaluation.store import Store
from retrieval.grounding import Adviser, Grounder
from retrieval.grounding.draft import draft_in
from retrieval.model import ChatModel
from retrieval.progress import OnProgress, Progress, Stage, silent

InWords = Callable[[Answer], str]
"""Writes an answer as a person gets to read it, as plain text."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an answer: its claims, and what they are worth."""

    claims: Sequence[Judged]
    scores: Scores


@dataclass(frozen=True, slots=True)
class Answered:
    """A question, and its answer in its versions.

    Attributes:
        as_expected: whether it was answered, or declined, as it should be.
        composed: without a model.
        written: what the model wrote, before it was checked; None where it was not asked, or gave nothing.
        shown: what was shown in the end; None where no model is set.
        dropped: of the sentences that the model wrote, those that are not shown as it wrote them.
        views: of a judge, on what the model wrote, or without one on what was composed.
    """

    gold: GoldQuestion
    as_expected: bool
    composed: Version
    written: Version | None = None
    shown: Version | None = None
    dropped: Share = NONE
    views: Verdicts = UNJUDGED


@dataclass(frozen=True, slots=True)
class Witnesses:
    """The models that take part in an evaluation of answers, as far as they are set."""

    chat: Overheard | None = None
    judge: ChatModel | None = None


NOBODY = Witnesses()


async def answer_all(
    questions: Sequence[GoldQuestion],
    today: dt.date,
    open_store: OpenStore,
    in_words: InWords,
    witnesses: Witnesses = NOBODY,
    on_progress: OnProgress = silent,
) -> list[Answered]:
    """Asks every question of the store that it is meant for, and keeps the order of the questions."""
    done: dict[str, Answered] = {}
    for texts in dict.fromkeys(gold.texts for gold in questions):
        async with open_store(texts) as store:
            bench = await Bench.of(store, today, in_words, witnesses)
            for gold in questions:
                if gold.texts is texts:
                    done[gold.question.id] = await bench.answered(gold)
                    on_progress(Progress(Stage.ASKING, len(done), len(questions)))
    return [done[gold.question.id] for gold in questions]


class Bench:
    """A desk over one store, with what its answers are held against."""

    def __init__(
        self,
        store: Store,
        today: dt.date,
        in_words: InWords,
        witnesses: Witnesses,
        others: frozenset[str],
        office: Stored | None,
    ) -> None:
        self._store, self._today, self._in_words, self._witnesses = store, today, in_words, witnesses
        self._others, self._office = others, office
        self._assistant = Assistant(store.database, store.indexes, DESK)
        self._adviser: Adviser | None = None
        if witnesses.chat is not None:
            grounder = Grounder(witnesses.chat, lambda: store.indexes.snapshot().encoder)
            self._adviser = Adviser(store.database, grounder, Budget(None, None))

    @classmethod
    async def of(cls, store: Store, today: dt.date, in_words: InWords, witnesses: Witnesses) -> "Bench":
        """Reads what all answers of a store have in common."""
        async with store.database.reading() as session:
            named = {name for node in (await linkage.nodes(session)).values() for name in node.names.values()}
            titles = await all_titles(session)
            office = None if DESK.office is None else (await stored(session, [DESK.office])).get(DESK.office)
        return cls(store, today, in_words, witnesses, frozenset(titles | named), office)

    async def answered(self, gold: GoldQuestion) -> Answered:
        """Asks one question, without and with the models that are set."""
        question = asked(gold.question, self._today)
        answer = await self._assistant.answer(question)
        expected = Outcome(gold, {}, answer).as_expected
        shelf = await self._shelf(answer)
        composed = await asyncio.to_thread(self._version, answer, shelf, gold)
        language = answer.language
        chat, judge = self._witnesses.chat, self._witnesses.judge
        if self._adviser is None or chat is None:
            views = UNJUDGED if judge is None else await verdicts(judge, composed.claims, shelf, language)
            return Answered(gold, expected, composed, views=views)
        chat.forget()
        advised = await self._adviser.advised(question, answer, None, dt.datetime.now(dt.UTC))
        shown = await asyncio.to_thread(self._version, advised.answer, shelf, gold)
        written = _written(chat, shelf, language)
        if written is None:
            return Answered(gold, expected, composed, shown=shown)
        kept = {sentence.text for sentence in advised.answer.sentences if not sentence.quoted}
        lost = [one.claim.text not in kept for one in written.claims]
        views = UNJUDGED if judge is None else await verdicts(judge, written.claims, shelf, language)
        return Answered(gold, expected, composed, written, shown, Share(sum(lost), len(lost)), views)

    async def _shelf(self, answer: Answer) -> Shelf:
        numbers = {match.n: match.card.key for match in answer.matches}
        async with self._store.database.reading() as session:
            found = await stored(session, list(numbers.values()))
        records: Mapping[int, Stored] = {n: found[key] for n, key in numbers.items() if key in found}
        return Shelf(records, self._office, self._others, self._today, DESK.zone)

    def _version(self, answer: Answer, shelf: Shelf, gold: GoldQuestion) -> Version:
        return version_of(self._in_words(answer), answer, shelf, gold.question.language)


def version_of(text: str, answer: Answer, shelf: Shelf, asked_in: Language) -> Version:
    """Scores an answer by the words that a person gets to read."""
    worded = [sentence.text for sentence in answer.sentences if not sentence.quoted]
    claims = judged(claims_in(text, worded), shelf)
    scores = scores_of(claims, shelf)
    return Version(
        claims,
        Scores(
            scores.faithfulness,
            scores.precision,
            scores.recall,
            contacts_of(claims, shelf),
            in_language(text, asked_in, shelf),
        ),
    )


def _written(chat: Overheard, shelf: Shelf, language: Language) -> Version | None:
    """Scores what a model wrote before any of it was checked; None where it wrote nothing that can be read."""
    if chat.last is None:
        return None
    try:
        draft = draft_in(chat.last.content)
    except ModelUnavailable:
        return None
    claims = judged(claims_of(draft), shelf)
    scores = scores_of(claims, shelf)
    spoken = in_language("\n".join(sentence.text for sentence in draft.sentences), language, shelf)
    return Version(claims, Scores(scores.faithfulness, scores.precision, scores.recall, language=spoken))
