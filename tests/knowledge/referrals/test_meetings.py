"""Meetings: proposed by one side, picked by the other, moved and called off; of two at once there is one outcome."""

import asyncio
import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from knowledge import referrals
from knowledge.database import Database
from knowledge.referrals import Deed, Event, Referral, Result, Side, State
from knowledge.referrals.meetings import (
    Meeting,
    Proposal,
    call_off,
    called_off,
    meeting,
    pick,
    proposal,
    propose,
    reminder,
)
from knowledge.working_days import WorkingDays
from tests.knowledge.drafting import NOW
from tests.knowledge.referrals.test_deeds import needed
from tests.knowledge.talking import SEAL, person

ASKER, WINDOW, OFFICE = Side.ASKER, Side.WINDOW, Side.OFFICE
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
FIRST, SECOND, THIRD = NOW + DAY, NOW + 2 * DAY, NOW + 3 * DAY


class Course:
    """An accepted introduction, and what the sides do about meeting."""

    def __init__(self, database: Database, id: int) -> None:
        self.database, self.id, self.now = database, id, NOW

    async def propose(self, side: Side, *times: dt.datetime, place: str | None = None) -> Result:
        async with self.database.writing() as session:
            return await propose(session, SEAL, self.id, side, None, times, place, self.now)

    async def pick(self, side: Side, number: int, of: int | None = None) -> Result:
        standing = proposal(await self.found())
        of = of if of is not None else standing.id if standing else 0
        async with self.database.writing() as session:
            return await pick(session, SEAL, self.id, of, number, side, None, self.now)

    async def call_off(self, side: Side, of: int) -> Result:
        async with self.database.writing() as session:
            return await call_off(session, SEAL, self.id, of, side, None, self.now)

    async def found(self) -> Referral:
        async with self.database.reading() as session:
            found = await referrals.referral(session, SEAL, self.id)
        assert found is not None
        return found

    async def standing(self) -> Proposal:
        found = proposal(await self.found())
        assert found is not None
        return found

    async def arranged(self) -> Meeting:
        found = meeting(await self.found())
        assert found is not None
        return found


@pytest.fixture
async def course(database: Database) -> Course:
    """Brings an introduction so far that times can be proposed."""
    demand = await needed(database, await person(database, "1"))
    async with database.writing() as session:
        id, _ = await referrals.ask(session, demand, "lab-1", "office-1", None, NOW)
        await referrals.do(session, SEAL, id, Deed.SENT, ASKER, None, NOW)
        await referrals.do(session, SEAL, id, Deed.ACCEPTED, WINDOW, None, NOW)
    return Course(database, id)


async def test_one_side_proposes_and_the_other_picks(course: Course) -> None:
    assert await course.propose(ASKER, SECOND, FIRST, place="科技楼 301") is Result.DONE
    standing = await course.standing()
    assert (standing.side, standing.times, standing.place) == (ASKER, (FIRST, SECOND), "科技楼 301")
    assert await course.pick(ASKER, 0) is Result.NOT_YOURS
    assert await course.pick(WINDOW, 2) is Result.NOT_NOW
    assert await course.pick(WINDOW, 1) is Result.DONE
    found = await course.found()
    assert found.state is State.MEETING
    assert meeting(found) == Meeting(found.events[-1].id, SECOND, "科技楼 301", 0)
    assert proposal(found) is None
    assert await course.pick(WINDOW, 1, standing.id) is Result.ALREADY
    assert await course.pick(WINDOW, 0, standing.id) is Result.NOT_NOW


async def test_the_office_stands_in_for_a_window(course: Course) -> None:
    await course.propose(WINDOW, FIRST)
    assert await course.pick(OFFICE, 0) is Result.NOT_YOURS
    assert await course.pick(ASKER, 0) is Result.DONE


async def test_the_same_times_again_are_the_second_of_two_taps(course: Course) -> None:
    assert await course.propose(ASKER, FIRST) is Result.DONE
    assert await course.propose(ASKER, FIRST) is Result.ALREADY
    assert await course.propose(ASKER, FIRST, place="线上") is Result.DONE
    assert [event.deed for event in (await course.found()).events].count(Deed.PROPOSED) == 2
    assert await course.pick(WINDOW, 0) is Result.DONE
    assert await course.propose(ASKER, FIRST, place="线上") is Result.ALREADY, "the second tap may come late"


async def test_times_in_turn_answer_those_before_them(course: Course) -> None:
    await course.propose(ASKER, FIRST)
    before = await course.standing()
    assert await course.propose(WINDOW, SECOND) is Result.DONE
    assert await course.pick(WINDOW, 0, before.id) is Result.NOT_NOW
    assert await course.pick(ASKER, 0) is Result.DONE
    assert (await course.arranged()).at == SECOND


async def test_a_meeting_stands_until_it_is_moved_and_is_counted_up(course: Course) -> None:
    await course.propose(ASKER, FIRST)
    await course.pick(WINDOW, 0)
    await course.propose(WINDOW, THIRD, place="线上")
    assert (await course.arranged()).at == FIRST
    await course.pick(ASKER, 0)
    moved = await course.arranged()
    assert (moved.at, moved.place, moved.sequence) == (THIRD, "线上", 1)


async def test_a_meeting_is_called_off_once_and_not_one_that_was_moved_since(course: Course) -> None:
    await course.propose(ASKER, FIRST)
    assert await course.call_off(ASKER, 1) is Result.NOT_NOW
    await course.pick(WINDOW, 0)
    first = await course.arranged()
    await course.propose(WINDOW, SECOND)
    await course.pick(ASKER, 0)
    assert await course.call_off(ASKER, first.id) is Result.NOT_NOW
    second = await course.arranged()
    assert await course.call_off(WINDOW, second.id) is Result.DONE
    assert await course.call_off(ASKER, second.id) is Result.ALREADY
    found = await course.found()
    assert (meeting(found), found.state) == (None, State.ACCEPTED)
    off = called_off(found)
    assert off is not None and (off.at, off.sequence) == (SECOND, 2)
    await course.propose(ASKER, THIRD)
    assert called_off(await course.found()) == off
    await course.pick(WINDOW, 0)
    assert (await course.arranged()).sequence == 3
    assert called_off(await course.found()) is None


async def test_what_is_past_is_neither_proposed_nor_picked(course: Course) -> None:
    assert await course.propose(ASKER, NOW) is Result.NOT_NOW
    assert await course.propose(ASKER) is Result.NOT_NOW
    assert await course.propose(ASKER, FIRST, SECOND, THIRD, THIRD + DAY) is Result.NOT_NOW
    await course.propose(ASKER, FIRST, SECOND)
    course.now = FIRST + HOUR
    assert await course.pick(WINDOW, 0) is Result.NOT_NOW
    assert await course.pick(WINDOW, 1) is Result.DONE


async def test_of_two_who_act_at_once_one_is_first(course: Course) -> None:
    """Of two picks of other times, and of a pick and other times proposed meanwhile."""
    await course.propose(ASKER, FIRST, SECOND)
    standing = await course.standing()
    results = await asyncio.gather(*(course.pick(WINDOW, n, standing.id) for n in (0, 1)))
    assert sorted(results) == [Result.DONE, Result.NOT_NOW]
    assert (await course.arranged()).at == (FIRST, SECOND)[results.index(Result.DONE)]
    await course.propose(ASKER, THIRD)
    moving = await course.standing()
    picked, instead = await asyncio.gather(course.pick(WINDOW, 0, moving.id), course.propose(ASKER, THIRD + HOUR))
    assert instead is Result.DONE
    assert ((await course.arranged()).at == THIRD) is (picked is Result.DONE)


async def test_only_what_was_accepted_can_meet(course: Course) -> None:
    async with course.database.writing() as session:
        await referrals.do(session, SEAL, course.id, Deed.WITHDRAWN, ASKER, None, NOW)
    assert await course.propose(ASKER, FIRST) is Result.NOT_NOW
    course.id += 1
    assert await course.propose(ASKER, FIRST) is Result.GONE
    async with course.database.writing() as session:
        assert await pick(session, SEAL, course.id, 1, 0, WINDOW, None, NOW) is Result.GONE
        assert await call_off(session, SEAL, course.id, 1, WINDOW, None, NOW) is Result.GONE


SHANGHAI, CN = ZoneInfo("Asia/Shanghai"), WorkingDays("CN")


def _at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("made", "at", "now", "due"),
    [
        ("2026-11-23T10:00", "2026-12-03T14:00", "2026-12-01T17:00", False),
        ("2026-11-23T10:00", "2026-12-03T14:00", "2026-12-02T09:00", True),
        ("2026-11-23T10:00", "2026-12-03T14:00", "2026-12-03T09:00", True),
        ("2026-11-23T10:00", "2026-12-03T14:00", "2026-12-03T14:00", False),
        ("2026-11-23T10:00", "2026-11-30T14:00", "2026-11-27T09:00", True),  # the Friday before a Monday
        ("2026-09-01T10:00", "2026-10-08T14:00", "2026-09-30T09:00", True),  # the day before National Day
        ("2026-12-02T08:00", "2026-12-03T14:00", "2026-12-02T09:00", False),
    ],
)
def test_a_meeting_is_reminded_of_on_the_working_day_before_it(made: str, at: str, now: str, due: bool) -> None:
    note = f'{{"at": "{_at(at).isoformat()}", "place": null, "picked": [3, 0]}}'
    course = [Event(1, Deed.ASKED, ASKER, _at(made)), Event(2, Deed.ACCEPTED, WINDOW, _at(made))]
    course.append(Event(4, Deed.MEETING, WINDOW, _at(made), note=note))
    found = Referral(1, 1, "lab-1", None, None, tuple(course))
    assert (reminder(found, _at(now), CN, SHANGHAI) is not None) is due
    for after in (Deed.REMINDED, Deed.CALLED_OFF, Deed.WITHDRAWN):
        ended = Referral(1, 1, "lab-1", None, None, (*course, Event(5, after, Side.CLOCK, _at(made))))
        assert reminder(ended, _at(now), CN, SHANGHAI) is None
