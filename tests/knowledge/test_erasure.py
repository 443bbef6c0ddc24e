"""Erasing a person: nothing of theirs is left, nobody else loses anything, and no number comes back."""

from pathlib import Path

from sqlalchemy import select

from knowledge import handovers, inbox, notifications
from knowledge.database import Database
from knowledge.erasure import forget
from knowledge.ledger import person_of
from knowledge.tables import Handover, InboxEntry, Notification, Person, Turn
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.talking import SEAL, asked, person


async def _forget(database: Database, person_id: int) -> bool:
    async with database.writing() as session:
        return await forget(session, SEAL, person_id)


async def _with_everything(database: Database, handle: str, staff_id: int, first_update: int) -> tuple[int, int]:
    """Takes in somebody who asked, handed a question over, was answered, was told of it, and met a fault of ours."""
    me = await person(database, handle)
    turn = await asked(database, me, f"{handle} 的问题", first_update)
    async with database.writing() as session:
        handed = await handovers.hand_over(session, SEAL, me, turn, NOW)
        assert handed is not None
        key = f"{handovers.asking_key(handed.id)}{staff_id}"
        await notifications.notify(session, SEAL, staff_id, key, f"{handle} 的问题", NOW)
        await notifications.notify(session, SEAL, me, f"answer:{handed.id}", "答复", NOW)
        for update_id in (first_update, first_update + 1):
            await inbox.accept(session, SEAL, "telegram", update_id, inbox.lane(SEAL, handle), f"{handle} 的话", NOW)
        await inbox.finish(session, "telegram", first_update, NOW)
        for _ in range(inbox.MOST_TRIES):
            await inbox.fail(session, "telegram", first_update + 1, "ValueError", NOW)
    return me, handed.id


async def test_nothing_of_the_person_is_left_and_nobody_else_loses_anything(database: Database) -> None:
    staff = await person(database, "staff")
    me, _ = await _with_everything(database, "me", staff, 1)
    other, theirs = await _with_everything(database, "other", staff, 11)
    assert await _forget(database, me)
    async with database.reading() as session:
        assert set(await session.scalars(select(Person.id))) == {staff, other}
        assert set(await session.scalars(select(Turn.person_id))) == {other}
        assert set(await session.scalars(select(Handover.id))) == {theirs}
        keys = set(await session.scalars(select(Notification.key)))
        entries = {row.update_id: row for row in await session.scalars(select(InboxEntry))}
    assert keys == {f"{handovers.asking_key(theirs)}{staff}", f"answer:{theirs}"}
    assert all((entries[n].payload_sealed, entries[n].lane) == (None, "") for n in (1, 2))
    kept = entries[12].payload_sealed
    assert kept is not None
    assert SEAL.unseal(kept) == "other 的话"


async def test_a_stranger_cannot_be_forgotten_and_somebody_only_once(database: Database) -> None:
    me = await person(database, "me")
    assert not await _forget(database, 404)
    assert await _forget(database, me)
    assert not await _forget(database, me)


async def test_what_somebody_of_staff_answered_stays_with_the_asker(database: Database) -> None:
    staff = await person(database, "staff")
    me, handover_id = await _with_everything(database, "me", staff, 1)
    async with database.writing() as session:
        assert await handovers.answer(session, SEAL, staff, handover_id, "答复", 3, NOW)
    assert await _forget(database, staff)
    async with database.reading() as session:
        row = await session.get_one(Handover, handover_id)
        assert (row.answered_by, row.answered_at) == (None, NOW)
        assert [turn.person_id for turn in await session.scalars(select(Turn))] == [me]


async def test_the_numbers_of_erased_rows_never_come_back(database: Database) -> None:
    """Else an old button would lead to somebody else's question."""
    staff = await person(database, "staff")
    me, old_handover = await _with_everything(database, "me", staff, 1)
    async with database.reading() as session:
        old_turn = await session.scalar(select(Turn.id))
    assert old_turn is not None
    await _forget(database, me)
    again = await person(database, "me")
    turn = await asked(database, again, "新的问题")
    async with database.writing() as session:
        handed = await handovers.hand_over(session, SEAL, again, turn, NOW)
        caller = await person_of(session, SEAL, "telegram", "me", NOW)
    assert handed is not None
    assert turn > old_turn
    assert handed.id > old_handover
    assert (caller.language, caller.roles, caller.party) == (None, (), None), "they come back as a stranger"


async def test_nothing_can_be_linked_to_the_person_on_disk(database: Database, tmp_path: Path) -> None:
    staff = await person(database, "staff")
    me, _ = await _with_everything(database, "777000777", staff, 1)
    traces = [SEAL.digest("lane:777000777"), SEAL.digest("telegram:777000777")]

    async def stands() -> list[bool]:
        async with database.reading() as session:
            handles = set(await session.scalars(select(Person.handle_digest)))
            lanes = set(await session.scalars(select(InboxEntry.lane)))
        return [trace in handles | lanes for trace in traces]

    assert await stands() == [True, True]
    await _forget(database, me)
    assert await stands() == [False, False]
    content = await bytes_on_disk(database, tmp_path)
    assert b"777000777" not in content


async def test_the_number_of_an_erased_person_is_nobody_else_s(database: Database) -> None:
    """Revisions that they signed bear it for good."""
    first, last = await person(database, "1"), await person(database, "2")
    await _forget(database, last)
    await _forget(database, first)
    later = await person(database, "3")
    assert later > last
    assert await person(database, "4") > later
