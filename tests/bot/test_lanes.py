"""Lanes keep the order of each chat, and let chats go side by side."""

import asyncio

from bot.lanes import Lanes
from knowledge.inbox import Waiting
from tests.bot.messaging import Waits


def _waiting(update_id: int, lane: str) -> Waiting:
    return Waiting(update_id, lane, "{}", 0)


async def test_a_lane_keeps_its_order_while_others_overtake_it() -> None:
    """Chat a's first update is held up; b goes on, and a's second waits for its first."""
    held, seen = asyncio.Event(), []

    async def work(waiting: Waiting) -> None:
        if waiting.update_id == 1:
            await held.wait()
        seen.append(waiting.update_id)

    lanes = Lanes(work)
    for number, lane in ((1, "a"), (2, "a"), (3, "b"), (4, "b")):
        lanes.put(_waiting(number, lane))
    assert not await lanes.drain(0.01)
    assert seen == [3, 4]
    held.set()
    assert await lanes.drain(5)
    assert seen == [3, 4, 1, 2]


async def test_updates_put_out_of_order_are_worked_on_in_order() -> None:
    """What came late from SQL goes before what came early from the platform."""
    seen = []

    async def work(waiting: Waiting) -> None:
        seen.append(waiting.update_id)

    lanes = Lanes(work)
    for number in (5, 3, 4):
        lanes.put(_waiting(number, "a"))
    assert await lanes.drain(5)
    assert seen == [3, 4, 5]


async def test_no_more_than_the_allowed_number_are_in_work() -> None:
    """Two slots for five chats."""
    now, most = 0, 0

    async def work(waiting: Waiting) -> None:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0)
        now -= 1

    lanes = Lanes(work, most_at_once=2)
    for number in range(5):
        lanes.put(_waiting(number, str(number)))
    assert await lanes.drain(5)
    assert most == 2


async def test_an_update_to_be_tried_again_holds_its_lane_but_no_slot() -> None:
    """With a single slot, chat b is served while chat a waits."""
    seen: list[int] = []
    resting, rested = asyncio.Event(), asyncio.Event()

    async def work(waiting: Waiting) -> float | None:
        seen.append(waiting.update_id)
        return 9.0 if waiting.update_id == 1 and seen.count(1) < 2 else None

    async def sleep(seconds: float) -> None:
        assert seconds == 9.0
        resting.set()
        await rested.wait()

    lanes = Lanes(work, most_at_once=1, sleep=sleep)
    for number, lane in ((1, "a"), (2, "a"), (3, "b")):
        lanes.put(_waiting(number, lane))
    await resting.wait()
    await asyncio.sleep(0)
    assert seen == [1, 3]
    rested.set()
    assert await lanes.drain(5)
    assert seen == [1, 3, 1, 2]


async def test_work_that_raises_leaves_its_update_and_goes_on() -> None:
    """A defect in one update does not end its chat."""
    seen = []

    async def work(waiting: Waiting) -> None:
        seen.append(waiting.update_id)
        if waiting.update_id == 1:
            raise ValueError("defect")

    lanes = Lanes(work, sleep=Waits())
    lanes.put(_waiting(1, "a"))
    lanes.put(_waiting(2, "a"))
    assert await lanes.drain(5)
    assert seen == [1, 2]


async def test_closing_lets_work_end_and_begins_nothing_more() -> None:
    """The second update of the chat, and what is put later, is left."""
    begun, held, seen = asyncio.Event(), asyncio.Event(), []

    async def work(waiting: Waiting) -> None:
        begun.set()
        await held.wait()
        seen.append(waiting.update_id)

    lanes = Lanes(work)
    lanes.put(_waiting(1, "a"))
    lanes.put(_waiting(2, "a"))
    await begun.wait()
    closing = asyncio.create_task(lanes.close(5))
    await asyncio.sleep(0)
    held.set()
    assert await closing
    lanes.put(_waiting(3, "b"))
    assert await lanes.drain(0)
    assert seen == [1]


async def test_closing_cuts_off_what_does_not_end_in_time() -> None:
    """Work that hangs is cancelled, and closing says so."""
    cut = asyncio.Event()

    async def work(waiting: Waiting) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            cut.set()

    lanes = Lanes(work)
    lanes.put(_waiting(1, "a"))
    await asyncio.sleep(0)
    assert not await lanes.close(0.01)
    assert cut.is_set()
    assert await lanes.drain(0)


async def test_closing_does_not_wait_for_what_rests() -> None:
    """An update that would be tried again in an hour is left at once."""
    resting = asyncio.Event()

    async def work(waiting: Waiting) -> float:
        return 3600.0

    async def sleep(seconds: float) -> None:
        resting.set()
        await asyncio.Event().wait()

    lanes = Lanes(work, sleep=sleep)
    lanes.put(_waiting(1, "a"))
    await resting.wait()
    assert await lanes.close(5)


async def test_lanes_closed_before_they_began_hold_nothing() -> None:
    """Closing at once does not hang on a lane that never took its first step."""

    async def work(waiting: Waiting) -> None:
        raise AssertionError("nothing may begin")

    lanes = Lanes(work)
    lanes.put(_waiting(1, "a"))
    await lanes.close(0)
    assert await lanes.drain(1)
