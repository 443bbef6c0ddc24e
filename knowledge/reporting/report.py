"""The figures of a period, put together for whoever of the staff looks back on it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from knowledge import inventory, usage
from knowledge.applications import Deed
from knowledge.applications.figures import figures as applied
from knowledge.database import ReadSession
from knowledge.outcomes import figures
from knowledge.reporting.changes import Changes, changes
from knowledge.reporting.periods import Cut, Days, Period, cut, days_of
from knowledge.reporting.questions import Questions, first_day, questions
from knowledge.reporting.topics import Topics, topics
from knowledge.vocabulary import Kind, Stage
from knowledge.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Report:
    """What happened at the desk in a period.

    Attributes:
        cut: what the pieces of the questions are: weeks, months or years.
        topics: what was wanted but missing.
        introductions: of those that were asked for in the period, where they stand by now.
        records: how many of each kind stand in each stage by now, whatever the period.
        applications: how many were sent, accepted and so on; what happened to a few only is left out.
        models: what chat models were asked for, the earliest day first; days without are left out.
    """

    period: Period
    days: Days
    cut: Cut
    questions: Questions
    topics: Topics
    introductions: figures.Report
    records: Mapping[Kind, Mapping[Stage, int]]
    changes: Changes
    models: Sequence[usage.Day]
    applications: Mapping[Deed, int] = field(default_factory=dict)


async def report(
    session: ReadSession, period: Period, today: dt.date, zone: dt.tzinfo, working_days: WorkingDays
) -> Report:
    """Counts what a period came to.

    Args:
        zone: of the desk, by which its days begin.
        working_days: by which the time to an answer is counted.
    """
    begun = await first_day(session, zone) if period is Period.ALL else None
    days = days_of(period, today, begun)
    length, pieces = cut(days)
    asked = None if period is Period.ALL else days.moments(zone)
    used = await usage.by_day(session, days.first)
    return Report(
        period=period,
        days=days,
        cut=length,
        questions=await questions(session, days, pieces, zone),
        topics=await topics(session, days, zone),
        introductions=await figures.report(session, working_days, zone, asked),
        records=await inventory.records(session),
        changes=await changes(session, days, zone),
        applications=await applied(session, asked),
        models=sorted((one for one in used if one.day <= days.last), key=lambda one: one.day),
    )
