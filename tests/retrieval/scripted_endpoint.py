"""An OpenAI-compatible endpoint that does as a test's script says: for misbehaviour that no real one shows at will."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

Answer = tuple[int, bytes]


@dataclass(frozen=True)
class Pieces:
    """An answer of a chat model that comes in these pieces; at an event it waits until that is set.

    Attributes:
        usage: tokens of prompt and answer, told at the end; None where they are not counted.
        ends: whether it comes to its end; else the connection is dropped after the last piece.
    """

    pieces: Sequence[str | asyncio.Event]
    finish: str = "stop"
    usage: tuple[int, int] | None = (100, 20)
    ends: bool = True


@dataclass(frozen=True)
class Raw:
    """Bytes that go over the wire as they are, before the connection is dropped.

    Attributes:
        drips: whether the last byte is sent again and again for ever instead, a little at a time.
    """

    sent: bytes
    drips: bool = False


Script = Callable[[dict[str, Any]], Answer | Pieces | Raw | None]
"""Answers the body of a request with a status and a body, or in pieces; None lets it wait for ever.

Where it is asked to answer in pieces, a completion is sent in pieces of a few characters.
"""
_PIECE = 7


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


def in_turn(*answers: Answer | Pieces | Raw | None) -> Script:
    """Answers the first request with the first answer, and so on; the last answer goes on for good."""
    left = list(answers)
    return lambda body: left.pop(0) if len(left) > 1 else left[0]


class ScriptedEndpoint:
    """Speaks HTTP/1.1 on a port of its own, and keeps what it was sent.

    Attributes:
        requests: the bodies, as JSON; what is no JSON stands under ``raw``.
        lines, headers: of the requests, alike.
        in_pieces: whether it can answer so; else it sends whole answers, whatever it is asked.
    """

    def __init__(self, script: Script) -> None:
        self.script = script
        self.requests: list[dict[str, Any]] = []
        self.lines: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.url = ""
        self.in_pieces = True
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
        if isinstance(answer, Raw):
            return await _spill(writer, answer)
        pieces = answer if isinstance(answer, Pieces) else _in_pieces(body, *answer) if self.in_pieces else None
        if pieces is not None:
            return await _stream(writer, pieces)
        assert isinstance(answer, tuple)
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


def _in_pieces(body: dict[str, Any], status: int, content: bytes) -> Pieces | None:
    """Cuts up a completion where it is asked for in pieces; None for anything else."""
    if not body.get("stream") or status != 200:
        return None
    try:
        answer = json.loads(content)
        choice, usage = answer["choices"][0], answer.get("usage")
        text = choice["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError):
        return None
    cut = [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]
    told = (usage["prompt_tokens"], usage["completion_tokens"]) if usage else None
    return Pieces(cut, choice["finish_reason"], told)


async def _spill(writer: asyncio.StreamWriter, answer: Raw) -> bool:
    """Sends bytes as they are; the connection does not go on."""
    writer.write(answer.sent)
    await writer.drain()
    while answer.drips:
        writer.write(answer.sent[-1:])
        await writer.drain()
        await asyncio.sleep(0.01)
    return False


async def _stream(writer: asyncio.StreamWriter, answer: Pieces) -> bool:
    """Sends an answer as server-sent events; says whether the connection goes on."""
    writer.write(b"HTTP/1.1 200 .\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")

    async def send(event: str) -> None:
        line = f"data: {event}\n\n".encode()
        writer.write(f"{len(line):x}\r\n".encode() + line + b"\r\n")
        await writer.drain()

    def chunk(**choice: Any) -> dict[str, Any]:
        choices = [{"index": 0, "delta": {}, "finish_reason": None} | choice] if choice else []
        return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": choices}

    await send(json.dumps(chunk(delta={"role": "assistant", "content": ""})))
    for piece in answer.pieces:
        if isinstance(piece, str):
            await send(json.dumps(chunk(delta={"content": piece})))
        else:
            await piece.wait()
    if not answer.ends:
        return False
    await send(json.dumps(chunk(finish_reason=answer.finish)))
    if answer.usage is not None:
        asked, said = answer.usage
        used = {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}
        await send(json.dumps(chunk() | {"usage": used}))
    await send("[DONE]")
    writer.write(b"0\r\n\r\n")
    await writer.drain()
    return True


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
