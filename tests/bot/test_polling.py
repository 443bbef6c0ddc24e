"""Polling: nothing is acknowledged before it is kept, and no failure ends the loop."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from telegram.error import InvalidToken
from telegram.request import RequestData

from bot.inbox import Inbox
from bot.polling import Polling
from knowledge import inbox as kept
from knowledge.database import Database
from knowledge.errors import StoreUnavailable
from tests.bot.messaging import Waits, inbox_of, message, recorded, recording, states
from tests.bot.rehearsed_api import RehearsedApi
from tests.knowledge.drafting import NOW


class Api(RehearsedApi):
    """The in-process Bot API, which notes how it is asked for updates, and can hang."""

    def __init__(self) -> None:
        super().__init__(now=lambda: NOW)
        self.offsets: list[int | None] = []
        self.hang = 0
        self.asked = asyncio.Condition()

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        if url.endswith("/getUpdates") and request_data is not None:
            async with self.asked:
                offset = request_data.parameters.get("offset")
                self.offsets.append(offset if isinstance(offset, int) else None)
                self.asked.notify_all()
            if self.hang:
                self.hang -= 1
                await asyncio.Event().wait()
        return await super().do_request(url, method, request_data, *args, **kwargs)

    async def until(self, enough: Callable[[], bool]) -> None:
        """Waits until the calls so far are enough."""
        async with asyncio.timeout(60), self.asked:
            await self.asked.wait_for(enough)


@contextlib.asynccontextmanager
async def _polling(
    database: Database,
    api: Api,
    waits: Callable[[float], Awaitable[None]] | None = None,
    now: Callable[[], dt.datetime] = lambda: NOW,
    **options: Any,
) -> AsyncIterator[Inbox]:
    async with inbox_of(database, api, recording(database), now=now) as inbox:
        polling = Polling(
            inbox._application.bot,
            inbox,
            allowed_updates=["message"],
            hold=1,
            **({"sleep": waits or Waits()} | options),
        )
        run = asyncio.create_task(polling.run())
        try:
            yield inbox
        finally:
            run.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait_for(run, 2)


async def test_updates_are_kept_and_then_acknowledged(database: Database) -> None:
    """The next call asks for what follows the last that was kept."""
    api = Api()
    async with _polling(database, api) as inbox:
        await api.until(lambda: len(api.offsets) == 1)
        api.enqueue(message(11))
        await api.until(lambda: 12 in api.offsets)
        assert 11 in await states(database)
        assert await inbox.drain(5)
    assert api.offsets[:2] == [None, 12]
    assert await recorded(database) == [11]


async def test_a_new_start_goes_on_where_sql_says(database: Database) -> None:
    """What was kept but not acknowledged before a stop is not done again."""
    api = Api()
    api.enqueue(message(5))
    async with _polling(database, api) as inbox:
        await api.until(lambda: 6 in api.offsets)
        assert await inbox.drain(5)
    api.offsets.clear()
    async with _polling(database, api):
        await api.until(lambda: bool(api.offsets))
    assert api.offsets[0] == 6


async def test_numbers_that_begin_anew_lower_are_followed(database: Database) -> None:
    """After a quiet week Telegram may number from anywhere, and nothing that it has for us may be below the offset."""
    api, clock = Api(), [NOW]
    async with _polling(database, api, now=lambda: clock[0]) as inbox:
        api.enqueue(message(900))
        await api.until(lambda: 901 in api.offsets)
        await inbox.drain(5)
        clock[0] += dt.timedelta(days=7)
        await api.until(lambda: api.offsets[-1] is None)
        for number in (5, 900):
            api.enqueue(message(number, text="anew"))
            await api.until(lambda wanted=number + 1: api.offsets[-1] == wanted)
            assert await inbox.drain(5)
    texts = [sent["text"] for sent in api.chats.messages(7)]
    assert texts == ["900: 水泵漏水", "5: anew", "900: anew"], "a number of long ago is not taken for known"


async def test_an_update_that_could_not_be_kept_is_asked_for_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk costs time, not the update."""
    accept, waits, api = kept.accept, Waits(), Api()

    async def full(*arguments: Any) -> bool:
        monkeypatch.setattr(kept, "accept", accept)
        raise StoreUnavailable("disk full")

    monkeypatch.setattr(kept, "accept", full)
    api.enqueue(message(3))
    async with _polling(database, api, waits) as inbox:
        await api.until(lambda: 4 in api.offsets)
        assert await inbox.drain(5)
    assert waits.asked == [1.0]
    assert await recorded(database) == [3]


async def test_failures_are_followed_by_longer_and_longer_waits(database: Database) -> None:
    """Server errors, a second poller and a flood; success resets the wait."""
    waits, api = Waits(), Api()
    for status in (500, 409, 502):
        api.fail_next("getUpdates", status, "no")
    api.fail_next("getUpdates", 429, "Too Many Requests", {"retry_after": 17})
    async with _polling(database, api, waits):
        await api.until(lambda: len(api.offsets) == 5)
        api.fail_next("getUpdates", 500, "no")
        api.enqueue(message(1))
        await api.until(lambda: len(api.offsets) == 7)
    assert waits.asked == [1.0, 2.0, 4.0, 17.0, 1.0]


async def test_a_call_that_hangs_is_noticed_and_made_again(database: Database) -> None:
    """Neither answer nor error ever comes; two such calls cost their deadline, here 50 ms."""
    waits, api = Waits(), Api()
    api.hang = 2
    api.enqueue(message(1))
    async with _polling(database, api, waits, margin=-0.95) as inbox:
        await api.until(lambda: 2 in api.offsets)
        assert await inbox.drain(5)
    assert waits.asked[:2] == [1.0, 2.0]
    assert await recorded(database) == [1]


async def test_an_update_that_cannot_be_read_does_not_hold_up_the_others(database: Database) -> None:
    """It is kept as it came, and set aside; what follows is answered."""
    api = Api()
    api.enqueue({"update_id": 1, "message": {"chat": {"id": 7}}})
    api.enqueue(message(2))
    async with _polling(database, api) as inbox:
        await api.until(lambda: 3 in api.offsets)
        assert await inbox.drain(5)
    assert await states(database) == {1: ("set-aside", 3), 2: ("done", 0)}


async def test_a_token_that_telegram_does_not_know_ends_the_loop(database: Database) -> None:
    """Nothing but another token would help."""
    api = Api()
    async with inbox_of(database, api, recording(database)) as inbox:
        api.fail_next("getUpdates", 401, "Unauthorized")
        polling = Polling(inbox._application.bot, inbox, allowed_updates=["message"], sleep=Waits())
        with pytest.raises(InvalidToken):
            await polling.run()


async def test_a_webhook_of_another_time_is_removed_first(database: Database) -> None:
    """Else every call would be a conflict."""
    api = Api()
    api._webhook = "https://elsewhere.example/hook"
    waits = Waits()
    api.enqueue(message(1))
    async with _polling(database, api, waits) as inbox:
        await api.until(lambda: 2 in api.offsets)
        assert await inbox.drain(5)
    assert waits.asked == []
