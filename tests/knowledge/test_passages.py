"""Reading passages and their vectors, batch by batch."""

import time
from collections.abc import Sequence

import pytest

from knowledge import passages
from knowledge.database import Database
from knowledge.passages import NewPassage
from knowledge.shelf import ids_of
from knowledge.vocabulary import Language
from tests.knowledge.drafting import draft, keep

ENCODER = "plain"


async def cut(database: Database, texts: Sequence[str]) -> None:
    """Makes one record of these texts, each a passage that is known by itself."""
    await keep(database, draft("r"))
    async with database.reading() as session:
        (record_id,) = (await ids_of(session, ["r"])).values()
    new = [NewPassage(record_id, Language.ZH, at, None, text, text) for at, text in enumerate(texts)]
    async with database.writing() as session:
        await passages.replace(session, "test", 1, [record_id], new)


async def encoded(database: Database, texts: Sequence[str]) -> None:
    async with database.writing() as session:
        await passages.save_vectors(session, ENCODER, {text: text.encode() for text in texts})


@pytest.mark.parametrize("limit", [1, 2, 50])
async def test_every_text_without_a_vector_comes_once_in_its_order(database: Database, limit: int) -> None:
    await cut(database, ["a", "b", "a", "c", "b", "d", "e", "e"])
    await encoded(database, ["c"])
    found, after = [], 0
    async with database.reading() as session:
        while batch := await passages.unencoded(session, ENCODER, limit, after):
            assert len(batch) <= limit
            found += [text.text for text in batch]
            after = batch[-1].passage_id
        assert found == ["a", "b", "d", "e"]
        assert await passages.count_unencoded(session, ENCODER) == 4
        assert await passages.count_unencoded(session, "another") == 5


async def test_vectors_come_for_the_passages_asked_for(database: Database) -> None:
    await cut(database, ["a", "b", "a", "c"])
    await encoded(database, ["a", "b"])
    async with database.reading() as session:
        ids = await passages.encoded_ids(session, ENCODER)
        rows = list(await passages.vectors(session, ENCODER, [*ids, 99]))
        assert [(row.passage_id, row.vector) for row in rows] == list(zip(ids, [b"a", b"b", b"a"], strict=True))
        assert list(await passages.vectors(session, "another", ids)) == []


async def test_reading_some_vectors_does_not_pass_over_all(database: Database) -> None:
    texts = [f"{number:05}" for number in range(6_000)]
    await cut(database, texts)
    await encoded(database, texts)
    async with database.reading() as session:
        start = time.process_time()
        ids = await passages.encoded_ids(session, ENCODER)
        listed = time.process_time() - start
        start = time.process_time()
        assert len(list(await passages.vectors(session, ENCODER, ids[3_000:3_500]))) == 500
        taken = time.process_time() - start
    assert taken < 15 * listed, "one join did, and took a hundred times as long as listing all ids"
