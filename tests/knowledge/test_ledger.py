"""People and turns: found again, sealed on disk, forgotten on request."""

import asyncio
import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from knowledge.database import Database
from knowledge.handovers import take_up
from knowledge.ledger import Exchange, begin_thread, known, last_turns, person_of, rate, save_turn, turn, turn_asked_by
from knowledge.people import Role, grant, speak
from knowledge.sealing import Seal, new_key
from knowledge.tables import Person, Turn
from knowledge.vocabulary import Language
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import KEY, SEAL, asked

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


async def test_a_person_is_known_once_taken_in(database: Database) -> None:
    first = await _person(database)
    async with database.writing() as session:
        await speak(session, first, Language.ZH)
        await grant(session, first, Role.EDITOR)
    async with database.reading() as session:
        caller = await known(session, SEAL, "telegram", "4242")
        assert caller is not None
        assert (caller.id, caller.language, caller.roles) == (first, "zh", ("editor",))
        assert await known(session, SEAL, "terminal", "4242") is None
        newer = Seal([new_key(), KEY])
        assert await known(session, newer, "telegram", "4242") is None, "who has to be moved to a newer key is not"


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
        for one in turns:
            await save_turn(session, SEAL, me, one)
            await save_turn(session, SEAL, other, TURN)
    assert await _turns(database, me, 3) == turns[2:]
    assert await _turns(database, me) == turns
    assert await _turns(database, me, 0) == []
    assert await _turns(database, 404) == []


async def test_a_turn_needs_its_person(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.writing() as session:
            await save_turn(session, SEAL, 404, TURN)


async def test_a_turn_under_a_lost_key_is_left_out_and_logged_and_the_others_are_read(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    me = await _person(database)
    lost = Seal([new_key()])
    async with database.writing() as session:
        unread = await save_turn(session, lost, me, TURN)
        await save_turn(session, SEAL, me, TURN)
    assert await _turns(database, me) == [TURN]
    assert f"turn {unread} is sealed with none of the keys" in caplog.text
    async with database.reading() as session:
        assert await turn(session, SEAL, unread, 4) is None


async def test_an_update_makes_one_turn_however_often_it_is_processed(database: Database) -> None:
    me, other = await _person(database), await _person(database, "other")
    assert await asked(database, me, "问题", update_id=9) == await asked(database, me, "问题", update_id=9)
    assert await asked(database, me, "问题") != await asked(database, me, "问题"), "without a number each is its own"
    assert len(await _turns(database, me)) == 3
    async with database.reading() as session:
        kept = await turn_asked_by(session, SEAL, me, 9, 4)
        assert kept is not None
        assert (kept.question, kept.before) == ("问题", ())
        assert await turn_asked_by(session, SEAL, other, 9, 4) is None
        assert await turn_asked_by(session, SEAL, me, 10, 4) is None


async def test_a_new_thread_leaves_what_was_said_before_behind(database: Database) -> None:
    me, other = await _person(database), await _person(database, "other")
    for person_id in (me, other):
        await asked(database, person_id, "从前")
    async with database.writing() as session:
        await begin_thread(session, me)
    assert await _turns(database, me) == []
    assert [one.question for one in await _turns(database, other)] == ["从前"]
    await asked(database, me, "如今")
    assert [one.question for one in await _turns(database, me)] == ["如今"]


async def test_a_thread_may_begin_before_anything_was_said(database: Database) -> None:
    me = await _person(database)
    async with database.writing() as session:
        await begin_thread(session, me)
    await asked(database, me, "如今")
    assert [one.question for one in await _turns(database, me)] == ["如今"]


async def test_a_new_thread_lets_an_answer_wait_that_was_about_to_be_written(database: Database) -> None:
    me = await _person(database)
    async with database.writing() as session:
        await take_up(session, me, 7)
        await begin_thread(session, me)
        assert (await person_of(session, SEAL, "telegram", "4242", NOW)).answering is None


async def test_a_turn_keeps_the_context_it_was_asked_in(database: Database) -> None:
    """Also once other things were asked, and another thread has begun."""
    me, other = await _person(database), await _person(database, "other")
    await asked(database, other, "别人的")
    numbers = [await asked(database, me, f"问题 {n}") for n in range(3)]
    async with database.writing() as session:
        await begin_thread(session, me)
    fourth = await asked(database, me, "新话题")

    async def before(turn_id: int, context: int = 4) -> tuple[str, ...]:
        async with database.reading() as session:
            kept = await turn(session, SEAL, turn_id, context)
        assert kept is not None
        assert kept.person_id == me
        return kept.before

    assert await before(numbers[0]) == ()
    assert await before(numbers[2]) == ("问题 0", "问题 1")
    assert await before(numbers[2], 1) == ("问题 1",)
    assert await before(fourth) == ()
    async with database.reading() as session:
        assert await turn(session, SEAL, 404, 4) is None


async def test_only_the_asker_says_whether_an_answer_helped(database: Database) -> None:
    me, other = await _person(database), await _person(database, "other")
    number = await asked(database, me, "问题")

    async def rated(person_id: int, turn_id: int, helpful: bool) -> bool:
        async with database.writing() as session:
            return await rate(session, person_id, turn_id, helpful)

    async def opinion() -> bool | None:
        async with database.reading() as session:
            return (await session.get_one(Turn, number)).helpful

    assert not await rated(other, number, True)
    assert not await rated(me, 404, True)
    assert await opinion() is None
    for helpful in (True, False):
        assert await rated(me, number, helpful)
        assert await opinion() is helpful


async def test_neither_handle_nor_question_stands_on_disk(database: Database, tmp_path: Path) -> None:
    handle, question = "someone-unmistakable-777", "我们厂的密封圈 unmistakable question"
    me = await _person(database, handle)
    async with database.writing() as session:
        await save_turn(session, SEAL, me, dataclasses.replace(TURN, question=question))
    content = await bytes_on_disk(database, tmp_path)
    assert b"lab-1" in content, "else the turn is not in what was read here"
    for secret in (handle, "unmistakable", "密封圈"):
        assert secret.encode() not in content
