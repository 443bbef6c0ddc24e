"""A month of a desk that does not exist, for the picture of a report in the README: made up, and marked as such."""

import datetime as dt

from knowledge.outcomes.figures import Figures
from knowledge.outcomes.figures import Report as Introductions
from knowledge.people import Party
from knowledge.referrals import State
from knowledge.reporting import Changes, Cut, Days, Period, Piece, Questions, Report, Topic, Topics
from knowledge.vocabulary import Kind, Language, Stage

_DAYS = Days(dt.date(2026, 10, 1), dt.date(2026, 10, 31))
_WEEKS = ((1, 4, 21, 14), (5, 11, 48, 29), (12, 18, 63, 37), (19, 25, 71, 40), (26, 31, 58, 36))
"""First and last day, questions, and those who asked them."""
_RECORDS = {
    Kind.LAB: 86, Kind.EXPERT: 64, Kind.EQUIPMENT: 120, Kind.ACHIEVEMENT: 45, Kind.PROGRAM: 132, Kind.CASE: 58,
    Kind.OPENING: 74, Kind.MENTOR: 22, Kind.EVENT: 9,
}  # fmt: skip

_TOPICS = {
    Language.ZH: [Topic(1, 7, 9, True, "有没有食品包装检测的实验室"), Topic(2, 4, 4, False, "创新券能不能跨省用")],
    Language.EN: [
        Topic(1, 7, 9, True, "a lab that tests food packaging"),
        Topic(2, 4, 4, False, "vouchers in other provinces"),
    ],
}


def made_up_month(language: Language) -> Report:
    """Gives the report of the month, with what was asked in a language."""
    weeks = [
        Piece(Days(_DAYS.first.replace(day=first), _DAYS.first.replace(day=last)), asked, people)
        for first, last, asked, people in _WEEKS
    ]
    asked = sum(week.asked for week in weeks)
    questions = Questions(
        asked=asked,
        people=94,
        pieces=weeks,
        by_language={Language.ZH: asked - 38, Language.EN: 38},
        by_party={Party.ENTERPRISE: 171, Party.STUDENT: 68, None: asked - 171 - 68},
        abstained=34,
        asked_back=27,
        handed_over=19,
        answered_by_a_person=17,
        helpful=72,
        unhelpful=11,
        answered_by_staff=25,
    )
    total = Figures(24, 23, 15, 6, 15 / 23, 3.0, None, {})
    states = {State.SENT: 5, State.ACCEPTED: 4, State.MEETING: 4, State.COMPLETED: 6}
    return Report(
        period=Period.LAST_MONTH,
        days=_DAYS,
        cut=Cut.WEEK,
        questions=questions,
        topics=Topics(_TOPICS[language], 14),
        introductions=Introductions(total, {}, {}, states, 0, 0),
        records={kind: {Stage.PUBLISHED: count} for kind, count in _RECORDS.items()},
        changes=Changes({Kind.PROGRAM: 12, Kind.LAB: 4}, {Kind.EXPERT: 9, Kind.LAB: 5}, {Kind.PROGRAM: 7}),
        models=[],
    )
