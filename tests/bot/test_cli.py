"""The command line: questions answered, mistakes told, and nothing else where scripts read."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from handlers.texts import texts
from knowledge.vocabulary import Language
from tests.bot.conftest import ROOT, Run, indexes, noise, process

DAY = ("--today", "2026-11-22")
ANSWER = {
    "text", "language", "abstained", "citations", "curated", "contacts", "programs", "cases", "openings", "equipment",
    "achievements", "events", "missing",
}  # fmt: skip


@pytest.mark.usefixtures("with_meaning")
@pytest.mark.parametrize(
    ("question", "language", "contact"),
    [("橡胶密封圈开裂漏油，找谁？", "zh", "demo-lab-polymer"), ("Our rubber seals crack", "en", "demo-lab-polymer")],
)
def test_ask_for_scripts(liaison: Run, data: Path, question: str, language: str, contact: str) -> None:
    ran = liaison("ask", question, "--json", "--data", data, *DAY)
    assert (ran.status, ran.err) == (0, "")
    answer = ran.json
    assert set(answer) == ANSWER
    assert answer["language"] == language
    assert answer["abstained"] is False
    assert answer["contacts"][0]["key"] == contact
    sections = ANSWER - {"text", "language", "abstained", "citations", "missing"}
    listed = [match for section in sections for match in answer[section]]
    assert sorted(citation["key"] for citation in answer["citations"]) == sorted(match["key"] for match in listed)
    assert [citation["n"] for citation in answer["citations"]] == list(range(1, len(listed) + 1))
    for match in listed:
        assert set(match) == {"key", "kind", "title", "reason", "status", "closes", "via"}
        assert match["status"] in {"open", "closed", "unknown", None}
    assert answer["contacts"][0]["via"]["email"].endswith("example.edu")
    assert any(citation["quote"] in answer["text"] for citation in answer["citations"])


def test_ask_for_people(liaison: Run, data: Path) -> None:
    ran = liaison("ask", "橡胶密封圈开裂漏油", "--data", data, *DAY)
    assert ran.status == 0
    assert "可以找谁" in ran.out
    assert "polymer-liaison@demo-university.example.edu" in ran.out.replace("\n", "")
    assert ran.err == "Search by meaning is switched off: search is by words only.\n"
    assert "语义检索已关闭" in liaison("ask", "橡胶密封圈", "--data", data, "--language", "zh").err


def test_ask_abstains_with_status_zero(liaison: Run, data: Path) -> None:
    answer = liaison("ask", "今天天气怎么样", "--json", "--data", data).json
    assert answer["abstained"] is True
    assert answer["citations"] == []
    assert "ktt@demo-university.example.edu" in answer["text"]


@pytest.mark.parametrize(
    ("typed", "language", "words"),
    [
        ("你好", "zh", "chat-how-student"),
        ("what can you do?", "en", "chat-how-enterprise"),
        ("谢谢！", "zh", "chat-you-are-welcome"),
        ("bye", "en", "chat-goodbye"),
        ("转人工", "zh", "ask-no-handover"),
        ("Can I speak to someone?", "en", "ask-no-handover"),
    ],
)
def test_what_is_no_question_is_replied_to(
    liaison: Run, data: Path, tmp_path: Path, typed: str, language: str, words: str
) -> None:
    said = texts(Language(language)).say(words)
    assert said.replace("\n    ", "\n") in liaison("ask", typed, "--data", data).out
    answer = liaison("ask", typed, "--json", "--data", data).json
    assert set(answer) == ANSWER
    assert (answer["language"], answer["abstained"], answer["citations"]) == (language, True, [])
    assert said in answer["text"]
    assert ("ktt@demo-university.example.edu" in answer["text"]) is (words == "ask-no-handover")
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({"id": 1, "text": typed}), "utf-8")
    assert liaison("ask", "--file", file, "--data", data).json == {"id": 1} | answer


def test_search_for_scripts(liaison: Run, data: Path) -> None:
    ran = liaison("search", "食品品控实习", "--kind", "internship", "--top", 3, "--json", "--data", data, *DAY)
    hits = ran.json["hits"]
    assert 1 <= len(hits) <= 3
    assert set(hits[0]) == {"key", "kind", "title", "language", "status", "score"}
    assert (hits[0]["key"], hits[0]["status"]) == ("demo-opening-food-intern-2026", "closed")
    assert {hit["kind"] for hit in hits} == {"opening"}
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
    earlier = liaison("search", "食品品控实习", "--json", "--data", data, "--today", "2026-09-01").json["hits"]
    assert earlier[0]["status"] == "open"


def test_search_for_people(liaison: Run, data: Path) -> None:
    ran = liaison("search", "橡胶密封圈", "--data", data, "--language", "zh")
    assert ran.status == 0
    assert "demo-lab-polymer" in ran.out
    assert "没有查到任何记录" in liaison("search", "qwertyuiop", "--data", data, "--language", "zh").out


def test_marks_in_a_title_are_shown_as_they_are(liaison: Run, data: Path, tmp_path: Path) -> None:
    row = {"id": "odd", "kind": "lab", "lang": "en", "title": "[bold]Gizmotron :smile: [/] \\", "text": "gizmotron <b>"}
    (tmp_path / "odd.jsonl").write_text(json.dumps(row), "utf-8")
    assert liaison("import", tmp_path / "odd.jsonl", "--data", data).status == 0
    assert row["title"] in liaison("search", "gizmotron", "--data", data).out
    assert row["title"] in " ".join(liaison("ask", "gizmotron", "--data", data).out.split())


@pytest.mark.parametrize("command", ["ask", "search"])
def test_a_file_is_answered_line_by_line_in_its_order(liaison: Run, data: Path, tmp_path: Path, command: str) -> None:
    rows: list[Any] = [
        {"id": "b", "text": "橡胶密封圈"},
        {"id": 3, "text": ""},
        "{broken",
        {"id": None, "text": "x" * 9000},
        {"id": "a", "text": "machine vision internship", "kind": "internship", "top": 1},
        {"id": "\ud800", "text": "轴承"},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), "utf-8")
    ran = liaison(command, "--file", file, "--json", "--data", data, *DAY)
    assert ran.status == 1, "some lines were bad"
    assert [line["id"] for line in ran.lines] == ["b", 3, None, None, "a", "\ud800"]
    assert [set(line) == {"id", "error"} for line in ran.lines] == [False, True, True, True, False, False]
    assert "line 5" in ran.lines[2]["error"]
    if command == "search":
        assert [hit["key"] for hit in ran.lines[4]["hits"]] == ["demo-opening-vision-intern"]
    else:
        assert set(ran.lines[0]) == ANSWER | {"id"}


def test_a_file_without_bad_lines_ends_well(liaison: Run, data: Path, tmp_path: Path) -> None:
    (tmp_path / "q.jsonl").write_text('{"id": 1, "text": "轴承"}\n', "utf-8")
    assert liaison("ask", "--file", tmp_path / "q.jsonl", "--data", data).status == 0
    (tmp_path / "q.jsonl").write_text("", "utf-8")
    assert liaison("search", "--file", tmp_path / "q.jsonl", "--data", data).out == ""


@pytest.mark.parametrize(
    "text", ["<script>rubber seals</script> crack &amp; leak", "密封圈🏭老化", "rubber\x1b[31m seals\x00"]
)
def test_what_is_odd_but_readable_is_answered(liaison: Run, data: Path, text: str) -> None:
    ran = liaison("ask", text, "--json", "--data", data)
    assert ran.status == 0
    assert ran.json["contacts"][0]["key"] == "demo-lab-polymer"
    assert "\x1b" not in ran.out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_speaks_one_language(liaison: Run, language: str) -> None:
    for arguments in ([], ["ask"], ["search"], ["import"]):
        ran = liaison(*arguments, "--help", *(["--language", language] if arguments else []))
        assert ran.status == 0
        assert ran.err == ""
    assert ("用法" in ran.out) is (language == "zh")
    assert liaison().out == liaison("--help").out
    assert re.fullmatch(r"liaison \d+\.\d+\.\d+\n", liaison("--version").out)


def test_damaged_indexes_are_mended_on_the_way(liaison: Run, data: Path) -> None:
    before = liaison("search", "橡胶密封圈", "--json", "--data", data).json
    for file in indexes(data).rglob("*"):
        if file.is_file():
            noise(file)
    assert liaison("search", "橡胶密封圈", "--json", "--data", data).json == before


def test_an_endpoint_that_is_not_there_leaves_the_words(
    liaison: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIAISON_ENCODER", "endpoint")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    ran = liaison("ask", "橡胶密封圈开裂", "--json", "--data", data)
    assert ran.status == 0
    assert ran.json["contacts"][0]["key"] == "demo-lab-polymer"
    assert "endpoint-unreachable" in ran.err


def test_asking_keeps_nothing(liaison: Run, sqlite_data: Path) -> None:
    liaison("ask", "轴承", "--data", sqlite_data)
    before = (sqlite_data / "liaison.db").read_bytes()
    liaison("ask", "独一无二的问题", "--data", sqlite_data)
    assert (sqlite_data / "liaison.db").read_bytes() == before


@pytest.mark.usefixtures("with_meaning")
def test_a_first_start_in_a_process_of_its_own(tmp_path: Path) -> None:
    done = process(tmp_path / "new", "ask", "面包三天就发霉", "--json", *DAY)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines() == [texts(Language.EN).say("progress-cutting")]
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["contacts"][0]["key"] == "demo-lab-food"


def test_output_that_nobody_reads_is_no_trace(data: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    code = "from bot.cli import main; main()"
    command = [sys.executable, "-c", code, "ask", "轴承", "--json", "--data", str(data)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    try:
        done = subprocess.run(
            command, stdout=writing, stderr=subprocess.PIPE, env=environment, text=True, timeout=120, check=False
        )
    finally:
        os.close(writing)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_asking_loads_no_library_that_it_does_not_need() -> None:
    """Each of these costs a start up to a second."""
    heavy = ("alembic", "chromadb", "langchain_core", "onnx", "openai", "openpyxl", "starlette", "telegram", "uvicorn")
    program = f"import sys, bot.cli, bot.commands.ask; print([name for name in {heavy} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, text=True, capture_output=True, check=True)
    assert ran.stdout.strip() == "[]"
