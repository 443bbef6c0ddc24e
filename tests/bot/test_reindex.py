"""``liaison reindex``: built anew from the database, here or by the process that keeps the folder."""

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.conftest import ROOT, Run, indexes

_BOT = """
import asyncio, datetime as dt, sys
from pathlib import Path
from bot.desk import open_desk
from bot.settings import Settings

async def main():
    settings = Settings(_env_file=None, LIAISON_DATA=sys.argv[1])
    now = lambda: dt.datetime.now(dt.UTC)
    async with open_desk(settings, chosen_folder=True, staying=True, now=now, on_progress=lambda p: None) as desk:
        print(desk.keeping.holds, flush=True)
        await desk.keeping.run()

asyncio.run(main())
"""


@contextlib.contextmanager
def bot_on(data: Path) -> Iterator[subprocess.Popen[str]]:
    """Runs a process that keeps a folder, or waits to; it is killed at the end."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _BOT, str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def generation(data: Path) -> str:
    (folder,) = (indexes(data) / "lexical").glob("*/")
    return folder.name


@pytest.mark.parametrize("kind", ["lexical", "vectors", "all"])
@pytest.mark.usefixtures("with_meaning")
def test_it_builds_anew_what_is_asked_for(liaison: Run, data: Path, kind: str) -> None:
    before = liaison("search", "橡胶密封圈", "--json", "--data", data).json
    folders = {path: path.stat().st_ino for path in indexes(data).glob("*/*/")}
    ran = liaison("reindex", "--kind", kind, "--json", "--data", data)
    assert ran.status == 0
    assert ran.json["rebuilt"] == (["lexical", "vectors"] if kind == "all" else [kind])
    assert ran.json["by"] == "this process"
    gone = {path.parent.name.split("-")[0] for path in folders if not path.exists()}
    assert gone == set(ran.json["rebuilt"])
    assert liaison("search", "橡胶密封圈", "--json", "--data", data).json == before
    assert liaison("doctor", "--json", "--data", data).status == 0


def test_a_running_keeper_is_asked_to_do_it(liaison: Run, data: Path) -> None:
    with bot_on(data) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        before = generation(data)
        ran = liaison("reindex", "--kind", "lexical", "--json", "--data", data)
        assert (ran.status, ran.json["by"]) == (0, "keeper")
        assert "has been asked to rebuild" in ran.err
        assert generation(data) != before
        assert process.poll() is None


def test_a_keeper_that_dies_while_one_waits_is_taken_over_from(liaison: Run, data: Path) -> None:
    code = (
        "import sys, pathlib, time; from bot.data_folder import Keeper; keeper = Keeper(pathlib.Path(sys.argv[1]));"
        "print(keeper.take(), flush=True); sys.stdin.read()"
    )
    before = generation(data)
    command = [sys.executable, "-c", code, str(data)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as keeper:
        assert keeper.stdout is not None
        assert keeper.stdout.readline() == "True\n"
        killing = threading.Timer(1.5, keeper.kill)
        killing.start()
        ran = liaison("reindex", "--kind", "lexical", "--json", "--data", data)
    assert (ran.status, ran.json["by"]) == (0, "this process")
    assert generation(data) != before


def test_another_process_takes_over_from_a_killed_keeper_within_seconds(
    liaison: Run, data: Path, tmp_path: Path
) -> None:
    with bot_on(data) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        with bot_on(data) as second:
            assert second.stdout is not None
            assert second.stdout.readline() == "False\n"
            first.kill()
            first.wait()
            row = '{"id": "late", "kind": "lab", "lang": "zh", "title": "齿轮组", "text": "噪声与振动"}'
            (tmp_path / "late.jsonl").write_text(row, "utf-8")
            deadline = time.monotonic() + 60
            while not liaison("doctor", "--json", "--data", data).json["keeper"]:
                assert time.monotonic() < deadline
            assert liaison("import", tmp_path / "late.jsonl", "--json", "--data", data).json["created"] == 1
            while liaison("doctor", "--json", "--data", data).status:
                assert time.monotonic() < deadline
            assert second.poll() is None
