"""Measures whole answers on a store of made records: question in, answer out, encoding included, no chat model.

``uv run python -m benchmarks.answer_speed SOURCE [--count 10000] [--chats 32]``, where SOURCE is a data folder of
Liaison with encoded records to mix from. Prints the time to open the desk, answers one after another, answers with
many chats side by side and the lag of the event loop meanwhile, and how much of the encoder's own speed an import has.
"""

import argparse
import asyncio
import contextlib
import datetime as dt
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import Progress

from benchmarks.made_store import TODAY, Source, make, make_questions, read_source
from bot.settings import Settings
from knowledge import passages
from knowledge.catalogue import Signature, save
from knowledge.database import Database, sqlite_url
from knowledge.drafts import Draft, LabDetail, TextDraft
from knowledge.vocabulary import Kind
from retrieval.assistant import Assistant
from retrieval.docking import Desk
from retrieval.encoder import Bundled, Encoder, open_encoder
from retrieval.feed import Feed
from retrieval.indexes import Indexes
from retrieval.passages import encoded_text
from retrieval.question import Question

_TICK = 0.002
"""Seconds between two looks at the event loop."""
_ENCODED = 512
"""Texts of which the speed of encoding is told."""
_ENCODING_ROUNDS = 2


async def measure(source_folder: Path, count: int, chats: int, asked: int, rounds: int, console: Console) -> None:
    """Makes the store, then measures; the best of several rounds counts, since other work disturbs the worse ones."""
    source = await read_source(source_folder)
    texts = [question.text for question in make_questions(source, 4 * asked)]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "store"
        with Progress(console=console, transient=True) as progress:
            task = progress.add_task("making the store", total=count)
            await make(
                source, folder, count, lambda stage, done: progress.update(task, description=stage, completed=done)
            )
        for number in range(rounds):
            console.print(f"round {number + 1}: {count} records")
            async with _opened(folder, console) as assistant:
                await _one_by_one(assistant, texts[:asked], console)
                await _side_by_side(assistant, texts[asked:], chats, console)
    await _encoding(source, console)


@contextlib.asynccontextmanager
async def _opened(folder: Path, console: Console) -> AsyncIterator[Assistant]:
    start = time.perf_counter()
    database = Database(sqlite_url(folder))
    await database.migrate()
    encoder = await _encoder()
    indexes = await asyncio.to_thread(Indexes.open, folder, encoder, keeper=True)
    await Feed(database, indexes).catch_up()
    assistant = Assistant(database, indexes, Desk(None, None))
    opened = time.perf_counter() - start
    await assistant.answer(Question("密封圈老化", TODAY))
    console.print(f"  opened in {opened:.2f} s, first answer after {time.perf_counter() - start:.2f} s (3 s)")
    try:
        yield assistant
    finally:
        await indexes.aclose()
        await encoder.aclose()
        await database.close()


async def _encoder() -> Encoder:
    encoder = await open_encoder(Bundled(), Settings.load().cache_folder, lambda stage, fraction: None)
    assert encoder is not None
    return encoder


async def _one_by_one(assistant: Assistant, texts: Sequence[str], console: Console) -> None:
    taken = []
    before = np.array([time.process_time(), time.thread_time()])
    for text in texts:
        start = time.perf_counter()
        await assistant.answer(Question(text, TODAY))
        taken.append((time.perf_counter() - start) * 1e3)
    spent, own = (np.array([time.process_time(), time.thread_time()]) - before) / len(texts) * 1e3
    p50, p99 = np.percentile(taken, [50, 99])
    console.print(
        f"  one by one: p50 {p50:.1f} ms (40), p99 {p99:.1f} ms; {spent:.1f} ms of processor time an answer, "
        f"{own:.1f} ms of it on the event loop"
    )


async def _side_by_side(assistant: Assistant, texts: Sequence[str], chats: int, console: Console) -> None:
    waiting = list(texts)
    taken: list[float] = []
    lags: list[float] = []

    async def chat() -> None:
        while waiting:
            text, start = waiting.pop(), time.perf_counter()
            await assistant.answer(Question(text, TODAY))
            taken.append((time.perf_counter() - start) * 1e3)

    watching = asyncio.create_task(_watch(lags))
    start = time.perf_counter()
    await asyncio.gather(*(chat() for _ in range(chats)))
    seconds = time.perf_counter() - start
    watching.cancel()
    p50, p99 = np.percentile(taken, [50, 99])
    lag50, lag99 = np.percentile(lags, [50, 99])
    console.print(
        f"  {chats} chats: {len(taken) / seconds:.1f} answers/s (40), p50 {p50:.0f} ms, p99 {p99:.0f} ms; "
        f"loop lag p50 {lag50:.1f} ms, p99 {lag99:.1f} ms (20), most {max(lags):.1f} ms"
    )


async def _watch(lags: list[float]) -> None:
    """Notes how much later than asked the event loop comes back, in milliseconds."""
    while True:
        start = time.perf_counter()
        await asyncio.sleep(_TICK)
        lags.append((time.perf_counter() - start - _TICK) * 1e3)


async def _encoding(source: Source, console: Console) -> None:
    """Compares an import's encoding with the encoder alone, on the same texts, in turn."""
    some = [passage for own in source.passages.values() for passage in own[: _ENCODED // 2]]
    drafts = [
        Draft(f"new-{n}", Kind.LAB, {passage.lang: TextDraft(f"{n}", None, passage.text)}, LabDetail())
        for n, passage in enumerate(some)
    ]
    encoder = await _encoder()
    for _ in range(_ENCODING_ROUNDS):
        with tempfile.TemporaryDirectory() as scratch:
            database = Database(sqlite_url(Path(scratch)))
            await database.migrate()
            async with database.writing() as session:
                await save(session, drafts, Signature("benchmark", "", dt.datetime.combine(TODAY, dt.time(), dt.UTC)))
            indexes = Indexes.open(Path(scratch), encoder, keeper=True)
            feed = Feed(database, indexes)
            await feed.catch_up()
            async with database.reading() as session:
                texts = await passages.unencoded(session, encoder.id, 10 * _ENCODED)
            start = _clocks()
            await encoder.passages([encoded_text(text.title, text.text) for text in texts])
            between = _clocks()
            await feed.encode()
            alone, imported = between - start, _clocks() - between
            await indexes.aclose()
            await database.close()
        share, of_processor = alone / imported
        console.print(
            f"encoding: {len(texts) / imported[0]:.0f} passages/s in an import, {len(texts) / alone[0]:.0f} by the "
            f"encoder alone: {share:.2f} of it (0.90); by processor time {of_processor:.2f}"
        )
    await encoder.aclose()


def _clocks() -> NDArray[np.float64]:
    """Gives seconds that passed, and seconds of processor time."""
    return np.array([time.perf_counter(), time.process_time()])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--chats", type=int, default=32)
    parser.add_argument("--questions", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(measure(options.source, options.count, options.chats, options.questions, options.rounds, Console()))
