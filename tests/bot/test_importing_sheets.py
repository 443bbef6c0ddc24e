"""Sheets from the command line: templates, guessed columns shown, maps, refusals in both languages."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.bot.conftest import Run
from tests.knowledge.intake.sheets.making import write_csv, write_xlsx

HEADER = ("编号", "名称", "简介", "截止日期", "备注")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_template_is_written_explained_and_imported(liaison: Run, data: Path, language: str, suffix: str) -> None:
    made = liaison("template", "lab", "--format", suffix, "--language", language)
    assert (made.status, made.err) == (0, "")
    assert f"liaison import lab.{suffix}" in made.out
    empty = liaison("import", f"lab.{suffix}", "--json", "--data", data)
    assert (empty.status, empty.json["created"], empty.json["refused"]) == (0, 0, [])
    if suffix == "csv":
        with Path("lab.csv").open("a", encoding="utf-8") as file:
            file.write("lab-1,齿轮实验室,,,,齿轮箱异响" + "," * 19 + "\n")
    else:
        book = openpyxl.load_workbook("lab.xlsx")
        book["lab"].append(["lab-1", "齿轮实验室", None, None, None, "齿轮箱异响"])
        book.save("lab.xlsx")
    assert liaison("import", f"lab.{suffix}", "--data", data).out.startswith("1 created")
    hits = liaison("search", "齿轮箱异响", "--json", "--data", data).json["hits"]
    assert hits[0]["key"] == "lab-1" and not any(hit["key"] == "example-lab" for hit in hits)


def test_a_template_never_overwrites(liaison: Run) -> None:
    Path("mine.csv").write_text("mine", "utf-8")
    ran = liaison("template", "case", "--out", "mine.csv")
    assert ran.status == 1 and "mine.csv is there already" in ran.err
    assert Path("mine.csv").read_text("utf-8") == "mine"
    assert liaison("template", "shed").status == 2
    assert liaison("template", "case", "--out", "no/such/folder.csv").status == 1


@pytest.mark.parametrize(("alias", "kind"), [("policy", "program"), ("internship", "opening")])
def test_a_template_goes_by_every_name_of_its_kind(liaison: Run, data: Path, alias: str, kind: str) -> None:
    for name in (alias, kind):
        assert liaison("template", name, "--format", "csv").status == 0
    assert Path(f"{alias}.csv").read_bytes() == Path(f"{kind}.csv").read_bytes()
    empty = liaison("import", f"{alias}.csv", "--json", "--data", data)
    assert (empty.status, empty.json["created"], empty.json["refused"]) == (0, 0, [])


def test_guessed_columns_are_shown_and_bad_cells_named(liaison: Run, data: Path, tmp_path: Path) -> None:
    rows: list[Any] = [HEADER, ("a", "甲", "齿轮", "soon", ""), ("b", "乙", "齿轮", None, "内部")]
    file = write_xlsx(tmp_path / "x.xlsx", {"实验室": rows})
    ran = liaison("import", file, "--dry-run", "--data", data)
    assert ran.status == 1
    assert "Column 名称 -> title_zh" in ran.out and "Column 备注 is kept aside" in ran.out
    assert f"{file}: 实验室!D2: field 截止日期 is not a date: soon" in ran.out
    assert "列 名称 -> title_zh" in liaison("import", file, "--dry-run", "--data", data, "--language", "zh").out
    told = liaison("import", file, "--json", "--data", data).json
    assert told["refused"][0] | {"file": "", "why": ""} == {
        "file": "", "line": 2, "why": "", "sheet": "实验室", "cell": "实验室!D2"
    }  # fmt: skip
    assert told["sheets"][0]["columns"][1] == {"header": "名称", "field": "title_zh"}


def test_of_two_columns_with_one_header_the_one_that_is_read_is_told(liaison: Run, data: Path, tmp_path: Path) -> None:
    file = write_csv(
        tmp_path / "lab.csv", ("id", "title_zh", "body_zh", "Body_zh", "x", "x"), ("a", "甲", "一", "二", "三", "四")
    )
    ran = liaison("import", file, "--data", data)
    assert "Column D, a second Body_zh, is kept aside; column C is the one read" in ran.out
    assert ran.out.count("Column x is kept aside") == 2
    assert "列 D 与列 C 同名" in liaison("import", file, "--dry-run", "--data", data, "--language", "zh").out


def test_a_map_is_written_corrected_and_followed(liaison: Run, data: Path, tmp_path: Path) -> None:
    file = write_csv(tmp_path / "实验室.csv", ("编号", "名称", "做什么"), ("a", "甲", "齿轮箱异响"))
    written = liaison("import", file, "--write-map", "map.toml", "--data", data)
    assert "nothing was imported yet" in written.err
    assert liaison("search", "齿轮箱异响", "--json", "--kind", "lab", "--data", data).json["hits"][0]["key"] != "a"
    text = Path("map.toml").read_text("utf-8")
    assert '"做什么" = ""' in text
    Path("map.toml").write_text(text.replace('"做什么" = ""', '"做什么" = "body_zh"'), "utf-8")
    assert liaison("import", file, "--map", "map.toml", "--json", "--data", data).json["created"] == 1
    again = liaison("import", file, "--write-map", "map.toml", "--data", data)
    assert again.status == 1 and "is there already" in again.err


@pytest.mark.parametrize(
    ("text", "says"), [(None, "no such file"), ("[lab", "no map of columns"), ("[shed]", "names what there is not")]
)
def test_a_map_that_cannot_be_read_is_refused_first(
    liaison: Run, data: Path, tmp_path: Path, text: str | None, says: str
) -> None:
    if text is not None:
        (tmp_path / "m.toml").write_text(text, "utf-8")
    ran = liaison("import", tmp_path / "none.csv", "--map", tmp_path / "m.toml", "--data", data)
    assert ran.status == 1 and says in ran.err


def test_a_protected_workbook_is_refused_in_both_languages(liaison: Run, data: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.xlsx"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    assert f"{file}: is protected by a password" in liaison("import", file, "--data", data).out
    assert f"{file}：有密码保护" in liaison("import", file, "--data", data, "--language", "zh").out
