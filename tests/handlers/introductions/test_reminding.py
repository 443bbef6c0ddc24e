"""What the clock does: reminders on their day, the end of waiting, and each thing once."""

import asyncio
import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from handlers.buttons import Accept, encode
from handlers.introductions import deeds
from handlers.introductions.meetings import arranging
from handlers.introductions.reminding import tick
from knowledge.people import Platform
from knowledge.referrals import Deed, Side, State
from knowledge.referrals.meetings import proposal
from knowledge.working_days import WorkingDays
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.handlers.introductions.walking import (
    ASKER,
    FIRST,
    OFFICE,
    SECOND,
    done,
    found,
    keys,
    known,
    sent,
    staffed,
    state,
)

SHANGHAI, CN = ZoneInfo("Asia/Shanghai"), WorkingDays("CN")
SENT = dt.date(2026, 11, 22)
"""A Sunday, as all of these are sent on."""
POLYMER = "Polymer and Rubber Materials Laboratory"


async def _on(front: Front, day: int, hour: int = 10, *, at_any_hour: bool = False) -> int:
    """Lets the clock look on a working day after the sending; says how many things it did."""
    front.clock.now = dt.datetime.combine(CN.add(SENT, day), dt.time(hour), SHANGHAI).astimezone(dt.UTC)
    did = await tick(front.counter.services, at_any_hour=at_any_hour)
    await front.settle()
    return did


def _reminder(days: int) -> str:
    return EN.say("reminder-answer", whom=POLYMER, days=days, day=EN.day(CN.add(SENT, 14)))


async def test_the_window_is_reminded_twice_with_the_buttons_to_answer(front: Front) -> None:
    made = await sent(front)
    assert [await _on(front, day) for day in (6, 7, 7, 8, 11, 12, 12, 13)] == [0, 1, 0, 0, 0, 1, 0, 0]
    assert front.read(FIRST)[1:] == [_reminder(7), _reminder(12)]
    assert front.read(SECOND)[-1].startswith("🔔 “高分子与橡胶材料实验室”的一次对接已经等您答复 12 个工作日了")
    assert front.read(ASKER) == front.read(OFFICE) == []
    assert (await state(front, made), (await done(front, made)).count(Deed.REMINDED)) == (State.SENT, 2)
    await front.presses(FIRST, EN.say("button-intro-accept"))
    assert await _on(front, 14) == 0


async def test_after_fourteen_days_the_office_and_the_asker_are_told(front: Front) -> None:
    made = await sent(front)
    assert [await _on(front, day) for day in (14, 14, 15)] == [1, 0, 0]
    (told,), (office,) = front.read(ASKER), front.read(OFFICE)
    silence, instead = told.split("\n\n")
    assert silence == EN.say("reminder-silence", whom=POLYMER, days=14, office="yes")
    assert "Knowledge Transfer Office" in instead, "where nobody else is on record, it looks further"
    assert office.startswith(EN.say("reminder-unanswered", whom=POLYMER, days=14))
    assert "polymer-liaison@demo-university.example.edu" in office, "they can call or write to it"
    assert len(front.read(FIRST)) == 1, "whoever was away gets no reminders of days gone by"
    assert await state(front, made) is State.UNANSWERED
    (said,) = await front.presses(OFFICE, EN.say("button-intro-accept"))
    assert said.startswith(EN.say("intro-done-accepted")), "the office may answer in the window's place"
    assert await state(front, made) is State.ACCEPTED


async def test_the_asker_is_offered_the_next_best_of_their_question(front: Front) -> None:
    await staffed(front)
    front.codes[ASKER] = "zh"
    await front.says(ASKER, "注塑件翘曲变形怎么解决，找哪个实验室？")
    await front.presses(ASKER, ZH.say("button-introduce"))
    for label in ("高分子与橡胶材料实验室", ZH.say("button-need-agree"), ZH.say("button-need-enough")):
        await front.presses(ASKER, label)
    await front.presses(ASKER, ZH.say("button-need-confirm"))
    await front.presses(ASKER, ZH.say("button-intro-send"))
    assert await _on(front, 14) == 1
    silence, next_best = front.read(ASKER)[-1].split("\n\n")
    assert silence == ZH.say("reminder-silence", whom="高分子与橡胶材料实验室", days=14, office="yes")
    assert next_best.startswith(ZH.say("intro-next-best", whom="精密加工与模具实验室")[:14])
    consent = (await front.presses(ASKER, ZH.say("button-intro-pursue")))[-1]
    assert consent.startswith(ZH.say("intro-consent", whom="精密加工与模具实验室")), "nothing is sent before consent"


async def test_nobody_is_disturbed_outside_working_hours(front: Front) -> None:
    await sent(front)
    assert [await _on(front, 7, hour) for hour in (8, 18, 23)] == [0, 0, 0]
    assert await _on(front, 7, 23, at_any_hour=True) == 1


async def test_two_processes_that_look_at_once_do_each_thing_once(front: Front) -> None:
    made = await sent(front)
    for day, deed in ((7, Deed.REMINDED), (14, Deed.UNANSWERED)):
        front.clock.now = dt.datetime.combine(CN.add(SENT, day), dt.time(10), SHANGHAI).astimezone(dt.UTC)
        did = await asyncio.gather(*(tick(front.counter.services) for _ in range(3)))
        assert sorted(did) == [0, 0, 1]
        assert (await done(front, made)).count(deed) == 1
    before = await keys(front)
    assert len(set(before)) == len(before)
    await front.settle()
    assert (len(front.read(FIRST)), len(front.read(ASKER)), len(front.read(OFFICE))) == (2, 1, 1)


async def test_a_window_that_answers_just_then_is_not_reminded(front: Front) -> None:
    made = await sent(front)
    front.clock.now = dt.datetime.combine(CN.add(SENT, 14), dt.time(10), SHANGHAI).astimezone(dt.UTC)
    services, first = front.counter.services, await known(front, FIRST)
    await asyncio.gather(tick(services), deeds.accept(services, made, Side.WINDOW, first))
    assert await state(front, made) is State.ACCEPTED, "a late answer counts"
    silent = Deed.UNANSWERED in await done(front, made)
    await front.settle()
    assert len(front.read(OFFICE)) == silent


async def test_the_owner_of_a_confidential_need_is_reminded_of_their_decision(front: Front) -> None:
    made = await sent(front, confidential=True)
    await front.presses(FIRST, EN.say("button-intro-see-whole"))
    assert [await _on(front, day) for day in (7, 12, 14, 30)] == [1, 1, 0, 0]
    assert front.read(ASKER)[-1] == EN.say("reminder-decide", whom=POLYMER, days=12)
    assert len(front.read(OFFICE)) == 0
    await front.presses(ASKER, EN.say("button-intro-show-whole"))
    assert [await _on(front, day) for day in (36, 37, 44)] == [0, 1, 1]
    assert await state(front, made) is State.UNANSWERED


async def test_without_an_office_the_asker_is_told_to_call_the_window(front: Front) -> None:
    await sent(front)
    services = replace(front.counter.services, office="nobody")
    front.clock.now = dt.datetime.combine(CN.add(SENT, 14), dt.time(10), SHANGHAI).astimezone(dt.UTC)
    assert await tick(services) == 1
    await front.settle()
    assert EN.say("reminder-silence", whom=POLYMER, days=14, office="no") in front.read(ASKER)[-1]


async def test_the_counter_of_another_platform_leaves_it_alone(front: Front) -> None:
    made = await sent(front)
    front.clock.now = dt.datetime.combine(CN.add(SENT, 14), dt.time(10), SHANGHAI).astimezone(dt.UTC)
    assert await tick(replace(front.counter.services, platform=Platform.TERMINAL)) == 0
    assert await state(front, made) is State.SENT


async def test_what_was_erased_is_not_reminded_of(front: Front) -> None:
    await sent(front)
    await front.says(ASKER, "/privacy")
    await front.presses(ASKER, EN.say("chat-privacy-erase"))
    await front.presses(ASKER, EN.say("chat-privacy-sure"))
    assert [await _on(front, day) for day in (7, 14)] == [0, 0]


async def test_both_sides_are_reminded_of_a_meeting_once(front: Front) -> None:
    made = await sent(front)
    services, first, me = front.counter.services, await known(front, FIRST), await known(front, ASKER)
    await front.presses_data(FIRST, encode(Accept(made)))
    at = dt.datetime(2026, 11, 30, 14, tzinfo=SHANGHAI)  # a Monday
    await arranging.propose(services, made, Side.WINDOW, first, [at], "301")
    offered = proposal(await found(front, made))
    assert offered is not None
    await arranging.pick(services, made, offered.id, 0, Side.ASKER, me)
    await front.settle()
    assert [await _on(front, day) for day in (4, 5, 5, 6)] == [0, 1, 0, 0]
    for reader in (ASKER, FIRST):
        assert front.read(reader)[-1].startswith(EN.say("meeting-reminder", whom=POLYMER))
        assert "Monday 30 November 2026, 14:00" in front.read(reader)[-1]


@pytest.mark.parametrize("day", [3, 20])
async def test_nothing_is_due_where_nothing_is_open(front: Front, day: int) -> None:
    assert await _on(front, day) == 0
