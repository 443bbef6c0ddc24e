"""Budgets of chat models: never spent twice, counted by the desk's day, and kept without names."""

import asyncio
import dataclasses
import datetime as dt

from sqlalchemy import select

from knowledge.database import Database
from knowledge.erasure import forget
from knowledge.tables import ModelUse
from knowledge.usage import Budget, Day, Expected, Outcome, by_day, set_aside, settle, share_dropped, spent
from tests.knowledge.drafting import NOW, TODAY
from tests.knowledge.talking import SEAL, asked, person

CALL = Expected(None, TODAY, NOW, "smollm2", "f" * 64, tokens=100)
NO_LIMIT = Budget(None, None)


async def _set_aside(database: Database, expected: Expected, budget: Budget) -> int | None:
    async with database.writing() as session:
        return await set_aside(session, expected, budget)


async def _settle(database: Database, use_id: int | None, outcome: Outcome) -> None:
    assert use_id is not None
    async with database.writing() as session:
        await settle(session, use_id, outcome)


async def _spent(database: Database, person_id: int | None = None, day: dt.date = TODAY) -> int:
    async with database.reading() as session:
        return await spent(session, day, person_id)


async def test_a_call_counts_as_expected_until_it_is_known_what_it_cost(database: Database) -> None:
    use = await _set_aside(database, CALL, NO_LIMIT)
    assert await _spent(database) == 100
    await _settle(database, use, Outcome("used", tokens=70, sentences=4, dropped=1))
    assert await _spent(database) == 70
    other = await _set_aside(database, CALL, NO_LIMIT)
    await _settle(database, other, Outcome("timeout", tokens=None))
    assert await _spent(database) == 170


async def test_the_desks_budget_is_for_all_together(database: Database) -> None:
    budget = Budget(None, 250)
    me = await person(database, "me")
    assert await _set_aside(database, CALL, budget) is not None
    assert await _set_aside(database, dataclasses.replace(CALL, person_id=me), budget) is not None
    assert await _set_aside(database, CALL, budget) is None
    assert await _set_aside(database, dataclasses.replace(CALL, tokens=50), budget) is not None
    tomorrow = dataclasses.replace(CALL, day=TODAY + dt.timedelta(1))
    assert await _set_aside(database, tomorrow, budget) is not None


async def test_a_persons_budget_is_their_own(database: Database) -> None:
    budget = Budget(150, None)
    me, other = await person(database, "me"), await person(database, "other")
    mine, theirs = (dataclasses.replace(CALL, person_id=one) for one in (me, other))
    assert await _set_aside(database, mine, budget) is not None
    assert await _set_aside(database, mine, budget) is None
    assert await _set_aside(database, theirs, budget) is not None
    assert await _set_aside(database, CALL, budget) is not None, "what belongs to nobody has no person's budget"
    assert (await _spent(database, me), await _spent(database)) == (100, 300)


async def test_calls_at_the_same_time_cannot_spend_one_budget_twice(database: Database) -> None:
    uses = await asyncio.gather(*(_set_aside(database, CALL, Budget(None, 350)) for _ in range(8)))
    assert sum(use is not None for use in uses) == 3


async def test_a_budget_of_nothing_lets_nothing_through(database: Database) -> None:
    assert await _set_aside(database, CALL, Budget(None, 0)) is None


async def test_the_share_dropped_is_that_of_all_sentences(database: Database) -> None:
    async with database.reading() as session:
        assert await share_dropped(session, TODAY) is None
    for sentences, dropped in ((4, 1), (0, 0), (6, 4)):
        use = await _set_aside(database, CALL, NO_LIMIT)
        await _settle(database, use, Outcome("used", 10, sentences, dropped))
    async with database.reading() as session:
        assert await share_dropped(session, TODAY) == 0.5
        assert await share_dropped(session, TODAY + dt.timedelta(1)) is None


async def test_what_was_spent_stays_without_name_when_a_person_is_erased(database: Database) -> None:
    me = await person(database, "me")
    turn_id = await asked(database, me, "问题")
    assert await _set_aside(database, dataclasses.replace(CALL, person_id=me, turn_id=turn_id), NO_LIMIT) is not None
    async with database.reading() as session:
        assert await session.scalar(select(ModelUse.turn_id)) == turn_id
    async with database.writing() as session:
        await forget(session, SEAL, me)
    async with database.reading() as session:
        row = (await session.execute(select(ModelUse.person_id, ModelUse.turn_id, ModelUse.tokens))).one()
    assert tuple(row) == (None, None, 100)


async def test_what_was_asked_is_summed_up_by_day(database: Database) -> None:
    before = TODAY - dt.timedelta(1)
    for expected, outcome in (
        (CALL, Outcome("shown", 70, sentences=4, dropped=1)),
        (CALL, Outcome("shown", 30, sentences=2)),
        (CALL, Outcome("key", None)),
        (CALL, None),
        (dataclasses.replace(CALL, day=before), Outcome("timeout", 5)),
        (dataclasses.replace(CALL, day=TODAY - dt.timedelta(9)), Outcome("shown", 5)),
    ):
        use = await _set_aside(database, expected, NO_LIMIT)
        if outcome is not None:
            await _settle(database, use, outcome)
    async with database.reading() as session:
        days = await by_day(session, before)
    assert days == [
        Day(TODAY, 4, 300, 6, 1, {"shown": 2, "key": 1}),
        Day(before, 1, 5, 0, 0, {"timeout": 1}),
    ]
