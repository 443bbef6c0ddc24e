"""Any OpenAI-compatible embedding endpoint as an encoder."""

import asyncio
import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from retrieval.encoder.wellformed import well_formed
from retrieval.errors import EncoderFault, EncoderUnavailable

if TYPE_CHECKING:
    import openai

_TEXTS_A_REQUEST = 64
_RETRIES = 2
_LONGEST_INPUT = 8_000
# Endpoints refuse empty input, and some also blanks.
_NOTHING = "."
_PROBE = "contact window of a laboratory"


def endpoint_id(base_url: str, model: str) -> str:
    """Names the vectors of a model at an address: ``endpoint:<model>:<hash of the address>``."""
    return f"endpoint:{model}:{hashlib.sha256(base_url.rstrip('/').encode()).hexdigest()[:8]}"


class EndpointEncoder:
    """Sends texts to ``base_url`` + ``/embeddings``; made by ``open``, which asks once for the dimension."""

    def __init__(self, client: "openai.AsyncOpenAI", model: str, dimension: int, wait_seconds: float) -> None:
        self._client, self._model, self._wait_seconds = client, model, wait_seconds
        self._dimension = dimension
        self._id = endpoint_id(str(client.base_url), model)

    @classmethod
    async def open(cls, base_url: str, api_key: str, model: str, wait_seconds: float = 30.0) -> Self:
        """Connect, and learn the dimension from one probe; ``wait_seconds`` bounds each request with its retries.

        Raises:
            EncoderUnavailable: the endpoint refuses, fails, cannot be reached, is late or answers nonsense.
        """
        if not _is_address(base_url):
            raise EncoderUnavailable(EncoderFault.ENDPOINT_REFUSED, "the endpoint's address is not an http address")
        client = await asyncio.to_thread(_connect, base_url, api_key, wait_seconds)
        encoder = cls(client, model, 0, wait_seconds)
        try:
            encoder._dimension = (await encoder._request([_PROBE])).shape[1]
        except BaseException:
            await client.close()
            raise
        return encoder

    @property
    def id(self) -> str:
        """As ``endpoint_id`` gives it."""
        return self._id

    @property
    def dimension(self) -> int:
        """The length of the vectors the endpoint gave at the first request."""
        return self._dimension

    async def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode texts to be found: (texts, dimension), in their order; 64 a request, one request at a time."""
        vectors = np.empty((len(texts), self._dimension), np.float32)
        for first in range(0, len(texts), _TEXTS_A_REQUEST):
            rows = await self._request(texts[first : first + _TEXTS_A_REQUEST])
            if rows.shape[1] != self._dimension:
                detail = f"{rows.shape[1]} instead of {self._dimension}"
                raise EncoderUnavailable(EncoderFault.DIMENSION_CHANGED, detail)
            vectors[first : first + len(rows)] = rows
        return vectors

    async def question(self, text: str) -> NDArray[np.float32]:
        """Encode what is looked for: (dimension,)."""
        rows = await self.passages([text])
        return rows.reshape(self._dimension)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.close()

    async def _request(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Ask for the vectors of some texts: (texts, whatever dimension comes back), of unit length."""
        import openai

        sent = [well_formed(text, _LONGEST_INPUT) for text in texts]
        try:
            # The client's own limit starts anew with each chunk and each retry; this one bounds the whole.
            async with asyncio.timeout(self._wait_seconds):
                answer = await self._client.embeddings.create(
                    model=self._model,
                    input=[text if text.strip() else _NOTHING for text in sent],
                    encoding_format="float",
                )
            return _unit_rows([(item.index, item.embedding) for item in answer.data], len(sent))
        # What the client raises may quote the key or the address, so none of it is passed on.
        except (TimeoutError, openai.APITimeoutError):
            raise EncoderUnavailable(EncoderFault.ENDPOINT_TIMEOUT, f"no answer in {self._wait_seconds:g} s") from None
        except openai.APIConnectionError:
            raise EncoderUnavailable(EncoderFault.ENDPOINT_UNREACHABLE) from None
        except openai.APIStatusError as error:
            raise EncoderUnavailable(_fault_of(error.status_code), f"HTTP {error.status_code}") from None
        except (openai.OpenAIError, ValueError, TypeError, AttributeError):
            raise EncoderUnavailable(EncoderFault.ENDPOINT_BAD_ANSWER) from None


def _connect(base_url: str, api_key: str, wait_seconds: float) -> "openai.AsyncOpenAI":
    """Make a client. Importing it takes a second or two: call it off the event loop."""
    import openai

    return openai.AsyncOpenAI(base_url=base_url, api_key=api_key, timeout=wait_seconds, max_retries=_RETRIES)


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _fault_of(status: int) -> EncoderFault:
    if status == 429:
        return EncoderFault.ENDPOINT_BUSY
    return EncoderFault.ENDPOINT_FAILING if status >= 500 else EncoderFault.ENDPOINT_REFUSED


def _unit_rows(indexed: list[tuple[int, list[float]]], count: int) -> NDArray[np.float32]:
    """Return the vectors in the order of their indexes; raises ValueError unless there is one proper one a text."""
    if sorted(index for index, _ in indexed) != list(range(count)):
        raise ValueError("not one vector a text")
    rows: NDArray[np.float64] = np.array([vector for _, vector in sorted(indexed)], np.float64)
    if rows.ndim != 2:
        raise ValueError("not vectors")
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    if not (np.isfinite(lengths).all() and (lengths > 0).all()):
        raise ValueError("a vector without direction")
    return np.asarray(rows / lengths, np.float32)
