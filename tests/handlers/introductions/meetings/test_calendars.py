"""The calendar file of a meeting, as another calendar application reads it."""

import datetime as dt

import pytest
from icalendar import Calendar

from handlers.introductions.meetings.calendars import meeting_file
from handlers.page import Document
from knowledge.referrals.meetings import Meeting
from tests.handlers.answers import EN, ZH
from tests.knowledge.drafting import NOW

AT = dt.datetime(2026, 12, 3, 6, tzinfo=dt.UTC)
PLACE = "科技楼 301；请带样品, \\ 与图纸\n二楼" + "长" * 80


def _file(
    place: str | None = PLACE, sequence: int = 0, id: int = 7, desk: str = "d1", *, off: bool = False
) -> Document:
    return meeting_file(Meeting(3, AT, place, sequence), id, desk, NOW, EN, called_off=off)


def _read(file: Document) -> tuple[Calendar, dict[str, object]]:
    calendar = Calendar.from_ical(file.data)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_it_holds_time_place_and_an_alarm_a_day_before() -> None:
    file = _file()
    calendar, event = _read(file)
    assert (file.name, file.mime) == ("meeting-7-0.ics", "text/calendar")
    assert (calendar["version"], calendar["method"]) == ("2.0", "PUBLISH")
    assert event.decoded("dtstart") == AT
    assert event.decoded("dtend") == AT + dt.timedelta(hours=1)
    assert event.decoded("dtstamp") == NOW
    assert str(event["location"]) == PLACE
    assert (event["status"], event["class"], event["sequence"]) == ("CONFIRMED", "PRIVATE", 0)
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == dt.timedelta(days=-1)
    assert b"DTSTART:20261203T060000Z" in file.data


def test_it_keeps_to_the_format_where_places_are_long_and_odd() -> None:
    lines = _file().data.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)


@pytest.mark.parametrize("words", [EN, ZH])
def test_it_says_nothing_of_the_matter(words: object) -> None:
    _, event = _read(meeting_file(Meeting(3, AT, None, 0), 7, "d1", NOW, words, called_off=False))  # type: ignore[arg-type]
    assert "location" not in event
    assert str(event["summary"]) in (EN.say("meeting-summary"), ZH.say("meeting-summary"))


def test_what_is_moved_or_called_off_takes_the_place_of_what_was() -> None:
    first, moved, off = _file(), _file(sequence=1), _file(sequence=2, off=True)
    uids = {str(_read(file)[1]["uid"]) for file in (first, moved, off)}
    assert len(uids) == 1
    assert [_read(file)[1]["sequence"] for file in (first, moved, off)] == [0, 1, 2]
    calendar, event = _read(off)
    assert (calendar["method"], event["status"]) == ("CANCEL", "CANCELLED")
    assert not event.walk("VALARM")


def test_other_introductions_and_other_desks_have_other_names() -> None:
    assert len({str(_read(file)[1]["uid"]) for file in (_file(), _file(id=8), _file(desk="d2"))}) == 3
