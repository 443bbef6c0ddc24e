"""Written dates into days and moments."""

import datetime as dt

_FIRST, _LAST = dt.date(1900, 1, 1), dt.date(2200, 12, 31)


def day_of(written: str | float) -> dt.date | None:
    """Reads an ISO 8601 day or moment, or seconds since 1970 in UTC; None where it is no day between 1900 and 2200.

    A moment keeps the day that is written: a deadline at 16:00 in its own zone is that day, whatever ours is.
    """
    try:
        day = (
            dt.datetime.fromisoformat(written.strip()).date()
            if isinstance(written, str)
            else dt.datetime.fromtimestamp(written, dt.UTC).date()
        )
    except (ValueError, OverflowError, OSError):
        return None
    return day if _FIRST <= day <= _LAST else None


def moment_of(written: str) -> dt.datetime | None:
    """Reads an ISO 8601 date and time with its offset from UTC; None where it is none, or outside of 1900 to 2200."""
    try:
        moment = dt.datetime.fromisoformat(written.strip())
        return moment if moment.tzinfo and _FIRST <= moment.date() <= _LAST else None
    except (ValueError, OverflowError):
        return None
