"""A bound on what an endpoint may send: an answer is a few thousand characters, whatever comes in their place."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

LONGEST = 4_000_000
"""Bytes of a whole response; a streamed answer wraps each of its pieces in some hundred."""


class TooMuch(Exception):
    """An endpoint sends more than any answer is, or sends it packed, so that it cannot be seen how much it is."""


def bounded_client(wait_seconds: float) -> "httpx.AsyncClient":
    """Makes a client that reads no more than that, and follows no redirection: the key is for one host only."""
    import httpx

    class Counted(httpx.AsyncByteStream):
        def __init__(self, stream: httpx.AsyncByteStream) -> None:
            self._stream = stream

        async def __aiter__(self) -> AsyncIterator[bytes]:
            read = 0
            async for some in self._stream:
                read += len(some)
                if read > LONGEST:
                    raise TooMuch
                yield some

        async def aclose(self) -> None:
            await self._stream.aclose()

    async def count(response: httpx.Response) -> None:
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            raise TooMuch
        if isinstance(response.stream, httpx.AsyncByteStream):
            response.stream = Counted(response.stream)

    hooks = {"response": [count]}
    return httpx.AsyncClient(timeout=wait_seconds, headers={"accept-encoding": "identity"}, event_hooks=hooks)
