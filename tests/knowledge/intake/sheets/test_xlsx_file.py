"""Workbooks: typed cells, several sheets, and files that mean harm."""

import datetime as dt
import struct
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from knowledge.intake.confinement import Bounds
from knowledge.intake.sheets import xlsx_file, xlsx_worker
from tests.knowledge.intake.sheets.making import HEADER, read, rezipped, write_csv, write_xlsx

PROGRAM = (*HEADER, "opens", "amount_max", "rate_percent", "rolling", "备注")


def test_cells_come_typed(tmp_path: Path) -> None:
    def style(book: Any) -> None:
        book["program"]["F2"].number_format = "0%"

    rows = [
        PROGRAM,
        (17, "券", "正文", dt.date(2027, 3, 31), 300000.0, 0.5, True, dt.date(2026, 1, 2)),
        ("b", 2027, "x", "2027/4/1", "300,000", "15%", "否", None),
    ]
    taken, refused, [sheet] = read(write_xlsx(tmp_path / "x.xlsx", {"program": rows}, style))
    assert not refused
    assert sheet.sheet == "program" and sheet.kind == "program"
    assert taken[0] == {
        "id": "17", "kind": "program", "texts": {"zh": {"title": "券", "body": "正文"}}, "opens": "2027-03-31",
        "amount_max": 300000, "rate_percent": 50, "rolling": True, "备注": "2026-01-02",
    }  # fmt: skip
    assert taken[1]["texts"]["zh"]["title"] == "2027"
    assert (taken[1]["opens"], taken[1]["amount_max"], taken[1]["rate_percent"], taken[1]["rolling"]) == (
        "2027-04-01", 300000, 15, False
    )  # fmt: skip


def test_a_bare_number_is_no_day(tmp_path: Path) -> None:
    taken, _, _ = read(write_xlsx(tmp_path / "x.xlsx", {"program": [PROGRAM, ("a", "t", "b", 46387)]}))
    assert taken[0]["opens"] == "46387", "a serial number without a date's format must not become a day of 1970"


def test_sheets_hold_kinds_hidden_rows_count_and_hidden_sheets_do_not(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book["实验室"].row_dimensions[3].hidden = True
        book["lists"].sheet_state = "hidden"

    sheets = {
        "实验室": [HEADER, ("a", "甲", "x"), ("b", "乙", "y")],
        "Cases 2026": [(), HEADER, ("c", "丙", "z")],
        "lists": [("yes",), ("no",)],
        "empty": [],
        "all": [(*HEADER, "kind"), ("d", "丁", "w", "政策"), ("e", "戊", "v", "lab")],
    }
    taken, refused, told = read(write_xlsx(tmp_path / "x.xlsx", sheets, hide))
    assert not refused
    assert [(row["id"], row["kind"]) for row in taken] == [
        ("a", "lab"), ("b", "lab"), ("c", "case"), ("d", "program"), ("e", "lab")
    ]  # fmt: skip
    assert [(sheet.sheet, sheet.kind) for sheet in told] == [("实验室", "lab"), ("Cases 2026", "case"), ("all", None)]


def test_a_header_under_merged_cells_takes_the_upper_words_where_it_has_none(tmp_path: Path) -> None:
    def merge(book: Any) -> None:
        sheet = book["联系人"]
        for merged in ("A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:F2"):
            sheet.merge_cells(merged)

    rows = [
        ("2026 年联系窗口一览", None, None, None, None, None),
        ("编号", "姓名", "简介", "联系方式", None, None),
        (None, None, None, "联系电话", "邮箱", "接待时间"),
        ("w1", "窗口", "找我", "0571-1", "a@example.org", "周一"),
    ]
    taken, refused, [sheet] = read(write_xlsx(tmp_path / "x.xlsx", {"联系人": rows}, merge))
    assert not refused
    assert [column.field for column in sheet.columns] == ["id", "title_zh", "body_zh", "phone", "email", "hours"]
    assert (taken[0]["id"], taken[0]["phone"], taken[0]["email"]) == ("w1", "0571-1", "a@example.org")


def test_formulas_without_result_and_errors_are_refused_by_cell(tmp_path: Path) -> None:
    rows = [
        (*HEADER, "备注"),
        ("a", "甲", "=A1&B1", "x"),
        ("b", "乙", "#REF!", "x"),
        ("c", "丙", "y", "=1+1"),
        ("d", "丁", "z", "#N/A"),
    ]
    taken, refused, _ = read(write_xlsx(tmp_path / "x.xlsx", {"Labs": rows}))
    assert [(v.sheet, v.cell, v.refusal and v.refusal.why.value) for v in refused] == [
        ("Labs", "C2", "formula_uncomputed"),
        ("Labs", "C3", "error_cell"),
    ]
    assert refused[1].refusal is not None and refused[1].refusal.values == {"value": "#REF!"}
    assert [row["id"] for row in taken] == ["c", "d"], "what nobody reads may be broken"
    assert taken[1]["备注"] == "#N/A"


def test_computed_formulas_give_their_results_an_empty_text_among_them(tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "x.xlsx", {"lab": [(*HEADER, "region"), ("a", "甲", "=B2", "=B2")]})

    def compute(name: str, content: bytes) -> bytes:
        if not name.startswith("xl/worksheets/"):
            return content
        content = content.replace(b"<v></v>", b"<v />")  # as openpyxl writes it where there is lxml
        content = content.replace(b'<c r="C2"><f>B2</f><v />', b'<c r="C2" t="str"><f>B2</f><v>text</v>')
        return content.replace(b'<c r="D2"><f>B2</f><v />', b'<c r="D2" t="str"><f>B2</f><v></v>')

    taken, refused, _ = read(rezipped(file, compute))
    assert not refused
    assert taken == [{"id": "a", "kind": "lab", "texts": {"zh": {"title": "甲", "body": "text"}}}]


def test_text_that_looks_like_a_formula_is_data(tmp_path: Path) -> None:
    def as_text(book: Any) -> None:
        for row, text in enumerate(("=1+1", "+1", "-1", "@x"), start=2):
            cell = book["lab"].cell(row, 2, text)
            cell.data_type = "s"

    rows = [HEADER, *((f"k{n}", "", "x") for n in range(4))]
    taken, refused, _ = read(write_xlsx(tmp_path / "x.xlsx", {"lab": rows}, as_text))
    assert not refused
    assert [row["texts"]["zh"]["title"] for row in taken] == ["=1+1", "+1", "-1", "@x"]


def _good(path: Path) -> Path:
    return write_xlsx(path, {"lab": [HEADER, *((f"k{n}", "甲", "x" * 50) for n in range(300))]})


def _truncated(path: Path) -> None:
    path.write_bytes(_good(path).read_bytes()[:-700])


def _flipped(path: Path) -> None:
    content = bytearray(_good(path).read_bytes())
    place = content.index(b"xl/worksheets/sheet1.xml") + 200
    content[place] ^= 0xFF
    path.write_bytes(content)


def _text(path: Path) -> None:
    write_csv(path, HEADER)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _no_cells(path: Path) -> None:
    write_xlsx(path, {"lab": [], "case": []})


def _encrypted(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le"))


def _old(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "Workbook".encode("utf-16-le"))


def _other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("hello.txt", "hello")


def _bomb(path: Path) -> None:
    def swell(name: str, content: bytes) -> bytes:
        return content + b" " * 50_000_000 if name.startswith("xl/worksheets/") else content

    rezipped(_good(path), swell)


def _lying_bomb(path: Path) -> None:
    """A part that claims to be small in the directory."""
    _bomb(path)
    content = path.read_bytes()
    place = content.rindex(b"PK\x01\x02", 0, content.rindex(b"xl/worksheets/sheet1.xml"))
    path.write_bytes(content[: place + 24] + struct.pack("<I", 1000) + content[place + 28 :])


def _entities(path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

    def declare(name: str, content: bytes) -> bytes:
        return bomb + content.split(b"?>", 1)[-1] if name.startswith("xl/worksheets/") else content

    rezipped(_good(path), declare)


def _external(path: Path) -> None:
    entity = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'

    def declare(name: str, content: bytes) -> bytes:
        return entity + content.split(b"?>", 1)[-1] if name.endswith("workbook.xml") else content

    rezipped(_good(path), declare)


def _endless_rows(path: Path) -> None:
    def jump(name: str, content: bytes) -> bytes:
        return content.replace(b'<row r="2"', b'<row r="99999999999"') if name.startswith("xl/worksheets/") else content

    rezipped(_good(path), jump)


def _wide(path: Path) -> None:
    write_xlsx(path, {"lab": [HEADER, [*("a", "b", "c"), *([None] * 600), "far"]]})


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (_truncated, "damaged"),
        (_flipped, "damaged"),
        (_text, "damaged"),
        (_other_zip, "damaged"),
        (_empty, "empty_file"),
        (_no_cells, "empty_file"),
        (_encrypted, "encrypted"),
        (_old, "old_sheet"),
        (_bomb, "bomb"),
        (_lying_bomb, "damaged"),
        (_entities, "entities"),
        (_external, "entities"),
        (_endless_rows, "too_many_rows"),
        (_wide, "too_many_columns"),
    ],
)
def test_a_file_that_means_harm_is_refused_by_name(tmp_path: Path, make: Any, why: str) -> None:
    file = tmp_path / "labs.xlsx"
    make(file)
    _, refused, _ = read(file)
    assert [verdict.refusal and verdict.refusal.why.value for verdict in refused] == [why]
    assert refused[0].file == str(file) and refused[0].line == 0


def test_a_cell_beyond_the_limit_is_refused_by_its_name(tmp_path: Path) -> None:
    long = "x" * (xlsx_worker.MAX_CELL + 1)
    file = write_xlsx(tmp_path / "x.xlsx", {"lab": [HEADER, ("a", "甲", "PLACE"), ("b", "乙", "y")]})

    def swell(_name: str, content: bytes) -> bytes:
        return content.replace(b"PLACE", long.encode())

    taken, refused, _ = read(rezipped(file, swell))
    assert [row["id"] for row in taken] == ["b"]
    assert [(v.cell, v.refusal and v.refusal.why.value) for v in refused] == [("C2", "long_cell")]


def test_a_worker_that_dies_ends_with_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = tmp_path / "worker.py"
    half = '["sheet", "lab"]\n["row", 1, ["id"'
    worker.write_text(f"import os\nprint({half!r}, end='', flush=True)\nos.abort()", "utf-8")
    monkeypatch.setattr(xlsx_worker, "__file__", str(worker))
    refused = read(_good(tmp_path / "x.xlsx"))[1]
    assert [v.refusal and v.refusal.why.value for v in refused][-1] == "too_heavy"


@pytest.mark.skipif(sys.platform != "linux", reason="no other system holds a process to its memory limit")
def test_reading_that_exceeds_memory_ends_with_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = tmp_path / "worker.py"
    source = Path(xlsx_worker.__file__).read_text("utf-8")
    assert "RATIO = 200" in source
    worker.write_text(source.replace("RATIO = 200", "RATIO = 20_000"), "utf-8")
    monkeypatch.setattr(xlsx_worker, "__file__", str(worker))
    monkeypatch.setattr(xlsx_file, "BOUNDS", Bounds(memory=90_000_000, cpu_seconds=300))
    file = write_xlsx(tmp_path / "x.xlsx", {"lab": [HEADER, ("a", "甲", "PLACE")]})
    assert read(file)[1] == [], "the limit is enough for a sheet of records"
    heavy = rezipped(file, lambda _name, content: content.replace(b"PLACE", b"x" * 90_000_000))
    assert [v.refusal and v.refusal.why.value for v in read(heavy)[1]] == ["too_heavy"]


def test_what_a_file_says_of_its_own_size_is_not_believed(tmp_path: Path) -> None:
    def lie(name: str, content: bytes) -> bytes:
        return content.replace(b'<dimension ref="A1:C301"', b'<dimension ref="A1:A1"')

    taken, refused, _ = read(rezipped(_good(tmp_path / "x.xlsx"), lie))
    assert (len(taken), refused) == (300, [])


def test_a_reader_that_stops_leaves_no_process_behind(tmp_path: Path) -> None:
    from knowledge.intake.sheets.xlsx_file import xlsx_tables

    tables = xlsx_tables(_good(tmp_path / "x.xlsx"))
    table = next(iter(tables))
    assert next(table.lines).number == 1  # type: ignore[union-attr]
    tables.close()  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match=r"closed|I/O"):
        list(table.lines)  # type: ignore[union-attr]
