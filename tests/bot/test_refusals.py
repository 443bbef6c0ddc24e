"""Requests that cannot be carried out: a status, a sentence for people, nothing for scripts, no trace."""

import os
import random
import sys
from pathlib import Path
from typing import Any

import pytest

from retrieval.indexes import Indexes
from tests.bot.conftest import Ran, Run, noise, process


def refused(ran: Ran, *said: str) -> None:
    """Holds a failure to its promise: a status, a sentence for people, nothing for scripts, no trace."""
    assert ran.status != 0
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert "Error" not in ran.err
    assert len(ran.err.splitlines()) <= 2
    for words in said:
        assert words in ran.err


BAD_TEXTS = {
    "empty": ("", "Please type a question"),
    "blank": (" \n\u3000", "Please type a question"),
    "long": ("密" * 100_000, "100,000"),
    "lone surrogate": ("密封\ud800圈", "damaged characters"),
    "undecodable bytes": (os.fsdecode(b"\xff\xfe"), "damaged characters"),
    "emoji": ("😀🏭🤝", "no words"),
    "controls": ("\x01\x1b\x7f", "no words"),
    "marks": ("<>&", "no words"),
}


@pytest.mark.parametrize("command", ["ask", "search"])
@pytest.mark.parametrize("name", list(BAD_TEXTS))
@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_bad_question_is_refused(liaison: Run, data: Path, command: str, name: str, more: tuple[str, ...]) -> None:
    text, said = BAD_TEXTS[name]
    refused(liaison(command, text, "--data", data, *more), said)


def test_it_is_refused_in_the_language_that_was_asked_for(liaison: Run, data: Path) -> None:
    refused(liaison("ask", "", "--data", data, "--language", "zh"), "请输入问题")
    refused(liaison("ask", "", "--data", data, "--language=zh"), "请输入问题")
    refused(liaison("--nope", "--language", "zh"), "没有", "--nope")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["frobnicate"], "frobnicate"),
        (["ask", "x", "--nope"], "--nope"),
        (["ask", "x", "--today", "soon"], "--today"),
        (["ask", "x", "--today", "2026-02-30"], "YYYY-MM-DD"),
        (["ask", "x", "--today", ""], "YYYY-MM-DD"),
        (["ask", "x", "--language", "fr"], "zh, en"),
        (["search", "x", "--kind", "labs"], "internship"),
        (["search", "x", "--top", "0"], "1–100"),
        (["search", "x", "--top", "many"], "1–100"),
        (["ask", "x", "--data"], "liaison --help"),
        (["ask", "x", "--file", "y.jsonl"], "--file"),
        (["ask", "--file", "missing.jsonl"], "no such file"),
        (["import"], "path"),
    ],
)
def test_a_command_written_wrongly_is_explained(liaison: Run, arguments: list[str], said: str) -> None:
    ran = liaison(*arguments)
    refused(ran, said)
    assert ran.status == 2


def _file(folder: Path) -> Path:
    (folder / "file").write_text("")
    return folder / "file"


@pytest.mark.parametrize("command", [["ask", "轴承"], ["search", "轴承"], ["import", "."]])
@pytest.mark.parametrize(
    ("place", "said"),
    [
        (lambda folder: folder / "no" / "such", "folder above it"),
        (_file, "There is a file"),
        (lambda folder: Path("/sys/kernel"), "cannot be written"),
        (lambda folder: folder / ("x" * 300), "cannot be written"),
    ],
)
def test_a_data_folder_that_cannot_be_used(
    liaison: Run, tmp_path: Path, command: list[str], place: Any, said: str
) -> None:
    refused(liaison(*command, "--json", "--data", place(tmp_path)), said)


def _half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + random.Random(1).randbytes(len(content) // 2))


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [noise, _half])
@pytest.mark.parametrize("command", [["ask", "轴承", "--json"], ["search", "轴承"], ["import", "."], ["chat"]])
def test_a_damaged_database_is_told(liaison: Run, sqlite_data: Path, harm: Any, command: list[str]) -> None:
    file = sqlite_data / "liaison.db"
    harm(file)
    before = file.read_bytes()
    refused(liaison(*command, "--data", sqlite_data), "database is damaged", str(file), "liaison doctor")
    refused(liaison(*command, "--data", sqlite_data, "--language", "zh"), "数据库已损坏", str(file), "liaison doctor")
    assert file.read_bytes() == before


def test_a_database_that_is_a_folder_is_told(liaison: Run, sqlite_data: Path) -> None:
    _folder(sqlite_data / "liaison.db")
    refused(liaison("ask", "轴承", "--json", "--data", sqlite_data), "database cannot be opened")


def test_damage_may_be_at_the_bottom_of_anything(
    liaison: Run, sqlite_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = sqlite_data / "liaison.db"

    def misled(*_arguments: object, **_options: object) -> None:
        noise(file)
        raise ValueError("None is not a valid Level")

    monkeypatch.setattr(Indexes, "open", misled)
    refused(liaison("ask", "轴承", "--data", sqlite_data), "database is damaged", str(file))
    assert "not a valid Level" in (sqlite_data / "errors.log").read_text("utf-8")


@pytest.mark.parametrize(
    "address",
    ["nonsense", "mysql://a:secret@b/c", "postgresql://a:secret@127.0.0.1:1/c", "postgresql://a:secret@h:x/c"],
)
def test_a_database_address_that_does_not_work_is_told_without_its_password(
    liaison: Run, data: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", address)
    ran = liaison("ask", "轴承", "--json", "--data", data)
    refused(ran, "DATABASE_URL")
    assert "secret" not in ran.err
    assert not (data / "errors.log").exists()


def test_a_setting_that_is_wrong_is_named(liaison: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAISON_TIME_ZONE", "Mars")
    refused(liaison("ask", "轴承", "--data", data), "LIAISON_TIME_ZONE")


def test_a_mistake_of_ours_is_a_sentence_and_its_trace_a_file(
    liaison: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("of ours")

    monkeypatch.setattr(Indexes, "open", broken)
    ran = liaison("ask", "轴承", "--json", "--data", data)
    assert (ran.status, ran.out) == (1, "")
    assert str(data / "errors.log") in ran.err
    assert "Traceback" not in ran.err
    assert "ZeroDivisionError: of ours" in (data / "errors.log").read_text("utf-8")


def test_bytes_that_are_no_text_are_refused_by_the_process_too(data: Path) -> None:
    done = process(data, "ask", os.fsdecode(b"\xff\xfe"), env={"LC_ALL": "C.UTF-8"})
    refused(Ran(done.returncode, done.stdout, done.stderr), "damaged characters")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    import resource

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    done = process(tmp_path / "new", "ask", "轴承", "--json", preexec_fn=no_room)
    refused(Ran(done.returncode, done.stdout, done.stderr), "disk is full")
