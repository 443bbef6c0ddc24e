"""Whole imports: a verdict for every row, idempotent, and the same wherever it was stopped."""

import asyncio
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select

import knowledge
from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.errors import StoreUnavailable
from knowledge.intake.run import import_files
from knowledge.intake.verdicts import Outcome, Summary, Verdict, Why
from knowledge.tables import Lab, Outbox, Record, Revision, Text
from tests.knowledge.drafting import SIGNATURE, draft, keep

ROOT = Path(knowledge.__file__).parents[1]


def _row(key: str, **changes: Any) -> dict[str, Any]:
    return {"id": key, "kind": "lab", "lang": "zh", "title": f"{key} 实验室", "text": "密封圈"} | changes


def _write(file: Path, *lines: dict[str, Any] | bytes) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    encoded = [line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode() for line in lines]
    file.write_bytes(b"\n".join(encoded) + b"\n")
    return file


async def _import(
    database: Database, *paths: Path, batch: int = 200, dry_run: bool = False
) -> tuple[Summary, list[Verdict]]:
    verdicts: list[Verdict] = []
    summary = await import_files(database, paths, SIGNATURE, on_row=verdicts.append, batch=batch, dry_run=dry_run)
    return summary, verdicts


def _short(verdicts: list[Verdict]) -> list[tuple[int, str, str | None]]:
    return [(v.line, v.outcome, v.refusal and v.refusal.why) for v in verdicts]


async def _state(database: Database) -> dict[str, Any]:
    """Sums up all that an import leaves."""
    async with database.reading() as session:
        counts = [
            await session.scalar(select(func.count()).select_from(table))
            for table in (Record, Text, Lab, Revision, Outbox)
        ]
        records = await session.execute(select(Record.key, Record.content_hash, Record.revision).order_by(Record.key))
        return {"counts": counts, "records": [tuple(row) for row in records]}


async def test_every_row_gets_its_verdict_and_a_bad_one_never_stops_the_rest(
    database: Database, tmp_path: Path
) -> None:
    await keep(database, draft("stands"))
    file = _write(
        tmp_path / "a.jsonl", _row("new"), b"{", b"", _row("bad", closes="soon"), _row("stands"), _row("last")
    )
    summary, verdicts = await _import(database, tmp_path / "missing.jsonl", file, batch=2)
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
    _write(tmp_path / "a.jsonl", *(_row(f"k{number}") for number in range(30)), _row("k3", text="anders"))
    await _import(database, tmp_path, batch=7)
    before = await _state(database)
    summary, _ = await _import(database, tmp_path, batch=11)
    assert (summary.created, summary.updated, summary.unchanged, len(summary.refused)) == (0, 0, 30, 1)
    assert await _state(database) == before


async def test_a_dry_run_says_what_a_run_would_and_writes_nothing(database: Database, tmp_path: Path) -> None:
    await keep(database, draft("stands"), draft("a-case"))
    _write(
        tmp_path / "a.jsonl",
        _row("stands"),
        _row("a-case", kind="case"),
        _row("a-case", kind="case"),
        _row("twice"),
        _row("twice"),
        _row("twice", text="anders"),
        b"[]",
    )
    _write(tmp_path / "b.jsonl", _row("twice"), _row("twice", text="noch anders"), _row("new"))
    before = await _state(database)
    dry = await _import(database, tmp_path, batch=2, dry_run=True)
    assert await _state(database) == before
    assert dry == await _import(database, tmp_path, batch=2)
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
    first = _write(tmp_path / "a.jsonl", b"", _row("k", text="一"))
    second = _write(tmp_path / "b.jsonl", _row("k", text="二"))
    summary, _ = await _import(database, first, second)
    [refused] = summary.refused
    assert refused.refusal and refused.refusal.values == {"value": "k", "file": str(first), "first": 2}
    async with database.reading() as session:
        assert (await session.scalars(select(Text.body))).all() == ["一"]


async def test_a_retired_record_does_not_come_back(database: Database, tmp_path: Path) -> None:
    file = _write(tmp_path / "a.jsonl", _row("k"))
    await _import(database, file)
    async with database.writing() as session:
        await retire(session, ["k"], SIGNATURE)
    await _import(database, _write(file, _row("k", text="anders")))
    async with database.reading() as session:
        assert (await session.scalars(select(Record.stage))).all() == ["retired"]


async def test_verdicts_come_only_after_their_batch_is_kept(database: Database, tmp_path: Path) -> None:
    file = _write(tmp_path / "a.jsonl", *(_row(f"k{number}") for number in range(10)))
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
    assert (await _state(database))["counts"][0] == 8, "two batches were kept when the fifth verdict came"


async def test_a_cancelled_import_is_taken_up_where_it_stopped(database: Database, tmp_path: Path) -> None:
    file = _write(tmp_path / "a.jsonl", *(_row(f"k{number:03}") for number in range(200)))
    for stop_at in (1, 30, 61, 150):
        told = 0
        task: asyncio.Task[Summary]

        def cancel(_verdict: Verdict, stop_at: int = stop_at) -> None:
            nonlocal told
            told += 1
            if told == stop_at:
                task.cancel()  # noqa: B023 - called while this very task runs

        task = asyncio.create_task(import_files(database, [file], SIGNATURE, on_row=cancel, batch=10))
        with pytest.raises(asyncio.CancelledError):
            await task
    await _import(database, file)
    assert (await _state(database))["counts"] == [200] * 5


@pytest.mark.parametrize("statement", range(1, 14))
async def test_a_cancel_at_any_statement_leaves_whole_batches(
    database: Database, tmp_path: Path, statement: int
) -> None:
    file = _write(tmp_path / "a.jsonl", *(_row(f"k{number:03}") for number in range(60)))
    met = 0

    def cancel(*_args: object) -> None:
        nonlocal met
        met += 1
        if met == statement:
            task.cancel()

    event.listen(Engine, "before_cursor_execute", cancel)
    try:
        task = asyncio.create_task(import_files(database, [file], SIGNATURE, batch=20))
        with pytest.raises(asyncio.CancelledError):
            await task
    finally:
        event.remove(Engine, "before_cursor_execute", cancel)
    counts = (await _state(database))["counts"]
    assert len(set(counts)) == 1 and counts[0] in (0, 20)
    await _import(database, file)
    assert (await _state(database))["counts"] == [60] * 5


async def test_a_missing_store_is_told_before_any_row(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'nowhere' / 'liaison.db'}")
    with pytest.raises(StoreUnavailable):
        await _import(database, _write(tmp_path / "a.jsonl", _row("k")))
    await database.close()


async def test_large_rows_do_not_add_up(sqlite_database: Database, tmp_path: Path) -> None:
    file = _write(tmp_path / "a.jsonl", *(_row(f"k{number}", text="长" * 300_000) for number in range(12)))
    summary, _ = await _import(sqlite_database, file)
    assert summary.created == 12


_IMPORTER = """
import asyncio, datetime as dt, sys
from pathlib import Path
from knowledge.catalogue import Signature
from knowledge.database import Database
from knowledge.intake.run import import_files

async def main(url, path):
    told = 0
    def tell(verdict):
        nonlocal told
        told += 1
        if told % 20 == 0:
            print(told, flush=True)
    database = Database(url)
    now = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
    summary = await import_files(database, [Path(path)], Signature("tester", "test", now), on_row=tell, batch=20)
    print("created", summary.created, "unchanged", summary.unchanged, "refused", len(summary.refused), flush=True)
    await database.close()

asyncio.run(main(*sys.argv[1:]))
"""


def _start(url: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _IMPORTER, url, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


async def test_killed_at_random_points_and_run_again_it_is_as_if_never_stopped(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    file = _write(tmp_path / "rows" / "a.jsonl", *(_row(f"k{number:04}") for number in range(600)))
    dice = random.Random(20261122)
    killed = 0
    for part in (0.1, 0.4, 0.7):
        with _start(database_url, file) as importer:
            assert importer.stdout
            for _ in range(int(30 * part) + dice.randint(0, 4)):
                importer.stdout.readline()
            await asyncio.sleep(dice.random() / 100)  # somewhere inside the next batch
            importer.kill()
        killed += importer.returncode < 0
        counts = (await _state(database))["counts"]
        assert len(set(counts)) == 1 and counts[0] % 20 == 0, "whole batches only"
    assert killed == 3
    with _start(database_url, file) as importer:
        assert importer.stdout
        last = importer.stdout.read().splitlines()[-1].split()
    assert int(last[1]) + int(last[3]) == 600 and last[5] == "0"
    state = await _state(database)
    assert state["counts"] == [600] * 5
    assert {revision for _, _, revision in state["records"]} == {1}


async def test_two_processes_with_the_same_files_end_well(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    file = _write(tmp_path / "rows" / "a.jsonl", *(_row(f"k{number:04}") for number in range(300)))
    with _start(database_url, file) as one, _start(database_url, file) as other:
        ends = [process.communicate(timeout=60)[0].splitlines()[-1].split() for process in (one, other)]
    assert [one.returncode, other.returncode] == [0, 0]
    assert sum(int(end[1]) for end in ends) == 300, "each record was created by one of them"
    assert sum(int(end[3]) for end in ends) == 300
    assert (await _state(database))["counts"] == [300] * 5
