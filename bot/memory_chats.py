"""The chats of the in-process Bot API: what stands in each, and the checks that Telegram makes before it does."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from bot.markup import MarkupRefused, read_html, units

_MOST_UNITS = 4096
_MOST_CAPTION_UNITS = 1024
_MOST_BUTTONS = 100
_MOST_DATA_BYTES = 64
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content"
    " and reply markup of the message"
)

Message = dict[str, Any]
"""A message as the Bot API writes it."""


class CallRefused(Exception):
    """A call that the Bot API answers with an error; the words are Telegram's."""

    def __init__(self, description: str, status: int = 400, parameters: Mapping[str, Any] | None = None) -> None:
        super().__init__(description)
        self.description = description if status != 400 else f"Bad Request: {description}"
        self.status = status
        self.parameters = dict(parameters or {})


def private(person: Mapping[str, Any]) -> dict[str, Any]:
    """Gives the private chat of a person, as the Bot API writes it."""
    return {"id": person["id"], "type": "private", "first_name": person["first_name"]}


class Chats:
    """Every chat that the bot is in, and its messages in their order.

    Args:
        bot: the bot as a user of the Bot API, who signs what it sends.
    """

    def __init__(self, bot: Mapping[str, Any]) -> None:
        self._bot = dict(bot)
        self._messages: dict[int, dict[int, Message]] = {}
        self._last_ids: dict[int, int] = {}
        self.blocked: set[int] = set()
        self._drafts: dict[int, Message] = {}
        self.on_change: Callable[[], None] = lambda: None
        """Called with every message that comes, changes or goes."""

    def messages(self, chat_id: int) -> list[Message]:
        """Gives what stands in a chat, the oldest first."""
        return list(self._messages.get(chat_id, {}).values())

    def message(self, chat_id: int, message_id: int) -> Message | None:
        """Gives one message; None where there is none, or none any more."""
        return self._messages.get(chat_id, {}).get(message_id)

    def keep(self, chat: Mapping[str, Any], sender: Mapping[str, Any], at: int, content: Mapping[str, Any]) -> Message:
        """Puts a message into a chat and numbers it."""
        chat_id = chat["id"]
        self._drafts.pop(chat_id, None)
        number = self._last_ids[chat_id] = self._last_ids.get(chat_id, 0) + 1
        message = {"message_id": number, "date": at, "chat": dict(chat), "from": dict(sender), **content}
        self._messages.setdefault(chat_id, {})[number] = message
        self.on_change()
        return message

    def send(
        self,
        chat: Mapping[str, Any],
        at: int,
        parameters: Mapping[str, Any],
        file: Mapping[str, Any] | None = None,
    ) -> Message:
        """Puts a message of the bot into a chat: a text, or a document or a photo with its caption."""
        if chat["id"] in self.blocked:
            raise CallRefused("Forbidden: bot was blocked by the user", 403)
        content = _text(parameters) if file is None else dict(file) | _caption(parameters)
        content |= _keyboard(parameters)
        reply = parameters.get("reply_parameters")
        if isinstance(reply, dict):
            answered = self.message(chat["id"], reply.get("message_id", 0))
            if answered is None and not reply.get("allow_sending_without_reply"):
                raise CallRefused("message to be replied not found")
            content |= {} if answered is None else {"reply_to_message": answered}
        return self.keep(chat, self._bot, at, content)

    def draft(self, chat_id: int) -> Message | None:
        """Gives the message that is being written in a chat; None where none is."""
        return self._drafts.get(chat_id)

    def keep_draft(self, chat_id: int, parameters: Mapping[str, Any]) -> None:
        """Shows a message that is being written, until one is sent."""
        if chat_id in self.blocked:
            raise CallRefused("Forbidden: bot was blocked by the user", 403)
        number = parameters.get("draft_id")
        if not isinstance(number, int) or number == 0:
            raise CallRefused("DRAFT_ID_INVALID")
        self._drafts[chat_id] = _text(parameters)

    def edit(self, chat_id: int, at: int, parameters: Mapping[str, Any], *, text: bool) -> Message:
        """Changes a message of the bot: its text and buttons, or its buttons alone."""
        message = self._own(chat_id, parameters, "edit", "edited")
        unchanged = {key: message[key] for key in ("text", "entities") if key in message}
        content = (_text(parameters) if text else unchanged) | _keyboard(parameters)
        if content == {key: message[key] for key in ("text", "entities", "reply_markup") if key in message}:
            raise CallRefused(_SAME)
        for key in ("text", "entities", "reply_markup"):
            message.pop(key, None)
        message |= content | {"edit_date": at}
        self.on_change()
        return message

    def delete(self, chat_id: int, parameters: Mapping[str, Any]) -> None:
        """Takes a message out of a chat."""
        number = parameters.get("message_id")
        if not isinstance(number, int) or self.message(chat_id, number) is None:
            raise CallRefused("message to delete not found")
        del self._messages[chat_id][number]
        self.on_change()

    def clear(self, chat_id: int) -> None:
        """Takes all messages but the last out of a chat."""
        for number in list(self._messages.get(chat_id, {}))[:-1]:
            del self._messages[chat_id][number]
        self.on_change()

    def taken_out(self, most: int) -> dict[str, Any]:
        """Gives the latest messages of each chat as what JSON can hold."""
        return {str(chat_id): list(held.values())[-most:] for chat_id, held in self._messages.items()}

    def put_back(self, kept: Mapping[str, Any]) -> None:
        """Puts messages back that were taken out of earlier chats; those to come are numbered after them."""
        for chat_id, messages in kept.items():
            held = {message["message_id"]: dict(message) for message in messages}
            self._messages[int(chat_id)] = held
            self._last_ids[int(chat_id)] = max(held, default=0)

    def _own(self, chat_id: int, parameters: Mapping[str, Any], verb: str, participle: str) -> Message:
        number = parameters.get("message_id")
        message = self.message(chat_id, number) if isinstance(number, int) else None
        if message is None:
            raise CallRefused(f"message to {verb} not found")
        if message["from"]["id"] != self._bot["id"]:
            raise CallRefused(f"message can't be {participle}")
        return message


def _text(parameters: Mapping[str, Any]) -> Message:
    """Reads and checks the text of a message."""
    text, mode = parameters.get("text"), parameters.get("parse_mode")
    if not isinstance(text, str):
        raise CallRefused("message text is empty")
    if mode not in (None, "", "HTML"):
        raise CallRefused("unsupported parse_mode")
    try:
        text.encode()
        marked = read_html(text) if mode else None
    except UnicodeEncodeError:
        raise CallRefused("strings must be encoded in UTF-8") from None
    except MarkupRefused as error:
        raise CallRefused(f"can't parse entities: {error}") from None
    shown = marked.text if marked else text.strip()
    if not shown:
        raise CallRefused("message text is empty")
    if units(shown) > _MOST_UNITS:
        raise CallRefused("message is too long")
    return {"text": shown} | ({"entities": marked.entities} if marked and marked.entities else {})


def _caption(parameters: Mapping[str, Any]) -> Message:
    """Reads and checks the plain words under a file."""
    caption = str(parameters.get("caption") or "").strip()
    if units(caption) > _MOST_CAPTION_UNITS:
        raise CallRefused("message caption is too long")
    return {"caption": caption} if caption else {}


def _keyboard(parameters: Mapping[str, Any]) -> Message:
    """Reads and checks the buttons under a message; other markups than inline keyboards pass unchecked and unkept."""
    markup = parameters.get("reply_markup")
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    if not rows:
        return {}
    if sum(map(len, rows)) > _MOST_BUTTONS:
        raise CallRefused("reply markup is too long")
    for button in (button for row in rows for button in row):
        _check_button(button)
    return {"reply_markup": {"inline_keyboard": rows}}


def _check_button(button: Mapping[str, Any]) -> None:
    if not str(button.get("text", "")).strip():
        raise CallRefused("can't parse inline keyboard button: Text buttons are not allowed in the inline keyboard")
    data, url = button.get("callback_data"), button.get("url")
    if (data is None) == (url is None):
        raise CallRefused("can't parse inline keyboard button: Text buttons are not allowed in the inline keyboard")
    if data is not None and not 1 <= len(str(data).encode()) <= _MOST_DATA_BYTES:
        raise CallRefused("BUTTON_DATA_INVALID")
    if url is not None and not _reachable(str(url)):
        raise CallRefused(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _reachable(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "tg" or (parts.scheme in ("http", "https") and "." in (parts.hostname or ""))
