"""Imports that are cancelled, killed or run twice at once: nothing is lost, nothing doubled."""

import asyncio
import random
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

import knowledge
from knowledge.database import Database
from knowledge.intake.run import import_files
from knowledge.intake.verdicts import Summary, Verdict
from tests.knowledge.drafting import SIGNATURE
from tests.knowledge.intake.importing import row, run, state, write

ROOT = Path(knowledge.__file__).parents[1]


async def test_a_cancelled_import_is_taken_up_where_it_stopped(database: Database, tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", *(row(f"k{number:03}") for number in range(200)))
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
    await run(database, file)
    assert (await state(database))["counts"] == [200] * 5


@pytest.mark.parametrize("statement", range(1, 14))
async def test_a_cancel_at_any_statement_leaves_whole_batches(
    database: Database, tmp_path: Path, statement: int
) -> None:
    file = write(tmp_path / "a.jsonl", *(row(f"k{number:03}") for number in range(60)))
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
    counts = (await state(database))["counts"]
    assert len(set(counts)) == 1 and counts[0] in (0, 20, 40), "whole batches only"
    await run(database, file)
    assert (await state(database))["counts"] == [60] * 5


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
    file = write(tmp_path / "rows" / "a.jsonl", *(row(f"k{number:04}") for number in range(600)))
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
        counts = (await state(database))["counts"]
        assert len(set(counts)) == 1 and counts[0] % 20 == 0, "whole batches only"
    assert killed == 3
    with _start(database_url, file) as importer:
        assert importer.stdout
        last = importer.stdout.read().splitlines()[-1].split()
    assert int(last[1]) + int(last[3]) == 600 and last[5] == "0"
    after = await state(database)
    assert after["counts"] == [600] * 5
    assert {revision for _, _, revision in after["records"]} == {1}


async def test_two_processes_with_the_same_files_end_well(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    file = write(tmp_path / "rows" / "a.jsonl", *(row(f"k{number:04}") for number in range(300)))
    with _start(database_url, file) as one, _start(database_url, file) as other:
        ends = [process.communicate(timeout=60)[0].splitlines()[-1].split() for process in (one, other)]
    assert [one.returncode, other.returncode] == [0, 0]
    assert sum(int(end[1]) for end in ends) == 300, "each record was created by one of them"
    assert sum(int(end[3]) for end in ends) == 300
    assert (await state(database))["counts"] == [300] * 5
