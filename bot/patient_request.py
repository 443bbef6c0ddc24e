"""A transport that waits and asks again where that helps, and not where a message would likely come twice."""

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import httpx
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

Sleep = Callable[[float], Awaitable[None]]

_log = logging.getLogger(__name__)
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 20.0
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_BY_METHOD: Mapping[str, float] = {
    "getUpdates": 0,  # the polling loop has its own way of waiting
    "sendChatAction": 0,  # its moment passes
    "sendMessageDraft": 0,  # the next one, or the message itself, takes its place
    "answerCallbackQuery": 5,  # Telegram forgets the query soon after
}
"""Patience, in seconds, of the methods that have one of their own."""
_MAKES_A_MESSAGE = ("send", "copy", "forward")
_NOT_IMPLEMENTED = 501
_hurried: ContextVar[bool] = ContextVar("hurried", default=False)


class MustWait(TelegramError):
    """Telegram wants a chat left alone for ``seconds``, which is longer than this call waits."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"wait {seconds:g} s")
        self.seconds = seconds


@contextlib.contextmanager
def hurried() -> Iterator[None]:
    """Lets calls within the block fail at once, for callers that have their own way of waiting."""
    token = _hurried.set(True)
    try:
        yield
    finally:
        _hurried.reset(token)


@dataclass(frozen=True, slots=True)
class _Setback:
    """An attempt that may be repeated: what to raise when patience ends, and the wait that was asked for."""

    error: TelegramError
    wait: float | None = None


class PatientRequest(BaseRequest):
    """Wraps a transport: repeats what failed on its way, and waits where Telegram says so.

    Repeated are server errors, answers that are no JSON (an error page of a proxy), failed connections and sockets
    that were dropped: a connection that dies without an answer has mostly not been read, and a lost answer is worse
    than a doubled one. A read time-out has mostly been delivered, so what makes a message is then not repeated.
    Only the waiting call waits; other chats go on.

    Args:
        inner: the transport that does the work.
        sleep: waits so many seconds.
        patience: seconds that one call may spend waiting in all.
    """

    def __init__(self, inner: BaseRequest, *, sleep: Sleep = asyncio.sleep, patience: float = 120.0) -> None:
        self._inner = inner
        self._sleep = sleep
        self._patience = patience

    @property
    def read_timeout(self) -> float | None:
        """Gives the inner transport's read time-out, in seconds."""
        return self._inner.read_timeout

    async def initialize(self) -> None:
        """Opens the inner transport."""
        await self._inner.initialize()

    async def shutdown(self) -> None:
        """Closes the inner transport."""
        await self._inner.shutdown()

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **more_timeouts: Any
    ) -> tuple[int, bytes]:
        """Asks until there is an answer of the Bot API, or patience ends.

        Raises:
            MustWait: Telegram asks for a longer wait than is left.
            TimedOut: a message was written, but no answer came in time; it may have been delivered.
            NetworkError: the Bot API cannot be reached.
        """
        name = url.rpartition("/")[2] if method == "POST" else ""
        left = 0.0 if _hurried.get() else min(self._patience, _BY_METHOD.get(name, self._patience))
        backoff = _FIRST_WAIT
        while True:
            outcome = await self._attempt(name, (url, method, request_data, *timeouts), more_timeouts)
            if not isinstance(outcome, _Setback):
                return outcome
            wait = backoff if outcome.wait is None else outcome.wait
            if wait > left:
                raise outcome.error
            _log.warning("%s failed (%s), again in %.1f s", name or "a download", type(outcome.error).__name__, wait)
            await self._sleep(wait)
            left -= wait
            backoff = min(2 * backoff, _LONGEST_WAIT)

    async def _attempt(
        self, name: str, request: tuple[Any, ...], timeouts: Mapping[str, Any]
    ) -> tuple[int, bytes] | _Setback:
        """Asks once; what may have been delivered is raised, not handed back for another try."""
        try:
            status, payload = await self._inner.do_request(*request, **timeouts)
        except TimedOut as error:
            if isinstance(error.__cause__, _NEVER_SENT):
                return _Setback(NetworkError("no connection"))
            if name.startswith(_MAKES_A_MESSAGE):
                raise
            return _Setback(error)
        except NetworkError as error:
            return _Setback(error)
        if name == "" and status < 300:
            return status, payload  # a file's own bytes
        answer = _answer(payload)
        if status == 429:
            wait = _asked_wait(answer)
            return _Setback(MustWait(wait or _LONGEST_WAIT), wait)
        if answer is None or (status >= 500 and status != _NOT_IMPLEMENTED):
            return _Setback(NetworkError(f"no answer of the Bot API (HTTP {status})"))
        return status, payload


def _answer(payload: bytes) -> dict[str, Any] | None:
    """Reads an answer of the Bot API; None where the payload is something else, as a proxy's page."""
    try:
        answer = json.loads(payload)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) and "ok" in answer else None


def _asked_wait(answer: dict[str, Any] | None) -> float | None:
    """Reads for how many seconds Telegram wants to be left alone."""
    parameters = (answer or {}).get("parameters")
    wait = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return max(float(wait), _FIRST_WAIT) if isinstance(wait, int | float) else None
