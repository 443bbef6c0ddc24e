"""``liaison report``: words for people, fixed keys for scripts, a table and a picture in files."""

import csv
from pathlib import Path

from tests.bot.conftest import Run

KEYS = {
    "period", "first", "last", "cut", "questions", "topics", "small_topics", "introductions", "records", "changes",
    "applications", "models",
}  # fmt: skip


def test_the_figures_are_printed_and_written(liaison: Run, data: Path, tmp_path: Path) -> None:
    table, drawing, picture = (tmp_path / name for name in ("r.csv", "r.svg", "r.PNG"))
    common = ["--data", data, "--today", "2026-11-22"]
    ran = liaison("report", "--period", "year", "--csv", table, "--picture", drawing, "--language", "en", *common)
    assert ran.status == 0
    assert "This year's report (1 January 2026 to 22 November 2026)" in ran.out
    assert "No questions in this time." in ran.out
    assert str(table) in ran.err.replace("\n", "")
    head, *rows = csv.reader(table.read_text("utf-8-sig").splitlines())
    assert head == ["Section", "Measure", "Period", "Value"]
    assert rows[0] == ["Questions", "Questions", "2026-01-01/2026-11-22", "0"]
    assert "This year's report" in drawing.read_text("utf-8")
    ran = liaison("report", "--picture", picture, "--json", *common)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert set(ran.json) == KEYS
    assert (ran.json["period"], ran.json["first"], ran.json["questions"]["asked"]) == ("month", "2026-11-01", 0)
    assert ran.json["records"]["lab"]["published"] > 0


def test_files_that_cannot_be_are_refused(liaison: Run, data: Path, tmp_path: Path) -> None:
    ran = liaison("report", "--picture", tmp_path / "r.gif", "--language", "zh", "--data", data)
    assert (ran.status, "r.gif" in ran.err.replace("\n", "")) == (2, True)
    ran = liaison("report", "--csv", tmp_path / "no folder" / "r.csv", "--language", "en", "--data", data)
    assert (ran.status, "cannot be written" in ran.err) == (1, True)
