"""``liaison chat`` and ``liaison run`` on one data folder at the same time: each serves its own people only."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from knowledge.database import Database
from knowledge.sealing import new_key
from knowledge.tables import InboxEntry, Person
from tests.bot.conftest import address, process
from tests.bot.faulty_api import FaultyApi, faulty_api
from tests.bot.messaging import message
from tests.bot.test_run_command import NEED, SET, TOKEN, serving_desk


@pytest.fixture
async def api() -> AsyncIterator[FaultyApi]:
    """Starts a Bot API server on this machine."""
    async with faulty_api(TOKEN) as api:
        yield api


async def test_each_serves_its_own_people_and_no_others(api: FaultyApi, data: Path) -> None:
    """The same numbers of updates, at the same time, and both answered where they were asked."""
    lines = [NEED, "/help", "/as admin", "/quit"]
    async with serving_desk(api, data) as serving:
        await serving.until("Online as liaison_test_bot")
        await api.enqueue(message(1, text=NEED))
        typed, key = "\n".join(lines) + "\n", {"LIAISON_KEY": SET["LIAISON_KEY"]}
        talked = await asyncio.to_thread(process, data, "chat", "--language", "zh", input=typed, env=key)
        await api.enqueue(message(2, text="/help"))
        await api.until(lambda: len(api.texts(7)) == 2)
        await serving.stop()
    assert talked.returncode == 0, talked.stderr
    assert "polymer-liaison@demo-university.example.edu" in api.texts(7)[0]
    assert [call.fields["chat_id"] for call in api.calls if call.method == "sendMessage"] == ["7", "7"]
    database = Database(address(data))
    async with database.reading() as session:
        people = list(await session.scalars(select(Person.platform)))
        updates = {(row.platform, row.update_id): row.state for row in await session.scalars(select(InboxEntry))}
    await database.close()
    assert set(people) == {"telegram", "terminal"}
    assert people.count("telegram") == 1, "whoever wrote to the bot, and nobody of the terminal"
    assert {number for platform, number in updates if platform == "telegram"} == {1, 2}
    assert {number for platform, number in updates if platform == "terminal"} >= {1, 2}
    assert set(updates.values()) == {"done"}


async def test_with_a_key_of_its_own_the_second_is_refused_before_anything_is_served(
    api: FaultyApi, data: Path
) -> None:
    async with serving_desk(api, data) as serving:
        await serving.until("Online as liaison_test_bot")
        other = {"LIAISON_KEY": new_key()}
        talked = await asyncio.to_thread(process, data, "chat", "--language", "zh", input="/help\n", env=other)
        await serving.stop()
    assert talked.returncode == 1
    assert "LIAISON_KEY" in talked.stderr
    assert "/help" not in talked.stdout
