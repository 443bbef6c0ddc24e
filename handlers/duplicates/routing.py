"""What leads to the journeys of duplicates: their command and buttons."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import (
    DropMerger,
    HandInMerger,
    MergePair,
    NextPair,
    NotApart,
    PairLater,
    PickFields,
    ShowMerger,
    ShowPair,
    SwapField,
    TellApart,
    UndoMerger,
)
from handlers.context import Visit
from handlers.duplicates import journeys, merging

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"duplicates": journeys.duplicates}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    NextPair: journeys.duplicates,
    ShowPair: journeys.show,
    TellApart: journeys.tell_apart,
    NotApart: journeys.not_apart,
    PairLater: journeys.later,
    UndoMerger: journeys.undo,
    MergePair: merging.begin,
    ShowMerger: merging.show,
    PickFields: merging.fields,
    SwapField: merging.swap,
    HandInMerger: merging.hand_in,
    DropMerger: merging.drop,
}
