"""Buttons of alerts: what to tell somebody of, ending it, and the rest of a digest."""

from dataclasses import dataclass

from handlers.buttons.fields import Forms


@dataclass(frozen=True, slots=True)
class WatchQuestion:
    """Tell of what is new for the question of a turn."""

    turn_id: int


@dataclass(frozen=True, slots=True)
class WatchNeed:
    """Tell of what is new for a published need."""

    demand_id: int


@dataclass(frozen=True, slots=True)
class WatchProfile:
    """Tell of programs for one's enterprise."""


@dataclass(frozen=True, slots=True)
class WatchStudent:
    """Tell of openings and deadlines for the profile of one's studies."""


@dataclass(frozen=True, slots=True)
class EndWatch:
    """End one of one's alerts."""

    watch_id: int


@dataclass(frozen=True, slots=True)
class StopAlerts:
    """Stop all of one's alerts."""


@dataclass(frozen=True, slots=True)
class ResumeAlerts:
    """Let all of one's alerts go on."""


@dataclass(frozen=True, slots=True)
class MyAlerts:
    """List one's alerts."""


@dataclass(frozen=True, slots=True)
class MoreAlerts:
    """Show what a day's digest left out; ``day`` is its proleptic ordinal, ``page`` counts from 1."""

    day: int
    page: int


AlertChoice = (
    WatchStudent
    | WatchQuestion
    | WatchNeed
    | WatchProfile
    | EndWatch
    | StopAlerts
    | ResumeAlerts
    | MyAlerts
    | MoreAlerts
)
FORMS: Forms = {
    "zq": (WatchQuestion, (None,)),
    "zn": (WatchNeed, (None,)),
    "zp": (WatchProfile, ()),
    "zt": (WatchStudent, ()),
    "ze": (EndWatch, (None,)),
    "zs": (StopAlerts, ()),
    "zr": (ResumeAlerts, ()),
    "zl": (MyAlerts, ()),
    "zm": (MoreAlerts, (None, None)),
}
