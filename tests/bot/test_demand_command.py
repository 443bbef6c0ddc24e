"""``liaison demand``: words for people, fixed keys for scripts, a table and a picture in files."""

from pathlib import Path

from tests.bot.conftest import Run

KEYS = {
    "openings", "open", "demonstration", "needs", "courses", "skills", "general", "occupations", "unnamed", "majors",
    "no_major", "sectors", "no_sector",
}  # fmt: skip


def test_what_is_wanted_is_printed_and_written(liaison: Run, data: Path, tmp_path: Path) -> None:
    table, drawing = tmp_path / "d.csv", tmp_path / "d.svg"
    common = ["--data", data, "--today", "2026-11-22"]
    ran = liaison("demand", "--by", "majors", "--csv", table, "--picture", drawing, "--language", "en", *common)
    assert ran.status == 0
    assert "By major" in ran.out and "Mechanical engineering: " in ran.out
    assert table.read_text("utf-8-sig").startswith("Section,Of,Name,Key,Openings,")
    assert "What is wanted" in drawing.read_text("utf-8")
    found = liaison("demand", "--json", *common).json
    assert set(found) == KEYS
    assert found["openings"] == found["demonstration"] >= found["open"] > 0 and found["sectors"]
    assert {"skill", "openings", "askers", "courses"} == set(found["skills"][0])
    assert found["unnamed"] <= found["openings"] / 5, "titles that ship name an occupation"
    assert liaison("demand", "--picture", tmp_path / "d.gif", *common).status == 2
