"""Figures for staff: what was asked, what came of it, and what became of the catalogue, over a period."""

from knowledge.reporting.changes import Changes
from knowledge.reporting.periods import Cut, Days, Period, is_whole
from knowledge.reporting.questions import Piece, Questions
from knowledge.reporting.report import Report, report
from knowledge.reporting.topics import Topic, Topics

__all__ = ["Changes", "Cut", "Days", "Period", "Piece", "Questions", "Report", "Topic", "Topics", "is_whole", "report"]
