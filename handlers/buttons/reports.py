"""Buttons of the report for staff: another period, and the figures as a table."""

from dataclasses import dataclass

from handlers.buttons.fields import Field, Forms
from knowledge.reporting import Period

_PERIODS: Field = {
    "m": Period.MONTH, "l": Period.LAST_MONTH, "q": Period.QUARTER, "y": Period.YEAR, "a": Period.ALL,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ShowReport:
    """Show the figures of a period."""

    period: Period


@dataclass(frozen=True, slots=True)
class ReportTable:
    """Send the figures of a period as a table."""

    period: Period


ReportChoice = ShowReport | ReportTable
FORMS: Forms = {"vr": (ShowReport, (_PERIODS,)), "vt": (ReportTable, (_PERIODS,))}
