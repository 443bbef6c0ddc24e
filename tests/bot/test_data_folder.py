"""The data folder, and the one process that keeps it."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

import bot
from bot.data_folder import Keeper, checked
from bot.errors import Refused

ROOT = Path(bot.__file__).parents[1]


def test_a_folder_that_is_there_is_used_and_left_clean(tmp_path: Path) -> None:
    folder = tmp_path / "there"
    folder.mkdir()
    assert checked(folder, chosen=True) == folder
    assert list(folder.iterdir()) == []


def test_its_last_part_is_made(tmp_path: Path) -> None:
    assert checked(tmp_path / "new", chosen=True).is_dir()


def test_a_longer_missing_path_is_a_slip_when_it_was_typed(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="error-data-missing"):
        checked(tmp_path / "a" / "b", chosen=True)
    assert not (tmp_path / "a").exists()
    assert checked(tmp_path / "a" / "b", chosen=False).is_dir()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(Refused, match="error-data-not-folder"):
            checked(path, chosen=True)


@pytest.mark.parametrize("path", ["/proc/liaison", "/sys/liaison", "/sys/kernel", "/dev/null/x"])
def test_where_nobody_may_write_it_is_refused(path: str) -> None:
    with pytest.raises(Refused, match="error-data-"):
        checked(Path(path), chosen=True)


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="error-data-unwritable"):
        checked(tmp_path / ("x" * 300), chosen=True)


def test_one_keeper_at_a_time(tmp_path: Path) -> None:
    first, second = Keeper(tmp_path), Keeper(tmp_path)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()
    second.release()


async def test_taken_on_one_thread_it_is_given_back_on_another(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path)
    assert await asyncio.to_thread(keeper.take)
    keeper.release()
    other = Keeper(tmp_path)
    assert other.take()
    other.release()


def test_a_keeper_that_dies_leaves_the_folder_free(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from bot.data_folder import Keeper; keeper = Keeper(pathlib.Path(sys.argv[1]));"
        "print(keeper.take(), flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        assert not Keeper(tmp_path).take()
        process.kill()
        process.wait()
    keeper = Keeper(tmp_path)
    assert keeper.take()
    keeper.release()
