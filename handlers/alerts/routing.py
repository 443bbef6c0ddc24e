"""What leads to the journeys of alerts: their commands and buttons."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.alerts import journeys
from handlers.buttons import (
    EndWatch,
    MoreAlerts,
    MyAlerts,
    ResumeAlerts,
    StopAlerts,
    WatchNeed,
    WatchProfile,
    WatchQuestion,
    WatchStudent,
)
from handlers.context import Visit

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"alerts": journeys.mine, "stop": journeys.stop}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    WatchQuestion: journeys.watch_question,
    WatchNeed: journeys.watch_need,
    WatchProfile: journeys.watch_profile,
    WatchStudent: journeys.watch_student,
    EndWatch: journeys.end,
    StopAlerts: journeys.stop,
    ResumeAlerts: journeys.resume,
    MyAlerts: journeys.mine,
    MoreAlerts: journeys.more,
}
