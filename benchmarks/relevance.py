"""Measures search on every tenth question of a folder, for a quick look while something is being changed.

``uv run python -m benchmarks.relevance FOLDER [--every 10]``. It is ``liaison eval FOLDER`` on fewer questions, with
vectors kept from run to run; figures to be quoted come from ``liaison eval``.
"""

import argparse
import asyncio
import datetime as dt
import tempfile
from pathlib import Path

from bot.settings import Settings
from knowledge.catalogue import Signature
from knowledge.database import Database, sqlite_url
from retrieval.encoder import Bundled, open_encoder
from retrieval.evaluation.folder import read_folder
from retrieval.evaluation.measuring import means, rank_all
from retrieval.evaluation.store import import_documents, indexed
from retrieval.evaluation.testbed import TestBed
from retrieval.evaluation.vector_cache import VectorCache

_TODAY = dt.date(2026, 11, 22)


async def measure(folder: Path, every: int) -> None:
    """Builds a store of the corpus in a temporary folder, asks some of the questions, prints the means."""
    bed = read_folder(folder)
    assert isinstance(bed, TestBed), bed
    cache = Settings.load().cache_folder
    encoder = await open_encoder(Bundled(), cache, lambda stage, fraction: None)
    with tempfile.TemporaryDirectory() as scratch:
        database = Database(sqlite_url(Path(scratch)))
        await database.migrate()
        who = Signature("benchmark", "", dt.datetime.now(dt.UTC))
        await import_documents(database, bed.documents, Path(scratch), who)
        async with indexed(database, Path(scratch), encoder, VectorCache(cache / "evaluation")) as store:
            measured = means(await rank_all(store, bed.questions[::every], _TODAY))
        await database.close()
    if encoder is not None:
        await encoder.aclose()
    print(f"{folder.name}: {measured.questions} questions          nDCG@10  recall@10  MRR@10")
    for way, figures in measured.ways.items():
        print(f"  {way.value:<30}{figures.ndcg:>10.4f}{figures.recall:>10.4f}{figures.mrr:>10.4f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=10)
    options = parser.parse_args()
    asyncio.run(measure(options.folder, options.every))
