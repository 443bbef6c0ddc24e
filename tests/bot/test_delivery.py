"""Delivery: each person's messages in order, each once, and nobody waits for somebody else's delay."""

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from bot.delivery import Delivery
from bot.patient_request import PatientRequest
from handlers.buttons import NewThread
from handlers.page import Button, Document, Message, Page, Picture, pages_json
from knowledge import notifications
from knowledge.database import Database
from knowledge.errors import StoreUnavailable
from knowledge.ledger import person_of
from knowledge.sealing import Seal, new_key
from knowledge.tables import Notification
from tests.bot.messaging import SEAL, AnyApplication, Context, Unreadable, Waits, application_over
from tests.bot.png import png
from tests.bot.rehearsed_api import RehearsedApi
from tests.knowledge.drafting import NOW


class Clock:
    """A clock that moves when it is told."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += dt.timedelta(seconds=seconds)


class Post:
    """A delivery over the in-process Bot API, with all that belongs to it."""

    def __init__(self, database: Database, application: AnyApplication, api: RehearsedApi, clock: Clock) -> None:
        self.database, self.api, self.clock, self.unreadable = database, api, clock, Unreadable()
        self.delivery = Delivery(database, SEAL, application.bot, now=clock, on_sealed=self.unreadable, sleep=Waits())

    async def write(self, handle: int, key: str, *pages: Message, payload: str | None = None) -> None:
        """Writes a message to somebody."""
        payload = payload if payload is not None else pages_json(pages or [Page(f"<b>{key}</b>", key)])
        async with self.database.writing() as session:
            person = await person_of(session, SEAL, "telegram", str(handle), NOW)
            await notifications.notify(session, SEAL, person.id, key, payload, NOW)

    def got(self, handle: int) -> list[str]:
        """Gives what stands in somebody's chat."""
        return [message["text"] for message in self.api.chats.messages(handle)]

    async def rows(self) -> dict[str, tuple[str, int, str | None]]:
        """Gives state, tries and fault of every message by its key."""
        async with self.database.reading() as session:
            return {row.key: (row.state, row.tries, row.fault) for row in await session.scalars(select(Notification))}

    async def due_at(self, key: str) -> dt.datetime:
        """Gives the time of a message's next try."""
        async with self.database.reading() as session:
            return (await session.scalars(select(Notification.due_at).where(Notification.key == key))).one()


async def _nothing(update: object, context: Context) -> None: ...


@pytest.fixture
async def post(database: Database) -> AsyncIterator[Post]:
    """Opens a delivery on a database of each kind."""
    api = RehearsedApi(now=lambda: NOW)
    async with application_over(PatientRequest(api, sleep=Waits()), _nothing) as application:
        yield Post(database, application, api, Clock())


async def test_messages_arrive_in_order_with_their_buttons_and_once(post: Post) -> None:
    """Two to one person, one to another; nothing is left for a later round."""
    button = Button("重新提问", NewThread())
    await post.write(5, "first", Page("<b>first</b>", "first", ((button,),)))
    await post.write(5, "second")
    await post.write(6, "other")
    assert [await post.delivery.round() for _ in range(3)] == [2, 1, 0]
    assert post.got(5) == ["first", "second"]
    assert post.got(6) == ["other"]
    message = post.api.chats.messages(5)[0]
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert message["reply_markup"]["inline_keyboard"][0][0]["text"] == "重新提问"
    assert set((await post.rows()).values()) == {("delivered", 0, None)}


async def test_a_flood_delays_that_person_alone(post: Post) -> None:
    """Until the time that Telegram named, and not longer; the order is kept."""
    await post.write(5, "first")
    await post.write(5, "second")
    await post.write(6, "other")
    post.api.fail_next("sendMessage", 429, "Too Many Requests", {"retry_after": 40})
    await post.delivery.round()
    assert (post.got(5), post.got(6)) == ([], ["other"])
    post.clock.forward(39)
    assert await post.delivery.round() == 0
    post.clock.forward(1)
    assert [await post.delivery.round() for _ in range(3)] == [1, 1, 0]
    assert post.got(5) == ["first", "second"]


async def test_whoever_blocked_the_bot_is_given_up(post: Post) -> None:
    """Each of their messages, at once; others get theirs."""
    post.api.chats.blocked.add(5)
    await post.write(5, "first")
    await post.write(6, "other")
    await post.delivery.round()
    assert await post.rows() == {"first": ("given-up", 0, "unreachable"), "other": ("delivered", 0, None)}


async def test_an_unknown_chat_is_given_up(post: Post) -> None:
    """Telegram says so with a 400."""
    await post.write(5, "first")
    post.api.fail_next("sendMessage", 400, "Bad Request: chat not found")
    await post.delivery.round()
    assert (await post.rows())["first"] == ("given-up", 0, "unreachable")


async def test_markup_that_is_refused_arrives_as_plain_text(post: Post) -> None:
    """The words matter, the bold does not."""
    await post.write(5, "broken", Page("a < b", "a < b, in plain words"))
    await post.delivery.round()
    assert post.got(5) == ["a < b, in plain words"]
    assert (await post.rows())["broken"][0] == "delivered"


async def test_what_would_be_refused_for_ever_is_given_up(post: Post) -> None:
    """A message that is too long, and one that is damaged; what follows arrives."""
    await post.write(5, "long", Page("x" * 5000, "x" * 5000))
    await post.write(5, "damaged", payload='[{"html": "x"}]')
    await post.write(5, "good")
    assert [await post.delivery.round() for _ in range(3)] == [1, 1, 1]
    assert post.got(5) == ["good"]
    assert await post.rows() == {
        "long": ("given-up", 0, "BadRequest"),
        "damaged": ("given-up", 0, "KeyError"),
        "good": ("delivered", 0, None),
    }


async def test_other_failures_are_tried_again_later_and_later_but_not_for_ever(post: Post) -> None:
    """Five seconds first, an hour at most, twenty tries in all."""
    await post.write(5, "first")
    waited = []
    while (await post.rows())["first"][0] == "waiting":
        post.api.fail_next("sendMessage", 500, "Internal Server Error")
        assert await post.delivery.round() == 1
        due_at = await post.due_at("first")
        waited.append((due_at - post.clock.now).total_seconds())
        post.clock.now = due_at
    assert waited[:4] == [5, 10, 20, 40]
    assert max(waited) == 3600
    assert len(waited) == 20
    assert (await post.rows())["first"] == ("given-up", 19, "NetworkError")


async def test_pages_that_arrived_are_not_sent_again(post: Post) -> None:
    """The second of three pages fails; only it and the third are sent later."""
    pages = [Page(f"page {n}", f"page {n}") for n in (1, 2, 3)]
    await post.write(5, "three", *pages)
    send, sent = post.api.chats.send, []

    def counting(*arguments: object) -> dict[str, object]:
        sent.append(arguments)
        if len(sent) == 1:
            post.api.fail_next("sendMessage", 500, "Internal Server Error")
        return send(*arguments)  # type: ignore[arg-type]

    post.api.chats.send = counting  # type: ignore[method-assign,assignment]
    await post.delivery.round()
    assert post.got(5) == ["page 1"]
    post.clock.forward(5)
    await post.delivery.round()
    assert post.got(5) == ["page 1", "page 2", "page 3"]


async def test_a_document_and_a_picture_arrive_once_between_their_pages(post: Post) -> None:
    """Each fails at first; what arrived before it is not sent again, nor is it once it has arrived."""
    document = Document("会谈-7.ics", "text/calendar", b"BEGIN:VCALENDAR\r\n")
    picture = Picture("十一月.png", png(3, 4), "十一月")
    await post.write(5, "meeting", Page("agreed", "agreed"), document, picture, Page("after", "after"))
    for number, method in enumerate(("sendDocument", "sendPhoto"), 1):
        post.api.fail_next(method, 500, "Internal Server Error")
        await post.delivery.round()
        assert len(post.api.chats.messages(5)) == number
        post.clock.forward(60)
    assert [await post.delivery.round() for _ in range(2)] == [1, 0]
    agreed, sent, shown, after = post.api.chats.messages(5)
    assert (agreed["text"], shown["caption"], after["text"]) == ("agreed", "十一月", "after")
    assert post.api.file(shown) == (picture.name, picture.data)
    assert (sent["document"]["file_name"], sent["document"]["mime_type"]) == ("会谈-7.ics", "text/calendar")
    assert post.api.document(sent) == document.data


async def test_what_was_sent_but_could_not_be_noted_is_not_sent_again(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full just then."""
    delivered = notifications.delivered

    async def full(*arguments: object) -> None:
        monkeypatch.setattr(notifications, "delivered", delivered)
        raise StoreUnavailable("disk full")

    monkeypatch.setattr(notifications, "delivered", full)
    await post.write(5, "first")
    with pytest.raises(StoreUnavailable):
        await post.delivery.round()
    assert await post.delivery.round() == 1
    assert post.got(5) == ["first"]
    assert (await post.rows())["first"][0] == "delivered"


async def test_the_loop_outlives_a_failing_database_and_stops_when_told(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It looks again after its pause."""
    due, waits = notifications.due, Waits()

    async def full(*arguments: object) -> list[notifications.Due]:
        monkeypatch.setattr(notifications, "due", due)
        raise StoreUnavailable("disk full")

    monkeypatch.setattr(notifications, "due", full)
    await post.write(5, "first")
    arrived = asyncio.Event()
    post.api.listeners.append(lambda deed: arrived.set())
    post.delivery._sleep = waits
    run = asyncio.create_task(post.delivery.run())
    await asyncio.wait_for(arrived.wait(), 5)
    run.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.wait_for(run, 5)
    assert waits.asked[0] == 1.0
    assert (await post.rows())["first"][0] == "delivered", "what was on its way is noted before the loop ends"


async def test_what_no_key_opens_is_given_up_told_and_holds_up_nobody(post: Post) -> None:
    """Neither others nor what the same person gets after it."""
    await post.write(5, "first")
    await post.write(5, "second")
    await post.write(6, "other")
    async with post.database.writing() as session:
        row = (await session.scalars(select(Notification).where(Notification.key == "first"))).one()
        row.payload_sealed = Seal([new_key()]).seal("[]")
    assert [await post.delivery.round() for _ in range(3)] == [2, 1, 0]
    assert (post.got(5), post.got(6)) == (["second"], ["other"])
    assert post.unreadable.told == [row.id]
    assert (await post.rows())["first"][0] == "given-up"
