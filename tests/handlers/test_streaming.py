"""Answers worded before the reader's eyes: the whole application, with a model that streams, stalls, cuts and errs."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.memory_api import Deed
from retrieval.encoder import BundledEncoder
from tests.handlers.answers import ZH
from tests.handlers.front import Front, open_front
from tests.retrieval.grounding.advising import adviser_of, model_at, uses
from tests.retrieval.grounding.test_adviser import NEED, honest
from tests.retrieval.grounding.test_following import EVIL, evil_sentence, sentence_of
from tests.retrieval.scripted_endpoint import Pieces, Script, ScriptedEndpoint, scripted

ME = 7
Talk = Callable[..., Any]


@pytest.fixture
def talk(starter_url: str, tmp_path: Path, encoder: BundledEncoder) -> Talk:
    """Gives what opens a counter whose answers a model words."""

    @asynccontextmanager
    async def opened(
        script: Script, *, patient: bool = False, **more: Any
    ) -> AsyncIterator[tuple[Front, ScriptedEndpoint]]:
        async with (
            scripted(script) as endpoint,
            model_at(endpoint.url, **more) as model,
            open_front(starter_url, tmp_path, encoder, lambda desk: adviser_of(desk, model), patient) as front,
        ):
            front.codes[ME] = "zh-hans"
            yield front, endpoint

    return opened


def drafts(front: Front) -> list[Deed]:
    """Gives the drafts that were sent."""
    return [deed for deed in front.deeds if deed.method == "sendMessageDraft"]


def steps(front: Front) -> list[str]:
    """Names what was sent, in its order."""
    return [deed.method for deed in front.deeds if deed.method.startswith("sendMessage")]


def first_lines(front: Front) -> list[str]:
    """Gives what each draft begins with."""
    return [deed.parameters["text"].split("\n")[0] for deed in drafts(front)]


async def _shown(front: Front, count: int) -> None:
    async with asyncio.timeout(30):
        while len(drafts(front)) < count:
            await asyncio.sleep(0.005)


async def test_the_card_is_there_at_once_and_its_sentences_flow_on_top(talk: Talk) -> None:
    gates = [asyncio.Event() for _ in range(3)]

    def script(body: dict[str, Any]) -> Pieces:
        first, second = sentence_of(body, 0), sentence_of(body, 1)
        evil = evil_sentence()
        return Pieces([gates[0], f'{{"sentences": [{evil},', first, ",", gates[1], second, gates[2], '], "picks": []}'])

    async with talk(script) as (front, endpoint):
        await front.counter.inbox.accept(front.api.said(ME, "王", NEED, "zh-hans"))
        await _shown(front, 1)
        assert "最接近的是" in first_lines(front)[0]
        assert "[1]" in drafts(front)[0].parameters["text"]
        assert front.api.chats.draft(ME) is not None
        assert len(front.read(ME)) == 0
        gates[0].set()
        await _shown(front, 2)
        gates[1].set()
        await _shown(front, 3)
        gates[2].set()
        await front.settle()
        (card,) = front.read(ME)
        assert front.api.chats.draft(ME) is None
        assert card.split("\n")[:2] == drafts(front)[-1].parameters["text"].split("\n")[:2]
        assert first_lines(front)[1] == first_lines(front)[2] == card.split("\n")[0]
        assert steps(front) == ["sendMessageDraft"] * 3 + ["sendMessage"]
        assert len(endpoint.requests) == 1
        for deed in front.deeds:
            assert not set(EVIL.split("，")) & set(str(deed.parameters).split("，"))
            assert "13800138000" not in str(deed.parameters)
        assert ZH.say("button-person") in front.labels(ME), "the message has the buttons"


async def test_without_a_model_there_is_nothing_to_wait_for_and_no_draft(front: Front) -> None:
    assert await front.says(ME, NEED)
    assert steps(front) == ["sendMessage"]


@pytest.mark.parametrize(
    ("script", "seconds"),
    [
        (lambda body: None, 0.3),
        (lambda body: Pieces([asyncio.Event()]), 0.5),
        (lambda body: Pieces(['{"sentences": [', '{"text": "能做'], ends=False), 5.0),
        (lambda body: Pieces(["今天天气不错。"]), 5.0),
        (lambda body: (500, b"{}"), 5.0),
        (lambda body: (429, b"{}"), 5.0),
        (lambda body: Pieces([f'{{"sentences": [{evil_sentence()}], "picks": []}}']), 5.0),
    ],
)
async def test_a_model_that_gives_nothing_ends_in_the_card_alone(talk: Talk, script: Script, seconds: float) -> None:
    async with talk(script, wait_seconds=seconds) as (front, _):
        cards = await front.says(ME, NEED)
        assert len(cards) == 1
        assert cards[0].startswith("最接近的是")
        assert steps(front)[-1] == "sendMessage"
        assert all("最接近的是" in line for line in first_lines(front))
        assert front.labels(ME)


@pytest.mark.parametrize("ends", ["cut", "stall"])
async def test_one_that_breaks_off_ends_in_what_was_checked_and_the_whole_card(talk: Talk, ends: str) -> None:
    more: list[str | asyncio.Event] = [asyncio.Event()] if ends == "stall" else []

    def script(body: dict[str, Any]) -> Pieces:
        return Pieces(['{"sentences": [', sentence_of(body, 0), ', {"text": "能', *more], ends=False)

    async with talk(script, wait_seconds=3.0) as (front, endpoint):
        (card,) = await front.says(ME, NEED)
        assert len(endpoint.requests) == 1
        assert "最接近的是" not in card
        assert card.split("\n")[0].endswith(" [1]")
        assert ZH.say("section-contacts") in card


@pytest.mark.parametrize(("status", "words"), [(404, "Not Found"), (400, "Bad Request: TEXTDRAFT_PEER_INVALID")])
async def test_where_drafts_are_not_supported_the_answer_comes_all_the_same(
    talk: Talk, status: int, words: str
) -> None:
    async with talk(honest) as (front, _):
        front.api.fail_next("sendMessageDraft", status, words)
        for _ in range(2):
            (card,) = await front.says(ME, NEED)
            assert card.split("\n")[0].endswith(" [1]")
        assert steps(front) == ["sendMessage"] * 2, "remembered"


async def test_a_flood_wait_in_the_midst_ends_in_one_whole_message(talk: Talk) -> None:
    async with talk(honest, patient=True) as (front, endpoint):
        front.api.fail_next("sendMessageDraft", 429, "Too Many Requests: retry after 3", {"retry_after": 3})
        front.api.fail_next("sendMessage", 429, "Too Many Requests: retry after 3", {"retry_after": 3})
        (card,) = await front.says(ME, NEED)
        assert steps(front) == ["sendMessage"]
        assert 3.0 in front.waited
        assert not front.counter.services.drafts.wanted(ME)
        assert card.split("\n")[0].endswith(" [1]")
        assert len(endpoint.requests) == 1


async def test_a_message_that_cannot_be_sent_is_tried_again_as_it_was_and_the_model_is_paid_once(talk: Talk) -> None:
    calls = 0

    def script(body: dict[str, Any]) -> Pieces:
        nonlocal calls
        calls += 1
        return Pieces(['{"sentences": [', sentence_of(body, 0), '], "picks": []}'])

    async with talk(script) as (front, _):
        for _ in range(2):
            front.api.fail_next("sendMessage", 502, "Bad Gateway")
        (card,) = await front.says(ME, NEED)
        assert card.split("\n")[0].endswith(" [1]")
        assert calls == 1
        (use,) = await uses(front.database)
        assert use.outcome == "shown"
