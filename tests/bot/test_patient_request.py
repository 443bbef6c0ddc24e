"""The patient transport: what is asked again, what is waited for, and what is never sent twice."""

import asyncio
import json
import socket
from typing import Any

import httpx
import pytest
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.patient_request import MustWait, PatientRequest, hurried
from tests.bot.messaging import Waits

_URL = "http://127.0.0.1/bot42:x/"
_OK = (200, b'{"ok": true, "result": true}')
_HTML = b"<html><body>502 Bad Gateway</body></html>"
Outcome = tuple[int, bytes] | Exception


class Scripted(BaseRequest):
    """Gives one outcome after the other; the last one again and again."""

    def __init__(self, *outcomes: Outcome) -> None:
        self._outcomes = list(outcomes)
        self.asked = 0

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        self.asked += 1
        outcome = self._outcomes.pop(0) if len(self._outcomes) > 1 else self._outcomes[0]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def _caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def _failure(status: int, **more: Any) -> tuple[int, bytes]:
    return status, json.dumps({"ok": False, "error_code": status, "description": "no", **more}).encode()


def _flood(seconds: float) -> tuple[int, bytes]:
    return _failure(429, parameters={"retry_after": seconds})


async def _ask(
    *outcomes: Outcome, method: str = "sendMessage", **options: Any
) -> tuple[tuple[int, bytes], int, list[float]]:
    inner, waits = Scripted(*outcomes), Waits()
    answer = await PatientRequest(inner, sleep=waits, **options).do_request(_URL + method, "POST")
    return answer, inner.asked, waits.asked


@pytest.mark.parametrize(
    "setback",
    [
        _failure(500),
        (502, _HTML),
        (200, _HTML),
        (403, _HTML),
        NetworkError("httpx.RemoteProtocolError"),
        _caused(NetworkError("x"), httpx.ConnectError("refused")),
        _caused(TimedOut(), httpx.ConnectTimeout("slow")),
        _caused(TimedOut(), httpx.PoolTimeout("full")),
    ],
    ids=["500", "html-502", "html-200", "html-403", "dropped", "refused", "connect-timeout", "pool-timeout"],
)
async def test_what_failed_on_its_way_is_asked_again(setback: Outcome) -> None:
    """Twice in vain, then through, with a longer second wait."""
    assert await _ask(setback, setback, _OK) == (_OK, 3, [0.5, 1.0])


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 501])
async def test_what_telegram_means_is_handed_on_at_once(status: int) -> None:
    """A refusal in Telegram's own words is an answer."""
    assert await _ask(_failure(status)) == (_failure(status), 1, [])


async def test_the_wait_that_telegram_asks_for_is_kept() -> None:
    """retry_after counts, not our own backoff."""
    assert await _ask(_flood(7), _flood(3), _OK) == (_OK, 3, [7.0, 3.0])


async def test_a_longer_wait_than_patience_is_raised_with_its_length() -> None:
    """Whoever called can come back in an hour."""
    with pytest.raises(MustWait) as caught:
        await _ask(_flood(3600))
    assert caught.value.seconds == 3600


async def test_patience_is_for_all_waits_together() -> None:
    """Ten seconds of patience bear one wait of seven, not two."""
    with pytest.raises(MustWait):
        await _ask(_flood(7), _flood(7), _OK, patience=10)


async def test_a_flood_without_a_length_is_waited_for_all_the_same() -> None:
    """A proxy's own 429 says nothing about how long."""
    assert (await _ask((429, _HTML), _OK))[1:] == (2, [0.5])


async def test_only_the_waiting_call_waits() -> None:
    """While one chat's call waits, another's goes through."""
    held = asyncio.Event()

    async def sleep(seconds: float) -> None:
        await held.wait()

    inner = Scripted(_flood(60), _OK)
    patient = PatientRequest(inner, sleep=sleep)
    waiting = asyncio.create_task(patient.do_request(_URL + "sendMessage", "POST"))
    await asyncio.sleep(0)
    assert await patient.do_request(_URL + "sendMessage", "POST") == _OK
    assert not waiting.done()
    held.set()
    assert await waiting == _OK


@pytest.mark.parametrize("method", ["sendMessage", "sendDocument", "copyMessage", "forwardMessage"])
async def test_a_message_that_may_have_arrived_is_not_sent_twice(method: str) -> None:
    """A read time-out after writing is raised as it is."""
    inner = Scripted(_caused(TimedOut(), httpx.ReadTimeout("slow")), _OK)
    with pytest.raises(TimedOut):
        await PatientRequest(inner, sleep=Waits()).do_request(_URL + method, "POST")
    assert inner.asked == 1


@pytest.mark.parametrize("method", ["getMe", "editMessageText", "deleteMessage", "setMyCommands"])
async def test_what_may_happen_twice_is_asked_again_after_a_time_out(method: str) -> None:
    """An edit is the same edit the second time."""
    assert (await _ask(_caused(TimedOut(), httpx.ReadTimeout("slow")), _OK, method=method))[1] == 2


@pytest.mark.parametrize("method", ["sendChatAction", "getUpdates"])
async def test_what_is_not_worth_waiting_for_fails_at_once(method: str) -> None:
    """Polling waits by itself; a typing mark is soon out of date."""
    with pytest.raises(NetworkError):
        await _ask(_failure(500), _OK, method=method)


async def test_a_hurried_caller_is_not_made_to_wait() -> None:
    """Within the block nothing waits, after it everything does again."""
    with hurried(), pytest.raises(MustWait) as caught:
        await _ask(_flood(2), _OK)
    assert caught.value.seconds == 2
    assert (await _ask(_flood(2), _OK))[2] == [2.0]


async def test_patience_ends() -> None:
    """A server that never recovers is a network error, after at most so many seconds of waiting."""
    inner, waits = Scripted(_failure(500)), Waits()
    with pytest.raises(NetworkError) as caught:
        await PatientRequest(inner, sleep=waits, patience=30).do_request(_URL + "sendMessage", "POST")
    assert type(caught.value) is NetworkError
    assert 15 < sum(waits.asked) <= 30
    assert inner.asked == len(waits.asked) + 1


async def test_a_file_is_handed_on_as_it_is() -> None:
    """A download is no JSON and need not be."""
    inner = Scripted((200, _HTML))
    url = "http://127.0.0.1/file/bot42:x/document.html"
    assert await PatientRequest(inner, sleep=Waits()).do_request(url, "GET") == (200, _HTML)


async def test_a_closed_port_is_asked_until_patience_ends(unused_port: int) -> None:
    """The real transport's failures are told apart as the scripted ones are."""
    waits = Waits()
    patient = PatientRequest(HTTPXRequest(), sleep=waits, patience=2)
    await patient.initialize()
    try:
        with pytest.raises(NetworkError):
            await patient.do_request(f"http://127.0.0.1:{unused_port}/bot42:x/sendMessage", "POST")
    finally:
        await patient.shutdown()
    assert waits.asked == [0.5, 1.0]


@pytest.fixture
def unused_port() -> int:
    """Gives a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
