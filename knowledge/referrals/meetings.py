"""Meetings of an introduction: times that one side proposes, the one that the other picks, moved and called off.

All of it is in the introduction's events: what is proposed and what is arranged stand in their notes, as JSON.
"""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.database import WriteSession
from knowledge.dealings import Result, Side
from knowledge.referrals.deeds import do, referral
from knowledge.referrals.events import ENDED, Deed, Event, Referral
from knowledge.sealing import Seal
from knowledge.working_days import WorkingDays

MOST_TIMES = 3
LASTS = dt.timedelta(hours=1)
"""How long a meeting is taken to last, for calendars."""
CHANGES = frozenset({Deed.MEETING, Deed.CALLED_OFF})
"""What changes whether and when the two sides meet."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Times that one side proposed and the other has not answered.

    Attributes:
        id: of its event.
        times: UTC, the earliest first; one to three.
        place: a room, an address or a link, in words; None where none is named.
    """

    id: int
    side: Side
    times: tuple[dt.datetime, ...]
    place: str | None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that is arranged, or was until it was called off.

    Attributes:
        id: of its event.
        at: when it begins; UTC.
        sequence: how often it was changed, as calendars count (RFC 5545).
    """

    id: int
    at: dt.datetime
    place: str | None
    sequence: int


def proposal(found: Referral) -> Proposal | None:
    """Gives the times that wait for an answer: those proposed last, unless a meeting was changed since."""
    last = next((event for event in reversed(found.events) if event.deed in CHANGES | {Deed.PROPOSED}), None)
    return None if last is None or last.deed is not Deed.PROPOSED else _proposal(last)


def _proposed_last(found: Referral) -> Proposal | None:
    """Gives the times proposed last, though one of them was picked: the second of two taps may come after that."""
    off = Deed.CALLED_OFF
    last = next((event for event in reversed(found.events) if event.deed in (Deed.PROPOSED, off)), None)
    return None if last is None or last.deed is off else _proposal(last)


def drafted(found: Referral, draft_id: int, person_id: int) -> Proposal | None:
    """Gives the times and the place that somebody looked at before sending them; None where that is not theirs."""
    draft = next((event for event in found.events if event.id == draft_id), None)
    theirs = draft is not None and (draft.deed, draft.person_id) == (Deed.DRAFTED, person_id)
    return _proposal(draft) if draft is not None and theirs else None


def meeting(found: Referral) -> Meeting | None:
    """Gives the meeting that is arranged; None where none is, it was called off, or its introduction has ended."""
    return None if found.state in ENDED else _arranged(found)


def called_off(found: Referral) -> Meeting | None:
    """Gives the meeting that was called off, counted as called off; None where one is arranged, or none was."""
    last = _changed_last(found)
    return _meeting(found, last) if last is not None and last.deed is Deed.CALLED_OFF else called_off_by_end(found)


def called_off_by_end(found: Referral) -> Meeting | None:
    """Gives the meeting that lay ahead when its introduction ended, counted as called off by this; None without one."""
    ahead = _arranged(found) if found.state in ENDED else None
    return None if ahead is None or ahead.at <= found.since else replace(ahead, sequence=ahead.sequence + 1)


def lost_with(found: Referral, now: dt.datetime) -> Meeting | None:
    """Gives the meeting ahead of an introduction that is about to be erased, as called off; None without one."""
    ahead = meeting(found)
    return None if ahead is None or ahead.at <= now else replace(ahead, sequence=ahead.sequence + 1)


def place_so_far(found: Referral) -> str | None:
    """Gives the place named last for what stands, which other times keep: of those proposed, else of the meeting."""
    standing = proposal(found) or meeting(found)
    return None if standing is None else standing.place


def reminder(found: Referral, now: dt.datetime, days: WorkingDays, zone: dt.tzinfo) -> Meeting | None:
    """Gives the meeting that its people are to be reminded of: from the working day before it on, once.

    What was arranged on that day or later is fresh in their minds.
    """
    arranged = meeting(found)
    if arranged is None or now >= arranged.at:
        return None
    made = next(event for event in found.events if event.id == arranged.id)
    reminded = any(event.deed is Deed.REMINDED and event.id > arranged.id for event in found.events)
    day = reminder_day(arranged.at, days, zone)
    due = now.astimezone(zone).date() >= day > made.at.astimezone(zone).date()
    return arranged if due and not reminded else None


def reminder_day(at: dt.datetime, days: WorkingDays, zone: dt.tzinfo) -> dt.date:
    """Gives the working day before a meeting."""
    day = at.astimezone(zone).date() - dt.timedelta(days=1)
    while not days.is_working(day):
        day -= dt.timedelta(days=1)
    return day


async def draft(
    session: WriteSession,
    seal: Seal,
    referral_id: int,
    side: Side,
    person_id: int,
    times: Sequence[dt.datetime],
    place: str | None,
    now: dt.datetime,
) -> int | None:
    """Keeps times, with a place or none, for whoever is about to propose them; None where they may not."""
    note = _written(times, place)
    if await do(session, seal, referral_id, Deed.DRAFTED, side, person_id, now, note=note) is not Result.DONE:
        return None
    found = await referral(session, seal, referral_id)
    return None if found is None else found.events[-1].id


async def propose(
    session: WriteSession,
    seal: Seal,
    referral_id: int,
    side: Side,
    person_id: int | None,
    times: Sequence[dt.datetime],
    place: str | None,
    now: dt.datetime,
) -> Result:
    """Proposes times; those that the other side proposed before are then answered by these."""
    found = await referral(session, seal, referral_id)
    if found is None:
        return Result.GONE
    wanted = tuple(sorted({time.astimezone(dt.UTC) for time in times}))
    if not 1 <= len(wanted) <= MOST_TIMES or wanted[0] <= now:
        return Result.NOT_NOW
    last = _proposed_last(found)
    if last is not None and (last.side, last.times, last.place) == (side, wanted, place):
        return Result.ALREADY
    return await do(session, seal, referral_id, Deed.PROPOSED, side, person_id, now, note=_written(wanted, place))


async def pick(
    session: WriteSession,
    seal: Seal,
    referral_id: int,
    proposal_id: int,
    number: int,
    side: Side,
    person_id: int | None,
    now: dt.datetime,
) -> Result:
    """Arranges a meeting at one of the times that the other side proposed.

    Args:
        number: of the time, counted from 0.

    Returns:
        `NOT_NOW` also where other times were proposed since, or the time is past.
    """
    found = await referral(session, seal, referral_id)
    if found is None:
        return Result.GONE
    standing = proposal(found)
    if standing is None or standing.id != proposal_id:
        arranged = meeting(found)
        same = arranged is not None and _picked(found, arranged.id) == (proposal_id, number)
        return Result.ALREADY if same else Result.NOT_NOW
    if (standing.side is Side.ASKER) == (side is Side.ASKER):
        return Result.NOT_YOURS
    if not 0 <= number < len(standing.times) or standing.times[number] <= now:
        return Result.NOT_NOW
    told = {"at": standing.times[number].isoformat(), "place": standing.place, "picked": [proposal_id, number]}
    note = json.dumps(told, ensure_ascii=False)
    return await do(session, seal, referral_id, Deed.MEETING, side, person_id, now, note=note)


async def call_off(
    session: WriteSession,
    seal: Seal,
    referral_id: int,
    meeting_id: int,
    side: Side,
    person_id: int | None,
    now: dt.datetime,
) -> Result:
    """Calls a meeting off; one that was moved since stands as it was moved."""
    found = await referral(session, seal, referral_id)
    if found is None:
        return Result.GONE
    arranged = meeting(found)
    if arranged is None:
        return Result.ALREADY if found.last(Deed.CALLED_OFF) else Result.NOT_NOW
    if arranged.id != meeting_id:
        return Result.NOT_NOW
    return await do(session, seal, referral_id, Deed.CALLED_OFF, side, person_id, now)


def _written(times: Sequence[dt.datetime], place: str | None) -> str:
    return json.dumps({"times": [time.isoformat() for time in times], "place": place}, ensure_ascii=False)


def _proposal(event: Event) -> Proposal | None:
    if event.note is None:
        return None
    told = json.loads(event.note)
    return Proposal(event.id, event.side, tuple(map(dt.datetime.fromisoformat, told["times"])), told["place"])


def _changed_last(found: Referral) -> Event | None:
    return next((event for event in reversed(found.events) if event.deed in CHANGES), None)


def _arranged(found: Referral) -> Meeting | None:
    """Reads the meeting that was not called off, whatever became of its introduction."""
    last = _changed_last(found)
    return _meeting(found, last) if last is not None and last.deed is Deed.MEETING else None


def _meeting(found: Referral, last: Event) -> Meeting | None:
    """Reads the meeting that stood before an event and with it."""
    until = [event for event in found.events if event.id <= last.id]
    made = next((event for event in reversed(until) if event.deed is Deed.MEETING), None)
    if made is None or made.note is None:
        return None
    told = json.loads(made.note)
    sequence = sum(event.deed in CHANGES for event in until) - 1
    return Meeting(made.id, dt.datetime.fromisoformat(told["at"]), told["place"], sequence)


def _picked(found: Referral, meeting_id: int) -> tuple[int, int] | None:
    note = next((event.note for event in found.events if event.id == meeting_id), None)
    if note is None:
        return None
    proposal_id, number = json.loads(note)["picked"]
    return proposal_id, number
