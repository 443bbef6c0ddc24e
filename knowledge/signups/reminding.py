"""When whoever comes to an event is reminded of it: pure, from when it begins and since when they have a seat."""

import datetime as dt
from enum import StrEnum

from knowledge.referrals.clocks import OPENS


class Stage(StrEnum):
    """Of how far ahead a reminder is."""

    DAY = "day"
    """The day before, from the morning on."""
    HOURS = "hours"
    """Two hours before."""


_HOURS = dt.timedelta(hours=2)


def due_stages(starts: dt.datetime, seated: dt.datetime | None, now: dt.datetime, zone: dt.tzinfo) -> tuple[Stage, ...]:
    """Names the reminders that are due: the last alone of several; none for whoever has signed up since it fell due.

    Args:
        seated: since when they have a seat; None for those who hold the event.
        zone: the desk's own, by which its days begin.
    """
    if now >= starts:
        return ()
    due = [stage for stage, at in _moments(starts, zone) if at <= now]
    if not due:
        return ()
    at = dict(_moments(starts, zone))[due[-1]]
    return () if seated is not None and seated >= at else (due[-1],)


def _moments(starts: dt.datetime, zone: dt.tzinfo) -> tuple[tuple[Stage, dt.datetime], ...]:
    """Gives when each is due, the earliest first."""
    before = starts.astimezone(zone).date() - dt.timedelta(days=1)
    return (Stage.DAY, dt.datetime.combine(before, OPENS, zone)), (Stage.HOURS, starts - _HOURS)
