"""Findings: kept with how far a watch has come, told once to a person, taken back where a digest did not arrive."""

import asyncio
import datetime as dt

from sqlalchemy import func, select

from knowledge import alerts, notifications
from knowledge.alerts import Behind, Change, Found, News, Telling
from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.notifications import notify
from knowledge.tables import Finding, Notification, Record
from knowledge.vocabulary import Kind
from tests.knowledge.drafting import NOW, SIGNATURE, TODAY, draft, keep
from tests.knowledge.talking import SEAL, asked, person

MINUTES = dt.timedelta(minutes=10)
TOMORROW = TODAY + dt.timedelta(days=1)


async def _watched(database: Database, person_id: int, question: str = "密封圈老化") -> Behind:
    turn = await asked(database, person_id, question)
    async with database.writing() as session:
        await alerts.save_question(session, person_id, turn, NOW)
    async with database.reading() as session:
        return (await alerts.behind(session, "telegram", 10**6, TODAY, 9))[-1]


async def _published(database: Database, *keys: str) -> list[Change]:
    await keep(database, *(draft(key) for key in keys))
    async with database.reading() as session:
        rows = await session.execute(select(Record.id, Record.revision).where(Record.key.in_(keys)).order_by(Record.id))
        return [Change(row.id, Kind.LAB, row.revision, News.NEW, NOW) for row in rows]


async def _note(database: Database, late: Behind, news: list[Change], upto: int = 9) -> bool:
    async with database.writing() as session:
        return await alerts.note(session, late, upto, TODAY, {one.record_id: 0.5 for one in news}, news)


async def _untold(database: Database, person_id: int) -> list[Found]:
    async with database.reading() as session:
        return await alerts.untold(session, person_id)


async def _tell(database: Database, person_id: int, found: list[Found], day: dt.date = TODAY) -> bool:
    telling = Telling(person_id, [one.id for one in found], [])
    async with database.writing() as session:
        if not await alerts.stands(session, telling):
            return False
        key = f"{alerts.digests_of(person_id)}{day.isoformat()}"
        await notify(session, SEAL, person_id, key, "[]", NOW, until=NOW + 60 * MINUTES)
        await alerts.tell(session, telling, day)
    return True


async def test_what_was_found_is_kept_with_how_far_the_look_came(database: Database) -> None:
    me = await person(database, "1")
    late, news = await _watched(database, me), await _published(database, "a", "b")
    assert await _note(database, late, news)
    assert [one.record_id for one in await _untold(database, me)] == [one.record_id for one in news]
    async with database.reading() as session:
        assert await alerts.behind(session, "telegram", 9, TODAY, 9) == []
        (again,) = await alerts.behind(session, "telegram", 10, TODAY, 9)
        assert (again.seq, again.day) == (9, TODAY)
        (tomorrow,) = await alerts.behind(session, "telegram", 9, TOMORROW, 9)
        assert tomorrow == again


async def test_of_two_processes_at_one_watch_one_keeps_what_it_found(database: Database) -> None:
    me = await person(database, "1")
    late, news = await _watched(database, me), await _published(database, "a")
    assert sorted(await asyncio.gather(_note(database, late, news), _note(database, late, news))) == [False, True]
    assert len(await _untold(database, me)) == 1


async def test_what_stopped_or_ended_while_it_was_looked_at_keeps_nothing(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    mine, theirs = await _watched(database, me), await _watched(database, other)
    news = await _published(database, "a")
    async with database.writing() as session:
        await alerts.stop(session, me, NOW)
        await alerts.end(session, other, theirs.watch.id)
    assert not await _note(database, mine, news)
    assert not await _note(database, theirs, news)
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Finding)) == 0


async def test_nobody_is_told_twice_of_one_revision_whatever_they_watch(database: Database) -> None:
    me = await person(database, "1")
    first, second = await _watched(database, me), await _watched(database, me, "密封圈开裂")
    news = await _published(database, "a")
    await _note(database, first, news)
    assert await _tell(database, me, await _untold(database, me))
    await _note(database, second, news)
    assert await _untold(database, me) == []
    async with database.writing() as session:  # told is told, also once the watch that it was for has ended
        await alerts.end(session, me, first.watch.id)
    third = await _watched(database, me, "密封圈漏油")
    await _note(database, third, news)
    assert await _untold(database, me) == []
    await _note(database, await _watched(database, me, "密封圈变硬"), [
        Change(one.record_id, Kind.LAB, one.revision + 1, News.OPEN, NOW) for one in news
    ])  # fmt: skip
    assert len(await _untold(database, me)) == 1, "another revision is another matter"


async def test_what_the_question_was_answered_with_is_not_new_to_its_asker(database: Database) -> None:
    me = await person(database, "1")
    late, news = await _watched(database, me), await _published(database, "lab-1", "a")  # lab-1 was in the answer
    await _note(database, late, news)
    assert [one.record_id for one in await _untold(database, me)] == [news[1].record_id]


async def test_a_digest_tells_only_what_still_stands(database: Database) -> None:
    me = await person(database, "1")
    late, news = await _watched(database, me), await _published(database, "a", "b")
    await _note(database, late, news)
    found = await _untold(database, me)
    async with database.writing() as session:
        await retire(session, ["b"], SIGNATURE)
    assert not await _tell(database, me, found), "it is written anew without what was taken back"
    async with database.writing() as session:
        await alerts.stop(session, me, NOW)
    assert not await _tell(database, me, found[:1])
    assert await _untold(database, me) == []


async def test_two_processes_write_one_digest(database: Database) -> None:
    me = await person(database, "1")
    await _note(database, await _watched(database, me), await _published(database, "a"))
    found = await _untold(database, me)
    assert sorted(await asyncio.gather(*(_tell(database, me, found) for _ in range(2)))) == [False, True]
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Notification)) == 1


async def test_whoever_had_a_days_digest_waits_for_the_next_day(database: Database) -> None:
    me = await person(database, "1")
    first = await _watched(database, me)
    await _note(database, first, await _published(database, "a"))
    await _tell(database, me, await _untold(database, me))
    await _note(database, await _watched(database, me, "密封圈开裂"), await _published(database, "b"))
    async with database.reading() as session:
        assert await alerts.waiting(session, "telegram", TODAY) == []
        assert await alerts.waiting(session, "telegram", TOMORROW) == [me]
        assert await alerts.waiting(session, "terminal", TOMORROW) == []
        assert len(await alerts.told_on(session, me, TODAY)) == 1


async def test_a_digest_that_waited_too_long_is_taken_back_and_one_that_arrived_is_not(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    for someone in (me, other):
        await _note(database, await _watched(database, someone), await _published(database, "a"))
        await _tell(database, someone, await _untold(database, someone))
    async with database.reading() as session:
        due = (await notifications.due(session, SEAL, "telegram", NOW, 9)).readable[0]
    async with database.writing() as session:
        await notifications.delivered(session, due.id, NOW)
    async with database.reading() as session:
        assert not await alerts.overdue(session, "telegram", NOW - MINUTES, NOW)
        assert await alerts.overdue(session, "telegram", NOW, NOW)
        assert await alerts.overdue(session, "telegram", NOW - MINUTES, NOW + 60 * MINUTES), "the quiet hours came"
        assert (await notifications.due(session, SEAL, "telegram", NOW + 60 * MINUTES, 9)).readable == []
    async with database.writing() as session:
        assert await alerts.take_back(session, "telegram", NOW, NOW) == 1
    assert await _untold(database, me) == []
    assert len(await _untold(database, other)) == 1
    assert await _tell(database, other, await _untold(database, other)), "the day's key is free again"
