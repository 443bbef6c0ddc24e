"""Reports for tests: of a busy month, and of one without anything."""

import datetime as dt

from knowledge.outcomes.figures import Figures
from knowledge.outcomes.figures import Report as Introductions
from knowledge.people import Party
from knowledge.referrals import State
from knowledge.reporting import Changes, Period, Piece, Questions, Report, Topic, Topics
from knowledge.reporting.periods import cut, days_of
from knowledge.usage import Day
from knowledge.vocabulary import Kind, Language, Stage

TODAY = dt.date(2026, 11, 22)
_NONE = Figures(0, 0, 0, 0, None, None, None, {})


def quiet(period: Period = Period.MONTH, begun: dt.date | None = None) -> Report:
    """Gives the report of a period in which nothing happened."""
    days = days_of(period, TODAY, begun)
    length, pieces = cut(days)
    asked = Questions(0, 0, [Piece(one, 0, 0) for one in pieces], {}, {}, 0, 0, 0, 0, 0, 0, 0)
    return Report(
        period, days, length, asked, Topics([], 0), Introductions(_NONE, {}, {}, {}, 0, 0), {}, Changes({}, {}, {}), []
    )


def busy(period: Period = Period.MONTH, begun: dt.date | None = None) -> Report:
    """Gives the report of a period in which much happened."""
    days = days_of(period, TODAY, begun)
    length, pieces = cut(days)
    asked = 10 * len(pieces)
    return Report(
        period,
        days,
        length,
        Questions(
            asked, 17, [Piece(one, 10, 5) for one in pieces], {Language.ZH: asked - 3, Language.EN: 3},
            {Party.ENTERPRISE: asked - 5, Party.STUDENT: 3, None: 2}, 4, 3, 2, 1, 6, 2, 3,
        ),
        Topics([Topic(1, 5, 6, True, "$x^2$ =HYPERLINK(1) <b>🙂"), Topic(2, 3, 3, False)], 4),
        Introductions(
            Figures(9, 8, 5, 3, 5 / 8, 2.5, 4.0, {}), {}, {}, {State.SENT: 3, State.COMPLETED: 3}, 0, 0
        ),
        {kind: {Stage.PUBLISHED: 40 + len(kind), Stage.REVIEW: 2} for kind in Kind},
        Changes({Kind.LAB: 4, Kind.PROGRAM: 2}, {Kind.LAB: 3}, {Kind.CASE: 1}),
        [Day(day, 4, 900, 8, 1, {"used": 4}) for day in (days.first, days.last) if days.first != days.last],
    )  # fmt: skip
