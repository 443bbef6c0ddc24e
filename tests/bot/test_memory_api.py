"""The in-process Bot API behaves to PTB as Telegram does."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError

from bot.memory_api import Deed
from tests.bot.messaging import TOKEN
from tests.bot.png import png
from tests.bot.rehearsed_api import RehearsedApi
from tests.knowledge.drafting import NOW

_YES = InlineKeyboardMarkup([[InlineKeyboardButton("是", callback_data="yes")]])


@pytest.fixture
def api() -> RehearsedApi:
    """Makes an empty Bot API."""
    api = RehearsedApi(now=lambda: NOW)
    api.number_from(100)
    return api


@pytest.fixture
async def bot(api: RehearsedApi) -> AsyncIterator[Bot]:
    """Connects a bot to it."""
    async with Bot(TOKEN, request=api, get_updates_request=api) as bot:
        yield bot


async def test_what_a_person_writes_is_an_update_that_ptb_reads(api: RehearsedApi, bot: Bot) -> None:
    """With the command marked, so that command handlers see it."""
    update = Update.de_json(api.said(7, "李工", "/start@liaison_demo_bot inv-1 😀/help", "zh-hans"), bot)
    assert update.update_id == 100
    assert update.message is not None and update.effective_user is not None
    assert update.message.date == NOW
    assert update.effective_user.language_code == "zh-hans"
    assert update.message.chat.type == "private"
    assert list(update.message.parse_entities(["bot_command"]).values()) == ["/start@liaison_demo_bot", "/help"]
    assert api.said(7, "李工", "x")["update_id"] == 101


async def test_messages_stand_in_their_chat_in_order(api: RehearsedApi, bot: Bot) -> None:
    """Each chat counts by itself; listeners hear what the bot does."""
    heard = list[Deed]()
    api.listeners.append(heard.append)
    api.said(7, "李工", "你好")
    sent = await bot.send_message(7, "<b>您好</b>", parse_mode=ParseMode.HTML, reply_markup=_YES)
    await bot.send_message(8, "hello")
    await bot.send_chat_action(7, ChatAction.TYPING)
    assert (sent.message_id, sent.text, sent.text_html) == (2, "您好", "<b>您好</b>")
    assert [message["text"] for message in api.chats.messages(7)] == ["你好", "您好"]
    assert api.chats.messages(8)[0]["message_id"] == 1
    assert [(deed.method, deed.chat_id) for deed in heard] == [
        ("sendMessage", 7), ("sendMessage", 8), ("sendChatAction", 7),
    ]  # fmt: skip
    assert heard[0].parameters["text"] == "<b>您好</b>"
    assert heard[0].message is not None and heard[0].message["text"] == "您好"


async def test_a_document_stands_in_its_chat_and_can_be_fetched(api: RehearsedApi, bot: Bot) -> None:
    """In a group too; an empty one is refused, as is one to somebody who blocked the bot."""
    api.group(-100, "对接群")
    for chat in (7, -100):
        sent = await bot.send_document(chat, b"BEGIN:VCALENDAR", filename="会谈.ics")
        assert sent.document is not None and sent.document.file_name == "会谈.ics"
        file = await sent.document.get_file()
        assert bytes(await file.download_as_bytearray()) == b"BEGIN:VCALENDAR"
        assert api.document(api.chats.messages(chat)[-1]) == b"BEGIN:VCALENDAR"
    with pytest.raises(BadRequest, match="non-empty"):
        await bot.send_document(7, b"", filename="x.ics")
    api.chats.blocked.add(7)
    with pytest.raises(Forbidden):
        await bot.send_document(7, b"x", filename="x.ics")


async def test_a_photo_stands_in_its_chat_with_the_words_under_it(api: RehearsedApi, bot: Bot) -> None:
    """What Telegram would not show is refused: no picture, one too slim, one too large, too many words."""
    sent = await bot.send_photo(7, png(900, 1200), filename="十一月.png", caption="十一月 <b>")
    assert sent.caption == "十一月 <b>"
    assert [(size.width, size.height) for size in sent.photo] == [(900, 1200)]
    message = api.chats.messages(7)[-1]
    assert api.file(message) == ("十一月.png", png(900, 1200))
    assert api.file({"photo": [{"file_id": "of an earlier process"}]}) is None
    for data, why in ((b"GIF89a", "IMAGE_PROCESS"), (png(21, 1), "DIMENSIONS"), (png(9000, 1001), "DIMENSIONS")):
        with pytest.raises(BadRequest, match=f"(?i){why}"):
            await bot.send_photo(7, data)
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_photo(7, png(1, 1), caption="x" * 1025)


async def test_a_button_is_pressed_and_answered_once(api: RehearsedApi, bot: Bot) -> None:
    """A second answer comes too late, and a button that is not there cannot be pressed."""
    sent = await bot.send_message(7, "?", reply_markup=_YES)
    update = Update.de_json(api.pressed(7, sent.message_id, 0, 0), bot)
    assert update.callback_query is not None
    assert update.callback_query.data == "yes"
    assert update.callback_query.message is not None and update.callback_query.message.message_id == sent.message_id
    assert await update.callback_query.answer("ok")
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await update.callback_query.answer()
    for place in ((sent.message_id, 0, 1), (sent.message_id, 1, 0), (sent.message_id, 0, -1), (99, 0, 0)):
        with pytest.raises(LookupError):
            api.pressed(7, *place)


async def test_a_button_of_a_message_that_is_gone_can_still_be_pressed(api: RehearsedApi, bot: Bot) -> None:
    """The update then holds no more than the message's number."""
    update = Update.de_json(api.pressed_data(7, 55, "old"), bot)
    assert update.callback_query is not None and update.callback_query.data == "old"
    assert update.effective_chat is not None and update.effective_chat.id == 7


async def test_messages_are_edited_and_deleted(api: RehearsedApi, bot: Bot) -> None:
    """Text with its buttons, buttons alone; the other part stays or goes as Telegram has it."""
    sent = await bot.send_message(7, "one", reply_markup=_YES)
    await bot.edit_message_text("two", 7, sent.message_id)
    assert "reply_markup" not in api.chats.messages(7)[0]
    await bot.edit_message_reply_markup(7, sent.message_id, reply_markup=_YES)
    assert api.chats.messages(7)[0]["text"] == "two"
    assert api.chats.messages(7)[0]["reply_markup"]
    await bot.delete_message(7, sent.message_id)
    assert api.chats.messages(7) == []


async def test_edits_that_telegram_refuses_are_refused(api: RehearsedApi, bot: Bot) -> None:
    """Of a message that is gone, of somebody else's, and without a change."""
    sent = await bot.send_message(7, "same", reply_markup=_YES)
    theirs = api.said(7, "Li", "mine")["message"]["message_id"]
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_text("same", 7, sent.message_id, reply_markup=_YES)
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("yours", 7, theirs)
    await bot.delete_message(7, sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("two", 7, sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await bot.delete_message(7, sent.message_id)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "text is empty"), ("  \n ", "text is empty"), ("<b> </b>", "text is empty"),
        ("x" * 4097, "too long"), ("😀" * 2049, "too long"), ("a < b", "parse entities"), ("\ud83d", "UTF-8"),
    ],
)  # fmt: skip
async def test_texts_that_telegram_refuses_are_refused(bot: Bot, text: str, words: str) -> None:
    """Empty, too long, not well-formed."""
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.send_message(7, text, parse_mode=ParseMode.HTML)


async def test_the_longest_text_passes(api: RehearsedApi, bot: Bot) -> None:
    """Markup is not counted."""
    await bot.send_message(7, f"<b>{'😀' * 2048}</b>", parse_mode=ParseMode.HTML)
    assert len(api.chats.messages(7)) == 1


@pytest.mark.parametrize(
    ("button", "words"),
    [
        (InlineKeyboardButton("x", callback_data="y" * 65), "BUTTON_DATA_INVALID"),
        (InlineKeyboardButton("x", callback_data="水" * 22), "BUTTON_DATA_INVALID"),
        (InlineKeyboardButton("x", url="nowhere"), "Wrong HTTP URL"),
        (InlineKeyboardButton("x", url="http://[broken"), "Wrong HTTP URL"),
        (InlineKeyboardButton(" ", callback_data="y"), "button"),
        (InlineKeyboardButton("x"), "button"),
    ],
)
async def test_buttons_that_telegram_refuses_are_refused(bot: Bot, button: InlineKeyboardButton, words: str) -> None:
    """Data beyond 64 bytes, addresses that are none, nothing to press."""
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.send_message(7, "x", reply_markup=InlineKeyboardMarkup([[button]]))


async def test_whoever_blocked_the_bot_gets_nothing(api: RehearsedApi, bot: Bot) -> None:
    """403, as Telegram says it; no chat has a number below one."""
    api.chats.blocked.add(7)
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(7, "x")
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(-5, "x")


async def test_it_fails_as_often_as_it_is_told(api: RehearsedApi, bot: Bot) -> None:
    """And only the method that was named."""
    api.fail_next("sendMessage", 500, "Internal Server Error")
    api.fail_next("sendMessage", 403, "Forbidden: user is deactivated")
    await bot.get_me()
    with pytest.raises(NetworkError):
        await bot.send_message(7, "x")
    with pytest.raises(Forbidden):
        await bot.send_message(7, "x")
    await bot.send_message(7, "x")


async def test_what_it_does_not_know_is_a_bad_request(bot: Bot) -> None:
    """Not a wrong token."""
    with pytest.raises(BadRequest, match=r"(?i)senddice"):
        await bot.send_dice(7)


async def test_menus_are_kept_by_language_and_chat(api: RehearsedApi, bot: Bot) -> None:
    """And checked as Telegram checks them."""
    await bot.set_my_commands([("start", "Start")])
    await bot.set_my_commands([("help", "帮助")], language_code="zh")
    await bot.set_my_commands([("invite", "Invite")], scope=BotCommandScopeChat(7))
    assert (api.menu(), api.menu("zh"), api.menu(chat_id=7)) == (["start"], ["help"], ["invite"])
    assert (await bot.get_my_commands(language_code="zh"))[0].description == "帮助"
    await bot.delete_my_commands(language_code="zh")
    assert await bot.get_my_commands(language_code="zh") == ()
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([("Start", "x")])
    with pytest.raises(BadRequest, match=r"(?i)description_invalid"):
        await bot.set_my_commands([("start", "")])


async def test_updates_wait_until_they_are_acknowledged(api: RehearsedApi, bot: Bot) -> None:
    """A call waits for the next; a webhook stands in its way."""
    asking = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0)
    api.enqueue(api.said(7, "Li", "one"))
    assert [update.update_id for update in await asking] == [100]
    assert [update.update_id for update in await bot.get_updates()] == [100]
    assert await bot.get_updates(offset=101, timeout=0) == ()
    await bot.set_webhook("https://desk.example/hook")
    with pytest.raises(Conflict):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates(timeout=0) == ()
    with pytest.raises(BadRequest, match=r"(?i)https"):
        await bot.set_webhook("http://desk.example/hook")


async def test_a_draft_stands_until_its_message_is_there(api: RehearsedApi, bot: Bot) -> None:
    assert await bot.send_message_draft(7, 5, "<b>ha</b>", parse_mode=ParseMode.HTML)
    assert await bot.send_message_draft(7, 5, "half")
    assert api.chats.draft(7) == {"text": "half"}
    assert api.chats.draft(8) is None
    assert api.chats.messages(7) == []
    await bot.send_message(7, "whole")
    assert api.chats.draft(7) is None


@pytest.mark.parametrize(
    ("chat_id", "draft_id", "text", "words"),
    [
        (7, 0, "x", "(?i)draft_id_invalid"),
        (-7, 1, "x", "Chat not found"),
        (7, 1, "x" * 4097, "Message is too long"),
        (7, 1, "<b>", "Can't parse entities"),
    ],
)
async def test_a_draft_that_telegram_would_refuse(
    api: RehearsedApi, bot: Bot, chat_id: int, draft_id: int, text: str, words: str
) -> None:
    with pytest.raises(BadRequest, match=words):
        await bot.send_message_draft(chat_id, draft_id, text, parse_mode=ParseMode.HTML)
    assert api.chats.draft(7) is None
