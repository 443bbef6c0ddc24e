"""The webhook: who knows the secret is heard, and nothing is acknowledged that is not kept."""

import asyncio
import contextlib
import json
import signal
from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from bot.webhook import listen, serve, webhook_app
from knowledge.errors import StoreUnavailable
from tests.bot.messaging import message

_SECRET = "s3cret-of-the-desk"
_HEADER = {"X-Telegram-Bot-Api-Secret-Token": _SECRET}


class Kept:
    """Takes updates in, or fails as often as it is told."""

    def __init__(self, failures: int = 0) -> None:
        self.updates: list[Mapping[str, Any]] = []
        self._failures = failures

    async def __call__(self, update: Mapping[str, Any]) -> None:
        if self._failures:
            self._failures -= 1
            raise StoreUnavailable("disk full")
        self.updates.append(update)


async def _post(kept: Kept, body: bytes, headers: Mapping[str, str] = _HEADER, path: str = "/hook") -> int:
    transport = httpx.ASGITransport(webhook_app(kept, "/hook", _SECRET))
    async with httpx.AsyncClient(transport=transport, base_url="http://desk") as client:
        return (await client.post(path, content=body, headers=headers)).status_code


async def test_an_update_with_the_secret_is_kept_and_acknowledged() -> None:
    """As it came, every field."""
    kept = Kept()
    assert await _post(kept, json.dumps(message(1)).encode()) == 200
    assert kept.updates == [message(1)]


@pytest.mark.parametrize(
    "headers",
    [{}, {"X-Telegram-Bot-Api-Secret-Token": ""}, {"X-Telegram-Bot-Api-Secret-Token": _SECRET + "x"},
     {"X-Telegram-Bot-Api-Secret-Token": "s\u00e9cret"}, {"Authorization": _SECRET}],
)  # fmt: skip
async def test_without_the_secret_nobody_is_heard(headers: dict[str, str]) -> None:
    """Whatever the body is, it is not even read."""
    kept = Kept()
    encoded = {key: value.encode("latin-1") for key, value in headers.items()}
    assert await _post(kept, json.dumps(message(1)).encode(), encoded) == 403  # type: ignore[arg-type]
    assert kept.updates == []


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b"{", b'{"update_id": "1"}', b'{"update_id": true}', b'{"update_id": -1}', b"\xff\xfe",
     b'{"update_id": 9223372036854775808}', b'{"message": {}}', b"[" * 100_000],
)  # fmt: skip
async def test_what_is_no_update_is_refused(body: bytes) -> None:
    """Also what would not fit the database, or is nested without end."""
    kept = Kept()
    assert await _post(kept, body) == 400
    assert kept.updates == []


async def test_a_body_beyond_the_limit_is_refused() -> None:
    """Whatever length was announced."""

    async def stream() -> Any:
        for _ in range(17):
            yield b" " * (1 << 16)

    kept = Kept()
    transport = httpx.ASGITransport(webhook_app(kept, "/hook", _SECRET))
    async with httpx.AsyncClient(transport=transport, base_url="http://desk") as client:
        assert (await client.post("/hook", content=stream(), headers=_HEADER)).status_code == 413
    assert await _post(kept, b" " * (1 << 21)) == 413


async def test_other_addresses_and_methods_lead_nowhere() -> None:
    """One address, one method."""
    kept = Kept()
    assert await _post(kept, b"{}", path="/") == 404
    transport = httpx.ASGITransport(webhook_app(kept, "/hook", _SECRET))
    async with httpx.AsyncClient(transport=transport, base_url="http://desk") as client:
        assert (await client.get("/hook", headers=_HEADER)).status_code == 405


async def test_what_cannot_be_kept_is_not_acknowledged() -> None:
    """Telegram sends it again, and then it is."""
    kept = Kept(failures=1)
    app = webhook_app(kept, "/hook", _SECRET)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://desk") as client:
        assert (await client.post("/hook", json=message(1), headers=_HEADER)).status_code == 503
        assert (await client.post("/hook", json=message(1), headers=_HEADER)).status_code == 200
    assert kept.updates == [message(1)]


def test_an_empty_secret_is_a_mistake() -> None:
    """Everybody knows the empty word."""
    with pytest.raises(ValueError, match="secret"):
        webhook_app(Kept(), "/hook", "")


async def test_serving_ends_when_it_is_told_and_finishes_what_it_was_asked() -> None:
    """A request in work is answered first; then the port is free."""
    begun, held = asyncio.Event(), asyncio.Event()

    async def accept(update: Mapping[str, Any]) -> None:
        begun.set()
        await held.wait()

    listening = listen("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    serving = asyncio.create_task(serve(webhook_app(accept, "/hook", _SECRET), listening))
    async with httpx.AsyncClient(base_url=address) as client:
        asked = asyncio.create_task(client.post("/hook", json=message(1), headers=_HEADER))
        await asyncio.wait_for(begun.wait(), 5)
        serving.cancel()
        await asyncio.sleep(0)
        held.set()
        assert (await asked).status_code == 200
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait_for(serving, 5)
        assert serving.cancelled()
        with pytest.raises(httpx.ConnectError):
            await client.post("/hook", json=message(1), headers=_HEADER)


async def test_serving_ends_in_time_though_a_request_never_does() -> None:
    """A client that hangs does not hold the stop."""
    begun = asyncio.Event()

    async def accept(update: Mapping[str, Any]) -> None:
        begun.set()
        await asyncio.Event().wait()

    listening = listen("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    serving = asyncio.create_task(serve(webhook_app(accept, "/hook", _SECRET), listening))
    async with httpx.AsyncClient(base_url=address) as client:
        asked = asyncio.create_task(client.post("/hook", json=message(1), headers=_HEADER))
        await asyncio.wait_for(begun.wait(), 5)
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait_for(serving, 5)
        assert serving.done()
        await asyncio.gather(asked, return_exceptions=True)


async def test_signals_are_left_to_the_process() -> None:
    """The server neither takes them over nor raises them again when it ends."""
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    listening = listen("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    serving = asyncio.create_task(serve(webhook_app(Kept(), "/hook", _SECRET), listening))
    async with httpx.AsyncClient(base_url=address) as client:
        assert (await client.post("/hook", json=message(1), headers=_HEADER)).status_code == 200
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before
    serving.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.wait_for(serving, 5)
