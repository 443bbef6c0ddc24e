"""When somebody may be told: working days, the hour, the quiet hours across midnight, and what waits for tomorrow."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from knowledge.alerts import is_due, may_tell, quiet_begins

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = dt.date(2026, 11, 23)


def _at(time: str, day: dt.date = MONDAY) -> dt.datetime:
    return dt.datetime.combine(day, dt.time.fromisoformat(time), ZONE)


@pytest.mark.parametrize(
    ("time", "hour", "may"),
    [
        ("00:00", 9, False), ("07:59", 9, False), ("08:59", 9, False), ("09:00", 9, True), ("20:59", 9, True),
        ("21:00", 9, False), ("23:59", 9, False), ("07:30", 7, False), ("08:00", 7, True), ("12:00", 20, False),
    ],
)  # fmt: skip
def test_the_quiet_hours_go_before_the_hour_that_is_set(time: str, hour: int, may: bool) -> None:
    assert may_tell(_at(time), hour, working=True) is may
    assert not may_tell(_at(time), hour, working=False)


def test_what_waits_expires_with_the_quiet_hours() -> None:
    assert quiet_begins(_at("09:00")) == dt.timedelta(hours=12)
    assert quiet_begins(_at("20:59:30")) == dt.timedelta(seconds=30)


def test_what_came_after_a_digest_waits_for_the_next_one() -> None:
    noon = _at("12:00")
    assert is_due(None, noon, 9)
    assert is_due(_at("08:59").astimezone(dt.UTC), noon, 9)
    assert not is_due(_at("09:00").astimezone(dt.UTC), noon, 9)
    assert is_due(_at("09:00").astimezone(dt.UTC), _at("09:00", MONDAY + dt.timedelta(days=1)), 9)
    assert is_due(_at("23:30", MONDAY - dt.timedelta(days=1)), noon, 9)
