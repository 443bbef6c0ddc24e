"""Profiles of students: kept only once agreed to, sealed, taken back, erased with their owner."""

import datetime as dt
from pathlib import Path

import pytest

from knowledge import erasure, students
from knowledge.database import Database
from knowledge.students import LONGEST, MOST, SHOWN, Degree, Major, Part, Profile, Value
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import SEAL, person

TOLD: dict[Part, Value] = {
    Part.MAJOR: Major("major-123", "电子信息 | EE"),
    Part.DEGREE: Degree.BACHELOR,
    Part.YEAR: 3,
    Part.GRADUATES: 2028,
    Part.SKILLS: ("c", "altium", "会焊接"),
    Part.PLACES: ("九江",),
    Part.REMOTE: False,
    Part.STARTS: dt.date(2027, 7, 1),
    Part.FINISHES: dt.date(2027, 8, 31),
    Part.LANGUAGES: ("zh", "en"),
    Part.WISH: "暑假想做嵌入式",
    Part.PROJECTS: True,
    Part.NAME: "小明同学",
    Part.CONTACT: "xiaoming@example.edu",
}


async def tell(database: Database, who: int, part: Part, value: Value | None) -> bool:
    async with database.writing() as session:
        return await students.tell(session, SEAL, who, part, value, NOW)


async def agreed(database: Database, handle: str = "7") -> int:
    who = await person(database, handle)
    async with database.writing() as session:
        await students.agree(session, who, NOW)
        await students.agree(session, who, NOW + dt.timedelta(days=1))
    return who


async def profile(database: Database, who: int) -> Profile | None:
    async with database.reading() as session:
        return await students.profile(session, SEAL, who)


async def test_what_is_told_comes_back_as_it_was_told_once_agreed_to(database: Database) -> None:
    stranger = await person(database, "8")
    assert not await tell(database, stranger, Part.YEAR, 3)
    assert await profile(database, stranger) is None
    who = await agreed(database)
    bare = await profile(database, who)
    assert bare is not None and bare.empty and bare.missing == tuple(Part) and bare.agreed_at == NOW
    for part, value in TOLD.items():
        assert await tell(database, who, part, value), part
    found = await profile(database, who)
    assert found is not None and found.missing == () and set(found.told_at) == set(Part)
    assert (found.major, found.major_said) == ("major-123", "电子信息 | EE")
    for part, value in TOLD.items():
        assert part is Part.MAJOR or getattr(found, part.value) == value


async def test_parts_are_changed_declined_and_taken_back(database: Database) -> None:
    who = await agreed(database)
    await tell(database, who, Part.MAJOR, Major(None, "数字媒体"))
    await tell(database, who, Part.YEAR, 2)
    await tell(database, who, Part.YEAR, None)
    found = await profile(database, who)
    assert found is not None
    assert (found.major, found.major_said, found.year, found.declined) == (None, "数字媒体", None, {Part.YEAR})
    assert Part.YEAR not in found.missing
    async with database.writing() as session:
        await students.untell(session, who, Part.YEAR)
    found = await profile(database, who)
    assert found is not None and Part.YEAR in found.missing


async def test_a_copy_holds_the_parts_that_are_shown_and_stays_as_it_was(database: Database) -> None:
    who = await agreed(database)
    for part, value in TOLD.items():
        await tell(database, who, part, value)
    await tell(database, who, Part.YEAR, None)
    found = await profile(database, who)
    assert found is not None
    text = students.copied(found)
    assert "暑假" not in text and "\\u6691" not in text, "what they wish is not shown"
    await tell(database, who, Part.NAME, "改名了")
    shown = students.of_copy(text, who, NOW)
    assert (shown.name, shown.major, shown.skills, shown.year) == (
        "小明同学",
        "major-123",
        ("c", "altium", "会焊接"),
        None,
    )
    assert (shown.places, shown.wish, shown.degree) == ((), None, Degree.BACHELOR)
    assert set(shown.told_at) == set(SHOWN) - {Part.YEAR}


@pytest.mark.parametrize(
    ("part", "value"),
    [
        (Part.YEAR, 0), (Part.YEAR, True), (Part.YEAR, "3"), (Part.GRADUATES, 3), (Part.REMOTE, 1),
        (Part.STARTS, "2027-07-01"), (Part.DEGREE, "bachelor"), (Part.MAJOR, "EE"), (Part.MAJOR, Major("k", " ")),
        (Part.SKILLS, ()), (Part.SKILLS, (" ",)), (Part.SKILLS, "C"), (Part.NAME, "  "), (Part.WISH, 7),
    ],
)  # fmt: skip
def test_what_is_no_value_of_a_part_is_refused(part: Part, value: Value) -> None:
    assert not students.may_be_told(part, value)


async def test_what_is_too_long_is_cut(database: Database) -> None:
    who = await agreed(database)
    assert await tell(database, who, Part.WISH, "愿" * 5_000)
    assert await tell(database, who, Part.SKILLS, tuple(f"{number} {'x' * 500}" for number in range(500)))
    found = await profile(database, who)
    assert found is not None and found.wish is not None
    assert (len(found.wish), len(found.skills)) == (LONGEST[Part.WISH], MOST[Part.SKILLS])
    assert max(map(len, found.skills)) <= 80


async def test_nothing_of_it_stands_open_and_it_goes_with_its_owner(database: Database, tmp_path: Path) -> None:
    who, other = await agreed(database), await agreed(database, "8")
    for one in (who, other):
        for part, value in TOLD.items():
            await tell(database, one, part, value)
    raw = await bytes_on_disk(database, tmp_path)
    assert b"student_part" in raw
    assert not any(secret in raw for secret in ("小明同学".encode(), b"xiaoming@example.edu", b"altium"))
    async with database.writing() as session:
        assert await students.forget(session, other)
        assert not await students.forget(session, other)
        assert await erasure.forget(session, SEAL, who)
    assert await profile(database, who) is None
    assert await profile(database, other) is None
