"""The Bot API emulator over real HTTP, behind a proxy that fails as it is told.

The proxy also fills the emulator's gaps: the bot gets a username, drafts are taken, and parameters that the emulator
does not know are taken off.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web
from lo_bot_api_emulator import LoBotApiEmulator

Forward = Callable[[], Awaitable[web.Response]]
Fault = Callable[[web.Request, Forward], Awaitable[web.StreamResponse]]

_UNKNOWN_TO_THE_EMULATOR = ("link_preview_options",)


def refusal(status: int, description: str, **parameters: Any) -> Fault:
    """Answers with an error of the Bot API instead of passing the call on."""

    async def fault(request: web.Request, forward: Forward) -> web.StreamResponse:
        body = {"ok": False, "error_code": status, "description": description}
        return web.json_response(body | ({"parameters": parameters} if parameters else {}), status=status)

    return fault


async def page_of_a_proxy(request: web.Request, forward: Forward) -> web.StreamResponse:
    """Answers with a web page instead of passing the call on."""
    return web.Response(text="<html><h1>502 Bad Gateway</h1></html>", status=502, content_type="text/html")


async def dropped_socket(request: web.Request, forward: Forward) -> web.StreamResponse:
    """Closes the connection instead of passing the call on."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def silence(request: web.Request, forward: Forward) -> web.StreamResponse:
    """Neither passes the call on nor answers; ends when whoever called gives up."""
    await asyncio.Event().wait()
    raise AssertionError("unreachable")


async def silence_after_delivery(request: web.Request, forward: Forward) -> web.StreamResponse:
    """Passes the call on, and never answers."""
    await forward()
    return await silence(request, forward)


@dataclass
class Call:
    """A call of the bot that reached the emulator and was accepted."""

    method: str
    fields: dict[str, Any]


@dataclass
class _Rule:
    fault: Fault
    method: str
    chat_id: int | None
    times: int


@dataclass
class FaultyApi:
    """The proxy: its address, what got through, and the faults to come."""

    token: str
    emulator: LoBotApiEmulator
    url: str = ""
    asked: list[str] = field(default_factory=list)
    next_wanted: int = 0
    """The number from which the bot last asked for updates: all before it are acknowledged."""
    calls: list[Call] = field(default_factory=list)
    _rules: list[_Rule] = field(default_factory=list)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def fail(self, fault: Fault, method: str = "sendMessage", chat_id: int | None = None, times: int = 1) -> None:
        """Lets the next calls of a method, or of a method in one chat, meet a fault."""
        self._rules.append(_Rule(fault, method, chat_id, times))

    async def enqueue(self, update: dict[str, Any]) -> None:
        """Lets somebody do something: the emulator hands it out, or sends it to the webhook."""
        await self.emulator.enqueue_update(update, token=self.token)

    async def delivered(self) -> None:
        """Sends to the webhook again what it did not take within the emulator's five seconds, as Telegram does."""
        async with asyncio.timeout(90):
            while self.emulator._update_queues.info(self.token)["pending_update_count"]:
                await self.emulator.deliver_updates(token=self.token)

    def texts(self, chat_id: int) -> list[str]:
        """Gives what the bot has sent into a chat."""
        return [
            c.fields["text"] for c in self.calls if c.method == "sendMessage" and c.fields["chat_id"] == str(chat_id)
        ]

    async def until(self, enough: Callable[[], bool]) -> None:
        """Waits until the calls so far are enough."""
        async with asyncio.timeout(90), self._changed:
            await self._changed.wait_for(enough)

    async def handle(self, request: web.Request, session: aiohttp.ClientSession, upstream: str) -> web.StreamResponse:
        """Meets a call with its fault, or passes it on."""
        method = request.match_info["method"]
        posted = await request.post()
        fields = {
            key: value.filename if isinstance(value, web.FileField) else str(value) for key, value in posted.items()
        }
        async with self._changed:
            self.asked.append(method)
            self.next_wanted = int(fields.get("offset", self.next_wanted))
            self._changed.notify_all()

        async def forward() -> web.Response:
            if method == "sendMessageDraft":
                return await self._note(Call(method, fields), {"ok": True, "result": True})
            async with session.post(f"{upstream}/bot{self.token}/{method}", data=_passed_on(posted)) as answer:
                body, status = await answer.json(), answer.status
            if method == "getMe":
                body["result"]["username"] = "liaison_test_bot"
            if status == 200:
                return await self._note(Call(method, fields), body)
            return web.Response(text=json.dumps(body), status=status, content_type="application/json")

        rule = self._rule(method, fields.get("chat_id"))
        return await (forward() if rule is None else rule.fault(request, forward))

    async def _note(self, call: Call, body: dict[str, Any]) -> web.Response:
        async with self._changed:
            self.calls.append(call)
            self._changed.notify_all()
        return web.json_response(body)

    def _rule(self, method: str, chat_id: str | None) -> _Rule | None:
        for rule in self._rules:
            if rule.times and rule.method == method and (rule.chat_id is None or str(rule.chat_id) == chat_id):
                rule.times -= 1
                return rule
        return None


def _passed_on(posted: Mapping[str, Any]) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for key, value in posted.items():
        if isinstance(value, web.FileField):
            form.add_field(key, value.file.read(), filename=value.filename, content_type=value.content_type)
        elif key not in _UNKNOWN_TO_THE_EMULATOR:
            form.add_field(key, str(value))
    return form


@contextlib.asynccontextmanager
async def faulty_api(token: str) -> AsyncIterator[FaultyApi]:
    """Starts emulator and proxy, each on a port of its own."""
    api = FaultyApi(token, LoBotApiEmulator(allow_insecure_loopback_webhooks=True))
    async with contextlib.AsyncExitStack() as stack:
        upstream = await stack.enter_async_context(_served(api.emulator.app()))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        app = web.Application()

        async def handle(request: web.Request) -> web.StreamResponse:
            return await api.handle(request, session, upstream)

        app.router.add_post("/bot{token}/{method}", handle)
        api.url = await stack.enter_async_context(_served(app))
        yield api


@contextlib.asynccontextmanager
async def _served(app: web.Application) -> AsyncIterator[str]:
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.5)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
