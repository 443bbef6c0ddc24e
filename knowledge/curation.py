"""Proposed records on their way to everybody: seen by reviewers alone until one publishes or rejects them."""

import datetime as dt
import enum
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, delete, select

from knowledge import catalogue, notifications
from knowledge.catalogue import Signature
from knowledge.database import ReadSession, WriteSession
from knowledge.drafts import Draft
from knowledge.snapshots import draft_of as draft_of
from knowledge.tables import Record, Revision
from knowledge.vocabulary import Stage

UNJUDGED = (Stage.DRAFT, Stage.REVIEW)
"""Stages of a proposed record that nobody has judged yet."""


class Judged(enum.StrEnum):
    """What came of judging a proposed record."""

    DONE = "done"
    ALREADY = "already"
    """Somebody has judged it before: it is published, or it is retired."""
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Proposed:
    """A record as it was saved last, when that was, and where it stands."""

    record_id: int
    revision: int
    draft: Draft
    stage: Stage
    since: dt.datetime


async def propose(session: WriteSession, draft: Draft, signature: Signature) -> int:
    """Saves a record for review, where nobody but reviewers sees it, and gives its number.

    One that has been judged before stays as it is.
    """
    if await stage_of(session, draft.key) in (None, *UNJUDGED):
        await catalogue.save(session, [replace(draft, stage=Stage.REVIEW)], signature)
    return (await session.execute(select(Record.id).where(Record.key == draft.key))).scalar_one()


async def proposed(session: ReadSession | WriteSession, record_id: int) -> Proposed | None:
    """Gives a record as its last revision has it, whatever its stage; None where there is none."""
    rows = await session.execute(
        select(Record.stage, Record.revision, Revision.snapshot, Revision.at)
        .join(Revision, Revision.record_id == Record.id)
        .where(Record.id == record_id, Revision.number == Record.revision)
    )
    row = rows.first()
    return None if row is None else _proposed(record_id, row)


async def waiting(session: ReadSession | WriteSession) -> list[Proposed]:
    """Gives the records that wait for a reviewer, that whose text has waited longest first."""
    rows = await session.execute(
        select(Record.id, Record.stage, Record.revision, Revision.snapshot, Revision.at)
        .join(Revision, Revision.record_id == Record.id)
        .where(Record.stage == Stage.REVIEW, Revision.number == Record.revision)
        .order_by(Revision.at, Record.id)
    )
    return [_proposed(row.id, row) for row in rows]


async def stage_of(session: ReadSession | WriteSession, key: str) -> Stage | None:
    """Says how far a record is; None where there is none of this key."""
    stage = await session.scalar(select(Record.stage).where(Record.key == key))
    return None if stage is None else Stage(stage)


async def take_back(session: WriteSession, keys: Collection[str], *, judged: bool = False) -> None:
    """Erases proposed records whose consent is gone, with their history and what reviewers were to be told of them.

    Args:
        judged: whether those too that were judged, unless they are public now.
    """
    stages = Record.stage != Stage.PUBLISHED if judged else Record.stage.in_(UNJUDGED)
    gone = await session.scalars(delete(Record).where(Record.key.in_(keys), stages).returning(Record.id))
    for record_id in gone.all():
        await notifications.withdraw(session, asking_key(record_id))


def asking_key(record_id: int) -> str:
    """Begins the keys of all messages that ask reviewers to judge a record."""
    return f"review:{record_id}:"


async def publish(session: WriteSession, record_id: int, signature: Signature) -> Judged:
    """Shows a proposed record to everybody whom it is for, from the next answer on."""
    found = await proposed(session, record_id)
    if found is None:
        return Judged.GONE
    if found.stage not in UNJUDGED:
        return Judged.ALREADY
    await catalogue.save(session, [replace(found.draft, stage=Stage.PUBLISHED)], signature)
    return Judged.DONE


async def reject(session: WriteSession, record_id: int, signature: Signature) -> Judged:
    """Retires a proposed record unseen; its history stays."""
    found = await proposed(session, record_id)
    if found is None:
        return Judged.GONE
    if found.stage not in UNJUDGED:
        return Judged.ALREADY
    await catalogue.retire(session, [found.draft.key], signature)
    return Judged.DONE


def _proposed(record_id: int, row: Row[Any]) -> Proposed:
    return Proposed(record_id, row.revision, draft_of(row.snapshot), Stage(row.stage), row.at)
