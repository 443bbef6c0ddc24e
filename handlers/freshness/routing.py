"""What leads to the journeys of freshness: their command and buttons."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import Freshness, FreshnessHeap, NotStillTrue, ResumeFreshness, StillTrue, StopFreshness
from handlers.context import Visit
from handlers.freshness import journeys

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"fresh": journeys.fresh}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    Freshness: journeys.fresh,
    FreshnessHeap: journeys.heap,
    StillTrue: journeys.still_true,
    NotStillTrue: journeys.not_still_true,
    StopFreshness: journeys.stop,
    ResumeFreshness: journeys.resume,
}
