"""Paths into files: folders are walked, what cannot be read is a finding."""

import os
from pathlib import Path

from knowledge.intake.files import find
from knowledge.intake.verdicts import Outcome, Why


def _whys(findings) -> list[tuple[str, Why]]:
    assert all(finding.line == 0 and finding.outcome is Outcome.REFUSED for finding in findings)
    return [(Path(finding.file).name, finding.refusal.why) for finding in findings]


def test_folders_are_walked_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.jsonl", "a.JSONL", "sub/c.jsonl", "sub/deep/d.jsonl", "README.md", ".hidden.jsonl", ".git/x.jsonl"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("{}")
    (tmp_path / "folder.jsonl").mkdir()
    found = find([tmp_path])
    assert [str(file.relative_to(tmp_path)) for file in found.files] == [
        "a.JSONL",
        "b.jsonl",
        "sub/c.jsonl",
        "sub/deep/d.jsonl",
    ]
    assert not found.findings


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}")
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "a.jsonl")
    assert len(find([tmp_path / "a.jsonl", tmp_path, tmp_path / "." / "a.jsonl"]).files) == 1


def test_what_is_wrong_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("id")
    os.mkfifo(tmp_path / "pipe.jsonl")
    (tmp_path / "good.jsonl").write_text("{}")
    (tmp_path / "loop.jsonl").symlink_to("loop.jsonl")
    names = ("missing.jsonl", "empty", "notes.txt", "pipe.jsonl", "loop.jsonl", "good.jsonl/x.jsonl", "good.jsonl")
    found = find([*(tmp_path / name for name in names), Path("nul\0.jsonl")])
    assert found.files == (tmp_path / "good.jsonl",)
    assert _whys(found.findings[:4]) == [
        ("missing.jsonl", Why.NO_SUCH_PATH),
        ("empty", Why.EMPTY_FOLDER),
        ("notes.txt", Why.OTHER_FORMAT),
        ("pipe.jsonl", Why.OTHER_FORMAT),
    ]
    assert len(found.findings) == 7
    assert {why for _, why in _whys(found.findings[4:])} <= {Why.NO_SUCH_PATH, Why.UNREADABLE}


def test_a_folder_with_only_other_files_is_empty(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    assert _whys(find([tmp_path]).findings) == [(tmp_path.name, Why.EMPTY_FOLDER)]


def test_a_name_that_is_no_text_can_be_told(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    odd.write_text("x")
    [finding] = find([odd]).findings
    assert finding.file.encode().endswith("\ufffd.txt".encode())
