"""Numbers of updates: how long they are known, what follows them, and that they may come again."""

import datetime as dt

from sqlalchemy import select

from knowledge import handovers, inbox, ledger
from knowledge.database import Database
from knowledge.tables import InboxEntry
from tests.knowledge.drafting import NOW
from tests.knowledge.talking import SEAL, asked, person

TELEGRAM = "telegram"
DAY = dt.timedelta(days=1)


async def _done(database: Database, update_id: int, at: dt.datetime) -> bool:
    async with database.writing() as session:
        new = await inbox.accept(session, SEAL, TELEGRAM, update_id, "lane", "{}", at)
        await inbox.finish(session, TELEGRAM, update_id, at)
        return new


async def _offset(database: Database, now: dt.datetime) -> int | None:
    async with database.reading() as session:
        return await inbox.next_offset(session, TELEGRAM, now)


async def _prune(database: Database, now: dt.datetime, limit: int = 500) -> int:
    async with database.writing() as session:
        return await inbox.prune(session, TELEGRAM, now, limit)


async def _numbers(database: Database) -> list[int]:
    async with database.reading() as session:
        return sorted(await session.scalars(select(InboxEntry.update_id)))


async def test_what_follows_is_what_follows_the_newest_not_the_highest(database: Database) -> None:
    await _done(database, 900, NOW)
    await _done(database, 5, NOW + 8 * DAY)
    assert await _offset(database, NOW + 8 * DAY) == 6


async def test_after_a_quiet_time_numbers_may_begin_anywhere(database: Database) -> None:
    await _done(database, 900, NOW)
    assert await _offset(database, NOW + 2 * DAY) == 901
    assert await _offset(database, NOW + 4 * DAY) is None


async def test_a_number_is_known_while_its_update_may_come_again(database: Database) -> None:
    """Telegram repeats for a day, and uses a number again after a week at the earliest."""
    assert await _done(database, 1, NOW)
    assert not await _done(database, 1, NOW + 2 * DAY)
    assert await _done(database, 1, NOW + 7 * DAY)
    assert not await _done(database, 1, NOW + 8 * DAY)


async def test_what_still_waits_is_known_however_old(database: Database) -> None:
    async with database.writing() as session:
        assert await inbox.accept(session, SEAL, TELEGRAM, 1, "lane", "first", NOW)
        assert not await inbox.accept(session, SEAL, TELEGRAM, 1, "lane", "second", NOW + 30 * DAY)
        (waiting,) = (await inbox.waiting(session, SEAL, TELEGRAM)).readable
    assert waiting.payload == "first"


async def test_what_was_done_a_week_ago_goes_in_small_steps_but_not_the_newest(database: Database) -> None:
    for number in range(1, 6):
        await _done(database, number, NOW)
    async with database.writing() as session:
        await inbox.accept(session, SEAL, TELEGRAM, 6, "lane", "{}", NOW - DAY)
        await inbox.accept(session, SEAL, TELEGRAM, 7, "lane", "{}", NOW - DAY)
        assert await inbox.fail(session, TELEGRAM, 7, "ValueError", NOW, most_tries=1)
    assert await _prune(database, NOW + 6 * DAY) == 0
    assert [await _prune(database, NOW + 8 * DAY, limit=3) for _ in range(3)] == [3, 1, 0]
    assert await _numbers(database) == [5, 6, 7], "the newest, what waits, what was set aside"


async def test_the_turn_and_the_answer_of_a_pruned_number_do_not_meet_its_next_bearer(database: Database) -> None:
    me, staff = await person(database, "1"), await person(database, "2")
    turn = await asked(database, me, "of long ago", update_id=1)
    async with database.writing() as session:
        handed = await handovers.hand_over(session, SEAL, me, turn, NOW)
        assert handed is not None
        assert await handovers.answer(session, SEAL, staff, handed.id, "answer", 2, NOW)
    for number in (1, 2, 3):
        await _done(database, number, NOW)
    assert await _prune(database, NOW + 8 * DAY) == 2
    async with database.reading() as session:
        assert await ledger.turn_asked_by(session, SEAL, me, 1, 4) is None
        assert await handovers.answered_with(session, staff, 2) is None
    assert await asked(database, me, "of today", update_id=1) != turn


async def test_a_number_that_comes_again_before_it_is_pruned_is_free_too(database: Database) -> None:
    me = await person(database, "1")
    turn = await asked(database, me, "of long ago", update_id=1)
    await _done(database, 1, NOW)
    await _done(database, 1, NOW + 8 * DAY)
    assert await asked(database, me, "of today", update_id=1) != turn
