"""Keeping a folder, following its keeper, and taking over from it, in one process and step by step."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.data_folder import Keeper
from bot.keeping import Keeping
from knowledge.catalogue import retire
from knowledge.database import Database
from retrieval.errors import IndexDamaged
from retrieval.feed.outbox import Feed
from retrieval.progress import OnProgress, silent
from tests.knowledge.drafting import SIGNATURE, draft, keep
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import Standing, keys


class Paces:
    """Lets a loop take one turn at a time."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self._go = asyncio.Event()
        self._waits = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.asked.append(seconds)
        self._waits.set()
        await self._go.wait()
        self._go.clear()

    async def turn(self) -> None:
        """Waits until the turn that is under way has ended, or lets another one begin and waits for its end."""
        if self.asked:
            self._waits.clear()
            self._go.set()
        await self._waits.wait()
        self._waits.set()


class FailingBuild(Feed):
    """A feed on a machine where the large index cannot be built."""

    def __init__(self, feed: Feed) -> None:
        super().__init__(feed._database, feed._indexes)
        self.opened = 0

    async def open_chroma(self, on_progress: OnProgress = silent) -> None:
        self.opened += 1
        raise IndexDamaged("chroma")


@dataclass
class Process:
    """What stands for a process on a data folder."""

    standing: Standing
    right: Keeper
    keeping: Keeping
    paces: Paces

    async def found(self, text: str) -> set[str]:
        return {hit.card.key for hit in await self.standing.find(text) if hit.hit.overlap > 0}


@pytest.fixture
async def both(database: Database, tmp_path: Path) -> AsyncIterator[list[Process]]:
    """Opens a keeper and one who waits to be it."""
    processes, loops = [], []
    await keep(database, draft("seal"))
    for _ in range(2):
        paces, right = Paces(), Keeper(tmp_path)
        standing = Standing.open(database, tmp_path, PlainEncoder())
        keeping = Keeping(right, standing.feed, sleep=paces.sleep)
        processes.append(Process(standing, right, keeping, paces))
        loops.append(asyncio.create_task(keeping.run()))
        await paces.turn()
    yield processes
    for loop in loops:
        loop.cancel()
    await asyncio.gather(*loops, return_exceptions=True)
    for process in processes:
        process.right.release()


async def test_one_keeps_and_the_other_sees_what_it_wrote(both: list[Process], database: Database) -> None:
    first, second = both
    assert (first.keeping.holds, second.keeping.holds) == (True, False)
    assert await second.found("水泵密封圈") == {"seal"}
    await keep(database, draft("gear", body="齿轮噪声"))
    await first.paces.turn()
    assert await first.found("齿轮噪声") == {"gear"}
    await second.paces.turn()
    assert await second.found("齿轮噪声") == {"gear"}
    assert len(second.standing.indexes.vectors or ()) == 2


async def test_what_is_retired_is_gone_from_every_process_at_once(both: list[Process], database: Database) -> None:
    async with database.writing() as session:
        await retire(session, ["seal"], SIGNATURE)
    assert [keys(await process.standing.find("水泵密封圈")) for process in both] == [[], []]


async def test_the_other_takes_over_once_the_keeper_is_gone(both: list[Process], database: Database) -> None:
    first, second = both
    first.right.release()
    await keep(database, draft("gear", body="齿轮噪声"))
    await second.paces.turn()
    assert second.keeping.holds
    assert await second.found("齿轮噪声") == {"gear"}


async def test_damage_is_mended_by_the_keeper_and_reaches_the_other(both: list[Process], tmp_path: Path) -> None:
    first, second = both
    for file in (tmp_path / "index" / "lexical").glob("*/*.idx"):
        file.write_bytes(b"noise")
    assert [await process.found("水泵密封圈") for process in both] == [set(), set()]
    assert keys(await second.standing.find("水泵密封圈")) == ["seal"], "by meaning"
    await first.paces.turn()
    await second.paces.turn()
    assert [await process.found("水泵密封圈") for process in both] == [{"seal"}, {"seal"}]


async def test_a_keeper_with_nothing_to_do_does_nothing(both: list[Process]) -> None:
    first, _ = both
    index, lexical = first.standing.indexes.vectors, first.standing.indexes.lexical
    await first.paces.turn()
    assert first.standing.indexes.vectors is index
    assert first.standing.indexes.lexical is lexical


async def test_a_fault_is_waited_out(both: list[Process], database: Database, tmp_path: Path) -> None:
    first, _ = both
    encoder = first.standing.indexes.encoder
    assert isinstance(encoder, PlainEncoder)
    encoder.lasts = 0
    await keep(database, draft("gear", body="齿轮噪声"))
    await first.paces.turn()
    assert first.paces.asked[-1] > first.paces.asked[0]
    assert await first.found("齿轮噪声") == {"gear"}, "words do not wait for the encoder"
    encoder.lasts = 10
    await first.paces.turn()
    assert len(first.standing.indexes.vectors or ()) == 2
    shutil.rmtree(tmp_path / "index")
    await first.paces.turn()
    assert await first.found("齿轮噪声") == {"gear"}


async def test_a_failed_build_of_the_large_index_is_tried_again_after_an_hour(
    database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    standing, right, paces = Standing.open(database, tmp_path, PlainEncoder()), Keeper(tmp_path), Paces()
    feed, clock, opened = FailingBuild(standing.feed), [0.0], []
    keeping = Keeping(right, feed, sleep=paces.sleep, clock=lambda: clock[0])
    loop = asyncio.create_task(keeping.run())
    for now in (0, 1, 3599, 3601, 3602):
        clock[0] = now
        await paces.turn()
        await asyncio.sleep(0)
        opened.append(feed.opened)
    loop.cancel()
    await asyncio.gather(loop, return_exceptions=True)
    right.release()
    assert opened == [1, 1, 1, 2, 2]
    assert [record.levelname for record in caplog.records] == ["WARNING"] * 2
