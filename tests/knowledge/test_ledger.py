"""People and turns: found again, sealed on disk, forgotten on request."""

import asyncio
import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from knowledge.database import Database
from knowledge.errors import SealBroken
from knowledge.ledger import Exchange, forget, last_turns, person_of, save_turn
from knowledge.sealing import Seal, new_key
from knowledge.tables import Person, Turn
from tests.knowledge.drafting import NOW

KEY = new_key()
SEAL = Seal([KEY])
TURN = Exchange(NOW, "zh", "我们厂的密封圈三个月就老化", abstained=False, record_keys=("lab-1", "prog-2"))


async def _person(database: Database, handle: str = "4242", platform: str = "telegram", seal: Seal = SEAL) -> int:
    async with database.writing() as session:
        return (await person_of(session, seal, platform, handle, NOW)).id


async def _turns(database: Database, person_id: int, n: int = 10) -> list[Exchange]:
    async with database.reading() as session:
        return await last_turns(session, SEAL, person_id, n)


async def test_a_person_is_taken_in_once_and_found_again(database: Database) -> None:
    first = await _person(database)
    assert await _person(database) == first
    assert len({first, await _person(database, "4243"), await _person(database, platform="terminal")}) == 3
    async with database.reading() as session:
        person = await session.get_one(Person, first)
    assert (person.platform, person.roles, person.created_at) == ("telegram", [], NOW)
    assert SEAL.unseal(person.handle_sealed) == "4242"


async def test_two_at_once_make_one_person(database: Database) -> None:
    assert len(set(await asyncio.gather(*(_person(database) for _ in range(8))))) == 1


async def test_equal_handles_on_two_platforms_do_not_show(database: Database) -> None:
    await _person(database)
    await _person(database, platform="terminal")
    async with database.reading() as session:
        assert len(set(await session.scalars(select(Person.handle_digest)))) == 2


async def test_a_change_of_keys_makes_nobody_a_stranger(database: Database) -> None:
    first = await _person(database)
    new = new_key()
    assert await _person(database, seal=Seal([new, KEY])) == first
    assert await _person(database, seal=Seal([new])) == first, "seen once under both keys, the old one is not needed"


async def test_the_last_turns_come_oldest_first_and_whole(database: Database) -> None:
    me, other = await _person(database), await _person(database, "other")
    turns = [dataclasses.replace(TURN, question=f"问题 {n}", asked_at=NOW + dt.timedelta(hours=n)) for n in range(5)]
    turns[4] = dataclasses.replace(turns[4], abstained=True, record_keys=(), prompt_hash="f" * 64, language="en")
    async with database.writing() as session:
        for turn in turns:
            await save_turn(session, SEAL, me, turn)
            await save_turn(session, SEAL, other, TURN)
    assert await _turns(database, me, 3) == turns[2:]
    assert await _turns(database, me) == turns
    assert await _turns(database, me, 0) == []
    assert await _turns(database, 404) == []


async def test_a_turn_needs_its_person(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.writing() as session:
            await save_turn(session, SEAL, 404, TURN)


async def test_turns_under_a_lost_key_say_so(database: Database) -> None:
    me = await _person(database)
    async with database.writing() as session:
        await save_turn(session, SEAL, me, TURN)
    with pytest.raises(SealBroken):
        async with database.reading() as session:
            await last_turns(session, Seal([new_key()]), me, 1)


async def test_forgetting_erases_the_person_with_all_turns_and_nobody_else(database: Database) -> None:
    me, other = await _person(database), await _person(database, "other")
    async with database.writing() as session:
        for person_id in (me, me, other):
            await save_turn(session, SEAL, person_id, TURN)
    async with database.writing() as session:
        assert await forget(session, me)
    async with database.writing() as session:
        assert not await forget(session, me)
    async with database.reading() as session:
        assert (await session.scalars(select(Turn.person_id))).all() == [other]
        assert await session.scalar(select(func.count()).select_from(Person)) == 1
    assert await _person(database) != other


async def test_neither_handle_nor_question_stands_on_disk(
    sqlite_database: Database, sqlite_database_url: str, tmp_path: Path
) -> None:
    handle, question = "someone-unmistakable-777", "我们厂的密封圈 unmistakable question"
    me = await _person(sqlite_database, handle)
    async with sqlite_database.writing() as session:
        await save_turn(session, SEAL, me, dataclasses.replace(TURN, question=question))
    files = list(tmp_path.glob("liaison.db*"))
    content = b"".join(file.read_bytes() for file in files)
    assert b"lab-1" in content, "else the turn is not in what was read here"
    for secret in (handle, "unmistakable", "密封圈"):
        assert secret.encode() not in content
