"""What can happen to an application, and the state that follows: pure, from the events alone."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.dealings import Result, Side
from knowledge.students import Profile


class State(StrEnum):
    """Where an application stands."""

    DRAFT = "draft"
    """Its student looks at what would be sent; nobody else sees it."""
    SENT = "sent"
    UNANSWERED = "unanswered"
    ACCEPTED = "accepted"
    """Whoever offers the opening would like to meet the student."""
    OFFERED = "offered"
    UNDER_WAY = "under-way"
    COMPLETED = "completed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    """Nothing was heard of it for so long that it is over."""


class Deed(StrEnum):
    """What is done. Those of a state's name bring that state about; the others leave it as it is."""

    SENT = "sent"
    ACCEPTED = "accepted"
    OFFERED = "offered"
    DECLINED = "declined"
    UNANSWERED = "unanswered"
    UNDER_WAY = "under-way"
    COMPLETED = "completed"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    SEEN = "seen"
    """Somebody of the other side opened it."""
    QUESTION = "question"
    """Whoever judges it asks its student something."""
    REPLY = "reply"
    EVALUATED = "evaluated"
    """One side said how it was."""
    REMARK = "remark"
    """It added why."""
    REMINDED = "reminded"
    GONE = "gone"
    """Its student was told that the opening is not shown any more."""


ENDED = frozenset({State.DECLINED, State.WITHDRAWN, State.CLOSED})
"""States that nothing leads out of."""
OVER = ENDED | {State.COMPLETED}
"""States in which nothing is waited for any more."""
_WAITING = frozenset({State.SENT, State.UNANSWERED})
_GOING = frozenset({State.ACCEPTED, State.OFFERED, State.UNDER_WAY})
_OPEN = _WAITING | _GOING
_ASKER, _CLOCK = frozenset({Side.ASKER}), frozenset({Side.CLOCK})
_ANSWERING = frozenset({Side.WINDOW, Side.OFFICE})
_EITHER = _ASKER | _ANSWERING
_RULES: Mapping[Deed, tuple[frozenset[State], frozenset[Side]]] = {
    Deed.SENT: (frozenset({State.DRAFT}), _ASKER),
    Deed.ACCEPTED: (_WAITING, _ANSWERING),
    Deed.OFFERED: (_WAITING | {State.ACCEPTED}, _ANSWERING),
    Deed.UNDER_WAY: (frozenset({State.OFFERED}), _EITHER),
    Deed.COMPLETED: (frozenset({State.UNDER_WAY}), _EITHER),
    Deed.DECLINED: (_WAITING | {State.ACCEPTED, State.OFFERED}, _ANSWERING),
    Deed.UNANSWERED: (frozenset({State.SENT}), _CLOCK),
    Deed.WITHDRAWN: (_OPEN, _ASKER),
    Deed.CLOSED: (_OPEN, _CLOCK),
    Deed.SEEN: (_OPEN | {State.COMPLETED}, _ANSWERING),
    Deed.QUESTION: (_OPEN, _ANSWERING),
    Deed.REPLY: (_OPEN, _ASKER),
    Deed.EVALUATED: (frozenset({State.COMPLETED}), _EITHER),
    Deed.REMARK: (frozenset({State.COMPLETED}), _EITHER),
    Deed.REMINDED: (_OPEN, _CLOCK),
    Deed.GONE: (_OPEN, _CLOCK),
}
"""For each deed the states that it can be done in, and the sides that may."""
_REPEATABLE = frozenset({Deed.REMINDED, Deed.QUESTION, Deed.REPLY, Deed.EVALUATED, Deed.REMARK})
"""Deeds that may be done more than once, or once by each side."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    Attributes:
        person_id: who did it; None for a clock, and whoever has been erased.
        note: what was said with it: a question, a reply, a reason or an evaluation as `notes` write them.
    """

    id: int
    deed: Deed
    side: Side
    at: dt.datetime
    person_id: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """An application with all that happened to it, oldest first.

    Attributes:
        person_id: of the student.
        window_key: of the expert record of whoever answers for the opening; None where its posters or the office do.
        version: grows with each change of a draft, so that what is sent is what was looked at.
        shown: the parts of the profile that are shown, as they were when they were chosen; None once they are erased.
        line: what the student adds in words.
    """

    id: int
    person_id: int
    record_key: str
    window_key: str | None
    version: int
    shown: Profile | None
    line: str | None
    created_at: dt.datetime
    events: tuple[Event, ...] = ()

    @property
    def state(self) -> State:
        """Gives where it stands."""
        last = self._turning
        return State.DRAFT if last is None else State(last.deed.value)

    @property
    def since(self) -> dt.datetime:
        """Gives the moment since which it stands there."""
        last = self._turning
        return self.created_at if last is None else last.at

    @property
    def question(self) -> Event | None:
        """Gives the question that its student has not replied to; None where none waits."""
        last = next((event for event in reversed(self.events) if event.deed in (Deed.QUESTION, Deed.REPLY)), None)
        return last if last is not None and last.deed is Deed.QUESTION and self.state in _OPEN else None

    @property
    def seen(self) -> dt.datetime | None:
        """Gives when somebody of the other side opened it first; None if nobody did."""
        opened = self.last(Deed.SEEN)
        return None if opened is None else opened.at

    def said_by(self, side: Side, deed: Deed) -> Event | None:
        """Gives what one side did, such as say how it was; the desk's office speaks for whoever was asked."""
        mine = _ASKER if side is Side.ASKER else _ANSWERING
        return next((event for event in self.events if event.deed is deed and event.side in mine), None)

    def last(self, deed: Deed) -> Event | None:
        """Gives the last event of a deed; None where it was never done."""
        return next((event for event in reversed(self.events) if event.deed is deed), None)

    def possible(self, side: Side) -> tuple[Deed, ...]:
        """Names what a side could do now, in the order of an application's course."""
        return tuple(deed for deed in _RULES if self.verdict(deed, side) is Result.DONE)

    def verdict(self, deed: Deed, side: Side) -> Result:
        """Says what would come of a side's doing something now."""
        states, sides = _RULES[deed]
        if side not in sides:
            return Result.NOT_YOURS
        if self._is_done(deed, side):
            return Result.ALREADY
        return Result.DONE if self.state in states and self._has_cause(deed, side) else Result.NOT_NOW

    @property
    def _turning(self) -> Event | None:
        return next((event for event in reversed(self.events) if event.deed.value in set(State)), None)

    def _has_cause(self, deed: Deed, side: Side) -> bool:
        """Says whether what a deed follows upon was done: a reply upon a question, a remark upon an evaluation."""
        if deed is Deed.REPLY:
            return self.question is not None
        return deed is not Deed.REMARK or self.said_by(side, Deed.EVALUATED) is not None

    def _is_done(self, deed: Deed, side: Side) -> bool:
        if deed is Deed.QUESTION:  # one at a time
            return self.question is not None
        if deed is Deed.REPLY:
            return self.question is None and self.last(Deed.REPLY) is not None
        if deed in (Deed.EVALUATED, Deed.REMARK):
            return self.said_by(side, deed) is not None
        return deed not in _REPEATABLE and self.last(deed) is not None


def messages_of(application_id: int) -> str:
    """Begins the keys of all messages about an application."""
    return f"application:{application_id}:"
