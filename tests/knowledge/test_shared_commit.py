"""Writes that share a commit: all are kept, each gets its own result, and none fails because of another."""

import asyncio

import pytest
from sqlalchemy import select

from knowledge.database import Database, WriteSession
from knowledge.milestones import reach
from knowledge.shared_commit import SharedCommit
from knowledge.tables import Milestone
from tests.knowledge.drafting import NOW


async def _names(database: Database) -> set[str]:
    async with database.reading() as session:
        return set(await session.scalars(select(Milestone.name)))


async def test_many_at_once_share_transactions_and_each_has_its_result(database: Database) -> None:
    commits, sessions = SharedCommit(database), set()

    async def write(number: int) -> int:
        async def work(session: WriteSession) -> int:
            sessions.add(id(session.sync_session))
            await reach(session, f"m{number}", NOW)
            return number

        return await commits.write(work)

    assert await asyncio.gather(*(write(number) for number in range(50))) == list(range(50))
    assert await _names(database) == {f"m{number}" for number in range(50)}
    assert len(sessions) <= 3


async def test_one_that_fails_takes_no_other_with_it(database: Database) -> None:
    commits = SharedCommit(database)

    async def fails(session: WriteSession) -> None:
        await reach(session, "half", NOW)
        raise LookupError

    outcomes = await asyncio.gather(
        commits.write(lambda session: reach(session, "a", NOW)),
        commits.write(fails),
        commits.write(lambda session: reach(session, "b", NOW)),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [type(None), LookupError, type(None)]
    assert await _names(database) == {"a", "b"}


async def test_whoever_gives_up_waiting_holds_up_nobody(database: Database) -> None:
    commits = SharedCommit(database)
    gone = asyncio.create_task(commits.write(lambda session: reach(session, "gone", NOW)))
    await asyncio.sleep(0)
    gone.cancel()
    await commits.write(lambda session: reach(session, "stays", NOW))
    await commits.aclose()
    with pytest.raises(asyncio.CancelledError):
        await gone
    assert "stays" in await _names(database)


async def test_those_whose_writes_were_shared_do_not_go_on_in_the_same_turn_of_the_event_loop(
    database: Database,
) -> None:
    commits, turn, went_on = SharedCommit(database), 0, list[int]()

    async def turns() -> None:
        nonlocal turn
        while True:
            turn += 1
            await asyncio.sleep(0)

    async def write(name: str) -> None:
        await commits.write(lambda session: reach(session, name, NOW))
        went_on.append(turn)

    counting = asyncio.create_task(turns())
    await asyncio.gather(*(write(str(number)) for number in range(10)))
    counting.cancel()
    assert len(set(went_on)) == 10
