"""The periods that staff look back on, by the desk's calendar, and how each is cut to be drawn. Pure."""

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

_ONE = dt.timedelta(days=1)
_WEEK = dt.timedelta(days=7)
_MOST_WEEKS = 54
"""Weeks that stand beside each other; a longer time is cut by months, and beyond so many of these by years."""
_MOST_MONTHS = 60


class Period(StrEnum):
    """What staff look back on; the value is what the command line takes."""

    MONTH = "month"
    LAST_MONTH = "last-month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"


class Cut(StrEnum):
    """How long the pieces are that a time is cut into."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Days:
    """Some days by the desk's calendar, both ends among them."""

    first: dt.date
    last: dt.date

    def each(self) -> list[dt.date]:
        """Gives the days one by one."""
        return [self.first + number * _ONE for number in range((self.last - self.first).days + 1)]

    def moments(self, zone: dt.tzinfo) -> tuple[dt.datetime, dt.datetime]:
        """Gives when they begin, and when they are over."""
        return _midnight(self.first, zone), _midnight(self.last + _ONE, zone)


def days_of(period: Period, today: dt.date, begun: dt.date | None) -> Days:
    """Gives the days of a period up to today; those of last month up to its end.

    Args:
        begun: the first day on which there was anything, with which all the time begins; None where there was nothing.
    """
    first = today.replace(day=1)
    if period is Period.LAST_MONTH:
        last = first - _ONE
        return Days(last.replace(day=1), last)
    if period is Period.QUARTER:
        first = first.replace(month=today.month - (today.month - 1) % 3)
    elif period is Period.YEAR:
        first = first.replace(month=1)
    elif period is Period.ALL:
        first = min(begun or today, today)
    return Days(first, today)


def cut(days: Days) -> tuple[Cut, list[Days]]:
    """Cuts days into weeks from Monday on, into months or into years; the first and last piece may be shorter."""
    if days.last - days.first < _MOST_WEEKS * _WEEK:
        return Cut.WEEK, _pieces(days, Cut.WEEK)
    months = _pieces(days, Cut.MONTH)
    return (Cut.MONTH, months) if len(months) <= _MOST_MONTHS else (Cut.YEAR, _pieces(days, Cut.YEAR))


def is_whole(days: Days, cut: Cut) -> bool:
    """Says whether a piece is as long as those of its kind are."""
    begins = days.first == _begin(days.first, cut)
    return begins and days.last == _end(days.first, cut)


def _pieces(days: Days, cut: Cut) -> list[Days]:
    pieces: list[Days] = []
    first = days.first
    while first <= days.last:
        last = min(_end(first, cut), days.last)
        pieces.append(Days(first, last))
        first = last + _ONE
    return pieces


def _begin(day: dt.date, cut: Cut) -> dt.date:
    """Gives the first day of the week, month or year that a day is in."""
    if cut is Cut.WEEK:
        return day - dt.timedelta(days=day.weekday())
    return day.replace(day=1) if cut is Cut.MONTH else day.replace(month=1, day=1)


def _end(day: dt.date, cut: Cut) -> dt.date:
    """Gives the last day of the week, month or year that a day is in."""
    if cut is Cut.WEEK:
        return day + dt.timedelta(days=6 - day.weekday())
    if cut is Cut.MONTH:
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day.replace(month=12, day=31)


def _midnight(day: dt.date, zone: dt.tzinfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), zone)
