"""The table of routes: what leads nowhere, what is read as a command, and what only text can do."""

from typing import Any

import pytest
from sqlalchemy import select

from handlers.buttons import Choice
from handlers.routes import COMMANDS, PRESSES, REMARKS
from knowledge.tables import InboxEntry, Person, Turn
from retrieval.understanding.remarks import Remark
from tests.handlers.answers import EN, ZH
from tests.handlers.front import Front
from tests.knowledge.drafting import NOW

LI = {"id": 1, "is_bot": False, "first_name": "Li", "language_code": "en"}
PRIVATE = {"id": 1, "type": "private", "first_name": "Li"}
GROUP = {"id": -100, "type": "supergroup", "title": "Everybody"}
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
STICKER = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}  # fmt: skip  # noqa: E501
COMMAND = {"type": "bot_command", "offset": 0, "length": 6}


def _message(chat: dict[str, Any] = PRIVATE, sender: dict[str, Any] | None = LI, **content: Any) -> dict[str, Any]:
    sent = {"from": sender} if sender else {}
    return {"message_id": 1, "date": int(NOW.timestamp()), "chat": chat, **sent, **content}


async def _known(front: Front) -> int:
    async with front.database.reading() as session:
        return len((await session.scalars(select(Person.id))).all())


def test_every_choice_of_a_button_and_every_command_of_a_menu_leads_somewhere() -> None:
    assert set(PRESSES) == set(Choice.__args__)
    own = {
        "start",
        "help",
        "new",
        "profile",
        "need",
        "post",
        "events",
        "courses",
        "mentors",
        "path",
        "mine",
        "eligible",
        "enterprise",
        "alerts",
        "stop",
        "language",
        "privacy",
    }
    staff = {
        "invite",
        "import",
        "review",
        "answers",
        "fresh",
        "gaps",
        "duplicates",
        "report",
        "demand",
        "audit",
        "records",
        "add",
        "edit",
        "retire",
        "policy",
    }
    assert own | staff == set(COMMANDS)


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": STICKER},
        {"location": {"latitude": 1.0, "longitude": 2.0}},
        {"contact": {"phone_number": "000", "first_name": "x"}},
    ],
)
async def test_only_text_can_be_read(front: Front, content: dict[str, Any]) -> None:
    said = await front.does(1, {"update_id": 1, "message": _message(**content)})
    assert said == [EN.say("chat-only-text")]


@pytest.mark.parametrize(
    "update",
    [
        {"message": _message(GROUP, text="/start", entities=[{"type": "bot_command", "offset": 0, "length": 6}])},
        {"message": _message(GROUP, text="/help@other_bot", entities=[COMMAND])},
        {"message": _message(GROUP, text="Our rubber seals crack")},
        {"message": _message(GROUP, photo=PHOTO)},
        {"callback_query": {"id": "1", "from": LI, "chat_instance": "1", "data": "1n", "inline_message_id": "x"}},
        {"callback_query": {"id": "1", "from": LI, "chat_instance": "1", "game_short_name": "x"}},
        {"channel_post": _message({"id": -5, "type": "channel", "title": "News"}, None, text="news")},
        {"edited_message": _message(text="Our rubber seals crack", edit_date=int(NOW.timestamp()))},
        {"message": _message(pinned_message=_message(text="x"))},
        {"poll_answer": {"poll_id": "1", "user": LI, "option_ids": [0], "option_persistent_ids": []}},
        {"something_new": {"from": LI}},
        {},
    ],
)
async def test_what_is_not_meant_for_it_channels_edits_and_the_rest_are_not_answered(
    front: Front, update: dict[str, Any]
) -> None:
    """They are done all the same, and nobody becomes known by them."""
    assert await front.does(1, {"update_id": 1} | update) == []
    assert [deed for deed in front.deeds if deed.method.startswith("send")] == []
    async with front.database.reading() as session:
        assert (await session.get_one(InboxEntry, ("telegram", 1))).state == "done"
    assert front.waited == []
    assert await _known(front) == 0


@pytest.mark.parametrize("typed", ["/START", "/start@liaison_demo_bot", "/start  ", "/start\n", "/start\t"])
async def test_commands_are_read_as_people_type_them(front: Front, typed: str) -> None:
    assert await front.says(1, typed) == [EN.say("chat-welcome")]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("/foo", "/foo"), ("/foo bar baz", "/foo"), ("/as student", "/as"), ("/f<b>o", "/f<b>o"),
        ("/" + "x" * 5000, "/" + "x" * 38 + "…"),
    ],
)  # fmt: skip
async def test_an_unknown_command_is_told(front: Front, typed: str, shown: str) -> None:
    assert await front.says(1, typed) == [EN.say("chat-command-unknown", command=shown)]
    front.codes[2] = "zh"
    assert await front.says(2, "/帮助") == [ZH.say("chat-command-unknown", command="/帮助")]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("谢谢！", ZH.say("chat-you-are-welcome")),
        ("Thanks a lot", EN.say("chat-you-are-welcome")),
        ("好的", ZH.say("chat-fine")),
        ("ok", EN.say("chat-fine")),
        ("再见", ZH.say("chat-goodbye")),
        ("bye!", EN.say("chat-goodbye")),
        ("别再提醒我了", ZH.say("alert-stopped", count=0)),
        ("Stop alerts please", EN.say("alert-stopped", count=0)),
    ],
)
async def test_a_remark_is_replied_to_in_its_own_language_and_is_no_turn(front: Front, typed: str, said: str) -> None:
    assert set(REMARKS) == set(Remark)
    assert await front.says(1, typed) == [said]
    async with front.database.reading() as session:
        assert (await session.scalars(select(Turn))).all() == []


@pytest.mark.parametrize("typed", ["帮助", "你能做什么？", "help", "What can you do?"])
async def test_asking_for_help_in_words_is_asking_for_help(front: Front, typed: str) -> None:
    words = EN if typed.isascii() else ZH
    assert await front.says(1, typed) == [words.say("chat-help").replace("\n    ", "\n")]


async def test_thanks_between_two_questions_does_not_break_the_thread(front: Front) -> None:
    await front.says(1, "Our rubber seals crack. Who can help?")
    await front.says(1, "thanks")
    (card,) = await front.says(1, "Thanks, and what about cases?")
    assert "seal" in card


@pytest.mark.parametrize("typed", ["我想问 /help 密封圈 橡胶 老化", "/ rubber seals crack, who can help?"])
async def test_a_slash_within_a_question_is_no_command(front: Front, typed: str) -> None:
    (card,) = await front.says(1, typed)
    assert "polymer" in card


async def test_the_same_update_is_answered_once(front: Front) -> None:
    update = front.api.said(1, "Li", "/start", "en")
    assert await front.does(1, update, update) == [EN.say("chat-welcome")]
    assert await front.does(1, update) == []


async def test_what_one_person_types_is_answered_in_its_order(front: Front) -> None:
    updates = [front.api.said(1, "Li", text, "en") for text in ("/start", "/new", "/privacy")]
    said = await front.does(1, *updates)
    assert said == [EN.say("chat-welcome"), EN.say("chat-new"), EN.say("chat-privacy")]


@pytest.mark.parametrize(
    "typed", ["<b>rubber</b> seals crack", "&lt;i&gt;rubber&lt;/i&gt; seals crack", "\x1b[31mrubber seals crack"]
)
async def test_markup_and_control_sequences_are_no_words(front: Front, typed: str) -> None:
    (card,) = await front.says(1, typed)
    assert "polymer" in card
    services = front.counter.services
    async with front.database.reading() as session:
        (turn,) = await session.scalars(select(Turn))
    assert services.seal.unseal(turn.question_sealed) == "rubber seals crack"
