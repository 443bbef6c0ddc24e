"""What a counter does by itself while it is open goes on, whatever happens to one turn of it."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot import upkeep
from bot.upkeep import going, keep_deadlines, sort_gaps
from handlers.context import Services
from knowledge import gaps
from knowledge.catalogue import Signature, retire
from knowledge.database import Database
from retrieval.errors import IndexDamaged
from tests.bot.test_terminal import front  # noqa: F401 - a fixture
from tests.handlers.front import Front
from tests.handlers.introductions.walking import WINDOW, keys, sent
from tests.knowledge.drafting import NOW


async def _while_going(
    services: Services, until: Callable[[], bool], what: Callable[[Services], Awaitable[None]] = keep_deadlines
) -> None:
    async def loop() -> None:
        await what(services)

    async with going([loop]), asyncio.timeout(10):
        while not until():
            await asyncio.sleep(0)


async def test_deadlines_are_kept_without_anybody_asking(front: Front) -> None:  # noqa: F811
    await sent(front)
    before = await keys(front)
    front.clock.now += dt.timedelta(days=29, hours=18)  # Tuesday 22 December, 10:00 in Shanghai
    told = list(before)

    async def look() -> None:
        while len(told) == len(before):
            told[:] = await keys(front)

    looking = asyncio.create_task(look())
    await _while_going(front.counter.services, looking.done)
    assert len(told) == len(before) + 2, "the asker and the office"


async def test_the_office_takes_over_without_anybody_asking(front: Front) -> None:  # noqa: F811
    await sent(front)
    before = await keys(front)
    async with front.database.writing() as session:
        await retire(session, [WINDOW], Signature(who="t", why="t", at=NOW))
    told = list(before)

    async def look() -> None:
        while len(told) < len(before) + 2:
            told[:] = await keys(front)

    looking = asyncio.create_task(look())
    await _while_going(front.counter.services, looking.done)
    assert sum("taken-over" in key for key in told) == 1


async def test_what_nobody_answered_is_sorted_without_anybody_asking(front: Front) -> None:  # noqa: F811
    await front.says(1, "今天天气怎么样")
    sorted_ones = 0

    async def look() -> None:
        nonlocal sorted_ones
        while not sorted_ones:
            async with front.database.reading() as session:
                sorted_ones = sum((await gaps.sums(session, front.counter.services.platform)).topics.values())

    looking = asyncio.create_task(look())
    await _while_going(front.counter.services, looking.done, sort_gaps)
    assert sorted_ones == 1


async def test_a_database_that_is_away_is_looked_at_again(
    front: Front,  # noqa: F811
    caplog: pytest.LogCaptureFixture,
) -> None:
    away = Database("postgresql://nobody@127.0.0.1:1/nothing")
    await _while_going(
        replace(front.counter.services, database=away), lambda: "nobody is reminded: StoreUnavailable" in caplog.text
    )
    await away.close()


async def test_a_fault_in_taking_over_holds_up_no_reminder(
    front: Front,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def faulty(services: Services) -> int:
        raise IndexDamaged("records")

    monkeypatch.setattr(upkeep, "take_over", faulty)
    await sent(front)
    front.clock.now += dt.timedelta(days=29, hours=18)
    before, told = await keys(front), list[str]()

    async def look() -> None:
        while len(told) < len(before) + 2:
            told[:] = await keys(front)

    looking = asyncio.create_task(look())
    await _while_going(front.counter.services, looking.done)
    assert len(told) == len(before) + 2
