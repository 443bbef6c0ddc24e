"""Questions to mentors: their events, the state that follows, a mentor's places, and the clock.

``course`` says what can happen and what follows, pure; ``keeping`` writes and reads it; ``clock`` says what is due.
"""

from knowledge.mentoring.clock import Due, answer_by, due
from knowledge.mentoring.course import ENDED, HOLDING, Deed, Event, Mentoring, Reason, Result, Side, State
from knowledge.mentoring.keeping import (
    KEPT_AFTER,
    begin,
    do,
    draft,
    forget,
    is_full,
    mentoring,
    messages_of,
    of_person,
    of_windows,
    places_taken,
    prune,
    send,
    under_way,
)

__all__ = [
    "ENDED",
    "HOLDING",
    "KEPT_AFTER",
    "Deed",
    "Due",
    "Event",
    "Mentoring",
    "Reason",
    "Result",
    "Side",
    "State",
    "answer_by",
    "begin",
    "do",
    "draft",
    "due",
    "forget",
    "is_full",
    "mentoring",
    "messages_of",
    "of_person",
    "of_windows",
    "places_taken",
    "prune",
    "send",
    "under_way",
]
