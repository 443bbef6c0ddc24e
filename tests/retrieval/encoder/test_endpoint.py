"""The endpoint encoder over real HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from retrieval.encoder import Encoder, EncoderUnavailable, Endpoint, EndpointEncoder, open_encoder
from tests.retrieval.encoder.conftest import Answer, EmbeddingServer, vectors_of
from tests.retrieval.encoder.samples import HOSTILE

SECRET = "sk-nobody-may-see-this"


@pytest.fixture
async def endpoint(embedding_server: EmbeddingServer) -> AsyncIterator[EndpointEncoder]:
    """Opens an encoder on the test's server."""
    encoder = await EndpointEncoder.open(embedding_server.url, SECRET, "small", wait_seconds=5)
    yield encoder
    await encoder.aclose()


def rows(*vectors: list[Any], first: int = 0) -> Answer:
    data = [{"object": "embedding", "index": n, "embedding": v} for n, v in enumerate(vectors, first)]
    usage = {"prompt_tokens": 1, "total_tokens": 1}
    return 200, json.dumps({"object": "list", "model": "small", "data": data, "usage": usage}).encode()


async def test_opens_by_choice(embedding_server: EmbeddingServer, tmp_path: Path) -> None:
    choice = Endpoint(embedding_server.url, SECRET, "small")
    assert SECRET not in repr(choice)
    encoder: Encoder | None = await open_encoder(choice, tmp_path, lambda stage, done: None)
    assert encoder is not None
    assert encoder.dimension == 3
    assert encoder.id.startswith("endpoint:small:")
    await encoder.aclose()


async def test_the_id_names_model_and_address(embedding_server: EmbeddingServer, endpoint: EndpointEncoder) -> None:
    others = [
        await EndpointEncoder.open(embedding_server.url + "/", SECRET, "small"),
        await EndpointEncoder.open(embedding_server.url, SECRET, "large"),
        await EndpointEncoder.open(embedding_server.url + "/other", SECRET, "small"),
    ]
    assert [other.id == endpoint.id for other in others] == [True, False, False]
    for other in others:
        await other.aclose()


async def test_order_batches_and_length(embedding_server: EmbeddingServer, endpoint: EndpointEncoder) -> None:
    embedding_server.requests.clear()
    vectors = await endpoint.passages(["a", "bb"] * 70)
    assert [len(body["input"]) for _, _, body in embedding_server.requests] == [64, 64, 12]
    np.testing.assert_allclose(vectors[0::2], [[0.6, 0.8, 0]] * 70, rtol=1e-6)
    np.testing.assert_allclose(vectors[1::2], [[0, 0.6, 0.8]] * 70, rtol=1e-6)
    assert vectors.dtype == np.float32


async def test_what_is_sent(embedding_server: EmbeddingServer, endpoint: EndpointEncoder) -> None:
    vector = await endpoint.question("实验室")
    assert vector.shape == (3,)
    line, headers, body = embedding_server.requests[-1]
    assert line == "POST /v1/embeddings HTTP/1.1"
    assert headers["authorization"] == f"Bearer {SECRET}"
    assert body == {"model": "small", "input": ["实验室"], "encoding_format": "float"}


async def test_no_texts_no_request(embedding_server: EmbeddingServer, endpoint: EndpointEncoder) -> None:
    embedding_server.requests.clear()
    assert (await endpoint.passages([])).shape == (0, 3)
    assert embedding_server.requests == []


async def test_any_text_can_be_sent(embedding_server: EmbeddingServer, endpoint: EndpointEncoder) -> None:
    assert (await endpoint.passages(list(HOSTILE.values()))).shape == (len(HOSTILE), 3)
    sent = embedding_server.requests[-1][2]["input"]
    assert all(text.strip() and len(text) <= 8000 for text in sent)


async def test_a_passing_failure_is_retried(embedding_server: EmbeddingServer, endpoint: EndpointEncoder) -> None:
    answers = iter([(503, b"{}"), (429, b"{}")])
    embedding_server.behaviour = lambda body: next(answers, None) or vectors_of(body)
    assert (await endpoint.question("x")).shape == (3,)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (
            (401, json.dumps({"error": {"message": f"Incorrect API key provided: {SECRET}"}}).encode()),
            "endpoint-refused",
        ),
        ((404, b"<html>no such page</html>"), "endpoint-refused"),
        ((429, b"{}"), "endpoint-busy"),
        ((500, SECRET.encode()), "endpoint-failing"),
        ((200, b"<html>welcome to the hotel's wifi</html>"), "endpoint-bad-answer"),
        ((200, b'{"object": "list", "data": [{"emb'), "endpoint-bad-answer"),
        ((200, b"{}"), "endpoint-bad-answer"),
        ((200, b"null"), "endpoint-bad-answer"),
        ((200, b'{"data": [7]}'), "endpoint-bad-answer"),
        (rows(), "endpoint-bad-answer"),
        (rows([1.0, 0.0, 0.0], [0.0, 1.0, 0.0]), "endpoint-bad-answer"),
        (rows([1.0, 0.0, 0.0], first=1), "endpoint-bad-answer"),
        (rows([0.0, 0.0, 0.0]), "endpoint-bad-answer"),
        (rows([1.0, float("nan"), 0.0]), "endpoint-bad-answer"),
        (rows(["one", 0.0, 0.0]), "endpoint-bad-answer"),
        (rows([]), "endpoint-bad-answer"),
        (rows([1.0, 0.0]), "dimension-changed"),
    ],
)
async def test_failures_have_a_reason_and_no_secret(
    embedding_server: EmbeddingServer, endpoint: EndpointEncoder, answer: Answer, reason: str
) -> None:
    embedding_server.behaviour = lambda body: answer
    with pytest.raises(EncoderUnavailable) as caught:
        await endpoint.question("x")
    assert caught.value.reason == reason
    assert SECRET not in str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


async def test_uneven_vectors(embedding_server: EmbeddingServer, endpoint: EndpointEncoder) -> None:
    embedding_server.behaviour = lambda body: rows([1.0, 0.0, 0.0], [1.0, 0.0])
    with pytest.raises(EncoderUnavailable, match="endpoint-bad-answer"):
        await endpoint.passages(["a", "b"])


async def test_an_endpoint_that_never_answers(embedding_server: EmbeddingServer) -> None:
    embedding_server.behaviour = lambda body: None
    with pytest.raises(EncoderUnavailable) as caught:
        await EndpointEncoder.open(embedding_server.url, SECRET, "small", wait_seconds=0.2)
    assert caught.value.reason == "endpoint-timeout"


async def test_an_endpoint_that_is_not_there() -> None:
    nobody = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    port = nobody.sockets[0].getsockname()[1]
    nobody.close()
    await nobody.wait_closed()
    with pytest.raises(EncoderUnavailable) as caught:
        await EndpointEncoder.open(f"http://127.0.0.1:{port}/v1", SECRET, "small")
    assert caught.value.reason == "endpoint-unreachable"


@pytest.mark.parametrize("url", ["", "nonsense", "http://", "ftp://localhost/v1", "http://[", "http://localhost:x/v1"])
async def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(EncoderUnavailable) as caught:
        await EndpointEncoder.open(url, SECRET, "small", wait_seconds=2)
    assert caught.value.reason == "endpoint-refused"
