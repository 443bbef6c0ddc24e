"""What Telegram marks in a text that somebody typed: commands, and names that are called."""

import re
from typing import Any

from bot.markup import units

_MARKED = (
    ("bot_command", re.compile(r"(?<![\w/])/[a-zA-Z0-9_]{1,64}(?:@\w+)?")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z]\w{3,31}")),
)


def entities_in(text: str) -> list[dict[str, Any]]:
    """Gives the entities of a text as the Bot API writes them; places and lengths count UTF-16 code units."""
    return [
        {"type": kind, "offset": units(text[: found.start()]), "length": units(found[0])}
        for kind, pattern in _MARKED
        for found in pattern.finditer(text)
    ]
