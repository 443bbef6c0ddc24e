"""The durable inbox: order, each update once, set aside after three failures, and nothing kept that is not needed."""

import asyncio
import datetime as dt
from pathlib import Path

from sqlalchemy import select

from knowledge import inbox
from knowledge.database import Database
from knowledge.inbox import InboxState, Waiting
from knowledge.sealing import Seal, new_key
from knowledge.tables import InboxEntry
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk

SEAL = Seal([new_key()])
PLATFORM = "telegram"
LATER = NOW + dt.timedelta(minutes=1)


async def _accept(database: Database, update_id: int, payload: str = "{}", lane: str = "lane") -> bool:
    async with database.writing() as session:
        return await inbox.accept(session, SEAL, PLATFORM, update_id, lane, payload, NOW)


async def _waiting(database: Database) -> list[Waiting]:
    async with database.reading() as session:
        return (await inbox.waiting(session, SEAL, PLATFORM)).readable


async def _row(database: Database, update_id: int) -> InboxEntry:
    async with database.reading() as session:
        return await session.get_one(InboxEntry, (PLATFORM, update_id))


async def _fail(database: Database, update_id: int, fault: str = "ValueError") -> bool:
    async with database.writing() as session:
        return await inbox.fail(session, PLATFORM, update_id, fault, LATER)


async def test_what_waits_comes_in_the_order_of_its_numbers(database: Database) -> None:
    for update_id in (30, 10, 20):
        assert await _accept(database, update_id, f"no. {update_id}", f"lane {update_id}")
    assert await _waiting(database) == [Waiting(n, f"lane {n}", f"no. {n}", 0) for n in (10, 20, 30)]


async def test_an_update_is_kept_once_whether_it_waits_is_done_or_set_aside(database: Database) -> None:
    assert sorted(await asyncio.gather(*(_accept(database, 1) for _ in range(5)))) == [False] * 4 + [True]
    async with database.writing() as session:
        await inbox.finish(session, PLATFORM, 1, LATER)
    assert not await _accept(database, 1)
    assert await _accept(database, 2)
    assert [await _fail(database, 2) for _ in range(3)] == [False, False, True]
    assert not await _accept(database, 2)
    assert await _waiting(database) == []


async def test_what_is_done_leaves_neither_content_nor_chat(database: Database) -> None:
    await _accept(database, 1, "secret")
    async with database.writing() as session:
        await inbox.finish(session, PLATFORM, 1, LATER)
    row = await _row(database, 1)
    assert (row.state, row.payload_sealed, row.lane) == (InboxState.DONE, None, "")
    assert (row.received_at, row.finished_at) == (NOW, LATER)


async def test_two_failures_wait_and_the_third_sets_aside_with_the_content(database: Database) -> None:
    await _accept(database, 1, "secret")
    assert not await _fail(database, 1)
    assert not await _fail(database, 1, "TimeoutError")
    assert [(one.update_id, one.tries) for one in await _waiting(database)] == [(1, 2)]
    assert await _fail(database, 1, "x" * 500)
    assert await _waiting(database) == []
    row = await _row(database, 1)
    assert (row.state, row.tries, row.fault, row.finished_at) == (InboxState.SET_ASIDE, 3, "x" * 120, LATER)
    assert row.payload_sealed is not None
    assert SEAL.unseal(row.payload_sealed) == "secret"


async def test_a_failure_of_what_is_not_there_is_nothing(database: Database) -> None:
    assert not await _fail(database, 404)


async def test_the_next_number_follows_the_highest_ever_seen(database: Database) -> None:
    async def offset() -> int | None:
        async with database.reading() as session:
            return await inbox.next_offset(session, PLATFORM, NOW)

    assert await offset() is None
    for update_id in (7, 5):
        await _accept(database, update_id)
    async with database.writing() as session:
        await inbox.finish(session, PLATFORM, 7, LATER)
    assert await offset() == 8


async def test_a_numbers_range_is_that_of_the_platform(database: Database) -> None:
    assert await _accept(database, 2**63 - 1)
    assert [one.update_id for one in await _waiting(database)] == [2**63 - 1]


async def test_forgetting_a_chat_erases_what_was_set_aside_and_leaves_what_waits(database: Database) -> None:
    mine, other = SEAL.digest("lane:7"), SEAL.digest("lane:8")
    for update_id, lane in ((1, mine), (2, other), (3, mine)):
        await _accept(database, update_id, "secret", lane)
    for update_id in (1, 2):
        for _ in range(3):
            await _fail(database, update_id)
    async with database.writing() as session:
        await inbox.forget_chat(session, SEAL, PLATFORM, "7")
    async with database.reading() as session:
        rows = (await session.scalars(select(InboxEntry).order_by(InboxEntry.update_id))).all()
    assert [(row.lane, row.payload_sealed is not None) for row in rows] == [("", False), (other, True), (mine, True)]
    assert not await _accept(database, 1), "its number stays known"


async def test_what_was_digested_under_an_older_key_is_forgotten_too(database: Database) -> None:
    old, new = new_key(), new_key()
    await _accept(database, 1, "secret", Seal([old]).digest("lane:7"))
    for _ in range(3):
        await _fail(database, 1)
    async with database.writing() as session:
        await inbox.forget_chat(session, Seal([new, old]), PLATFORM, "7")
    assert (await _row(database, 1)).payload_sealed is None


async def test_what_was_said_does_not_stand_on_disk(database: Database, tmp_path: Path) -> None:
    await _accept(database, 1, '{"text": "unmistakable 密封圈", "id": 777000777}', "visible-lane")
    content = await bytes_on_disk(database, tmp_path)
    assert b"visible-lane" in content, "else the update is not in what was read here"
    for secret in ("unmistakable", "密封圈", "777000777"):
        assert secret.encode() not in content
