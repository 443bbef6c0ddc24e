"""Which models a desk uses, and how they are opened."""

import asyncio
import importlib.util
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from retrieval.errors import ModelFault, ModelUnavailable
from retrieval.model.breaker import Breaker, Clock
from retrieval.model.protocol import Models, Sleep

_CLIENT = "langchain_openai"


@dataclass(frozen=True)
class ModelChoice:
    """The models of an OpenAI-compatible endpoint.

    Attributes:
        chat: None where only recordings are written down.
        small: stands in where ``chat`` is busy, failing or not to be had; None for none.
        transcription: None where recordings are not written down.
        wait_seconds: bounds a whole call, with all its retries.
    """

    base_url: str
    key: str = field(repr=False)
    chat: str | None = None
    small: str | None = None
    transcription: str | None = None
    wait_seconds: float = 12.0


async def open_model(choice: ModelChoice, clock: Clock = time.monotonic, sleep: Sleep = asyncio.sleep) -> Models:
    """Opens the chosen models; nothing is sent yet.

    Raises:
        ModelUnavailable: the extra with the client is not installed, or the address is none.
    """
    if importlib.util.find_spec(_CLIENT) is None:
        raise ModelUnavailable(ModelFault.NOT_INSTALLED)
    if not _is_address(choice.base_url):
        raise ModelUnavailable(ModelFault.ADDRESS)
    from retrieval.model.endpoint import EndpointModel  # a desk without a chat model need not wait for it

    # Importing the client takes a second or more, which the event loop has no time for.
    return await asyncio.to_thread(
        EndpointModel.connect,
        choice.base_url,
        choice.key,
        chat=choice.chat,
        small=choice.small or choice.chat,
        transcription=choice.transcription,
        wait_seconds=choice.wait_seconds,
        breakers=(Breaker(clock), Breaker(clock)),
        sleep=sleep,
    )


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
