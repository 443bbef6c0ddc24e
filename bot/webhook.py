"""Taking updates that Telegram sends: in SQL first, then acknowledged.

Telegram may use several connections at once; of what waits of one chat, the lowest number comes first.
"""

import asyncio
import contextlib
import hmac
import json
import logging
import socket
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from knowledge.errors import StoreUnavailable

Accept = Callable[[Mapping[str, Any]], Awaitable[object]]

_log = logging.getLogger(__name__)
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, not the secret
_MOST_BYTES = 1 << 20
"""An update is a few kilobytes; this is far above what Telegram sends."""
_GRACE = 2
"""Seconds that requests in work have left once the server stops."""


def webhook_app(accept: Accept, path: str, secret: str) -> Starlette:
    """Builds a web application with the webhook as its one address."""
    return Starlette(routes=[webhook_route(accept, path, secret)])


def webhook_route(accept: Accept, path: str, secret: str) -> Route:
    """Gives the address that Telegram sends updates to.

    It answers 200 once an update is kept, 403 without the secret, 413 to a body that is too long, 400 to one that is
    no update, and 503 where the update cannot be kept, so that Telegram sends it again.

    Raises:
        ValueError: the secret is empty, so that anybody could send updates.
    """
    if not secret:
        raise ValueError("a webhook needs a secret")
    expected = secret.encode()

    async def receive(request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(_SECRET_HEADER, "").encode(), expected):
            return Response(status_code=403)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        update = _update(body)
        if update is None:
            return Response(status_code=400)
        try:
            await accept(update)
        except StoreUnavailable as error:
            _log.warning("an update cannot be kept: %s", error)
            return Response(status_code=503)
        return Response(status_code=200)

    return Route(path, receive, methods=["POST"])


def listen(host: str, port: int) -> socket.socket:
    """Opens the socket to serve on; port 0 takes any that is free.

    Raises:
        OSError: the address is taken or not this machine's.
    """
    return socket.create_server((host, port))


async def serve(app: Starlette, listening: socket.socket) -> None:
    """Serves until cancelled; requests in work end first, and the socket is closed."""
    server = _Server(
        uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=_GRACE)
    )
    serving = asyncio.create_task(server.serve([listening]))
    try:
        await asyncio.shield(serving)
    except asyncio.CancelledError:
        server.should_exit = True
        await serving
        raise


class _Server(uvicorn.Server):
    """A server that leaves signals to the process it runs in; uvicorn's own would raise them again at its end."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _body(request: Request) -> bytes | None:
    """Reads the body; None where it is too long, whatever length was announced."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            return None
    return bytes(body)


def _update(body: bytes) -> dict[str, Any] | None:
    """Reads an update as far as the inbox needs it: an object with a number."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(update, dict):
        return None
    number = update.get("update_id")
    return update if type(number) is int and 0 <= number < 1 << 63 else None
