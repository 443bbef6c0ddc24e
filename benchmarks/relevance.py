"""Measures what each ingredient of search is worth on a folder of corpus.jsonl, queries.jsonl and qrels.jsonl.

``uv run python -m benchmarks.relevance FOLDER [--every 10]`` prints nDCG@10, recall@10 and MRR@10 with 95 % intervals
for words, vectors and both, then for both with one ingredient off. Where questions are answered in both languages, it
also counts how many find the answer of the other language among the first ten, and how many that found the answer of
their own first by plain vectors (neither centred nor turned, words left out) still find it first.
"""

import argparse
import asyncio
import contextlib
import datetime as dt
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

import numpy as np

from bot.settings import Settings
from knowledge.catalogue import Signature
from knowledge.database import Database, sqlite_url
from knowledge.vocabulary import Language
from retrieval import feedback, fusion, titles
from retrieval.encoder import Bundled, open_encoder
from retrieval.evaluation.folder import read_folder
from retrieval.evaluation.measuring import SEED, Ranked, rank_all
from retrieval.evaluation.metrics import figures, interval
from retrieval.evaluation.ranking import Way
from retrieval.evaluation.store import Store, import_documents, indexed
from retrieval.evaluation.testbed import TestBed
from retrieval.evaluation.vector_cache import VectorCache
from retrieval.lexical import question as lexical_question
from retrieval.vectors import ExactIndex, exact

_TODAY = dt.date(2026, 11, 22)
_INGREDIENTS = (
    "question map",
    "feedback",
    "grant",
    "second passage",
    "measure of long questions",
    "repeated words",
    "titles",
)


@contextlib.contextmanager
def _without(ingredient: str, index: ExactIndex) -> Iterator[None]:
    """Switches one ingredient off."""
    switches: Mapping[str, tuple[object, str, object]] = {
        "question map": (index, "_adapter", None),
        "feedback": (feedback, "_WEIGHT", 0.0),
        "grant": (fusion, "_GRANT", 0.0),
        "second passage": (exact, "_SECOND", 1e-9),
        "measure of long questions": (lexical_question, "_SHARED_AT_MOST", lexical_question._MOST_TERMS),
        "repeated words": (lexical_question, "Counter", lambda terms: dict.fromkeys(terms, 1)),
        "titles": (titles, "_WEIGHT", 0.0),
    }
    owner, name, off = switches[ingredient]
    with patch.object(owner, name, off):
        yield


def _print(name: str, ranked: Sequence[Ranked], way: Way) -> None:
    measured = [figures(one.rankings[way], one.question.judged) for one in ranked]
    columns = [[one.ndcg for one in measured], [one.recall for one in measured], [one.mrr for one in measured]]
    print(f"  {name:<34}", end="")
    for column in columns:
        sure = interval(column, SEED)
        print(f"{sum(column) / len(column):>8.4f} [{sure.low:.3f}, {sure.high:.3f}]", end="")
    print()


@contextlib.contextmanager
def _plain(index: ExactIndex) -> Iterator[None]:
    """Makes search by vectors what it is by the encoder alone: cosines of question and passage as they were encoded."""
    with (
        _without("question map", index),
        _without("second passage", index),
        _without("feedback", index),
        _without("titles", index),
        patch.object(index, "_means", np.zeros_like(index._means)),
        patch.object(index, "_norms", np.ones_like(index._norms)),
    ):
        yield


def _print_languages(bed: TestBed, fused: Sequence[Ranked], plain: Sequence[Ranked]) -> None:
    """Prints how questions that both languages answer find either answer."""
    language_of = bed.found_in()
    for asked in Language:
        across, kept = [], []
        for now, before in zip(fused, plain, strict=True):
            question = now.question
            answers = {key: language_of(question, key) for key, grade in question.judged.items() if grade > 0}
            own = {key for key, language in answers.items() if language is question.language}
            if question.language is not asked or not own or len(own) == len(answers):
                continue
            ranking = now.rankings[Way.FUSED]
            across.append(any(key in answers and key not in own for key in ranking))
            if before.rankings[Way.VECTOR][0] in own:
                kept.append(ranking[0] in own)
        if across:
            print(
                f"  asked in {asked}: other language in the first ten {np.mean(across):.4f} of {len(across)}; ", end=""
            )
            print(f"own language still first {np.mean(kept):.4f} of {len(kept)}")


async def _measure(store: Store, bed: TestBed, every: int) -> None:
    questions = bed.questions[::every]
    ranked = await rank_all(store, questions, _TODAY)
    for way in Way:
        _print(way, ranked, way)
    assert store.indexes.vectors is not None
    with _plain(store.indexes.vectors):
        _print_languages(bed, ranked, await rank_all(store, questions, _TODAY))
    for ingredient in _INGREDIENTS:
        with _without(ingredient, store.indexes.vectors):
            _print(f"without {ingredient}", await rank_all(store, questions, _TODAY), Way.FUSED)


async def main(folder: Path, every: int) -> None:
    """Builds a store of the corpus in a temporary folder and asks every question in every way."""
    bed = await asyncio.to_thread(read_folder, folder)
    assert isinstance(bed, TestBed), bed
    cache = Settings.load().cache_folder
    encoder = await open_encoder(Bundled(), cache, lambda stage, fraction: None)
    assert encoder is not None
    with tempfile.TemporaryDirectory() as scratch:
        database = Database(sqlite_url(Path(scratch)))
        await database.migrate()
        who = Signature("benchmark", "", dt.datetime.now(dt.UTC))
        await import_documents(database, bed.documents, Path(scratch), who)
        print(f"{folder.name}: {len(bed.questions[::every])} questions      nDCG@10, recall@10, MRR@10")
        async with indexed(database, Path(scratch), encoder, VectorCache(cache)) as store:
            await _measure(store, bed, every)
        await database.close()
    await encoder.aclose()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    asyncio.run(main(options.folder, options.every))
