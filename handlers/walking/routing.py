"""What leads to the walk along the five levels: its command, its buttons, and what is typed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import WalkFind, WalkFrom, WalkPicture, WalkRung, WalkTo
from handlers.context import Visit
from handlers.walking import journeys
from handlers.walking.journey import JOURNEY

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"path": journeys.path}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    WalkTo: journeys.to,
    WalkRung: journeys.rung,
    WalkPicture: journeys.picture,
    WalkFind: journeys.find,
    WalkFrom: journeys.from_opening,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {JOURNEY: journeys.typed}
