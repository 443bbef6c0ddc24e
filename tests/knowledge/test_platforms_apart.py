"""Telegram and the terminal in one database: equal numbers, people apart, and older databases brought along."""

import pytest
from sqlalchemy import Connection, select, text

from knowledge import handovers, inbox, ledger, notifications
from knowledge.database import Database
from knowledge.erasure import forget
from knowledge.ledger import Exchange, person_of, save_turn
from knowledge.people import Platform, grant, with_role
from knowledge.tables import Handover, InboxEntry, Person, Turn
from tests.knowledge.drafting import NOW
from tests.knowledge.talking import SEAL
from tests.knowledge.test_database import _move_to, _run_sync

BOTH = list(Platform)


async def _asked(database: Database, platform: Platform, question: str) -> tuple[int, int]:
    """Lets the same number on a platform ask by the same update."""
    async with database.writing() as session:
        me = (await person_of(session, SEAL, platform, "7", NOW)).id
        exchange = Exchange(NOW, "zh", question, abstained=False, record_keys=())
        return me, await save_turn(session, SEAL, me, exchange, update_id=1)


async def test_equal_numbers_of_two_platforms_are_two_updates(database: Database) -> None:
    async with database.writing() as session:
        for platform in BOTH:
            assert await inbox.accept(session, SEAL, platform, 1, "lane", f"of {platform}", NOW)
            assert not await inbox.accept(session, SEAL, platform, 1, "lane", "again", NOW)
        await inbox.accept(session, SEAL, Platform.TERMINAL, 9, "lane", "{}", NOW)
        await inbox.finish(session, Platform.TELEGRAM, 1, NOW)
        waits = {platform: (await inbox.waiting(session, SEAL, platform)).readable for platform in BOTH}
        offsets = [await inbox.next_offset(session, platform, NOW) for platform in BOTH]
        numbers = [await inbox.next_number(session, platform) for platform in BOTH]
    assert [one.payload for one in waits[Platform.TERMINAL]] == ["of terminal", "{}"]
    assert waits[Platform.TELEGRAM] == []
    assert offsets == numbers == [2, 10]


async def test_equal_updates_of_two_platforms_are_two_turns_and_two_answers(database: Database) -> None:
    people = {}
    for platform in BOTH:
        me, turn = await _asked(database, platform, f"asked in {platform}")
        people[platform] = me
        async with database.writing() as session:
            kept = await ledger.turn_asked_by(session, SEAL, me, 1, 4)
            handed = await handovers.hand_over(session, SEAL, me, turn, NOW)
            assert kept is not None and handed is not None
            assert (kept.question, handed.platform) == (f"asked in {platform}", platform)
            assert await handovers.answer(session, SEAL, me, handed.id, "answer", 2, NOW)
    assert len(set(people.values())) == 2
    async with database.reading() as session:
        assert len(list(await session.scalars(select(Turn.id)))) == 2
        assert set(await session.scalars(select(Handover.answered_by))) == set(people.values())


async def test_only_people_of_the_same_platform_are_told(database: Database) -> None:
    people = {platform: (await _asked(database, platform, "?"))[0] for platform in BOTH}
    async with database.writing() as session:
        for platform, me in people.items():
            await grant(session, me, "admin")
            await notifications.notify(session, SEAL, me, f"to {platform}", f"to {platform}", NOW)
        for platform, me in people.items():
            assert await with_role(session, platform, "admin") == [me]
            due = await notifications.due(session, SEAL, platform, NOW, limit=None)
            assert [one.payload for one in due.readable] == [f"to {platform}"]


async def test_erasing_somebody_leaves_the_chat_of_the_same_number_elsewhere(database: Database) -> None:
    people = {platform: (await _asked(database, platform, "?"))[0] for platform in BOTH}
    async with database.writing() as session:
        for platform in BOTH:
            await inbox.accept(session, SEAL, platform, 5, inbox.lane(SEAL, 7), "said", NOW)
            assert await inbox.fail(session, platform, 5, "ValueError", NOW, most_tries=1)
        assert await forget(session, SEAL, people[Platform.TERMINAL])
    async with database.reading() as session:
        left = {row.platform: row.payload_sealed is not None for row in await session.scalars(select(InboxEntry))}
    assert left == {"telegram": True, "terminal": False}


@pytest.mark.parametrize("served", ["telegram", "terminal", None])
async def test_an_older_database_keeps_its_people_updates_and_handovers(database_url: str, served: str | None) -> None:
    """With the platform that it served, its numbers still never given again, and its people still found."""
    await _run_sync(database_url, _move_to("0002"))
    await _run_sync(database_url, lambda connection: _as_it_was(connection, served))
    platform, database = Platform(served or "telegram"), Database(database_url)
    assert await database.migrate()
    async with database.writing() as session:
        assert (await person_of(session, SEAL, platform, "7", NOW)).id == 1
        (person,) = await session.scalars(select(Person))
        assert (person.platform, person.handle_digest) == (platform, SEAL.digest(f"{platform}:7"))
        (entry,) = (await inbox.waiting(session, SEAL, platform)).readable
        assert (entry.update_id, entry.payload, entry.suspect) == (6, "waits", False)
        assert await inbox.next_number(session, platform) == 7
        (handed,) = await handovers.open_ones(session, SEAL, platform)
        assert (handed.question, handed.asker_id) == ("asked", 1)
        assert (await session.scalars(text("SELECT name FROM milestone WHERE name LIKE 'serves:%'"))).all() == []
        turn = await save_turn(session, SEAL, 1, Exchange(NOW, "zh", "next", abstained=False, record_keys=()), 6)
        again = await handovers.hand_over(session, SEAL, 1, turn, NOW)
    assert again is not None
    assert (turn, again.id) == (4, 3), "3 and 2 were erased"
    await database.close()


def _as_it_was(connection: Connection, served: str | None) -> None:
    """Fills a database of migration 0002, where something with a higher number was erased."""
    given = {"digest": SEAL.digest("telegram:7"), "handle": SEAL.seal("7"), "said": SEAL.seal("asked"), "at": NOW}
    given |= {"waits": SEAL.seal("waits"), "served": f"serves:{served}"}
    asked = (
        "INSERT INTO turn (person_id, asked_at, language, question_sealed, abstained, record_keys, update_id)"
        " VALUES (1, :at, 'zh', :said, false, '[]', {number})"
    )
    handed = "INSERT INTO handover (turn_id, asked_at) VALUES ({number}, :at)"
    statements = [
        "INSERT INTO person (handle_digest, handle_sealed, platform, roles, created_at)"
        " VALUES (:digest, :handle, 'telegram', '[]', :at)",
        *(asked.format(number=number) for number in (1, 2, 3)),
        *(handed.format(number=number) for number in (1, 2)),
        "DELETE FROM handover WHERE turn_id > 1",
        "DELETE FROM turn WHERE id > 1",
        "INSERT INTO inbox (update_id, lane, payload_sealed, state, tries, received_at)"
        " VALUES (6, 'lane', :waits, 'waiting', 0, :at)",
        *(["INSERT INTO milestone (name, at) VALUES (:served, :at)"] if served else []),
    ]
    for statement in statements:
        wanted = text(statement)
        connection.execute(wanted, {name: given[name] for name in wanted.compile().params})
