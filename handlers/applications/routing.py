"""What leads where in applications, for the single table of routes."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.applications import answering, applying, mine, words
from handlers.applications.matter import JOURNEY
from handlers.buttons import (
    AddLine,
    Applications,
    Apply,
    ApplyWith,
    DropApplication,
    EvaluateApplication,
    RefuseApplication,
    RefuseApplicationFor,
    SendApplication,
    ShowApplication,
    StepApplication,
    WriteAbout,
)
from handlers.context import Visit

PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    Apply: applying.apply,
    ApplyWith: applying.show_part,
    AddLine: applying.add_line,
    SendApplication: applying.send,
    DropApplication: applying.throw_away,
    ShowApplication: answering.show,
    StepApplication: answering.step,
    RefuseApplication: answering.refuse,
    RefuseApplicationFor: answering.refuse_for,
    WriteAbout: answering.write,
    EvaluateApplication: answering.evaluate,
    Applications: mine.list_,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {JOURNEY: words.typed}
WAITING: Mapping[str, Callable[[Visit], Awaitable[None]]] = {JOURNEY: words.waiting}
