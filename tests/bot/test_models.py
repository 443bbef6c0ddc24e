"""A chat model in the commands: what it is opened from, what it adds, and what is said where it cannot be opened."""

import asyncio
import importlib.util
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import Settings
from knowledge.usage import Budget
from retrieval.model import ModelChoice
from tests.bot.conftest import Run
from tests.retrieval.grounding.test_adviser import honest
from tests.retrieval.scripted_endpoint import ScriptedEndpoint, refusal, scripted

NEED = "密封圈泡油后开裂漏油，找谁？"


@pytest.fixture
def endpoint() -> Iterator[ScriptedEndpoint]:
    """Starts an endpoint with a good model, on a loop of its own: a command has the test's thread."""
    ready, stop = threading.Event(), asyncio.Event()
    started: list[tuple[asyncio.AbstractEventLoop, ScriptedEndpoint]] = []

    async def serve() -> None:
        async with scripted(honest) as endpoint:
            started.append((asyncio.get_running_loop(), endpoint))
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert ready.wait(10)
    loop, endpoint = started[0]
    yield endpoint
    loop.call_soon_threadsafe(stop.set)
    thread.join()


def test_by_default_no_model_is_asked() -> None:
    assert Settings(_env_file=None).model_choice() is None
    assert Settings(_env_file=None).budget == Budget(50_000, 2_000_000)


def test_a_model_is_chosen_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("LIAISON_CHAT_MODEL", "big"),
        ("OPENAI_BASE_URL", "http://127.0.0.1/v1"),
        ("OPENAI_API_KEY", "sk-secret"),
        ("LIAISON_MODEL_SECONDS", "7.5"),
        ("LIAISON_TOKENS_PERSON", ""),
        ("LIAISON_TOKENS_DESK", "0"),
    ):
        monkeypatch.setenv(name, value)
    settings = Settings.load()
    assert settings.model_choice() == ModelChoice("http://127.0.0.1/v1", "sk-secret", "big", wait_seconds=7.5)
    assert settings.budget == Budget(None, 0)
    assert "sk-secret" not in repr(settings.model_choice())


def test_its_checked_sentences_come_first_each_with_its_records(
    liaison: Run, data: Path, endpoint: ScriptedEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = liaison("ask", NEED, "--data", data, "--json").json
    monkeypatch.setenv("LIAISON_CHAT_MODEL", "big")
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    worded = liaison("ask", NEED, "--data", data, "--json").json
    assert [sentence["cites"] for sentence in worded["sentences"]] == [[1], [2]]
    assert worded["text"].startswith(f"{worded['sentences'][0]['text']} [1]\n")
    assert plain["citations"] == worded["citations"]
    assert "sentences" not in plain
    shown = liaison("ask", NEED, "--data", data).out
    assert "[1]" in shown.splitlines()[1] + shown.splitlines()[2] + shown.splitlines()[3]


def test_doctor_tells_what_it_was_asked_by_day(
    liaison: Run, data: Path, endpoint: ScriptedEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert liaison("doctor", "--data", data, "--json").json["model_days"] == []
    monkeypatch.setenv("LIAISON_CHAT_MODEL", "big")
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    liaison("ask", NEED, "--data", data)
    endpoint.script = lambda body: refusal(401, "no")
    liaison("ask", NEED, "--data", data)
    (day,) = liaison("doctor", "--data", data, "--json").json["model_days"]
    assert (day["calls"], day["sentences"], day["outcomes"]) == (2, 2, {"shown": 1, "key": 1})
    assert day["tokens"] >= 980
    assert "key 1, shown 1" in liaison("doctor", "--data", data).out


def test_a_spent_budget_leaves_the_answer_as_it_is(
    liaison: Run, data: Path, endpoint: ScriptedEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = liaison("ask", NEED, "--data", data).out
    monkeypatch.setenv("LIAISON_CHAT_MODEL", "big")
    monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
    monkeypatch.setenv("LIAISON_TOKENS_DESK", "10")
    ran = liaison("ask", NEED, "--data", data)
    assert ran.out == plain
    assert endpoint.requests == []


@pytest.mark.parametrize(("language", "words"), [("en", 'pip install "lab-liaison[model]"'), ("zh", "尚未安装")])
def test_without_the_extra_it_is_said_once_and_the_answer_comes(
    liaison: Run, sqlite_data: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "langchain_openai" else find(name))
    monkeypatch.setenv("LIAISON_CHAT_MODEL", "big")
    ran = liaison("ask", NEED, "--data", sqlite_data, "--language", language)
    assert ran.status == 0
    assert " ".join(ran.err.split()).count(words) == 1
    assert "[1]" in ran.out


def test_an_address_that_is_none_is_said(liaison: Run, sqlite_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAISON_CHAT_MODEL", "big")
    monkeypatch.setenv("OPENAI_BASE_URL", "nonsense")
    ran = liaison("ask", NEED, "--data", sqlite_data)
    assert ran.status == 0
    assert "OPENAI_BASE_URL" in ran.err
    assert "[1]" in ran.out
