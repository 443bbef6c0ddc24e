"""Buttons of meeting: proposing times, picking one, moving and calling off.

Times are whole minutes since 1970 in UTC, and 0 is none: so a button holds all that was chosen before it, and nothing
is lost when the process ends.
"""

from dataclasses import dataclass

from handlers.buttons.fields import TRUTH, Forms


@dataclass(frozen=True, slots=True)
class ProposeTimes:
    """Choose a day to propose, beside the times chosen already; offers the next working days."""

    referral_id: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class ProposeOn:
    """Choose a time on a day (counted as ``datetime.date.toordinal``), beside those chosen already."""

    referral_id: int
    day: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class ReviewTimes:
    """Look at the times chosen, before they are sent."""

    referral_id: int
    first: int
    second: int
    third: int


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Name the place of the times chosen, in words."""

    referral_id: int
    first: int
    second: int
    third: int


@dataclass(frozen=True, slots=True)
class LeavePlaceOut:
    """Name no place for the times chosen, also where one was named before."""

    referral_id: int
    first: int
    second: int
    third: int


@dataclass(frozen=True, slots=True)
class SendTimes:
    """Send the times chosen to the other side, with the place named so far if there is one."""

    referral_id: int
    first: int
    second: int
    third: int


@dataclass(frozen=True, slots=True)
class SendDrafted:
    """Send the times and the place that one looked at (the event that keeps them)."""

    referral_id: int
    draft_id: int


@dataclass(frozen=True, slots=True)
class PickTime:
    """Meet at one of the times proposed; ``number`` counts from 0."""

    referral_id: int
    proposal_id: int
    number: int


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """Send the calendar file of a meeting again."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class CallOff:
    """Call a meeting off, once ``confirmed``."""

    referral_id: int
    meeting_id: int
    confirmed: bool


MeetingChoice = (
    ProposeTimes
    | ProposeOn
    | ReviewTimes
    | NamePlace
    | LeavePlaceOut
    | SendTimes
    | SendDrafted
    | PickTime
    | CalendarFile
    | CallOff
)
FORMS: Forms = {
    "om": (ProposeTimes, (None, None, None)),
    "on": (ProposeOn, (None, None, None, None)),
    "oo": (ReviewTimes, (None, None, None, None)),
    "op": (NamePlace, (None, None, None, None)),
    "oq": (SendTimes, (None, None, None, None)),
    "or": (PickTime, (None, None, None)),
    "os": (CalendarFile, (None,)),
    "ot": (CallOff, (None, None, TRUTH)),
    "ou": (SendDrafted, (None, None)),
    "ov": (LeavePlaceOut, (None, None, None, None)),
}
