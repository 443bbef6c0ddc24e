"""Finding the chat that an update belongs to, whatever kind of update it is.

What somebody does in a group belongs to them, as if it were their private chat: people in a group do not wait for each
other, and whoever is erased is erased there as well.
"""

from collections.abc import Mapping
from typing import Any

_GROUPS = frozenset({"group", "supergroup"})


def chat_id(update: Mapping[str, Any]) -> object:
    """Finds the chat that an update belongs to, else its person; one of neither has a lane of its own."""
    for part in update.values():
        if isinstance(part, dict):
            chat = part.get("chat") or (part.get("message") or {}).get("chat")
            if isinstance(chat, dict) and chat.get("type") in _GROUPS:
                chat = part.get("sender_chat") or part.get("from") or chat
            for place in (
                chat,
                part.get("from"),
                part.get("user"),
            ):
                if isinstance(place, dict) and "id" in place:
                    return place["id"]
    return f"update {update['update_id']}"
