"""What leads to the report for staff: its command and its buttons."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.buttons import ReportTable, ShowReport
from handlers.context import Visit
from handlers.reports import journeys

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"report": journeys.this_month}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    ShowReport: journeys.show,
    ReportTable: journeys.send_table,
}
