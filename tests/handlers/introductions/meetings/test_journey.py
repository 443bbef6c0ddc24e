"""Meeting, in the chat: proposed by buttons or in words, picked, in both calendars, moved, called off."""

import asyncio
from typing import Any

import pytest
from icalendar import Calendar
from sqlalchemy import update

from handlers.buttons import (
    Accept,
    CalendarFile,
    CallOff,
    Choice,
    NamePlace,
    PickTime,
    ProposeOn,
    ProposeTimes,
    ReviewTimes,
    SendDrafted,
    SendTimes,
    ShowIntroduction,
    encode,
)
from handlers.introductions import deeds
from knowledge.people import contact_role
from knowledge.referrals import Deed, Side, State
from knowledge.referrals.meetings import meeting, proposal
from knowledge.tables import Person
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import (
    ASKER,
    DESK,
    FIRST,
    OFFICE,
    SECOND,
    STRANGER,
    asked,
    done,
    found,
    known,
    published,
    sent,
    state,
)

SENT = EN.say("meeting-sent", office="no")
POLYMER = "Polymer and Rubber Materials Laboratory"
#: NOW is Sunday 22 November 2026, 16:00 in Shanghai.
THIRD, FOURTH = "Thursday 3 December 2026, 14:00", "Friday 4 December 2026, 10:00"


async def _accepted(front: Front) -> int:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Accept(made)))
    return made


async def _proposed(front: Front, *typed: str) -> int:
    """Has the window propose what is typed."""
    made = await _accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    for text in typed or ("3 Dec 14:00, 4 Dec 10:00",):
        await front.says(FIRST, text)
    await front.presses(FIRST, EN.say("button-meeting-send"))
    return made


def _files(front: Front, who: int) -> list[tuple[str, Any]]:
    """Gives the method and the event of each calendar file that somebody got."""
    files = [front.api.document(one) for one in front.api.chats.messages(who) if "document" in one]
    calendars = [Calendar.from_ical(file) for file in files]
    return [(str(one["method"]), one.walk("VEVENT")[0]) for one in calendars]


def _said(front: Front, who: int) -> list[str]:
    """Gives the texts that somebody got, without files."""
    return [one["text"] for one in front.api.chats.messages(who) if one["from"]["is_bot"] and "text" in one]


async def test_times_are_chosen_by_buttons_and_looked_at_before_they_are_sent(front: Front) -> None:
    made = await _accepted(front)
    assert EN.say("button-meeting-propose") in front.labels(ASKER), "either side may begin"
    (days,) = await front.presses(ASKER, EN.say("button-meeting-propose"))
    assert EN.say("meeting-which-day", most=3) in days
    assert front.labels(ASKER)[:2] == ["Mon 23 Nov", "Tue 24 Nov"]
    assert front.labels(ASKER)[9] == "Fri 4 Dec", "ten working days"
    (hours,) = await front.presses(ASKER, "Thu 3 Dec")
    assert EN.say("meeting-which-hour", day="Thu 3 Dec") in hours
    (review,) = await front.presses(ASKER, "14:00")
    assert f"· {THIRD}" in review
    assert EN.say("meeting-zone", zone="Asia/Shanghai") in review
    await front.presses(ASKER, EN.say("button-meeting-another"))
    await front.presses(ASKER, "Fri 4 Dec")
    (review,) = await front.presses(ASKER, "10:00")
    assert f"· {THIRD}" in review and f"· {FOURTH}" in review
    assert len(_said(front, FIRST)) == len(_said(front, SECOND)) == 2, "nothing has been sent so far"
    assert await front.presses(ASKER, EN.say("button-meeting-send")) == [SENT]
    told = _said(front, FIRST)[-1]
    assert told.startswith(EN.say("meeting-proposed", who="Whoever asked", whom=POLYMER))
    assert front.labels(FIRST)[:3] == [f"✅ {THIRD}", f"✅ {FOURTH}", EN.say("button-meeting-none")]
    assert "2026年12月3日（周四）14:00" in _said(front, SECOND)[-1]
    assert (await done(front, made))[-1] is Deed.PROPOSED


async def test_the_one_picked_is_arranged_and_comes_to_both_as_a_file(front: Front) -> None:
    made = await _proposed(front)
    await front.presses(ASKER, FOURTH)
    for reader in (ASKER, FIRST):
        said = _said(front, reader)[-1]
        assert said.startswith(EN.say("meeting-arranged", whom=POLYMER))
        assert FOURTH in said
        assert EN.say("meeting-file", again="no") in said and EN.say("meeting-next", reminded="yes") in said
        ((method, event),) = _files(front, reader)
        assert (method, event["sequence"], f"{event.decoded('dtstart'):%d %H:%M}") == ("PUBLISH", 0, "04 02:00")
    assert ZH.say("meeting-summary") in str(_files(front, SECOND)[0][1]["summary"])
    assert await state(front, made) is State.MEETING
    (page,) = await front.says(ASKER, "/mine")
    await front.presses(ASKER, EN.say("button-intro-number", n=1))
    assert EN.say("meeting-line", moment=FOURTH) in _said(front, ASKER)[-1]
    assert EN.say("button-meeting-call-off") in front.labels(ASKER)
    assert EN.say("intro-state-meeting") in page


async def test_of_a_meeting_on_the_next_working_day_nobody_promises_a_reminder(front: Front) -> None:
    await _proposed(front, "23 Nov 10:00")
    await front.presses(ASKER, "23 November")
    assert EN.say("meeting-next", reminded="no") in _said(front, FIRST)[-1]
    assert "reminded" not in _said(front, FIRST)[-1]


async def test_a_place_is_shown_once_more_and_then_sent_with_the_times(front: Front) -> None:
    made = await _accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(FIRST, "3 Dec 14:00")
    await front.presses(FIRST, EN.say("button-meeting-place"))
    assert await front.says(FIRST, "x" * 201) == [EN.say("meeting-place-long", most=200)]
    before = _said(front, ASKER)
    (review,) = await front.says(FIRST, "科技楼 301 <b>&\nhttps://meet.example/1")
    assert THIRD in review and "科技楼 301 <b>& https://meet.example/1" in review
    assert _said(front, ASKER) == before, "what was typed may have been meant otherwise"
    draft = (await found(front, made)).events[-1].id
    assert await front.presses_data(SECOND, encode(SendDrafted(made, draft))) == [ZH.say("chat-expired")]
    await front.presses(SECOND, ZH.say("button-meeting-propose"))
    assert await front.presses(FIRST, EN.say("button-meeting-send")) == [SENT]
    assert "科技楼 301 <b>& https://meet.example/1" in _said(front, ASKER)[-1]
    await front.presses(ASKER, THIRD)
    assert str(_files(front, FIRST)[0][1]["location"]) == "科技楼 301 <b>& https://meet.example/1"
    await front.presses_data(ASKER, encode(ShowIntroduction(made)))
    assert _said(front, ASKER)[-1].count("proposed times") == 1, "drafts are nobody else's, and no history"


async def test_a_question_is_no_place(front: Front) -> None:
    await _accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(FIRST, "3 Dec 14:00")
    await front.presses(FIRST, EN.say("button-meeting-place"))
    (answer,) = await front.says(FIRST, "Our rubber seals crack. Who can help?")
    assert "polymer-liaison@demo-university.example.edu" in answer


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
    await _accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    (said,) = await front.says(FIRST, text)
    assert shown in said


async def test_a_question_of_its_own_is_no_time(front: Front) -> None:
    await _accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    (answer,) = await front.says(FIRST, "Our rubber seals crack. Who can help?")
    assert "polymer-liaison@demo-university.example.edu" in answer
    (answer,) = await front.says(FIRST, "3 Dec 14:00")
    assert THIRD not in answer, "and nothing is waited for any more"


async def test_none_fits_so_the_other_side_proposes(front: Front) -> None:
    made = await _proposed(front)
    await front.presses(ASKER, EN.say("button-meeting-none"))
    await front.says(ASKER, "7 Dec 14:00")
    await front.presses(ASKER, EN.say("button-meeting-send"))
    first = proposal(await found(front, made))
    assert first is not None
    await front.presses_data(ASKER, encode(PickTime(made, first.id - 1, 0)))
    assert EN.say("meeting-pick-late") in _said(front, ASKER)[-1]
    await front.presses_data(ASKER, encode(PickTime(made, first.id, 0)))
    assert _said(front, ASKER)[-1] == EN.say("meeting-pick-own")
    await front.presses(FIRST, "7 December")
    assert await state(front, made) is State.MEETING


async def test_a_meeting_is_moved_and_called_off_in_both_calendars(front: Front) -> None:
    made = await _proposed(front)
    await front.presses(ASKER, THIRD)
    await front.presses(ASKER, EN.say("button-meeting-move"))
    await front.says(ASKER, "8 Dec 9:00")
    await front.presses(ASKER, EN.say("button-meeting-send"))
    assert EN.say("meeting-proposed-moves", moment=THIRD) in _said(front, FIRST)[-1]
    await front.presses(FIRST, "8 December")
    assert _said(front, ASKER)[-1].startswith(EN.say("meeting-moved", whom=POLYMER))
    await front.presses(FIRST, EN.say("button-meeting-call-off"))
    assert EN.say("meeting-call-off-ask", whom=POLYMER) in _said(front, FIRST)[-1]
    await front.presses(FIRST, EN.say("button-meeting-call-off-sure"))
    for reader in (ASKER, FIRST):
        assert [(method, event["sequence"]) for method, event in _files(front, reader)] == [
            ("PUBLISH", 0), ("PUBLISH", 1), ("CANCEL", 2),
        ]  # fmt: skip
        assert len({str(event["uid"]) for _, event in _files(front, reader)}) == 1
    assert _said(front, ASKER)[-1].startswith(EN.say("meeting-called-off", who="The contact window", whom=POLYMER))
    assert _said(front, FIRST)[-1].startswith(EN.say("meeting-called-off", who="You", whom=POLYMER))
    assert await state(front, made) is State.ACCEPTED


async def test_the_file_is_sent_again_to_whoever_asks(front: Front) -> None:
    made = await _proposed(front)
    await front.presses_data(ASKER, encode(CalendarFile(made)))
    assert _said(front, ASKER)[-1] == EN.say("meeting-none")
    await front.presses(ASKER, THIRD)
    await front.presses_data(ASKER, encode(CalendarFile(made)))
    first, again = _files(front, ASKER)
    assert first == again


async def test_of_two_taps_and_two_people_at_once_one_counts(front: Front) -> None:
    """Two people of the window pick other times while the asker sends others: one outcome, told once."""
    made = await _accepted(front)
    await front.presses(ASKER, EN.say("button-meeting-propose"))
    await front.says(ASKER, "3 Dec 14:00, 4 Dec 10:00")
    send = front.press(ASKER, EN.say("button-meeting-send"))
    await front.does(ASKER, send, send | {"update_id": send["update_id"] + 500})
    assert (await done(front, made)).count(Deed.PROPOSED) == 1
    picks = [front.press(FIRST, THIRD), front.press(SECOND, "2026年12月4日（周五）10:00")]
    front.api.number_from(5000)
    await asyncio.gather(*(front.counter.inbox.accept(one) for one in picks))
    await front.settle()
    arranged = meeting(await found(front, made))
    assert arranged is not None
    assert (await done(front, made)).count(Deed.MEETING) == 1
    assert [len(_files(front, reader)) for reader in (ASKER, FIRST, SECOND)] == [1, 1, 1]
    ((_, event),) = _files(front, ASKER)
    assert event.decoded("dtstart") == arranged.at


async def test_a_press_processed_again_changes_nothing(front: Front) -> None:
    made = await _proposed(front)
    pick = front.press(ASKER, THIRD)
    await front.does(ASKER, pick)
    await front.does(ASKER, pick | {"update_id": pick["update_id"] + 500})
    assert (await done(front, made)).count(Deed.MEETING) == 1
    assert len(_files(front, ASKER)) == len(_files(front, FIRST)) == 1


async def test_where_nobody_is_at_the_window_the_office_arranges_it(front: Front) -> None:
    """With the addresses on record; where there is no office either, the asker calls the window."""
    await known(front, OFFICE, contact_role(DESK))
    made = await asked(front, await published(front))
    services, office = front.counter.services, await known(front, OFFICE)
    await deeds.send(services, made, await known(front, ASKER))
    await deeds.accept(services, made, Side.OFFICE, office)
    await front.presses_data(ASKER, encode(ProposeTimes(made, 0, 0)))
    await front.says(ASKER, "3 Dec 14:00")
    assert await front.presses(ASKER, EN.say("button-meeting-send")) == [EN.say("meeting-sent", office="yes")]
    told = _said(front, OFFICE)[-1]
    assert EN.say("meeting-standing-in") in told and "polymer-liaison@demo-university.example.edu" in told
    async with front.database.writing() as session:
        await session.execute(update(Person).values(roles=[]))
    (said,) = await front.presses_data(ASKER, encode(ProposeTimes(made, 0, 0)))
    assert said.startswith(EN.say("meeting-nobody", whom=POLYMER))
    assert "polymer-liaison@demo-university.example.edu" in said


@pytest.mark.parametrize("who", [STRANGER, 31])
async def test_strangers_are_refused_whatever_button_they_forge(front: Front, who: int) -> None:
    made = await _proposed(front)
    await known(front, 31, "contact:demo-expert-smart")
    before = await done(front, made)
    n = 29_892_256
    forged: list[Choice] = [
        ProposeTimes(made, 0, 0), ProposeOn(made, 740_000, 0, 0), ReviewTimes(made, n, 0, 0), SendTimes(made, n, 0, 0),
        NamePlace(made, n, 0, 0), PickTime(made, 4, 0), CalendarFile(made), CallOff(made, 4, True),
        SendDrafted(made, 4),
    ]  # fmt: skip
    for choice in forged:
        assert await front.presses_data(who, encode(choice)) == [EN.say("intro-not-yours")]
    assert await done(front, made) == before


@pytest.mark.parametrize(
    "choice",
    [
        ProposeTimes(1, 2**63 - 1, 2**63 - 1), ProposeOn(1, 2**63 - 1, 0, 0), ProposeOn(1, 1, 0, 0),
        ReviewTimes(1, 1, 1, 1), SendTimes(1, 0, 0, 0), SendTimes(1, 1, 0, 0), NamePlace(1, 0, 0, 0),
        PickTime(1, 2**63 - 1, 2**63 - 1), CallOff(1, 2**63 - 1, True), ProposeTimes(2, 0, 0), CallOff(2, 1, False),
        SendDrafted(1, 1),
    ],
)  # fmt: skip
async def test_a_forged_button_of_ones_own_breaks_nothing(front: Front, choice: Choice) -> None:
    made = await _accepted(front)
    before = await done(front, made)
    assert len(await front.presses_data(ASKER, encode(choice))) == 1
    await front.presses_data(OFFICE, encode(choice))
    assert await done(front, made) == before
    assert front.waited == []


async def test_before_it_is_accepted_nobody_meets(front: Front) -> None:
    made = await sent(front)
    (said,) = await front.presses_data(ASKER, encode(ProposeTimes(made, 0, 0)))
    assert EN.say("intro-not-now", state=EN.say("intro-state-sent")) in said


async def test_times_that_passed_while_they_were_looked_at_are_not_sent(front: Front) -> None:
    made = await _accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(FIRST, "23 Nov 9:00, 3 Dec 14:00")
    front.clock.now = front.clock.now.replace(day=23, hour=8)
    (said,) = await front.presses(FIRST, EN.say("button-meeting-send"))
    assert EN.say("meeting-time-past") in said
    assert "23 November" not in said and THIRD in said
    assert Deed.PROPOSED not in await done(front, made)
