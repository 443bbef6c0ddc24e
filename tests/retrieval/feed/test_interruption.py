"""The feed, stopped: whatever happens between two steps, the indexes come to what the catalogue says."""

import contextlib
import inspect
import shutil
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import retrieval.feed.lexical as lexical_feed
import retrieval.feed.outbox as feed_module
from knowledge import passages
from knowledge.catalogue import retire
from knowledge.database import Database, sqlite_url
from retrieval.indexes import Indexes
from retrieval.lexical.index import LexicalIndex
from retrieval.vectors import ExactIndex
from tests.knowledge.drafting import SIGNATURE, draft, keep
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import BODIES, Standing, bilingual, state


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

    def __init__(self, patch: pytest.MonkeyPatch, at: int, steps: Sequence[tuple[Any, str]] = STEPS) -> None:
        self.at, self.seen = at, 0
        for owner, name in steps:
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


Change = Callable[[Database], Awaitable[None]]


async def _nothing(database: Database) -> None:
    """Leaves all as it is."""


async def _all_sorts(database: Database) -> None:
    """Makes an edit, a new record and a retirement."""
    await keep(database, draft("0", body="轴承磨损"), bilingual("9", "电池发热", "hot battery"))
    async with database.writing() as session:
        await retire(session, ["1"], SIGNATURE)


async def _one_wording(database: Database) -> None:
    """Edits one text of a record, so that no count tells an index that took the edit up from one that did not."""
    await keep(database, bilingual("0", "轴承磨损", "body 0"))


async def _run(folder: Path, change: Change) -> dict[str, Any]:
    """Lets the feed run to its end, opening all anew after it was stopped, and gives the state that it comes to."""
    done = False
    while not done:
        database = Database(sqlite_url(folder))
        try:
            await change(database)
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


@pytest.mark.parametrize(("change", "texts"), [(_all_sorts, 5), (_one_wording, 6)])
async def test_stopped_between_any_two_steps_it_goes_on_as_if_never_stopped(
    change: Change, texts: int, tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_module, "_CHANGES_AT_ONCE", 2)
    monkeypatch.setattr(lexical_feed, "_CHANGES_AT_ONCE", 2)
    monkeypatch.setattr(feed_module, "_TEXTS_ENCODED_AT_ONCE", 2)
    before = tmp_path / "before"
    before.mkdir()
    shutil.copyfile(sqlite_template, before / "liaison.db")
    database = Database(sqlite_url(before))
    await keep(database, *(bilingual(str(n), body, f"body {n}") for n, body in enumerate(BODIES[:3])))
    await database.close()
    await _run(before, _nothing)

    with monkeypatch.context() as patch:
        counting = Interruptions(patch, 0)
        whole = await _run(Path(shutil.copytree(before, tmp_path / "whole")), change)
    assert whole["vectors"] == whole["passages"]
    assert len(whole["passages"]) == texts
    assert counting.seen >= 12
    for at in range(1, counting.seen + 1):
        with monkeypatch.context() as patch:
            Interruptions(patch, at)
            folder = Path(shutil.copytree(before, tmp_path / str(at)))
            assert await _run(folder, change) == whole, f"stopped at step {at}"
