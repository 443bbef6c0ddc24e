"""Introductions: their events, the state that follows from these, and who may do what next."""

from knowledge.dealings import Result, Side
from knowledge.referrals.deeds import (
    ask,
    do,
    forget,
    lead_to,
    of_demand,
    of_demands,
    of_windows,
    open_ones,
    referral,
    under_way,
    with_something_due,
)
from knowledge.referrals.events import ENDED, Deed, Event, Referral, State, messages_of

__all__ = [
    "ENDED",
    "Deed",
    "Event",
    "Referral",
    "Result",
    "Side",
    "State",
    "ask",
    "do",
    "forget",
    "lead_to",
    "messages_of",
    "of_demand",
    "of_demands",
    "of_windows",
    "open_ones",
    "referral",
    "under_way",
    "with_something_due",
]
