"""The terminal's own key: made once, readable by its owner alone, never half-written."""

import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from bot.errors import Refused
from bot.key_file import own_key
from knowledge.sealing import Seal


def test_a_key_is_made_once_and_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "liaison"
    key = own_key(folder)
    Seal([key])
    assert own_key(folder) == key
    assert own_key(tmp_path / "other") != key


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    own_key(tmp_path)
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


def test_first_starts_at_once_make_one_key(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    with ProcessPoolExecutor(4, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert len(set(pool.map(own_key, [folder] * 8))) == 1
    assert {file.name for file in folder.iterdir()} <= {"key", "key.lock"}


@pytest.mark.parametrize("content", [b"", b"\n", b"too-short\n", b"\xff\xfe", "密钥".encode()])
def test_a_file_without_a_key_is_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "key").write_bytes(content)
    with pytest.raises(Refused) as caught:
        own_key(tmp_path)
    assert (caught.value.key, caught.value.values) == ("error-key-file-damaged", {"path": str(tmp_path / "key")})
    assert (tmp_path / "key").read_bytes() == content


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(Refused) as caught:
            own_key(folder)
        assert caught.value.key == "error-key-file"
