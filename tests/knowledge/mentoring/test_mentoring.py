"""Questions to mentors: sent once, only in their turn, as many as a mentor takes; silence is told by working days."""

import datetime as dt
from zoneinfo import ZoneInfo

from sqlalchemy import select

from knowledge import mentoring
from knowledge.database import Database
from knowledge.erasure import forget
from knowledge.mentoring import KEPT_AFTER, Deed, Mentoring, Result, Side, State, due
from knowledge.tables import MentoringEvent
from knowledge.working_days import WorkingDays
from tests.knowledge.drafting import NOW
from tests.knowledge.talking import SEAL, person

ZONE = ZoneInfo("Asia/Shanghai")
MENTOR, WINDOW = "mentor-1", "office-1"
LATER = NOW + dt.timedelta(days=1)


async def _begun(database: Database, who: int) -> int:
    async with database.writing() as session:
        return await mentoring.begin(session, SEAL, who, MENTOR, WINDOW, NOW)


async def _drafted(database: Database, one: int, side: Side, who: int, text: str, update: int) -> int:
    async with database.writing() as session:
        return await mentoring.draft(session, SEAL, one, side, who, text, update, NOW)


async def _sent(database: Database, one: int, draft: int, side: Side, who: int, capacity: int | None = 1) -> Result:
    async with database.writing() as session:
        return await mentoring.send(session, SEAL, one, draft, side, who, capacity, NOW)


async def _done(database: Database, one: int, deed: Deed, side: Side, who: int | None = None) -> Result:
    async with database.writing() as session:
        return await mentoring.do(session, SEAL, one, deed, side, who, LATER)


async def _now(database: Database, one: int) -> Mentoring:
    async with database.reading() as session:
        found = await mentoring.mentoring(session, SEAL, one)
    assert found is not None
    return found


async def test_a_question_is_drafted_sent_answered_asked_on_and_closed(database: Database) -> None:
    asker, other, staff = [await person(database, name) for name in ("asker", "other", "staff")]
    one = await _begun(database, asker)
    assert await _begun(database, asker) == one, "the one that has not ended goes on"
    first = await _drafted(database, one, Side.ASKER, asker, "问题", 1)
    assert await _drafted(database, one, Side.ASKER, asker, "问题", 1) == first
    draft = await _drafted(database, one, Side.ASKER, asker, "问题改过", 2)
    assert (await _now(database, one)).state is State.DRAFT
    assert await _sent(database, one, draft, Side.ASKER, other) is Result.NOT_NOW, "they did not write it"
    assert await _sent(database, one, draft, Side.ASKER, asker) is Result.DONE
    assert await _sent(database, one, draft, Side.ASKER, asker) is Result.ALREADY
    assert await _sent(database, one, first, Side.ASKER, asker) is Result.NOT_NOW, "what was not sent is gone"
    theirs = await _begun(database, other)
    waits = await _drafted(database, theirs, Side.ASKER, other, "我也问", 3)
    assert await _sent(database, theirs, waits, Side.ASKER, other) is Result.FULL
    assert await _done(database, one, Deed.CLOSED, Side.ASKER, asker) is Result.NOT_NOW
    answer = await _drafted(database, one, Side.WINDOW, staff, "答复", 4)
    assert await _sent(database, one, answer, Side.WINDOW, staff) is Result.DONE
    assert await _done(database, one, Deed.DECLINED, Side.WINDOW, staff) is Result.NOT_NOW
    assert await _sent(database, theirs, waits, Side.ASKER, other) is Result.FULL, "they may still ask on"
    further = await _drafted(database, one, Side.ASKER, asker, "还有", 5)
    assert await _sent(database, one, further, Side.ASKER, asker) is Result.DONE, "whoever has a place keeps it"
    again = await _drafted(database, one, Side.OFFICE, staff, "再答", 6)
    assert await _sent(database, one, again, Side.OFFICE, staff) is Result.DONE
    assert [event.note for event in (await _now(database, one)).said] == ["问题改过", "答复", "还有", "再答"]
    assert await _done(database, one, Deed.CLOSED, Side.ASKER, asker) is Result.DONE
    assert await _done(database, one, Deed.CLOSED, Side.ASKER, asker) is Result.ALREADY
    assert await _sent(database, theirs, waits, Side.ASKER, other) is Result.DONE, "the place is free"
    async with database.reading() as session:
        assert [found.id for found in await mentoring.of_windows(session, SEAL, [WINDOW], office=False)] == [
            theirs,
            one,
        ]
        assert [found.id for found in await mentoring.under_way(session, SEAL, "telegram")] == [theirs]
        assert await mentoring.under_way(session, SEAL, "terminal") == []
        notes = list(await session.scalars(select(MentoringEvent.note_sealed)))
        assert not any("问".encode() in (note or b"") for note in notes)


async def test_nothing_of_the_erased_is_left_and_answers_stay_with_the_asker(database: Database) -> None:
    asker, gone, staff = [await person(database, name) for name in ("asker", "gone", "staff")]
    one, theirs = await _begun(database, asker), await _begun(database, gone)
    for number, who in ((one, asker), (theirs, gone)):
        draft = await _drafted(database, number, Side.ASKER, who, "问题", number)
        await _sent(database, number, draft, Side.ASKER, who, None)
    answer = await _drafted(database, one, Side.WINDOW, staff, "答复", 11)
    await _sent(database, one, answer, Side.WINDOW, staff)
    await _drafted(database, theirs, Side.WINDOW, staff, "没写完的答复", 12)
    async with database.writing() as session:
        assert await forget(session, SEAL, staff)
    left = await _now(database, theirs)
    assert [event.note for event in left.events if event.deed is Deed.DRAFTED] == [None, None]
    assert [event.note for event in (await _now(database, one)).said] == ["问题", "答复"]
    async with database.writing() as session:
        assert await forget(session, SEAL, gone)
        assert await mentoring.mentoring(session, SEAL, theirs) is None
        unsent = await mentoring.begin(session, SEAL, asker, "mentor-2", None, NOW)
        assert await mentoring.prune(session, NOW + dt.timedelta(days=8)) == 1, "what was never sent"
        assert await mentoring.mentoring(session, SEAL, unsent) is None
        assert await mentoring.prune(session, NOW + KEPT_AFTER) == 0
        assert await mentoring.prune(session, NOW + KEPT_AFTER + dt.timedelta(days=1)) == 1


async def test_silence_is_counted_in_working_days(database: Database) -> None:
    """NOW is a Sunday: the seventh working day after it is Tuesday 1 December, the fourteenth Thursday 10 December."""
    asker, days = await person(database, "asker"), WorkingDays(None)
    one = await _begun(database, asker)
    draft = await _drafted(database, one, Side.ASKER, asker, "问题", 1)
    await _sent(database, one, draft, Side.ASKER, asker)

    async def falls(day: int) -> Deed | None:
        found = due(await _now(database, one), dt.date(2026, 12, day), days, ZONE)
        if found is None:
            return None
        at = dt.datetime(2026, 12, day, 10, tzinfo=ZONE)
        async with database.writing() as session:
            done = await mentoring.do(session, SEAL, one, found.deed, Side.CLOCK, None, at, key=found.key)
        assert done is Result.DONE
        return found.deed

    assert [await falls(day) for day in (1, 1, 2, 8, 9, 10, 11)] == [
        Deed.REMINDED, None, None, Deed.REMINDED, None, Deed.UNANSWERED, None,
    ]  # fmt: skip
    assert await _begun(database, asker) != one, "whoever got no answer may ask anew"
    answer = await _drafted(database, one, Side.OFFICE, asker, "答复", 2)
    assert await _sent(database, one, answer, Side.OFFICE, asker) is Result.DONE
    assert due(await _now(database, one), dt.date(2026, 12, 10), days, ZONE).deed is Deed.CLOSED  # type: ignore[union-attr]
