"""What leads to the list of curated answers: its command and buttons."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import CuratedAnswers
from handlers.context import Visit
from handlers.curated import listing

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"answers": listing.answers}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {CuratedAnswers: listing.turned_to}
