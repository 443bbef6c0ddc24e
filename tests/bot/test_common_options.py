"""The clock of a command: with a day asked for, it is that day, at the hour that it is."""

import datetime as dt

import pytest

from bot.commands.shared import settled
from tests.handlers.answers import EN


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Europe/London", "America/Los_Angeles"])
@pytest.mark.parametrize("day", [dt.date(2027, 3, 28), dt.date(2026, 7, 1), dt.date(2031, 12, 31)])
def test_a_day_that_is_asked_for_moves_the_clock(monkeypatch: pytest.MonkeyPatch, zone: str, day: dt.date) -> None:
    monkeypatch.setenv("LIAISON_TIME_ZONE", zone)
    common = settled(EN, None, day, None)
    actual = dt.datetime.now(common.settings.zone)
    shown = common.now().astimezone(common.settings.zone)
    assert abs((shown.replace(tzinfo=None) - actual.replace(tzinfo=None)) - common.moved) < dt.timedelta(hours=2)
    assert common.moved == day - common.settings.today()
    assert common.day() == common.today == day


def test_otherwise_it_is_the_time_that_it_is() -> None:
    common = settled(EN, None, None, None)
    assert abs(common.now() - dt.datetime.now(dt.UTC)) < dt.timedelta(seconds=5)
    assert common.day() == common.settings.today()
