"""What is said of signing up for an event, and of a sign-up. Pure."""

import datetime as dt

from handlers.buttons import EventFile, EventsPage, LeaveEvent, ShowSignUp, SignUpAs
from handlers.calendars import Entry, calendar_file
from handlers.events.occasions import detail_of
from handlers.html import Block, Line, bold, plain
from handlers.introductions.matter import Subject
from handlers.introductions.meetings.times import offset_of
from handlers.page import Button, Document, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge.card import Card
from knowledge.signups import KEPT_AFTER, Count, Facts, Signup

_LASTS = dt.timedelta(hours=2)
"""How long an event is put into calendars for whose end no source states."""
_NAME = 40
"""UTF-16 code units of a name on a button."""
_ALARMS = (dt.timedelta(days=1), dt.timedelta(hours=2))


def when(facts: Facts, texts: Texts, zone: dt.tzinfo) -> str:
    """Says when an event takes place, by the desk's clock."""
    if facts.starts is None:
        return texts.say("signup-time-unknown")
    starts = facts.starts.astimezone(zone)
    offset = offset_of(zone, starts)
    if facts.finishes is None:
        return f"{texts.appointment(starts)} ({offset})"
    finishes = facts.finishes.astimezone(zone)
    ends = f"{finishes:%H:%M}" if finishes.date() == starts.date() else texts.appointment(finishes)
    return f"{texts.appointment(starts)} – {ends} ({offset})"


def where(facts: Facts, texts: Texts) -> str:
    """Says where an event takes place."""
    place = texts.half(facts.place) or texts.say("signup-place-unknown")
    return texts.say("signup-online", place=place) if facts.online else place


def facts_lines(facts: Facts, texts: Texts, zone: dt.tzinfo) -> list[Line]:
    """Says when and where an event takes place, a line each."""
    return [plain(f"🗓 {when(facts, texts, zone)}"), plain(f"📍 {where(facts, texts)}")]


def offer_pages(card: Card, facts: Facts, count: Count, name: str | None, texts: Texts, zone: dt.tzinfo) -> list[Page]:
    """Says what signing up means and who sees what, and asks under which name.

    Args:
        name: that of their profile; None where it has none.
    """
    seats = detail_of(card).capacity
    said = _seats(seats, count, texts)
    asks = texts.say("signup-ask-name", days=KEPT_AFTER.days)
    fitting = _for_whom(card, texts)
    blocks = [
        Block((bold(texts.say("signup-head", event=card.title)), *facts_lines(facts, texts, zone))),
        Block((plain(said), *([plain(fitting)] if fitting else []))),
        Block((plain(asks),)),
    ]
    rows: list[Row] = []
    if name is not None:
        named = texts.say("button-signup-named", name=on_one_line(name, _NAME))
        rows.append((Button(named, SignUpAs(card.record_id, named=True)),))
    rows.append((Button(texts.say("button-signup-nameless"), SignUpAs(card.record_id, named=False)),))
    return laid_out(blocks, rows)


def standing_pages(
    about: Subject, one: Signup, ahead: int, texts: Texts, zone: dt.tzinfo, note: str | None = None
) -> list[Page]:
    """Shows somebody's sign-up, and what they can do about it.

    Args:
        ahead: how many wait before them; it counts only while they wait.
    """
    seated = one.seated_at is not None
    said = texts.say("signup-seated") if seated else texts.say("signup-waiting", ahead=ahead)
    named = texts.say("signup-name", name=one.name) if one.name else texts.say("signup-nameless")
    blocks = [Block((plain(note),))] if note else []
    blocks.append(Block((bold(about.named(texts)), *facts_lines(one.told, texts, zone))))
    blocks.append(Block((plain(said), plain(named), plain(texts.say("signup-next", seated="yes" if seated else "no")))))
    file = (Button(texts.say("button-signup-file"), EventFile(one.id)),) if seated and one.told.starts else ()
    leave = Button(texts.say("button-signup-leave", seated="yes" if seated else "no"), LeaveEvent(one.id, sure=False))
    rows = [file, (leave,), (Button(texts.say("button-signup-all"), EventsPage(0)),)]
    return laid_out(blocks, [row for row in rows if row])


def told_pages(said: str, one: Signup, facts: Facts, texts: Texts, zone: dt.tzinfo) -> list[Page]:
    """Tells whoever is signed up of something, with when and where it takes place."""
    show = Button(texts.say("button-signup-show"), ShowSignUp(one.id))
    return laid_out([Block((bold(said), *facts_lines(facts, texts, zone)))], [(show,)])


def changed_pages(about: Subject, one: Signup, facts: Facts, texts: Texts, zone: dt.tzinfo) -> list[Page]:
    """Tells whoever is signed up that an event takes place at another time or place: what was, and what is."""
    said = texts.say("signup-changed", event=about.named(texts))
    was, now = one.told, facts
    lines: list[Line] = []
    if (was.starts, was.finishes) != (now.starts, now.finishes):
        lines.append(plain(texts.say("signup-was", value=when(was, texts, zone))))
    if (was.place, was.online) != (now.place, now.online):
        lines.append(plain(texts.say("signup-was", value=where(was, texts))))
    blocks = [
        Block((bold(said), *facts_lines(now, texts, zone))),
        Block((*lines, plain(texts.say("signup-changed-next")))),
    ]
    show = Button(texts.say("button-signup-show"), ShowSignUp(one.id))
    leave = Button(texts.say("button-signup-leave", seated="yes"), LeaveEvent(one.id, sure=False))
    return laid_out(blocks, [(show,), (leave,)])


def event_file(
    about: Subject, one: Signup, facts: Facts, sequence: int, desk: str, now: dt.datetime, texts: Texts,
    *, called_off: bool = False,
) -> Document | None:  # fmt: skip
    """Writes an event for the calendar of whoever comes; None where no day is known."""
    if facts.starts is None:
        return None
    entry = Entry(
        name=f"event:{one.id}",
        sequence=sequence,
        starts=facts.starts,
        ends=facts.finishes or facts.starts + _LASTS,
        summary=about.named(texts),
        description=texts.say("signup-calendar"),
        place=where(facts, texts),
        alarms=_ALARMS,
    )
    return calendar_file(entry, f"event-{one.id}-{sequence}", desk, now, called_off=called_off)


def _seats(seats: int | None, count: Count, texts: Texts) -> str:
    if seats is None:
        return texts.say("signup-no-limit", seated=count.seated)
    left = max(0, seats - count.seated)
    if left and not count.waiting:
        return texts.say("signup-seats-left", left=left, seats=seats)
    return texts.say("signup-full", seats=seats, waiting=count.waiting)


def _for_whom(card: Card, texts: Texts) -> str | None:
    """Says for whom an event is; None where no source states it."""
    whom = [texts.say(f"attendee-{who.value}") for who in detail_of(card).for_whom]
    return texts.say("particular-for-whom", value=" · ".join(whom)) if whom else None
