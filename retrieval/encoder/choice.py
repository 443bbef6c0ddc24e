"""Which encoder a desk uses, and how it is opened."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

from retrieval.encoder.bundled import BundledEncoder
from retrieval.encoder.conversion import OnProgress, prepare
from retrieval.encoder.endpoint import EndpointEncoder
from retrieval.encoder.protocol import Encoder


@dataclass(frozen=True)
class Bundled:
    """The model that ships; ``threads`` encode passages, by default one a core."""

    threads: int | None = None


@dataclass(frozen=True)
class Endpoint:
    """An OpenAI-compatible embedding endpoint; ``wait_seconds`` bounds one request."""

    base_url: str
    key: str = field(repr=False)
    model: str
    wait_seconds: float = 30.0


@dataclass(frozen=True)
class Off:
    """No encoder: search is lexical only."""


EncoderChoice = Bundled | Endpoint | Off


async def open_encoder(choice: EncoderChoice, cache: Path, on_progress: OnProgress) -> Encoder | None:
    """Open the chosen encoder, preparing the bundled model in ``cache`` where needed; None where it is off.

    ``on_progress`` is called from another thread.

    Raises:
        EncoderUnavailable: its ``reason`` says why; the caller tells it and searches lexically.
    """
    match choice:
        case Bundled(threads):
            return await asyncio.to_thread(_open_bundled, cache, threads, on_progress)
        case Endpoint(base_url, key, model, wait_seconds):
            return await EndpointEncoder.open(base_url, key, model, wait_seconds)
        case Off():
            return None


def _open_bundled(cache: Path, threads: int | None, on_progress: OnProgress) -> BundledEncoder:
    return BundledEncoder(prepare(cache, on_progress), threads)
