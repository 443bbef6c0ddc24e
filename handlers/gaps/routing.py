"""What leads to the journeys of gaps: their command, buttons, and what is typed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import (
    AskAgain,
    GapAside,
    GapAsideFor,
    GapHandIn,
    GapJoin,
    GapJoinWhich,
    GapList,
    GapOpen,
    GapOwnWords,
    GapRecord,
    GapSame,
    GapSend,
    GapSplit,
    GapSplitWhich,
    GapTakeUp,
    GapWording,
    GapWrite,
)
from handlers.context import Visit
from handlers.gaps import answering, listing, recording, showing, sorting

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"gaps": listing.command}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    GapList: listing.listed,
    GapOpen: showing.show,
    GapWrite: answering.write,
    GapSame: answering.same,
    GapSend: answering.send,
    GapAside: sorting.aside,
    GapAsideFor: sorting.aside_for,
    GapTakeUp: sorting.take_up,
    GapSplitWhich: sorting.split_which,
    GapSplit: sorting.split,
    GapJoinWhich: sorting.join_which,
    GapJoin: sorting.join,
    GapRecord: recording.record,
    GapWording: recording.wording,
    GapOwnWords: recording.own_words,
    GapHandIn: recording.hand_in,
    AskAgain: answering.again,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {
    answering.JOURNEY: answering.typed,
    recording.JOURNEY: recording.typed,
}
WAITING: Mapping[str, Callable[[Visit], Awaitable[None]]] = {answering.JOURNEY: answering.waiting}
