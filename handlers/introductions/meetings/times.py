"""Times to meet as buttons hold them, and what is odd about one. Pure."""

import datetime as dt
import re
from collections.abc import Sequence
from enum import StrEnum

from knowledge.referrals.clocks import CLOSES, OPENS
from knowledge.working_days import WorkingDays

HOURS = (9, 10, 11, 13, 14, 15, 16, 17)
"""Hours of a day that are offered."""
_MINUTE = dt.timedelta(minutes=1)
_BEGINNING = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_LAST = dt.datetime(2200, 1, 1, tzinfo=dt.UTC)
FARTHEST = dt.timedelta(days=366)
"""What is further ahead is mostly a slip in the year."""
_SOON = dt.timedelta(days=183)
"""A day named without its year that is further ahead than this was rather meant of this year."""
_YEAR = re.compile(r"20\d\d|明年|来年|\bnext year\b")


class Oddity(StrEnum):
    """What is odd about a time."""

    PAST = "past"
    FAR = "far"
    DAY_OFF = "day-off"
    EVENING = "evening"
    """Earlier or later than people work."""


REFUSED = frozenset({Oddity.PAST, Oddity.FAR})
"""What cannot be proposed; the rest is said, since some do meet on Saturdays."""


def number_of(moment: dt.datetime) -> int:
    """Counts the minutes from 1970 to a moment."""
    return (moment - _BEGINNING) // _MINUTE


def moments_of(*numbers: int) -> list[dt.datetime]:
    """Gives the moments behind numbers, earliest first and each once; 0 and what no button held are none."""
    last = number_of(_LAST)
    return sorted({_BEGINNING + number * _MINUTE for number in numbers if 0 < number < last})


def padded(moments: Sequence[dt.datetime], count: int) -> list[int]:
    """Gives the numbers of moments, and zeros behind them, so many in all."""
    numbers = [number_of(moment) for moment in moments][:count]
    return numbers + [0] * (count - len(numbers))


def oddity(moment: dt.datetime, now: dt.datetime, days: WorkingDays, zone: dt.tzinfo) -> Oddity | None:
    """Says what is odd about meeting at some moment, if anything is."""
    local = moment.astimezone(zone)
    if moment <= now:
        return Oddity.PAST
    if moment > now + FARTHEST:
        return Oddity.FAR
    if not days.is_working(local.date()):
        return Oddity.DAY_OFF
    return None if OPENS <= local.time() < CLOSES else Oddity.EVENING


def passed_day(read: dt.date, today: dt.date, words: str) -> dt.date | None:
    """Gives the day of this year that has passed, where words without a year were read as next year's; None else."""
    if read.year == today.year or read - today <= _SOON or _YEAR.search(words.lower()):
        return None
    return None if (read.month, read.day) == (2, 29) else read.replace(year=today.year)


def zone_city(zone: dt.tzinfo) -> str:
    """Gives the city of a zone as texts look it up, such as "hong-kong"."""
    return str(zone).rpartition("/")[2].replace("_", "-").lower()


def offset_of(zone: dt.tzinfo, at: dt.datetime) -> str:
    """Writes how far a zone is from UTC at some moment, such as "UTC+8" or "UTC-3:30"."""
    minutes = round((at.astimezone(zone).utcoffset() or dt.timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
