"""Open, upcoming, closed or unknown: by dates alone, and never guessed open."""

import datetime as dt

import pytest

from knowledge.availability import Window
from knowledge.vocabulary import Availability
from tests.knowledge.drafting import TODAY

YESTERDAY, TOMORROW = TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (Window(), Availability.UNKNOWN),
        (Window(opens=YESTERDAY), Availability.UNKNOWN),
        (Window(active=True), Availability.UNKNOWN),
        (Window(ends=TOMORROW), Availability.UNKNOWN),
        (Window(closes=TODAY), Availability.OPEN),
        (Window(closes=TOMORROW), Availability.OPEN),
        (Window(opens=TODAY, closes=TOMORROW), Availability.OPEN),
        (Window(rolling=True), Availability.OPEN),
        (Window(active=True, ends=TODAY), Availability.OPEN),
        (Window(opens=TOMORROW), Availability.UPCOMING),
        (Window(opens=TOMORROW, rolling=True), Availability.UPCOMING),
        (Window(closes=YESTERDAY), Availability.CLOSED),
        (Window(closes=YESTERDAY, rolling=True, active=True), Availability.CLOSED),
        (Window(ends=YESTERDAY, active=True), Availability.CLOSED),
        (Window(active=False), Availability.CLOSED),
        (Window(active=False, closes=TOMORROW), Availability.CLOSED),
        (Window(active=False, rolling=True), Availability.CLOSED),
        (Window(announced=True), Availability.UPCOMING),
        (Window(closes=YESTERDAY, announced=True), Availability.UPCOMING),
        (Window(active=False, announced=True), Availability.UPCOMING),
        (Window(closes=TOMORROW, announced=True), Availability.OPEN),
        (Window(opens=TOMORROW, announced=True), Availability.UPCOMING),
    ],
)
def test_what_the_dates_prove(window: Window, expected: Availability) -> None:
    assert window.on(TODAY) is expected


def test_dates_that_contradict_one_another_are_open_on_no_day() -> None:
    window = Window(opens=dt.date(2021, 3, 22), closes=dt.date(2021, 3, 5))
    days = [dt.date(2021, 2, 20) + dt.timedelta(days=number) for number in range(60)]
    assert {window.on(day) for day in days} == {Availability.UNKNOWN, Availability.CLOSED}
