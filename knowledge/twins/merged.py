"""Records that were made one with another: what they were called, and where they lead."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import aliased

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import Merger, Record, Text
from knowledge.vocabulary import Stage


async def merged_into(session: ReadSession | WriteSession, record_id: int) -> int | None:
    """Gives the number of the record that a merged one leads to; None for any other."""
    kept = aliased(Record)
    wanted = select(kept.id).join(Merger, Merger.kept_key == kept.key).join(Record, Record.key == Merger.retired_key)
    found: int | None = await session.scalar(wanted.where(Record.id == record_id, Record.stage == Stage.RETIRED))
    return found


@dataclass(frozen=True, slots=True)
class MergedOne:
    """A record that was made one with another."""

    key: str
    titles: Mapping[str, str]

    def title(self, language: str) -> str:
        """Gives its title, in a language where it has one in it."""
        return self.titles.get(language) or next(iter(self.titles.values()), self.key)


async def merged_one(session: ReadSession | WriteSession, record_id: int) -> MergedOne | None:
    """Gives a retired record that leads to another; None for any other."""
    wanted = select(Record.key).join(Merger, Merger.retired_key == Record.key)
    key = await session.scalar(wanted.where(Record.id == record_id, Record.stage == Stage.RETIRED))
    if key is None:
        return None
    rows = await session.execute(select(Text.lang, Text.title).where(Text.record_id == record_id))
    return MergedOne(key, {row.lang: row.title for row in rows})


async def merged_ones(session: ReadSession | WriteSession, kept_key: str) -> list[int]:
    """Gives the numbers of the records that were made one with a record and are retired, the latest first."""
    rows = await session.scalars(
        select(Record.id)
        .join(Merger, Merger.retired_key == Record.key)
        .where(Merger.kept_key == kept_key, Record.stage == Stage.RETIRED)
        .order_by(Merger.at.desc(), Merger.retired_key)
    )
    return list(rows)
