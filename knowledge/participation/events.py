"""What can happen to a student's part in an introduction, and where it then stands: pure, from the events alone."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.dealings import Result
from knowledge.referrals.events import State as ReferralState
from knowledge.students import Profile


class Side(StrEnum):
    """Who does something: the student, whoever works on the need, whoever has it, or the desk by itself."""

    STUDENT = "student"
    LAB = "lab"
    OWNER = "owner"
    DESK = "desk"


class Deed(StrEnum):
    """What is done; the last one is where it stands."""

    ASKED = "asked"
    AGREED = "agreed"
    """The student would like to, and shows who they are."""
    DECLINED = "declined"
    CHOSEN = "chosen"
    """Whoever works on the need would like to have them."""
    PASSED_OVER = "passed-over"
    LET_IN = "let-in"
    """Whoever has the need agrees: now they see of it what the lab sees."""
    REFUSED = "refused"
    LEFT = "left"
    RELEASED = "released"
    """It is over: the lab, the need's owner or the end of the introduction ended it."""


_RULES: Mapping[Deed, tuple[frozenset[Deed], frozenset[Side]]] = {
    Deed.AGREED: (frozenset({Deed.ASKED}), frozenset({Side.STUDENT})),
    Deed.DECLINED: (frozenset({Deed.ASKED}), frozenset({Side.STUDENT})),
    Deed.CHOSEN: (frozenset({Deed.AGREED}), frozenset({Side.LAB, Side.DESK})),
    Deed.PASSED_OVER: (frozenset({Deed.AGREED}), frozenset({Side.LAB})),
    Deed.LET_IN: (frozenset({Deed.CHOSEN}), frozenset({Side.OWNER})),
    Deed.REFUSED: (frozenset({Deed.CHOSEN}), frozenset({Side.OWNER})),
    Deed.LEFT: (frozenset({Deed.AGREED, Deed.CHOSEN, Deed.LET_IN}), frozenset({Side.STUDENT})),
    Deed.RELEASED: (
        frozenset({Deed.ASKED, Deed.AGREED, Deed.CHOSEN, Deed.LET_IN}),
        frozenset({Side.LAB, Side.OWNER, Side.DESK}),
    ),
}
"""For each deed where it has to stand for it, and the sides that may; all begin as asked."""
_OPEN = frozenset({Deed.ASKED, Deed.AGREED, Deed.CHOSEN, Deed.LET_IN})
CARRIED = frozenset({ReferralState.ACCEPTED, ReferralState.MEETING, ReferralState.AGREEMENT, ReferralState.UNDER_WAY})
"""States of an introduction in which students can take part: somebody works on it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; ``person_id`` is None for the desk itself, and for whoever has been erased."""

    deed: Deed
    side: Side
    at: dt.datetime
    person_id: int | None


@dataclass(frozen=True, slots=True)
class Participation:
    """A student's part in an introduction, with all that happened to it, oldest first.

    Attributes:
        shown: the copy of their profile that they agreed to show; None before.
    """

    id: int
    referral_id: int
    person_id: int
    by_link: bool
    shown: Profile | None
    events: tuple[Event, ...]

    @property
    def stands(self) -> Deed:
        """Says where it stands."""
        return self.events[-1].deed

    @property
    def open(self) -> bool:
        """Says whether something can still come of it."""
        return self.stands in _OPEN

    def happened(self, deed: Deed) -> bool:
        """Says whether something was done."""
        return any(event.deed is deed for event in self.events)

    def verdict(self, deed: Deed, side: Side) -> Result:
        """Says whether a side may do something now; what was done before is done already."""
        where, sides = _RULES[deed]
        if side not in sides:
            return Result.NOT_YOURS
        if self.happened(deed):
            return Result.ALREADY
        return Result.DONE if self.stands in where else Result.NOT_NOW
