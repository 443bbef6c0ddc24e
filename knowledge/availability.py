"""Whether one can still apply: decided from dates alone, and never guessed open."""

import datetime as dt
from dataclasses import dataclass

from knowledge.vocabulary import Availability


@dataclass(frozen=True, slots=True)
class Window:
    """The dates of a program, opening or event, as its source gives them.

    Attributes:
        opens: first day, or None where unknown.
        closes: last day (still open on it), or None where unknown.
        ends: last day of a named term without a closing date, such as a summer or a class of graduates.
        rolling: the source says that one can always apply.
        active: what the source itself says of being open; None where it says nothing.
        announced: the source says that another round is coming, be its dates known or not.
    """

    opens: dt.date | None = None
    closes: dt.date | None = None
    ends: dt.date | None = None
    rolling: bool = False
    active: bool | None = None
    announced: bool = False

    def on(self, today: dt.date) -> Availability:
        """Says whether one can apply on a day; without a date that proves it, the answer is unknown, not open."""
        last = [day for day in (self.closes, self.ends) if day is not None]
        if self.active is False or any(day < today for day in last):
            return Availability.UPCOMING if self.announced else Availability.CLOSED
        if self.opens is not None and self.closes is not None and self.closes < self.opens:
            return Availability.UNKNOWN  # dates that contradict each other prove nothing
        if self.opens is not None and self.opens > today:
            return Availability.UPCOMING
        if self.rolling or self.closes is not None or (self.active and self.ends is not None):
            return Availability.OPEN
        return Availability.UPCOMING if self.announced else Availability.UNKNOWN
