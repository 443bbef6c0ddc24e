"""The whole transport over real HTTP, by polling and by webhook, while the network and Telegram fail."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from telegram import Update
from telegram.request import HTTPXRequest

from bot.delivery import Delivery
from bot.inbox import Inbox
from bot.polling import Polling
from bot.webhook import listen, serve, webhook_app
from handlers.page import Document, Page, Picture, pages_json
from knowledge import notifications
from knowledge.database import Database
from knowledge.ledger import person_of
from tests.bot.faulty_api import (
    FaultyApi,
    dropped_socket,
    faulty_api,
    page_of_a_proxy,
    refusal,
    silence,
    silence_after_delivery,
)
from tests.bot.messaging import (
    SEAL,
    TOKEN,
    Callback,
    Context,
    Told,
    Unreadable,
    Waits,
    inbox_of,
    message,
    recorded,
    recording,
    states,
)
from tests.bot.png import png
from tests.knowledge.drafting import NOW

_SECRET = "s3cret"
_READ_TIMEOUT = 1.5
_BUSY = refusal(429, "Too Many Requests: retry after 7", retry_after=7)


@dataclass
class Door:
    """A front door that is open: the faulty Bot API on one side, the inbox on the other."""

    api: FaultyApi
    inbox: Inbox
    database: Database
    serving: asyncio.Task[None]
    url: str

    async def say(self, *updates: dict[str, Any]) -> None:
        """Lets people write, and waits until the inbox is done with it."""
        for update in updates:
            await self.api.enqueue(update)
        if self.url:
            await self.api.delivered()
        else:
            await self.api.until(lambda: self.api.next_wanted > updates[-1]["update_id"])
        assert await self.inbox.drain(20)


@contextlib.asynccontextmanager
async def _door(
    mode: str,
    database: Database,
    callback: Callback | None = None,
    *,
    sleep: Callable[[float], Awaitable[None]] | None = None,
    told: Told | None = None,
) -> AsyncIterator[Door]:
    async with (
        faulty_api(TOKEN) as api,
        inbox_of(
            database,
            HTTPXRequest(read_timeout=_READ_TIMEOUT),
            callback or recording(database),
            sleep=sleep,
            told=told,
            base_url=api.url,
        ) as inbox,
    ):
        bot, url = inbox._application.bot, ""
        if mode == "polling":
            polling = Polling(bot, inbox, allowed_updates=["message"], hold=1, margin=0.3, sleep=Waits())
            serving = asyncio.create_task(polling.run())
        else:
            listening = listen("127.0.0.1", 0)
            url = f"http://127.0.0.1:{listening.getsockname()[1]}/hook"
            serving = asyncio.create_task(serve(webhook_app(inbox.accept, "/hook", _SECRET), listening))
            await bot.set_webhook(url, secret_token=_SECRET, allowed_updates=["message"])
        try:
            yield Door(api, inbox, database, serving, url)
        finally:
            serving.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait_for(serving, 10)


@pytest.fixture(params=["polling", "webhook"])
async def door(request: pytest.FixtureRequest, database: Database) -> AsyncIterator[Door]:
    """Opens the front door in each mode."""
    async with _door(request.param, database) as door:
        yield door


async def test_everybody_is_answered_in_order(door: Door) -> None:
    """Five people, three messages each."""
    updates = [message(10 * n + who, who) for n in range(1, 4) for who in range(1, 6)]
    await door.say(*updates)
    for who in range(1, 6):
        assert door.api.texts(who) == [f"{10 * n + who}: 水泵漏水" for n in range(1, 4)]
    assert sorted(await recorded(door.database)) == sorted(update["update_id"] for update in updates)
    assert set((await states(door.database)).values()) == {("done", 0)}


@pytest.mark.parametrize(
    "fault",
    [refusal(500, "Internal Server Error"), page_of_a_proxy, dropped_socket, _BUSY],
    ids=["500", "html-502", "dropped", "429"],
)
async def test_what_fails_on_the_way_out_arrives_later_and_once(door: Door, fault: Any) -> None:
    """Three times in vain for one person: no try is counted against the update, and others are not touched."""
    door.api.fail(fault, chat_id=5, times=3)
    await door.say(message(1, 5), message(2, 6))
    assert door.api.texts(5) == ["1: 水泵漏水"]
    assert door.api.texts(6) == ["2: 水泵漏水"]
    assert await states(door.database) == {1: ("done", 0), 2: ("done", 0)}


async def test_a_flood_for_all_makes_all_wait(door: Door) -> None:
    """Everybody is answered once it is over."""
    door.api.fail(_BUSY, times=6)
    await door.say(*(message(who, who) for who in range(1, 5)))
    assert [len(door.api.texts(who)) for who in range(1, 5)] == [1, 1, 1, 1]


async def test_an_answer_that_timed_out_after_delivery_is_not_sent_twice(door: Door) -> None:
    """It stands in the chat once, and the update is done."""
    door.api.fail(silence_after_delivery, chat_id=5)
    await door.say(message(1, 5), message(2, 5))
    assert door.api.texts(5) == ["1: 水泵漏水", "2: 水泵漏水"]
    assert await states(door.database) == {1: ("done", 0), 2: ("done", 0)}


async def test_whoever_blocked_the_bot_does_not_hold_anything_up(door: Door) -> None:
    """Their update is done, not tried again."""
    door.api.fail(refusal(403, "Forbidden: bot was blocked by the user"), chat_id=5, times=9)
    await door.say(message(1, 5), message(2, 6))
    assert door.api.asked.count("sendMessage") == 2
    assert door.api.texts(6) == ["2: 水泵漏水"]
    assert await states(door.database) == {1: ("done", 0), 2: ("done", 0)}


async def test_refused_entities_arrive_as_plain_text(door: Door) -> None:
    """The same words, without a parse mode."""
    door.api.fail(refusal(400, "Bad Request: can't parse entities: Unsupported start tag"), chat_id=5)
    await door.say(message(1, 5))
    (sent,) = [call for call in door.api.calls if call.method == "sendMessage"]
    assert sent.fields["text"] == "1: 水泵漏水"
    assert "parse_mode" not in sent.fields


async def test_a_flood_for_one_chat_holds_up_no_other(database: Database) -> None:
    """While one person's answer waits, another's comes."""
    waited, over = [], asyncio.Event()

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        await over.wait()

    async with _door("polling", database, sleep=sleep) as door:
        door.api.fail(_BUSY, chat_id=5)
        await door.api.enqueue(message(1, 5))
        await door.api.enqueue(message(2, 6))
        await door.api.until(lambda: door.api.texts(6) == ["2: 水泵漏水"])
        assert door.api.texts(5) == []
        over.set()
        await door.api.until(lambda: door.api.texts(5) == ["1: 水泵漏水"])
        assert await door.inbox.drain(30)
    assert waited == [7.0]


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_an_edit_of_a_deleted_message_is_not_repeated(database: Database, mode: str) -> None:
    """Telegram's word on it reaches the handler at once; one that fails over it is set aside, and its chat goes on."""
    record, told = recording(database), Told()

    async def editing(update: Update, context: Context) -> None:
        if update.update_id == 1:
            await context.bot.edit_message_text("edited", 5, 77)
        await record(update, context)

    async with _door(mode, database, editing, told=told) as door:
        door.api.fail(refusal(400, "Bad Request: message to edit not found"), "editMessageText", times=9)
        await door.say(message(1, 5), message(2, 5))
        assert door.api.asked.count("editMessageText") == 3, "once for each try of the update"
        assert door.api.texts(5) == ["2: 水泵漏水"]
    assert told.told == [(1, "BadRequest")]
    assert await states(database) == {1: ("set-aside", 3), 2: ("done", 0)}


async def test_updates_fetched_twice_count_once(database: Database) -> None:
    """A call whose answer is lost is made again, and brings the same."""
    async with _door("polling", database) as door:
        door.api.fail(silence_after_delivery, "getUpdates", times=2)
        await door.say(message(1, 5))
        await door.say(message(2, 5))
        assert door.api.texts(5) == ["1: 水泵漏水", "2: 水泵漏水"]


async def test_updates_sent_twice_count_once(database: Database) -> None:
    """Telegram sends again what was acknowledged too late; both are acknowledged."""
    async with _door("webhook", database) as door, httpx.AsyncClient() as telegram:
        await door.say(message(1, 5))
        headers = {"X-Telegram-Bot-Api-Secret-Token": _SECRET}
        again = await asyncio.gather(*(telegram.post(door.url, json=message(1, 5), headers=headers) for _ in range(3)))
        assert [answer.status_code for answer in again] == [200, 200, 200]
        assert await door.inbox.drain(30)
        assert door.api.texts(5) == ["1: 水泵漏水"]


async def test_a_stranger_at_the_webhook_is_not_heard(database: Database) -> None:
    """Not without the secret, and not with another."""
    async with _door("webhook", database) as door, httpx.AsyncClient() as stranger:
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guess"}):
            assert (await stranger.post(door.url, json=message(1, 5), headers=headers)).status_code == 403
        assert await states(database) == {}


async def test_a_getupdates_that_hangs_or_fails_is_made_again(database: Database) -> None:
    """Silence, a page of a proxy, a dropped socket, a server error: then the update comes."""
    async with _door("polling", database) as door:
        await door.api.until(lambda: "getUpdates" in door.api.asked)
        for fault in (silence, page_of_a_proxy, dropped_socket, refusal(500, "Internal Server Error")):
            door.api.fail(fault, "getUpdates")
        await door.say(message(1, 5))
        await door.api.until(lambda: door.api.asked.count("getUpdates") >= 6)
        await door.say(message(2, 5))
        assert door.api.texts(5) == ["1: 水泵漏水", "2: 水泵漏水"]


async def test_notifications_are_delivered_while_telegram_fails(database: Database) -> None:
    """A flood, a time-out after delivery, a server error, somebody who has left."""
    clock = [NOW]
    async with _door("polling", database) as door:
        for who in (5, 6, 7, 8):
            async with database.writing() as session:
                person = await person_of(session, SEAL, "telegram", str(who), NOW)
                words = pages_json([Page.text("来自服务台")])
                await notifications.notify(session, SEAL, person.id, f"note:{who}", words, NOW)
        door.api.fail(_BUSY, chat_id=5)
        door.api.fail(silence_after_delivery, chat_id=6)
        door.api.fail(refusal(500, "Internal Server Error"), chat_id=7)
        door.api.fail(refusal(403, "Forbidden: user is deactivated"), chat_id=8, times=9)
        bot = door.inbox._application.bot
        delivery = Delivery(database, SEAL, bot, now=lambda: clock[0], on_sealed=Unreadable())
        assert await delivery.round() == 4
        assert [len(door.api.texts(who)) for who in (5, 6, 7, 8)] == [0, 1, 0, 0]
        clock[0] += dt.timedelta(seconds=7)
        assert await delivery.round() == 2
        assert [len(door.api.texts(who)) for who in (5, 6, 7, 8)] == [1, 1, 1, 0]
        assert await delivery.round() == 0


async def test_a_document_and_a_picture_go_through_a_real_server(database: Database) -> None:
    """By their names, once, though the server stumbles before each; what went before is not sent again."""
    calendar = Document("会谈-7.ics", "text/calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    picture = Picture("报告.png", png(3, 4), "十一月 <b>")
    async with _door("polling", database) as door:
        async with database.writing() as session:
            person = await person_of(session, SEAL, "telegram", "5", NOW)
            said = pages_json([Page.text("会谈已约好"), calendar, picture])
            await notifications.notify(session, SEAL, person.id, "meeting", said, NOW)
        bot, clock = door.inbox._application.bot, [NOW]
        delivery = Delivery(database, SEAL, bot, now=lambda: clock[0], on_sealed=Unreadable())
        for method in ("sendDocument", "sendPhoto"):
            door.api.fail(refusal(500, "Internal Server Error"), method)
            await delivery.round()
            clock[0] += dt.timedelta(minutes=1)
        assert [await delivery.round(), await delivery.round()] == [1, 0]
        (sent,) = [call for call in door.api.calls if call.method == "sendDocument"]
        assert (sent.fields["document"], sent.fields["chat_id"]) == (calendar.name, "5")
        (shown,) = [call for call in door.api.calls if call.method == "sendPhoto"]
        assert (shown.fields["photo"], shown.fields["caption"]) == (picture.name, picture.caption)
        assert door.api.texts(5) == ["会谈已约好"]


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_stopping_takes_little_and_loses_nothing(database: Database, mode: str) -> None:
    """With a handler that hangs and people still writing, the door closes; the next start does what was left."""
    begun = asyncio.Event()

    async def hang(update: Update, context: Context) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with _door(mode, database, hang) as door:
        await door.api.enqueue(message(1, 5))
        await door.api.enqueue(message(2, 5))
        await begun.wait()
        async with asyncio.timeout(60):
            door.serving.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await door.serving
            assert not await door.inbox.close(0.1)
    left = [number for number, (state, _) in (await states(database)).items() if state == "waiting"]
    assert left[0] == 1
    async with _door(mode, database) as door:
        assert await door.inbox.recover() == len(left)
        assert await door.inbox.drain(30)
        assert door.api.texts(5)[0] == "1: 水泵漏水"
