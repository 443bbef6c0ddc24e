"""What leads where in importing, for the single table of routes."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons.submissions import GetTemplate, MakeIds, ReadAs
from handlers.context import Visit
from handlers.importing import arriving, templates

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"import": arriving.import_}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    ReadAs: arriving.read_as,
    MakeIds: arriving.make_ids,
    GetTemplate: templates.send,
}
TYPED: Mapping[str, Callable[[Visit], Awaitable[bool]]] = {arriving.JOURNEY: arriving.typed}
