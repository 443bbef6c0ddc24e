"""Erasing oneself: windows that hold an open introduction are told, and nothing of it arrives any more."""

import pytest

from handlers.buttons import Accept, encode
from handlers.introductions import deeds
from handlers.introductions.deeds import Reason
from knowledge.referrals import Side
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import ASKER, FIRST, SECOND, asked, known, published, sent, staffed

POLYMER = "Polymer and Rubber Materials Laboratory"


async def _erased(front: Front) -> None:
    await front.says(ASKER, "/privacy")
    await front.presses(ASKER, EN.say("chat-privacy-erase"))
    assert await front.presses(ASKER, EN.say("chat-privacy-sure")) == [EN.say("chat-privacy-erased")]


@pytest.mark.parametrize("accepted", [True, False])
async def test_the_window_is_told_and_its_buttons_say_so(front: Front, accepted: bool) -> None:
    made = await sent(front)
    if accepted:
        await deeds.accept(front.counter.services, made, Side.WINDOW, await known(front, FIRST))
    await _erased(front)
    assert front.read(FIRST)[-1] == EN.say("intro-told-erased", whom=POLYMER)
    assert front.read(SECOND)[-1] == ZH.say("intro-told-erased", whom="高分子与橡胶材料实验室")
    assert await front.presses_data(FIRST, encode(Accept(made))) == [EN.say("intro-gone")]
    assert await front.says(FIRST, "/mine") == [EN.say("intro-mine-none-window")]


async def test_nobody_is_told_of_what_was_over_or_never_sent(front: Front) -> None:
    made = await sent(front)
    await deeds.decline(front.counter.services, made, Side.WINDOW, await known(front, FIRST), Reason.CONFLICT)
    await asked(front, await published(front))
    await front.settle()
    before = len(front.read(FIRST)), len(front.read(SECOND))
    await _erased(front)
    assert (len(front.read(FIRST)), len(front.read(SECOND))) == before


async def test_a_brief_that_has_not_arrived_never_does(front: Front) -> None:
    await staffed(front)
    made = await asked(front, await published(front))
    await deeds.send(front.counter.services, made, await known(front, ASKER))
    await front.counter.inbox.accept(front.api.said(ASKER, "P1", "/privacy", "en"))
    await front.counter.inbox.drain(30)
    for label in ("chat-privacy-erase", "chat-privacy-sure"):
        await front.counter.inbox.accept(front.press(ASKER, EN.say(label)))
        await front.counter.inbox.drain(30)
    await front.settle()
    assert front.read(FIRST) == [EN.say("intro-told-erased", whom=POLYMER)]
