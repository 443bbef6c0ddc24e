"""When something goes wrong: three tries, then an apology in the person's language, staff told, and no inner words."""

import json
import logging
from typing import Any

import pytest
from sqlalchemy import select

from handlers.apologies import tell_of_model
from knowledge.tables import Turn
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front
from tests.knowledge.drafting import NOW

ODD = "Bad Request: unmistakable inner words"


async def _fails_thrice(front: Front, who: int, text: str) -> list[str]:
    for _ in range(3):
        front.api.fail_next("sendMessage", 400, ODD)
    return await front.says(who, text)


@pytest.mark.parametrize(("code", "words"), [("zh", ZH), ("en", EN)])
async def test_after_three_tries_the_person_is_told_and_so_are_administrators(
    front: Front, code: str, words: Any
) -> None:
    front.codes[1] = code
    await front.says(ADMIN, "/start")
    assert await _fails_thrice(front, 1, "/help") == [words.say("chat-sorry")]
    assert len(front.waited) == 2
    told = front.read(ADMIN)[-1]
    assert told == EN.say("chat-staff-set-aside", number="2", fault="BadRequest")


async def test_two_failures_are_not_seen(front: Front) -> None:
    for _ in range(2):
        front.api.fail_next("sendMessage", 400, ODD)
    (said,) = await front.says(1, "/help")
    assert said.startswith("Just type a question")


async def test_inner_words_reach_nobody_but_the_log(front: Front, caplog: pytest.LogCaptureFixture) -> None:
    await front.says(ADMIN, "/start")
    with caplog.at_level(logging.ERROR):
        await _fails_thrice(front, 1, "our seals crack")
    for who in (1, ADMIN):
        assert "unmistakable" not in json.dumps(front.api.chats.messages(who))
    assert "update 2 failed" in caplog.text


async def test_the_chat_goes_on_afterwards(front: Front) -> None:
    await _fails_thrice(front, 1, "/help")
    assert await front.says(1, "/start") == [EN.say("chat-welcome")]


async def test_a_press_that_fails_is_apologised_for_too(front: Front) -> None:
    front.codes[1] = "zh"
    await front.says(1, "/privacy")
    for _ in range(3):
        front.api.fail_next("sendMessage", 400, ODD)
    assert await front.presses(1, ZH.say("chat-privacy-erase")) == [ZH.say("chat-sorry")]


async def test_a_question_that_failed_twice_is_kept_once_and_is_no_context_of_its_own(front: Front) -> None:
    for _ in range(2):
        front.api.fail_next("sendMessage", 400, ODD)
    front.codes[1] = "zh"
    (card,) = await front.says(1, "那案例呢？")
    assert card == (await front.says(2, "那案例呢？"))[0]
    async with front.database.reading() as session:
        assert len((await session.scalars(select(Turn.id))).all()) == 2


async def test_somebody_of_whom_nothing_was_known_is_told_in_their_apps_language(front: Front) -> None:
    """What fails before a handler has begun: an update that PTB cannot read."""
    for who, code, words in ((1, "en-GB", EN), (2, "zh-hans", ZH), (3, None, EN)):
        person = {"id": who, "is_bot": False, "first_name": "P"} | ({"language_code": code} if code else {})
        chat = {"id": who, "type": "private", "first_name": "P"}
        broken = {"message_id": 1, "date": int(NOW.timestamp()), "chat": chat, "from": person, "entities": [{}]}
        assert await front.does(who, {"update_id": 100 + who, "message": broken}) == [words.say("chat-sorry")]


async def test_whoever_blocked_the_bot_is_no_failure(front: Front) -> None:
    front.api.chats.blocked.add(1)
    assert await front.says(1, "/start") == []
    assert await front.says(1, "Our rubber seals crack. Who can help?") == []
    assert front.waited == []
    front.api.chats.blocked.clear()
    assert await front.says(1, "/start") == [EN.say("chat-welcome")]


@pytest.mark.parametrize(("code", "words"), [("zh", ZH), ("en", EN)])
async def test_administrators_are_told_once_a_day_that_the_chat_models_key_is_refused(
    front: Front, code: str, words: Any
) -> None:
    front.codes[ADMIN] = code
    await front.says(ADMIN, "/start")
    await front.says(1, "/start")
    before = len(front.read(ADMIN)), len(front.read(1))
    for _ in range(3):
        async with front.database.writing() as session:
            await tell_of_model(front.counter.services, session, "key")
        await front.settle()
    assert front.read(ADMIN)[before[0] :] == [words.say("chat-staff-model", fault="key")]
    assert len(front.read(1)) == before[1], "nobody else is told"
