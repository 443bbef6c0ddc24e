"""What is due for an introduction that waits for its answer: pure, counted in working days since it was sent."""

import datetime as dt
from dataclasses import dataclass

from knowledge.referrals.events import Deed, Referral, State
from knowledge.working_days import WorkingDays

REMINDERS = (7, 12)
"""Working days after which a window is reminded."""
UNANSWERED_AFTER = 14
"""Working days after which an introduction counts as unanswered."""
OPENS, CLOSES = dt.time(9), dt.time(18)
"""Between these nobody is disturbed by being reminded; by the desk's clock."""


@dataclass(frozen=True, slots=True)
class Due:
    """What is due.

    Attributes:
        deed: `Deed.REMINDED` or `Deed.UNANSWERED`.
        day: the working day, counted from the one that it was sent on, that this was due on.
    """

    deed: Deed
    day: int

    @property
    def key(self) -> str:
        """Names it among the events of its introduction, where it happens once."""
        return f"{self.deed}:{self.day}"


def due(referral: Referral, today: dt.date, days: WorkingDays, zone: dt.tzinfo) -> Due | None:
    """Gives what is due by a day: the latest thing alone, since whoever missed several is told once."""
    if referral.state is not State.SENT:
        return None
    sent = referral.since.astimezone(zone).date()
    passed = days.between(sent, today)
    if passed >= UNANSWERED_AFTER:
        return Due(Deed.UNANSWERED, UNANSWERED_AFTER)
    reached = max((day for day in REMINDERS if day <= passed), default=None)
    reminded = referral.last(Deed.REMINDED)
    if reached is None or (reminded and days.between(sent, reminded.at.astimezone(zone).date()) >= reached):
        return None
    return Due(Deed.REMINDED, reached)


def left(referral: Referral, today: dt.date, days: WorkingDays, zone: dt.tzinfo) -> int:
    """Counts the working days that are left until an introduction counts as unanswered."""
    return max(0, UNANSWERED_AFTER - days.between(referral.since.astimezone(zone).date(), today))


def is_at_work(moment: dt.datetime, days: WorkingDays, zone: dt.tzinfo) -> bool:
    """Says whether people are at work at some moment by the desk's clock."""
    local = moment.astimezone(zone)
    return OPENS <= local.time() < CLOSES and days.is_working(local.date())
