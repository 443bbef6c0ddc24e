"""The in-process Bot API as tests need it: it fails when told, hands updates out, and shows its menus."""

import asyncio
import datetime as dt
import json
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from typing import Any

from telegram.request import RequestData

from bot.memory_api import MemoryBotApi, Update
from bot.memory_chats import CallRefused


class RehearsedApi(MemoryBotApi):
    """Adds getUpdates, webhooks and faults to the Bot API that the terminal uses."""

    def __init__(self, *, now: Callable[[], dt.datetime], username: str = "liaison_demo_bot") -> None:
        super().__init__(now=now, username=username)
        self._failures: defaultdict[str, deque[tuple[int, dict[str, Any]]]] = defaultdict(deque)
        self._webhook = ""
        self._queue: list[Update] = []
        self._queued = asyncio.Event()
        self._methods = {
            **self._methods,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
        }

    def enqueue(self, update: Update) -> None:
        """Holds an update ready for getUpdates."""
        self._queue.append(update)
        self._queued.set()

    def fail_next(
        self, method: str, status: int, description: str, parameters: Mapping[str, Any] | None = None
    ) -> None:
        """Makes the next call of a method fail, once for each time this is said."""
        failure = {"ok": False, "error_code": status, "description": description}
        self._failures[method].append((status, failure | ({"parameters": dict(parameters)} if parameters else {})))

    def failures_left(self, method: str) -> int:
        """Counts the calls of a method that are still to fail."""
        return len(self._failures[method])

    def menu(self, language_code: str = "", chat_id: int | None = None) -> list[str]:
        """Gives the names in the command menu of a language, or of one chat."""
        return self._menus.names(language_code, chat_id)

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **more_timeouts: Any
    ) -> tuple[int, bytes]:
        """Fails where it was told to; else answers the call."""
        failures = self._failures[url.rpartition("/")[2]]
        if failures:
            status, body = failures.popleft()
            return status, json.dumps(body).encode()
        return await super().do_request(url, method, request_data, *timeouts, **more_timeouts)

    async def _call(self, name: str, parameters: Mapping[str, Any]) -> Any:
        return await (self._get_updates(parameters) if name == "getUpdates" else super()._call(name, parameters))

    async def _get_updates(self, parameters: Mapping[str, Any]) -> list[Update]:
        if self._webhook:
            raise CallRefused("Conflict: can't use getUpdates method while webhook is active", 409)
        self._queue = [update for update in self._queue if update["update_id"] >= (parameters.get("offset") or 0)]
        self._queued.clear()
        if not self._queue:
            try:
                async with asyncio.timeout(parameters.get("timeout") or 0):
                    await self._queued.wait()
            except TimeoutError:
                return []
        return self._queue[: parameters.get("limit") or 100]

    def _set_webhook(self, parameters: Mapping[str, Any]) -> Any:
        url = parameters.get("url") or ""
        if url and not url.startswith("https://"):
            raise CallRefused("bad webhook: An HTTPS URL must be provided for webhook")
        self._webhook = url
        return True

    def _delete_webhook(self, _: Mapping[str, Any]) -> Any:
        self._webhook = ""
        return True
