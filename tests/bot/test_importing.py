"""Importing from the command line: verdicts, stopping half-way, and two processes on one folder."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import bot
from bot.commands import importing
from knowledge.intake.run import import_files
from knowledge.intake.verdicts import Verdict
from tests.bot.conftest import Run
from tests.retrieval.encoders import PlainEncoder

ROOT = Path(bot.__file__).parents[1]


def row(key: str, text: str = "齿轮箱异响", **more: Any) -> dict[str, Any]:
    return {"id": key, "kind": "lab", "lang": "zh", "title": f"{key} 实验室", "text": text} | more


def write(path: Path, *rows: Any) -> Path:
    lines = [one if isinstance(one, bytes) else json.dumps(one, ensure_ascii=False).encode() for one in rows]
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


def keys(liaison: Run, data: Path, question: str = "齿轮箱异响") -> set[str]:
    hits = liaison("search", question, "--top", 100, "--json", "--data", data).json["hits"]
    return {hit["key"] for hit in hits if not hit["key"].startswith(("demo-", "prog-"))}


def test_created_unchanged_updated(liaison: Run, data: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "labs.jsonl", row("a"), row("b"))
    first = liaison("import", file, "--json", "--data", data)
    assert (first.status, first.json) == (0, {"created": 2, "updated": 0, "unchanged": 0, "refused": []})
    assert len(first.out.splitlines()) == 1
    assert keys(liaison, data) == {"a", "b"}
    again = liaison("import", file, "--json", "--data", data)
    assert again.json == {"created": 0, "updated": 0, "unchanged": 2, "refused": []}
    write(file, row("a", "液压阀泄漏"), row("b"))
    assert liaison("import", file, "--json", "--data", data).json["updated"] == 1
    assert keys(liaison, data) == {"b"}
    assert "a" in keys(liaison, data, "液压阀泄漏")


def test_a_dry_run_says_the_same_and_writes_nothing(liaison: Run, data: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "labs.jsonl", row("a"), row("b"), row("a", "别的内容"))
    dry = liaison("import", file, "--dry-run", "--json", "--data", data)
    assert keys(liaison, data) == set()
    real = liaison("import", file, "--json", "--data", data)
    assert dry.json == real.json
    assert (dry.status, real.status) == (1, 1)
    assert "nothing was written" in liaison("import", file, "--dry-run", "--data", data).out


BAD = [
    b"{broken",
    b"[1]",
    b"\xff\xfe",
    b'{"id": "x", "text": "\\ud800"}',
    row(""),
    row("k", kind="labs"),
    row("d", closes="2026-02-30"),
]


def test_bad_rows_are_told_with_file_line_and_reason_and_the_rest_goes_on(
    liaison: Run, data: Path, tmp_path: Path
) -> None:
    file = write(tmp_path / "mixed.jsonl", row("a"), *BAD, row("b"))
    ran = liaison("import", file, tmp_path / "missing.jsonl", "--json", "--data", data)
    assert ran.status == 1
    told = ran.json
    assert told["created"] == 2
    assert [(one["file"], one["line"]) for one in told["refused"]] == [
        (str(tmp_path / "missing.jsonl"), 0),
        *((str(file), line) for line in range(2, 2 + len(BAD))),
    ]
    assert all(one["why"] and set(one) == {"file", "line", "why"} for one in told["refused"])
    people = liaison("import", file, "--data", data, "--language", "zh")
    assert "拒收 7 条" in people.out
    assert f"{file} 第 2 行：不是合法的 JSON" in people.out
    assert keys(liaison, data) == {"a", "b"}


def test_many_refusals_do_not_fill_the_screen(liaison: Run, data: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "bad.jsonl", *([b"{"] * 50))
    ran = liaison("import", file, "--data", data)
    assert ran.out.count("not valid JSON") == 20
    assert "30 more were refused" in ran.out
    assert len(liaison("import", file, "--json", "--data", data).json["refused"]) == 50


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "file.txt", "."])
def test_what_is_no_jsonl_file_is_refused_and_never_read(liaison: Run, data: Path, path: str) -> None:
    Path("file.txt").write_text("x", "utf-8")
    ran = liaison("import", path, "--json", "--data", data)
    assert ran.status == 1
    assert len(ran.json["refused"]) == 1


def test_a_pipe_is_not_waited_for(liaison: Run, data: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")
    assert len(liaison("import", tmp_path / "pipe.jsonl", "--json", "--data", data).json["refused"]) == 1


def test_stopped_half_way_and_run_again_nothing_is_lost_or_doubled(
    liaison: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path / "labs.jsonl", *(row(f"k{n:04}") for n in range(700)))

    async def stopped(*arguments: Any, on_row: Any, **options: Any) -> Any:
        told = 0

        def ctrl_c(verdict: Verdict) -> None:
            nonlocal told
            told += 1
            on_row(verdict)
            if told == 250:
                signal.raise_signal(signal.SIGINT)

        return await import_files(*arguments, on_row=ctrl_c, **options)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    try:
        with monkeypatch.context() as patch:
            patch.setattr(importing, "import_files", stopped)
            ran = liaison("import", file, "--json", "--data", data)
    finally:
        signal.signal(signal.SIGINT, before)
    assert (ran.status, ran.out) == (130, "")
    assert "Stopped" in ran.err
    assert "Traceback" not in ran.err
    again = liaison("import", file, "--json", "--data", data).json
    assert again["created"] + again["unchanged"] == 700
    assert 200 <= again["unchanged"] < 700
    assert liaison("import", file, "--json", "--data", data).json["unchanged"] == 700
    assert len(keys(liaison, data)) == 100


def test_while_another_process_keeps_the_folder_rows_go_in_and_it_takes_them_up(
    liaison: Run, data: Path, tmp_path: Path
) -> None:
    code = (
        "import sys, pathlib; from bot.data_folder import Keeper; keeper = Keeper(pathlib.Path(sys.argv[1]));"
        "print(keeper.take(), flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(data)]
    file = write(tmp_path / "labs.jsonl", row("late"))
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as keeper:
        assert keeper.stdout is not None
        assert keeper.stdout.readline() == "True\n"
        ran = liaison("import", file, "--json", "--data", data)
        assert (ran.status, ran.json["created"]) == (0, 1)
        assert "Another program keeps the indexes" in ran.err
        assert keys(liaison, data) == set(), "only the keeper writes indexes"
        assert liaison("ask", "橡胶密封圈开裂", "--json", "--data", data).json["contacts"]
        keeper.kill()
    assert keys(liaison, data) == {"late"}, "the next one takes over"


def test_two_first_starts_at_once_end_well(tmp_path: Path) -> None:
    code = "from bot.cli import main; main()"
    command = [sys.executable, "-c", code, "search", "橡胶密封圈", "--json", "--data", str(tmp_path / "new")]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    both = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True)
        for _ in range(2)
    ]
    outcomes = [(*process.communicate(timeout=120), process.returncode) for process in both]
    assert [status for _, _, status in outcomes] == [0, 0], outcomes
    assert any("demo-lab-polymer" in out for out, _, _ in outcomes)


@pytest.mark.usefixtures("with_meaning")
def test_what_is_imported_is_found_by_meaning(liaison: Run, data: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "labs.jsonl", row("gear", "研究齿轮传动的噪声与振动"), row("wine", "葡萄酒酿造"))
    ran = liaison("import", file, "--data", data)
    assert "Ready to be searched by meaning." in ran.err
    hits = liaison("search", "Noise of a gearbox", "--kind", "lab", "--json", "--data", data).json["hits"]
    assert [hit["key"] for hit in hits].index("gear") < 3


def test_an_endpoint_that_fails_while_it_encodes_leaves_what_was_imported(
    liaison: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def flaky(*_arguments: object) -> PlainEncoder:
        return PlainEncoder(lasts=0)

    monkeypatch.setenv("LIAISON_ENCODER", "endpoint")
    monkeypatch.setattr("bot.encoders.open_encoder", flaky)
    ran = liaison("import", write(tmp_path / "labs.jsonl", row("a")), "--json", "--data", data)
    assert (ran.status, ran.json["created"]) == (0, 1)
    assert "endpoint-busy" in ran.err
    assert "texts are not encoded yet" in ran.err


def test_a_path_that_is_not_there_is_refused_and_nothing_else_is_said(liaison: Run, data: Path, tmp_path: Path) -> None:
    gone = liaison("import", tmp_path / "gone.jsonl", "--data", data)
    assert gone.status == 1
    assert gone.out.strip().endswith("there is no such file or folder")
    assert "Ready" not in gone.err and "created" not in gone.out


def test_links_to_nothing_are_taken_warned_of_and_mended_by_what_comes_later(
    liaison: Run, data: Path, tmp_path: Path
) -> None:
    window = {"id": "w", "kind": "expert", "lang": "zh", "title": "联络人", "text": "联系", "email": "w@uni.example"}
    case = {"id": "c", "kind": "case", "lang": "zh", "title": "案例", "text": "齿轮箱异响", "lab_id": "w"}
    labs = write(tmp_path / "labs.jsonl", row("a", window="w"), row("b", window="late"), row("late-lab"))
    cases = write(tmp_path / "cases.jsonl", case)
    first = liaison("import", labs, cases, "--json", "--data", data)
    assert (first.status, first.json["created"], first.json["refused"]) == (0, 4, [])
    assert [(Path(one["file"]).name, one["line"]) for one in first.json["warnings"]] == [
        ("labs.jsonl", 1), ("labs.jsonl", 2), ("cases.jsonl", 1)
    ]  # fmt: skip
    told = liaison("import", labs, write(tmp_path / "windows.jsonl", window), "--dry-run", "--data", data)
    assert "line 1" not in told.out, "a later row of the same import brings it"
    assert "field window names late, which is not on record" in told.out
    assert "One row that was taken names a record that is not there yet" in told.out
    late = window | {"id": "late"}
    mended = liaison("import", write(tmp_path / "windows.jsonl", window, late), "--json", "--data", data)
    assert "warnings" not in mended.json
    ways = {
        one["key"]: one["via"]["key"] for one in liaison("ask", "齿轮箱异响", "--json", "--data", data).json["contacts"]
    }
    assert {key: ways[key] for key in ("a", "b")} == {"a": "w", "b": "late"}


def test_what_is_odd_is_taken_and_told(liaison: Run, data: Path, tmp_path: Path) -> None:
    file = write(
        tmp_path / "odd.jsonl",
        row("o", kind="opening", terms=["asdf"]),
        row("p", kind="program", opens="2027-02-02", closes="2027-02-01"),
        row("e", kind="event", category="training", starts="2027-02-02T09:00+08:00", finishes="2027-02-01T09:00+08:00"),
    )
    ran = liaison("import", file, "--dry-run", "--data", data)
    assert "line 1: terms holds asdf, which names no term" in ran.out
    assert "line 2: closes on 2027-02-01, before it opens on 2027-02-02" in ran.out
    assert "line 3: finishes (2027-02-01T09:00:00+08:00) is before starts (2027-02-02T09:00:00+08:00)" in ran.out
    assert "2 created, 0 updated, 0 unchanged, 1 refused.\nIn 2 places of rows that were taken" in ran.out
    assert [one["line"] for one in liaison("import", file, "--json", "--data", data).json["warnings"]] == [1, 2]
    assert "第 1 行：字段 terms 的 asdf 不是学期" in liaison("import", file, "--data", data, "--language", "zh").out


def test_a_reversed_range_is_refused_with_both_figures(liaison: Run, data: Path, tmp_path: Path) -> None:
    reversed_ = {"kind": "program", "amount_min": 500_000, "amount_max": 1000}
    file = write(tmp_path / "programs.jsonl", row("p", **reversed_))
    assert "amount_min (500000) is above amount_max (1000)" in liaison("import", file, "--data", data).out
