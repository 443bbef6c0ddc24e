"""Passages and vectors as rows: what retrieval cuts and encodes, kept where it cannot be lost."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, delete, exists, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased

from knowledge.database import ReadSession, WriteSession
from knowledge.tables import Embedding, Follower, Passage, Record, Text, table_of
from knowledge.vocabulary import Kind, Language

_AT_ONCE = 500
"""Ids in one statement."""
_PASSAGES, _TEXTS, _RECORDS = table_of(Passage).c, table_of(Text).c, table_of(Record).c


def _stored_by(column: ColumnElement[int]) -> Select[*tuple[Any, ...]]:
    """Selects passages by one of their columns; over tables and once, since made anew it costs more than it does."""
    return (
        select(
            _PASSAGES.id,
            _PASSAGES.record_id,
            _RECORDS.kind,
            _PASSAGES.lang,
            _TEXTS.title,
            _PASSAGES.label,
            _PASSAGES.text,
            _PASSAGES.text_hash,
        )
        .join(table_of(Record), _RECORDS.id == _PASSAGES.record_id)
        .join(table_of(Text), (_TEXTS.record_id == _PASSAGES.record_id) & (_TEXTS.lang == _PASSAGES.lang))
        .where(column.in_(bindparam("ids", expanding=True)))
        .order_by(_PASSAGES.id)
    )


_BY_RECORD, _BY_ID = _stored_by(_PASSAGES.record_id), _stored_by(_PASSAGES.id)


@dataclass(frozen=True, slots=True)
class NewPassage:
    """A passage that has just been cut; ``text_hash`` digests what is encoded."""

    record_id: int
    lang: Language
    ordinal: int
    label: str | None
    text: str
    text_hash: str


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage with what a reader needs to know of its record."""

    id: int
    record_id: int
    kind: Kind
    lang: Language
    title: str
    label: str | None
    text: str
    text_hash: str


@dataclass(frozen=True, slots=True)
class Unencoded:
    """A text that has no vector yet under some encoder, and the first passage that has it."""

    passage_id: int
    text_hash: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Encoded:
    """A passage and its vector (little-endian float16)."""

    passage_id: int
    record_id: int
    lang: Language
    vector: bytes


async def followed(session: ReadSession | WriteSession, name: str) -> int:
    """Gives the outbox number up to which a follower has come; 0 at first."""
    return await session.scalar(select(Follower.seq).where(Follower.name == name)) or 0


async def replace(
    session: WriteSession, follower: str, seq: int, record_ids: Collection[int], passages: Sequence[NewPassage]
) -> None:
    """Replaces all passages of some records and moves the follower on, in one transaction."""
    ids = list(record_ids)
    for start in range(0, len(ids), _AT_ONCE):
        await session.execute(delete(Passage).where(Passage.record_id.in_(ids[start : start + _AT_ONCE])))
    if passages:
        names = ("record_id", "lang", "ordinal", "label", "text", "text_hash")
        await session.execute(insert(Passage), [{name: getattr(p, name) for name in names} for p in passages])
    await session.execute(delete(Follower).where(Follower.name == follower))
    await session.execute(insert(Follower).values(name=follower, seq=seq))


async def of_records(session: ReadSession, record_ids: Collection[int]) -> list[StoredPassage]:
    """Gives all passages of some records, in their order."""
    return await _stored(session, _BY_RECORD, list(record_ids))


async def by_id(session: ReadSession, passage_ids: Collection[int]) -> dict[int, StoredPassage]:
    """Gives some passages by their ids; those that are gone are left out."""
    return {passage.id: passage for passage in await _stored(session, _BY_ID, list(passage_ids))}


async def unencoded(session: ReadSession, encoder: str, limit: int, after: int = 0) -> list[Unencoded]:
    """Gives up to ``limit`` distinct texts without a vector under this encoder, oldest passages first.

    Args:
        after: id of a passage behind which to look, so that a long run does not pass over what it has done again.
    """
    earlier = aliased(Passage)
    rows = await session.execute(
        select(Passage.id, Passage.text_hash, Text.title, Passage.text)
        .join(Text, (Text.record_id == Passage.record_id) & (Text.lang == Passage.lang))
        .outerjoin(Embedding, (Embedding.text_hash == Passage.text_hash) & (Embedding.encoder == encoder))
        .where(Passage.id > after, Embedding.text_hash.is_(None))
        .where(~exists().where(earlier.text_hash == Passage.text_hash, earlier.id < Passage.id))
        .order_by(Passage.id)
        .limit(limit)
    )
    return [Unencoded(row.id, row.text_hash, row.title, row.text) for row in rows]


async def count_unencoded(session: ReadSession, encoder: str) -> int:
    """Counts the distinct texts that have no vector under this encoder."""
    known = select(Embedding.text_hash).where(Embedding.encoder == encoder)
    return (
        await session.scalar(select(func.count(Passage.text_hash.distinct())).where(Passage.text_hash.not_in(known)))
        or 0
    )


async def save_vectors(session: WriteSession, encoder: str, vectors: Mapping[str, bytes]) -> None:
    """Keeps vectors by the hash of their text; one that is there already stays."""
    if not vectors:
        return
    dialect = session.get_bind().dialect.name
    upsert = postgresql.insert(Embedding) if dialect == "postgresql" else sqlite.insert(Embedding)
    rows = [{"encoder": encoder, "text_hash": digest, "vector": vector} for digest, vector in vectors.items()]
    await session.execute(upsert.on_conflict_do_nothing(), rows)


async def vectors_of(session: ReadSession, encoder: str, digests: Collection[str]) -> dict[str, bytes]:
    """Gives the vectors of some texts by their digests, of passages or not; texts without one are left out."""
    known: dict[str, bytes] = {}
    wanted = list(digests)
    for start in range(0, len(wanted), _AT_ONCE):
        some = Embedding.text_hash.in_(wanted[start : start + _AT_ONCE])
        rows = await session.execute(
            select(Embedding.text_hash, Embedding.vector).where(Embedding.encoder == encoder, some)
        )
        known |= {row.text_hash: row.vector for row in rows}
    return known


async def encoded_ids(session: ReadSession, encoder: str) -> list[int]:
    """Gives the ids of all passages that have a vector under this encoder, ascending."""
    rows = await session.scalars(
        select(Passage.id)
        .join(Embedding, (Embedding.text_hash == Passage.text_hash) & (Embedding.encoder == encoder))
        .order_by(Passage.id)
    )
    return list(rows)


async def count_encoded(session: ReadSession, encoder: str) -> int:
    """Counts the passages that have a vector under this encoder."""
    encoded = (
        select(func.count())
        .select_from(Passage)
        .join(Embedding, (Embedding.text_hash == Passage.text_hash) & (Embedding.encoder == encoder))
    )
    return await session.scalar(encoded) or 0


async def count_encoded_by_encoder(session: ReadSession) -> dict[str, int]:
    """Counts for each encoder the passages that have a vector under it."""
    rows = await session.execute(
        select(Embedding.encoder, func.count(Passage.id))
        .join(Passage, Passage.text_hash == Embedding.text_hash)
        .group_by(Embedding.encoder)
    )
    return {row[0]: row[1] for row in rows}


async def vectors(session: ReadSession, encoder: str, passage_ids: Sequence[int]) -> Iterable[Encoded]:
    """Gives the vectors of some passages, in ascending order of passage."""
    found: list[Encoded] = []
    for start in range(0, len(passage_ids), _AT_ONCE):
        # Two queries: of the two tables joined, SQLite starts at the wrong one, and reads every vector for each batch.
        some = (
            await session.execute(
                select(Passage.id, Passage.record_id, Passage.lang, Passage.text_hash)
                .where(Passage.id.in_(passage_ids[start : start + _AT_ONCE]))
                .order_by(Passage.id)
            )
        ).all()
        known = await vectors_of(session, encoder, {row.text_hash for row in some})
        found += [
            Encoded(row.id, row.record_id, Language(row.lang), known[row.text_hash])
            for row in some
            if row.text_hash in known
        ]
    return found


async def _stored(session: ReadSession, query: Select[*tuple[Any, ...]], ids: Sequence[int]) -> list[StoredPassage]:
    found: list[StoredPassage] = []
    for start in range(0, len(ids), _AT_ONCE):
        rows = await session.execute(query, {"ids": ids[start : start + _AT_ONCE]})
        found += [
            StoredPassage(passage_id, record_id, Kind(kind), Language(lang), *rest)
            for passage_id, record_id, kind, lang, *rest in rows
        ]
    return found
