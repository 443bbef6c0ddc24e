"""The curated half: saving records with their revisions and outbox entries in one transaction."""

import dataclasses
import datetime as dt
import enum
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update

from knowledge.database import ReadSession, WriteSession
from knowledge.details import DETAIL_TABLES
from knowledge.drafts import Draft
from knowledge.tables import Outbox, PolicyText, Record, RecordPart, Revision, Text
from knowledge.twins.carrying import carried
from knowledge.vocabulary import Kind, Stage


class Saved(enum.StrEnum):
    """What saving a draft came to."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    OTHER_KIND = "other_kind"
    """Nothing was saved: the key stands for a record of another kind, so one of the two is a mistake."""


@dataclasses.dataclass(frozen=True, slots=True)
class Signature:
    """Who changed something, why, and when.

    Attributes:
        reviewer: who let it become public, where that was somebody else.
    """

    who: str
    why: str
    at: dt.datetime
    reviewer: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class _Standing:
    id: int
    kind: Kind
    content_hash: str
    revision: int
    stage: Stage

    def put_back(self) -> "_Standing":
        """Gives it as if it were not retired, so that any draft of it is a change."""
        return dataclasses.replace(self, stage=Stage.DRAFT, content_hash="")


async def save(
    session: WriteSession, drafts: Sequence[Draft], signature: Signature, *, restoring: bool = False
) -> list[Saved]:
    """Saves drafts, each by its key, and returns what became of each, in their order.

    A draft equal to what stands changes nothing. A changed one makes a new revision and an outbox entry in the same
    transaction. Of several drafts with one key the last one wins. What came with a merger stays (``twins.carrying``).

    Args:
        restoring: whether a retired record comes back by being saved; else it stays retired.
    """
    drafts = await carried(session, drafts)
    standing = await _standing(session, {draft.key for draft in drafts})
    if restoring:
        standing = {key: one.put_back() if one.stage is Stage.RETIRED else one for key, one in standing.items()}
    verdicts, latest = _judge(drafts, standing)
    changed = {
        key: pair for key, pair in latest.items() if key not in standing or standing[key].content_hash != pair[1]
    }
    await _write(session, changed, standing, signature)
    return verdicts


async def foresee(session: ReadSession, drafts: Sequence[Draft]) -> list[Saved]:
    """Says what saving these drafts now would come to, and saves nothing."""
    drafts = await carried(session, drafts)
    verdicts, _ = _judge(drafts, await _standing(session, {draft.key for draft in drafts}))
    return verdicts


async def retire(session: WriteSession, keys: Sequence[str], signature: Signature) -> int:
    """Takes records out of every answer from now on; their history stays, and a revision says who did it and why.

    Returns how many had not been retired before.
    """
    standing = select(Record.id, Record.content_hash, Record.revision, Revision.snapshot).join(
        Revision, (Revision.record_id == Record.id) & (Revision.number == Record.revision)
    )
    rows = (await session.execute(standing.where(Record.key.in_(keys), Record.stage != Stage.RETIRED))).all()
    if rows:
        retired = {"stage": Stage.RETIRED, "revision": Record.revision + 1, "updated_at": signature.at}
        await session.execute(update(Record).where(Record.id.in_([row.id for row in rows])).values(retired))
        revisions = [
            _revision(row.id, row.revision + 1, {**row.snapshot, "stage": Stage.RETIRED.value}, signature)
            for row in rows
        ]
        await session.execute(insert(Revision), revisions)
        await _announce(session, [(row.id, row.content_hash) for row in rows], signature.at)
    return len(rows)


async def demonstration(session: ReadSession | WriteSession) -> dict[str, Kind]:
    """Gives the keys and kinds of the records that are marked as a demonstration and have not been retired."""
    found = select(Record.key, Record.kind).where(Record.demonstration, Record.stage != Stage.RETIRED)
    return {row.key: Kind(row.kind) for row in await session.execute(found.order_by(Record.id))}


def _judge(
    drafts: Sequence[Draft], standing: Mapping[str, _Standing]
) -> tuple[list[Saved], dict[str, tuple[Draft, str]]]:
    """Compares drafts with what stands; gives the verdicts, and the last acceptable draft of each key with its hash."""
    verdicts: list[Saved] = []
    latest: dict[str, tuple[Draft, str]] = {}
    before = {key: (record.kind, record.content_hash) for key, record in standing.items()}
    for draft in drafts:
        here = (draft.kind, draft.content_hash())
        there = before.get(draft.key)
        if there is not None and there[0] is not draft.kind:
            verdicts.append(Saved.OTHER_KIND)
            continue
        verdicts.append(Saved.CREATED if there is None else Saved.UNCHANGED if there == here else Saved.UPDATED)
        before[draft.key] = here
        latest[draft.key] = (draft, here[1])
    return verdicts, latest


async def _standing(session: ReadSession | WriteSession, keys: set[str]) -> dict[str, _Standing]:
    rows = await session.execute(
        select(Record.key, Record.id, Record.kind, Record.content_hash, Record.revision, Record.stage).where(
            Record.key.in_(keys)
        )
    )
    return {
        row.key: _Standing(row.id, Kind(row.kind), row.content_hash, row.revision, Stage(row.stage)) for row in rows
    }


async def _write(
    session: WriteSession,
    changed: Mapping[str, tuple[Draft, str]],
    standing: Mapping[str, _Standing],
    signature: Signature,
) -> None:
    if not changed:
        return
    new = [_record_values(draft, digest, signature) for key, (draft, digest) in changed.items() if key not in standing]
    ids = {key: standing[key].id for key in changed if key in standing}
    if new:
        rows = await session.execute(insert(Record).returning(Record.id, Record.key), new)
        ids |= {row.key: row.id for row in rows}
    old = [ids[key] for key in changed if key in standing]
    if old:
        tables: list[type[RecordPart]] = [Text, PolicyText, *DETAIL_TABLES.values()]
        for table in tables:
            await session.execute(delete(table).where(table.record_id.in_(old)))
        for key in changed.keys() & standing.keys():
            draft, digest = changed[key]
            await session.execute(
                update(Record)
                .where(Record.id == ids[key])
                .values(_update_values(draft, digest, standing[key], signature))
            )
    await _write_parts(session, [(ids[key], draft) for key, (draft, _) in changed.items()])
    revisions = [
        _revision(ids[key], standing[key].revision + 1, _snapshot(draft, standing[key].stage), signature)
        if key in standing
        else _revision(ids[key], 1, draft.snapshot(), signature)
        for key, (draft, _) in changed.items()
    ]
    await session.execute(insert(Revision), revisions)
    await _announce(session, [(ids[key], digest) for key, (_, digest) in changed.items()], signature.at)


def _revision(record_id: int, number: int, snapshot: Mapping[str, Any], signature: Signature) -> dict[str, Any]:
    signed = {"who": signature.who, "reviewer": signature.reviewer, "why": signature.why, "at": signature.at}
    return {"record_id": record_id, "number": number, "snapshot": snapshot, **signed}


def _snapshot(draft: Draft, before: Stage) -> dict[str, Any]:
    """Gives what a revision keeps; of a record that stays retired, that it is."""
    return draft.snapshot() | ({"stage": Stage.RETIRED.value} if before is Stage.RETIRED else {})


async def _write_parts(session: WriteSession, drafts: Sequence[tuple[int, Draft]]) -> None:
    """Writes the texts and the kind-specific rows."""
    texts = [
        {"record_id": record_id, "lang": lang, **dataclasses.asdict(text)}
        for record_id, draft in drafts
        for lang, text in draft.texts.items()
    ]
    await session.execute(insert(Text), texts)
    by_table: dict[type[RecordPart], list[dict[str, Any]]] = {}
    for record_id, draft in drafts:
        row = {"record_id": record_id, **dataclasses.asdict(draft.detail)}
        by_table.setdefault(DETAIL_TABLES[draft.kind], []).append(row)
        if draft.policy_doc_no is not None:
            by_table.setdefault(PolicyText, []).append({"record_id": record_id, "doc_no": draft.policy_doc_no})
    for table, rows in by_table.items():
        await session.execute(insert(table), rows)


async def _announce(session: WriteSession, changes: Sequence[tuple[int, str]], at: dt.datetime) -> None:
    await session.execute(
        insert(Outbox),
        [{"record_id": record_id, "content_hash": digest, "at": at} for record_id, digest in changes],
    )


_SAME_IN_BOTH = tuple(
    field.name for field in dataclasses.fields(Draft) if field.name in Record.__table__.columns and field.name != "key"
)


def _common_values(draft: Draft, digest: str, signature: Signature) -> dict[str, Any]:
    values = {name: getattr(draft, name) for name in _SAME_IN_BOTH}
    return values | {"extras": dict(draft.extras), "content_hash": digest, "updated_at": signature.at}


def _record_values(draft: Draft, digest: str, signature: Signature) -> dict[str, Any]:
    first = {"key": draft.key, "stage": draft.stage, "revision": 1, "created_at": signature.at}
    return _common_values(draft, digest, signature) | first


def _update_values(draft: Draft, digest: str, before: _Standing, signature: Signature) -> dict[str, Any]:
    stage = Stage.RETIRED if before.stage is Stage.RETIRED else draft.stage
    return _common_values(draft, digest, signature) | {"stage": stage, "revision": before.revision + 1}
