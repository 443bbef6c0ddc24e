"""Measures whole answers on a store of made records, over the whole route of the bot, encoding included, no chat model.

``uv run python -m benchmarks.answer_speed SOURCE [--count 10000] [--chats 32]``, where SOURCE is a data folder of
Liaison with encoded records to mix from. Prints the time to open the desk, answers one after another, answers with
many chats side by side and the lag of the event loop meanwhile, each beside the same questions put to the assistant
alone, and how much of the encoder's own speed an import has. Questions are asked once each: half of them are those that
ship with the evaluation, half are in words of some record.
"""

import argparse
import asyncio
import contextlib
import datetime as dt
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import Progress

from benchmarks.made_store import TODAY, Source, make, make_questions, read_source
from benchmarks.many_chats import Crowd, opened, watched
from bot.settings import Settings
from knowledge import passages
from knowledge.catalogue import Signature, save
from knowledge.database import Database, sqlite_url
from knowledge.drafts import Draft, LabDetail, TextDraft
from knowledge.vocabulary import Kind
from retrieval.encoder import Bundled, Encoder, open_encoder
from retrieval.evaluation.gold_questions import gold_questions
from retrieval.feed.outbox import Feed
from retrieval.indexes import Indexes
from retrieval.passages import encoded_text
from retrieval.question import Question

_ENCODED = 512
"""Texts of which the speed of encoding is told."""
_ENCODING_ROUNDS = 2
_WARMING = 20
"""Questions that are asked before anything is measured."""


async def measure(source_folder: Path, count: int, chats: int, asked: int, rounds: int, console: Console) -> None:
    """Makes the store, then measures; the best of several rounds counts, since other work disturbs the worse ones."""
    source = await read_source(source_folder)
    texts = _questions(source, _WARMING + 4 * asked)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "store"
        with Progress(console=console, transient=True) as progress:
            task = progress.add_task("making the store", total=count)
            await make(
                source, folder, count, lambda stage, done: progress.update(task, description=stage, completed=done)
            )
            async with opened(folder, TODAY):  # the starter comes in with the first opening
                pass
        for number in range(rounds):
            console.print(f"round {number + 1}: {count} records and the starter")
            start = time.perf_counter()
            async with opened(folder, TODAY) as crowd:
                open_after = time.perf_counter() - start
                await crowd.ask(1, "密封圈老化")
                first = time.perf_counter() - start
                console.print(f"  opened in {open_after:.2f} s, first answer after {first:.2f} s (3 s)")
                await crowd.ask_all(texts[:_WARMING], chats=2)
                await _one_by_one(crowd, texts[_WARMING : _WARMING + asked], console)
                await _side_by_side(crowd, texts[_WARMING + asked :], chats, console)
    await _encoding(source, console)


def _questions(source: Source, count: int) -> list[str]:
    shipped = [one.question.text for one in gold_questions() if not one.question.history]
    made = [question.text for question in make_questions(source, count)]
    mixed = [text for pair in zip(shipped, made, strict=False) for text in pair]
    return [*mixed, *made[len(shipped) :]][:count]


async def _one_by_one(crowd: Crowd, texts: Sequence[str], console: Console) -> None:
    before = np.array([time.process_time(), time.thread_time()])
    taken = [1e3 * seconds for seconds in await crowd.ask_all(texts, chats=1)]
    spent, own = (np.array([time.process_time(), time.thread_time()]) - before) / len(texts) * 1e3
    alone = []
    for text in texts:
        start = time.perf_counter()
        await crowd.assistant.answer(Question(text, TODAY))
        alone.append((time.perf_counter() - start) * 1e3)
    p50, p99 = np.percentile(taken, [50, 99])
    console.print(
        f"  one by one: p50 {p50:.1f} ms (40), p99 {p99:.1f} ms; {spent:.1f} ms of processor time an answer, "
        f"{own:.1f} ms of it on the event loop; the assistant alone, encoded already: p50 {np.median(alone):.1f} ms"
    )


async def _side_by_side(crowd: Crowd, texts: Sequence[str], chats: int, console: Console) -> None:
    async with watched() as lag:
        start = time.perf_counter()
        taken = [1e3 * seconds for seconds in await crowd.ask_all(texts, chats)]
        seconds = time.perf_counter() - start
    p50, p99 = np.percentile(taken, [50, 99])
    console.print(f"  {chats} chats: {len(texts) / seconds:.1f} answers/s (40), p50 {p50:.0f} ms, p99 {p99:.0f} ms")
    for name, lags in (("looks", lag.looks), ("moments", lag.moments)):
        middle, late, latest = np.percentile(lags, [50, 99, 100])
        console.print(f"  loop lag of {name}: p50 {middle:.1f} ms, p99 {late:.1f} ms (20), most {latest:.1f} ms")


async def _encoder() -> Encoder:
    encoder = await open_encoder(Bundled(), Settings.load().cache_folder, lambda stage, fraction: None)
    assert encoder is not None
    return encoder


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
