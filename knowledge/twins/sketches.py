"""What two records are compared by, of stored records and of drafts alike."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sqlalchemy import func, select

from knowledge.database import ReadSession
from knowledge.drafts import Draft, EventDetail, MentorDetail, OpeningDetail, ProgramDetail, TextDraft
from knowledge.tables import Event, Opening, Program, Record, Text
from knowledge.vocabulary import Audience, Kind, Language, Stage

READ = 2_000
"""Characters of a body that are compared: what it is about stands at its beginning."""
_AT_ONCE = 100
"""Records read in one go: more would hold up whoever is being served meanwhile."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Sketch:
    """One record as far as it is compared.

    Attributes:
        digest: hash of its whole content: a pair that was judged is judged anew when this has changed.
        amounts: what a program gives at least and at most, where its fields say so.
        demonstration: whether it is only there to be seen.
    """

    key: str
    kind: Kind
    texts: Mapping[Language, TextDraft]
    digest: str
    audience: Audience = Audience.PUBLIC
    demonstration: bool = False
    country: str | None = None
    region: str | None = None
    location: str | None = None
    url: str | None = None
    source: str | None = None
    opens: dt.date | None = None
    closes: dt.date | None = None
    starts: dt.date | None = None
    posted: dt.date | None = None
    terms: tuple[str, ...] = ()
    amounts: tuple[float, ...] = ()


def sketch_of(draft: Draft) -> Sketch:
    """Gives what a draft is compared by."""
    detail = draft.detail
    starts = detail.starts if isinstance(detail, EventDetail) else None
    amounts = (detail.amount_min, detail.amount_max) if isinstance(detail, ProgramDetail) else ()
    terms = detail.terms if isinstance(detail, OpeningDetail) else ()
    if isinstance(detail, MentorDetail):
        terms = tuple(detail.skills)
    return Sketch(
        key=draft.key,
        kind=draft.kind,
        texts={lang: replace(text, body=text.body[:READ]) for lang, text in draft.texts.items()},
        digest=draft.content_hash(),
        audience=draft.audience,
        demonstration=draft.demonstration,
        country=draft.country,
        region=draft.region,
        location=draft.location,
        url=draft.url,
        source=draft.source,
        opens=draft.opens,
        closes=draft.closes,
        starts=starts and starts.date(),
        posted=detail.posted if isinstance(detail, OpeningDetail) else None,
        terms=terms,
        amounts=tuple(amount for amount in amounts if amount is not None),
    )


async def sketches(session: ReadSession, kinds: Collection[Kind]) -> list[Sketch]:
    """Gives what published records of some kinds are compared by, in the order of their numbers."""
    wanted = select(Record.id).where(Record.stage == Stage.PUBLISHED, Record.kind.in_(kinds)).order_by(Record.id)
    return [sketch for some in _some(list(await session.scalars(wanted))) for sketch in await _read(session, some)]


async def _read(session: ReadSession, ids: Sequence[int]) -> list[Sketch]:
    texts: dict[int, dict[Language, TextDraft]] = {}
    body = func.substr(Text.body, 1, READ).label("body")
    columns = select(Text.record_id, Text.lang, Text.title, Text.org, body).where(Text.record_id.in_(ids))
    for row in await session.execute(columns):
        texts.setdefault(row.record_id, {})[Language(row.lang)] = TextDraft(row.title, row.org, row.body)
    rows = await session.execute(
        select(
            Record.id,
            Record.key,
            Record.kind,
            Record.content_hash,
            Record.audience,
            Record.demonstration,
            Record.country,
            Record.region,
            Record.location,
            Record.url,
            Record.source,
            Record.opens,
            Record.closes,
            Event.starts,
            Opening.terms,
            Opening.posted,
            Program.amount_min,
            Program.amount_max,
        )
        .outerjoin(Event, Event.record_id == Record.id)
        .outerjoin(Opening, Opening.record_id == Record.id)
        .outerjoin(Program, Program.record_id == Record.id)
        .where(Record.id.in_(ids))
        .order_by(Record.id)
    )
    return [
        Sketch(
            key=row.key,
            kind=Kind(row.kind),
            texts=texts.get(row.id, {}),
            digest=row.content_hash,
            audience=Audience(row.audience),
            demonstration=row.demonstration,
            country=row.country,
            region=row.region,
            location=row.location,
            url=row.url,
            source=row.source,
            opens=row.opens,
            closes=row.closes,
            starts=row.starts and row.starts.date(),
            posted=row.posted,
            terms=tuple(row.terms or ()),
            amounts=tuple(amount for amount in (row.amount_min, row.amount_max) if amount is not None),
        )
        for row in rows
    ]


def _some(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    return (items[start : start + _AT_ONCE] for start in range(0, len(items), _AT_ONCE))
