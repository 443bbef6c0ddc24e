"""Voice notes: written down over real HTTP, shown, answered as if they had been typed; friendly where that fails."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.recordings import Sound
from knowledge.usage import Budget
from retrieval.encoder import BundledEncoder
from retrieval.listening import MOST_BYTES, Listener
from retrieval.model import ModelChoice, open_model
from retrieval.question import LONGEST
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front, open_front
from tests.retrieval.grounding.advising import KEY, NO_LIMIT, no_pause, uses
from tests.retrieval.grounding.test_adviser import NEED
from tests.retrieval.scripted_endpoint import Answer, Script, ScriptedEndpoint, scripted

ME = 7
SOUND = Sound(b"OggS-a-voice-note", "note.ogg", 6)
Listening = Callable[..., Any]


def spoken(text: str) -> Answer:
    """Answers as a model that heard this."""
    return 200, json.dumps({"text": text}, ensure_ascii=False).encode()


@pytest.fixture
def listening(starter_url: str, tmp_path: Path, encoder: BundledEncoder) -> Listening:
    """Gives what opens a counter that hears."""

    @asynccontextmanager
    async def opened(
        script: Script, budget: Budget = NO_LIMIT, wait_seconds: float = 5.0
    ) -> AsyncIterator[tuple[Front, ScriptedEndpoint]]:
        async with scripted(script) as endpoint:
            choice = ModelChoice(endpoint.url, KEY, transcription="ear", wait_seconds=wait_seconds)
            model = await open_model(choice, lambda: 0.0, no_pause)
            listens = lambda desk: Listener(desk.database, model, "ear", budget)  # noqa: E731
            try:
                async with open_front(starter_url, tmp_path, encoder, listening=listens) as front:
                    yield front, endpoint
            finally:
                await model.aclose()

    return opened


async def _speaks(front: Front, who: int = ME, sound: Sound = SOUND) -> list[str]:
    return await front.does(who, front.api.spoke(who, f"P{who}", sound, front.codes.get(who, "en")))


async def test_what_was_heard_is_shown_and_answered_as_if_it_had_been_typed(listening: Listening) -> None:
    async with listening(lambda body: spoken(NEED)) as (front, endpoint):
        (card,) = await _speaks(front)
        (typed,) = await front.says(8, NEED)
        assert card.split("\n\n")[0] == ZH.say("chat-heard", text=NEED)
        assert card.split("\n\n")[1:] == typed.split("\n\n")
        assert front.labels(ME) == front.labels(8)
        assert endpoint.lines == ["POST /v1/audio/transcriptions HTTP/1.1"]
        sent = endpoint.requests[0]["raw"]
        assert "OggS-a-voice-note" in sent
        assert 'filename="recording.ogg"' in sent
        (use,) = await uses(front.database)
        assert (use.outcome, use.tokens, use.model) == ("written-down", 91, "ear")
        assert await front.says(ME, "那有什么补贴可以申请？"), "it can be followed up"


async def test_a_remark_is_a_remark_when_spoken(listening: Listening) -> None:
    async with listening(lambda body: spoken("Thank you!")) as (front, _):
        (said,) = await _speaks(front)
    assert said == f"{EN.say('chat-heard', text='Thank you!')}\n\n{EN.say('chat-you-are-welcome')}"


async def test_an_update_that_is_processed_again_is_not_written_down_again(listening: Listening) -> None:
    async with listening(lambda body: spoken(NEED)) as (front, endpoint):
        front.api.fail_next("sendMessage", 502, "Bad Gateway")
        (card,) = await _speaks(front)
        assert card.startswith(ZH.say("chat-heard", text=NEED))
        assert len(endpoint.requests) == 1


@pytest.mark.parametrize("code", ["en", "zh-hans"])
async def test_without_an_endpoint_it_is_declined(front: Front, code: str) -> None:
    front.codes[ME] = code
    assert await _speaks(front) == [(EN if code == "en" else ZH).say("chat-voice-none")]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((500, b"{}"), "unavailable"),
        ((404, b'{"error": {"message": "no such model"}}'), "unavailable"),
        ((200, b"<html>"), "unavailable"),
        ((200, b"{}"), "unavailable"),
        (None, "unavailable"),
        (spoken("   "), "nothing-said"),
        (spoken("x" * 100_000), "unavailable"),
    ],
)
async def test_where_it_fails_a_friendly_word(listening: Listening, answer: Answer | None, said: str) -> None:
    sound = Sound(b"OggS", "note.ogg", 0)
    async with listening(lambda body: answer, wait_seconds=0.5) as (front, _):
        assert await _speaks(front, sound=sound) == [EN.say(f"chat-voice-{said}")]
        assert len(await uses(front.database)) == 1


async def test_what_is_too_long_for_a_question_says_so(listening: Listening) -> None:
    long = "seal " * LONGEST
    async with listening(lambda body: spoken(long)) as (front, _):
        (said,) = await _speaks(front)
    assert EN.say("error-question-too-long", length=len(long.strip()), limit=LONGEST) in said


@pytest.mark.parametrize(
    "sound", [Sound(b"OggS", "note.ogg", 301), Sound(b"x" * (MOST_BYTES + 1), "note.ogg", 5)], ids=["long", "large"]
)
async def test_what_is_too_long_or_too_large_is_not_fetched(listening: Listening, sound: Sound) -> None:
    async with listening(lambda body: spoken(NEED)) as (front, endpoint):
        assert await _speaks(front, sound=sound) == [EN.say("chat-voice-too-long", minutes=5, megabytes=20)]
        assert endpoint.requests == []
        assert "getFile" not in {deed.method for deed in front.deeds}


async def test_over_the_budget_nothing_is_sent(listening: Listening) -> None:
    async with listening(lambda body: spoken(NEED), Budget(90, None)) as (front, endpoint):
        assert await _speaks(front) == [EN.say("chat-voice-over-budget")]
        assert endpoint.requests == []


async def test_a_file_that_telegram_does_not_hand_out(listening: Listening) -> None:
    async with listening(lambda body: spoken(NEED)) as (front, endpoint):
        front.api.fail_next("getFile", 400, "Bad Request: file is too big")
        assert await _speaks(front) == [EN.say("chat-voice-unavailable")]
        assert endpoint.requests == []


async def test_staff_type_their_answers(listening: Listening) -> None:
    """A word that was misheard would go to the asker in the office's name."""
    async with listening(lambda body: spoken("Call Dr Zhang")) as (front, endpoint):
        await front.says(ADMIN, "/start")
        await front.says(ME, NEED)
        await front.presses(ME, ZH.say("button-person"))
        await front.presses(ADMIN, EN.say("chat-answer-button"))
        assert await _speaks(front, ADMIN) == [EN.say("chat-voice-answer")]
        assert endpoint.requests == []
        assert await front.says(ADMIN, "Please see Dr Zhang.") == [EN.say("chat-answer-sent")]
