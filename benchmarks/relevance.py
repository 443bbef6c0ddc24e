"""Measures search on a folder of corpus.jsonl, queries.jsonl and qrels.jsonl, through the code that answers use.

``uv run python -m benchmarks.relevance FOLDER [--kind lab] [--every 10]`` prints nDCG@10, recall@10 and MRR@10 for
words alone, vectors alone and both, over all questions or every tenth.
"""

import argparse
import asyncio
import dataclasses
import datetime as dt
import json
import math
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.settings import Settings
from knowledge.catalogue import Signature
from knowledge.database import Database, sqlite_url
from knowledge.intake.run import import_files
from knowledge.vocabulary import Kind
from retrieval.encoder import Bundled, open_encoder
from retrieval.feed import Feed
from retrieval.indexes import Indexes
from retrieval.language import language_of
from retrieval.question import Question
from retrieval.search import search
from retrieval.understanding import read

_TOP = 10
_TODAY = dt.date(2026, 11, 22)
_Judged = Mapping[str, int]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _as_records(corpus: Sequence[Mapping[str, Any]], kind: Kind, target: Path) -> None:
    """Writes a corpus as rows that an import takes."""
    lines = [
        {"id": row["id"], "kind": kind, "lang": language_of(row["text"]), "title": row["title"], "text": row["text"]}
        for row in corpus
    ]
    target.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")


def _figures(keys: Sequence[str], judged: _Judged) -> tuple[float, float, float]:
    """Gives nDCG, recall and reciprocal rank of one ranking."""
    gains = [judged.get(key, 0) for key in keys]
    ideal = sorted(judged.values(), reverse=True)[:_TOP]
    found = sum((2**gain - 1) / math.log2(place + 2) for place, gain in enumerate(gains))
    best = sum((2**gain - 1) / math.log2(place + 2) for place, gain in enumerate(ideal))
    first = next((1 / (place + 1) for place, gain in enumerate(gains) if gain), 0.0)
    return found / best, sum(gain > 0 for gain in gains) / len(judged), first


async def measure(folder: Path, kind: Kind, every: int) -> None:
    """Builds a store of the corpus in a temporary folder, asks every question, prints the means."""
    judged: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in _rows(folder / "qrels.jsonl"):
        judged[row["qid"]][row["docid"]] = row["rel"]
    queries = [row for row in _rows(folder / "queries.jsonl")[::every] if judged[row["id"]]]
    sums: defaultdict[str, list[tuple[float, float, float]]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch)
        database = Database(sqlite_url(data))
        await database.migrate()
        _as_records(_rows(folder / "corpus.jsonl"), kind, data / "corpus.jsonl")
        await import_files(database, [data / "corpus.jsonl"], Signature("benchmark", "", dt.datetime.now(dt.UTC)))
        encoder = await open_encoder(Bundled(), Settings.load().cache_folder, lambda stage, fraction: None)
        assert encoder is not None
        indexes = Indexes.open(data, encoder, keeper=True)
        feed = Feed(database, indexes)
        await feed.catch_up()
        await feed.encode()
        for row in queries:
            reading = read(Question(row["text"], _TODAY, kind=kind))
            vector = await encoder.question(reading.matter)
            for name, used, at in (
                ("words", reading, None),
                ("vectors", dataclasses.replace(reading, terms=()), vector),
                ("both", reading, vector),
            ):
                async with database.reading() as session:
                    hits = await search(session, indexes, used, at, _TODAY, [kind])
                sums[name].append(_figures([hit.record.key for hit in hits[:_TOP]], judged[row["id"]]))
        await encoder.aclose()
        await database.close()
    print(f"{folder.name}: {len(queries)} questions          nDCG@10  recall@10  MRR@10")
    for name, figures in sums.items():
        means = [sum(column) / len(column) for column in zip(*figures, strict=True)]
        print(f"  {name:<30}" + "".join(f"{mean:>10.4f}" for mean in means))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", type=Kind, default=Kind.PROGRAM)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    asyncio.run(measure(options.folder, options.kind, options.every))
