"""When somebody may be told what is new: on a working day, once in it, and never in the quiet hours. Pure."""

import datetime as dt

QUIET_FROM, QUIET_UNTIL = dt.time(21), dt.time(8)
"""The hours, by the desk's clock, in which nobody is told of anything new."""


def may_tell(moment: dt.datetime, hour: int, *, working: bool) -> bool:
    """Says whether a digest may go out at a moment by the desk's clock.

    Args:
        hour: from which on one may, within the day.
        working: whether it is a working day.
    """
    begins = max(dt.time(hour), QUIET_UNTIL)
    return working and begins <= moment.time() < QUIET_FROM


def quiet_begins(moment: dt.datetime) -> dt.timedelta:
    """Says how long it is from a moment that one may tell at until the quiet hours."""
    return dt.datetime.combine(moment.date(), QUIET_FROM, moment.tzinfo) - moment


def is_due(changed_at: dt.datetime | None, moment: dt.datetime, hour: int) -> bool:
    """Says whether a change is to be told of at a moment: what came after a day's digest waits for the next one.

    Args:
        changed_at: when a record was changed; None where the calendar brought it up.
        moment: by the desk's clock.
    """
    if changed_at is None:
        return True
    there = changed_at.astimezone(moment.tzinfo)
    return there.date() != moment.date() or there.time() < dt.time(hour)
