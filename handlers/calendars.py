"""Calendar files (RFC 5545), which every calendar application opens; what is sent later of the same thing takes its
place there.
"""

import datetime as dt
import uuid
from dataclasses import dataclass

from handlers.page import Document

_MIME = "text/calendar"
_PRODUCT = "-//Liaison//Docking desk//EN"
_DESKS = uuid.UUID("6f0a4f0e-5f0c-5d3e-9c55-2f1c2f6d7a10")
"""The namespace of the names of what the desk puts into calendars, so that no other application's are like them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in somebody's calendar.

    Attributes:
        name: tells it from all else of a desk, whatever changes about it.
        sequence: counts its changes; calendars take a file in place of one with a lower number.
        starts, ends: aware moments.
        alarms: how long before it they ring.
    """

    name: str
    sequence: int
    starts: dt.datetime
    ends: dt.datetime
    summary: str
    description: str
    place: str | None = None
    alarms: tuple[dt.timedelta, ...] = (dt.timedelta(days=1),)


def calendar_file(entry: Entry, file: str, desk: str, written: dt.datetime, *, called_off: bool) -> Document:
    """Writes something for somebody's calendar.

    Args:
        file: its name, without the ending.
        desk: the name of the database, which tells what is its own from that of other desks.
        written: now.
        called_off: whether it is to be taken out of the calendar.
    """
    from icalendar import Alarm, Calendar, Event  # 0.06 s that only whoever needs a file waits for

    event = Event()
    event.add("uid", str(uuid.uuid5(_DESKS, f"{desk}:{entry.name}")))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", written.astimezone(dt.UTC))
    event.add("dtstart", entry.starts.astimezone(dt.UTC))
    event.add("dtend", entry.ends.astimezone(dt.UTC))
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if called_off else "CONFIRMED")
    if entry.place:
        event.add("location", entry.place)
    for before in () if called_off else entry.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.summary)
        alarm.add("trigger", -before)
        event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if called_off else "PUBLISH")
    calendar.add_component(event)
    return Document(f"{file}.ics", _MIME, calendar.to_ical())
