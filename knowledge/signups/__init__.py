"""Signing up for events: seats, a waiting list that moves up, and what each was told last of when and where.

``signing`` keeps sign-ups, ``reading`` gives them back, ``reminding`` says when whoever comes is reminded. All is told
by whoever calls, in the transaction that it happens in.
"""

from knowledge.signups.reading import (
    KEPT_AFTER,
    Count,
    Facts,
    Signup,
    closed,
    counts,
    events_ahead,
    living,
    of_person,
    signup,
    upcoming,
)
from knowledge.signups.reminding import Stage, due_stages
from knowledge.signups.signing import call_off, close, join, lead_to, leave, messages_of, move_up, prune, reopen, told

__all__ = [
    "KEPT_AFTER",
    "Count",
    "Facts",
    "Signup",
    "Stage",
    "call_off",
    "close",
    "closed",
    "counts",
    "due_stages",
    "events_ahead",
    "join",
    "lead_to",
    "leave",
    "living",
    "messages_of",
    "move_up",
    "of_person",
    "prune",
    "reopen",
    "signup",
    "told",
    "upcoming",
]
