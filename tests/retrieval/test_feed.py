"""The feed: whatever happens between two steps, the indexes come to what the catalogue says."""

import contextlib
import inspect
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import retrieval.feed as feed_module
from knowledge import outbox, passages
from knowledge.catalogue import retire
from knowledge.database import Database, sqlite_url
from knowledge.drafts import Draft, TextDraft
from knowledge.vocabulary import Language
from retrieval.analysis import terms
from retrieval.encoder import EncoderUnavailable
from retrieval.indexes import Indexes
from retrieval.lexical import LexicalIndex
from retrieval.progress import Progress, Stage
from retrieval.vectors import ExactIndex
from tests.knowledge.drafting import SIGNATURE, draft, keep
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import Standing

BODIES = ["密封圈老化", "面包发霉", "电镀废水除镍", "划痕检测", "电池发热", "机器人码垛", "轴承磨损"]


def bilingual(key: str, zh: str, en: str) -> Draft:
    return draft(
        key, texts={Language.ZH: TextDraft(f"标题{key}", None, zh), Language.EN: TextDraft(f"T{key}", None, en)}
    )


async def state(standing: Standing) -> dict[str, Any]:
    """Says all that the indexes hold, in words that do not depend on row numbers."""
    async with standing.database.reading() as session:
        ids = await outbox.changed_since(session, 0, 1000)
        rows = await passages.of_records(session, ids[1])
        encoder = standing.indexes.encoder
        left = 0 if encoder is None else await passages.count_unencoded(session, encoder.id)
    name = {row.id: (row.title, row.lang, row.text) for row in rows}
    vectors = standing.indexes.vectors
    held = [] if vectors is None else sorted(name.get(int(i), ("gone",)) for i in vectors.passage_ids)
    reader = LexicalIndex.open(standing.indexes.folder / "index" / "lexical")
    return {
        "passages": sorted(name.values()),
        "vectors": held,
        "unencoded": left,
        "found": {body: len(reader.search(terms(body), None, 100)) for body in BODIES},
        "cursor": reader.cursor(),
    }


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


async def test_vectors_of_an_encoder_before_are_kept_apart(sqlite_database: Database, tmp_path: Path) -> None:
    first = Standing.open(sqlite_database, tmp_path, PlainEncoder("one"))
    await first.take(draft("a"))
    second = Standing.open(sqlite_database, tmp_path, PlainEncoder("two"))
    await second.feed.catch_up()
    assert await second.feed.unencoded() == 1
    assert second.indexes.vectors is not None
    assert len(second.indexes.vectors) == 0
    again = Standing.open(sqlite_database, tmp_path, PlainEncoder("one"))
    assert again.indexes.vectors is not None
    assert len(again.indexes.vectors) == 1


async def test_progress_grows_to_the_whole(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_module, "_TEXTS_ENCODED_AT_ONCE", 2)
    monkeypatch.setattr(feed_module, "_CHANGES_AT_ONCE", 3)
    standing = Standing.open(sqlite_database, tmp_path, PlainEncoder())
    await keep(sqlite_database, *(draft(str(n), body=body) for n, body in enumerate(BODIES)))
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


class Stopped(BaseException):
    """Stands for a process that ends here: no handler may catch it."""


#: Every step that leaves something behind it, as (owner, name).
STEPS: list[tuple[Any, str]] = [
    (passages, "replace"),
    (passages, "save_vectors"),
    (LexicalIndex, "follow"),
    (LexicalIndex, "_remember"),
    (Indexes, "save_vectors"),
    (ExactIndex, "save"),
]


class Interruptions:
    """Stops once, at the n-th time that a step begins or has ended, counted over all steps; 0 only counts."""

    def __init__(self, patch: pytest.MonkeyPatch, at: int) -> None:
        self.at, self.seen = at, 0
        for owner, name in STEPS:
            patch.setattr(owner, name, self._watched(getattr(owner, name)))

    def _watched(self, step: Callable[..., Any]) -> Callable[..., Any]:
        async def watched_coroutine(*args: Any, **kwargs: Any) -> Any:
            self._tick()
            result = await step(*args, **kwargs)
            self._tick()
            return result

        def watched(*args: Any, **kwargs: Any) -> Any:
            self._tick()
            result = step(*args, **kwargs)
            self._tick()
            return result

        return watched_coroutine if inspect.iscoroutinefunction(step) else watched

    def _tick(self) -> None:
        self.seen += 1
        if self.seen == self.at:
            raise Stopped


async def _change(database: Database) -> None:
    """Makes an edit, a new record and a retirement."""
    await keep(database, draft("0", body="轴承磨损"), bilingual("9", "电池发热", "hot battery"))
    async with database.writing() as session:
        await retire(session, ["1"], SIGNATURE)


async def _run(folder: Path, *, change: bool) -> dict[str, Any]:
    """Lets the feed run to its end, opening all anew after it was stopped, and gives the state that it comes to."""
    done = False
    while not done:
        database = Database(sqlite_url(folder))
        try:
            if change:
                await _change(database)
            standing = Standing.open(database, folder, PlainEncoder())
            with contextlib.suppress(Stopped):
                await standing.feed.catch_up()
                await standing.feed.encode()
                done = True
        finally:
            await database.close()
    database = Database(sqlite_url(folder))
    try:
        return await state(Standing.open(database, folder, PlainEncoder()))
    finally:
        await database.close()


async def test_stopped_between_any_two_steps_it_goes_on_as_if_never_stopped(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_module, "_CHANGES_AT_ONCE", 2)
    monkeypatch.setattr(feed_module, "_TEXTS_INDEXED_AT_ONCE", 2)
    monkeypatch.setattr(feed_module, "_TEXTS_ENCODED_AT_ONCE", 2)
    before = tmp_path / "before"
    before.mkdir()
    shutil.copyfile(sqlite_template, before / "liaison.db")
    database = Database(sqlite_url(before))
    await keep(database, *(bilingual(str(n), body, f"body {n}") for n, body in enumerate(BODIES[:3])))
    await database.close()
    await _run(before, change=False)

    with monkeypatch.context() as patch:
        counting = Interruptions(patch, 0)
        whole = await _run(Path(shutil.copytree(before, tmp_path / "whole")), change=True)
    assert whole["vectors"] == whole["passages"]
    assert len(whole["passages"]) == 5
    assert counting.seen >= 16
    for at in range(1, counting.seen + 1):
        with monkeypatch.context() as patch:
            Interruptions(patch, at)
            folder = Path(shutil.copytree(before, tmp_path / str(at)))
            assert await _run(folder, change=True) == whole, f"stopped at step {at}"


async def test_vectors_found_are_those_of_the_text(sqlite_database: Database, tmp_path: Path) -> None:
    encoder = PlainEncoder()
    standing = Standing.open(sqlite_database, tmp_path, encoder)
    await standing.take(*(draft(str(n), body=body) for n, body in enumerate(BODIES)))
    async with sqlite_database.reading() as session:
        ids = await passages.encoded_ids(session, encoder.id)
        stored = await passages.by_id(session, ids)
        for row in await passages.vectors(session, encoder.id, ids):
            expected = await encoder.question(f"{stored[row.passage_id].title}\n{stored[row.passage_id].text}")
            assert np.frombuffer(row.vector, "<f2").astype(np.float32) @ expected > 0.999
