"""What is due for an introduction that waits for its answer: pure, counted in working days since it was sent."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.dealings import Side
from knowledge.referrals.events import Deed, Event, Referral, State
from knowledge.working_days import WorkingDays

REMINDERS = (7, 12)
"""Working days after which whoever is to answer is reminded."""
UNANSWERED_AFTER = 14
"""Working days after which an introduction counts as unanswered."""
OPENS, CLOSES = dt.time(9), dt.time(18)
"""Between these nobody is disturbed by being reminded; by the desk's clock."""


_TURNS = frozenset({Deed.SENT, Deed.WANTED_WHOLE, Deed.SHOWN_WHOLE, Deed.NOT_SHOWN})
"""Deeds after which it is somebody's turn anew."""


@dataclass(frozen=True, slots=True)
class Due:
    """What is due.

    Attributes:
        deed: `Deed.REMINDED` or `Deed.UNANSWERED`.
        side: whose turn it is: `Side.WINDOW`, or `Side.ASKER` where the window asked to see a need in full.
        day: the working day of that turn that this was due on.
        turn: number of the event that it became their turn by.
    """

    deed: Deed
    side: Side
    day: int
    turn: int

    @property
    def key(self) -> str:
        """Names it among the events of its introduction, where it happens once."""
        return f"{self.deed}:{self.turn}:{self.day}"


def turn(referral: Referral) -> Event | None:
    """Gives the event since which an answer is waited for; None where none is."""
    if referral.state is not State.SENT:
        return None
    return next(event for event in reversed(referral.events) if event.deed in _TURNS)


def due(referral: Referral, today: dt.date, days: WorkingDays, zone: dt.tzinfo) -> Due | None:
    """Gives what is due by a day: the latest thing alone, since whoever missed several is told once.

    A window that asked to see a need in full is not silent: it is then the asker who is reminded.
    """
    since = turn(referral)
    if since is None:
        return None
    side = Side.ASKER if since.deed is Deed.WANTED_WHOLE else Side.WINDOW
    began = since.at.astimezone(zone).date()
    passed = days.between(began, today)
    if passed >= UNANSWERED_AFTER and side is Side.WINDOW:
        return Due(Deed.UNANSWERED, side, UNANSWERED_AFTER, since.id)
    last = referral.last(Deed.REMINDED)
    reminded = last.at.astimezone(zone).date() if last is not None and last.id > since.id else None
    reached = reached_since(began, today, reminded, days)
    return None if reached is None else Due(Deed.REMINDED, side, reached, since.id)


def reached_since(
    began: dt.date, today: dt.date, reminded: dt.date | None, days: WorkingDays, on: Sequence[int] = REMINDERS
) -> int | None:
    """Gives the latest working day after a day on which somebody is reminded, once it has come; None if they were.

    Args:
        reminded: when they were reminded last since then; None if they were not.
        on: the working days after which they are.
    """
    passed = days.between(began, today)
    reached = max((day for day in on if day <= passed), default=None)
    before = 0 if reminded is None else days.between(began, reminded)
    return None if reached is None or before >= reached else reached


def answer_by(referral: Referral, days: WorkingDays, zone: dt.tzinfo) -> dt.date | None:
    """Gives the day on which an introduction counts as unanswered; None where no answer is waited for."""
    since = turn(referral)
    return None if since is None else days.add(since.at.astimezone(zone).date(), UNANSWERED_AFTER)


def is_at_work(moment: dt.datetime, days: WorkingDays, zone: dt.tzinfo) -> bool:
    """Says whether people are at work at some moment by the desk's clock."""
    local = moment.astimezone(zone)
    return OPENS <= local.time() < CLOSES and days.is_working(local.date())
