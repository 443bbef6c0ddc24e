"""Buttons of events: signing up, one's own sign-ups, and the list for whoever holds one."""

from dataclasses import dataclass

from handlers.buttons.fields import TRUTH, Forms


@dataclass(frozen=True, slots=True)
class SignUp:
    """Show what signing up for an event means, and ask for a name."""

    record_id: int


@dataclass(frozen=True, slots=True)
class SignUpAs:
    """Sign up: under the name of one's profile, or without a name."""

    record_id: int
    named: bool


@dataclass(frozen=True, slots=True)
class ShowSignUp:
    """Show one's sign-up."""

    signup_id: int


@dataclass(frozen=True, slots=True)
class LeaveEvent:
    """Cancel one's sign-up; asks once more before."""

    signup_id: int
    sure: bool


@dataclass(frozen=True, slots=True)
class EventFile:
    """Send the calendar file of one's sign-up again."""

    signup_id: int


@dataclass(frozen=True, slots=True)
class EventsPage:
    """List one's sign-ups and the events to come; ``page`` counts from 0."""

    page: int


@dataclass(frozen=True, slots=True)
class Attendees:
    """Show who signed up, to whoever holds the event; ``page`` counts from 0."""

    record_id: int
    page: int


@dataclass(frozen=True, slots=True)
class AttendeesFile:
    """Send the list of who signed up as a file."""

    record_id: int


@dataclass(frozen=True, slots=True)
class CloseSignUp:
    """Take nobody more for an event, or take people again."""

    record_id: int
    closed: bool


EventChoice = (
    SignUp | SignUpAs | ShowSignUp | LeaveEvent | EventFile | EventsPage | Attendees | AttendeesFile | CloseSignUp
)
FORMS: Forms = {
    "ma": (SignUp, (None,)),
    "mb": (SignUpAs, (None, TRUTH)),
    "mc": (ShowSignUp, (None,)),
    "md": (LeaveEvent, (None, TRUTH)),
    "me": (EventFile, (None,)),
    "mf": (EventsPage, (None,)),
    "mg": (Attendees, (None, None)),
    "mh": (AttendeesFile, (None,)),
    "mi": (CloseSignUp, (None, TRUTH)),
}
