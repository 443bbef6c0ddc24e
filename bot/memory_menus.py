"""The command menus of the in-process Bot API."""

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.memory_chats import CallRefused

_NAME = re.compile(r"[a-z0-9_]{1,32}")
_MOST_COMMANDS = 100
_LONGEST_DESCRIPTION = 256
_EVERYWHERE = {"type": "default"}


class Menus:
    """Lists of commands, by scope and language; each method takes the parameters of its call."""

    def __init__(self) -> None:
        self._menus: dict[tuple[str, str], list[dict[str, str]]] = {}

    def names(self, language_code: str, chat_id: int | None) -> list[str]:
        """Gives the commands of a language, or of one chat."""
        scope = _EVERYWHERE if chat_id is None else {"type": "chat", "chat_id": chat_id}
        return [command["command"] for command in self._menus.get(_key(scope, language_code), [])]

    def set(self, parameters: Mapping[str, Any]) -> bool:
        """Keeps a menu."""
        commands = parameters.get("commands") or []
        if len(commands) > _MOST_COMMANDS:
            raise CallRefused("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not _NAME.fullmatch(command["command"]):
                raise CallRefused("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= _LONGEST_DESCRIPTION:
                raise CallRefused("BOT_COMMAND_DESCRIPTION_INVALID")
        self._menus[_place(parameters)] = commands
        return True

    def get(self, parameters: Mapping[str, Any]) -> list[dict[str, str]]:
        """Gives a menu; an empty one where none was kept."""
        return self._menus.get(_place(parameters), [])

    def delete(self, parameters: Mapping[str, Any]) -> bool:
        """Forgets a menu."""
        self._menus.pop(_place(parameters), None)
        return True


def _place(parameters: Mapping[str, Any]) -> tuple[str, str]:
    return _key(parameters.get("scope") or _EVERYWHERE, parameters.get("language_code") or "")


def _key(scope: Mapping[str, Any], language_code: str) -> tuple[str, str]:
    return json.dumps(scope, sort_keys=True), language_code
