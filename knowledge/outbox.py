"""What derived indexes read: which records changed since they last looked, and what those records are now."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import Case, Lab, Mentor, Opening, Outbox, PolicyText, Record, Text
from knowledge.vocabulary import UNSEARCHED, Audience, Kind, Language, Stage

_HEAD = select(func.max(Outbox.seq))
_INDEXED = (Record.stage == Stage.PUBLISHED, Record.kind.not_in(UNSEARCHED))


@dataclass(frozen=True, slots=True)
class Wording:
    """One record in one language, as an index takes it up."""

    record_id: int
    kind: Kind
    lang: Language
    title: str
    org: str | None
    body: str
    facets: str
    """What structured fields say in words: place, field, majors, terms, partners, skills."""
    has_clauses: bool
    audience: Audience = Audience.PUBLIC
    region: str | None = None


async def head(session: ReadSession | WriteSession) -> int:
    """Gives the number of the latest change; 0 where nothing ever changed."""
    return await session.scalar(_HEAD) or 0


async def changed_since(session: ReadSession, seq: int, limit: int) -> tuple[int, list[int]]:
    """Gives the number of the last of up to ``limit`` changes after ``seq``, and the ids of the records they touch."""
    rows = (
        await session.execute(
            select(Outbox.seq, Outbox.record_id).where(Outbox.seq > seq).order_by(Outbox.seq).limit(limit)
        )
    ).all()
    return (rows[-1].seq if rows else seq), list(dict.fromkeys(row.record_id for row in rows))


async def count_wordings(session: ReadSession) -> int:
    """Counts the texts that may stand in an index."""
    published = select(func.count()).select_from(Text).join(Record).where(*_INDEXED)
    return await session.scalar(published) or 0


async def wordings(session: ReadSession, record_ids: Sequence[int]) -> list[Wording]:
    """Gives the texts of those records that may stand in an index, whatever their audience."""
    rows = await session.execute(
        select(Record, Text, PolicyText.record_id, Lab, Case, Opening, Mentor)
        .join(Text, Text.record_id == Record.id)
        .outerjoin(PolicyText, PolicyText.record_id == Record.id)
        .outerjoin(Lab, Lab.record_id == Record.id)
        .outerjoin(Case, Case.record_id == Record.id)
        .outerjoin(Opening, Opening.record_id == Record.id)
        .outerjoin(Mentor, Mentor.record_id == Record.id)
        .where(Record.id.in_(record_ids), *_INDEXED)
        .order_by(Record.id, Text.lang)
    )
    return [
        Wording(
            record.id,
            Kind(record.kind),
            Language(text.lang),
            text.title,
            text.org,
            text.body,
            _facets(record, lab, case, opening, mentor),
            policy is not None,
            Audience(record.audience),
            record.region,
        )
        for record, text, policy, lab, case, opening, mentor in rows
    ]


def _facets(record: Record, lab: Lab | None, case: Case | None, opening: Opening | None, mentor: Mentor | None) -> str:
    said: list[str | None] = [record.region, record.location]
    if lab is not None:
        said += [lab.department, lab.field]
    if case is not None:
        said += [case.field, *case.partners]
    if opening is not None:
        said += [opening.nature, opening.degree, *opening.majors, *opening.terms]
    if mentor is not None:
        said += [mentor.field, *mentor.skills]
    return "; ".join(part for part in said if part)
