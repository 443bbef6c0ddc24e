"""An introduction whose sides are about to meet, for tests, and what they then read."""

from typing import Any

from icalendar import Calendar

from handlers.buttons import (
    Accept,
    encode,
)
from tests.handlers.answers import EN
from tests.handlers.front import Front
from tests.handlers.introductions.walking import (
    FIRST,
    sent,
)

SENT = EN.say("meeting-sent", office="no")
POLYMER = "Polymer and Rubber Materials Laboratory"
#: NOW is Sunday 22 November 2026, 16:00 in Shanghai.
THIRD, FOURTH = "Thursday 3 December 2026, 14:00", "Friday 4 December 2026, 10:00"


async def accepted(front: Front) -> int:
    made = await sent(front)
    await front.presses_data(FIRST, encode(Accept(made)))
    return made


async def proposed(front: Front, *typed: str) -> int:
    """Has the window propose what is typed."""
    made = await accepted(front)
    await front.presses(FIRST, EN.say("button-meeting-propose"))
    for text in typed or ("3 Dec 14:00, 4 Dec 10:00",):
        await front.says(FIRST, text)
    await front.presses(FIRST, EN.say("button-meeting-send"))
    return made


def files(front: Front, who: int) -> list[tuple[str, Any]]:
    """Gives the method and the event of each calendar file that somebody got."""
    files = [front.api.document(one) for one in front.api.chats.messages(who) if "document" in one]
    calendars = [Calendar.from_ical(file) for file in files]
    return [(str(one["method"]), one.walk("VEVENT")[0]) for one in calendars]


def texts_of(front: Front, who: int) -> list[str]:
    """Gives the texts that somebody got, without files."""
    return [one["text"] for one in front.api.chats.messages(who) if one["from"]["is_bot"] and "text" in one]
