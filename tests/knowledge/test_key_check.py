"""Another key than that of the database is noticed, and one unreadable row takes no other with it."""

import datetime as dt

from sqlalchemy import select, update

from knowledge import ledger
from knowledge.database import Database
from knowledge.erasure import forget
from knowledge.key_check import fits
from knowledge.sealing import Seal, new_key
from knowledge.tables import Milestone, Turn
from tests.knowledge.drafting import NOW
from tests.knowledge.talking import KEY, SEAL, asked, person

OTHER = new_key()


async def _fits(database: Database, *keys: str, hour: int = 0) -> bool:
    return await fits(database, Seal(keys), NOW + dt.timedelta(hours=hour))


async def test_the_first_key_is_that_of_a_new_database(database: Database) -> None:
    assert await _fits(database, KEY)
    assert await _fits(database, KEY)
    assert not await _fits(database, OTHER)
    assert await _fits(database, KEY), "who was refused has changed nothing"


async def test_a_database_from_before_keys_were_noted_is_asked_what_it_holds(database: Database) -> None:
    await person(database, "1")
    assert not await _fits(database, OTHER)
    assert await _fits(database, KEY)


async def test_keys_are_changed_by_setting_both_and_the_last_that_sealed_may_not_be_missing(database: Database) -> None:
    assert await _fits(database, KEY, hour=1)
    assert await _fits(database, KEY, OTHER, hour=2)
    assert not await _fits(database, OTHER, hour=3), "it has sealed nothing yet"
    assert await _fits(database, OTHER, KEY, hour=4)
    assert not await _fits(database, KEY, hour=5)
    assert await _fits(database, OTHER, hour=6)
    assert await _fits(database, KEY, OTHER, hour=7)
    assert not await _fits(database, OTHER, hour=8), "the older one seals again"


async def test_nothing_of_the_key_is_kept(database: Database) -> None:
    await _fits(database, KEY)
    async with database.reading() as session:
        names = list(await session.scalars(select(Milestone.name)))
    assert len(names) == 1
    assert KEY not in names[0]
    assert len(names[0]) <= 120


async def test_a_turn_that_no_key_opens_is_no_context_and_no_obstacle(database: Database) -> None:
    me = await person(database, "1")
    turns = [await asked(database, me, f"question {number}") for number in range(3)]
    async with database.writing() as session:
        damaged = Seal([OTHER]).seal("?")
        await session.execute(update(Turn).where(Turn.id == turns[1]).values(question_sealed=damaged))
    async with database.reading() as session:
        last = await ledger.last_turns(session, SEAL, me, 4)
        assert [exchange.question for exchange in last] == ["question 0", "question 2"]
        assert await ledger.turn(session, SEAL, turns[1], 4) is None
        kept = await ledger.turn(session, SEAL, turns[2], 4)
    assert kept is not None
    assert kept.before == ("question 0",)


async def test_somebody_whose_handle_no_key_opens_can_be_forgotten(database: Database) -> None:
    me = await person(database, "1")
    async with database.writing() as session:
        assert await forget(session, Seal([OTHER]), me)
