"""Which days are worked on: the weekends and public holidays of a country, or of a part of one."""

import datetime as dt
import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

_WEEKEND = frozenset({5, 6})
_YEARS_BEFORE = 3
"""Years before one that tell whether a country works on some weekends in return for longer holidays."""
_ONE = dt.timedelta(days=1)


class WorkingDays:
    """The working days of a place, by the ``holidays`` library, which knows its public holidays by rule.

    Some countries, China above all, announce late in each year which weekends of the next one are worked on in return
    for longer holidays; until the library has been told, such a year goes by its public holidays alone
    (`is_announced`). Of a place that the library does not know, Monday to Friday are worked on (`is_known`).

    Args:
        place: a country (ISO 3166-1 alpha-2, ``CN``) or a part of one (ISO 3166-2, ``GB-SCT``); None for no place.
    """

    def __init__(self, place: str | None) -> None:
        self.place = place.strip().upper() if place else None

    @property
    def is_known(self) -> bool:
        """Says whether the holidays of the place are known."""
        return self._calendar is not None

    def is_announced(self, year: int) -> bool:
        """Says whether it is known which weekends of a year are worked on; where none ever is, it always is."""
        if self._calendar is None:
            return True
        return bool(self._worked_weekends(year)) or not any(
            self._worked_weekends(before) for before in range(year - _YEARS_BEFORE, year)
        )

    def is_working(self, day: dt.date) -> bool:
        """Says whether a day is worked on."""
        if self._calendar is None:
            return day.weekday() not in _WEEKEND
        return bool(self._calendar.is_working_day(day))

    def add(self, day: dt.date, count: int) -> dt.date:
        """Gives the working day that comes so many after a day; for 0 the day itself, or the next that is worked on."""
        if count == 0:
            return day if self.is_working(day) else self.add(day, 1)
        while count:
            day += _ONE
            count -= self.is_working(day)
        return day

    def between(self, first: dt.date, last: dt.date) -> int:
        """Counts the working days after one day up to and with another; none where that is not later."""
        days = range(1, (last - first).days + 1)
        return sum(self.is_working(first + dt.timedelta(days=after)) for after in days)

    def after(self, day: dt.date, count: int) -> list[dt.date]:
        """Gives the next working days after a day, so many of them."""
        found: list[dt.date] = []
        while len(found) < count:
            day = self.add(day, 1)
            found.append(day)
        return found

    @functools.cached_property
    def _calendar(self) -> "HolidayBase | None":
        if self.place is None:
            return None
        from holidays import country_holidays  # 0.1 s that a desk where nothing is counted need not wait for

        country, _, part = self.place.partition("-")
        try:
            return country_holidays(country, subdiv=part or None)
        except NotImplementedError:
            return None

    def _worked_weekends(self, year: int) -> set[dt.date]:
        calendar = self._calendar
        if calendar is None:
            return set()
        calendar.is_working_day(dt.date(year, 1, 1))  # has the library work the year out
        return {day for day in calendar.weekend_workdays if day.year == year}
