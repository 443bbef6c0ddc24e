"""What leads to the journeys of mentors: their command, buttons, and what is typed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import (
    AskDeskInstead,
    AskMentor,
    CloseMentoring,
    DeclineMentee,
    DeclineMenteeFor,
    MentorsPage,
    SendMentoring,
    ShowMentoring,
    WithdrawMentoring,
    WriteMentoring,
)
from handlers.context import Visit
from handlers.mentoring import listing, standing, writing

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"mentors": listing.mentors}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    AskMentor: writing.ask_mentor,
    WriteMentoring: writing.write,
    SendMentoring: writing.send,
    AskDeskInstead: writing.ask_desk,
    ShowMentoring: standing.show,
    DeclineMentee: standing.decline,
    DeclineMenteeFor: standing.decline_for,
    WithdrawMentoring: standing.withdraw,
    CloseMentoring: standing.close,
    MentorsPage: listing.mentors,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {writing.JOURNEY: writing.typed}
WAITING: Mapping[str, Callable[[Visit], Awaitable[None]]] = {writing.JOURNEY: writing.waiting}
