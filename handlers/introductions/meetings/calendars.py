"""A meeting as a calendar file (RFC 5545), which every calendar application opens; it says nothing confidential."""

import datetime as dt
import uuid

from handlers.page import Document
from handlers.texts import Texts
from knowledge.referrals.meetings import LASTS, Meeting

_MIME = "text/calendar"
_PRODUCT = "-//Liaison//Docking desk//EN"
_DESKS = uuid.UUID("6f0a4f0e-5f0c-5d3e-9c55-2f1c2f6d7a10")
"""The namespace of the names of meetings, so that no other application's are like them."""


def meeting_file(
    arranged: Meeting, referral_id: int, desk: str, written: dt.datetime, texts: Texts, *, called_off: bool
) -> Document:
    """Writes a meeting for somebody's calendar; what is sent later of the same introduction takes its place there.

    Args:
        desk: the name of the database, which tells its introductions from those of other desks.
        written: now.
        called_off: whether it is to be taken out of the calendar.
    """
    from icalendar import Alarm, Calendar, Event  # 0.06 s that only whoever meets waits for

    event = Event()
    event.add("uid", str(uuid.uuid5(_DESKS, f"{desk}:{referral_id}")))
    event.add("sequence", arranged.sequence)
    event.add("dtstamp", written.astimezone(dt.UTC))
    event.add("dtstart", arranged.at.astimezone(dt.UTC))
    event.add("dtend", (arranged.at + LASTS).astimezone(dt.UTC))
    event.add("summary", texts.say("meeting-summary"))
    event.add("description", texts.say("meeting-description"))
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if called_off else "CONFIRMED")
    if arranged.place:
        event.add("location", arranged.place)
    if not called_off:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", texts.say("meeting-summary"))
        alarm.add("trigger", dt.timedelta(days=-1))
        event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if called_off else "PUBLISH")
    calendar.add_component(event)
    return Document(f"meeting-{referral_id}-{arranged.sequence}.ics", _MIME, calendar.to_ical())
