"""Alerts: what people want to hear of, what is new, what of it was found for whom, and when they may be told.

``watches`` keeps the wishes, ``news`` says which records are new or open again, ``findings`` what of them fits whom,
``hours`` when a digest may go out.
"""

from knowledge.alerts.findings import Found, Telling, note, overdue, stands, take_back, tell, told_on, untold, waiting
from knowledge.alerts.hours import QUIET_FROM, QUIET_UNTIL, is_due, may_tell, quiet_begins
from knowledge.alerts.news import Change, News, closing, opened, since
from knowledge.alerts.watches import (
    MOST,
    About,
    Behind,
    Kept,
    Watch,
    behind,
    caught_up,
    digests_of,
    end,
    followed,
    of_person,
    resume,
    save_need,
    save_profile,
    save_question,
    save_student,
    stop,
)

__all__ = [
    "MOST",
    "QUIET_FROM",
    "QUIET_UNTIL",
    "About",
    "Behind",
    "Change",
    "Found",
    "Kept",
    "News",
    "Telling",
    "Watch",
    "behind",
    "caught_up",
    "closing",
    "digests_of",
    "end",
    "followed",
    "is_due",
    "may_tell",
    "note",
    "of_person",
    "opened",
    "overdue",
    "quiet_begins",
    "resume",
    "save_need",
    "save_profile",
    "save_question",
    "save_student",
    "since",
    "stands",
    "stop",
    "take_back",
    "tell",
    "told_on",
    "untold",
    "waiting",
]
