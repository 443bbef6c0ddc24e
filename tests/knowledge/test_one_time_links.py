"""Links that answer once: found by their digest, used with the deed, gone after their time."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import delete

from knowledge import one_time_links as links
from knowledge.database import Database
from knowledge.one_time_links import EXPIRY, Link
from knowledge.sealing import Seal, new_key
from knowledge.tables import Demand
from tests.knowledge.drafting import NOW
from tests.knowledge.on_disk import bytes_on_disk
from tests.knowledge.referrals.introducing import introduction
from tests.knowledge.talking import KEY, SEAL


async def _make(database: Database) -> tuple[str, int]:
    referral_id = await introduction(database)
    async with database.writing() as session:
        return await links.make(session, SEAL, referral_id, "answer", NOW), referral_id


async def _look(database: Database, token: str, now: dt.datetime = NOW, seal: Seal = SEAL) -> Link | None:
    async with database.reading() as session:
        return await links.look(session, seal, token, now)


async def test_looking_uses_nothing_and_redeeming_does_so_once(database: Database) -> None:
    token, referral_id = await _make(database)
    for _ in range(2):
        found = await _look(database, token)
        assert found == Link(found.id if found else 0, referral_id, "answer", NOW, NOW + EXPIRY, None)
    assert found is not None
    async with database.writing() as session:
        assert await links.redeem(session, found, NOW)
        assert not await links.redeem(session, found, NOW)
    used = await _look(database, token)
    assert used is not None and used.used_at == NOW


async def test_a_deed_that_fails_leaves_the_link_unused(database: Database) -> None:
    """Both stand in one transaction."""
    token, _ = await _make(database)
    found = await _look(database, token)
    assert found is not None
    with pytest.raises(ZeroDivisionError):
        async with database.writing() as session:
            assert await links.redeem(session, found, NOW)
            raise ZeroDivisionError
    again = await _look(database, token)
    assert again is not None and again.used_at is None


async def test_a_link_ends_with_its_time(database: Database) -> None:
    token, _ = await _make(database)
    assert await _look(database, token, NOW + EXPIRY - dt.timedelta(seconds=1)) is not None
    assert await _look(database, token, NOW + EXPIRY) is None


@pytest.mark.parametrize("token", ["", "x", "A" * 43, "A" * 44, "../" * 20, "é" * 43, "A" * 100_000, "A" * 42 + "\n"])
async def test_other_tokens_lead_nowhere(sqlite_database: Database, token: str) -> None:
    await _make(sqlite_database)
    assert await _look(sqlite_database, token) is None


async def test_tokens_are_long_differ_and_are_not_kept(database: Database, tmp_path: Path) -> None:
    first, referral_id = await _make(database)
    async with database.writing() as session:
        second = await links.make(session, SEAL, referral_id, "answer", NOW)
    assert first != second and len(first) == 43
    written = await bytes_on_disk(database, tmp_path)
    assert SEAL.digest(f"one-time link:{first}").encode() in written
    assert first.encode() not in written and SEAL.digest(first).encode() not in written


async def test_a_link_outlives_a_change_of_keys(database: Database) -> None:
    token, _ = await _make(database)
    assert await _look(database, token, seal=Seal([new_key(), KEY])) is not None
    assert await _look(database, token, seal=Seal([new_key()])) is None


async def test_a_link_goes_with_its_introduction(database: Database) -> None:
    token, _ = await _make(database)
    async with database.writing() as session:
        await session.execute(delete(Demand))
    assert await _look(database, token) is None
