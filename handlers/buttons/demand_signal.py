"""Buttons of what is wanted, for staff: another view, and all figures as a table."""

from dataclasses import dataclass
from enum import StrEnum

from handlers.buttons.fields import Field, Forms


class DemandView(StrEnum):
    """How what is wanted is laid out."""

    SKILLS = "skills"
    MAJORS = "majors"
    SECTORS = "sectors"


_VIEWS: Field = {"s": DemandView.SKILLS, "m": DemandView.MAJORS, "e": DemandView.SECTORS}


@dataclass(frozen=True, slots=True)
class ShowDemand:
    """Show what is wanted: in all, by major or by sector."""

    view: DemandView


@dataclass(frozen=True, slots=True)
class DemandTable:
    """Send what is wanted as a table."""


DemandChoice = ShowDemand | DemandTable
FORMS: Forms = {"qv": (ShowDemand, (_VIEWS,)), "qt": (DemandTable, ())}
