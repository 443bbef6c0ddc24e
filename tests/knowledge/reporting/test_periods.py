"""Periods by the desk's calendar, and what they are cut into."""

import datetime as dt
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from knowledge.reporting import Cut, Days, Period
from knowledge.reporting.periods import cut, days_of

TODAY = dt.date(2026, 11, 22)
ONE = dt.timedelta(days=1)


def _days(first: str, last: str) -> Days:
    return Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("period", "today", "days"),
    [
        (Period.MONTH, TODAY, ("2026-11-01", "2026-11-22")),
        (Period.LAST_MONTH, TODAY, ("2026-10-01", "2026-10-31")),
        (Period.LAST_MONTH, dt.date(2026, 1, 31), ("2025-12-01", "2025-12-31")),
        (Period.LAST_MONTH, dt.date(2028, 3, 1), ("2028-02-01", "2028-02-29")),
        (Period.QUARTER, TODAY, ("2026-10-01", "2026-11-22")),
        (Period.QUARTER, dt.date(2026, 3, 31), ("2026-01-01", "2026-03-31")),
        (Period.YEAR, TODAY, ("2026-01-01", "2026-11-22")),
        (Period.ALL, TODAY, ("2025-02-03", "2026-11-22")),
    ],
)
def test_a_period_ends_today_or_with_its_month(period: Period, today: dt.date, days: tuple[str, str]) -> None:
    assert days_of(period, today, dt.date(2025, 2, 3)) == _days(*days)


def test_all_the_time_is_today_where_nothing_was_or_clocks_differ() -> None:
    assert days_of(Period.ALL, TODAY, None) == days_of(Period.ALL, TODAY, TODAY + ONE) == Days(TODAY, TODAY)


@pytest.mark.parametrize(
    ("first", "kind", "count"),
    [("2026-11-22", Cut.WEEK, 1), ("2026-11-01", Cut.WEEK, 4), ("2025-11-22", Cut.WEEK, 53),
     ("2024-12-01", Cut.MONTH, 24), ("2015-01-05", Cut.YEAR, 12)],
)  # fmt: skip
def test_days_are_cut_without_gap_or_overlap(first: str, kind: Cut, count: int) -> None:
    days = Days(dt.date.fromisoformat(first), TODAY)
    into, pieces = cut(days)
    assert (into, len(pieces)) == (kind, count)
    assert (pieces[0].first, pieces[-1].last) == (days.first, days.last)
    assert all(before.last + ONE == after.first for before, after in pairwise(pieces))
    if into is Cut.WEEK:
        assert all(piece.first.weekday() == 0 for piece in pieces[1:])


def test_a_day_is_as_long_as_its_clock_says() -> None:
    begin, end = _days("2026-10-25", "2026-10-25").moments(ZoneInfo("Europe/London"))
    assert end.astimezone(dt.UTC) - begin.astimezone(dt.UTC) == dt.timedelta(hours=25)
