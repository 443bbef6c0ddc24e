"""Times and places in words: looked at before they are sent, and never a question of its own."""

import pytest
from telegram import Update

from handlers.buttons import (
    SendDrafted,
    ShowIntroduction,
    encode,
)
from knowledge.referrals import Deed
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.meetings.meeting import FOURTH, SENT, THIRD, accepted, files, texts_of
from tests.handlers.introductions.walking import (
    ASKER,
    FIRST,
    SECOND,
    done,
    found,
)


async def test_a_place_is_shown_once_more_and_then_sent_with_the_times(front: Front) -> None:
    made = await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(FIRST, "3 Dec 14:00")
    await front.presses(FIRST, EN.say("button-meeting-place"))
    assert await front.says(FIRST, "x" * 201) == [EN.say("meeting-place-long", most=200)]
    before = texts_of(front, ASKER)
    (review,) = await front.says(FIRST, "科技楼 301 <b>&\nhttps://meet.example/1")
    assert THIRD in review and "科技楼 301 <b>& https://meet.example/1" in review
    assert texts_of(front, ASKER) == before, "what was typed may have been meant otherwise"
    draft = (await found(front, made)).events[-1].id
    assert await front.presses_data(SECOND, encode(SendDrafted(made, draft))) == [ZH.say("chat-expired")]
    await front.presses(SECOND, ZH.say("button-meeting-propose"))
    assert await front.presses(FIRST, EN.say("button-meeting-send")) == [SENT]
    assert "科技楼 301 <b>& https://meet.example/1" in texts_of(front, ASKER)[-1]
    await front.presses(ASKER, THIRD)
    assert str(files(front, FIRST)[0][1]["location"]) == "科技楼 301 <b>& https://meet.example/1"
    await front.presses_data(ASKER, encode(ShowIntroduction(made)))
    assert texts_of(front, ASKER)[-1].count("proposed times") == 1, "drafts are nobody else's, and no history"


async def test_a_question_is_no_place(front: Front) -> None:
    await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(FIRST, "3 Dec 14:00")
    await front.presses(FIRST, EN.say("button-meeting-place"))
    answer, how = await front.says(FIRST, "Our rubber seals crack. Who can help?")
    assert "polymer-liaison@demo-university.example.edu" in answer
    assert how == EN.say("meeting-go-on")
    (review,) = await front.presses(FIRST, EN.say("button-meeting-go-on"))
    assert THIRD in review and EN.say("button-meeting-place") in front.labels(FIRST)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12月3日 14:00", f"· {THIRD}"),
        ("下周四下午3点", "· Thursday 26 November 2026, 15:00"),
        ("3 Dec 2pm or 4 Dec 10:00", f"· {FOURTH}"),
        ("5 Dec 10:00", "· Saturday 5 December 2026, 10:00 (not a working day)"),
        ("3 Dec 19:30", "· Thursday 3 December 2026, 19:30 (outside working hours)"),
        ("2026-11-20 10:00", EN.say("meeting-refused", moment="Friday 20 November 2026, 10:00", odd="past")),
        ("2029-12-03 10:00", EN.say("meeting-refused", moment="Monday 3 December 2029, 10:00", odd="far")),
        ("3 Dec", EN.say("meeting-which-hour", day="Thu 3 Dec")),
        ("3pm", EN.say("meeting-say-day")),
        ("3 Dec 9:00, 10:00, 11:00, 14:00", EN.say("meeting-too-many", most=3)),
    ],
)
async def test_times_in_words(front: Front, text: str, shown: str) -> None:
    await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    (said,) = await front.says(FIRST, text)
    assert shown in said


async def test_a_question_of_its_own_is_answered_and_times_can_still_be_told(front: Front) -> None:
    await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(FIRST, "3 Dec 14:00")
    answer, how = await front.says(FIRST, "Our rubber seals crack. Who can help?")
    assert "polymer-liaison@demo-university.example.edu" in answer
    assert how == EN.say("meeting-go-on")
    assert EN.say("meeting-go-on") not in await front.says(FIRST, "asdf"), "it is said once, and then no more"
    (review,) = await front.says(FIRST, "4 Dec 10:00")
    assert THIRD in review and FOURTH in review, "what was chosen before is still there"


async def test_what_is_no_time_ends_nothing(front: Front) -> None:
    await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(FIRST, "3 Dec 14:00")
    for words in ("asdf", "whenever suits", "<b>x"):
        (said,) = await front.says(FIRST, words)
        assert EN.say("meeting-not-read", words=words) in said and EN.say("meeting-or-type") in said
        assert THIRD in said and "Mon 23 Nov" in front.labels(FIRST)
    (review,) = await front.says(FIRST, "12月4日上午10点，12月7日下午两点")
    assert all(time in review for time in (THIRD, FOURTH, "Monday 7 December 2026, 14:00"))


async def test_choosing_is_dropped_by_saying_so(front: Front) -> None:
    await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    assert await front.says(FIRST, "never mind") == [EN.say("meeting-dropped")]
    (answer,) = await front.says(FIRST, "3 Dec 14:00")
    assert THIRD not in answer


async def test_of_a_day_that_has_passed_it_is_asked_whether_next_years_is_meant(front: Front) -> None:
    made = await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    (said,) = await front.says(FIRST, "11月1日 10:00, 3 Dec 14:00")
    assert EN.say("meeting-passed", day="1 November 2026", year="2027") in said
    assert THIRD in said and "· Monday 1 November 2027" not in said
    (review,) = await front.presses(FIRST, EN.say("button-meeting-meant", moment="Monday 1 November 2027, 10:00"))
    assert "· Monday 1 November 2027, 10:00" in review and THIRD in review
    await front.presses(FIRST, EN.say("button-meeting-anew"))
    (said,) = await front.says(FIRST, "1 Nov")
    assert EN.say("meeting-passed", day="1 November 2026", year="2027") in said
    (hours,) = await front.presses(FIRST, "Yes, 1 November 2027")
    assert EN.say("meeting-which-hour", day="Mon 1 Nov") in hours
    for meant in ("2027-11-01 10:00", "明年11月1日 10:00"):
        (review,) = await front.says(FIRST, meant)
        assert "· Monday 1 November 2027, 10:00" in review
    assert Deed.PROPOSED not in await done(front, made)


async def test_times_that_passed_while_they_were_looked_at_are_not_sent(front: Front) -> None:
    made = await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(FIRST, "23 Nov 9:00, 3 Dec 14:00")
    front.clock.now = front.clock.now.replace(day=23, hour=8)
    (said,) = await front.presses(FIRST, EN.say("button-meeting-send"))
    assert EN.say("meeting-time-past") in said
    assert "23 November" not in said and THIRD in said
    assert Deed.PROPOSED not in await done(front, made)


async def test_a_place_and_times_processed_again_make_one_draft_and_no_question(front: Front) -> None:
    """So it is after a kill between keeping them and showing them."""
    made = await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    for text, button in (("3 Dec 14:00", "button-meeting-place"), ("Room 301", "button-meeting-send")):
        update = front.api.said(FIRST, "P11", text, "en")
        await front.does(FIRST, update)
        shown, before = front.read(FIRST)[-1], await done(front, made)
        application = front.counter.application
        await application.process_update(Update.de_json(update, application.bot))
        await front.settle()
        assert front.read(FIRST)[-1] == shown
        assert await done(front, made) == before
        assert EN.say(button) in front.labels(FIRST)
        if button == "button-meeting-place":
            await front.presses(FIRST, EN.say(button))
    assert await front.presses(FIRST, EN.say("button-meeting-send")) == [SENT]
