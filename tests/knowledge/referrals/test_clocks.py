"""When a window is reminded, and when an introduction counts as unanswered: by working days of the desk's zone."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from knowledge.referrals import Deed, Event, Referral, Side
from knowledge.referrals.clocks import Due, due, is_at_work, left
from knowledge.working_days import WorkingDays

CN = WorkingDays("CN")
SHANGHAI = ZoneInfo("Asia/Shanghai")
#: Monday 23 November 2026; no holidays until New Year's.
SENT = dt.datetime(2026, 11, 23, 16, tzinfo=SHANGHAI)
REMIND_7, REMIND_12, SILENCE = Due(Deed.REMINDED, 7), Due(Deed.REMINDED, 12), Due(Deed.UNANSWERED, 14)


def _referral(*events: tuple[Deed, dt.datetime], sent: dt.datetime = SENT) -> Referral:
    course = [(Deed.ASKED, sent), (Deed.SENT, sent), *events]
    return Referral(
        1, 1, "lab-1", "office-1", None, tuple(Event(n, deed, Side.CLOCK, at) for n, (deed, at) in enumerate(course))
    )


def _on(day: int, hour: int = 10) -> dt.datetime:
    """Gives a moment on a working day after the sending."""
    return dt.datetime.combine(CN.add(SENT.date(), day), dt.time(hour), SHANGHAI)


def _due(referral: Referral, day: int) -> Due | None:
    return due(referral, _on(day).date(), CN, SHANGHAI)


def test_each_thing_is_due_on_its_day_once() -> None:
    referral = _referral()
    assert [_due(referral, day) for day in (1, 6, 7)] == [None, None, REMIND_7]
    referral = _referral((Deed.REMINDED, _on(7)))
    assert [_due(referral, day) for day in (7, 11, 12)] == [None, None, REMIND_12]
    referral = _referral((Deed.REMINDED, _on(7)), (Deed.REMINDED, _on(12)))
    assert [_due(referral, day) for day in (12, 13, 14)] == [None, None, SILENCE]
    assert _due(_referral((Deed.UNANSWERED, _on(14))), 20) is None


def test_whoever_was_away_does_the_latest_thing_alone() -> None:
    assert [_due(_referral(), day) for day in (10, 13, 14, 60)] == [REMIND_7, REMIND_12, SILENCE, SILENCE]
    assert _due(_referral((Deed.REMINDED, _on(13))), 13) is None, "reminded on day 13, for the day 12 that was missed"
    assert _due(_referral((Deed.REMINDED, _on(11))), 12) == REMIND_12


@pytest.mark.parametrize("answer", [Deed.ACCEPTED, Deed.DECLINED, Deed.WITHDRAWN])
def test_nothing_is_due_once_there_is_an_answer(answer: Deed) -> None:
    assert _due(_referral((answer, _on(2))), 14) is None
    assert (
        due(
            Referral(1, 1, "lab-1", None, None, (Event(1, Deed.ASKED, Side.ASKER, SENT),)), _on(90).date(), CN, SHANGHAI
        )
        is None
    )


def test_the_holidays_of_national_day_do_not_count() -> None:
    """Sent on Tuesday 29 September: 30 September is the first day, 8 to 10 October the next three."""
    referral = _referral(sent=dt.datetime(2026, 9, 29, 9, tzinfo=SHANGHAI))
    assert due(referral, dt.date(2026, 10, 13), CN, SHANGHAI) is None
    assert due(referral, dt.date(2026, 10, 14), CN, SHANGHAI) == REMIND_7
    assert due(referral, dt.date(2026, 10, 23), CN, SHANGHAI) == SILENCE


def test_the_day_of_sending_is_that_of_the_desk() -> None:
    """At 17:00 UTC it is the next morning in Shanghai, so that all is due a day later than in London."""
    referral = _referral(sent=dt.datetime(2026, 11, 23, 17, tzinfo=dt.UTC))
    seventh = CN.add(dt.date(2026, 11, 23), 7)
    assert due(referral, seventh, CN, SHANGHAI) is None
    assert due(referral, seventh, CN, dt.UTC) == REMIND_7


def test_days_that_are_left() -> None:
    assert [left(_referral(), _on(day).date(), CN, SHANGHAI) for day in (1, 7, 12, 14, 30)] == [13, 7, 2, 0, 0]


@pytest.mark.parametrize(
    ("moment", "working"),
    [
        ("2026-11-23T09:00", True),
        ("2026-11-23T17:59", True),
        ("2026-11-23T08:59", False),
        ("2026-11-23T18:00", False),
        ("2026-11-22T12:00", False),  # a Sunday
        ("2026-10-10T12:00", True),  # a Saturday that is worked on
        ("2026-10-01T12:00", False),
    ],
)
def test_people_are_disturbed_at_work_only(moment: str, working: bool) -> None:
    local = dt.datetime.fromisoformat(moment).replace(tzinfo=SHANGHAI)
    assert is_at_work(local.astimezone(dt.UTC), CN, SHANGHAI) is working
