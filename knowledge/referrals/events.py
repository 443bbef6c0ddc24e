"""What can happen to an introduction, and the state that follows: pure, from the events alone."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.dealings import Result, Side


class State(StrEnum):
    """Where an introduction stands."""

    ASKED = "asked"
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    UNANSWERED = "unanswered"
    WITHDRAWN = "withdrawn"
    MEETING = "meeting"
    AGREEMENT = "agreement"
    UNDER_WAY = "under-way"
    COMPLETED = "completed"
    CLOSED = "closed"


class Deed(StrEnum):
    """What is done. Those of a state's name bring that state about; the others leave it as it is."""

    ASKED = "asked"
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    UNANSWERED = "unanswered"
    WITHDRAWN = "withdrawn"
    MEETING = "meeting"
    AGREEMENT = "agreement"
    UNDER_WAY = "under-way"
    COMPLETED = "completed"
    CLOSED = "closed"
    REMINDED = "reminded"
    SUGGESTED = "suggested"
    """The window named somebody else."""
    WANTED_WHOLE = "wanted-whole"
    """The window asked to see a confidential need in full."""
    SHOWN_WHOLE = "shown-whole"
    """The asker agreed to that."""
    NOT_SHOWN = "not-shown"
    """The asker would rather not, for now."""
    DRAFTED = "drafted"
    """Somebody looks at times to propose before they are sent; nobody else sees them."""
    PROPOSED = "proposed"
    """One side proposed times to meet."""
    CALLED_OFF = "called-off"
    """One side called the meeting off."""


ENDED = frozenset({State.DECLINED, State.WITHDRAWN, State.CLOSED})
"""States that nothing leads out of."""
_STATES = frozenset(state.value for state in State)
_WORKING = frozenset({State.ACCEPTED, State.MEETING, State.AGREEMENT, State.UNDER_WAY})
_EITHER = frozenset({Side.ASKER, Side.WINDOW, Side.OFFICE})
_ANSWERING = frozenset({Side.WINDOW, Side.OFFICE})
_RULES: Mapping[Deed, tuple[frozenset[State], frozenset[Side]]] = {
    Deed.SENT: (frozenset({State.ASKED}), frozenset({Side.ASKER})),
    Deed.ACCEPTED: (frozenset({State.SENT, State.UNANSWERED}), _ANSWERING),
    Deed.DECLINED: (frozenset({State.SENT, State.UNANSWERED}), _ANSWERING),
    Deed.UNANSWERED: (frozenset({State.SENT}), frozenset({Side.CLOCK})),
    Deed.WITHDRAWN: (frozenset(State) - ENDED - {State.COMPLETED}, frozenset({Side.ASKER})),
    Deed.MEETING: (_WORKING, _EITHER),
    Deed.AGREEMENT: (frozenset({State.ACCEPTED, State.MEETING}), _EITHER),
    Deed.UNDER_WAY: (_WORKING - {State.UNDER_WAY}, _EITHER),
    Deed.COMPLETED: (_WORKING, _EITHER),
    Deed.CLOSED: (_WORKING | {State.UNANSWERED, State.COMPLETED}, _EITHER),
    Deed.REMINDED: (frozenset({State.SENT}) | _WORKING, frozenset({Side.CLOCK})),
    Deed.SUGGESTED: (frozenset({State.SENT, State.UNANSWERED, State.DECLINED}), _ANSWERING),
    Deed.WANTED_WHOLE: (frozenset({State.SENT, State.UNANSWERED}) | _WORKING, _ANSWERING),
    Deed.SHOWN_WHOLE: (frozenset({State.SENT, State.UNANSWERED}) | _WORKING, frozenset({Side.ASKER})),
    Deed.NOT_SHOWN: (frozenset({State.SENT, State.UNANSWERED}) | _WORKING, frozenset({Side.ASKER})),
    Deed.DRAFTED: (_WORKING, _EITHER),
    Deed.PROPOSED: (_WORKING, _EITHER),
    Deed.CALLED_OFF: (_WORKING, _EITHER),
}
"""For each deed the states that it can be done in, and the sides that may; every introduction begins as asked."""
_REPEATABLE = frozenset({Deed.MEETING, Deed.REMINDED, Deed.SUGGESTED, Deed.DRAFTED, Deed.PROPOSED, Deed.CALLED_OFF})
"""Deeds that may be done more than once."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    Attributes:
        person_id: who did it; None for a clock, an answer by e-mail, and whoever has been erased.
        note: what was said with it, such as a reason, as the journeys write it; None where nothing was.
    """

    id: int
    deed: Deed
    side: Side
    at: dt.datetime
    person_id: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Referral:
    """An introduction with all that happened to it, oldest first.

    Attributes:
        record_key: of whom or what the asker was introduced to.
        window_key: of the expert record of whoever answers; None where the desk's office does.
        came_from: number of the introduction whose window suggested this one, or whose silence led to it.
    """

    id: int
    demand_id: int
    record_key: str
    window_key: str | None
    came_from: int | None
    events: tuple[Event, ...]

    @property
    def state(self) -> State:
        """Gives where it stands."""
        return state_after(self.events)

    @property
    def since(self) -> dt.datetime:
        """Gives the moment since which it stands there."""
        return _last_state(self.events)[1].at

    @property
    def shown_whole(self) -> bool:
        """Says whether the asker agreed to a confidential need being shown in full."""
        return self.last(Deed.SHOWN_WHOLE) is not None

    @property
    def awaits_decision(self) -> bool:
        """Says whether the window wants to see a confidential need in full and its owner has not decided yet."""
        wanted, decided = self.last(Deed.WANTED_WHOLE), self.last(Deed.SHOWN_WHOLE) or self.last(Deed.NOT_SHOWN)
        return wanted is not None and (decided is None or decided.id < wanted.id) and self.state not in ENDED

    def last(self, deed: Deed) -> Event | None:
        """Gives the last event of a deed; None where it was never done."""
        return next((event for event in reversed(self.events) if event.deed is deed), None)

    def possible(self, side: Side) -> tuple[Deed, ...]:
        """Names what a side could do now, in the order of an introduction's course."""
        return tuple(deed for deed in _RULES if self.verdict(deed, side) is Result.DONE)

    def verdict(self, deed: Deed, side: Side) -> Result:
        """Says what would come of a side's doing something now."""
        if deed not in _REPEATABLE and (deed.value == self.state.value or self._is_done(deed)):
            return Result.ALREADY
        states, sides = _RULES.get(deed, (frozenset(), frozenset()))
        if side not in sides:
            return Result.NOT_YOURS
        if deed is Deed.NOT_SHOWN and self.shown_whole:  # what was shown is seen
            return Result.NOT_NOW
        return Result.DONE if self.state in states else Result.NOT_NOW

    def _is_done(self, deed: Deed) -> bool:
        """Says whether something that leaves the state alone was done, or the answer has been given."""
        if deed is Deed.WANTED_WHOLE:  # after "not for now" it may be asked again
            return self.shown_whole or self.awaits_decision
        if deed is Deed.NOT_SHOWN:
            return self.last(deed) is not None and not self.awaits_decision
        return deed in (Deed.SENT, Deed.ACCEPTED, Deed.SHOWN_WHOLE) and self.last(deed) is not None


def messages_of(referral_id: int) -> str:
    """Begins the keys of all messages about an introduction."""
    return f"introduction:{referral_id}:"


def state_after(events: Iterable[Event]) -> State:
    """Gives the state that follows from events, oldest first."""
    return _last_state(events)[0]


def _last_state(events: Iterable[Event]) -> tuple[State, Event]:
    """Finds the last event that brought a state about.

    Those who work together and meet do not go back by it; a meeting that is called off brought nothing about.
    """
    found: tuple[State, Event] | None = None
    before_meeting: tuple[State, Event] | None = None
    for event in events:
        if event.deed is Deed.CALLED_OFF and found is not None and found[0] is State.MEETING:
            found = before_meeting
        if event.deed.value not in _STATES:
            continue
        state = State(event.deed.value)
        if found is None or state is not State.MEETING or found[0] in (State.ACCEPTED, State.MEETING):
            before_meeting = before_meeting if found is not None and found[0] is State.MEETING else found
            found = state, event
    if found is None:
        raise ValueError("an introduction begins with its being asked for")
    return found
