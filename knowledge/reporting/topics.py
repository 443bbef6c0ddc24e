"""What was wanted but missing: the topics of questions that the records did not answer, and how many asked for each."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from knowledge import gaps
from knowledge.database import ReadSession
from knowledge.gaps import Shelf
from knowledge.outcomes.figures import LEAST
from knowledge.reporting.periods import Days
from knowledge.tables import Gap, Turn

_MISSING = frozenset({Shelf.OPEN, Shelf.ANSWERED})
"""What the desk's matter is, whether or not a person has answered it since."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic that enough people asked for to be told of.

    Attributes:
        open: whether somebody still waits for an answer.
        name: what it is called; None where it is only counted.
    """

    id: int
    people: int
    questions: int
    open: bool
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Topics:
    """What was wanted but missing in some days.

    Attributes:
        told: the topics that at least ``LEAST`` people asked for, what most asked for first.
        small: how many topics fewer people asked for; a report is passed on, so that these are not named in it.
    """

    told: Sequence[Topic]
    small: int


async def topics(session: ReadSession, days: Days, zone: dt.tzinfo) -> Topics:
    """Counts the topics of some days by those who asked for them."""
    since, until = days.moments(zone)
    shelves = await gaps.shelves(session)
    people = func.count(Turn.person_id.distinct())
    rows = await session.execute(
        select(Gap.topic_id, people, func.count())
        .join(Turn, Turn.id == Gap.turn_id)
        .where(Turn.asked_at >= since, Turn.asked_at < until)
        .group_by(Gap.topic_id)
        .order_by(people.desc(), func.count().desc(), Gap.topic_id)
    )
    found = [
        Topic(id, many, asked, shelves[id] is Shelf.OPEN) for id, many, asked in rows if shelves.get(id) in _MISSING
    ]
    told = [one for one in found if one.people >= LEAST]
    return Topics(told, len(found) - len(told))
