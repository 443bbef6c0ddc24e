"""Updates that fail: tried again before the next of their chat, and set aside after the third time."""

import asyncio

import pytest
from telegram import Update
from telegram.error import Forbidden

from bot.patient_request import MustWait
from knowledge import inbox as kept
from knowledge.database import Database, WriteSession
from knowledge.errors import StoreUnavailable
from knowledge.inbox import Waiting
from tests.bot.messaging import (
    SEAL,
    Context,
    Failing,
    Told,
    Waits,
    inbox_of,
    message,
    states,
)
from tests.bot.rehearsed_api import RehearsedApi
from tests.knowledge.drafting import NOW

_DONE = ("done", 0)


def _api() -> RehearsedApi:
    return RehearsedApi(now=lambda: NOW)


async def test_a_failing_update_is_tried_again_before_the_next_of_its_chat(database: Database) -> None:
    """Two failures, then success; the one behind waits."""
    handler, waits = Failing(ValueError("a"), ValueError("b")), Waits()
    async with inbox_of(database, _api(), handler, sleep=waits) as inbox:
        await inbox.accept(message(1))
        await inbox.accept(message(2))
        assert await inbox.drain(5)
    assert handler.seen == [1, 1, 1, 2]
    assert waits.asked == [3.0, 3.0]
    assert await states(database) == {1: ("done", 2), 2: _DONE}


async def test_after_three_failures_it_is_set_aside_and_told(database: Database) -> None:
    """The chat goes on, and the fault's name is kept, not its words."""
    handler, told = Failing(*(ValueError("Li's secret") for _ in range(3))), Told()
    async with inbox_of(database, _api(), handler, told=told) as inbox:
        await inbox.accept(message(1))
        await inbox.accept(message(2))
        assert await inbox.drain(5)
    assert handler.seen == [1, 1, 1, 2]
    assert await states(database) == {1: ("set-aside", 3), 2: _DONE}
    assert told.told == [(1, "ValueError")]


async def test_telling_is_part_of_setting_aside_but_cannot_prevent_it(database: Database) -> None:
    """What was written before telling failed is gone with it; the update is set aside all the same."""

    async def tell(session: WriteSession, waiting: Waiting, fault: str) -> None:
        await kept.accept(session, SEAL, "telegram", 99, "x", "{}", NOW)
        raise LookupError("nobody to tell")

    handler = Failing(*(ValueError() for _ in range(3)))
    async with inbox_of(database, _api(), handler, told=tell) as inbox:
        await inbox.accept(message(1))
        assert await inbox.drain(5)
    assert await states(database) == {1: ("set-aside", 3)}


async def test_tries_are_counted_across_restarts(database: Database) -> None:
    """Two failures before a stop and one after are three."""
    handler, told = Failing(*(ValueError() for _ in range(3))), Told()
    tried_twice = asyncio.Event()

    async def sleep(seconds: float) -> None:
        if len(handler.seen) == 2:
            tried_twice.set()
            await asyncio.Event().wait()

    async with inbox_of(database, _api(), handler, sleep=sleep) as inbox:
        await inbox.accept(message(1))
        await tried_twice.wait()
        assert await inbox.close(5)
    async with inbox_of(database, _api(), handler, told=told) as inbox:
        assert await inbox.recover() == 1
        assert await inbox.drain(5)
    assert told.told == [(1, "ValueError")]


@pytest.mark.parametrize(
    ("fault", "pause"), [(MustWait(600), 600.0), (StoreUnavailable("disk full"), 5.0)], ids=["flood", "store"]
)
async def test_what_is_not_its_fault_is_not_counted(database: Database, fault: Exception, pause: float) -> None:
    """However often Telegram or the disk makes it wait, it is not set aside."""
    handler, waits = Failing(*[fault] * 5), Waits()
    async with inbox_of(database, _api(), handler, sleep=waits) as inbox:
        await inbox.accept(message(1))
        assert await inbox.drain(5)
    assert waits.asked == [pause] * 5
    assert await states(database) == {1: _DONE}


async def test_whoever_blocked_the_bot_is_not_tried_again(database: Database) -> None:
    """There is nobody left to answer; nobody is told."""
    handler, told = Failing(Forbidden("bot was blocked by the user")), Told()
    async with inbox_of(database, _api(), handler, told=told) as inbox:
        await inbox.accept(message(1))
        assert await inbox.drain(5)
    assert handler.seen == [1]
    assert await states(database) == {1: _DONE}
    assert told.told == []


async def test_a_handler_that_hangs_counts_as_failed(database: Database) -> None:
    """Its lane is not held for ever."""
    told = Told()

    async def hang(update: Update, context: Context) -> None:
        if update.update_id == 1:
            await asyncio.Event().wait()

    async with inbox_of(database, _api(), hang, told=told, deadline=0.01) as inbox:
        await inbox.accept(message(1))
        await inbox.accept(message(2))
        assert await inbox.drain(5)
    assert told.told == [(1, "TimeoutError")]
    assert await states(database) == {1: ("set-aside", 3), 2: _DONE}


async def test_an_update_that_cannot_be_read_is_set_aside(database: Database) -> None:
    """Telegram may change its shapes; the chat goes on."""
    handler, told = Failing(), Told()
    odd = {"update_id": 1, "message": {"chat": {"id": 7}}}
    async with inbox_of(database, _api(), handler, told=told) as inbox:
        await inbox.accept(odd)
        await inbox.accept(message(2))
        assert await inbox.drain(5)
    assert [number for number, _ in told.told] == [1]
    assert handler.seen == [2]
