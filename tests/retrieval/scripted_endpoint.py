"""An OpenAI-compatible endpoint that does as a test's script says: for misbehaviour that no real one shows at will."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

Answer = tuple[int, bytes]
Script = Callable[[dict[str, Any]], Answer | None]
"""Answers the body of a request with a status and a body; None lets it wait for ever."""


def completion(content: object, finish: str = "stop", usage: tuple[int, int] | None = (100, 20)) -> Answer:
    """Answers as a chat model that wrote this; what is no text is written as JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}
    body: dict[str, Any] = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    if usage is not None:
        body["usage"] = {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage)}
    return 200, json.dumps(body, ensure_ascii=False).encode()


def refusal(status: int, message: str) -> Answer:
    """Answers with an error."""
    return status, json.dumps({"error": {"message": message, "type": "invalid_request_error"}}).encode()


def in_turn(*answers: Answer | None) -> Script:
    """Answers the first request with the first answer, and so on; the last answer goes on for good."""
    left = list(answers)
    return lambda body: left.pop(0) if len(left) > 1 else left[0]


class ScriptedEndpoint:
    """Speaks HTTP/1.1 on a port of its own, and keeps what it was sent.

    Attributes:
        requests: the bodies, as JSON; what is no JSON stands under ``raw``.
        lines, headers: of the requests, alike.
    """

    def __init__(self, script: Script) -> None:
        self.script = script
        self.requests: list[dict[str, Any]] = []
        self.lines: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.url = ""
        self._open: set[asyncio.Task[None]] = set()

    @property
    def sent(self) -> str:
        """Gives all that it was ever sent, as one text."""
        return json.dumps(self.requests, ensure_ascii=False)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answers the requests of one connection."""
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            while await self._exchange(reader, writer):
                pass
        except (asyncio.CancelledError, ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
            self._open.discard(task)

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().splitlines()
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
        raw = await reader.readexactly(int(headers["content-length"]))
        is_json = headers.get("content-type", "").startswith("application/json")
        body = json.loads(raw) if is_json else {"raw": raw.decode("utf-8", "replace")}
        self.requests.append(body)
        self.lines.append(head[0])
        self.headers.append(headers)
        answer = self.script(body)
        if answer is None:
            await asyncio.Event().wait()
            return False
        status, content = answer
        length = f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
        writer.write(f"HTTP/1.1 {status} .\r\n{length}".encode() + content)
        await writer.drain()
        return True

    async def stop(self) -> None:
        """Drops every connection."""
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)


@asynccontextmanager
async def scripted(script: Script) -> AsyncIterator[ScriptedEndpoint]:
    """Starts an endpoint on the loopback interface."""
    endpoint = ScriptedEndpoint(script)
    listening = await asyncio.start_server(endpoint.serve, "127.0.0.1", 0)
    endpoint.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/v1"
    try:
        yield endpoint
    finally:
        listening.close()
        await endpoint.stop()
        await listening.wait_closed()
