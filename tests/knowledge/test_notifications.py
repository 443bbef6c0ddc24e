"""Messages to others: written once, each person's in their order, gone from the books once they have arrived."""

import datetime as dt
from pathlib import Path

from sqlalchemy import func, select

from knowledge import notifications
from knowledge.database import Database
from knowledge.notifications import Due, NotificationState
from knowledge.tables import Notification
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import SEAL, person

MINUTE = dt.timedelta(minutes=1)


async def _notify(database: Database, person_id: int, key: str, payload: str = "[]") -> bool:
    async with database.writing() as session:
        return await notifications.notify(session, SEAL, person_id, key, payload, NOW)


async def _due(database: Database, now: dt.datetime = NOW, limit: int = 50) -> list[Due]:
    async with database.reading() as session:
        return (await notifications.due(session, SEAL, "telegram", now, limit)).readable


async def _row(database: Database, key: str) -> Notification:
    async with database.reading() as session:
        return (await session.scalars(select(Notification).where(Notification.key == key))).one()


async def test_a_message_is_due_at_once_with_the_way_to_its_person(database: Database) -> None:
    me = await person(database, "4242")
    assert await _notify(database, me, "k", '["你好"]')
    (due,) = await _due(database)
    assert due == Due(due.id, me, "4242", '["你好"]', 0)
    assert await _due(database, NOW - MINUTE) == [due], "a clock that was set back holds nothing up"
    async with database.writing() as session:
        await notifications.postpone(session, due.id, NOW + MINUTE)
    assert await _due(database) == []


async def test_a_key_is_written_once_for_ever(database: Database) -> None:
    me = await person(database, "1")
    assert await _notify(database, me, "k", "first")
    assert not await _notify(database, me, "k", "second")
    (due,) = await _due(database)
    assert due.payload == "first"
    async with database.writing() as session:
        await notifications.delivered(session, due.id, NOW)
    assert not await _notify(database, me, "k", "third")
    assert await _due(database) == []


async def test_each_persons_oldest_comes_first_and_holds_the_others_back(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    for person_id, key in ((me, "a"), (me, "b"), (other, "c")):
        await _notify(database, person_id, key, key)
    first, second = await _due(database)
    assert (first.payload, second.payload) == ("a", "c")
    async with database.writing() as session:
        await notifications.postpone(session, first.id, NOW + MINUTE)
    assert [due.payload for due in await _due(database)] == ["c"], "b does not overtake a"
    (again, _) = await _due(database, NOW + MINUTE)
    assert (again.payload, again.tries) == ("a", 1)
    async with database.writing() as session:
        await notifications.delivered(session, first.id, NOW)
    assert [due.payload for due in await _due(database)] == ["b", "c"]
    assert [due.payload for due in await _due(database, limit=1)] == ["b"]


async def test_what_arrived_or_was_given_up_keeps_no_content(database: Database) -> None:
    me = await person(database, "1")
    await _notify(database, me, "a", "secret")
    await _notify(database, me, "b", "secret")
    (first,) = await _due(database)
    async with database.writing() as session:
        await notifications.delivered(session, first.id, NOW + MINUTE)
    (second,) = await _due(database)
    async with database.writing() as session:
        await notifications.give_up(session, second.id, "unreachable" + "x" * 500, NOW + MINUTE)
    one, two = await _row(database, "a"), await _row(database, "b")
    assert (one.state, one.payload_sealed, one.fault, one.finished_at) == (
        NotificationState.DELIVERED, None, None, NOW + MINUTE,
    )  # fmt: skip
    assert (two.state, two.payload_sealed, two.finished_at) == (NotificationState.GIVEN_UP, None, NOW + MINUTE)
    assert two.fault is not None
    assert (two.fault[:11], len(two.fault)) == ("unreachable", 120)
    assert await _due(database, NOW + MINUTE) == []


async def test_only_what_has_not_gone_out_is_withdrawn(database: Database) -> None:
    me, other = await person(database, "1"), await person(database, "2")
    for person_id, key in (
        (me, "handover:1:1"),
        (other, "handover:1:2"),
        (other, "handover:11:2"),
        (me, "handover_1:"),
    ):
        await _notify(database, person_id, key)
    (gone, _) = await _due(database)
    async with database.writing() as session:
        await notifications.delivered(session, gone.id, NOW)
        await notifications.withdraw(session, "handover:1:")
    async with database.reading() as session:
        keys = set(await session.scalars(select(Notification.key)))
    assert keys == {"handover:1:1", "handover:11:2", "handover_1:"}


async def test_its_numbers_are_never_given_again(database: Database) -> None:
    me = await person(database, "1")
    await _notify(database, me, "a")
    (first,) = await _due(database)
    async with database.writing() as session:
        await notifications.withdraw(session, "a")
    await _notify(database, me, "a")
    (second,) = await _due(database)
    assert second.id > first.id
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Notification)) == 1


async def test_neither_message_nor_person_stands_on_disk(database: Database, tmp_path: Path) -> None:
    me = await person(database, "777000777")
    await _notify(database, me, "visible-key", '["unmistakable 密封圈"]')
    content = await bytes_on_disk(database, tmp_path)
    assert b"visible-key" in content, "else the message is not in what was read here"
    for secret in ("unmistakable", "密封圈", "777000777"):
        assert secret.encode() not in content
