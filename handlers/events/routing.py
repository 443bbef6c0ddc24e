"""What leads to the journeys of events: their command, buttons, and what is typed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import (
    Attendees,
    AttendeesFile,
    CloseSignUp,
    EventFile,
    EventsPage,
    LeaveEvent,
    ShowSignUp,
    SignUp,
    SignUpAs,
)
from handlers.context import Visit
from handlers.events import holding, joining, listing, standing

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"events": listing.events}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    SignUp: joining.sign_up,
    SignUpAs: joining.sign_up_as,
    ShowSignUp: standing.show,
    LeaveEvent: standing.leave,
    EventFile: standing.file,
    EventsPage: listing.events,
    Attendees: holding.attendees,
    AttendeesFile: holding.file,
    CloseSignUp: holding.close,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {joining.JOURNEY: joining.typed}
WAITING: Mapping[str, Callable[[Visit], Awaitable[None]]] = {joining.JOURNEY: joining.waiting}
