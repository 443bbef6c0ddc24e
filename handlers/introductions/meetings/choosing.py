"""What is shown while times to meet are chosen: days, hours, and what was chosen before it is sent. Pure."""

import datetime as dt
from collections.abc import Sequence

from handlers.buttons import LeavePlaceOut, NamePlace, ProposeOn, ProposeTimes, ReviewTimes, SendDrafted, SendTimes
from handlers.html import Block, bold, plain
from handlers.introductions.matter import Matter
from handlers.introductions.meetings.pages import listed, place_lines, row
from handlers.introductions.meetings.times import HOURS, padded
from handlers.page import Button, Page, Row, laid_out
from handlers.texts import Texts
from knowledge.referrals.meetings import MOST_TIMES, Proposal, place_so_far

_DAYS_OFFERED = 10
_DAYS_IN_A_ROW, _HOURS_IN_A_ROW = 2, 4


def days_pages(found: Matter, chosen: Sequence[dt.datetime], texts: Texts, noted: Sequence[str] = ()) -> list[Page]:
    """Offers the next working days, beside the times chosen already.

    Args:
        noted: what is said first, such as that no time could be read.
    """
    services, id = found.services, found.referral.id
    first, second = padded(chosen, 2)
    buttons = [
        Button(texts.short_day(day), ProposeOn(id, day.toordinal(), first, second))
        for day in services.working_days.after(services.today(), _DAYS_OFFERED)
    ]
    asked = [Block((plain(texts.say("meeting-which-day", most=MOST_TIMES)), plain(texts.say("meeting-or-type"))))]
    blocks = [*_noted(noted), *_chosen(found, chosen, texts), *asked]
    return laid_out(blocks, _rows(buttons, _DAYS_IN_A_ROW))


def hours_pages(found: Matter, day: dt.date, chosen: Sequence[dt.datetime], texts: Texts) -> list[Page]:
    """Offers the hours of a day, those that are still to come."""
    services, id = found.services, found.referral.id
    buttons = []
    for hour in HOURS:
        moment = dt.datetime.combine(day, dt.time(hour), services.zone).astimezone(dt.UTC)
        if moment > services.now():
            first, second, third = padded([*chosen, moment], MOST_TIMES)
            buttons.append(Button(f"{hour}:00", ReviewTimes(id, first, second, third)))
    other = Button(texts.say("button-meeting-other-day"), ProposeTimes(id, *padded(chosen, 2)))
    asked = Block(
        (plain(texts.say("meeting-which-hour", day=texts.short_day(day))), plain(texts.say("meeting-or-type")))
    )
    return laid_out([*_chosen(found, chosen, texts), asked], [*_rows(buttons, _HOURS_IN_A_ROW), (other,)])


def review_pages(
    found: Matter,
    chosen: Sequence[dt.datetime],
    texts: Texts,
    noted: Sequence[str] = (),
    offered: Sequence[Row] = (),
) -> list[Page]:
    """Shows the times chosen before anything is sent.

    Args:
        noted: what is said first, such as that a time is past.
        offered: buttons that answer what is noted.
    """
    id = found.referral.id
    first, second, third = padded(chosen, MOST_TIMES)
    place = place_so_far(found.referral)
    rows = [*offered]
    if chosen:
        rows.append(row(texts, "button-meeting-send", SendTimes(id, first, second, third)))
        label = "button-meeting-place" if place is None else "button-meeting-place-anew"
        rows.append(row(texts, label, NamePlace(id, first, second, third)))
    if len(chosen) < MOST_TIMES:
        rows.append((Button(texts.say("button-meeting-another"), ProposeTimes(id, first, second)),))
    rows.append((Button(texts.say("button-meeting-anew"), ProposeTimes(id, 0, 0)),))
    blocks = [*_noted(noted), *_chosen(found, chosen, texts)]
    sent = [*_placed(place, texts), _unsent(found, texts)] if chosen else []
    return laid_out([*blocks, *sent], rows)


def passed_note(read: dt.datetime | dt.date, passed: dt.date, texts: Texts) -> str:
    """Says that a day of this year has passed, and asks whether next year's is meant."""
    return texts.say("meeting-passed", day=texts.day(passed), year=str(read.year))


def go_on_pages(referral_id: int, chosen: Sequence[dt.datetime], texts: Texts) -> list[Page]:
    """Says how to go on choosing times once something else has been answered."""
    times = ReviewTimes(referral_id, *padded(chosen, MOST_TIMES)) if chosen else ProposeTimes(referral_id, 0, 0)
    return [Page.text(texts.say("meeting-go-on"), (row(texts, "button-meeting-go-on", times),))]


def place_pages(found: Matter, chosen: Sequence[dt.datetime], texts: Texts) -> list[Page]:
    """Asks for the place of the times chosen, which can be left out."""
    out = LeavePlaceOut(found.referral.id, *padded(chosen, MOST_TIMES))
    return [Page.text(texts.say("meeting-ask-place"), (row(texts, "button-meeting-place-none", out),))]


def drafted_pages(found: Matter, draft: Proposal, texts: Texts) -> list[Page]:
    """Shows times with their place, or that there is none, before anything is sent."""
    id = found.referral.id
    first, second, third = padded(draft.times, MOST_TIMES)
    none = [Block((plain(texts.say("meeting-place-none")),))]
    blocks = [*_chosen(found, draft.times, texts), *(_placed(draft.place, texts) or none), _unsent(found, texts)]
    rows = [
        row(texts, "button-meeting-send", SendDrafted(id, draft.id)),
        row(texts, "button-meeting-place-anew", NamePlace(id, first, second, third)),
        row(texts, "button-meeting-anew", ProposeTimes(id, 0, 0)),
    ]
    return laid_out(blocks, rows)


def _noted(noted: Sequence[str]) -> list[Block]:
    return [Block((plain(line),)) for line in noted]


def _unsent(found: Matter, texts: Texts) -> Block:
    return Block((plain(texts.say("meeting-review", whom=found.subject.named(texts))),))


def _placed(place: str | None, texts: Texts) -> list[Block]:
    return [Block(tuple(place_lines(place, texts)))] if place else []


def _chosen(found: Matter, chosen: Sequence[dt.datetime], texts: Texts) -> list[Block]:
    return [Block((bold(texts.say("meeting-chosen")), *listed(found, chosen, texts)))] if chosen else []


def _rows(buttons: Sequence[Button], most: int) -> list[Row]:
    return [tuple(buttons[start : start + most]) for start in range(0, len(buttons), most)]
