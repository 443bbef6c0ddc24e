"""What leads where in meetings, for the single table of routes."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import (
    CalendarFile,
    CallOff,
    LeavePlaceOut,
    NamePlace,
    PickTime,
    ProposeOn,
    ProposeTimes,
    ReviewTimes,
    SendDrafted,
    SendTimes,
)
from handlers.context import Visit
from handlers.introductions.journeys import MEETING
from handlers.introductions.meetings import answering, proposing, words

PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    ProposeTimes: proposing.propose_times,
    ProposeOn: proposing.propose_on,
    ReviewTimes: proposing.review,
    NamePlace: proposing.name_place,
    LeavePlaceOut: proposing.leave_place_out,
    SendTimes: proposing.send,
    SendDrafted: proposing.send_drafted,
    PickTime: answering.pick,
    CalendarFile: answering.calendar_file,
    CallOff: answering.call_off,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {MEETING: words.typed}
WAITING: Mapping[str, Callable[[Visit], Awaitable[None]]] = {MEETING: words.go_on}
