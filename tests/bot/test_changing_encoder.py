"""Another encoder in the settings: the bundled one answers until it is through, and nobody else is asked."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.desk import OpenDesk, open_desk
from bot.examination import HEALTHY, MENDING, examine
from bot.settings import Settings
from retrieval.encoder import ENCODER_ID, endpoint_id
from retrieval.question import Question
from tests.bot.conftest import Run, indexes
from tests.knowledge.drafting import NOW, TODAY
from tests.retrieval.encoder.conftest import EmbeddingServer

QUESTION = "橡胶密封圈老化"


@pytest.fixture
def model_settings(data: Path, model_folder: Path) -> dict[str, Any]:
    return {"LIAISON_DATA": data, "LIAISON_CACHE": model_folder.parent}


async def asked(desk: OpenDesk) -> int:
    """Asks a question; gives how many records were found by meaning."""
    found = await desk.assistant.find(Question(QUESTION, TODAY), 100)
    return sum(one.hit.nearness is not None for one in found)


async def test_the_bundled_encoder_answers_until_the_endpoint_is_through(model_settings: dict[str, Any]) -> None:
    server = EmbeddingServer()
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/v1"
    settings = Settings(
        _env_file=None, LIAISON_ENCODER="endpoint", OPENAI_BASE_URL=url, LIAISON_EMBEDDING_MODEL="m", **model_settings
    )
    try:
        async with open_desk(settings, chosen_folder=True, now=lambda: NOW, on_progress=lambda _: None) as desk:
            assert desk.changing
            probes = len(server.requests)
            whole = await asked(desk)
            assert whole > 0
            assert len(server.requests) == probes, "the question went to the bundled encoder"
            findings = await examine(settings)
            assert (findings.encoder, findings.serving) == (endpoint_id(url, "m"), ENCODER_ID)
            assert findings.status == MENDING
            assert findings.indexes["vectors"].behind == desk.unencoded > 0
            await desk.keeping.feed.encode()
            encoded = len(server.requests)
            assert await asked(desk) == whole
            assert len(server.requests) == encoded + 1
        findings = await examine(settings)
        assert (findings.serving, findings.status) == (endpoint_id(url, "m"), HEALTHY)
        assert len(list(indexes(settings.data_folder).glob("vectors-*"))) == 1
    finally:
        listening.close()
        await server.stop()


@pytest.mark.usefixtures("with_meaning")
def test_people_are_told(liaison: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Searched by" not in liaison("doctor", "--data", data).out
    monkeypatch.setenv("LIAISON_ENCODER", "endpoint")
    assert ENCODER_ID in liaison("doctor", "--data", data).out.partition("Searched by until then")[2].splitlines()[0]
