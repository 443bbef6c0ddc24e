"""The models of an endpoint over real HTTP: what is sent, what is tried again, and what comes of misbehaviour."""

import asyncio
import importlib.util
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from retrieval.model import ModelChoice, ModelFault, ModelUnavailable, Recording, Request, Size, open_model
from retrieval.model.endpoint import EndpointModel
from tests.retrieval.scripted_endpoint import Answer, completion, in_turn, refusal, scripted

SECRET = "sk-nobody-may-see-this"
FORM = {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"], "additionalProperties": False}
REQUEST = Request("You count.", "Count to one.", FORM, most_tokens=50)
GOOD = completion({"a": 1})
SPOKEN = Recording(b"OggS...", "voice.ogg", 4.0)


class Opened:
    """A model at a scripted endpoint, with the pauses it made and a clock that the test turns."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self.now = 0.0

    async def sleep(self, seconds: float) -> None:
        """Notes a pause instead of making it."""
        self.pauses.append(seconds)

    @asynccontextmanager
    async def at(self, url: str, **more: Any) -> AsyncIterator[EndpointModel]:
        """Opens the model."""
        values: dict[str, Any] = {"chat": "big", "small": None, "transcription": "ear", "wait_seconds": 20.0}
        choice = ModelChoice(base_url=url, key=SECRET, **(values | more))
        model = await open_model(choice, lambda: self.now, self.sleep)
        try:
            yield model
        finally:
            await model.aclose()


@pytest.fixture
def opened() -> Opened:
    """Makes what a model is opened with."""
    return Opened()


async def _fault(model: EndpointModel, request: Request = REQUEST) -> ModelUnavailable:
    with pytest.raises(ModelUnavailable) as caught:
        await model.answer(request)
    assert SECRET not in str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return caught.value


async def test_what_is_sent_and_what_comes_back(opened: Opened) -> None:
    async with scripted(lambda body: GOOD) as endpoint, opened.at(endpoint.url, small="little") as model:
        said = await model.answer(REQUEST)
        await model.answer(REQUEST, Size.SMALL)
    assert (said.content, said.model, said.prompt_tokens, said.answer_tokens, said.tokens) == (
        {"a": 1},
        "big",
        100,
        20,
        120,
    )
    first, second = endpoint.requests
    assert endpoint.lines[0] == "POST /v1/chat/completions HTTP/1.1"
    assert endpoint.headers[0]["authorization"] == f"Bearer {SECRET}"
    assert (first["model"], second["model"]) == ("big", "little")
    assert first["messages"] == [
        {"role": "system", "content": "You count."},
        {"role": "user", "content": "Count to one."},
    ]
    assert (first["max_tokens"], first["temperature"]) == (50, 0)
    assert first["response_format"]["json_schema"]["schema"] == FORM
    assert SECRET not in repr(ModelChoice("http://x", SECRET, "m"))


async def test_an_endpoint_that_counts_nothing_is_counted_from_above(opened: Opened) -> None:
    async with (
        scripted(lambda body: completion({"a": 1}, usage=None)) as endpoint,
        opened.at(endpoint.url) as model,
    ):
        said = await model.answer(REQUEST)
    assert (said.prompt_tokens, said.answer_tokens) == (8, 3)


@pytest.mark.parametrize(
    ("refused", "asked"),
    [
        (0, ["json_schema", "json_schema"]),
        (1, ["json_schema", "json_object", "json_object"]),
        (2, ["json_schema", "json_object", None, None]),
    ],
)
async def test_the_strictest_way_that_the_endpoint_knows_is_found_and_remembered(
    opened: Opened, refused: int, asked: list[str | None]
) -> None:
    unknown = refusal(400, "This response_format type is unavailable now")
    async with scripted(in_turn(*[unknown] * refused, GOOD)) as endpoint, opened.at(endpoint.url) as model:
        for _ in range(2):
            assert (await model.answer(REQUEST)).content == {"a": 1}
    assert [body.get("response_format", {}).get("type") for body in endpoint.requests] == asked
    told = "additionalProperties" in endpoint.requests[-1]["messages"][0]["content"]
    assert told is (refused > 0), "where the endpoint does not hold the model to the form, the model is told it"


async def test_an_endpoint_that_knows_no_way_at_all(opened: Opened) -> None:
    async with (
        scripted(lambda body: refusal(400, "structured output: no")) as endpoint,
        opened.at(endpoint.url) as model,
    ):
        assert (await _fault(model)).reason is ModelFault.REFUSED
        assert len(endpoint.requests) == 3


@pytest.mark.parametrize(
    ("answers", "tries"),
    [([(500, b"{}"), GOOD], 2), ([(503, b"{}"), (429, b"{}"), GOOD], 3), ([(408, b"{}"), GOOD], 2)],
)
async def test_a_passing_failure_is_tried_again_after_growing_pauses(
    opened: Opened, answers: list[Answer], tries: int
) -> None:
    async with scripted(in_turn(*answers)) as endpoint, opened.at(endpoint.url) as model:
        assert (await model.answer(REQUEST)).content == {"a": 1}
    assert len(endpoint.requests) == tries
    assert len(opened.pauses) == tries - 1
    assert all(0 <= pause <= 0.4 * 2**n for n, pause in enumerate(opened.pauses))


TOO_LONG = refusal(400, "This model's maximum context length is 8192 tokens")


@pytest.mark.parametrize(
    ("answer", "reason", "tries"),
    [
        (refusal(401, f"Incorrect API key provided: {SECRET}"), ModelFault.KEY, 1),
        (refusal(403, "no"), ModelFault.KEY, 1),
        ((404, b"<html>no such page</html>"), ModelFault.REFUSED, 1),
        (TOO_LONG, ModelFault.TOO_LONG, 1),
        ((413, b"{}"), ModelFault.TOO_LONG, 1),
        ((429, b"{}"), ModelFault.BUSY, 3),
        ((500, SECRET.encode()), ModelFault.FAILING, 3),
        ((502, b"<html>bad gateway</html>"), ModelFault.FAILING, 3),
        ((200, b"<html>welcome to the hotel's wifi</html>"), ModelFault.NONSENSE, 1),
        ((200, b'{"choices": [{"mess'), ModelFault.NONSENSE, 1),
        ((200, b"{}"), ModelFault.NONSENSE, 1),
        ((200, b"null"), ModelFault.NONSENSE, 1),
        ((200, b'{"choices": []}'), ModelFault.NONSENSE, 1),
        ((200, b'{"choices": [{"index": 0, "message": {"role": "assistant"}}]}'), ModelFault.NONSENSE, 1),
        (completion("I would rather talk about the weather."), ModelFault.NONSENSE, 1),
        (completion('["a"]'), ModelFault.NONSENSE, 1),
        (completion('{"a": 1', finish="length"), ModelFault.CUT_SHORT, 1),
        (completion("", finish="content_filter"), ModelFault.NONSENSE, 1),
    ],
)
async def test_failures_have_a_reason_and_no_secret(
    opened: Opened, answer: Answer, reason: ModelFault, tries: int
) -> None:
    async with scripted(lambda body: answer) as endpoint, opened.at(endpoint.url) as model:
        assert (await _fault(model)).reason is reason
        assert len(endpoint.requests) == tries


async def test_what_a_useless_answer_cost_is_known(opened: Opened) -> None:
    async with scripted(lambda body: completion("nonsense")) as endpoint, opened.at(endpoint.url) as model:
        assert (await _fault(model)).tokens == 120
    async with scripted(lambda body: completion("{", finish="length")) as endpoint, opened.at(endpoint.url) as model:
        assert (await _fault(model)).tokens == 120


async def test_an_endpoint_that_never_answers(opened: Opened) -> None:
    async with scripted(lambda body: None) as endpoint, opened.at(endpoint.url, wait_seconds=0.2) as model:
        assert (await _fault(model)).reason is ModelFault.TIMEOUT


async def test_the_limit_bounds_all_tries_together() -> None:
    """Else three tries of an endpoint that fails late would take three times as long."""
    async with scripted(lambda body: (500, b"{}")) as endpoint:
        choice = ModelChoice(endpoint.url, SECRET, "m", wait_seconds=0.3)
        model = await open_model(choice, lambda: 0.0, lambda seconds: asyncio.sleep(60))
        begun = asyncio.get_running_loop().time()
        assert (await _fault(model)).reason is ModelFault.TIMEOUT
        assert asyncio.get_running_loop().time() - begun < 5
        await model.aclose()


async def test_an_endpoint_that_is_not_there(opened: Opened) -> None:
    async with scripted(lambda body: GOOD) as endpoint:
        pass
    async with opened.at(endpoint.url) as model:
        assert (await _fault(model)).reason is ModelFault.UNREACHABLE
    assert len(opened.pauses) == 2


async def test_one_that_fails_is_left_alone_and_tried_again_after_a_rest(opened: Opened) -> None:
    async with scripted(lambda body: (500, b"{}")) as endpoint, opened.at(endpoint.url) as model:
        for _ in range(3):
            assert (await _fault(model)).reason is ModelFault.FAILING
        sent = len(endpoint.requests)
        assert (await _fault(model)).reason is ModelFault.RESTING
        assert len(endpoint.requests) == sent, "nothing is sent to an endpoint at rest"
        opened.now += 60
        endpoint.script = lambda body: GOOD
        assert (await model.answer(REQUEST)).content == {"a": 1}
        assert (await model.answer(REQUEST)).content == {"a": 1}


async def test_long_questions_do_not_close_an_endpoint_to_others(opened: Opened) -> None:
    async with scripted(lambda body: TOO_LONG) as endpoint, opened.at(endpoint.url) as model:
        for _ in range(5):
            assert (await _fault(model)).reason is ModelFault.TOO_LONG


async def test_a_cancelled_call_says_nothing_about_the_endpoint(opened: Opened) -> None:
    async with scripted(lambda body: None) as endpoint, opened.at(endpoint.url) as model:
        for _ in range(4):
            call = asyncio.create_task(model.answer(REQUEST))
            while not endpoint.requests:
                await asyncio.sleep(0)
            endpoint.requests.clear()
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
        endpoint.script = lambda body: GOOD
        assert (await model.answer(REQUEST)).content == {"a": 1}


async def test_a_closed_model(opened: Opened) -> None:
    async with scripted(lambda body: GOOD) as endpoint, opened.at(endpoint.url) as model:
        await model.aclose()
        assert (await _fault(model)).reason is ModelFault.CLOSED


async def test_a_recording_is_written_down(opened: Opened) -> None:
    said = (200, '{"text": " 密封圈老化 "}'.encode())
    async with scripted(lambda body: said) as endpoint, opened.at(endpoint.url) as model:
        transcript = await model.transcript(SPOKEN)
    assert (transcript.text, transcript.model) == ("密封圈老化", "ear")
    assert endpoint.lines == ["POST /v1/audio/transcriptions HTTP/1.1"]
    assert 'filename="voice.ogg"' in endpoint.requests[0]["raw"]
    assert "ear" in endpoint.requests[0]["raw"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [((500, b"{}"), ModelFault.FAILING), ((200, b"{}"), ModelFault.NONSENSE), ((200, b"[]"), ModelFault.NONSENSE)],
)
async def test_a_recording_that_cannot_be_written_down(opened: Opened, answer: Answer, reason: ModelFault) -> None:
    async with scripted(lambda body: answer) as endpoint, opened.at(endpoint.url) as model:
        with pytest.raises(ModelUnavailable) as caught:
            await model.transcript(SPOKEN)
    assert caught.value.reason is reason


async def test_where_no_model_for_recordings_is_set_none_is_asked(opened: Opened) -> None:
    async with scripted(lambda body: GOOD) as endpoint, opened.at(endpoint.url, transcription=None) as model:
        with pytest.raises(ModelUnavailable, match="refused"):
            await model.transcript(SPOKEN)
    assert endpoint.requests == []


async def test_a_long_recording_may_take_longer_and_none_takes_for_ever(opened: Opened) -> None:
    async def at(seconds: float) -> ModelFault | None:
        try:
            await model.transcript(Recording(b"OggS...", "voice.ogg", seconds))
        except ModelUnavailable as error:
            return error.reason
        return None

    async with scripted(lambda body: None) as endpoint, opened.at(endpoint.url, wait_seconds=0.1) as model:
        begun = asyncio.get_running_loop().time()
        assert await at(0.0) is ModelFault.TIMEOUT
        short = asyncio.get_running_loop().time() - begun
        assert await at(4.0) is ModelFault.TIMEOUT
        assert asyncio.get_running_loop().time() - begun - short >= 1.0


async def test_recordings_that_fail_say_nothing_about_the_chat_model(opened: Opened) -> None:
    def script(body: dict[str, Any]) -> Answer:
        return (500, b"{}") if "raw" in body else GOOD

    async with scripted(script) as endpoint, opened.at(endpoint.url) as model:
        for reason in [ModelFault.FAILING] * 3 + [ModelFault.RESTING]:
            with pytest.raises(ModelUnavailable, match=reason):
                await model.transcript(SPOKEN)
        assert (await model.answer(REQUEST)).content == {"a": 1}


async def test_recordings_need_no_chat_model(opened: Opened) -> None:
    said = (200, b'{"text": "seals"}')
    async with scripted(lambda body: said) as endpoint, opened.at(endpoint.url, chat=None, small=None) as model:
        assert (await model.transcript(SPOKEN)).text == "seals"
        assert (await _fault(model)).reason is ModelFault.REFUSED
        assert len(endpoint.requests) == 1


@pytest.mark.parametrize("url", ["", "nonsense", "http://", "ftp://localhost/v1", "http://[", "http://localhost:x/v1"])
async def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        await open_model(ModelChoice(url, SECRET, "m"))
    assert caught.value.reason is ModelFault.ADDRESS


async def test_without_the_extra_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "langchain_openai" else find(name))
    with pytest.raises(ModelUnavailable) as caught:
        await open_model(ModelChoice("http://127.0.0.1:1/v1", SECRET, "m"))
    assert caught.value.reason is ModelFault.NOT_INSTALLED
