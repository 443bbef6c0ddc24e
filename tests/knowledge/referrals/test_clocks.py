"""When a window is reminded, and when an introduction counts as unanswered: by working days of the desk's zone."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from knowledge.referrals import Deed, Event, Referral, Side
from knowledge.referrals.clocks import Due, answer_by, due, is_at_work
from knowledge.working_days import WorkingDays

CN = WorkingDays("CN")
SHANGHAI = ZoneInfo("Asia/Shanghai")
#: Monday 23 November 2026; no holidays until New Year's.
SENT = dt.datetime(2026, 11, 23, 16, tzinfo=SHANGHAI)
REMIND_7, REMIND_12 = (Due(Deed.REMINDED, Side.WINDOW, day, 1) for day in (7, 12))
SILENCE = Due(Deed.UNANSWERED, Side.WINDOW, 14, 1)


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


def test_who_asked_to_see_a_need_in_full_is_not_silent() -> None:
    """Its owner is reminded; once they decided, the window has as long again."""
    asked = (Deed.WANTED_WHOLE, _on(3))
    owner = [Due(Deed.REMINDED, Side.ASKER, day, 2) for day in (7, 12)]
    assert [_due(_referral(asked), day) for day in (9, 10, 15, 60)] == [None, owner[0], owner[1], owner[1]]
    assert _due(_referral(asked, (Deed.REMINDED, _on(15))), 60) is None
    for decision in (Deed.SHOWN_WHOLE, Deed.NOT_SHOWN):
        decided = _referral(asked, (Deed.REMINDED, _on(10)), (decision, _on(13)))
        assert [_due(decided, day) for day in (14, 20)] == [None, Due(Deed.REMINDED, Side.WINDOW, 7, 4)]
        assert _due(decided, 27) == Due(Deed.UNANSWERED, Side.WINDOW, 14, 4)
        assert answer_by(decided, CN, SHANGHAI) == _on(27).date()


def test_the_day_of_the_answer() -> None:
    assert answer_by(_referral(), CN, SHANGHAI) == _on(14).date()
    assert answer_by(_referral((Deed.ACCEPTED, _on(2))), CN, SHANGHAI) is None


def test_what_is_due_has_a_name_of_its_own() -> None:
    assert len({REMIND_7.key, REMIND_12.key, SILENCE.key, Due(Deed.REMINDED, Side.ASKER, 7, 2).key}) == 4


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
