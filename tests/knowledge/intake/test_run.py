"""Whole imports: a verdict for every row, idempotent, and a dry run that tells the truth."""

from pathlib import Path

import pytest
from sqlalchemy import select

from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.errors import StoreUnavailable
from knowledge.intake.run import import_files
from knowledge.intake.verdicts import Outcome, Verdict, Why
from knowledge.tables import Record, Text
from tests.knowledge.drafting import SIGNATURE, draft, keep
from tests.knowledge.intake.importing import row, run, state, write


def _short(verdicts: list[Verdict]) -> list[tuple[int, str, str | None]]:
    return [(v.line, v.outcome, v.refusal and v.refusal.why) for v in verdicts]


async def test_every_row_gets_its_verdict_and_a_bad_one_never_stops_the_rest(
    database: Database, tmp_path: Path
) -> None:
    await keep(database, draft("stands"))
    file = write(tmp_path / "a.jsonl", row("new"), b"{", b"", row("bad", closes="soon"), row("stands"), row("last"))
    summary, verdicts = await run(database, tmp_path / "missing.jsonl", file, batch=2)
    assert _short(verdicts) == [
        (0, "refused", Why.NO_SUCH_PATH),
        (1, "created", None),
        (2, "refused", Why.NOT_JSON),
        (4, "refused", Why.BAD_DATE),
        (5, "updated", None),
        (6, "created", None),
    ]
    assert {verdict.file for verdict in verdicts[1:]} == {str(file)}
    assert [verdict.key for verdict in verdicts if verdict.outcome is not Outcome.REFUSED] == ["new", "stands", "last"]
    assert (summary.created, summary.updated, summary.unchanged) == (2, 1, 0)
    assert summary.refused == tuple(verdict for verdict in verdicts if verdict.outcome is Outcome.REFUSED)


async def test_importing_again_changes_nothing(database: Database, tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", *(row(f"k{number}") for number in range(30)), row("k3", text="anders"))
    await run(database, tmp_path, batch=7)
    before = await state(database)
    summary, _ = await run(database, tmp_path, batch=11)
    assert (summary.created, summary.updated, summary.unchanged, len(summary.refused)) == (0, 0, 30, 1)
    assert await state(database) == before


async def test_a_dry_run_says_what_a_run_would_and_writes_nothing(database: Database, tmp_path: Path) -> None:
    await keep(database, draft("stands"), draft("a-case"))
    write(
        tmp_path / "a.jsonl",
        row("stands"),
        row("a-case", kind="case"),
        row("a-case", kind="case"),
        row("twice"),
        row("twice"),
        row("twice", text="anders"),
        b"[]",
    )
    write(tmp_path / "b.jsonl", row("twice"), row("twice", text="noch anders"), row("new"))
    before = await state(database)
    dry = await run(database, tmp_path, batch=2, dry_run=True)
    assert await state(database) == before
    assert dry == await run(database, tmp_path, batch=2)
    assert _short(dry[1]) == [
        (1, "updated", None),
        (2, "refused", Why.OTHER_KIND),
        (3, "refused", Why.OTHER_KIND),
        (4, "created", None),
        (5, "unchanged", None),
        (6, "refused", Why.DUPLICATE_KEY),
        (7, "refused", Why.NOT_AN_OBJECT),
        (1, "unchanged", None),
        (2, "refused", Why.DUPLICATE_KEY),
        (3, "created", None),
    ]


async def test_of_two_different_rows_with_one_key_the_first_stands_and_the_other_is_told_where(
    database: Database, tmp_path: Path
) -> None:
    first = write(tmp_path / "a.jsonl", b"", row("k", text="一"))
    second = write(tmp_path / "b.jsonl", row("k", text="二"))
    summary, _ = await run(database, first, second)
    [refused] = summary.refused
    assert refused.refusal and refused.refusal.values == {"value": "k", "file": str(first), "first": 2}
    async with database.reading() as session:
        assert (await session.scalars(select(Text.body))).all() == ["一"]


async def test_a_retired_record_does_not_come_back(database: Database, tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", row("k"))
    await run(database, file)
    async with database.writing() as session:
        await retire(session, ["k"], SIGNATURE)
    await run(database, write(file, row("k", text="anders")))
    async with database.reading() as session:
        assert (await session.scalars(select(Record.stage))).all() == ["retired"]


async def test_verdicts_come_only_after_their_batch_is_kept(database: Database, tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", *(row(f"k{number}") for number in range(10)))
    told = 0

    class Stop(Exception):
        pass

    def stop_at_the_fifth(_verdict: Verdict) -> None:
        nonlocal told
        told += 1
        if told == 5:
            raise Stop

    with pytest.raises(Stop):
        await import_files(database, [file], SIGNATURE, on_row=stop_at_the_fifth, batch=4)
    assert (await state(database))["counts"][0] == 8, "two batches were kept when the fifth verdict came"


async def test_a_missing_store_is_told_before_any_row(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'nowhere' / 'liaison.db'}")
    with pytest.raises(StoreUnavailable):
        await run(database, write(tmp_path / "a.jsonl", row("k")))
    await database.close()


async def test_large_rows_do_not_add_up(database: Database, tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", *(row(f"k{number}", text="长" * 300_000) for number in range(12)))
    summary, _ = await run(database, file)
    assert summary.created == 12
