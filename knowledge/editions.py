"""Records as they stood at an earlier revision, and what has become of them since."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select, tuple_

from knowledge.database import ReadSession
from knowledge.statements import Citation
from knowledge.tables import Merger, Record, Revision
from knowledge.twins.carrying import sources_in
from knowledge.vocabulary import Audience, Kind, Language, Stage


class Since(StrEnum):
    """What has become of a record since one of its revisions."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    MERGED = "merged"
    """It was made one with another record, which its number leads to."""
    WITHDRAWN = "withdrawn"
    """It is shown to nobody any more; what was said of it to somebody may be said to them again."""
    CLOSED_OFF = "closed-off"
    """It is not for the public any more: not even its earlier words are shown."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A record as it stood, in one language.

    Attributes:
        has_clauses: whether its body is the wording of an official document.
        criteria: the tree of a program's criteria; None where there is none.
        changed: when it last changed, where it did.
        also: sources of what had been made one with it.
    """

    record_id: int
    kind: Kind
    language: Language
    title: str
    org: str | None
    body: str
    source: str | None
    licence: str | None
    as_of: dt.date | None
    published: dt.date | None
    url: str | None
    demonstration: bool
    has_clauses: bool
    criteria: Mapping[str, Any] | None
    since: Since
    changed: dt.datetime
    also: Sequence[Mapping[str, str]] = ()


async def editions(session: ReadSession, cited: Collection[Citation]) -> dict[int, Edition]:
    """Gives what some citations cite, by their numbers; what was erased is left out."""
    places = {(one.record_id, one.revision) for one in cited}
    if not places:
        return {}
    rows = await session.execute(
        select(Revision.record_id, Revision.number, Revision.snapshot, Record, Merger.kept_key)
        .join(Record, Record.id == Revision.record_id)
        .outerjoin(Merger, Merger.retired_key == Record.key)
        .where(tuple_(Revision.record_id, Revision.number).in_(places))
    )
    kept = {
        (row.record_id, row.number): (row.number, row.snapshot, row.Record, row.kept_key is not None) for row in rows
    }
    found = {one.n: kept.get((one.record_id, one.revision)) for one in cited}
    languages = {one.n: one.language for one in cited}
    return {n: _edition(*row, languages[n]) for n, row in found.items() if row and languages[n] in row[1]["texts"]}


def _edition(number: int, snapshot: Mapping[str, Any], record: Record, merged: bool, language: Language) -> Edition:
    text = snapshot["texts"][language]
    return Edition(
        record_id=record.id,
        kind=Kind(snapshot["kind"]),
        language=language,
        title=text["title"],
        org=text["org"],
        body=text["body"],
        source=snapshot["source"],
        licence=snapshot["licence"],
        as_of=_day(snapshot["as_of"]),
        published=_day(snapshot["published"]),
        url=snapshot["url"],
        demonstration=snapshot["demonstration"],
        has_clauses=snapshot["policy_doc_no"] is not None,
        criteria=snapshot["detail"].get("criteria"),
        since=_since(number, record, merged),
        changed=record.updated_at,
        also=sources_in(snapshot.get("extras") or {}),
    )


def _since(number: int, record: Record, merged: bool) -> Since:
    if record.audience != Audience.PUBLIC:
        return Since.CLOSED_OFF
    if record.stage != Stage.PUBLISHED:
        return Since.MERGED if merged and record.stage == Stage.RETIRED else Since.WITHDRAWN
    return Since.UNCHANGED if record.revision == number else Since.CHANGED


def _day(written: str | None) -> dt.date | None:
    return None if written is None else dt.date.fromisoformat(written)
