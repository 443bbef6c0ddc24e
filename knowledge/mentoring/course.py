"""What can happen to a question to a mentor, and the state that follows: pure, from the events alone."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.dealings import Side

__all__ = ["ENDED", "HOLDING", "Deed", "Event", "Mentoring", "Reason", "Result", "Side", "State"]


class State(StrEnum):
    """Where a question stands."""

    DRAFT = "draft"
    ASKED = "asked"
    ANSWERED = "answered"
    DECLINED = "declined"
    UNANSWERED = "unanswered"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class Deed(StrEnum):
    """What is done. Those of a state's name bring that state about; the others leave it as it is."""

    DRAFTED = "drafted"
    """Somebody looks at what they wrote before it is sent; nobody else sees it."""
    ASKED = "asked"
    """A question went out: the first one, or one more after an answer."""
    ANSWERED = "answered"
    DECLINED = "declined"
    REMINDED = "reminded"
    UNANSWERED = "unanswered"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    """The asker has what they wanted, or has asked nothing more for long: the mentor's place is free again."""


class Result(StrEnum):
    """What came of wanting to do something."""

    DONE = "done"
    ALREADY = "already"
    """It is done already: the second of two taps."""
    NOT_NOW = "not-now"
    FULL = "full"
    """The mentor has as many to answer as they take."""
    GONE = "gone"


class Reason(StrEnum):
    """Why somebody declines to answer."""

    NO_TIME = "no-time"
    NOT_MY_FIELD = "not-my-field"
    UNSUITABLE = "unsuitable"


ENDED = frozenset({State.DECLINED, State.WITHDRAWN, State.CLOSED})
"""States that nothing leads out of."""
HOLDING = frozenset({State.ASKED, State.ANSWERED})
"""States in which it takes one of the mentor's places."""
_STATES = frozenset(state.value for state in State)
_WAITS = frozenset({State.ASKED, State.UNANSWERED})
_ANSWERING = frozenset({Side.WINDOW, Side.OFFICE})
_ASKER = frozenset({Side.ASKER})
_RULES: Mapping[Deed, tuple[frozenset[State], frozenset[Side]]] = {
    Deed.ASKED: (frozenset({State.DRAFT, State.ANSWERED}), _ASKER),
    Deed.ANSWERED: (_WAITS, _ANSWERING),
    Deed.DECLINED: (_WAITS, _ANSWERING),
    Deed.REMINDED: (frozenset({State.ASKED}), frozenset({Side.CLOCK})),
    Deed.UNANSWERED: (frozenset({State.ASKED}), frozenset({Side.CLOCK})),
    Deed.WITHDRAWN: (_WAITS | {State.DRAFT}, _ASKER),
    Deed.CLOSED: (frozenset({State.ANSWERED}), _ASKER | {Side.CLOCK}),
}
"""For each deed the states that it can be done in, and the sides that may."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    Attributes:
        person_id: who did it; None for a clock, and for whoever has been erased.
        note: what was written with it; None where nothing was, and of a draft that was sent.
    """

    id: int
    deed: Deed
    side: Side
    at: dt.datetime
    person_id: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Mentoring:
    """What somebody asks a mentor, with all that happened to it, oldest first.

    Attributes:
        record_key: of the mentor.
        window_key: of the expert record of whoever answers; None where the desk's office does.
    """

    id: int
    person_id: int
    record_key: str
    window_key: str | None
    created_at: dt.datetime
    events: tuple[Event, ...]

    @property
    def state(self) -> State:
        """Gives where it stands."""
        brought = [event for event in self.events if event.deed.value in _STATES]
        return State(brought[-1].deed.value) if brought else State.DRAFT

    @property
    def since(self) -> dt.datetime:
        """Gives the moment since which it stands there."""
        return next((event.at for event in reversed(self.events) if event.deed.value in _STATES), self.created_at)

    @property
    def said(self) -> tuple[Event, ...]:
        """Gives the questions and answers that went out, oldest first."""
        return tuple(event for event in self.events if event.deed in (Deed.ASKED, Deed.ANSWERED))

    def last(self, deed: Deed) -> Event | None:
        """Gives the last event of a deed; None where it was never done."""
        return next((event for event in reversed(self.events) if event.deed is deed), None)

    def may(self, deed: Deed, side: Side) -> bool:
        """Says whether a side could do something now."""
        states, sides = _RULES.get(deed, (frozenset(), frozenset()))
        return self.state in states and side in sides
