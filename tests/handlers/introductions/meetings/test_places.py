"""The place of a meeting: it stays when times change, in the chat and in calendars, until somebody leaves it out."""

from handlers.buttons import ShowIntroduction, encode
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.meetings.meeting import SENT, THIRD, accepted, files, texts_of
from tests.handlers.introductions.walking import ASKER, FIRST

PLACE = EN.say("meeting-place", place="Hall 301")


async def _arranged(front: Front) -> int:
    """Has a meeting arranged in a hall."""
    made = await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(FIRST, "3 Dec 14:00")
    await front.presses(FIRST, EN.say("button-meeting-place"))
    await front.says(FIRST, "Hall 301")
    await front.presses(FIRST, EN.say("button-meeting-send"))
    await front.presses(ASKER, THIRD)
    return made


async def test_a_meeting_that_is_moved_stays_where_it_is(front: Front) -> None:
    made = await _arranged(front)
    await front.presses(ASKER, EN.say("button-meeting-move"))
    (review,) = await front.says(ASKER, "8 Dec 9:00")
    assert PLACE in review and EN.say("button-meeting-place-anew") in front.labels(ASKER)
    assert await front.presses(ASKER, EN.say("button-meeting-send")) == [SENT]
    assert PLACE in texts_of(front, FIRST)[-1]
    await front.presses(FIRST, EN.say("button-meeting-none"))
    await front.says(FIRST, "9 Dec 9:00")
    await front.presses(FIRST, EN.say("button-meeting-send"))
    await front.presses(ASKER, "9 December")
    (page,) = await front.presses_data(ASKER, encode(ShowIntroduction(made)))
    assert PLACE in page
    _, event = files(front, FIRST)[-1]
    assert (str(event["location"]), event["sequence"]) == ("Hall 301", 1)


async def test_a_place_is_left_out_by_a_button(front: Front) -> None:
    await _arranged(front)
    await front.presses(ASKER, EN.say("button-meeting-move"))
    await front.says(ASKER, "8 Dec 9:00")
    await front.presses(ASKER, EN.say("button-meeting-place-anew"))
    (review,) = await front.presses(ASKER, EN.say("button-meeting-place-none"))
    assert EN.say("meeting-place-none") in review and PLACE not in review
    await front.presses(ASKER, EN.say("button-meeting-send"))
    await front.presses(FIRST, "8 December")
    assert "location" not in files(front, ASKER)[-1][1]


async def test_whoever_is_asked_for_a_place_need_not_name_one(front: Front) -> None:
    await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(FIRST, "3 Dec 14:00")
    await front.presses(FIRST, EN.say("button-meeting-place"))
    (review,) = await front.presses(FIRST, EN.say("button-meeting-place-none"))
    assert THIRD in review and EN.say("button-meeting-place") in front.labels(FIRST)
    (answer,) = await front.says(FIRST, "4 Dec 10:00")
    assert "4 December" in answer, "what is typed then are times again, no place"
    assert await front.presses(FIRST, EN.say("button-meeting-send")) == [SENT]
    assert ZH.say("meeting-place", place="") not in texts_of(front, ASKER)[-1]
