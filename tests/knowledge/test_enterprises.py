"""Enterprises: described by several, sealed, taken back, erased with the last who speaks for them."""

import datetime as dt
from pathlib import Path

from sqlalchemy import func, select

from knowledge import enterprises, erasure
from knowledge.database import Database
from knowledge.eligibility import Value
from knowledge.enterprises import Profile
from knowledge.people import accept_invitation
from knowledge.tables import Enterprise, EnterpriseFact
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import SEAL, person

LATER = NOW + dt.timedelta(days=8)


async def _described(database: Database, handle: str) -> int:
    who = await person(database, handle)
    async with database.writing() as session:
        await enterprises.describe(session, who, NOW)
    return who


async def _tell(database: Database, who: int, name: str, value: Value | None) -> bool:
    async with database.writing() as session:
        return await enterprises.tell(session, SEAL, who, name, value, NOW)


async def _profile(database: Database, who: int) -> Profile | None:
    async with database.reading() as session:
        found = await enterprises.of_person(session, who)
        return None if found is None else await enterprises.profile(session, SEAL, found)


async def _invite(database: Database, who: int) -> str:
    async with database.writing() as session:
        code = await enterprises.invite(session, SEAL, who, NOW)
    assert code is not None
    return code


async def _join(database: Database, who: int, code: str, now: dt.datetime = NOW) -> bool:
    async with database.writing() as session:
        return await enterprises.join(session, SEAL, who, code, now)


async def _left(database: Database) -> tuple[int, int]:
    async with database.reading() as session:
        counts = [
            await session.scalar(select(func.count()).select_from(table)) for table in (Enterprise, EnterpriseFact)
        ]
    return counts[0] or 0, counts[1] or 0


async def test_what_was_told_is_given_back_and_told_anew(database: Database) -> None:
    who = await _described(database, "1")
    told: dict[str, Value] = {"revenue_cny": 42e6, "is_listed": False, "region": "江西九江", "titles": ("hnte", "srdi")}
    for name, value in told.items():
        assert await _tell(database, who, name, value)
    assert await _tell(database, who, "revenue_cny", 43e6)
    assert await _tell(database, who, "debt_ratio_percent", None)
    found = await _profile(database, who)
    assert found is not None
    assert found.told == {**told, "revenue_cny": 43e6}
    assert found.declined == {"debt_ratio_percent"}
    assert set(found.told_at.values()) == {NOW}


async def test_whoever_has_an_enterprise_opens_no_second_one(database: Database) -> None:
    who = await _described(database, "1")
    async with database.writing() as session:
        first = await enterprises.of_person(session, who)
        assert await enterprises.describe(session, who, LATER) == first


async def test_nothing_is_kept_for_whoever_speaks_for_none(database: Database) -> None:
    who = await person(database, "1")
    assert not await _tell(database, who, "revenue_cny", 1.0)
    async with database.writing() as session:
        assert await enterprises.invite(session, SEAL, who, NOW) is None
        assert not await enterprises.leave(session, who)
    assert await _left(database) == (0, 0)


async def test_values_stand_on_the_disk_only_sealed(database: Database, tmp_path: Path) -> None:
    who = await _described(database, "1")
    await _tell(database, who, "region", "Great Snoring")
    assert b"Great Snoring" not in await bytes_on_disk(database, tmp_path)


async def test_colleagues_describe_one_enterprise(database: Database) -> None:
    one, two, three = await _described(database, "1"), await _described(database, "2"), await person(database, "3")
    await _tell(database, two, "employees", 5)
    code = await _invite(database, one)
    assert await _join(database, two, code)
    assert await _join(database, two, code)  # a second tap
    assert not await _join(database, three, code)
    await _tell(database, two, "employees", 60)
    mine = await _profile(database, one)
    assert mine is not None
    assert mine.told == {"employees": 60}
    assert await _left(database) == (1, 1)


async def test_old_and_foreign_codes_are_refused(database: Database) -> None:
    one, two = await _described(database, "1"), await person(database, "2")
    code = await _invite(database, one)
    assert not await _join(database, two, code, LATER)
    assert not await _join(database, two, "no-such-code")
    async with database.writing() as session:
        assert await accept_invitation(session, SEAL, two, code, NOW) is None


async def test_an_enterprise_goes_with_its_last_colleague(database: Database) -> None:
    one, two = await _described(database, "1"), await person(database, "2")
    await _tell(database, one, "employees", 60)
    await _join(database, two, await _invite(database, one))
    async with database.writing() as session:
        assert await erasure.forget(session, SEAL, one)
    assert await _left(database) == (1, 1)
    async with database.writing() as session:
        assert await enterprises.leave(session, two)
    assert await _left(database) == (0, 0)
