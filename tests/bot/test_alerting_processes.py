"""Alerts over several processes: killed in between, waiting for hours, side by side; what was begun is finished."""

import asyncio
import contextlib
import datetime as dt
import io
import re
from collections.abc import AsyncIterator, Collection
from pathlib import Path

import pytest
from rich.console import Console

from bot.received import Received
from bot.speakers import Speaker
from bot.terminal import Terminal
from knowledge.catalogue import retire
from knowledge.errors import StoreUnavailable
from knowledge.people import Party
from knowledge.sealing import new_key
from knowledge.tables import Finding, Notification
from knowledge.vocabulary import Language
from retrieval.encoder import BundledEncoder
from tests.bot.test_terminal import ENTERPRISE, Script
from tests.handlers.alerts.publishing import MONDAY, NEED, count, publish, round_at, seals, watching
from tests.handlers.answers import ZH
from tests.handlers.front import Front, open_front
from tests.knowledge.drafting import SIGNATURE

ME, OTHER = 1, 2


@pytest.fixture(scope="module")
def encoder(model_folder: Path) -> BundledEncoder:
    return BundledEncoder(model_folder)


@pytest.fixture
async def front(starter_url: str, tmp_path: Path, encoder: BundledEncoder) -> AsyncIterator[Front]:
    async with open_front(starter_url, tmp_path, encoder) as front:
        yield front


async def test_a_process_killed_between_match_and_digest_is_made_up_for(
    starter_url: str, tmp_path: Path, encoder: BundledEncoder
) -> None:
    keys = [new_key()]
    async with open_front(starter_url, tmp_path, encoder, keys=keys) as first:
        await watching(first, ME)
        await publish(first, seals("neu"))
        await first.counter.alerts.round()  # matched, and no word of it yet
        assert await count(first, Finding) == 1
    async with open_front(starter_url, tmp_path, encoder, keys=keys) as second:
        second.clock.now = MONDAY
        await second.counter.alerts.round()  # written, and killed before it went out
        assert second.read(ME) == []
    async with open_front(starter_url, tmp_path, encoder, keys=keys) as third:
        ((digest,),) = await round_at(third, MONDAY + dt.timedelta(seconds=5), ME)
        assert "neu" in digest
        assert await round_at(third, MONDAY + dt.timedelta(hours=3), ME) == [[]]


async def test_a_digest_that_waited_for_hours_tells_what_holds_by_then(
    starter_url: str, tmp_path: Path, encoder: BundledEncoder
) -> None:
    keys = [new_key()]
    async with open_front(starter_url, tmp_path, encoder, keys=keys) as first:
        await watching(first, ME)
        await publish(first, seals("neu"), seals("gone"))
        first.clock.now = MONDAY
        await first.counter.alerts.round()
    async with open_front(starter_url, tmp_path, encoder, keys=keys) as second:
        async with second.database.writing() as session:
            await retire(session, ["gone"], SIGNATURE)
        second.clock.now = MONDAY + dt.timedelta(hours=3)
        await second.counter.alerts.take_back()  # as a counter does before it opens
        ((digest,),) = await round_at(second, MONDAY + dt.timedelta(hours=3), ME)
        assert "neu" in digest
        assert "gone" not in digest


async def test_two_processes_tell_it_once(starter_url: str, tmp_path: Path, encoder: BundledEncoder) -> None:
    keys = [new_key()]
    async with open_front(starter_url, tmp_path, encoder, keys=keys) as first:
        await watching(first, ME, OTHER)
        await publish(first, seals("neu"))
        async with open_front(starter_url, tmp_path, encoder, keys=keys) as second:
            first.clock.now = second.clock.now = MONDAY
            await asyncio.gather(*(one.counter.alerts.round() for one in (first, second, first, second)))
            assert await count(first, Finding) == await count(first, Notification) == 2
            assert [len(read) for read in await round_at(first, MONDAY, ME, OTHER)] == [1, 1]


async def test_a_round_that_ends_between_two_steps_goes_on_from_there(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = range(1, 5)
    await watching(front, *people)
    await publish(front, seals("neu"))
    monkeypatch.setattr("handlers.alerts.matching._AT_ONCE", 1)
    conversation, asked = front.counter.services.conversation, list[int]()
    fitting = conversation.fitting

    async def fails(person_id: int, turn_id: int, among: Collection[int]) -> dict[int, float]:
        asked.append(turn_id)
        if len(asked) == 3:
            raise StoreUnavailable("gone")
        return await fitting(person_id, turn_id, among)

    monkeypatch.setattr(conversation, "fitting", fails)
    with pytest.raises(StoreUnavailable):
        await front.counter.alerts.round()
    assert await count(front, Finding) == 2
    told = await round_at(front, MONDAY, *people)
    assert [len(read) for read in told] == [1, 1, 1, 1]
    assert sorted(asked) == sorted([*set(asked), asked[2]]), "what was looked at is not looked at again"


async def test_a_round_that_fails_is_made_again(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    async def fails() -> None:
        made.append(1)
        raise StoreUnavailable("gone") if len(made) == 1 else asyncio.CancelledError

    monkeypatch.setattr(front.counter.alerts, "round", fails)
    monkeypatch.setattr("bot.alerting._EVERY", 0.0)
    with contextlib.suppress(asyncio.CancelledError):
        await front.counter.alerts.run()
    assert len(made) == 2


async def _typed(front: Front, *lines: str) -> str:
    """Types lines into a terminal in Chinese; gives all that it shows, without frames and line ends."""
    console = Console(file=io.StringIO(), width=100, force_terminal=False)
    assert isinstance(console.file, io.StringIO)
    keyboard, received = Script(lines), Received(Path("received"))
    await Terminal(console, front.api, front.counter, ZH, keyboard, received, speaking=Language.ZH).run(ENTERPRISE)
    front.api.listeners.clear()
    return "".join(console.file.getvalue().replace("│", " ").split())


async def test_the_terminal_shows_the_digest_to_whoever_comes_in_the_morning(front: Front) -> None:
    shown = await _typed(front, NEED)
    bell = re.search(rf"(\d+){''.join(ZH.say('alert-bell').split())}", shown)
    assert bell is not None
    assert "".join(ZH.say("alert-mine").split()) in await _typed(front, "你好", "/back", bell[1])
    await publish(front, seals("neu"))
    front.clock.now = MONDAY
    assert "".join(ZH.say("alert-digest", count=1).split()) in await _typed(front)
    await _typed(front, "/alerts")
    sent = front.api.chats.messages(Speaker(Party.ENTERPRISE).chat_id)
    assert [ZH.say("alert-digest", count=1) in message.get("text", "") for message in sent].count(True) == 1
