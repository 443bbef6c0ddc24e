"""Sending: refused markup becomes plain text, and what came too late is no matter."""

import asyncio

import pytest

from handlers.buttons import Helpful, encode
from handlers.replying import typing
from tests.handlers.answers import EN
from tests.handlers.front import Front

NEED = "Our rubber seals crack. Who can help?"
REFUSED = "Bad Request: can't parse entities: Unsupported start tag at byte offset 5"


async def test_markup_that_is_refused_goes_out_plain_with_its_buttons(front: Front) -> None:
    (marked,) = await front.says(1, NEED)
    labels = front.labels(1)
    front.api.fail_next("sendMessage", 400, REFUSED)
    (plain,) = await front.says(2, NEED)
    assert plain == marked
    assert front.labels(2) == labels
    assert "entities" in front.api.chats.messages(1)[-1]
    assert "entities" not in front.api.chats.messages(2)[-1]
    assert front.waited == []


@pytest.mark.parametrize("description", ["Bad Request: chat not found", "Forbidden: user is deactivated"])
async def test_somebody_who_is_gone_is_no_failure(front: Front, description: str) -> None:
    front.api.fail_next("sendMessage", 403 if description.startswith("F") else 400, description)
    assert await front.says(1, "/start") == []
    assert front.waited == []


async def test_a_press_that_the_platform_has_forgotten_still_counts(front: Front) -> None:
    await front.says(1, NEED)
    front.api.fail_next("answerCallbackQuery", 400, "Bad Request: query is too old")
    await front.presses_data(1, encode(Helpful(1, True)))
    front.api.fail_next("answerCallbackQuery", 400, "Bad Request: query is too old")
    (cited,) = await front.presses(1, EN.say("button-cite", n=1))
    assert cited.startswith("[1] ")
    assert front.waited == []


async def test_typing_is_shown_once_an_answer_takes_long(front: Front) -> None:
    bot = front.counter.application.bot
    async with typing(bot, 1, after=60):
        await asyncio.sleep(0)
    assert "sendChatAction" not in [deed.method for deed in front.deeds]
    async with typing(bot, 1, after=0), asyncio.timeout(5):
        while "sendChatAction" not in [deed.method for deed in front.deeds]:
            await asyncio.sleep(0)


async def test_typing_that_cannot_be_shown_is_no_matter(front: Front) -> None:
    front.api.fail_next("sendChatAction", 400, "Bad Request: odd")
    bot = front.counter.application.bot
    async with typing(bot, 1, after=0), asyncio.timeout(5):
        while front.api.failures_left("sendChatAction"):
            await asyncio.sleep(0)
    assert front.waited == []
