"""What a CV says waits for its owner's yes: only after consent, sealed, for a day, and goes with the profile."""

import datetime as dt

from sqlalchemy import func, select

from knowledge import students
from knowledge.database import Database
from knowledge.students import HOURS, Major, Part
from knowledge.tables import StudentLine
from tests.knowledge.drafting import NOW
from tests.knowledge.talking import SEAL, person

FOUND = {
    Part.YEAR: (3, "2024 - 2028"),
    Part.MAJOR: (Major(None, "Robotics"), "BSc Robotics"),
    Part.SKILLS: ((), "nothing"),
}
LATER = NOW + dt.timedelta(hours=HOURS)


async def _waiting(database: Database, who: int, now: dt.datetime = NOW) -> list[students.Line]:
    async with database.reading() as session:
        return await students.lines(session, SEAL, who, now)


async def test_lines_wait_for_a_day_and_are_settled_once(database: Database) -> None:
    who = await person(database, "7")
    async with database.writing() as session:
        assert not await students.put_lines(session, SEAL, who, FOUND, NOW), "not before consent"
        await students.agree(session, who, NOW)
        assert await students.put_lines(session, SEAL, who, {Part.WISH: ("old", "old")}, NOW)
        assert await students.put_lines(session, SEAL, who, FOUND, NOW)
    assert [(one.part, one.value, one.words) for one in await _waiting(database, who)] == [
        (Part.MAJOR, Major(None, "Robotics"), "BSc Robotics"),
        (Part.YEAR, 3, "2024 - 2028"),
    ], "in the place of those before, without what is no value"
    assert await _waiting(database, who, LATER) == []
    async with database.writing() as session:
        assert await students.settle_line(session, who, Part.YEAR)
        assert not await students.settle_line(session, who, Part.YEAR)
        kept = await students.profile(session, SEAL, who)
    assert kept is not None and kept.empty, "nothing is kept by itself"
    async with database.writing() as session:
        await students.drop_old_lines(session, LATER - dt.timedelta(seconds=1))
    assert len(await _waiting(database, who)) == 1
    async with database.writing() as session:
        await students.drop_old_lines(session, LATER)
        assert await students.put_lines(session, SEAL, who, FOUND, LATER)
        await students.forget(session, who)
        assert await session.scalar(select(func.count()).select_from(StudentLine)) == 0
