"""Working days of real places and years.

China: the General Office of the State Council on the holidays of 2025 (12 November 2024) and of 2026 (Gazette of the
State Council, November 2025), which name the days off and the weekends worked on in return. The UK:
gov.uk/bank-holidays. Ireland: the Organisation of Working Time Act 1997 with St Brigid's Day. Germany: each state's
holidays act.
"""

import datetime as dt
import random

import pytest

from knowledge.working_days import WorkingDays

CN, GB, PLAIN = WorkingDays("CN"), WorkingDays("GB"), WorkingDays(None)


def _days(first: str, last: str) -> list[dt.date]:
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return [start + dt.timedelta(days=after) for after in range((end - start).days + 1)]


@pytest.mark.parametrize(
    ("first", "last", "worked"),
    [
        ("2025-10-01", "2025-10-08", ["2025-09-28", "2025-10-11"]),
        ("2026-01-01", "2026-01-03", ["2026-01-04"]),
        ("2026-02-15", "2026-02-23", ["2026-02-14", "2026-02-28"]),
        ("2026-04-04", "2026-04-06", []),
        ("2026-05-01", "2026-05-05", ["2026-05-09"]),
        ("2026-06-19", "2026-06-21", []),
        ("2026-09-25", "2026-09-27", []),
        ("2026-10-01", "2026-10-07", ["2026-09-20", "2026-10-10"]),
    ],
)
def test_chinas_holidays_and_the_weekends_worked_on_in_return(first: str, last: str, worked: list[str]) -> None:
    assert not any(CN.is_working(day) for day in _days(first, last))
    assert CN.is_working(dt.date.fromisoformat(last) + dt.timedelta(days=1))
    assert all(CN.is_working(dt.date.fromisoformat(day)) for day in worked)


def test_spring_festival_of_a_year_not_yet_announced_goes_by_its_public_holidays() -> None:
    """2027's new moon is on 6 February: eve and three days are holidays by law, what is swapped is not known yet."""
    assert CN.is_announced(2025) and CN.is_announced(2026) and not CN.is_announced(2027)
    assert not any(CN.is_working(day) for day in _days("2027-02-05", "2027-02-08"))
    assert CN.is_working(dt.date(2027, 2, 4)) and CN.is_working(dt.date(2027, 2, 11))


@pytest.mark.parametrize(
    ("place", "off", "on"),
    [
        ("GB", "2026-12-28", "2026-12-29"),  # for Boxing Day, a Saturday
        ("GB-SCT", "2026-01-02", "2026-04-06"),  # where Easter Monday is none
        ("GB-ENG", "2026-04-06", "2026-01-02"),
        ("IE", "2026-02-02", "2026-02-03"),
        ("DE", "2026-10-03", "2026-01-06"),
        ("DE-BY", "2026-01-06", "2026-01-07"),
        ("de-by ", "2026-01-06", "2026-01-07"),
    ],
)
def test_other_places(place: str, off: str, on: str) -> None:
    days = WorkingDays(place)
    assert days.is_known
    assert not days.is_working(dt.date.fromisoformat(off))
    assert days.is_working(dt.date.fromisoformat(on))


def test_where_no_weekend_is_worked_on_nothing_has_to_be_announced() -> None:
    assert all(GB.is_announced(year) for year in range(2020, 2040))


@pytest.mark.parametrize("place", [None, "", "XX", "GB-YY", "Atlantis", "-"])
def test_of_an_unknown_place_weekends_are_off(place: str | None) -> None:
    days = WorkingDays(place)
    assert not days.is_known
    assert days.is_announced(2050)
    assert [days.is_working(day) for day in _days("2026-12-21", "2026-12-27")] == [True] * 5 + [False] * 2


def test_counting_over_national_day() -> None:
    """From Wednesday 30 September: the holidays end on the 7th, and Saturday the 10th is worked on."""
    sent = dt.date(2026, 9, 30)
    assert CN.add(sent, 1) == dt.date(2026, 10, 8)
    assert CN.add(sent, 3) == dt.date(2026, 10, 10)
    assert CN.add(sent, 7) == dt.date(2026, 10, 15)
    assert CN.add(sent, 14) == dt.date(2026, 10, 26)
    assert PLAIN.add(sent, 7) == dt.date(2026, 10, 9)
    assert (CN.add(dt.date(2026, 10, 3), 0), CN.add(sent, 0)) == (dt.date(2026, 10, 8), sent)


def test_adding_and_counting_agree() -> None:
    chance = random.Random(7)
    for _ in range(300):
        start = dt.date(2024, 1, 1) + dt.timedelta(days=chance.randrange(1400))
        count = chance.randrange(1, 25)
        for days in (CN, GB, PLAIN):
            end = days.add(start, count)
            assert days.between(start, end) == count
            assert days.between(start, end - dt.timedelta(days=1)) == count - 1
            assert days.after(start, count)[-1] == end
            assert days.between(end, start) == 0
