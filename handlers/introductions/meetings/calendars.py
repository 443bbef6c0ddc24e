"""A meeting as a calendar file, which says nothing confidential."""

import datetime as dt

from handlers.calendars import Entry, calendar_file
from handlers.page import Document
from handlers.texts import Texts
from knowledge.referrals.meetings import LASTS, Meeting


def meeting_file(
    arranged: Meeting, referral_id: int, desk: str, written: dt.datetime, texts: Texts, *, called_off: bool
) -> Document:
    """Writes a meeting for somebody's calendar; what is sent later of the same introduction takes its place there.

    Args:
        desk: the name of the database, which tells its introductions from those of other desks.
        written: now.
        called_off: whether it is to be taken out of the calendar.
    """
    entry = Entry(
        name=str(referral_id),
        sequence=arranged.sequence,
        starts=arranged.at,
        ends=arranged.at + LASTS,
        summary=texts.say("meeting-summary"),
        description=texts.say("meeting-description"),
        place=arranged.place,
    )
    name = f"meeting-{referral_id}-{arranged.sequence}"
    return calendar_file(entry, name, desk, written, called_off=called_off)
