"""Freshness: which records somebody has to look at again before they mislead, and the tap that says "still true".

``stale`` finds what expires soon, what is past its shelf life and what has no date; ``windows`` the contact windows
that do not react; ``weight`` which of it is likeliest to hurt; ``confirming`` keeps that something is still true, and
takes it back; ``digests`` who is told of it weekly.
"""

from knowledge.freshness.confirming import STILL_TRUE, TAKEN_BACK, Confirmed, Outcome, confirm, take_back
from knowledge.freshness.digests import digests_of, late, resume, stop, stopped, waiting, withdraw_late
from knowledge.freshness.stale import EXPIRING_DAYS, Doubt, Stale, stale, sums
from knowledge.freshness.windows import Window, window_sum, windows

__all__ = [
    "EXPIRING_DAYS",
    "STILL_TRUE",
    "TAKEN_BACK",
    "Confirmed",
    "Doubt",
    "Outcome",
    "Stale",
    "Window",
    "confirm",
    "digests_of",
    "late",
    "resume",
    "stale",
    "stop",
    "stopped",
    "sums",
    "take_back",
    "waiting",
    "window_sum",
    "windows",
    "withdraw_late",
]
