"""The durable inbox: kept before it is acknowledged, done once in effect, set aside when it cannot be done."""

import asyncio
import json
from typing import Any

import pytest
from telegram import Update
from telegram.ext import TypeHandler

from bot.inbox import Inbox
from knowledge import inbox as kept
from knowledge.database import Database, WriteSession
from knowledge.errors import StoreUnavailable
from tests.bot.messaging import (
    SEAL,
    Context,
    Failing,
    Told,
    Waits,
    application_over,
    inbox_of,
    message,
    recorded,
    recording,
    states,
)
from tests.bot.rehearsed_api import RehearsedApi
from tests.knowledge.drafting import NOW

_DONE = ("done", 0)


def _api() -> RehearsedApi:
    return RehearsedApi(now=lambda: NOW)


async def test_an_update_is_kept_processed_and_done(database: Database) -> None:
    """The handler's row is there, the person answered, the content forgotten."""
    api = _api()
    async with inbox_of(database, api, recording(database)) as inbox:
        assert await inbox.next_offset() is None
        assert await inbox.accept(message(10))
        assert await inbox.drain(5)
        assert await inbox.next_offset() == 11
    assert await states(database) == {10: _DONE}
    assert await recorded(database) == [10]
    assert [sent["text"] for sent in api.chats.messages(7)] == ["10: 水泵漏水"]
    async with database.reading() as session:
        assert (await kept.waiting(session, SEAL, "telegram")).readable == []


async def test_an_update_delivered_twice_counts_once(database: Database) -> None:
    """At the same time, afterwards, and after a restart."""
    api = _api()
    async with inbox_of(database, api, recording(database)) as inbox:
        assert sorted(await asyncio.gather(*(inbox.accept(message(1)) for _ in range(3)))) == [False, False, True]
        assert await inbox.drain(5)
        assert not await inbox.accept(message(1))
    async with inbox_of(database, api, recording(database)) as inbox:
        assert not await inbox.accept(message(1))
        assert await inbox.recover() == 0
        assert await inbox.drain(5)
    assert len(api.chats.messages(7)) == 1


async def test_what_was_not_done_is_taken_up_at_the_next_start(database: Database) -> None:
    """A stop in the middle of the first leaves both; they are then done in their order."""
    begun = asyncio.Event()

    async def hang(update: Update, context: Context) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with inbox_of(database, _api(), hang) as inbox:
        await inbox.accept(message(1))
        await inbox.accept(message(2))
        await begun.wait()
        assert not await inbox.close(0.01)
    assert await states(database) == {1: ("waiting", 0), 2: ("waiting", 0)}
    async with inbox_of(database, _api(), recording(database)) as inbox:
        assert await inbox.recover() == 2
        assert await inbox.recover() == 0, "what is in a lane is not taken up again"
        assert await inbox.drain(5)
    assert await recorded(database) == [1, 2]


async def test_a_database_that_fails_when_noting_is_asked_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The handler has succeeded and does not run again; only the noting does."""
    finish, failures, waits, handler = kept.finish, [StoreUnavailable("full")] * 2, Waits(), Failing()

    async def failing(*arguments: Any) -> None:
        if failures:
            raise failures.pop()
        await finish(*arguments)

    monkeypatch.setattr(kept, "finish", failing)
    async with inbox_of(database, _api(), handler, sleep=waits) as inbox:
        await inbox.accept(message(1))
        assert await inbox.drain(5)
    assert handler.seen == [1]
    assert waits.asked == [5.0, 5.0]
    assert await states(database) == {1: _DONE}


async def test_what_was_kept_though_keeping_seemed_to_fail_is_not_lost(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A commit may succeed with its answer lost: the next update brings the first with it."""
    accept, handler = kept.accept, Failing()

    async def committed_but_lost(session: WriteSession, *arguments: Any) -> bool:
        await accept(session, *arguments)
        await session.commit()
        monkeypatch.setattr(kept, "accept", accept)
        raise StoreUnavailable("connection lost")

    monkeypatch.setattr(kept, "accept", committed_but_lost)
    async with inbox_of(database, _api(), handler) as inbox:
        with pytest.raises(StoreUnavailable):
            await inbox.accept(message(1))
        await inbox.accept(message(2))
        assert await inbox.drain(5)
    assert handler.seen == [1, 2]


async def test_a_handler_that_does_not_block_is_refused(database: Database) -> None:
    """Its update would be done before it had begun."""
    application = application_over(_api(), Failing())
    application.add_handler(TypeHandler(Update, Failing(), block=False))
    with pytest.raises(ValueError, match="block"):
        Inbox(database, SEAL, application, now=lambda: NOW, on_set_aside=Told())


async def test_content_and_chat_are_sealed(database: Database) -> None:
    """Neither what was said nor who said it can be read in the database."""
    begun = asyncio.Event()

    async def hang(update: Update, context: Context) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with inbox_of(database, _api(), hang) as inbox:
        await inbox.accept(message(1, chat_id=987654321, text="only between us"))
        await begun.wait()
        async with database.reading() as session:
            (waiting,) = (await kept.waiting(session, SEAL, "telegram")).readable
    assert json.loads(waiting.payload)["message"]["text"] == "only between us"
    assert waiting.lane == SEAL.digest("lane:987654321")
