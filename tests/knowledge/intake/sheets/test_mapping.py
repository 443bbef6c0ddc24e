"""Maps of columns: what they say goes before what is guessed."""

from pathlib import Path

import pytest

from knowledge.intake.sheets.mapping import SheetMap, read_map, write_map
from knowledge.intake.verdicts import Refusal
from tests.knowledge.intake.sheets.making import read, whys, write_csv, write_xlsx

MAP = """
[lab]
sheets = ["一览"]
id_from = ["title_zh", "department"]
[lab.columns]
"课题" = "title_zh"
"做什么" = "body_zh"
"院系" = "department"
"网址" = ""
"没有的列" = "region"
[lab.constants]
country = "CN"
demo = true
"""


def _map(path: Path, text: str) -> SheetMap:
    path.write_text(text, "utf-8")
    read = read_map(path)
    assert isinstance(read, SheetMap), read
    return read


def test_a_map_gives_fields_constants_kind_and_ids(tmp_path: Path) -> None:
    rows = [("课题", "做什么", "院系", "网址"), ("甲", "x", "材料", "https://a.example"), ("乙", "y", "", None)]
    file = write_xlsx(tmp_path / "b.xlsx", {"一览": rows})
    taken, refused, [sheet] = read(file, _map(tmp_path / "m.toml", MAP))
    assert not refused and sheet.absent == ("没有的列",)
    assert taken[0]["网址"] == "https://a.example" and "url" not in taken[0]
    assert taken[0]["country"] == "CN" and taken[0]["demo"] is True
    ids = [row["id"] for row in taken]
    assert len(set(ids)) == 2 and all(key.startswith("lab-") for key in ids)
    assert ids == [row["id"] for row in read(file, _map(tmp_path / "m.toml", MAP))[0]], "the same rows, the same ids"


def test_a_cell_goes_before_a_constant(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "labs.csv", ("id", "title_zh", "body_zh", "country"), ("a", "x", "y", "GB"))
    taken, _, _ = read(file, _map(tmp_path / "m.toml", '[all.constants]\ncountry = "CN"\n'))
    assert taken[0]["country"] == "GB"


def test_the_only_kind_of_a_map_is_that_of_sheets_without_one(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "data.csv", ("id", "title_zh", "body_zh"), ("a", "x", "y"))
    assert whys(read(file)[1]) == [(0, "no_kind")]
    assert read(file, _map(tmp_path / "m.toml", "[case]\n"))[0][0]["kind"] == "case"


def test_what_is_written_reads_the_sheets_as_they_were_read(tmp_path: Path) -> None:
    sheets = {
        "实验室": [("编号", "名称", "简介", '怪"列\\'), ("a", "甲", "x", "?")],
        "政策": [("编号", "名称", "简介", "截止日期"), ("b", "乙", "y", "2027-01-01")],
    }
    file = write_xlsx(tmp_path / "b.xlsx", sheets)
    taken, _, told = read(file)
    again, refused, retold = read(file, _map(tmp_path / "m.toml", write_map(told)))
    assert (again, refused) == (taken, [])
    assert [[column.field for column in sheet.columns] for sheet in retold] == [
        [column.field for column in sheet.columns] for sheet in told
    ]
    assert not any(column.guessed for sheet in retold for column in sheet.columns)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[lab", "map_malformed"),
        ("lab = 1", "map_malformed"),
        ("[lab]\nsheets = 'x'", "map_malformed"),
        ("[lab.columns]\nx = 1", "map_malformed"),
        ("[lab.constants]\ncountry = ['CN']", "map_malformed"),
        ("[shed]", "map_unknown"),
        ("[lab.columns]\nx = 'tittle'", "map_unknown"),
        ("[lab]\nid_form = ['title_zh']", "map_unknown"),
        ("[lab.constants]\namount_max = 1", "map_unknown"),
    ],
)
def test_a_map_that_cannot_be_meant_is_refused(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "m.toml").write_text(text)
    read = read_map(tmp_path / "m.toml")
    assert isinstance(read, Refusal) and read.why.value == why
