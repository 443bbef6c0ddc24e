"""Students who take part in the work on a need: asked, agreeing, chosen, let in by whoever has the need, leaving.

``events`` holds the rules, ``deeds`` the rows, ``links`` the invitations that a lab passes on to a student it knows.
"""

from knowledge.dealings import Result
from knowledge.participation.deeds import (
    agree,
    ask,
    do,
    end_all,
    lately_asked,
    of_referral,
    of_student,
    one,
    willing,
)
from knowledge.participation.events import CARRIED, Deed, Event, Participation, Side
from knowledge.participation.links import invite, invited_to

__all__ = [
    "CARRIED",
    "Deed",
    "Event",
    "Participation",
    "Result",
    "Side",
    "agree",
    "ask",
    "do",
    "end_all",
    "invite",
    "invited_to",
    "lately_asked",
    "of_referral",
    "of_student",
    "one",
    "willing",
]
