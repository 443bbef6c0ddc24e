"""Times as buttons hold them, and what is odd about one."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from handlers.introductions.meetings.times import (
    Oddity,
    moments_of,
    number_of,
    oddity,
    offset_of,
    padded,
    passed_day,
    zone_city,
)
from knowledge.working_days import WorkingDays
from tests.handlers.answers import EN, ZH

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


@pytest.mark.parametrize(
    ("words", "read", "passed"),
    [
        ("11月1日 10:00", "2027-11-01", "2026-11-01"),
        ("21 Nov 10:00", "2027-11-21", "2026-11-21"),
        ("1月5日 10:00", "2027-01-05", None),
        ("3 Dec", "2026-12-03", None),
        ("2027年11月1日", "2027-11-01", None),
        ("明年11月1日", "2027-11-01", None),
        ("Next year, 1 Nov", "2027-11-01", None),
        ("29 Feb", "2028-02-29", None),
    ],
)
def test_a_day_that_passed_this_year_is_not_taken_for_next_years(words: str, read: str, passed: str | None) -> None:
    today = NOW.astimezone(SHANGHAI).date()
    expected = None if passed is None else dt.date.fromisoformat(passed)
    assert passed_day(dt.date.fromisoformat(read), today, words) == expected


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Asia/Shanghai", "Times are Beijing time (UTC+8)."),
        ("America/New_York", "Times are New York time (UTC-5)."),
        ("Asia/Kolkata", "Times are those of UTC+5:30."),
        ("UTC", "Times are those of UTC+0."),
    ],
)
def test_zones_are_named_as_people_name_them(zone: str, said: str) -> None:
    named = EN.say("meeting-zone", zone=zone_city(ZoneInfo(zone)), offset=offset_of(ZoneInfo(zone), NOW))
    assert named == said
    assert "/" not in ZH.say("meeting-zone", zone=zone_city(ZoneInfo(zone)), offset=offset_of(ZoneInfo(zone), NOW))
