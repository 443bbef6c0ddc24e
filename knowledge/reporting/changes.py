"""What became of the catalogue: which records were published, corrected and taken out."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased

from knowledge.database import ReadSession
from knowledge.reporting.periods import Days
from knowledge.starter import STARTER
from knowledge.tables import Record, Revision
from knowledge.vocabulary import Kind, Stage


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes of the catalogue in some days, by kind; what the starter laid down is nobody's change.

    Attributes:
        published: times that a record was shown that was not shown before.
        corrected: times that a record that was shown was changed.
        retired: records that were taken out, and still are.
    """

    published: Mapping[Kind, int]
    corrected: Mapping[Kind, int]
    retired: Mapping[Kind, int]


async def changes(session: ReadSession, days: Days, zone: dt.tzinfo) -> Changes:
    """Counts the changes of some days by the revisions that they left."""
    since, until = days.moments(zone)
    before = aliased(Revision)
    was_shown = before.snapshot["stage"].as_string() == Stage.PUBLISHED
    rows = await session.execute(
        select(Record.kind, was_shown.label("shown"), func.count())
        .select_from(Revision)
        .join(Record, Record.id == Revision.record_id)
        .outerjoin(before, and_(before.record_id == Revision.record_id, before.number == Revision.number - 1))
        .where(Revision.at >= since, Revision.at < until)
        .where(Revision.snapshot["stage"].as_string() == Stage.PUBLISHED, Revision.who != STARTER)
        .group_by(Record.kind, "shown")
    )
    published, corrected = Counter[Kind](), Counter[Kind]()
    for kind, shown, count in rows:
        (corrected if shown else published)[Kind(kind)] += count
    out = await session.execute(
        select(Record.kind, func.count())
        .where(Record.stage == Stage.RETIRED, Record.updated_at >= since, Record.updated_at < until)
        .group_by(Record.kind)
    )
    return Changes(dict(published), dict(corrected), {Kind(kind): count for kind, count in out})
