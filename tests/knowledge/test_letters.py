"""Letters: written once, sent by one process at a time, gone from the books once a mail server has them."""

import datetime as dt
from pathlib import Path

from sqlalchemy import delete, select

from knowledge import letters
from knowledge.database import Database
from knowledge.letters import Attachment, Content, Outgoing
from knowledge.sealing import Seal, new_key
from knowledge.tables import Demand, Letter
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.referrals.introducing import introduction
from tests.knowledge.talking import SEAL

LEASE = dt.timedelta(minutes=10)
CONTENT = Content(
    "office@uni.example",
    "一个需求 / A need",
    "正文\n\nBody",
    "zh",
    (Attachment("a.ics", "text/calendar", b"\x00\xff"),),
)


async def _write(database: Database, key: str, content: Content = CONTENT, referral_id: int | None = None) -> bool:
    async with database.writing() as session:
        return await letters.write(session, SEAL, key, content, NOW, referral_id=referral_id)


async def _take(database: Database, now: dt.datetime = NOW, seal: Seal = SEAL) -> Outgoing | None:
    async with database.writing() as session:
        return await letters.take(session, seal, now, LEASE)


async def _row(database: Database, key: str) -> Letter:
    async with database.reading() as session:
        return (await session.scalars(select(Letter).where(Letter.key == key))).one()


async def test_a_letter_is_due_at_once_and_says_what_was_written(database: Database) -> None:
    async with database.reading() as session:
        assert not await letters.due(session, NOW)
    assert await _write(database, "k")
    async with database.reading() as session:
        assert await letters.due(session, NOW)
        assert await letters.waiting(session) == 1
    taken = await _take(database)
    assert taken is not None
    assert (taken.key, taken.content, taken.tries, taken.written_at) == ("k", CONTENT, 1, NOW)


async def test_a_key_is_written_once_for_ever(database: Database) -> None:
    assert await _write(database, "k")
    assert not await _write(database, "k")
    taken = await _take(database)
    assert taken is not None
    async with database.writing() as session:
        await letters.delivered(session, taken.id, NOW)
    assert not await _write(database, "k")
    assert await _take(database, NOW + 2 * LEASE) is None


async def test_a_taken_letter_is_nobody_elses_until_its_lease_is_over(database: Database) -> None:
    """Whoever took it may have been killed between the mail server's answer and the note of it."""
    await _write(database, "k")
    first = await _take(database)
    assert first is not None
    assert await _take(database, NOW + LEASE / 2) is None
    again = await _take(database, NOW + LEASE)
    assert again is not None
    assert (again.id, again.mark, again.tries) == (first.id, first.mark, 2)


async def test_each_letter_has_a_mark_of_its_own_and_the_oldest_goes_first(database: Database) -> None:
    for key in ("a", "b"):
        await _write(database, key)
    first, second = await _take(database), await _take(database)
    assert first is not None and second is not None
    assert (first.key, second.key) == ("a", "b")
    assert first.mark != second.mark


async def test_a_postponed_letter_comes_again_at_its_time(database: Database) -> None:
    await _write(database, "k")
    taken = await _take(database)
    assert taken is not None
    async with database.writing() as session:
        await letters.postpone(session, taken.id, NOW + dt.timedelta(hours=1), "421")
    assert await _take(database, NOW + dt.timedelta(minutes=59)) is None
    again = await _take(database, NOW + dt.timedelta(hours=1))
    assert again is not None and again.tries == 2
    assert (await _row(database, "k")).fault == "421"


async def test_a_settled_letter_stays_settled_and_says_nothing_any_more(database: Database) -> None:
    """The second of two who gave it up learns that it was the second, so that the office is told once."""
    for key in ("sent", "refused"):
        await _write(database, key)
    sent, refused = await _take(database), await _take(database)
    assert sent is not None and refused is not None
    async with database.writing() as session:
        await letters.delivered(session, sent.id, NOW)
        assert await letters.give_up(session, refused.id, "550", NOW)
        assert not await letters.give_up(session, refused.id, "550", NOW)
        assert not await letters.give_up(session, sent.id, "550", NOW)
        await letters.postpone(session, sent.id, NOW, "421")
    assert await _take(database, NOW + 2 * LEASE) is None
    row = await _row(database, "refused")
    assert (row.state, row.fault, row.content_sealed, row.finished_at) == ("given-up", "550", None, NOW)
    assert (await _row(database, "sent")).state == "delivered"


async def test_what_a_letter_says_does_not_stand_on_disk(database: Database, tmp_path: Path) -> None:
    await _write(database, "k")
    written = await bytes_on_disk(database, tmp_path)
    assert (await _row(database, "k")).message_mark.encode() in written
    for word in ("office@uni.example", "A need", "正文"):
        assert word.encode() not in written


async def test_a_letter_that_no_key_opens_is_taken_without_its_content(database: Database) -> None:
    """It cannot be sent, and must not hold up the others for ever."""
    await _write(database, "k")
    taken = await _take(database, seal=Seal([new_key()]))
    assert taken is not None and taken.content is None


async def test_letters_about_an_introduction_are_withdrawn_and_erased_with_it(database: Database) -> None:
    referral_id = await introduction(database)
    for key in ("a", "b"):
        await _write(database, key, referral_id=referral_id)
    await _write(database, "other")
    sent = await _take(database)
    assert sent is not None
    async with database.writing() as session:
        await letters.delivered(session, sent.id, NOW)
        await letters.withdraw(session, referral_id, NOW)
    assert ((await _row(database, "a")).state, (await _row(database, "b")).state) == ("delivered", "given-up")
    async with database.writing() as session:
        await session.execute(delete(Demand))
    async with database.reading() as session:
        assert (await session.scalars(select(Letter.key))).all() == ["other"]
