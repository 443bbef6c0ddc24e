"""Two at once, strangers, forged buttons, and windows that nobody is at."""

import asyncio

import pytest
from sqlalchemy import update

from handlers.buttons import (
    CalendarFile,
    CallOff,
    Choice,
    LeavePlaceOut,
    NamePlace,
    PickTime,
    ProposeOn,
    ProposeTimes,
    ReviewTimes,
    SendDrafted,
    SendTimes,
    encode,
)
from handlers.introductions import deeds
from knowledge.people import contact_role
from knowledge.referrals import Deed, Side
from knowledge.referrals.meetings import meeting
from knowledge.tables import Person
from tests.handlers.answers import EN
from tests.handlers.front import Front
from tests.handlers.introductions.meetings.meeting import POLYMER, THIRD, accepted, files, proposed, texts_of
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
)


async def test_of_two_taps_and_two_people_at_once_one_counts(front: Front) -> None:
    """Two people of the window pick other times while the asker sends others: one outcome, told once."""
    made = await accepted(front)
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
    assert [len(files(front, reader)) for reader in (ASKER, FIRST, SECOND)] == [1, 1, 1]
    ((_, event),) = files(front, ASKER)
    assert event.decoded("dtstart") == arranged.at


async def test_a_press_processed_again_changes_nothing(front: Front) -> None:
    made = await proposed(front)
    pick = front.press(ASKER, THIRD)
    await front.does(ASKER, pick)
    await front.does(ASKER, pick | {"update_id": pick["update_id"] + 500})
    assert (await done(front, made)).count(Deed.MEETING) == 1
    assert len(files(front, ASKER)) == len(files(front, FIRST)) == 1


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
    told = texts_of(front, OFFICE)[-1]
    assert EN.say("meeting-standing-in") in told and "polymer-liaison@demo-university.example.edu" in told
    async with front.database.writing() as session:
        await session.execute(update(Person).values(roles=[]))
    (said,) = await front.presses_data(ASKER, encode(ProposeTimes(made, 0, 0)))
    assert said.startswith(EN.say("meeting-nobody", whom=POLYMER))
    assert "polymer-liaison@demo-university.example.edu" in said


@pytest.mark.parametrize("who", [STRANGER, 31])
async def test_strangers_are_refused_whatever_button_they_forge(front: Front, who: int) -> None:
    made = await proposed(front)
    await known(front, 31, "contact:demo-expert-smart")
    before = await done(front, made)
    n = 29_892_256
    forged: list[Choice] = [
        ProposeTimes(made, 0, 0), ProposeOn(made, 740_000, 0, 0), ReviewTimes(made, n, 0, 0), SendTimes(made, n, 0, 0),
        NamePlace(made, n, 0, 0), LeavePlaceOut(made, n, 0, 0), PickTime(made, 4, 0), CalendarFile(made),
        CallOff(made, 4, True), SendDrafted(made, 4),
    ]  # fmt: skip
    for choice in forged:
        assert await front.presses_data(who, encode(choice)) == [EN.say("intro-not-yours")]
    assert await done(front, made) == before


@pytest.mark.parametrize(
    "choice",
    [
        ProposeTimes(1, 2**63 - 1, 2**63 - 1), ProposeOn(1, 2**63 - 1, 0, 0), ProposeOn(1, 1, 0, 0),
        ReviewTimes(1, 1, 1, 1), SendTimes(1, 0, 0, 0), SendTimes(1, 1, 0, 0), NamePlace(1, 0, 0, 0),
        LeavePlaceOut(1, 0, 0, 0),
        PickTime(1, 2**63 - 1, 2**63 - 1), CallOff(1, 2**63 - 1, True), ProposeTimes(2, 0, 0), CallOff(2, 1, False),
        SendDrafted(1, 1),
    ],
)  # fmt: skip
async def test_a_forged_button_of_ones_own_breaks_nothing(front: Front, choice: Choice) -> None:
    made = await accepted(front)
    before = await done(front, made)
    assert len(await front.presses_data(ASKER, encode(choice))) == 1
    await front.presses_data(OFFICE, encode(choice))
    assert await done(front, made) == before
    assert front.waited == []


async def test_before_it_is_accepted_nobody_meets(front: Front) -> None:
    made = await sent(front)
    (said,) = await front.presses_data(ASKER, encode(ProposeTimes(made, 0, 0)))
    assert EN.say("intro-not-now", state=EN.say("intro-state-sent")) in said


async def test_once_its_asker_is_erased_there_is_nothing_to_meet_about(front: Front) -> None:
    """Neither for a button pressed before, nor for what is typed then."""
    await proposed(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    await front.says(ASKER, "/privacy")
    await front.presses(ASKER, EN.say("chat-privacy-erase"))
    await front.presses(ASKER, EN.say("chat-privacy-sure"))
    assert await front.says(FIRST, "3 Dec 14:00") == [EN.say("intro-gone")]
    assert await front.presses(FIRST, "Thu 3 Dec") == [EN.say("intro-gone")]
    assert files(front, FIRST) == []
