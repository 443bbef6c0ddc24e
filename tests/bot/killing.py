"""Killing a bot at random points while twenty chats write to it, and counting what came of every message."""

import asyncio
import collections
import contextlib
import random
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from knowledge.database import Database
from knowledge.sealing import new_key
from knowledge.tables import InboxEntry, Notification
from tests.bot.faulty_api import FaultyApi, faulty_api
from tests.bot.messaging import TOKEN, message

_CHATS = 20
_PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Toll:
    """What a run of kills came to.

    Attributes:
        updates: how many messages were written.
        unfinished: updates that are not done in SQL.
        rows: how many rows each update left, by its number.
        out_of_order: chats in which an update left its row before an earlier one.
        unanswered: updates without an answer.
        answered_again: answers beyond the first: a kill between sending and noting costs one.
        stopped_in: seconds that the last process took to end when asked to.
    """

    kills: int
    updates: int
    unfinished: int
    rows: dict[int, int]
    out_of_order: int
    unanswered: int
    answered_again: int
    stopped_in: float


async def kill_at_random(url: str, kills: int, seed: int) -> Toll:
    """Lets people write to a bot on the migrated database at ``url``, and kills it so many times with SIGKILL."""
    chance, key, written = random.Random(seed), new_key(), 0
    async with faulty_api(TOKEN) as api:
        for _ in range(kills):
            async with _bot(url, api, key) as process:
                for _ in range(chance.randint(10, 30)):
                    written += 1
                    await api.enqueue(message(written, chance.randint(1, _CHATS)))
                # Every call of the bot is a point to be killed at, and so is whatever it does just after.
                point = len(api.asked) + chance.randint(1, 40)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(5):
                        await api.until(lambda point=point: len(api.asked) >= point)  # type: ignore[misc]
                await asyncio.sleep(chance.random() * 0.02)
                process.kill()
                await process.wait()
        answered = collections.Counter[int]()

        def count() -> bool:
            answered.clear()
            answered.update(
                int(call.fields["text"].split(":")[0]) for call in api.calls if call.method == "sendMessage"
            )
            return len(answered) == written

        async with _bot(url, api, key) as process:
            with contextlib.suppress(TimeoutError):
                await api.until(count)
            begun = time.monotonic()
            process.terminate()
            await process.wait()
            stopped_in = time.monotonic() - begun
    count()
    unfinished, rows, out_of_order = await _kept(url)
    again = sum(answered.values()) - len(answered)
    return Toll(kills, written, unfinished, rows, out_of_order, written - len(answered), again, stopped_in)


@contextlib.asynccontextmanager
async def _bot(url: str, api: FaultyApi, key: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Starts a bot, and sees it end."""
    worker = ("-m", "tests.bot.kill_worker", url, api.url, key)
    process = await asyncio.create_subprocess_exec(sys.executable, *worker, cwd=_PROJECT)
    try:
        yield process
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
        await process.wait()


async def _kept(url: str) -> tuple[int, dict[int, int], int]:
    """Reads what the killed processes left behind."""
    database = Database(url)
    try:
        async with database.reading() as session:
            states = (await session.scalars(select(InboxEntry.state))).all()
            effects = (
                await session.execute(select(Notification.person_id, Notification.key).order_by(Notification.id))
            ).all()
    finally:
        await database.close()
    rows = collections.Counter(int(key.removeprefix("update:")) for _, key in effects)
    by_chat = collections.defaultdict(list)
    for person_id, key in effects:
        by_chat[person_id].append(int(key.removeprefix("update:")))
    out_of_order = sum(numbers != sorted(numbers) for numbers in by_chat.values())
    return sum(state != "done" for state in states), dict(rows), out_of_order
