"""The Bot API in this process: the same application talks to it as to Telegram, with no token and no network."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from telegram.constants import ChatAction
from telegram.request import BaseRequest, RequestData

from bot.memory_chats import CallRefused, Chats, Message, private
from bot.memory_files import Files
from bot.memory_menus import Menus
from bot.recordings import Sound
from bot.typed_entities import entities_in
from bot.uploads import Upload

Update = dict[str, Any]
"""An update as the Bot API writes it."""
_Parameters = Mapping[str, Any]

_FILES: Mapping[str, str] = {"sendDocument": "document", "sendPhoto": "photo"}
"""The methods that send a file, each with the parameter that holds it."""
_STALE_QUERY = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that the bot did: the method, its parameters, and the message that came of it, if any."""

    method: str
    chat_id: int | None
    parameters: Mapping[str, Any]
    message: Message | None


class MemoryBotApi(BaseRequest):
    """A transport that is itself the server; it refuses what Telegram refuses, in Telegram's words.

    Any positive number is a chat, since people of an earlier run are known by SQL alone. `said` and `pressed` make
    the update of what a person does, for whoever feeds the application.

    Args:
        now: the clock, for the dates of messages.
        username: the bot's name.

    Attributes:
        chats: what stands in each chat; whoever is in ``chats.blocked`` has blocked the bot.
        listeners: each is called with everything that the bot does.
    """

    def __init__(self, *, now: Callable[[], dt.datetime], username: str = "liaison_demo_bot") -> None:
        self._now = now
        self._next_update_id = 1
        self._me = {"id": 42, "is_bot": True, "first_name": "Liaison", "username": username}
        self.chats = Chats(self._me)
        self.listeners: list[Callable[[Deed], None]] = []
        self._people: dict[int, dict[str, Any]] = {}
        self._groups: dict[int, dict[str, Any]] = {}
        self._open_queries: set[str] = set()
        self._menus = Menus()
        self._files = Files()
        self._methods: Mapping[str, Callable[[_Parameters], Any]] = {
            "getMe": self._get_me,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "sendPhoto": self._send_photo,
            "sendMessageDraft": self._send_draft,
            "editMessageText": self._edit_text,
            "editMessageReplyMarkup": self._edit_markup,
            "deleteMessage": self._delete_message,
            "answerCallbackQuery": self._answer_query,
            "sendChatAction": self._chat_action,
            "setMyCommands": self._menus.set,
            "getMyCommands": self._menus.get,
            "deleteMyCommands": self._menus.delete,
            "getFile": self._files.get,
        }

    @property
    def read_timeout(self) -> float | None:
        """Gives no time-out: nothing here waits for a network."""
        return None

    async def initialize(self) -> None:
        """Needs nothing opened."""

    async def shutdown(self) -> None:
        """Needs nothing closed."""

    def number_from(self, update_id: int) -> None:
        """Numbers the updates to come from here on; it has to lie above all that SQL knows."""
        self._next_update_id = update_id

    def numbered_from(self, update_id: int, update: Update) -> Update:
        """Gives an update this number, and those to come the ones after it."""
        self.number_from(update_id + 1)
        return update | {"update_id": update_id}

    def group(self, chat_id: int, title: str) -> None:
        """Lets the bot be in a group, whose number is negative."""
        self._groups[chat_id] = {"id": chat_id, "type": "supergroup", "title": title}

    def said(
        self,
        chat_id: int,
        name: str,
        text: str,
        language_code: str | None = None,
        *,
        group: int | None = None,
        **more: Any,
    ) -> Update:
        """Lets a person write something; gives the update that tells of it.

        Args:
            chat_id: the person.
            group: where they write; None for their private chat.
            more: what else the message holds.
        """
        entities = entities_in(text)
        content = {"text": text} | ({"entities": entities} if entities else {}) | more
        return self._sent(chat_id, name, language_code, group, content)

    def spoke(
        self, chat_id: int, name: str, sound: Sound, language_code: str | None = None, *, group: int | None = None,
        **more: Any,
    ) -> Update:  # fmt: skip
        """Lets a person send a voice note; gives the update that tells of it."""
        voice = self._files.keep(sound.data) | {"duration": sound.seconds, "mime_type": "audio/ogg"}
        return self._sent(chat_id, name, language_code, group, {"voice": voice} | more)

    def uploaded(
        self, chat_id: int, name: str, upload: Upload, language_code: str | None = None, *, group: int | None = None,
        **more: Any,
    ) -> Update:  # fmt: skip
        """Lets a person send a document or a photo; gives the update that tells of it."""
        return self._sent(chat_id, name, language_code, group, self._files.keep_upload(upload) | more)

    def _sent(
        self, chat_id: int, name: str, language_code: str | None, group: int | None, content: dict[str, Any]
    ) -> Update:
        person = self._meet(chat_id, name, language_code)
        chat = private(person) if group is None else self._groups[group]
        return self._update("message", dict(self.chats.keep(chat, person, self._date(), content)))

    def pressed(self, chat_id: int, message_id: int, row: int, column: int) -> Update:
        """Lets a person press a button, counted from 0; gives the update that tells of it.

        Raises:
            LookupError: there is no such button, or it leads to an address.
        """
        message = self.chats.message(chat_id, message_id)
        if message is None or min(row, column) < 0:
            raise LookupError(f"message {message_id} has no button {row}, {column}")
        button = message.get("reply_markup", {}).get("inline_keyboard", [])[row][column]
        return self.pressed_data(chat_id, message_id, button["callback_data"])

    def pressed_data(self, chat_id: int, message_id: int, data: str, group: int | None = None) -> Update:
        """Lets a person press a button with this data, also one that is no more; gives the update that tells of it."""
        person = self._person(chat_id)
        chat = private(person) if group is None else self._groups[group]
        message = self.chats.message(chat["id"], message_id) or {"message_id": message_id, "chat": chat, "date": 0}
        query = f"query-{self._next_update_id}"
        self._open_queries.add(query)
        return self._update(
            "callback_query",
            {"id": query, "from": person, "message": dict(message), "chat_instance": str(chat_id), "data": data},
        )

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **more_timeouts: Any
    ) -> tuple[int, bytes]:
        """Answers one call, as the Bot API would over HTTP."""
        if method == "GET":
            return self._files.fetched(url)
        name = url.rpartition("/")[2]
        # Through JSON and back, so that nothing passes here that would not pass over a wire.
        parameters = json.loads(json.dumps(request_data.parameters)) if request_data else {}
        try:
            if name in _FILES and request_data:
                filename, data, mime = request_data.multipart_data[_FILES[name]]
                held = data if isinstance(data, bytes) else data.read()
                keep = self._files.keep_sent if name == "sendDocument" else self._files.keep_photo
                parameters[_FILES[name]] = keep(filename, mime, held)
            result = await self._call(name, parameters)
        except CallRefused as refused:
            body = {"ok": False, "error_code": refused.status, "description": refused.description}
            body |= {"parameters": refused.parameters} if refused.parameters else {}
            return refused.status, json.dumps(body).encode()
        chat_id = parameters.get("chat_id")
        message = result if isinstance(result, dict) and "message_id" in result else None
        for listener in self.listeners:
            listener(Deed(name, chat_id if isinstance(chat_id, int) else None, parameters, message))
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def document(self, message: Mapping[str, Any]) -> bytes:
        """Gives the bytes of the document or the photo that a message holds."""
        file = self.file(message)
        return b"" if file is None else file[1]

    def file(self, message: Mapping[str, Any]) -> tuple[str, bytes] | None:
        """Gives the name and the bytes of the file that a message of the bot holds; None once it is not held here."""
        held = message["document"] if "document" in message else message["photo"][-1]
        return self._files.sent(held["file_id"])

    async def _call(self, name: str, parameters: _Parameters) -> Any:
        if name not in self._methods:
            # Not 404, which PTB takes for a wrong token.
            raise CallRefused(f"method {name} is not known here")
        return self._methods[name](parameters)

    def _get_me(self, _: _Parameters) -> Any:
        return self._me

    def _send_message(self, parameters: _Parameters) -> Any:
        return self.chats.send(self._place(parameters), self._date(), parameters)

    def _send_document(self, parameters: _Parameters) -> Any:
        return self.chats.send(self._place(parameters), self._date(), parameters, {"document": parameters["document"]})

    def _send_photo(self, parameters: _Parameters) -> Any:
        return self.chats.send(self._place(parameters), self._date(), parameters, {"photo": parameters["photo"]})

    def _place(self, parameters: _Parameters) -> dict[str, Any]:
        """Finds the chat that is written to: a group, or a person's own."""
        chat_id = parameters.get("chat_id")
        group = self._groups.get(chat_id) if isinstance(chat_id, int) else None
        return group or private(self._person(_chat(parameters)))

    def _send_draft(self, parameters: _Parameters) -> Any:
        self.chats.keep_draft(_chat(parameters), parameters)
        return True

    def _edit_text(self, parameters: _Parameters) -> Any:
        return self.chats.edit(_chat(parameters), self._date(), parameters, text=True)

    def _edit_markup(self, parameters: _Parameters) -> Any:
        return self.chats.edit(_chat(parameters), self._date(), parameters, text=False)

    def _delete_message(self, parameters: _Parameters) -> Any:
        self.chats.delete(_chat(parameters), parameters)
        return True

    def _answer_query(self, parameters: _Parameters) -> Any:
        if parameters.get("callback_query_id") not in self._open_queries:
            raise CallRefused(_STALE_QUERY)
        if len(parameters.get("text") or "") > 200:
            raise CallRefused("MESSAGE_TOO_LONG")
        self._open_queries.discard(parameters["callback_query_id"])
        return True

    def _chat_action(self, parameters: _Parameters) -> Any:
        if parameters.get("chat_id") not in self._groups:
            _chat(parameters)
        if parameters.get("action") not in set(ChatAction):
            raise CallRefused("wrong parameter action in request")
        return True

    def _meet(self, chat_id: int, name: str, language_code: str | None) -> dict[str, Any]:
        person: dict[str, Any] = {"id": chat_id, "is_bot": False, "first_name": name}
        self._people[chat_id] = person | ({"language_code": language_code} if language_code else {})
        return self._people[chat_id]

    def _person(self, chat_id: int) -> dict[str, Any]:
        return self._people.get(chat_id) or {"id": chat_id, "is_bot": False, "first_name": str(chat_id)}

    def _update(self, kind: str, content: dict[str, Any]) -> Update:
        number = self._next_update_id
        self._next_update_id += 1
        return {"update_id": number, kind: content}

    def _date(self) -> int:
        return int(self._now().timestamp())


def _chat(parameters: Mapping[str, Any]) -> int:
    chat_id = parameters.get("chat_id")
    if isinstance(chat_id, str) and chat_id.isdecimal():
        chat_id = int(chat_id)
    if not isinstance(chat_id, int) or chat_id <= 0:
        raise CallRefused("chat not found")
    return chat_id
