"""What leads to what is wanted, for staff: its command and its buttons."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import DemandTable, ShowDemand
from handlers.context import Visit
from handlers.demand_signal import journeys

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"demand": journeys.begin}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    ShowDemand: journeys.show,
    DemandTable: journeys.send_table,
}
