"""What openings and needs ask for, against what is taught: figures for staff that tell nothing of any one person."""

from knowledge.demand_signal.counting import Course, Part, Placed, Signal, Want, counted
from knowledge.demand_signal.occupations import occupation
from knowledge.demand_signal.reading import LEAST, MONTHS, Asked, Taught, Wanted, asked, taught, wanted

__all__ = [
    "LEAST",
    "MONTHS",
    "Asked",
    "Course",
    "Part",
    "Placed",
    "Signal",
    "Taught",
    "Want",
    "Wanted",
    "asked",
    "counted",
    "occupation",
    "taught",
    "wanted",
]
