"""Groups: answered where the bot is meant, in a thread for each person, and what is personal stays private."""

from pathlib import Path
from typing import Any

import pytest

from handlers.buttons import Forget, SetLanguage, encode
from knowledge.vocabulary import Language
from retrieval.encoder import BundledEncoder
from tests.handlers.answers import EN, ZH
from tests.handlers.front import ADMIN, Front, open_front

GROUP, OTHER = -1001, -1002
LI, WANG = 7, 8
BOT = 42
NAME = "@liaison_demo_bot"
NEED = "我们厂的橡胶密封圈泡油后开裂漏油，找谁能帮忙？"
FOLLOW_UP = "那有什么补贴可以申请？"
LAB = "高分子与橡胶材料实验室"


@pytest.fixture
def group(front: Front) -> Front:
    """Lets the bot be in two groups of people with Chinese apps."""
    front.codes |= {LI: "zh-hans", WANG: "zh-hans", ADMIN: "en"}
    front.api.group(GROUP, "园区企业群")
    front.api.group(OTHER, "另一个群")
    return front


def texts_of(messages: list[dict[str, Any]]) -> list[str]:
    """Gives what messages say."""
    return [message["text"] for message in messages]


def by(who: int, text: str, **more: Any) -> dict[str, Any]:
    """Makes a message that another replies to."""
    chat = {"id": GROUP, "type": "supergroup", "title": "园区企业群"}
    sender = {"id": who, "is_bot": who == BOT, "first_name": "X"}
    return {"message_id": 900, "date": 0, "chat": chat, "from": sender, "text": text, **more}


@pytest.mark.parametrize("text", [f"{NAME} {NEED}", f"{NEED} {NAME}", f"{NAME.upper()}，{NEED}", f"😀 {NAME}: {NEED}"])
async def test_who_calls_it_by_its_name_is_answered_there(group: Front, text: str) -> None:
    (card,) = await group.says_in(GROUP, LI, text)
    assert LAB in card["text"]
    assert card["reply_to_message"]["text"] == text
    assert card["chat"]["id"] == GROUP
    assert group.read(LI) == [], "nothing goes to the private chat"


@pytest.mark.parametrize(
    "text", [NEED, "@another_bot " + NEED, f"mail{NAME} {NEED}", "/help", "/help@another_bot", f"{NAME}x {NEED}"]
)
async def test_what_is_not_meant_for_it_is_not_answered(group: Front, text: str) -> None:
    assert await group.says_in(GROUP, LI, text) == []


async def test_who_replies_to_it_is_answered(group: Front) -> None:
    (card,) = await group.says_in(GROUP, LI, NEED, reply_to_message=by(BOT, "卡片"))
    assert LAB in card["text"]
    assert await group.says_in(GROUP, LI, NEED, reply_to_message=by(WANG, "……")) == []
    begun = {"name": "话题", "icon_color": 1}
    assert await group.says_in(GROUP, LI, NEED, reply_to_message=by(BOT, "", forum_topic_created=begun)) == []


async def test_who_is_called_by_number_is_meant_too(group: Front) -> None:
    called = {"type": "text_mention", "offset": 0, "length": 3, "user": {"id": BOT, "is_bot": True, "first_name": "L"}}
    (card,) = await group.says_in(GROUP, LI, f"对接台 {NEED}", entities=[called])
    assert LAB in card["text"]


async def test_its_name_in_reply_to_somebody_asks_what_they_wrote(group: Front) -> None:
    (card,) = await group.says_in(GROUP, LI, NAME, reply_to_message=by(WANG, NEED))
    assert LAB in card["text"]


async def test_its_name_alone_is_told_how_to_ask(group: Front) -> None:
    for text in (NAME, f"/help{NAME}", f"/start{NAME}", f"{NAME} 你好"):
        (hello,) = await group.says_in(GROUP, LI, text)
        assert hello["text"] == ZH.say("chat-group-hello", name=NAME)
        ((button,),) = hello["reply_markup"]["inline_keyboard"]
        assert button["url"] == "https://t.me/liaison_demo_bot?start=ask"
    assert ZH.say("chat-welcome") in (await group.says(LI, "/start ask"))[-1]


async def test_it_says_hello_when_it_joins_and_not_when_others_do(group: Front) -> None:
    def joins(who: int) -> dict[str, Any]:
        return {"new_chat_members": [{"id": who, "is_bot": who == BOT, "first_name": "X"}]}

    update = group.api.said(LI, "李", "", "zh-hans", group=GROUP, **joins(BOT))
    assert texts_of(await group.does_in(GROUP, update)) == [ZH.say("chat-group-hello", name=NAME)]
    update = group.api.said(LI, "李", "", "zh-hans", group=GROUP, **joins(WANG))
    assert await group.does_in(GROUP, update) == []


async def test_everybody_has_a_thread_of_their_own_in_each_group_and_in_private(group: Front) -> None:
    await group.says_in(GROUP, LI, f"{NAME} {NEED}")
    (mine,) = await group.says_in(GROUP, LI, f"{NAME} {FOLLOW_UP}")
    (theirs,) = await group.says_in(GROUP, WANG, f"{NAME} {FOLLOW_UP}")
    (elsewhere,) = await group.says_in(OTHER, LI, f"{NAME} {FOLLOW_UP}")
    (private,) = await group.says(LI, FOLLOW_UP)
    assert theirs["text"] == elsewhere["text"] == private
    assert mine["text"] != private, "it follows up what was asked before"
    await group.says_in(GROUP, LI, f"/new{NAME}")
    (anew,) = await group.says_in(GROUP, LI, f"{NAME} {FOLLOW_UP}")
    assert anew["text"] == private


async def test_what_was_asked_in_private_is_no_context_in_a_group(group: Front) -> None:
    await group.says(LI, NEED)
    (card,) = await group.says_in(GROUP, LI, f"{NAME} {FOLLOW_UP}")
    (blank,) = await group.says_in(GROUP, WANG, f"{NAME} {FOLLOW_UP}")
    assert card["text"] == blank["text"]


async def test_buttons_of_a_card_open_for_whoever_presses_and_in_that_group_only(group: Front) -> None:
    await group.says_in(GROUP, LI, f"{NAME} {NEED}")
    (opened,) = await group.presses_in(GROUP, WANG, "联系 [1]")
    assert opened["reply_to_message"]["message_id"] == 2
    (cited,) = await group.presses_in(GROUP, WANG, "🔎 [1]")
    assert LAB in cited["text"]
    data = next(
        button["callback_data"]
        for message in group.api.chats.messages(GROUP)
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
        if button["text"] == "🔎 [1]"
    )
    elsewhere = await group.does_in(OTHER, group.api.pressed_data(WANG, 1, data, OTHER))
    assert texts_of(elsewhere) == [ZH.say("chat-expired")]
    assert await group.presses_data(WANG, data) == [ZH.say("chat-expired")]


async def test_whether_it_helped_is_the_askers_to_say(group: Front) -> None:
    await group.says_in(GROUP, LI, f"{NAME} {NEED}")
    await group.presses_in(GROUP, WANG, "👍")
    assert group.notices()[-1] == ZH.say("chat-group-not-yours")
    await group.presses_in(GROUP, LI, "👍")
    assert group.notices()[-1] == ZH.say("chat-thanks")


async def test_a_question_asked_back_is_its_askers_to_complete(group: Front) -> None:
    await group.says_in(GROUP, LI, f"{NAME} 补贴")
    (told,) = await group.presses_in(GROUP, WANG, "贷款")
    assert told["text"] == ZH.say("chat-group-not-yours")


async def test_a_person_is_asked_in_private_by_a_link_that_knows_the_question(group: Front) -> None:
    await group.says(ADMIN, "/start")
    await group.says_in(GROUP, LI, f"{NAME} {NEED}")
    assert await group.presses_in(GROUP, LI, "转人工") == []
    url = next(deed.parameters["url"] for deed in reversed(group.deeds) if deed.method == "answerCallbackQuery")
    (told,) = await group.says_in(GROUP, LI, f"{NAME} 转人工")
    assert told["text"] == ZH.say("chat-group-person")
    ((button,),) = told["reply_markup"]["inline_keyboard"]
    assert button["url"] == url
    code = url.partition("start=")[2]
    assert await group.says(WANG, f"/start {code}") == [ZH.say("chat-person-not-yours")]
    assert await group.says(LI, f"/start {code}") == [ZH.say("chat-handed-over", question=NEED)]
    assert NEED in group.read(ADMIN)[-1]
    for wrong in ("person-", "person-x", f"person-{'9' * 30}"):
        assert await group.says(LI, f"/start {wrong}") == [ZH.say("chat-person-not-yours")]


@pytest.mark.parametrize("command", ["/privacy", "/language", "/invite editor", "/nonsense"])
async def test_what_is_personal_is_pointed_to_the_private_chat(group: Front, command: str) -> None:
    first, _, rest = command.partition(" ")
    (told,) = await group.says_in(GROUP, LI, f"{first}{NAME} {rest}".strip())
    assert told["text"] == ZH.say("chat-group-private")


async def test_buttons_of_a_private_chat_do_nothing_in_a_group(group: Front) -> None:
    await group.says(LI, NEED)
    for choice in (Forget(confirmed=True), SetLanguage(Language.EN)):
        assert await group.does_in(GROUP, group.api.pressed_data(LI, 1, encode(choice), GROUP)) == []
        assert group.notices()[-1] == ZH.say("chat-group-private")
    assert "出处" not in (await group.says(LI, "谢谢"))[0]


async def test_what_staff_write_in_a_group_never_goes_to_an_asker(group: Front) -> None:
    await group.says(ADMIN, "/start")
    await group.says(LI, NEED)
    await group.presses(LI, ZH.say("button-person"))
    await group.presses(ADMIN, EN.say("chat-answer-button"))
    before = group.read(LI)
    await group.says_in(GROUP, ADMIN, f"{NAME} who repairs pumps?")
    assert group.read(LI) == before
    assert await group.says(ADMIN, "Please see Dr Zhang.") == [EN.say("chat-answer-sent")]


async def test_who_speaks_as_the_group_is_answered_and_is_nobody_else(group: Front) -> None:
    anonymous = {"id": GROUP, "type": "supergroup", "title": "园区企业群"}
    (card,) = await group.says_in(GROUP, 1087968824, f"{NAME} {NEED}", sender_chat=anonymous)
    assert LAB in card["text"]
    (blank,) = await group.says_in(OTHER, 1087968824, f"{NAME} {FOLLOW_UP}", sender_chat=anonymous | {"id": OTHER})
    assert "密封" not in blank["text"]


async def test_a_topic_is_answered_in_it(group: Front) -> None:
    await group.says_in(GROUP, LI, f"{NAME} {NEED}", is_topic_message=True, message_thread_id=77)
    sent = next(deed for deed in group.deeds if deed.method == "sendMessage")
    assert sent.parameters["message_thread_id"] == 77


async def test_a_group_that_has_moved_is_answered_where_it_is(group: Front) -> None:
    moved = {"migrate_to_chat_id": OTHER}
    group.api.fail_next("sendMessage", 400, "Bad Request: group chat was upgraded to a supergroup chat", moved)
    await group.says_in(GROUP, LI, f"{NAME} {NEED}")
    (card,) = [one for one in group.api.chats.messages(OTHER) if one["from"]["is_bot"]]
    assert LAB in card["text"]


async def test_a_server_that_tells_no_name_leaves_replies(
    starter_url: str, tmp_path: Path, encoder: BundledEncoder
) -> None:
    async with open_front(starter_url, tmp_path, encoder, username="") as front:
        front.api.group(GROUP, "园区企业群")
        assert await front.says_in(GROUP, LI, f"{NAME} {NEED}") == []
        (card,) = await front.says_in(GROUP, LI, NEED, reply_to_message=by(BOT, "卡片"))
        assert LAB in card["text"]
        await front.presses_in(GROUP, LI, "转人工")
        assert front.notices()[-1] == EN.say("chat-group-private")
