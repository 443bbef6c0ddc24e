"""What is due for an application: pure. What waits for somebody is counted in working days, as for introductions."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.applications.events import OVER, Application, Deed, Event, State
from knowledge.dealings import Side
from knowledge.referrals.clocks import REMINDERS, UNANSWERED_AFTER, reached_since
from knowledge.working_days import WorkingDays

KEPT = dt.timedelta(days=90)
"""How long what a student showed is kept after an application is over."""
DRAFT_KEPT = dt.timedelta(days=7)
"""How long a draft that is never sent is kept."""
_WAITS: Mapping[State, tuple[Side, tuple[int, ...]]] = {
    State.SENT: (Side.WINDOW, REMINDERS),
    State.ACCEPTED: (Side.WINDOW, (20,)),
    State.OFFERED: (Side.ASKER, (5, 10)),
    State.UNDER_WAY: (Side.WINDOW, (60,)),
}
"""Whose turn it is in each state, and after how many working days they are reminded."""
_LAPSES: Mapping[State, dt.timedelta] = {
    State.SENT: dt.timedelta(days=90),
    State.UNANSWERED: dt.timedelta(days=90),
    State.ACCEPTED: dt.timedelta(days=365),
    State.OFFERED: dt.timedelta(days=365),
    State.UNDER_WAY: dt.timedelta(days=730),
}
"""After how long without anything new an application is over by itself."""
_TURNS = frozenset({Deed.SENT, Deed.UNANSWERED, Deed.ACCEPTED, Deed.OFFERED, Deed.UNDER_WAY, Deed.QUESTION, Deed.REPLY})
"""Deeds after which it is somebody's turn anew."""


@dataclass(frozen=True, slots=True)
class Due:
    """What is due.

    Attributes:
        deed: `Deed.REMINDED`, `Deed.UNANSWERED` or `Deed.CLOSED`.
        side: whose turn it is.
        day: the working day of that turn that this was due on; 0 for what is over by itself.
        turn: number of the event that it became their turn by.
    """

    deed: Deed
    side: Side
    day: int
    turn: int

    @property
    def key(self) -> str:
        """Names it among the events of its application, where it happens once."""
        return f"{self.deed}:{self.turn}:{self.day}"


def turn(found: Application) -> Event | None:
    """Gives the event since which something is waited for; None where nothing is."""
    if found.state in OVER:
        return None
    return next((event for event in reversed(found.events) if event.deed in _TURNS), None)


def due(found: Application, now: dt.datetime, days: WorkingDays, zone: dt.tzinfo) -> Due | None:
    """Gives what is due by now: the latest thing alone. Who asked its student something waits for them."""
    since = turn(found)
    if since is None:
        return None
    asked = found.question is not None
    began, today = since.at.astimezone(zone).date(), now.astimezone(zone).date()
    side, on = (Side.ASKER, REMINDERS) if asked else _WAITS.get(found.state, (Side.WINDOW, ()))
    if found.state is State.SENT and not asked and days.between(began, today) >= UNANSWERED_AFTER:
        return Due(Deed.UNANSWERED, side, UNANSWERED_AFTER, since.id)
    if now >= since.at + _LAPSES[found.state]:
        return Due(Deed.CLOSED, Side.CLOCK, 0, since.id)
    last = found.last(Deed.REMINDED)
    reminded = last.at.astimezone(zone).date() if last is not None and last.id > since.id else None
    reached = reached_since(began, today, reminded, days, on)
    return None if reached is None else Due(Deed.REMINDED, side, reached, since.id)


def answer_by(found: Application, today: dt.date, days: WorkingDays, zone: dt.tzinfo) -> dt.date:
    """Gives the day by which an answer is expected: of a draft, if it were sent today."""
    since = turn(found)
    return days.add(today if since is None else since.at.astimezone(zone).date(), UNANSWERED_AFTER)
