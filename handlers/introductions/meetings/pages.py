"""What is said of meeting: times proposed, a meeting arranged, moved, called off. Pure."""

import datetime as dt
from collections.abc import Sequence

from handlers.buttons import CalendarFile, CallOff, Choice, PickTime, ProposeTimes, ShowIntroduction
from handlers.html import Block, Line, bold, plain
from handlers.introductions.matter import Matter
from handlers.introductions.meetings.times import oddity, offset_of, zone_city
from handlers.introductions.telling import contact_block
from handlers.page import Button, Page, Row, laid_out
from handlers.texts import Texts
from knowledge.referrals import ENDED, Deed, Side
from knowledge.referrals.meetings import CHANGES, Meeting, Proposal, meeting, proposal, reminder_day


def nobody_pages(found: Matter, texts: Texts) -> list[Page]:
    """Says that nobody would read times proposed here, and how the window is reached instead."""
    said = Block((plain(texts.say("meeting-nobody", whom=found.subject.named(texts))),))
    return laid_out([said, *contact_block(found, texts)], [_show(found, texts)])


def proposed_pages(found: Matter, by: str, reader: Side, texts: Texts) -> list[Page]:
    """Tells of times that were proposed; whoever is on the other side picks one by tapping it.

    Args:
        by: names whoever proposed them, for the reader.
    """
    offered, standing = proposal(found.referral), meeting(found.referral)
    named = texts.say("meeting-proposed", who=by, whom=found.subject.named(texts))
    blocks = [Block((bold(named),))]
    if offered is None:
        return laid_out(blocks, [_show(found, texts)])
    blocks.append(offer_block(found, offered, texts))
    if standing is not None:
        blocks.append(Block((plain(texts.say("meeting-proposed-moves", moment=_written(found, standing.at, texts))),)))
    rows: list[Row] = []
    if (offered.side is Side.ASKER) != (reader is Side.ASKER):
        blocks.append(Block((plain(texts.say("meeting-pick")),)))
        if reader is Side.OFFICE and found.referral.window_key is not None:
            blocks += [Block((plain(texts.say("meeting-standing-in")),)), *contact_block(found, texts)]
        rows = pick_rows(found, offered, texts)
    return laid_out(blocks, [*rows, _show(found, texts)])


def offer_block(found: Matter, offered: Proposal, texts: Texts) -> Block:
    """Says when, and where, somebody would like to meet."""
    return Block((*listed(found, offered.times, texts), *place_lines(offered.place, texts)))


def pick_rows(found: Matter, offered: Proposal, texts: Texts) -> list[Row]:
    """Gives a button for each time that is still to come, and one for none of them."""
    id, zone, now = found.referral.id, found.services.zone, found.services.now()
    rows: list[Row] = [
        (Button(texts.say("button-meeting-pick", moment=texts.appointment(time.astimezone(zone))), choice),)
        for number, time in enumerate(offered.times)
        if time > now and (choice := PickTime(id, offered.id, number))
    ]
    return [*rows, (Button(texts.say("button-meeting-none"), ProposeTimes(id, 0, 0)),)]


def arranged_pages(found: Matter, arranged: Meeting, reader: Side, texts: Texts) -> list[Page]:
    """Tells both sides of a meeting that was arranged or moved; its calendar file follows."""
    services = found.services
    before = [one.deed for one in found.referral.events if one.id < arranged.id and one.deed in CHANGES]
    moved = before[-1:] == [Deed.MEETING]
    said = "meeting-moved" if moved else "meeting-arranged"
    day = reminder_day(arranged.at, services.working_days, services.zone)
    reminded = day > services.now().astimezone(services.zone).date()
    lines = [
        plain(texts.say("meeting-file", again="yes" if moved else "no")),
        plain(texts.say("meeting-next", reminded="yes" if reminded else "no")),
    ]
    named = Block((bold(texts.say(said, whom=found.subject.named(texts))),))
    blocks = [named, meeting_block(found, arranged, texts), Block(tuple(lines))]
    return laid_out(blocks, [*meeting_rows(found, reader, texts), _show(found, texts)])


def reminder_pages(found: Matter, arranged: Meeting, reader: Side, texts: Texts) -> list[Page]:
    """Reminds both sides of a meeting."""
    named = texts.say("meeting-reminder", whom=found.subject.named(texts))
    blocks = [Block((bold(named),)), meeting_block(found, arranged, texts)]
    return laid_out(blocks, [*meeting_rows(found, reader, texts), _show(found, texts)])


def called_off_pages(found: Matter, off: Meeting, by: str, reader: Side, texts: Texts) -> list[Page]:
    """Tells both sides that a meeting was called off, by one of them or by the end; its file takes it out of calendars.

    Args:
        by: names whoever did so, for the reader.
    """
    ended = found.referral.state in ENDED
    named = texts.say("meeting-over" if ended else "meeting-called-off", who=by, whom=found.subject.named(texts))
    file = texts.say("meeting-file-off", again="no" if ended else "yes")
    blocks = [Block((bold(named),)), meeting_block(found, off, texts), Block((plain(file),))]
    return laid_out(blocks, [*meeting_rows(found, reader, texts), _show(found, texts)])


def meeting_block(found: Matter, arranged: Meeting, texts: Texts) -> Block:
    """Says when and where a meeting is."""
    when = bold(_written(found, arranged.at, texts))
    return Block((when, *place_lines(arranged.place, texts), zone_line(found, texts, arranged.at)))


def meeting_lines(found: Matter, side: Side, texts: Texts) -> list[Line]:
    """Says on an introduction's page when its meeting is, and which times wait for an answer, if any do."""
    arranged, offered = meeting(found.referral), proposal(found.referral)
    lines: list[Line] = []
    if arranged is not None:
        lines.append(plain(texts.say("meeting-line", moment=_written(found, arranged.at, texts))))
        lines += place_lines(arranged.place, texts)
    if offered is not None and Deed.PROPOSED in found.referral.possible(side):
        mine = "yes" if (offered.side is Side.ASKER) == (side is Side.ASKER) else "no"
        times = texts.say("list-separator").join(_written(found, time, texts) for time in offered.times)
        lines.append(plain(texts.say("meeting-offered", mine=mine, times=times)))
    return lines


def meeting_rows(found: Matter, side: Side, texts: Texts) -> list[Row]:
    """Gives the buttons of meeting that one side has now: proposing or moving, the file, calling off."""
    if Deed.PROPOSED not in found.referral.possible(side):
        return []
    id, arranged, offered = found.referral.id, meeting(found.referral), proposal(found.referral)
    if offered is not None and (offered.side is Side.ASKER) != (side is Side.ASKER):
        rows = pick_rows(found, offered, texts)
    else:
        rows = [
            row(texts, "button-meeting-propose" if arranged is None else "button-meeting-move", ProposeTimes(id, 0, 0))
        ]
    if arranged is not None:
        rows.append(row(texts, "button-meeting-file", CalendarFile(id)))
        rows.append(row(texts, "button-meeting-call-off", CallOff(id, arranged.id, confirmed=False)))
    return rows


def row(texts: Texts, label: str, choice: Choice) -> Row:
    return (Button(texts.say(label), choice),)


def _show(found: Matter, texts: Texts) -> Row:
    return row(texts, "button-intro-show", ShowIntroduction(found.referral.id))


def listed(found: Matter, times: Sequence[dt.datetime], texts: Texts) -> list[Line]:
    """Lists times, each with what is odd about it, by the desk's clock."""
    services = found.services
    lines: list[Line] = []
    for time in times:
        odd = oddity(time, services.now(), services.working_days, services.zone)
        said = texts.say("meeting-time", moment=_written(found, time, texts), odd=odd or "none")
        lines.append(plain(said))
    return [*lines, zone_line(found, texts, times[0] if times else None)]


def zone_line(found: Matter, texts: Texts, at: dt.datetime | None = None) -> Line:
    """Says by which clock times are told."""
    zone, now = found.services.zone, found.services.now()
    return plain(texts.say("meeting-zone", zone=zone_city(zone), offset=offset_of(zone, at or now)))


def place_lines(place: str | None, texts: Texts) -> list[Line]:
    return [plain(texts.say("meeting-place", place=place))] if place else []


def _written(found: Matter, moment: dt.datetime, texts: Texts) -> str:
    return texts.appointment(moment.astimezone(found.services.zone))
