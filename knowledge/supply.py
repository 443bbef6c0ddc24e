"""What a place has of the linkage's ends: openings that one may still apply for, and what is taught and worked on."""

import datetime as dt
from collections.abc import Collection
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from knowledge.availability import Window
from knowledge.database import ReadSession
from knowledge.tables import Course, Lab, Opening, Record
from knowledge.vocabulary import Audience, Availability, Kind, Stage


class Whereabouts(NamedTuple):
    """Where a record is, as its source writes it; None where it says nothing."""

    country: str | None
    region: str | None
    location: str | None


class Offered(NamedTuple):
    """An opening that is not over: whom it asks for, and who offers it.

    Attributes:
        proven: whether a date proves that one may apply; the others are unknown or to come.
        enterprise: key of an enterprise of the linkage, where it names one.
    """

    record_id: int
    where: Whereabouts
    majors: tuple[str, ...]
    enterprise: str | None
    proven: bool


class Taught(NamedTuple):
    """A field of study that a lab works in, or a major that a course is for, as it is written."""

    said: str
    where: Whereabouts


async def offered(
    session: ReadSession, today: dt.date, audiences: Collection[Audience] = (Audience.PUBLIC,)
) -> list[Offered]:
    """Gives the openings that may be shown and are not over on a day, those that a date proves open first."""
    dates = (Record.opens, Record.closes, Record.ends, Record.rolling, Record.active, Record.announced)
    query = select(
        Record.id, Record.country, Record.region, Record.location, Opening.majors, Opening.enterprise_key, *dates
    ).join(Opening, Opening.record_id == Record.id)  # fmt: skip
    rows = [*await session.execute(_shown(query, Kind.OPENING, audiences))]
    standing = [(row, Window(*row[6:]).on(today)) for row in rows]
    found = [
        Offered(
            row.id, Whereabouts(row.country, row.region, row.location), tuple(row.majors), row.enterprise_key,
            state is Availability.OPEN,
        )
        for row, state in standing
        if state is not Availability.CLOSED
    ]  # fmt: skip
    return sorted(found, key=lambda one: not one.proven)


async def taught(session: ReadSession, audiences: Collection[Audience] = (Audience.PUBLIC,)) -> list[Taught]:
    """Gives what the labs that may be shown work in, and whom the courses that may be shown are for."""
    where = (Record.country, Record.region, Record.location)
    labs = select(Lab.field, *where).join(Record, Record.id == Lab.record_id)
    courses = select(Course.majors, *where).join(Record, Record.id == Course.record_id)
    fields = await session.execute(_shown(labs, Kind.LAB, audiences))
    found = [Taught(row[0], Whereabouts(*row[1:])) for row in fields if row[0]]
    for row in await session.execute(_shown(courses, Kind.COURSE, audiences)):
        found += [Taught(major, Whereabouts(*row[1:])) for major in row[0]]
    return found


def _shown(query: Select[*tuple[Any, ...]], kind: Kind, audiences: Collection[Audience]) -> Select[*tuple[Any, ...]]:
    shown = Record.kind == kind, Record.stage == Stage.PUBLISHED, Record.audience.in_(audiences)
    return query.where(*shown).order_by(Record.id)
