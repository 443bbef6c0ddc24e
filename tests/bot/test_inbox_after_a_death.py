"""Updates that kill the process: each such death is a try, suspects are alone, and the innocent are answered."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from telegram import Update

from bot.inbox import Inbox
from knowledge import inbox as kept
from knowledge.database import Database
from knowledge.sealing import Seal, new_key
from tests.bot.messaging import Context, Told, inbox_of, message, recorded, recording, states
from tests.bot.rehearsed_api import RehearsedApi
from tests.knowledge.drafting import NOW

_KILLER = 2


class Deadly:
    """A handler that never comes back from one update, as where the process dies in it; notes who was beside it.

    Args:
        victim: another update that it is at work on when that happens.
    """

    def __init__(self, database: Database, victim: int | None = None) -> None:
        self._victim = victim
        self._record = recording(database)
        self._at_work: set[int] = set()
        self.reached = asyncio.Event()
        self.beside: set[int] = set()

    async def __call__(self, update: Update, context: Context) -> None:
        self._at_work.add(update.update_id)
        if update.update_id == _KILLER:
            self.beside = self._at_work - {_KILLER}
            self.reached.set()
            await asyncio.Event().wait()
        if update.update_id == self._victim:
            await asyncio.Event().wait()
        await self._record(update, context)
        self._at_work.discard(update.update_id)


@contextlib.asynccontextmanager
async def _dying(database: Database, deadly: Deadly, told: Told) -> AsyncIterator[Inbox]:
    """Opens an inbox whose process dies at the end: nothing that it had begun is taken back."""
    async with inbox_of(database, RehearsedApi(now=lambda: NOW), deadly, told=told) as inbox:
        yield inbox
        inbox._begun.clear()


async def test_after_three_deaths_it_is_set_aside_and_those_beside_it_are_answered(database: Database) -> None:
    """The first death is shared by whatever was in work; from then on the suspects are alone."""
    deadly, told = Deadly(database, victim=3), Told()
    async with _dying(database, deadly, told) as inbox:
        await inbox.accept_all([message(number, chat_id=number) for number in (3, _KILLER, 4)])
        await asyncio.wait_for(deadly.reached.wait(), 5)
    for deaths in (1, 2):
        assert (await states(database))[_KILLER] == ("waiting", deaths - 1)
        deadly = Deadly(database)
        async with _dying(database, deadly, told) as inbox:
            await inbox.recover()
            await asyncio.wait_for(deadly.reached.wait(), 5)
            assert deadly.beside == set(), "a suspect is alone"
    assert told.told == []
    async with _dying(database, Deadly(database), told) as inbox:
        await inbox.recover()
        assert await inbox.drain(5)
    assert told.told == [(_KILLER, "ProcessDied")]
    left = await states(database)
    assert left[_KILLER] == ("set-aside", 3)
    assert {left[3][0], left[4][0]} == {"done"}
    assert sorted(await recorded(database)) == [3, 4]


async def test_a_clean_stop_in_the_midst_of_it_is_no_death(database: Database) -> None:
    """However often: whoever stops takes back what they had begun."""
    for _ in range(4):
        deadly, told = Deadly(database), Told()
        async with inbox_of(database, RehearsedApi(now=lambda: NOW), deadly, told=told) as inbox:
            await inbox.accept(message(_KILLER))
            await inbox.recover()
            await asyncio.wait_for(deadly.reached.wait(), 5)
    assert await states(database) == {_KILLER: ("waiting", 0)}
    assert told.told == []


async def test_what_no_key_opens_is_set_aside_and_holds_up_nothing(database: Database) -> None:
    """Its sender cannot be known; staff are told its number."""
    told = Told()
    async with database.writing() as session:
        await kept.accept(session, Seal([new_key()]), "telegram", 1, "lane", "{}", NOW)
    async with inbox_of(database, RehearsedApi(now=lambda: NOW), recording(database), told=told) as inbox:
        await inbox.accept(message(2))
        assert await inbox.recover() == 0
        assert await inbox.drain(5)
    assert told.told == [(1, "SealBroken")]
    assert await states(database) == {1: ("set-aside", 1), 2: ("done", 0)}


async def test_updates_of_one_chat_that_come_at_once_are_done_in_the_order_of_their_numbers(
    database: Database,
) -> None:
    """As by webhook, where several connections bring them."""
    numbers = [7, 3, 9, 1, 8, 2]
    async with inbox_of(database, RehearsedApi(now=lambda: NOW), recording(database)) as inbox:
        await asyncio.gather(*(inbox.accept(message(number)) for number in numbers))
        assert await inbox.drain(5)
    done = await recorded(database)
    assert sorted(done) == sorted(numbers)
    assert done[1:] == sorted(done[1:]), "only what was begun before the others had come may be early"
