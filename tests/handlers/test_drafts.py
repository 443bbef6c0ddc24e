"""Drafts: how fast they go out, when they are given up, and that none comes after its message."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.memory_api import Deed
from bot.patient_request import PatientRequest
from handlers.drafts import Drafts, working
from handlers.page import Page
from handlers.texts import texts
from knowledge.vocabulary import Language
from tests.bot.messaging import TOKEN
from tests.bot.rehearsed_api import RehearsedApi
from tests.knowledge.drafting import NOW

ME = 7


class Pace:
    """A clock that goes on only when somebody sleeps, and a sleep that ends when the test says so."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []
        self.held = asyncio.Event()
        self.held.set()

    def clock(self) -> float:
        """Tells the time."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Notes a pause, and ends it once nobody holds it."""
        self.slept.append(seconds)
        await self.held.wait()
        self.now += seconds
        await asyncio.sleep(0)


@pytest.fixture
def pace() -> Pace:
    """Makes a clock."""
    return Pace()


@pytest.fixture
def drafts(pace: Pace) -> Drafts:
    """Makes what is known of drafts: nothing yet."""
    return Drafts(pace.clock, pace.sleep)


@pytest.fixture
def api() -> RehearsedApi:
    """Makes a Bot API."""
    return RehearsedApi(now=lambda: NOW)


@pytest.fixture
async def bot(api: RehearsedApi) -> AsyncIterator[Bot]:
    """Connects a bot to it, whose calls wait as those to Telegram do, but for drafts."""
    async with Bot(TOKEN, request=PatientRequest(api), get_updates_request=api) as bot:
        yield bot


def heard(api: RehearsedApi) -> list[Deed]:
    """Listens to what the bot does from now on."""
    deeds: list[Deed] = []
    api.listeners.append(deeds.append)
    return deeds


async def until_sent(deeds: list[Deed], count: int) -> None:
    """Waits until so many drafts have been sent."""
    async with asyncio.timeout(10):
        while sum(deed.method == "sendMessageDraft" for deed in deeds) < count:
            await asyncio.sleep(0)


def shown(deeds: list[Deed]) -> list[str]:
    """Gives the texts of the drafts."""
    return [deed.parameters["text"] for deed in deeds if deed.method == "sendMessageDraft"]


async def test_the_latest_page_goes_out_and_what_came_too_fast_is_passed_over(
    api: RehearsedApi, bot: Bot, drafts: Drafts, pace: Pace
) -> None:
    deeds = heard(api)
    pace.held.clear()
    async with working(bot, ME, 5, drafts) as show:
        show(lambda: Page.text("one"))
        await until_sent(deeds, 1)
        for word in ("two", "three", "four"):
            show(lambda word=word: Page.text(word))  # type: ignore[misc]
            await asyncio.sleep(0.01)
        assert shown(deeds) == ["one"], "not before the pause is over"
        pace.held.set()
        await until_sent(deeds, 2)
    assert shown(deeds) == ["one", "four"]
    assert set(pace.slept) == {0.5}
    assert {deed.parameters["draft_id"] for deed in deeds} == {5}
    assert {deed.parameters["parse_mode"] for deed in deeds} == {"HTML"}


async def test_nothing_goes_out_after_the_block(api: RehearsedApi, bot: Bot, drafts: Drafts, pace: Pace) -> None:
    deeds = heard(api)
    pace.held.clear()
    async with working(bot, ME, 5, drafts) as show:
        show(lambda: Page.text("one"))
        await until_sent(deeds, 1)
        show(lambda: Page.text("late"))
    pace.held.set()
    await asyncio.sleep(0.01)
    assert shown(deeds) == ["one"]


async def test_where_nothing_is_shown_nothing_is_sent(api: RehearsedApi, bot: Bot, drafts: Drafts) -> None:
    deeds = heard(api)
    async with working(bot, ME, 5, drafts):
        await asyncio.sleep(0.01)
    assert deeds == []


async def test_groups_have_no_drafts(api: RehearsedApi, bot: Bot, drafts: Drafts) -> None:
    deeds = heard(api)
    async with working(bot, -100, 5, drafts) as show:
        show(lambda: Page.text("one"))
        await asyncio.sleep(0.01)
    assert deeds == []


@pytest.mark.parametrize(
    ("status", "words", "elsewhere", "seconds"),
    [
        (404, "Not Found", False, 600),
        (400, "Bad Request: method sendMessageDraft is not known here", False, 600),
        (400, "Bad Request: TEXTDRAFT_PEER_INVALID", True, 600),
        (429, "Too Many Requests: retry after 9", True, 30),
        (500, "Internal Server Error", True, 30),
        (403, "Forbidden: bot was blocked by the user", True, 30),
    ],
)
async def test_where_it_fails_it_is_left_for_a_while(
    api: RehearsedApi, bot: Bot, drafts: Drafts, pace: Pace, status: int, words: str, elsewhere: bool, seconds: float
) -> None:
    api.fail_next("sendMessageDraft", status, words, {"retry_after": 9} if status == 429 else None)
    deeds = heard(api)
    async with working(bot, ME, 5, drafts) as show:
        for word in ("one", "two"):
            show(lambda word=word: Page.text(word))  # type: ignore[misc]
            await asyncio.sleep(0.01)
    assert shown(deeds) == []
    assert api.failures_left("sendMessageDraft") == 0
    assert not drafts.wanted(ME)
    assert drafts.wanted(ME + 1) is elsewhere
    pace.now += seconds
    assert drafts.wanted(ME)
    assert drafts.wanted(ME + 1)


async def test_refused_markup_goes_out_as_plain_text(api: RehearsedApi, bot: Bot, drafts: Drafts) -> None:
    api.fail_next("sendMessageDraft", 400, "Bad Request: can't parse entities: unsupported start tag")
    deeds = heard(api)
    async with working(bot, ME, 5, drafts) as show:
        show(lambda: Page("<b>one</b>", "one"))
        await until_sent(deeds, 1)
    assert shown(deeds) == ["one"]
    assert drafts.wanted(ME)


async def test_a_draft_that_hangs_holds_its_message_up_for_a_moment_only(
    api: RehearsedApi, bot: Bot, drafts: Drafts
) -> None:
    begun = asyncio.Event()

    async def hang(*args: object, **kwargs: object) -> tuple[int, bytes]:
        begun.set()
        await asyncio.Event().wait()
        raise AssertionError("unreachable")

    api.do_request = hang  # type: ignore[method-assign]
    loop = asyncio.get_running_loop()
    async with working(bot, ME, 5, drafts) as show:
        show(lambda: Page.text("one"))
        await asyncio.wait_for(begun.wait(), 10)
        left = loop.time()
    assert loop.time() - left < 5


async def test_what_cannot_be_laid_out_is_no_harm_to_the_answer(
    api: RehearsedApi, bot: Bot, drafts: Drafts, caplog: pytest.LogCaptureFixture
) -> None:
    async with working(bot, ME, 5, drafts) as show:
        show(lambda: Page.text(texts(Language.EN).say("no-such-key")))
        await asyncio.sleep(0.01)
    assert "a draft could not be written" in caplog.text
