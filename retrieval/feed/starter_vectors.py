"""The vectors that ship with the starter knowledge, so that a first start need not encode it.

``python -m retrieval.feed.starter_vectors`` writes them anew; a test holds them equal to the starter's passages.
"""

import asyncio
import datetime as dt
import io
import tempfile
from importlib.resources import files
from pathlib import Path

import numpy as np

from knowledge import passages
from knowledge.database import Database, sqlite_url
from knowledge.milestones import reach, reached
from knowledge.starter import load_starter, milestone
from retrieval.encoder import Bundled, open_encoder
from retrieval.feed.outbox import Feed
from retrieval.indexes import Indexes
from retrieval.vectors.rows import unpacked

_FILE = "starter_vectors.npz"


async def keep_shipped_vectors(database: Database, encoder_id: str, now: dt.datetime) -> None:
    """Puts the shipped vectors into the database, once for each edition of the starter knowledge.

    Vectors of another encoder are of no use and are left out.
    """
    name = f"vectors:{encoder_id}:{milestone()}"
    async with database.reading() as reader:
        if await reached(reader, name):
            return
    shipped = await asyncio.to_thread(shipped_vectors, encoder_id)
    async with database.writing() as session:
        if not await reached(session, name):
            await passages.save_vectors(session, encoder_id, shipped)
            await reach(session, name, now)


def shipped_vectors(encoder_id: str) -> dict[str, bytes]:
    """Reads the shipped vectors by the hash of their text; empty for another encoder than theirs."""
    resource = files("retrieval.feed").joinpath(_FILE)
    if not resource.is_file():
        return {}
    with np.load(io.BytesIO(resource.read_bytes())) as shipped:
        if str(shipped["encoder"]) != encoder_id:
            return {}
        hashes = [row.tobytes().hex() for row in shipped["hashes"]]
        return {digest: row.tobytes() for digest, row in zip(hashes, shipped["vectors"], strict=True)}


async def _write(target: Path) -> int:
    with tempfile.TemporaryDirectory() as scratch:
        database = Database(sqlite_url(Path(scratch)))
        await database.migrate()
        await load_starter(database, dt.datetime.now(dt.UTC))
        encoder = await open_encoder(Bundled(), Path(scratch), lambda stage, fraction: None)
        assert encoder is not None  # noqa: S101 - the bundled choice gives one or raises
        feed = Feed(database, Indexes.open(Path(scratch), encoder, keeper=True))
        await feed.catch_up()
        await feed.encode()
        async with database.reading() as session:
            ids = await passages.encoded_ids(session, encoder.id)
            hashes = {row.id: row.text_hash for row in (await passages.by_id(session, ids)).values()}
            rows = {hashes[row.passage_id]: row.vector for row in await passages.vectors(session, encoder.id, ids)}
        await encoder.aclose()
        await database.close()
    ordered = sorted(rows)
    np.savez_compressed(
        target,
        encoder=np.array(encoder.id),
        hashes=np.array([list(bytes.fromhex(digest)) for digest in ordered], np.uint8),
        vectors=unpacked([rows[digest] for digest in ordered], encoder.dimension).astype("<f2"),
    )
    return len(ordered)


if __name__ == "__main__":
    asyncio.run(_write(Path(__file__).parent / _FILE))
