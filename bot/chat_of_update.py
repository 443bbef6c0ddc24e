"""Finding the chat that an update belongs to, whatever kind of update it is."""

from collections.abc import Mapping
from typing import Any


def chat_id(update: Mapping[str, Any]) -> object:
    """Finds the chat that an update belongs to, else its person; one of neither has a lane of its own."""
    for part in update.values():
        if isinstance(part, dict):
            for place in (
                part.get("chat"),
                (part.get("message") or {}).get("chat"),
                part.get("from"),
                part.get("user"),
            ):
                if isinstance(place, dict) and "id" in place:
                    return place["id"]
    return f"update {update['update_id']}"
