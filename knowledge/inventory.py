"""Counting what a database holds, for whoever looks after it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Select, func, select, text

from knowledge import outbox
from knowledge.database import ReadSession
from knowledge.tables import Embedding, Outbox, Passage, Record, Text
from knowledge.vocabulary import UNSEARCHED, Kind, Stage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Inventory:
    """What a database holds.

    Attributes:
        records: how many of each kind stand in each stage.
        vectors: how many vectors each encoder made, by its id.
        head: number of the latest change.
    """

    records: Mapping[Kind, Mapping[Stage, int]]
    texts: int
    passages: int
    vectors: Mapping[str, int]
    head: int


async def schema(session: ReadSession) -> str | None:
    """Names the migration that a database stands at; None where it has no tables yet."""
    connection = await session.connection()
    if not await connection.run_sync(lambda sync: sync.dialect.has_table(sync, "alembic_version")):
        return None
    version: str | None = await session.scalar(text("SELECT version_num FROM alembic_version"))
    return version


async def count(session: ReadSession) -> Inventory:
    """Counts everything."""
    return Inventory(
        await records(session),
        await session.scalar(select(func.count()).select_from(Text)) or 0,
        await session.scalar(select(func.count()).select_from(Passage)) or 0,
        await _counts(session, select(Embedding.encoder, func.count()).group_by(Embedding.encoder)),
        await outbox.head(session),
    )


async def records(session: ReadSession) -> dict[Kind, dict[Stage, int]]:
    """Counts the records of each kind in each stage."""
    found: dict[Kind, dict[Stage, int]] = {}
    for kind, stage, number in await session.execute(
        select(Record.kind, Record.stage, func.count()).group_by(Record.kind, Record.stage)
    ):
        found.setdefault(Kind(kind), {})[Stage(stage)] = number
    return found


async def texts_by_record(session: ReadSession) -> Counter[int]:
    """Counts the texts of each record that may stand in an index."""
    by_record = (
        select(Text.record_id, func.count())
        .join(Record)
        .where(Record.stage == Stage.PUBLISHED, Record.kind.not_in(UNSEARCHED))
    )
    return Counter(await _counts(session, by_record.group_by(Text.record_id)))


async def changed_after(session: ReadSession, seq: int) -> set[int]:
    """Gives the records that changed after an outbox number."""
    return set(await session.scalars(select(Outbox.record_id).where(Outbox.seq > seq).distinct()))


async def _counts(session: ReadSession, grouped: Select[T, int]) -> dict[T, int]:
    return {row[0]: row[1] for row in await session.execute(grouped)}
