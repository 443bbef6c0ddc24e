"""Sign-ups: seats go to whoever comes first, each once; who waits moves up; nobody's name outlives its purpose."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from knowledge import signups
from knowledge.database import Database, ReadSession
from knowledge.erasure import forget
from knowledge.notifications import notify
from knowledge.signups import KEPT_AFTER, Count, Facts, Stage, due_stages
from knowledge.tables import EventSignup, Notification
from tests.knowledge.drafting import NOW
from tests.knowledge.talking import SEAL, person

ZONE = ZoneInfo("Asia/Shanghai")
STARTS = dt.datetime(2026, 12, 5, 9, tzinfo=ZONE)
FACTS = Facts(STARTS, STARTS + dt.timedelta(hours=7), "示范市 / Demo City", True)
KEY = "event-1"


async def _join(database: Database, who: int, name: str | None, seats: int | None = 1) -> tuple[int, bool]:
    async with database.writing() as session:
        return await signups.join(session, SEAL, KEY, who, name, FACTS, seats, NOW)


async def _move_up(database: Database, seats: int | None) -> list[int]:
    async with database.writing() as session:
        return [one.person_id for one in await signups.move_up(session, SEAL, KEY, seats, NOW)]


async def _line(session: ReadSession) -> list[tuple[str | None, bool]]:
    return [(one.name, one.seated_at is not None) for one in await signups.living(session, SEAL, KEY)]


async def test_seats_a_line_leaving_and_moving_up(database: Database) -> None:
    first, second, third, fourth = [await person(database, name) for name in ("a", "b", "c", "d")]
    mine, new = await _join(database, first, "甲")
    assert new
    assert await _join(database, first, "甲又来") == (mine, False), "the second tap changes nothing"
    for who, name in ((second, "乙"), (third, None), (fourth, "丁")):
        await _join(database, who, name)
    async with database.reading() as session:
        assert await signups.counts(session, [KEY, "event-2"]) == {KEY: Count(1, 3)}
        assert await _line(session) == [("甲", True), ("乙", False), (None, False), ("丁", False)]
        assert [one.record_key for one in await signups.of_person(session, SEAL, second)] == [KEY]
        sealed = await session.scalars(select(EventSignup.name_sealed))
        assert not any("甲".encode() in (one or b"") for one in sealed)
    assert await _move_up(database, 1) == [], "no seat is free"
    async with database.writing() as session:
        assert await signups.leave(session, SEAL, mine, second, NOW) is None, "it is not theirs"
        assert await signups.leave(session, SEAL, mine, first, NOW) is not None
        assert await signups.leave(session, SEAL, mine, first, NOW) is None, "it has ended"
    assert await _move_up(database, 1) == [second]
    assert await _move_up(database, 2) == [third], "there are more seats now"
    again, new = await _join(database, first, "甲", 2)
    assert new and again != mine
    async with database.writing() as session:
        assert await forget(session, SEAL, second)
    assert await _move_up(database, 2) == [fourth], "whoever waited longest, not who came back"
    async with database.reading() as session:
        assert await _line(session) == [(None, True), ("丁", True), ("甲", False)]
    assert await _move_up(database, None) == [first]
    async with database.writing() as session:
        twice = {one.person_id: one.id for one in await signups.living(session, SEAL, KEY)}
        await signups.join(session, SEAL, "event-2", third, None, FACTS, None, NOW)
        for who in (third, fourth):
            key = f"{signups.messages_of(twice[who])}reminder:day"
            await notify(session, SEAL, who, key, '[{"text": "tomorrow"}]', NOW)
        await signups.lead_to(session, KEY, "event-2", NOW)
        waiting = select(Notification.person_id).where(Notification.key.startswith("signup:"))
        assert (await session.scalars(waiting)).all() == [fourth], "nobody is reminded of what they left"
    async with database.reading() as session:
        assert await signups.counts(session, [KEY, "event-2"]) == {"event-2": Count(3, 0)}, "each once"


async def test_what_was_told_is_kept_and_nothing_is_kept_for_long(database: Database) -> None:
    first, second = await person(database, "a"), await person(database, "b")
    mine, _ = await _join(database, first, "甲", None)
    theirs, _ = await _join(database, second, "乙", None)
    moved = replace(FACTS, starts=STARTS + dt.timedelta(days=1), finishes=None, place=None, online=None)
    async with database.writing() as session:
        await signups.told(session, [mine], moved)
        await signups.close(session, KEY, NOW)
        await signups.close(session, KEY, NOW)
    async with database.reading() as session:
        one, other = await signups.living(session, SEAL, KEY)
        assert (one.told, one.sequence, other.told, other.sequence) == (moved, 1, FACTS, 0)
        assert await signups.closed(session, [KEY, "event-2"]) == {KEY}
        assert await signups.events_ahead(session, "telegram", NOW) == [KEY]
        assert await signups.events_ahead(session, "terminal", NOW) == []
        assert await signups.events_ahead(session, "telegram", STARTS + dt.timedelta(days=2)) == []
    async with database.writing() as session:
        await signups.reopen(session, KEY)
        await signups.call_off(session, [theirs], NOW)
        assert await signups.closed(session, [KEY]) == frozenset()
        assert await signups.prune(session, NOW + KEPT_AFTER) == 0
        assert await signups.prune(session, NOW + KEPT_AFTER + dt.timedelta(days=1)) == 1, "what was called off"
        assert await signups.prune(session, STARTS + KEPT_AFTER + dt.timedelta(days=2)) == 1, "what is over"
        assert await session.scalar(select(func.count()).select_from(EventSignup)) == 0


@pytest.mark.parametrize(
    ("at", "seated", "due"),
    [
        ("2026-12-04T08:59", None, ()),
        ("2026-12-04T09:00", None, (Stage.DAY,)),
        ("2026-12-04T09:00", "2026-12-04T08:00", (Stage.DAY,)),
        ("2026-12-04T15:00", "2026-12-04T12:00", ()),
        ("2026-12-05T07:00", "2026-12-04T12:00", (Stage.HOURS,)),
        ("2026-12-05T08:00", "2026-12-05T07:30", ()),
        ("2026-12-05T09:00", None, ()),
    ],
)
def test_reminders_come_the_day_before_and_two_hours_before(
    at: str, seated: str | None, due: tuple[Stage, ...]
) -> None:
    """Of both the later one alone, and none for whoever has signed up since it fell due."""
    since = None if seated is None else dt.datetime.fromisoformat(seated).replace(tzinfo=ZONE)
    assert due_stages(STARTS, since, dt.datetime.fromisoformat(at).replace(tzinfo=ZONE), ZONE) == due
