"""What one can learn from, as far as it is compared: courses, trainings to come, labs, and mentors of students."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, or_, select

from knowledge.database import ReadSession
from knowledge.offers import Attendee, Direction, EventCategory
from knowledge.tables import Course, Event, Lab, Mentor, Record, Text
from knowledge.vocabulary import Audience, Kind, Stage

READ = 600
"""Characters of a body that are read: what somebody can do stands at its beginning."""
_TAUGHT_AT = (EventCategory.TRAINING, EventCategory.SEMINAR)
_SHOWN = (Record.stage == Stage.PUBLISHED, Record.audience == Audience.PUBLIC)


@dataclass(frozen=True, slots=True)
class Teaching:
    """A record that one can learn from.

    Attributes:
        skills: that it says it teaches, as written; the most important first.
        words: its titles in all languages; of what lists no skills by itself, also its field and how its texts begin.
        majors: whose students it is for, as written; none where it is open to all.
        required: whether these have to take it; None where that is not stated.
    """

    record_id: int
    key: str
    kind: Kind
    skills: tuple[str, ...]
    words: tuple[str, ...]
    majors: tuple[str, ...] = ()
    required: bool | None = None


async def teachings(session: ReadSession, now: dt.datetime) -> list[Teaching]:
    """Gives everything public that students can learn from now, in the order of the keys."""
    rows = await session.execute(
        select(
            Record.id,
            Record.key,
            Record.kind,
            Course.skills.label("taught"),
            Course.majors,
            Course.required,
            Mentor.skills.label("guided"),
            Mentor.field.label("guides_in"),
            Lab.field.label("works_in"),
            Event.for_whom,
        )
        .outerjoin(Course, Course.record_id == Record.id)
        .outerjoin(Mentor, Mentor.record_id == Record.id)
        .outerjoin(Lab, Lab.record_id == Record.id)
        .outerjoin(Event, Event.record_id == Record.id)
        .where(*_SHOWN, _teaches(now))
        .order_by(Record.key)
    )
    found = [row for row in rows if not row.for_whom or Attendee.STUDENT in row.for_whom]
    words = await _words(session, now)
    return [
        Teaching(
            record_id=row.id,
            key=row.key,
            kind=Kind(row.kind),
            skills=tuple(row.taught or row.guided or ()),
            words=(*words.get(row.id, ()), *filter(None, (row.guides_in, row.works_in))),
            majors=tuple(row.majors or ()),
            required=row.required,
        )
        for row in found
    ]


async def said_of(session: ReadSession, record_id: int) -> list[str]:
    """Gives the titles and bodies of a public record in all its languages, without the name of whose it is.

    A name says nothing of the matter: an investment firm looks for programmers, too.
    """
    texts = select(Text.title, Text.body, Text.org).join(Record).where(Record.id == record_id, *_SHOWN)
    rows = await session.execute(texts.order_by(Text.lang))
    return [part.replace(row.org, " ") if row.org else part for row in rows for part in (row.title, row.body)]


def _teaches(now: dt.datetime) -> ColumnElement[bool]:
    """Holds for what students can learn from: closed events and mentors who take nobody are left out."""
    to_come = Event.category.in_(_TAUGHT_AT) & or_(Event.starts.is_(None), Event.starts > now)
    signing_up = or_(Record.closes.is_(None), Record.closes >= now.date())
    guides = (Mentor.direction == Direction.TO_STUDENTS) & or_(Mentor.available.is_(None), Mentor.available.is_(True))
    return or_(
        Record.kind.in_((Kind.COURSE, Kind.LAB)),
        (Record.kind == Kind.MENTOR) & guides,
        (Record.kind == Kind.EVENT) & to_come & signing_up,
    )


async def _words(session: ReadSession, now: dt.datetime) -> Mapping[int, list[str]]:
    """Gives by record what its titles say, and of all but courses how their bodies begin."""
    body = func.substr(Text.body, 1, READ).label("body")
    rows = await session.execute(
        select(Text.record_id, Record.kind, Text.title, body)
        .join(Record)
        .outerjoin(Mentor, Mentor.record_id == Record.id)
        .outerjoin(Event, Event.record_id == Record.id)
        .where(*_SHOWN, _teaches(now))
        .order_by(Text.record_id, Text.lang)
    )
    words: dict[int, list[str]] = {}
    for row in rows:
        said = (row.title,) if row.kind == Kind.COURSE else (row.title, row.body)
        words.setdefault(row.record_id, []).extend(said)
    return words
