"""Applications of students for openings: their events, the state that follows from these, and who may do what next.

``events`` is pure, ``clocks`` says what is due when, ``deeds`` and ``finding`` keep them in the database, and
``forgetting`` erases what was shown.
"""

from knowledge.applications.deeds import (
    LONGEST_LINE,
    SHOWABLE,
    begin,
    count_open,
    discard,
    discard_drafts,
    do,
    revise,
    send,
)
from knowledge.applications.events import ENDED, OVER, Application, Deed, Event, State, messages_of
from knowledge.applications.finding import application, of_person, received, under_way
from knowledge.applications.forgetting import forget, prune

__all__ = [
    "ENDED",
    "LONGEST_LINE",
    "OVER",
    "SHOWABLE",
    "Application",
    "Deed",
    "Event",
    "State",
    "application",
    "begin",
    "count_open",
    "discard",
    "discard_drafts",
    "do",
    "forget",
    "messages_of",
    "of_person",
    "prune",
    "received",
    "revise",
    "send",
    "under_way",
]
