"""Sending pages so that they arrive: refused markup, vanished messages and people who left are no errors."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from enum import StrEnum

from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError, TimedOut

from handlers.buttons import encode
from handlers.page import Button, Document, Message, Page, Picture

_SOON = 1.0
"""Seconds in which an answer comes at once: to say before that one types would be one more message, and hold it up."""
_TYPES_FOR = 4.5
"""Seconds for which the platform shows it, and a little less."""
_GONE = ("chat not found", "user is deactivated", "bot was blocked")


class Sent(StrEnum):
    """What sending came to."""

    SENT = "sent"
    UNREACHABLE = "unreachable"
    """The person has blocked the bot or is gone: nothing more can be said to them."""


async def send_pages(
    bot: Bot,
    chat_id: int,
    pages: Sequence[Message],
    *,
    thread: int | None = None,
    reply_to: int | None = None,
) -> Sent:
    """Sends pages, documents and pictures in their order; markup that is refused is sent as plain text.

    A request that timed out after it was written may have been delivered, so it is not sent twice.

    Args:
        thread: the topic of the chat; None where it has none.
        reply_to: the message that the first page replies to; None where it stands by itself.
    """
    for number, page in enumerate(pages):
        replied = reply_to if number == 0 else None
        try:
            try:
                await _send(bot, chat_id, page, thread, replied)
            except ChatMigrated as error:  # a group that grew has another number, and other numbers for its messages
                chat_id, reply_to, thread = error.new_chat_id, None, None
                await _send(bot, chat_id, page, None, None)
        except TimedOut:
            continue
        except Forbidden:
            return Sent.UNREACHABLE
        except BadRequest as error:
            if any(words in error.message.lower() for words in _GONE):
                return Sent.UNREACHABLE
            raise
    return Sent.SENT


@contextlib.asynccontextmanager
async def typing(
    bot: Bot,
    chat_id: int,
    after: float = _SOON,
    *,
    thread: int | None = None,
    unless: Callable[[], bool] = lambda: False,
) -> AsyncIterator[None]:
    """Shows that an answer is being worked on in the block, once it takes so many seconds; it never waits for that.

    Args:
        thread: the topic of the chat; None where it has none.
        unless: says whether something else shows it.
    """
    showing = asyncio.create_task(_show_typing(bot, chat_id, after, thread, unless))
    try:
        yield
    finally:
        showing.cancel()


async def answer_press(query: CallbackQuery | None, notice: str | None = None, url: str | None = None) -> None:
    """Ends the waiting mark of a pressed button, or has it lead to an address; too late is no matter."""
    if query is not None:
        with contextlib.suppress(TelegramError):
            await query.answer(notice, url=url)


def keyboard(page: Page) -> InlineKeyboardMarkup | None:
    """Builds the buttons under a page."""
    rows = [[_pressable(button) for button in row] for row in page.keyboard]
    return InlineKeyboardMarkup(rows) if rows else None


def _pressable(button: Button) -> InlineKeyboardButton:
    if button.choice is None:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=encode(button.choice))


async def _show_typing(bot: Bot, chat_id: int, after: float, thread: int | None, unless: Callable[[], bool]) -> None:
    await asyncio.sleep(after)
    while True:
        if not unless():
            try:
                await bot.send_chat_action(chat_id, ChatAction.TYPING, message_thread_id=thread)
            except TelegramError:
                return  # it is no matter where that fails
        await asyncio.sleep(_TYPES_FOR)


async def _send(bot: Bot, chat_id: int, page: Message, thread: int | None, reply_to: int | None) -> None:
    replied = None if reply_to is None else ReplyParameters(reply_to, allow_sending_without_reply=True)
    if isinstance(page, Document):
        await _send_document(bot, chat_id, page, thread, replied)
    elif isinstance(page, Picture):
        await _send_picture(bot, chat_id, page, thread, replied)
    else:
        await _send_page(bot, chat_id, page, thread, replied)


async def _send_document(
    bot: Bot, chat_id: int, document: Document, thread: int | None, replied: ReplyParameters | None
) -> None:
    file = InputFile(document.data, filename=document.name)
    file.mimetype = document.mime  # else it is guessed by the name, and not everywhere alike
    await bot.send_document(chat_id, file, message_thread_id=thread, reply_parameters=replied)


async def _send_picture(
    bot: Bot, chat_id: int, picture: Picture, thread: int | None, replied: ReplyParameters | None
) -> None:
    file = InputFile(picture.data, filename=picture.name)
    file.mimetype = "image/png"
    await bot.send_photo(
        chat_id, file, caption=picture.caption, message_thread_id=thread, reply_parameters=replied
    )  # fmt: skip


async def _send_page(bot: Bot, chat_id: int, page: Page, thread: int | None, replied: ReplyParameters | None) -> None:
    buttons = keyboard(page)
    try:
        await bot.send_message(
            chat_id, page.html, parse_mode=ParseMode.HTML, reply_markup=buttons, message_thread_id=thread,
            reply_parameters=replied,
        )  # fmt: skip
    except BadRequest as error:
        if "entit" not in error.message.lower():
            raise
        await bot.send_message(
            chat_id, page.plain, reply_markup=buttons, message_thread_id=thread, reply_parameters=replied
        )
