"""What is due for a question to a mentor: pure, counted in working days, as for introductions."""

import datetime as dt
from dataclasses import dataclass

from knowledge.mentoring.course import Deed, Event, Mentoring, State
from knowledge.referrals.clocks import UNANSWERED_AFTER, reached_since
from knowledge.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Due:
    """What is due.

    Attributes:
        deed: `Deed.REMINDED`, `Deed.UNANSWERED`, or `Deed.CLOSED` long after the last answer.
        key: names it among the events of its question, where it happens once.
    """

    deed: Deed
    key: str


def due(one: Mentoring, today: dt.date, days: WorkingDays, zone: dt.tzinfo) -> Due | None:
    """Gives what is due by a day: the latest thing alone, since whoever missed several is told once."""
    turn = _turn(one)
    if turn is None:
        return None
    began = turn.at.astimezone(zone).date()
    if days.between(began, today) >= UNANSWERED_AFTER:
        deed = Deed.UNANSWERED if turn.deed is Deed.ASKED else Deed.CLOSED
        return Due(deed, f"{deed}:{turn.id}")
    last = one.last(Deed.REMINDED)
    reminded = None if last is None or last.id < turn.id else last.at.astimezone(zone).date()
    reached = reached_since(began, today, reminded, days) if turn.deed is Deed.ASKED else None
    return None if reached is None else Due(Deed.REMINDED, f"{Deed.REMINDED}:{turn.id}:{reached}")


def answer_by(one: Mentoring, days: WorkingDays, zone: dt.tzinfo) -> dt.date | None:
    """Gives the day on which a question counts as unanswered; None where no answer is waited for."""
    turn = _turn(one)
    if turn is None or turn.deed is not Deed.ASKED:
        return None
    return days.add(turn.at.astimezone(zone).date(), UNANSWERED_AFTER)


def _turn(one: Mentoring) -> Event | None:
    """Gives the event since which something is waited for; None where nothing is."""
    return one.said[-1] if one.state in (State.ASKED, State.ANSWERED) else None
