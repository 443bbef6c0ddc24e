"""The contestants of ``search_speed``: our search, and what one would build of LangChain and Chroma instead.

Each opens what was written to disk, in a process of its own, answers the same questions in several rounds, and tells
what it found and how long it took. The vector of each question is given to all of them.
"""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.made_store import REGIONS, TODAY, MadeQuestion, load_questions, named_only
from knowledge import passages, shelf
from knowledge.database import Database, sqlite_url
from knowledge.roster import Scope
from knowledge.vocabulary import TIMED_KINDS, Audience, Availability, Kind
from retrieval import search as search_of_ours
from retrieval.docking import SEARCHED
from retrieval.encoder.network import ENCODER_ID
from retrieval.indexes import Indexes
from retrieval.question import Question
from retrieval.search import search_within
from retrieval.understanding.reading import read
from retrieval.vectors import ExactIndex, language_means, query_adapter

TOP = 10
_ALL = frozenset(SEARCHED)
_PUBLIC = frozenset({Audience.PUBLIC})
SCOPES: Mapping[str, Scope] = {
    "all": Scope(_ALL),
    "kind": Scope(frozenset({Kind.CASE})),
    "audience": Scope(_ALL, frozenset({Audience.STAFF})),
    "status": Scope(frozenset({Kind.OPENING}), availabilities=frozenset({Availability.OPEN})),
    "region": Scope(_ALL, regions=frozenset({REGIONS[-1]})),
}
"""All but the first leave at most a tenth of the records."""
_WHERE: Mapping[str, dict[str, Any] | None] = {
    "all": None,
    "kind": {"kind": "case"},
    "audience": {"audience": "staff"},
    "status": {"$and": [{"kind": "opening"}, {"open": True}]},
    "region": {"region": REGIONS[-1]},
}
_AT_ONCE = 4_000

Search = Callable[[MadeQuestion], Awaitable[list[int]]]


async def compete(name: str, folder: Path, rounds: int, scopes: Sequence[str]) -> dict[str, Any]:
    """Answers every question in every scope; gives milliseconds, what was found, seconds to open and megabytes."""
    questions = load_questions(folder)
    start = time.perf_counter()
    contestant = _CONTESTANTS[name]
    before = _resident()
    opened = await contestant(folder, scopes)
    result: dict[str, Any] = {"opened": time.perf_counter() - start}
    for scope, search in opened.items():
        found = [await search(question) for question in questions]  # the first round is not timed
        best = np.full(len(questions), np.inf)
        for _ in range(rounds):
            for place, question in enumerate(questions):
                start = time.perf_counter()
                await search(question)
                best[place] = min(best[place], (time.perf_counter() - start) * 1e3)
        result[scope] = {"found": found, "p50": float(np.median(best)), "p99": float(np.percentile(best, 99))}
    return {**result, "memory": _resident() - before, "resident": _resident()}


async def _ours(folder: Path, scopes: Sequence[str], *, exactly: bool = False) -> dict[str, Search]:
    database = Database(sqlite_url(folder))
    indexes = Indexes.open(folder, named_only(), keeper=False)
    assert indexes.vectors is not None
    if exactly:
        rows, adapter = indexes.vectors.rows, query_adapter(ENCODER_ID)
        indexes.vectors = ExactIndex(rows, len(rows.passages), adapter, language_means(ENCODER_ID))
        search_of_ours._SHARING = 2 * len(rows.passages)  # every text that shares a word

    def within(scope: Scope) -> Search:
        async def search(question: MadeQuestion) -> list[int]:
            reading = read(Question(question.text, TODAY))
            async with database.reading() as session:
                hits = await search_within(session, indexes, reading, question.vector, TODAY, scope)
            return [hit.record.record_id for hit in hits[:TOP]]

        return search

    return {name: within(SCOPES[name]) for name in scopes}


async def _truth(folder: Path, scopes: Sequence[str]) -> dict[str, Search]:
    return await _ours(folder, scopes, exactly=True)


async def write_chroma(folder: Path, on_progress: Callable[[int], None]) -> None:
    """Writes every passage of the store to a plain Chroma collection, with what filters ask for as metadata."""
    collection = _collection(folder)
    database = Database(sqlite_url(folder))
    async with database.reading() as session:
        ids = await passages.encoded_ids(session, ENCODER_ID)
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            rows = list(await passages.vectors(session, ENCODER_ID, some))
            texts = await passages.by_id(session, some)
            shelved = {row.record_id: row for row in await shelf.among(session, [row.record_id for row in rows])}
            await asyncio.to_thread(
                collection.add,
                ids=[str(row.passage_id) for row in rows],
                embeddings=[np.frombuffer(row.vector, "<f2").astype(np.float32) for row in rows],
                documents=[texts[row.passage_id].text for row in rows],
                metadatas=[_metadata(shelved[row.record_id]) for row in rows],
            )
            on_progress(start + len(some))
    await database.close()


def _metadata(row: shelf.Shelved) -> dict[str, Any]:
    is_open = row.kind in TIMED_KINDS and row.closes is not None and row.closes >= TODAY
    return {
        "record_id": row.record_id,
        "kind": row.kind.value,
        "audience": row.audience.value,
        "region": row.region or "",
        "open": is_open,
    }


def _collection(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    client = chromadb.PersistentClient(str(folder / "peer"), settings=Settings(anonymized_telemetry=False))
    shape: Any = {"hnsw": {"space": "cosine"}}
    return client.get_or_create_collection("peer", embedding_function=None, configuration=shape)


async def _chroma(folder: Path, scopes: Sequence[str]) -> dict[str, Search]:
    collection = _collection(folder)

    def within(where: dict[str, Any] | None) -> Search:
        async def search(question: MadeQuestion) -> list[int]:
            answer = await asyncio.to_thread(
                collection.query,
                query_embeddings=[question.vector.tolist()],
                n_results=TOP,
                where=where,
                include=["metadatas"],
            )
            return [int(metadata["record_id"]) for metadata in answer["metadatas"][0]]

        return search

    return {name: within(_WHERE[name]) for name in scopes}


async def _ensemble(folder: Path, scopes: Sequence[str]) -> dict[str, Search]:
    """Builds LangChain's usual hybrid: BM25 over rjieba tokens and Chroma, fused by rank. It knows no filters."""
    import rjieba
    from langchain_chroma import Chroma
    from langchain_classic.retrievers import EnsembleRetriever
    from langchain_community.retrievers import BM25Retriever
    from langchain_core.documents import Document
    from langchain_core.embeddings import Embeddings

    vectors = {question.text: question.vector.tolist() for question in load_questions(folder)}

    class Given(Embeddings):
        """Gives the vectors that questions came with."""

        def embed_query(self, text: str) -> list[float]:
            vector: list[float] = vectors[text]
            return vector

        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            raise NotImplementedError

    collection = _collection(folder)
    import chromadb
    from chromadb.config import Settings

    client = chromadb.PersistentClient(str(folder / "peer"), settings=Settings(anonymized_telemetry=False))
    documents = []
    for start in range(0, collection.count(), _AT_ONCE):  # all at once are too many for Chroma
        held = collection.get(include=["documents", "metadatas"], limit=_AT_ONCE, offset=start)
        documents += [
            Document(page_content=text, metadata=metadata)
            for text, metadata in zip(held["documents"], held["metadatas"], strict=True)
        ]
    words = BM25Retriever.from_documents(documents, preprocess_func=rjieba.cut, k=TOP)
    store = Chroma(
        client=client, collection_name="peer", embedding_function=Given(), create_collection_if_not_exists=False
    )
    both = EnsembleRetriever(retrievers=[words, store.as_retriever(search_kwargs={"k": TOP})], weights=[0.5, 0.5])

    async def search(question: MadeQuestion) -> list[int]:
        answer = await asyncio.to_thread(both.invoke, question.text)
        return [int(document.metadata["record_id"]) for document in answer[:TOP]]

    return {name: search for name in scopes if name == "all"}


_CONTESTANTS: Mapping[str, Callable[[Path, Sequence[str]], Awaitable[dict[str, Search]]]] = {
    "truth": _truth,
    "ours": _ours,
    "chroma": _chroma,
    "ensemble": _ensemble,
}


def _resident() -> float:
    """Gives resident megabytes; 0 where the system does not tell them this way."""
    path = Path("/proc/self/statm")
    return int(path.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if path.exists() else 0.0
