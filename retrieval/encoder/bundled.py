"""The encoder that needs no network: multilingual-e5-small in onnxruntime."""

import asyncio
import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from retrieval.encoder.manifest import is_whole
from retrieval.encoder.network import DIMENSION, ENCODER_ID, Network
from retrieval.errors import EncoderFault, EncoderUnavailable

_SHARE = 4
"""Texts a worker takes at once: few, so that work spreads evenly and a cancelled call ends soon."""
_REMEMBERED = 1_000
"""Questions whose vectors are kept (1.5 MB): each turn of a conversation asks for those of the turns before it."""


class BundledEncoder:
    """Encodes on its own threads, so that the event loop never waits.

    Each text is encoded alone, so its vector depends on nothing else. Questions have a thread of their own: they never
    queue behind an import's passages.

    Args:
        model_folder: what ``prepare`` returned.
        threads: workers for passages; by default the cores this process may use.

    Raises:
        EncoderUnavailable: damaged, or no-wheel where onnxruntime is missing. Reads files: call it off the event loop.
    """

    def __init__(self, model_folder: Path, threads: int | None = None) -> None:
        if not is_whole(model_folder, ENCODER_ID):
            raise EncoderUnavailable(EncoderFault.DAMAGED, "the converted model is not whole")
        try:
            self._network = Network.load(model_folder)
        except ImportError as error:
            raise EncoderUnavailable(EncoderFault.NO_WHEEL, "onnxruntime is not installed") from error
        except Exception as error:  # the runtime raises classes of its own that share no base
            raise EncoderUnavailable(EncoderFault.DAMAGED, "the converted model does not load") from error
        self._workers = ThreadPoolExecutor(threads or _cores(), thread_name_prefix="encode-passages")
        self._desk = ThreadPoolExecutor(1, thread_name_prefix="encode-question")
        self._asked: dict[bytes, NDArray[np.float32]] = {}
        """By a digest of the question, the one asked longest ago first: its words are not kept."""
        self._closed = False

    @property
    def id(self) -> str:
        """The encoder's id."""
        return ENCODER_ID

    @property
    def dimension(self) -> int:
        """384."""
        return DIMENSION

    async def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode texts to be found: (texts, 384), in their order."""
        self._refuse_if_closed()
        vectors = np.empty((len(texts), DIMENSION), np.float32)
        loop = asyncio.get_running_loop()

        def fill(first: int) -> None:
            for row in range(first, min(first + _SHARE, len(texts))):
                vectors[row] = self._network.encode(texts[row])

        shares = range(0, len(texts), _SHARE)
        await asyncio.gather(*(loop.run_in_executor(self._workers, fill, first) for first in shares))
        return vectors

    async def question(self, text: str) -> NDArray[np.float32]:
        """Encode what is looked for: (384,), not to be written to, since one asked lately is given again."""
        self._refuse_if_closed()
        digest = hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=16).digest()
        vector = self._asked.pop(digest, None)
        if vector is None:
            vector = await asyncio.get_running_loop().run_in_executor(self._desk, self._network.encode, text)
            vector.flags.writeable = False
        self._asked[digest] = vector
        while len(self._asked) > _REMEMBERED:
            del self._asked[next(iter(self._asked))]
        return vector

    async def aclose(self) -> None:
        """Drop queued work and wait for what is running."""
        self._closed = True
        for pool in (self._workers, self._desk):
            await asyncio.to_thread(pool.shutdown, cancel_futures=True)

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise EncoderUnavailable(EncoderFault.CLOSED)


def _cores() -> int:
    """Return the cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
