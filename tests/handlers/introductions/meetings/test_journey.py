"""Meeting, in the chat: proposed by buttons, picked, in both calendars, moved, called off."""

from handlers.buttons import (
    CalendarFile,
    PickTime,
    ShowIntroduction,
    encode,
)
from knowledge.referrals import Deed, State
from knowledge.referrals.meetings import proposal
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.meetings.meeting import (
    FOURTH,
    POLYMER,
    SENT,
    THIRD,
    accepted,
    files,
    proposed,
    texts_of,
)
from tests.handlers.introductions.walking import (
    ASKER,
    FIRST,
    SECOND,
    done,
    found,
    state,
)


async def test_times_are_chosen_by_buttons_and_looked_at_before_they_are_sent(front: Front) -> None:
    made = await accepted(front)
    assert EN.say("button-meeting-propose") in front.labels(ASKER), "either side may begin"
    (days,) = await front.presses(ASKER, EN.say("button-meeting-propose"))
    assert EN.say("meeting-which-day", most=3) in days
    assert front.labels(ASKER)[:2] == ["Mon 23 Nov", "Tue 24 Nov"]
    assert front.labels(ASKER)[9] == "Fri 4 Dec", "ten working days"
    (hours,) = await front.presses(ASKER, "Thu 3 Dec")
    assert EN.say("meeting-which-hour", day="Thu 3 Dec") in hours
    (review,) = await front.presses(ASKER, "14:00")
    assert f"· {THIRD}" in review
    assert "Beijing time (UTC+8)" in review
    await front.presses(ASKER, EN.say("button-meeting-another"))
    await front.presses(ASKER, "Fri 4 Dec")
    (review,) = await front.presses(ASKER, "10:00")
    assert f"· {THIRD}" in review and f"· {FOURTH}" in review
    assert len(texts_of(front, FIRST)) == len(texts_of(front, SECOND)) == 2, "nothing has been sent so far"
    assert await front.presses(ASKER, EN.say("button-meeting-send")) == [SENT]
    told = texts_of(front, FIRST)[-1]
    assert told.startswith(EN.say("meeting-proposed", who="Whoever asked", whom=POLYMER))
    assert front.labels(FIRST)[:3] == [f"✅ {THIRD}", f"✅ {FOURTH}", EN.say("button-meeting-none")]
    assert "2026年12月3日（周四）14:00" in texts_of(front, SECOND)[-1]
    assert (await done(front, made))[-1] is Deed.PROPOSED
    for reader, mine in ((ASKER, "yes"), (FIRST, "no")):
        (page,) = await front.presses_data(reader, encode(ShowIntroduction(made)))
        separator = EN.say("list-separator")
        assert EN.say("meeting-offered", mine=mine, times=f"{THIRD}{separator}{FOURTH}") in page


async def test_the_one_picked_is_arranged_and_comes_to_both_as_a_file(front: Front) -> None:
    made = await proposed(front)
    await front.presses(ASKER, FOURTH)
    for reader in (ASKER, FIRST):
        said = texts_of(front, reader)[-1]
        assert said.startswith(EN.say("meeting-arranged", whom=POLYMER))
        assert FOURTH in said
        assert EN.say("meeting-file", again="no") in said and EN.say("meeting-next", reminded="yes") in said
        ((method, event),) = files(front, reader)
        assert (method, event["sequence"], f"{event.decoded('dtstart'):%d %H:%M}") == ("PUBLISH", 0, "04 02:00")
    assert ZH.say("meeting-summary") in str(files(front, SECOND)[0][1]["summary"])
    assert await state(front, made) is State.MEETING
    (page,) = await front.says(ASKER, "/mine")
    await front.presses(ASKER, EN.say("button-intro-number", n=1))
    assert EN.say("meeting-line", moment=FOURTH) in texts_of(front, ASKER)[-1]
    assert EN.say("button-meeting-call-off") in front.labels(ASKER)
    assert EN.say("intro-state-meeting") in page


async def test_of_a_meeting_on_the_next_working_day_nobody_promises_a_reminder(front: Front) -> None:
    await proposed(front, "23 Nov 10:00")
    await front.presses(ASKER, "23 November")
    assert EN.say("meeting-next", reminded="no") in texts_of(front, FIRST)[-1]
    assert "reminded" not in texts_of(front, FIRST)[-1]


async def test_none_fits_so_the_other_side_proposes(front: Front) -> None:
    made = await proposed(front)
    await front.presses(ASKER, EN.say("button-meeting-none"))
    await front.says(ASKER, "7 Dec 14:00")
    await front.presses(ASKER, EN.say("button-meeting-send"))
    first = proposal(await found(front, made))
    assert first is not None
    await front.presses_data(ASKER, encode(PickTime(made, first.id - 1, 0)))
    assert EN.say("meeting-pick-late") in texts_of(front, ASKER)[-1]
    await front.presses_data(ASKER, encode(PickTime(made, first.id, 0)))
    assert texts_of(front, ASKER)[-1] == EN.say("meeting-pick-own")
    await front.presses(FIRST, "7 December")
    assert await state(front, made) is State.MEETING


async def test_a_meeting_is_moved_and_called_off_in_both_calendars(front: Front) -> None:
    made = await proposed(front)
    await front.presses(ASKER, THIRD)
    await front.presses(ASKER, EN.say("button-meeting-move"))
    await front.says(ASKER, "8 Dec 9:00")
    await front.presses(ASKER, EN.say("button-meeting-send"))
    assert EN.say("meeting-proposed-moves", moment=THIRD) in texts_of(front, FIRST)[-1]
    await front.presses(FIRST, "8 December")
    assert texts_of(front, ASKER)[-1].startswith(EN.say("meeting-moved", whom=POLYMER))
    await front.presses(FIRST, EN.say("button-meeting-call-off"))
    assert EN.say("meeting-call-off-ask", whom=POLYMER) in texts_of(front, FIRST)[-1]
    await front.presses(FIRST, EN.say("button-meeting-call-off-sure"))
    for reader in (ASKER, FIRST):
        assert [(method, event["sequence"]) for method, event in files(front, reader)] == [
            ("PUBLISH", 0), ("PUBLISH", 1), ("CANCEL", 2),
        ]  # fmt: skip
        assert len({str(event["uid"]) for _, event in files(front, reader)}) == 1
    assert texts_of(front, ASKER)[-1].startswith(EN.say("meeting-called-off", who="The contact window", whom=POLYMER))
    assert texts_of(front, FIRST)[-1].startswith(EN.say("meeting-called-off", who="You", whom=POLYMER))
    assert await state(front, made) is State.ACCEPTED


async def test_the_file_is_sent_again_to_whoever_asks(front: Front) -> None:
    made = await proposed(front)
    await front.presses_data(ASKER, encode(CalendarFile(made)))
    assert texts_of(front, ASKER)[-1] == EN.say("meeting-none")
    await front.presses(ASKER, THIRD)
    await front.presses_data(ASKER, encode(CalendarFile(made)))
    first, again = files(front, ASKER)
    assert first == again
