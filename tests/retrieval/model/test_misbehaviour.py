"""Endpoints that break the rules of HTTP, of JSON or of good manners: each call ends in time, with a reason."""

import asyncio
import gzip
import json
import time

import pytest

from retrieval.errors import ModelUnavailable
from retrieval.model import ModelChoice, ModelFault, Size, open_model
from tests.retrieval.grounding.advising import advising
from tests.retrieval.grounding.test_adviser import NEED
from tests.retrieval.model.test_endpoint import GOOD, REQUEST, SECRET, Opened, opened
from tests.retrieval.scripted_endpoint import Answer, Raw, completion, in_turn, refusal, scripted
from tests.retrieval.standing import Standing

__all__ = ["opened"]
WAIT = 0.5
AMPLE = 60.0
"""Seconds that no call takes on the slowest machine, unless it hangs."""
BODY = GOOD[1]


def head(*lines: str, status: str = "200 OK") -> bytes:
    return "\r\n".join((f"HTTP/1.1 {status}", *lines, "", "")).encode()


JSON = "Content-Type: application/json"
MISBEHAVIOUR: dict[str, tuple[Answer | Raw | None, ModelFault, int]] = {
    "says nothing": (None, ModelFault.TIMEOUT, 1),
    "hangs up": (Raw(b""), ModelFault.UNREACHABLE, 3),
    "speaks another protocol": (Raw(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"), ModelFault.UNREACHABLE, 3),
    "hangs up within the head": (Raw(b"HTTP/1.1 200 OK\r\nContent-"), ModelFault.UNREACHABLE, 3),
    "hangs up within the body": (Raw(head(JSON, "Content-Length: 900") + BODY[:40]), ModelFault.UNREACHABLE, 3),
    "drips": (Raw(head(JSON, "Content-Length: 100000") + b" ", drips=True), ModelFault.TIMEOUT, 1),
    "drips heads": (Raw(b"HTTP/1.1 200 OK\r\nX-A: a", drips=True), ModelFault.TIMEOUT, 1),
    "floods": (Raw(head(JSON, "Content-Length: 9000000") + b" " * 9_000_000), ModelFault.NONSENSE, 1),
    "packs": (
        Raw(head(JSON, "Content-Encoding: gzip", "Connection: close") + gzip.compress(b" " * 50_000_000)),
        ModelFault.NONSENSE,
        1,
    ),
    "sends a page": (
        Raw(head("Content-Type: text/html", "Connection: close") + b"<html>log in to the wifi</html>"),
        ModelFault.NONSENSE,
        1,
    ),
    "sends bytes": (Raw(head(JSON, "Connection: close") + bytes(range(128, 256))), ModelFault.NONSENSE, 1),
    "says all is well and is not": (
        (200, b'{"error": {"message": "upstream is down", "code": 502}}'),
        ModelFault.NONSENSE,
        1,
    ),
    "cuts its JSON": ((200, BODY[:-9]), ModelFault.NONSENSE, 1),
    "nests": (Raw(head(JSON, "Connection: close") + b"[" * 100_000), ModelFault.NONSENSE, 1),
    "calls a tool": (completion(None), ModelFault.NONSENSE, 1),
}


@pytest.mark.parametrize("what", MISBEHAVIOUR)
@pytest.mark.parametrize("in_pieces", [False, True])
async def test_a_call_ends_in_time_with_a_reason(opened: Opened, what: str, in_pieces: bool) -> None:
    answer, reason, tries = MISBEHAVIOUR[what]
    # Only what never ends meets the limit; what is seen through at once must not run into it on a slow machine.
    wait = WAIT if reason is ModelFault.TIMEOUT else AMPLE
    async with scripted(lambda body: answer) as endpoint, opened.at(endpoint.url, wait_seconds=wait) as model:
        async with asyncio.timeout(AMPLE):
            with pytest.raises(ModelUnavailable) as caught:
                await model.answer(REQUEST, heard=[].append if in_pieces else None)
        assert caught.value.reason is reason
        assert SECRET not in str(caught.value)
        if not in_pieces:
            assert len(endpoint.requests) == tries


async def test_whatever_it_does_the_answer_is_the_one_without_it_and_in_time(starter: Standing) -> None:
    plain = await starter.ask(NEED)
    for what, (answer, _, _) in MISBEHAVIOUR.items():
        async with advising(starter, in_turn(answer), wait_seconds=WAIT) as desk:
            async with asyncio.timeout(AMPLE):
                _, advised = await desk.ask(NEED)
            assert advised.answer == plain, what
            assert desk.endpoint.requests, what


async def test_a_wrong_type_does_no_harm(opened: Opened) -> None:
    plain = Raw(head("Content-Type: text/plain", f"Content-Length: {len(BODY)}") + BODY)
    async with scripted(lambda body: plain) as endpoint, opened.at(endpoint.url) as model:
        assert (await model.answer(REQUEST)).content == {"a": 1}


async def test_a_redirection_is_not_followed(opened: Opened) -> None:
    async with scripted(lambda body: GOOD) as thief:
        away = Raw(head(f"Location: {thief.url}/chat/completions", "Content-Length: 0", status="307 ."))
        async with scripted(lambda body: away) as endpoint, opened.at(endpoint.url) as model:
            with pytest.raises(ModelUnavailable, match="refused"):
                await model.answer(REQUEST)
        assert thief.requests == [], "the key is for one host only"


def busy(seconds: str) -> Raw:
    """Makes a refusal that asks for a pause."""
    return Raw(head(JSON, f"Retry-After: {seconds}", "Content-Length: 2", status="429 .") + b"{}")


async def test_a_pause_that_is_asked_for_is_made(opened: Opened) -> None:
    async with scripted(in_turn(busy("3"), busy("2"), GOOD)) as endpoint, opened.at(endpoint.url) as model:
        assert (await model.answer(REQUEST)).content == {"a": 1}
    assert [int(pause) for pause in opened.pauses] == [3, 2]


async def test_one_that_is_too_long_is_not_waited_for_and_the_endpoint_is_left_alone_as_long(opened: Opened) -> None:
    async with scripted(lambda body: busy("90")) as endpoint, opened.at(endpoint.url) as model:
        for reason in (ModelFault.BUSY, ModelFault.RESTING):
            with pytest.raises(ModelUnavailable) as caught:
                await model.answer(REQUEST)
            assert caught.value.reason is reason
        assert (len(endpoint.requests), opened.pauses) == (1, [])
        opened.now += 89
        with pytest.raises(ModelUnavailable, match="resting"):
            await model.answer(REQUEST)
        opened.now += 1
        endpoint.script = lambda body: GOOD
        assert (await model.answer(REQUEST)).content == {"a": 1}


@pytest.mark.parametrize("words", ["soon", "-5", "nan", "inf", "1e999", "", "Wed, 21 Oct 2026 07:28:00 GMT"])
async def test_a_pause_that_makes_no_sense_is_none(opened: Opened, words: str) -> None:
    async with scripted(in_turn(busy(words), GOOD)) as endpoint, opened.at(endpoint.url) as model:
        assert (await model.answer(REQUEST)).content == {"a": 1}
    assert all(pause <= 0.4 for pause in opened.pauses)


async def test_nobody_can_have_it_rest_for_ever(opened: Opened) -> None:
    async with scripted(lambda body: busy("99999999")) as endpoint, opened.at(endpoint.url) as model:
        with pytest.raises(ModelUnavailable):
            await model.answer(REQUEST)
        opened.now += 600
        endpoint.script = lambda body: GOOD
        assert (await model.answer(REQUEST)).content == {"a": 1}


async def test_a_key_that_is_not_taken_is_not_tried_again_for_long(opened: Opened) -> None:
    async with scripted(lambda body: refusal(401, "no")) as endpoint, opened.at(endpoint.url) as model:
        for reason in (ModelFault.KEY, ModelFault.RESTING):
            with pytest.raises(ModelUnavailable) as caught:
                await model.answer(REQUEST)
            assert caught.value.reason is reason
        assert len(endpoint.requests) == 1
        opened.now += 599
        with pytest.raises(ModelUnavailable, match="resting"):
            await model.answer(REQUEST)


@pytest.mark.parametrize("refused", [busy("1"), (500, b"{}"), refusal(404, "no such model")])
async def test_the_small_model_stands_in_at_once(opened: Opened, refused: Answer | Raw) -> None:
    async with (
        scripted(lambda body: refused if body["model"] == "big" else GOOD) as endpoint,
        opened.at(endpoint.url, small="little") as model,
    ):
        said = await model.answer(REQUEST)
    assert said.model == "little"
    assert [body["model"] for body in endpoint.requests] == ["big", "little"]
    assert opened.pauses == []


@pytest.mark.parametrize("refused", [refusal(401, "no"), refusal(400, "maximum context length"), completion("no JSON")])
async def test_it_does_not_where_it_could_do_no_better(opened: Opened, refused: Answer) -> None:
    async with scripted(lambda body: refused) as endpoint, opened.at(endpoint.url, small="little") as model:
        with pytest.raises(ModelUnavailable):
            await model.answer(REQUEST)
        assert [body["model"] for body in endpoint.requests] == ["big"]


async def test_one_model_alone_is_tried_again(opened: Opened) -> None:
    async with scripted(in_turn((500, b"{}"), GOOD)) as endpoint, opened.at(endpoint.url) as model:
        assert model.name(Size.SMALL) == "big"
        assert (await model.answer(REQUEST)).content == {"a": 1}
    assert len(opened.pauses) == 1


async def test_many_at_once_at_an_endpoint_that_says_nothing_end_together(opened: Opened) -> None:
    async with scripted(lambda body: None) as endpoint:
        wait = 4 * WAIT  # so that all of them get there, however slow the machine
        model = await open_model(ModelChoice(endpoint.url, SECRET, "m", wait_seconds=wait), time.monotonic)
        async with asyncio.timeout(20 * wait):  # one after the other they would take as long as that
            calls = await asyncio.gather(*(model.answer(REQUEST) for _ in range(20)), return_exceptions=True)
        await model.aclose()
    assert {call.reason for call in calls if isinstance(call, ModelUnavailable)} == {ModelFault.TIMEOUT}
    assert len(calls) == 20
    assert json.dumps(endpoint.requests).count("Count to one.") == 20
