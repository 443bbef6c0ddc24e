"""Answers of an endpoint piece by piece, over real HTTP: what is heard, what it costs, and what breaks off."""

import asyncio
import json

import pytest

from retrieval.model import ModelFault, ModelUnavailable
from tests.retrieval.model.test_endpoint import GOOD, REQUEST, Opened
from tests.retrieval.scripted_endpoint import Pieces, Script, completion, in_turn, refusal, scripted

LONG = {"a": 1, "why": "because one is the number that was asked for"}


@pytest.fixture
def opened() -> Opened:
    """Makes what a model is opened with."""
    return Opened()


async def test_what_is_heard_is_the_answer_and_its_tokens_are_the_endpoints(opened: Opened) -> None:
    heard: list[str] = []
    async with scripted(lambda body: completion(LONG)) as endpoint, opened.at(endpoint.url) as model:
        said = await model.answer(REQUEST, heard=heard.append)
    assert said.content == LONG
    assert len(heard) > 3
    assert json.loads("".join(heard)) == LONG
    assert (said.prompt_tokens, said.answer_tokens) == (100, 20)
    (sent,) = endpoint.requests
    assert sent["stream"] is True
    assert sent["stream_options"] == {"include_usage": True}
    assert sent["response_format"]["type"] == "json_schema"


async def test_each_piece_is_heard_before_the_next_is_written(opened: Opened) -> None:
    gate, heard = asyncio.Event(), asyncio.Queue[str]()
    async with (
        scripted(lambda body: Pieces(['{"a": ', gate, "1}"])) as endpoint,
        opened.at(endpoint.url) as model,
    ):
        asking = asyncio.create_task(model.answer(REQUEST, heard=heard.put_nowait))
        assert await heard.get() == '{"a": '
        assert not asking.done()
        gate.set()
        assert (await asking).content == {"a": 1}


async def test_where_nobody_counts_the_tokens_they_are_counted_from_above(opened: Opened) -> None:
    async with scripted(lambda body: Pieces(['{"a": 1}'], usage=None)) as endpoint, opened.at(endpoint.url) as model:
        said = await model.answer(REQUEST, heard=lambda piece: None)
    assert (said.prompt_tokens, said.answer_tokens) == (8, 3)


@pytest.mark.parametrize(
    ("refused", "asked"),
    [
        (1, [(True, True), (True, False), (True, False)]),
        (2, [(True, True), (True, False), (False, False), (False, False)]),
    ],
)
async def test_an_endpoint_that_cannot_stream_or_count_is_asked_otherwise_from_then_on(
    opened: Opened, refused: int, asked: list[tuple[bool, bool]]
) -> None:
    unknown = refusal(400, "Unknown parameter: stream_options")
    async with scripted(in_turn(*[unknown] * refused, GOOD)) as endpoint, opened.at(endpoint.url) as model:
        for _ in range(2):
            assert (await model.answer(REQUEST, heard=lambda piece: None)).content == {"a": 1}
    assert [(body.get("stream", False), "stream_options" in body) for body in endpoint.requests] == asked


async def test_an_endpoint_that_answers_in_one_piece_whatever_it_is_asked(opened: Opened) -> None:
    async with scripted(lambda body: GOOD) as endpoint, opened.at(endpoint.url) as model:
        endpoint.in_pieces = False
        assert (await model.answer(REQUEST, heard=lambda piece: None)).content == {"a": 1}
        assert len(endpoint.requests) == 3
        assert (await model.answer(REQUEST, heard=lambda piece: None)).content == {"a": 1}
        assert len(endpoint.requests) == 4, "found out once"


@pytest.mark.parametrize(
    ("script", "reason", "tries"),
    [
        (lambda body: Pieces(['{"a": '], ends=False), ModelFault.BROKEN_OFF, 1),
        (lambda body: Pieces([], ends=False), ModelFault.UNREACHABLE, 3),
        (lambda body: Pieces(['{"a": '], "length"), ModelFault.CUT_SHORT, 1),
        (lambda body: Pieces(["well, well"]), ModelFault.NONSENSE, 1),
        (lambda body: Pieces(["x" * 1000] * 100), ModelFault.NONSENSE, 1),
        (lambda body: Pieces(['{"a": ', asyncio.Event()]), ModelFault.TIMEOUT, 1),
        (lambda body: (500, b"{}"), ModelFault.FAILING, 3),
        (lambda body: (429, b"{}"), ModelFault.BUSY, 3),
    ],
)
async def test_what_was_heard_is_not_asked_for_again(
    opened: Opened, script: Script, reason: ModelFault, tries: int
) -> None:
    heard: list[str] = []
    async with scripted(script) as endpoint, opened.at(endpoint.url, wait_seconds=2.0) as model:
        with pytest.raises(ModelUnavailable) as caught:
            await model.answer(REQUEST, heard=heard.append)
    assert caught.value.reason is reason
    assert len(endpoint.requests) == tries
    assert (caught.value.tokens > 0) is bool(heard), "what has come is paid for"
