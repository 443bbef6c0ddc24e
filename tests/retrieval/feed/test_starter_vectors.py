"""The vectors that ship are those of the starter's passages, and no others."""

from pathlib import Path

import numpy as np

from knowledge import outbox, passages
from knowledge.database import Database
from knowledge.starter import load_starter
from retrieval.encoder import ENCODER_ID, BundledEncoder
from retrieval.feed.starter_vectors import keep_shipped_vectors, shipped_vectors
from retrieval.passages import encoded_text
from retrieval.vectors.rows import unpacked
from tests.knowledge.drafting import NOW
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import Standing


async def test_they_cover_the_starter_and_equal_fresh_encoding(
    database: Database, tmp_path: Path, encoder: BundledEncoder
) -> None:
    await load_starter(database, NOW)
    standing = Standing.open(database, tmp_path, None)
    await standing.feed.catch_up()
    async with database.reading() as session:
        _, records = await outbox.changed_since(session, 0, 1000)
        rows = await passages.of_records(session, records)
    shipped = shipped_vectors(ENCODER_ID)
    assert set(shipped) == {row.text_hash for row in rows}
    fresh = await encoder.passages([encoded_text(row.title, row.text) for row in rows])
    kept = unpacked([shipped[row.text_hash] for row in rows], encoder.dimension)
    assert np.sum(kept * fresh, axis=1).min() > 0.999


async def test_a_first_start_has_nothing_left_to_encode(
    database: Database, tmp_path: Path, encoder: BundledEncoder
) -> None:
    await load_starter(database, NOW)
    await keep_shipped_vectors(database, encoder.id, NOW)
    await keep_shipped_vectors(database, encoder.id, NOW)
    standing = Standing.open(database, tmp_path, encoder)
    await standing.feed.catch_up()
    assert await standing.feed.unencoded() == 0
    assert standing.indexes.vectors is not None
    assert len(standing.indexes.vectors) >= 80


async def test_another_encoder_gets_none_of_them(database: Database, tmp_path: Path) -> None:
    assert shipped_vectors("plain-1") == {}
    await load_starter(database, NOW)
    await keep_shipped_vectors(database, "plain-1", NOW)
    standing = Standing.open(database, tmp_path, PlainEncoder())
    await standing.feed.catch_up()
    assert await standing.feed.unencoded() >= 80
