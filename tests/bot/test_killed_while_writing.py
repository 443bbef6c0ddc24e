"""``kill -9`` while a model words an answer: the next start sends one whole message, and pays for no second wording."""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.bot.faulty_api import FaultyApi, faulty_api
from tests.bot.messaging import message
from tests.bot.test_run_command import NEED, TOKEN, serving_desk
from tests.retrieval.grounding.test_following import sentence_of
from tests.retrieval.scripted_endpoint import Pieces, scripted

ME = 7


@pytest.fixture
async def api() -> AsyncIterator[FaultyApi]:
    """Starts a Bot API server on this machine."""
    async with faulty_api(TOKEN) as api:
        yield api


async def test_the_next_start_sends_one_whole_message(api: FaultyApi, data: Path) -> None:
    def script(body: dict[str, Any]) -> Pieces:
        return Pieces(['{"sentences": [', sentence_of(body, 0), ', {"text": "能', asyncio.Event()])

    def drafts() -> list[str]:
        return [call.fields["text"] for call in api.calls if call.method == "sendMessageDraft"]

    async with scripted(script) as endpoint:
        model = {"LIAISON_CHAT_MODEL": "m", "OPENAI_BASE_URL": endpoint.url, "LIAISON_MODEL_SECONDS": "100"}
        async with serving_desk(api, data, **model) as desk:
            await api.enqueue(message(1, ME, NEED))
            await api.until(lambda: len(drafts()) >= 2)
            desk.process.send_signal(signal.SIGKILL)
            await desk.process.wait()
        assert api.texts(ME) == []
        async with serving_desk(api, data, **model) as desk:
            await api.until(lambda: len(api.texts(ME)) >= 1)
            await desk.stop()
        assert len(endpoint.requests) == 1
    (card,) = api.texts(ME)
    assert "[1]" in card
    assert card.split("\n")[-1] == drafts()[0].split("\n")[-1], "whole, to its last line"
