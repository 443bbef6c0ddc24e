"""Measure exact search, exact search on what Chroma proposes, and plain Chroma as the peer.

Usage: ``python -m benchmarks.vectors [--count 10000 100000] [--questions 100]``. Passages are made: two languages, each
in a narrow cone as e5 has it, whose records share clusters. Every contestant opens what was written to disk in a
process of its own, one after the other, and answers the same questions; with a filter only some records may be found.

Recall is the share of the ten best records by the exact centred score. Plain Chroma compares raw vectors and knows
passages only, so its recall is measured on its own task: the ten passages nearest by the raw cosine.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.indexes import Indexes
from retrieval.lexical.index import LexicalIndex
from retrieval.vectors import ChromaIndex, ExactIndex, Languages, VectorRows

_DIMENSION = 384
_A_RECORD = 3
_A_CLUSTER = 10
_CONE = 0.82
_TOP = 10
_CONTESTANTS = ("exact", "chroma", "peer")
_FILTERS = {"all": 100, "10 %": 10, "1 %": 1}


def main() -> None:
    """Read the arguments, run and print."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--count", type=int, nargs="+", default=[10_000, 100_000], help="passages")
    arguments.add_argument("--questions", type=int, default=100)
    arguments.add_argument("--contestant", nargs=2, metavar=("NAME", "FOLDER"), help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    if chosen.contestant:
        name, folder = chosen.contestant
        print(json.dumps(asyncio.run(_contest(name, Path(folder)))))
        return
    for count in chosen.count:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(_compare(count, chosen.questions, Path(folder)))


async def _compare(count: int, questions: int, folder: Path) -> None:
    rows, asked = _passages(count, questions)
    np.savez(folder / "asked.npz", questions=asked, buckets=_buckets(rows.records))
    print(f"{count} passages of {len(np.unique(rows.records))} records")
    start = time.perf_counter()
    exact = ExactIndex(rows)
    exact.save(folder / "exact")
    print(f"  exact : written in {time.perf_counter() - start:.1f} s, {_megabytes(folder / 'exact')} MB on disk")
    start = time.perf_counter()
    chroma = await ChromaIndex.open(folder / "chroma")
    await chroma.change(without=np.empty(0, np.int64), added=rows)
    await chroma.aclose()
    print(f"  chroma: written in {time.perf_counter() - start:.1f} s, {_megabytes(folder / 'chroma')} MB on disk")
    start = time.perf_counter()
    _write_peer(rows, folder / "peer")
    print(f"  peer  : written in {time.perf_counter() - start:.1f} s, {_megabytes(folder / 'peer')} MB on disk")
    results = {name: _in_its_own_process(name, folder) for name in _CONTESTANTS}
    for narrowed in _FILTERS:
        truth = {"raw": _nearest_raw(rows, asked, _FILTERS[narrowed]), "exact": results["exact"][narrowed]["found"]}
        least = results["exact"][narrowed]["p50"]
        for name, result in results.items():
            one = result[narrowed]
            recall = _recall(truth["raw" if name == "peer" else "exact"], one["found"])
            print(
                f"  {narrowed:>4} {name:>6}: p50 {one['p50']:7.2f} ms, p95 {one['p95']:7.2f} ms, "
                f"x{one['p50'] / least:6.2f} of exact, recall@{_TOP} {recall:.4f}"
            )
    for name, result in results.items():
        print(
            f"  {name:>6}: opened in {result['opened']:.2f} s, "
            f"{result['memory']:.0f} MB more in memory, {result['private']:.0f} MB of it not backed by files"
        )


def _in_its_own_process(name: str, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.vectors", "--contestant", name, str(folder)]
    answer: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return answer


async def _contest(name: str, folder: Path) -> dict[str, Any]:
    with np.load(folder / "asked.npz") as asked:
        questions, buckets = asked["questions"], asked["buckets"]
    if name != "exact":
        import chromadb  # noqa: F401 - its own weight is not the index's
    before, private = _memory()
    start = time.perf_counter()
    search = await _peer(folder) if name == "peer" else await _ours(folder, buckets, with_chroma=name == "chroma")
    result: dict[str, Any] = {"opened": time.perf_counter() - start}
    for narrowed, share in _FILTERS.items():
        found, milliseconds = [], []
        for n, question in enumerate(questions):
            start = time.perf_counter()
            found.append(await search(question, n % len(Languages), share))
            milliseconds.append((time.perf_counter() - start) * 1e3)
        p50, p95 = np.percentile(milliseconds, [50, 95])
        result[narrowed] = {"p50": p50, "p95": p95, "found": found}
    after, private_after = _memory()
    return {**result, "memory": after - before, "private": private_after - private}


async def _ours(folder: Path, buckets: NDArray[np.int64], *, with_chroma: bool) -> Any:
    exact = ExactIndex.load(folder / "exact", _DIMENSION)
    chroma = await ChromaIndex.open(folder / "chroma") if with_chroma else None
    indexes = Indexes(
        folder, None, LexicalIndex.open(folder / "lexical"), exact, chroma, exact_limit=0 if with_chroma else len(exact)
    )
    allowed = {share: (np.flatnonzero(buckets < share),) for share in _FILTERS.values()}

    async def search(question: NDArray[np.float32], lang: int, share: int) -> list[int]:
        worth = await indexes.worth_scoring(exact, question, Languages[lang], allowed[share])
        hits = await indexes.in_thread(exact.search, question, Languages[lang], worth)
        best = np.argpartition(-hits.scores, _TOP)[:_TOP]
        records: list[int] = hits.records[best].tolist()
        return records

    return search


async def _peer(folder: Path) -> Any:
    collection = _peer_collection(folder / "peer")

    async def search(question: NDArray[np.float32], _lang: int, share: int) -> list[int]:
        where = None if share == 100 else {"bucket": {"$lt": share}}
        answer = await asyncio.to_thread(
            collection.query, query_embeddings=[question.tolist()], n_results=_TOP, where=where, include=[]
        )
        return [int(name) for name in answer["ids"][0]]

    return search


def _peer_collection(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
    shape: Any = {"hnsw": {"space": "cosine"}}
    return client.get_or_create_collection("peer", embedding_function=None, configuration=shape)


def _write_peer(rows: VectorRows, folder: Path) -> None:
    collection, buckets = _peer_collection(folder), _buckets(rows.records)
    for start in range(0, len(rows.passages), 5_000):
        some = slice(start, start + 5_000)
        collection.add(
            ids=[str(passage) for passage in rows.passages[some].tolist()],
            embeddings=rows.matrix[some],
            metadatas=[{"bucket": bucket} for bucket in buckets[rows.records[some]].tolist()],
        )


def _passages(count: int, questions: int) -> tuple[VectorRows, NDArray[np.float32]]:
    """Make passages, and questions that each stand near a record, in turn of either language."""
    chance = np.random.default_rng(count)
    records = -(-count // _A_RECORD)
    cones = _unit(chance.standard_normal((len(Languages), _DIMENSION)))
    clusters = _unit(chance.standard_normal((records // _A_CLUSTER, _DIMENSION)))
    topics = _near(clusters[chance.integers(0, len(clusters), records)], chance, 0.7)
    of = np.arange(count) // _A_RECORD
    langs = (of % len(Languages)).astype(np.uint8)
    passages = _in_cone(_near(topics[of], chance, 0.7), cones[langs])
    asked = _near(topics[chance.integers(0, records, questions)], chance, 0.7)
    return (
        VectorRows(np.arange(count), of, langs, passages),
        _in_cone(asked, cones[np.arange(questions) % len(Languages)]),
    )


def _near(centres: NDArray[Any], chance: np.random.Generator, cosine: float) -> NDArray[Any]:
    noise = _unit(chance.standard_normal(centres.shape, np.float32))
    return _unit(centres * cosine + noise * np.sqrt(1 - cosine**2))


def _in_cone(directions: NDArray[Any], cones: NDArray[Any]) -> NDArray[np.float32]:
    vectors: NDArray[np.float32] = _unit(cones * np.sqrt(_CONE) + directions * np.sqrt(1 - _CONE)).astype(np.float32)
    return vectors


def _unit(vectors: NDArray[Any]) -> NDArray[Any]:
    scaled: NDArray[Any] = vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)
    return scaled


def _buckets(records: NDArray[np.int64]) -> NDArray[np.int64]:
    """Deal the records into a hundred equal parts, whatever their language and cluster."""
    return np.random.default_rng(0).integers(0, 100, int(records.max()) + 1)


def _nearest_raw(rows: VectorRows, asked: NDArray[np.float32], share: int) -> list[list[int]]:
    allowed = np.flatnonzero(_buckets(rows.records)[rows.records] < share)
    matrix = rows.matrix[allowed]
    return [rows.passages[allowed[np.argpartition(-(matrix @ one), _TOP)[:_TOP]]].tolist() for one in asked]


def _recall(truth: list[list[int]], found: list[list[int]]) -> float:
    return float(np.mean([len(set(ours) & set(best)) / _TOP for best, ours in zip(truth, found, strict=True)]))


def _memory() -> tuple[float, float]:
    """Return resident and private megabytes; zeros where the system does not tell them this way."""
    path = Path("/proc/self/statm")
    if not path.exists():
        return 0.0, 0.0
    page = os.sysconf("SC_PAGE_SIZE") / 1e6
    _, resident, shared = (int(field) * page for field in path.read_text().split()[:3])
    return resident, resident - shared


def _megabytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) // 1_000_000


if __name__ == "__main__":
    main()
