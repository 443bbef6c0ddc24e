"""An introduction that ends while a meeting lies ahead takes it out of everybody's calendar."""

import datetime as dt

import pytest

from handlers.buttons import EndFor, ShowIntroduction, Withdraw, encode
from handlers.introductions import deeds
from knowledge.referrals import Deed, Side
from knowledge.referrals.reasons import Ending
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.meetings.meeting import POLYMER, THIRD, files, proposed, texts_of
from tests.handlers.introductions.walking import ASKER, FIRST, SECOND, known


@pytest.mark.parametrize("closing", [False, True])
async def test_it_is_called_off_for_both_sides(front: Front, closing: bool) -> None:
    made = await proposed(front)
    await front.presses(ASKER, THIRD)
    who, choice = (FIRST, EndFor(made, Ending.NOT_NEEDED)) if closing else (ASKER, Withdraw(made, confirmed=True))
    press = front.api.pressed_data(who, 1, encode(choice))
    await front.does(who, press)
    await front.does(who, press | {"update_id": press["update_id"] + 500})
    for reader in (ASKER, FIRST, SECOND):
        (_, before), (method, event) = files(front, reader)
        assert (method, event["sequence"], event["status"]) == ("CANCEL", 1, "CANCELLED")
        assert event["uid"] == before["uid"]
    said = next(text for text in texts_of(front, FIRST) if text.startswith(EN.say("meeting-over", whom=POLYMER)))
    assert THIRD in said and EN.say("meeting-file-off", again="no") in said
    assert any(ZH.say("meeting-file-off", again="no") in text for text in texts_of(front, SECOND))
    for reader in (ASKER, FIRST):
        (page,) = await front.presses_data(reader, encode(ShowIntroduction(made)))
        assert EN.say("meeting-line", moment=THIRD) not in page


async def test_one_that_was_held_is_not_called_off_again(front: Front) -> None:
    made = await proposed(front)
    await front.presses(ASKER, THIRD)
    front.clock.now += dt.timedelta(days=14)
    await deeds.progress(front.counter.services, made, Deed.WITHDRAWN, Side.ASKER, await known(front, ASKER))
    await front.settle()
    assert [method for method, _ in files(front, FIRST)] == ["PUBLISH"]


async def test_one_that_was_called_off_before_is_not_called_off_again(front: Front) -> None:
    made = await proposed(front)
    await front.presses(ASKER, THIRD)
    await front.presses(ASKER, EN.say("button-meeting-call-off"))
    await front.presses(ASKER, EN.say("button-meeting-call-off-sure"))
    await deeds.progress(front.counter.services, made, Deed.WITHDRAWN, Side.ASKER, await known(front, ASKER))
    await front.settle()
    assert [method for method, _ in files(front, FIRST)] == ["PUBLISH", "CANCEL"]


async def test_erasing_oneself_takes_it_out_of_the_others_calendars(front: Front) -> None:
    await proposed(front)
    await front.presses(ASKER, THIRD)
    await front.says(ASKER, "/privacy")
    await front.presses(ASKER, EN.say("chat-privacy-erase"))
    await front.presses(ASKER, EN.say("chat-privacy-sure"))
    for reader, words in ((FIRST, EN), (SECOND, ZH)):
        (_, before), (method, event) = files(front, reader)
        assert (method, event["sequence"], event["uid"]) == ("CANCEL", 1, before["uid"])
        assert words.say("intro-told-erased-meeting") in texts_of(front, reader)[-1]
