"""Measures what the coarse pass keeps of the passages nearest to a question.

``uv run --group bench python -m benchmarks.coarse STORE``, where STORE is a data folder of Liaison with encoded records
(``search_speed --keep`` leaves some). For each filter: the passages that may be found, those that go on to the exact
score, and the share of the 5, 10 and 40 nearest of each group that are among them.
"""

import argparse
import asyncio
import dataclasses
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.made_store import TODAY, MadeQuestion, make_questions, named_only, read_source
from benchmarks.search_peers import SCOPES
from knowledge.database import Database, sqlite_url
from knowledge.roster import Roster
from retrieval.encoder.network import ENCODER_ID
from retrieval.indexes import Indexes
from retrieval.vectors import ExactIndex, Groups, Languages, language_means, query_adapter
from retrieval.vectors.coarse import CoarsePass
from retrieval.vectors.record_rows import RecordRows

_DEPTHS = (5, 10, 40)


def main() -> None:
    """Reads the arguments, runs and prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("store", type=Path)
    parser.add_argument("--questions", type=int, default=50)
    options = parser.parse_args()
    vectors, roster, questions = asyncio.run(_opened(options.store, options.questions))
    everything = np.arange(len(vectors))
    passages = vectors.centred_passages(everything)
    for name, scope in SCOPES.items():
        groups = roster.choose(scope, TODAY).groups
        if not groups:
            continue
        allowed, kept, shares = _compared(vectors, passages, groups, questions)
        told = ", ".join(f"@{depth} {share:.4f}" for depth, share in zip(_DEPTHS, shares, strict=True))
        print(f"{name:>9}: {kept:6.0f} of {allowed:6.0f} passages go on; kept of the nearest of each group: {told}")


async def _opened(folder: Path, count: int) -> tuple[ExactIndex, Roster, list[MadeQuestion]]:
    indexes, database = Indexes.open(folder, named_only(), keeper=False), Database(sqlite_url(folder))
    async with database.reading() as session:
        roster = await indexes.roster.current(session)
    await database.close()
    assert indexes.vectors is not None
    vectors = ExactIndex(indexes.vectors.rows, 0, query_adapter(ENCODER_ID), language_means(ENCODER_ID))
    return vectors, roster, make_questions(await read_source(folder), count)


def _compared(
    vectors: ExactIndex, passages: NDArray[np.float32], groups: Groups, questions: list[MadeQuestion]
) -> tuple[float, float, NDArray[np.float64]]:
    """Gives the means over questions of the passages allowed, of those kept, and of the shares kept by depth."""
    held = RecordRows(vectors.rows)
    no_means = np.zeros((len(Languages), passages.shape[1]), np.float32)
    signs = CoarsePass.of(dataclasses.replace(vectors.rows, matrix=passages), no_means)
    sizes, shares = [], []
    for question in questions:
        grouped, centred = held.grouped(groups, question.lang), vectors.centred(question.vector, question.lang)
        kept = np.zeros(len(vectors), np.bool_)
        kept[signs.likely(centred, grouped)] = True
        sizes.append((len(grouped.rows), kept.sum()))
        nearness = passages[grouped.rows] @ centred
        for part in grouped.parts:
            nearest = grouped.rows[part][np.argsort(-nearness[part])]
            shares.append([kept[nearest[:depth]].mean() for depth in _DEPTHS])
    allowed, going_on = np.mean(sizes, axis=0)
    return float(allowed), float(going_on), np.mean(shares, axis=0)


if __name__ == "__main__":
    main()
