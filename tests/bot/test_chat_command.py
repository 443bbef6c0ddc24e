"""``liaison chat`` as people and scripts start it: whole conversations through a pipe, in both languages."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.data_folder import Keeper
from handlers.texts import texts
from knowledge.database import Database
from knowledge.ledger import person_of
from knowledge.notifications import notify
from knowledge.sealing import Seal, new_key
from knowledge.vocabulary import Language
from tests.bot.conftest import ROOT, Run, address, process
from tests.knowledge.drafting import NOW

LONG_AGO = NOW.replace(year=2020)
"""By any machine's clock, since a command has the real one."""


@pytest.fixture
def no_lines() -> Iterator[None]:
    """Lets standard input be at its end, for commands in this process."""
    kept, nothing = os.dup(0), os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    yield
    os.dup2(kept, 0)
    os.close(kept)
    os.close(nothing)


def _flat(shown: str) -> str:
    """Takes frames, line ends and spaces out of what was shown."""
    return "".join(shown.replace("│", " ").split())


def _chat(data: Path, *lines: str, options: tuple[str, ...] = (), **more: Any) -> subprocess.CompletedProcess[str]:
    return process(data, "chat", "--today", "2026-11-22", *options, input="\n".join(lines) + "\n", **more)


def _conversation(language: Language) -> tuple[list[str], list[str]]:
    """Gives what is typed, and what has to be read, in this order."""
    say = texts(language).say
    if language is Language.ZH:
        need, follow_up, answer = "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？", "那案例呢？", "请先把样品寄来。"
        person = "10"  # the button for a person, where only words are compared
    else:
        need, follow_up, answer = (
            "Our rubber seals crack. Who can help?",
            "and what about cases?",
            "Send a sample first.",
        )
        person = "13"
    lines = ["1", need, "1", follow_up, "/as contact", "/as enterprise", need, person, "/as contact 王", "1", answer,
             "/as enterprise", "/privacy", "1", "1", "/quit"]  # fmt: skip
    said = [
        say("terminal-hello"), say("chat-welcome"), say("chat-how-enterprise"), say("section-contacts"),
        "polymer-liaison@demo-university.example.edu", say("section-cases"), say("chat-handed-over", question=need),
        say("terminal-now", name="王", role=say("role-contact")), say("chat-office-question", question=need),
        say("chat-write-answer", question=need), say("chat-answer-sent"),
        say("chat-office-answer", question=need, answer=answer), say("chat-privacy"), say("chat-privacy-ask"),
        say("chat-privacy-erased"),
    ]  # fmt: skip
    return lines, said


def test_an_invitation_in_the_terminal_leads_to_no_bot_of_somebody_else(data: Path) -> None:
    shown = _chat(data, "/invite editor", options=("--as", "admin", "--language", "en")).stdout
    assert "/start inv-" in shown
    assert "t.me" not in shown


@pytest.mark.parametrize("language", list(Language))
def test_a_whole_conversation_through_a_pipe(data: Path, language: Language) -> None:
    """Asking, details, following up, passing to a person and its answer, erasing: each is read in its order."""
    lines, said = _conversation(language)
    done = _chat(data, *lines, options=("--language", language.value))
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    rest = _flat(done.stdout)
    for text in said:
        before, found, rest = rest.partition(_flat(text))
        assert found, f"{text!r} is not read after …{before[-300:]}"


def test_nobody_unknown_can_begin(liaison: Run, data: Path) -> None:
    ran = liaison("chat", "--as", "emperor", "--data", data)
    assert (ran.status, ran.out) == (1, "")
    assert "enterprise (enterprise), student (student)" in " ".join(ran.err.split())


def test_it_begins_as_whom_it_is_told_and_takes_what_any_pipe_brings(data: Path) -> None:
    """A mark of byte order, Windows' line ends, bytes that are no text, no end of the last line."""
    piped = b"\xef\xbb\xbf/help\r\n/as student Li\r\n\xff\xfe \xe5\r\n/help"
    code = "from bot.cli import main; main()"
    command = [sys.executable, "-c", code, "chat", "--as", "admin Wang", "--data", str(data)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, input=piped, capture_output=True, timeout=60, env=environment, check=False)
    shown = done.stdout.decode()
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert "Wang› /help\n" in shown
    assert shown.count("/invite editor") == 1
    assert "Now you are Li (student)." in shown
    assert _flat(texts(Language.EN).say("error-question-no-words")) in _flat(shown)
    assert shown.count("/privacy") == 2


@pytest.mark.usefixtures("no_lines")
def test_its_key_is_not_beside_the_data(
    liaison: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAISON_CONFIG", str(tmp_path / "config"))
    assert liaison("chat", "--data", data).status == 0
    assert (tmp_path / "config" / "key").is_file()
    assert not list(data.rglob("key"))


@pytest.mark.usefixtures("no_lines")
def test_another_key_than_that_of_the_data_is_told(
    liaison: Run, data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whether somebody stands in the data, from before keys were noted, or a key is noted."""
    monkeypatch.setenv("LIAISON_CONFIG", str(tmp_path / "config"))
    told = texts(Language.EN).say("error-key-other") + "\n"
    kept, other = asyncio.run(_left_waiting(data)), new_key()
    for keys, status in ((other, 1), (kept, 0), (other, 1), (f"{other}, {kept}", 0), (kept, 1), (other, 0)):
        monkeypatch.setenv("LIAISON_KEY", keys)
        ran = liaison("chat", "--data", data)
        assert ran.status == status
        assert ran.err.endswith(told) == bool(status)
    assert not (tmp_path / "config").exists()  # a key that is set needs none of the user's own


@pytest.mark.usefixtures("no_lines")
def test_of_a_key_file_is_said_only_what_is_true(
    liaison: Run, data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    monkeypatch.setenv("LIAISON_CONFIG", str(first))
    assert liaison("chat", "--data", data).status == 0
    monkeypatch.setenv("LIAISON_CONFIG", str(second))
    ran = liaison("chat", "--data", data)  # with a key made now
    assert ran.err.endswith(texts(Language.EN).say("error-key-own-other", path=str(second / "key")) + "\n")
    monkeypatch.setenv("LIAISON_KEY", new_key())
    ran = liaison("chat", "--data", data)
    assert ran.err.endswith(texts(Language.EN).say("error-key-other") + "\n")
    monkeypatch.setenv("LIAISON_CONFIG", str(first))
    ran = liaison("chat", "--data", data)
    assert ran.err.endswith(texts(Language.EN).say("error-key-is-own", path=str(first / "key")) + "\n")
    monkeypatch.setenv("LIAISON_KEY", f"{new_key()},{(first / 'key').read_text().strip()}")
    assert liaison("chat", "--data", data).status == 0


@pytest.mark.usefixtures("no_lines")
def test_one_conversation_at_a_time(liaison: Run, data: Path) -> None:
    other = Keeper(data, "conversation.lock")
    assert other.take()
    ran = liaison("chat", "--data", data)
    other.release()
    assert ran.status == 1
    assert ran.err.endswith(texts(Language.EN).say("error-chat-elsewhere") + "\n")
    assert liaison("chat", "--data", data).status == 0
    assert liaison("chat", "--data", data).status == 0


async def _left_waiting(data: Path) -> str:
    """Leaves a message that waits, under a key of its own, and gives the key."""
    key = new_key()
    database, seal = Database(address(data)), Seal([key])
    async with database.writing() as session:
        person = await person_of(session, seal, "telegram", "1", LONG_AGO)
        await notify(session, seal, person.id, "k", "[]", LONG_AGO)
    await database.close()
    return key


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
def test_it_can_be_stopped_while_it_waits_for_a_line(data: Path) -> None:
    code = "from bot.cli import main; main()"
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-c", code, "chat", "--data", str(data)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as chat:
        assert chat.stdout is not None
        shown = b""
        while "╰".encode() not in shown:  # the greeting's frame is whole
            shown += chat.stdout.read1()
        begun = time.monotonic()
        chat.send_signal(signal.SIGINT)
        _, err = chat.communicate(timeout=10)
    assert time.monotonic() - begun < 5
    assert b"Traceback" not in err
    assert b"Fatal" not in err


def test_pages_whose_port_is_taken_do_not_stop_a_conversation(sqlite_data: Path) -> None:
    """The desk that is running may serve them there."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        settings = {"LIAISON_WEB_URL": "http://127.0.0.1/liaison", "LIAISON_WEBHOOK_PORT": port}
        ran = _chat(sqlite_data, "/quit", options=("--language", "en"), env=settings)
    assert ran.returncode == 0
    assert _flat(f"on port {port}") in _flat(ran.stdout) and "/quit" in ran.stdout
