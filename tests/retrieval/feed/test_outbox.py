"""The feed: whatever happens between two steps, the indexes come to what the catalogue says."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import retrieval.feed.outbox as feed_module
from knowledge import passages
from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.drafts import TextDraft
from knowledge.vocabulary import Language
from retrieval.encoder import EncoderUnavailable
from retrieval.progress import Progress, Stage
from tests.knowledge.drafting import SIGNATURE, draft, keep
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import BODIES, Standing, bilingual, state


async def test_it_brings_every_index_to_what_the_catalogue_says(database: Database, tmp_path: Path) -> None:
    standing = Standing.open(database, tmp_path, PlainEncoder())
    await standing.take(*(bilingual(str(n), body, f"body {n}") for n, body in enumerate(BODIES)))
    now = await state(standing)
    assert len(now["passages"]) == 2 * len(BODIES)
    assert now["vectors"] == now["passages"]
    assert now["unencoded"] == 0
    assert min(now["found"].values()) >= 1


async def test_doing_it_again_changes_nothing(database: Database, tmp_path: Path) -> None:
    encoder = PlainEncoder()
    standing = Standing.open(database, tmp_path, encoder)
    await standing.take(bilingual("a", "密封圈老化", "seals"), draft("b"))
    before, encoded = await state(standing), len(encoder.texts)
    index = standing.indexes.vectors
    await standing.feed.catch_up()
    await standing.feed.encode()
    assert await state(standing) == before
    assert len(encoder.texts) == encoded
    assert standing.indexes.vectors is index


async def test_an_edit_replaces_and_a_retirement_removes(database: Database, tmp_path: Path) -> None:
    standing = Standing.open(database, tmp_path, PlainEncoder())
    await standing.take(bilingual("a", "密封圈老化", "seals"), bilingual("b", "面包发霉", "bread"))
    await standing.take(draft("a", body="轴承磨损"))
    async with standing.database.writing() as session:
        await retire(session, ["b"], SIGNATURE)
    await standing.feed.catch_up()
    now = await state(standing)
    assert [text for _, _, text in now["passages"]] == ["轴承磨损"]
    assert now["vectors"] == now["passages"]
    assert {body for body, n in now["found"].items() if n} == {"轴承磨损"}


async def test_the_same_text_is_encoded_once(database: Database, tmp_path: Path) -> None:
    encoder = PlainEncoder()
    standing = Standing.open(database, tmp_path, encoder)
    same = {Language.ZH: TextDraft("同一标题", None, "密封圈老化")}
    await standing.take(draft("a", texts=same), draft("b", texts=same), draft("c"))
    assert len(encoder.texts) == 2
    assert standing.indexes.vectors is not None
    assert len(standing.indexes.vectors) == 3
    await standing.take(draft("d", texts=same))
    assert len(encoder.texts) == 2
    assert len(standing.indexes.vectors) == 4


async def test_an_encoder_that_fails_half_way_loses_nothing_that_was_done(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_module, "_TEXTS_ENCODED_AT_ONCE", 2)
    encoder = PlainEncoder(lasts=2)
    standing = Standing.open(database, tmp_path, encoder)
    await keep(database, *(draft(str(n), body=body) for n, body in enumerate(BODIES)))
    await standing.feed.catch_up()
    with pytest.raises(EncoderUnavailable):
        await standing.feed.encode()
    assert await standing.feed.unencoded() == len(BODIES) - 4
    encoder.lasts = 100
    await standing.feed.encode()
    assert len(encoder.texts) == len(BODIES)
    now = await state(standing)
    assert now["vectors"] == now["passages"]


async def test_vectors_of_an_encoder_before_are_kept_apart(database: Database, tmp_path: Path) -> None:
    first = Standing.open(database, tmp_path, PlainEncoder("one"))
    await first.take(draft("a"))
    second = Standing.open(database, tmp_path, PlainEncoder("two"))
    await second.feed.catch_up()
    assert await second.feed.unencoded() == 1
    assert second.indexes.vectors is not None
    assert len(second.indexes.vectors) == 0
    again = Standing.open(database, tmp_path, PlainEncoder("one"))
    assert again.indexes.vectors is not None
    assert len(again.indexes.vectors) == 1


async def test_what_is_published_meanwhile_does_not_wait_for_a_long_run(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_module, "_TEXTS_ENCODED_AT_ONCE", 2)

    class Meanwhile(PlainEncoder):
        async def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
            if not self.texts:
                await keep(database, draft("new", body="新近发布"))
            return await super().passages(texts)

    encoder = Meanwhile()
    standing = Standing.open(database, tmp_path, encoder)
    await keep(database, *(draft(str(n), body=body) for n, body in enumerate(BODIES)))
    await standing.feed.keep()
    assert len(encoder.texts) == 2
    await standing.feed.keep()
    assert len(encoder.texts) == len(BODIES) + 1
    now = await state(standing)
    assert now["vectors"] == now["passages"] and now["unencoded"] == 0


async def test_progress_grows_to_the_whole(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_module, "_TEXTS_ENCODED_AT_ONCE", 2)
    monkeypatch.setattr(feed_module, "_CHANGES_AT_ONCE", 3)
    standing = Standing.open(database, tmp_path, PlainEncoder())
    await keep(database, *(draft(str(n), body=body) for n, body in enumerate(BODIES)))
    told: list[Progress] = []
    await standing.feed.catch_up(told.append)
    await standing.feed.encode(told.append)
    for stage, steps in ((Stage.CUTTING, 3), (Stage.ENCODING, 4)):
        done = [progress.done / progress.total for progress in told if progress.stage is stage]
        assert len(done) == steps
        assert done == sorted(done)
        assert done[-1] == 1


async def test_without_an_encoder_nothing_is_left_to_encode(small: Standing) -> None:
    await small.take(draft("a"))
    assert await small.feed.unencoded() == 0


async def test_vectors_found_are_those_of_the_text(database: Database, tmp_path: Path) -> None:
    encoder = PlainEncoder()
    standing = Standing.open(database, tmp_path, encoder)
    await standing.take(*(draft(str(n), body=body) for n, body in enumerate(BODIES)))
    async with database.reading() as session:
        ids = await passages.encoded_ids(session, encoder.id)
        stored = await passages.by_id(session, ids)
        for row in await passages.vectors(session, encoder.id, ids):
            expected = await encoder.question(f"{stored[row.passage_id].title}\n{stored[row.passage_id].text}")
            assert np.frombuffer(row.vector, "<f2").astype(np.float32) @ expected > 0.999
