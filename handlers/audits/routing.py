"""What leads to the audit: its command and buttons."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.audits import journeys
from handlers.buttons import AuditOf, ExportAudit
from handlers.context import Visit

COMMANDS: Mapping[str, Callable[[Visit], Awaitable[None]]] = {"audit": journeys.summed}
PRESSES: Mapping[type, Callable[[Visit, Any], Awaitable[None]]] = {
    AuditOf: journeys.summed,
    ExportAudit: journeys.export,
}
