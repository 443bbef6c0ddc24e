"""Times as buttons hold them, and what is odd about one."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from handlers.introductions.meetings.times import Oddity, moments_of, number_of, oddity, padded
from knowledge.working_days import WorkingDays

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = dt.datetime(2026, 11, 22, 16, tzinfo=SHANGHAI)


def _at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(dt.UTC)


def test_times_go_through_buttons_and_back() -> None:
    times = [_at("2026-12-04T10:30"), _at("2026-12-03T14:00")]
    numbers = padded(times, 3)
    assert numbers == [number_of(times[0]), number_of(times[1]), 0]
    assert moments_of(*numbers) == sorted(times)
    assert moments_of(numbers[0], numbers[0]) == times[:1]
    assert padded(times, 1) == numbers[:1]


@pytest.mark.parametrize("number", [0, 2**63 - 1, 200_000_000])
def test_no_button_of_ours_holds_such_a_time(number: int) -> None:
    assert moments_of(number) == []


@pytest.mark.parametrize(
    ("moment", "odd"),
    [
        ("2026-12-03T14:00", None),
        ("2026-12-03T09:00", None),
        ("2026-12-03T08:59", Oddity.EVENING),
        ("2026-12-03T18:00", Oddity.EVENING),
        ("2026-12-05T10:00", Oddity.DAY_OFF),
        ("2027-02-06T10:00", Oddity.DAY_OFF),
        ("2026-11-22T16:00", Oddity.PAST),
        ("2028-12-03T14:00", Oddity.FAR),
    ],
)
def test_what_is_odd_about_a_time(moment: str, odd: Oddity | None) -> None:
    assert oddity(_at(moment), NOW, WorkingDays("CN"), SHANGHAI) is odd
