"""``liaison run`` in a process of its own: what is missing is named, Telegram is served, and it stops cleanly."""

import asyncio
import contextlib
import os
import signal
import socket
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from knowledge.sealing import new_key
from tests.bot.conftest import ROOT, Ran, Run
from tests.bot.faulty_api import FaultyApi, faulty_api, refusal, silence
from tests.bot.messaging import message

TOKEN = "42:AAunmistakableTokenForTheseTests"
KEY = new_key()
SECRET = "a-secret_of-the-webhook"
SET = {"TELEGRAM_TOKEN": TOKEN, "LIAISON_KEY": KEY, "LIAISON_WEBHOOK_SECRET": SECRET}
NEED = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？"


def _refused(ran: Ran, *said: str) -> None:
    assert (ran.status != 0, ran.out) == (True, "")
    assert "Traceback" not in ran.err
    for words in said:
        assert words in ran.err
    for value in (*SET.values(), "unmistakable"):
        assert value not in ran.err


@pytest.mark.parametrize(
    ("changed", "options", "said"),
    [
        ({"TELEGRAM_TOKEN": ""}, (), "TELEGRAM_TOKEN"),
        ({"LIAISON_KEY": ""}, (), "LIAISON_KEY"),
        ({"LIAISON_WEBHOOK_SECRET": ""}, ("--webhook", "https://desk.example.edu/t"), "LIAISON_WEBHOOK_SECRET"),
        ({"LIAISON_WEBHOOK_SECRET": "多"}, ("--webhook", "https://desk.example.edu/t"), "LIAISON_WEBHOOK_SECRET"),
        ({}, ("--webhook", "desk.example.edu/t"), "HTTPS"),
        ({}, ("--webhook", "ftp://desk.example.edu"), "HTTPS"),
        ({}, ("--webhook", "https://[half"), "HTTPS"),
        ({"LIAISON_WEBHOOK_PORT": "99999"}, (), "LIAISON_WEBHOOK_PORT"),
        ({"LIAISON_KEY": "too-short"}, (), "LIAISON_KEY"),
        ({"TELEGRAM_PROXY": "nonsense://x:unmistakable@y"}, (), "TELEGRAM_PROXY"),
    ],
)
def test_what_is_missing_or_wrong_is_named_before_anything_is_opened(
    liaison: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: dict[str, str], options: tuple[str, ...],
    said: str,
) -> None:  # fmt: skip
    for name, value in (SET | changed).items():
        monkeypatch.setenv(name, value)
    _refused(liaison("run", *options, "--data", tmp_path / "new"), said)
    assert not (tmp_path / "new").exists()


def test_a_key_is_made(liaison: Run) -> None:
    first, second = liaison("key"), liaison("key")
    assert (first.status, first.err) == (0, "")
    assert len(first.out.strip()) == 44
    assert first.out != second.out


@dataclass
class Serving:
    """A bot that serves in a process of its own."""

    api: FaultyApi
    process: Process
    err: bytes = b""

    async def until(self, words: str) -> None:
        """Waits until something is said on standard error."""
        assert self.process.stderr is not None
        async with asyncio.timeout(90):
            while words.encode() not in self.err:
                chunk = await self.process.stderr.read(4096)
                assert chunk, self.err.decode()
                self.err += chunk

    async def stop(self, number: signal.Signals = signal.SIGTERM) -> float:
        """Sends a signal; gives the seconds until the process has ended."""
        begun = time.monotonic()
        self.process.send_signal(number)
        await self.ended()
        return time.monotonic() - begun

    async def ended(self) -> int:
        """Waits until the process has ended by itself."""
        async with asyncio.timeout(90):
            _, rest = await self.process.communicate()
        self.err += rest
        assert self.process.returncode is not None
        assert b"Traceback" not in self.err, self.err.decode()
        assert TOKEN.encode() not in self.err
        return self.process.returncode


@contextlib.asynccontextmanager
async def serving_desk(api: FaultyApi, data: Path, *options: str, **settings: str) -> AsyncIterator[Serving]:
    """Starts a bot in a process of its own, and sees it end."""
    code = "from bot.cli import main; main()"
    environment = os.environ | SET | {"PYTHONPATH": str(ROOT), "TELEGRAM_API_URL": api.url} | settings
    started = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, "run", "--data", str(data), *options, stderr=PIPE, stdin=asyncio.subprocess.DEVNULL,
        env=environment,
    )  # fmt: skip
    try:
        yield Serving(api, started)
    finally:
        if started.returncode is None:
            started.kill()
            await started.communicate()


@pytest.fixture
async def api() -> AsyncIterator[FaultyApi]:
    """Starts a Bot API server on this machine."""
    async with faulty_api(TOKEN) as api:
        yield api


async def test_a_token_that_telegram_does_not_know(api: FaultyApi, data: Path) -> None:
    api.fail(refusal(401, "Unauthorized"), "getMe")
    async with serving_desk(api, data) as serving:
        assert await serving.ended() == 1
    assert serving.err.decode().splitlines()[-1].startswith("Telegram does not know this token")


async def test_a_wait_that_telegram_asks_for_at_the_start_is_named(api: FaultyApi, data: Path) -> None:
    api.fail(refusal(429, "Too Many Requests", retry_after=400), "getMe")
    async with serving_desk(api, data) as serving:
        assert await serving.ended() == 1
    assert "400 seconds" in serving.err.decode().splitlines()[-1]


async def _shows_pages(address: str) -> None:
    """Opens a page that a link of no letter leads to."""
    async with httpx.AsyncClient() as client:
        page = await client.get(f"{address}/answer/x", headers={"Accept-Language": "en"})
    assert (page.status_code, "This link cannot be used" in page.text) == (404, True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
async def test_it_polls_answers_and_stops_cleanly(api: FaultyApi, data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    pages = f"http://127.0.0.1:{port}/liaison"
    async with serving_desk(api, data, LIAISON_WEBHOOK_PORT=str(port), LIAISON_WEB_URL=pages) as serving:
        await serving.until("Online as liaison_test_bot")
        await api.enqueue(message(1, text=NEED))
        await api.until(lambda: len(api.texts(7)) == 1)
        await _shows_pages(pages)
        assert await serving.stop(signal.SIGTERM) < 10
    assert serving.process.returncode == 0
    assert "polymer-liaison@demo-university.example.edu" in api.texts(7)[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
async def test_what_is_in_work_as_it_stops_is_answered_at_the_next_start(api: FaultyApi, data: Path) -> None:
    """Telegram is silent: the stop does not wait for it, and nothing is lost."""
    api.fail(silence, "sendMessage")
    async with serving_desk(api, data) as serving:
        await api.enqueue(message(1, text=NEED))
        await api.until(lambda: "sendMessage" in api.asked and api.next_wanted == 2)
        assert await serving.stop(signal.SIGINT) < 10
    assert serving.process.returncode == 0
    assert api.texts(7) == []
    async with serving_desk(api, data) as serving:
        await api.until(lambda: len(api.texts(7)) == 1)
        await serving.stop()


async def test_it_serves_a_webhook(api: FaultyApi, data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/telegram"
    pages = f"http://127.0.0.1:{port}"
    settings = {"LIAISON_WEBHOOK_PORT": str(port), "LIAISON_WEB_URL": pages}
    async with serving_desk(api, data, "--webhook", address, **settings) as serving:
        await api.until(lambda: "setWebhook" in [call.method for call in api.calls])
        async with httpx.AsyncClient() as client:
            for header, status in ((SECRET, 200), ("wrong", 403), (SECRET, 200)):
                headers = {"X-Telegram-Bot-Api-Secret-Token": header}
                answer = await client.post(address, json=message(1, text=NEED), headers=headers)
                assert answer.status_code == status
        await api.until(lambda: len(api.texts(7)) == 1)
        await _shows_pages(pages)
        if sys.platform != "win32":
            assert await serving.stop() < 10
            assert serving.process.returncode == 0
    assert len(api.texts(7)) == 1


@pytest.mark.parametrize("wrong", ["refused", "taken"])
async def test_a_webhook_that_cannot_be(api: FaultyApi, data: Path, wrong: str) -> None:
    api.fail(refusal(400, "Bad Request: bad webhook: unmistakable"), "setWebhook")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        if wrong == "refused":
            taken.close()
        async with serving_desk(
            api, data, "--webhook", "https://desk.example.edu/t", LIAISON_WEBHOOK_PORT=str(port)
        ) as serving:
            assert await serving.ended() == 1
    said = {"refused": "does not accept this webhook", "taken": f"port {port}"}[wrong]
    assert said in serving.err.decode().splitlines()[-1]
    assert b"unmistakable" not in serving.err
