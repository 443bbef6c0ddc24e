"""What a merger means for whatever is saved later: an import of the same files neither undoes nor doubles it.

A row that says of a kept record just what it said before the merger changes nothing. One that says something new keeps
the languages and the sources that came from the other record, and what leads to a merged record leads to the kept one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Row, or_, select, tuple_

from knowledge.database import ReadSession, WriteSession
from knowledge.drafts import Draft
from knowledge.snapshots import draft_of
from knowledge.tables import Merger, Record, Revision
from knowledge.twins.links import links_of, turned
from knowledge.vocabulary import Stage

ALSO = "also_listed"
"""Where a record keeps the sources of what was made one with it: ``key``, ``source``, ``url``, ``licence``, ``org``."""
_AT_ONCE = 300
_Session = ReadSession | WriteSession


async def carried(session: _Session, drafts: Sequence[Draft]) -> list[Draft]:
    """Gives drafts as they are to be saved where records have been made one, each in its place."""
    if await session.scalar(select(Merger.retired_key).limit(1)) is None:
        return list(drafts)
    rows = await _mergers(session, {draft.key for draft in drafts}, {key for one in drafts for key in links_of(one)})
    leads = {row.retired_key: row.kept_key for row in rows}
    kept = {row.kept_key: [other.kept_revision for other in rows if other.kept_key == row.kept_key] for row in rows}
    texts = await _revisions(session, {draft.key: kept[draft.key] for draft in drafts if draft.key in kept})
    return [_carried(turned(draft, leads), texts.get(draft.key)) for draft in drafts]


async def leads_to(session: _Session, keys: Collection[str]) -> dict[str, str]:
    """Gives the records that some merged ones lead to, by the keys of the merged."""
    rows = await _mergers(session, set(), set(keys))
    return {row.retired_key: row.kept_key for row in rows}


def also_listed(draft: Draft) -> list[Mapping[str, str]]:
    """Gives the further sources of a record, as far as they can be read."""
    return sources_in(draft.extras)


def sources_in(extras: Mapping[str, object]) -> list[Mapping[str, str]]:
    """Gives the further sources that stand among a record's extras; whatever else stands there is passed over."""
    written = extras.get(ALSO)
    entries = written if isinstance(written, list) else []
    return [{name: value for name, value in one.items() if isinstance(value, str)} for one in entries if _fit(one)]


async def further_sources(session: _Session, record_id: int) -> list[Mapping[str, str]]:
    """Gives the sources of what was made one with a record, beside its own."""
    extras = await session.scalar(select(Record.extras).where(Record.id == record_id))
    return sources_in(extras or {})


def _fit(entry: object) -> bool:
    return isinstance(entry, Mapping) and isinstance(entry.get("key"), str)


def _carried(draft: Draft, revisions: Sequence[Draft] | None) -> Draft:
    """Puts what came with a merger onto a draft that does not know of it.

    Args:
        revisions: the record as it stands, then as it stood before each merger; None where nothing was merged.
    """
    if revisions is None or ALSO in draft.extras:
        return draft
    stands, *before = revisions
    if any(replace(draft, stage=one.stage) == one for one in before):
        return stands
    sources = stands.extras.get(ALSO)
    extras = {**draft.extras, **({} if sources is None else {ALSO: sources})}
    return replace(draft, texts={**stands.texts, **draft.texts}, extras=extras)


async def _mergers(session: _Session, kept: Collection[str], retired: Collection[str]) -> list[Row[str, str, int]]:
    """Reads the mergers that concern some records; one whose record has come back concerns nobody."""
    found: list[Row[str, str, int]] = []
    for some_kept, some_retired in _some(sorted(kept), sorted(retired)):
        rows = await session.execute(
            select(Merger.retired_key, Merger.kept_key, Merger.kept_revision)
            .join(Record, Record.key == Merger.retired_key)
            .where(Record.stage == Stage.RETIRED)
            .where(or_(Merger.kept_key.in_(some_kept), Merger.retired_key.in_(some_retired)))
        )
        found += rows.all()
    return found


def _some(kept: Sequence[str], retired: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    for start in range(0, max(len(kept), len(retired)), _AT_ONCE):
        yield kept[start : start + _AT_ONCE], retired[start : start + _AT_ONCE]


async def _revisions(session: _Session, wanted: Mapping[str, Sequence[int]]) -> dict[str, list[Draft]]:
    """Reads records as they stand, and as they stood at some revisions."""
    found: dict[str, list[Draft]] = {}
    for key, numbers in wanted.items():
        standing = await session.execute(select(Record.id, Record.revision).where(Record.key == key))
        row = standing.one()
        places = [(row.id, number) for number in (row.revision, *numbers)]
        rows = await session.execute(
            select(Revision.number, Revision.snapshot).where(tuple_(Revision.record_id, Revision.number).in_(places))
        )
        snapshots = {one.number: one.snapshot for one in rows}
        found[key] = [draft_of(snapshots[number]) for _, number in places if number in snapshots]
    return found
