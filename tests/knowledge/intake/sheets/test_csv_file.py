"""Separated values: encodings, delimiters, quotes, and what no sheet should hold."""

import tracemalloc
from pathlib import Path

import pytest

from knowledge.intake.jsonl import MAX_BYTES
from tests.knowledge.intake.sheets.making import HEADER, read, whys, write_csv, write_xlsx

READ_AS = {"utf-8": "utf-8-sig", "gbk": "gb18030"}
ROW = ("lab-1", "高分子实验室", "研究橡胶；老化, 开裂\n和“密封”")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters_are_found_out(tmp_path: Path, encoding: str, delimiter: str) -> None:
    file = write_csv(tmp_path / "labs.csv", HEADER, ROW, encoding=encoding, delimiter=delimiter)
    taken, refused, [sheet] = read(file)
    assert taken == [{"id": ROW[0], "kind": "lab", "texts": {"zh": {"title": ROW[1], "body": ROW[2]}}}]
    assert not refused
    assert sheet.encoding == READ_AS.get(encoding, encoding)


def test_lines_are_counted_through_quoted_line_breaks_and_blank_ones(tmp_path: Path) -> None:
    file = tmp_path / "labs.csv"
    file.write_text('id,title_zh,body_zh\n\na,甲,"x\ny"\n,,\nb,乙,too,many\nc,丙\nd,丁,z,\n', "utf-8")
    taken, refused, _ = read(file)
    assert [row["id"] for row in taken] == ["a", "d"]
    assert whys(refused) == [(6, "ragged"), (7, "ragged")]
    assert refused[0].refusal is not None and refused[0].refusal.values == {"found": 4, "expected": 3}


def test_quotes_that_do_not_pair_cost_their_own_lines(tmp_path: Path) -> None:
    file = tmp_path / "labs.csv"
    file.write_text('id,title_zh,body_zh\na,"甲"x,y\nb,5" 管,z\nc,丙,"open\nd,丁,w\n', "utf-8")
    taken, refused, _ = read(file)
    assert [row["id"] for row in taken] == ["b"]
    assert whys(refused) == [(2, "bad_quotes"), (4, "bad_quotes")]
    assert refused[1].refusal is not None and refused[1].refusal.values["last"] == 5


def test_what_looks_like_a_formula_is_data(tmp_path: Path) -> None:
    texts = ["=1+1", "+86 571", "-5 °C", "@desk", '=HYPERLINK("http://x.example")']
    file = write_csv(tmp_path / "labs.csv", HEADER, *((f"k{n}", text, text) for n, text in enumerate(texts)))
    assert [row["texts"]["zh"]["title"] for row in read(file)[0]] == texts


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty_file"),
        (b"\xef\xbb\xbf", "empty_file"),
        (b"\xef\xbb\xbf \r\n\t\n", "empty_file"),
        (b"# only a note\n# and another\n", "empty_file"),
        (b'{"id": "a", "kind": "lab"}\n', "json_in_sheet"),
        (b"id,title\n\x00\x01\x02", "not_text"),
        (bytes(range(256)) * 20, "not_text"),
        (b"id,title\n\xff\xff\xff,", "not_text"),
        (b"some words\nmore words\n", "no_header"),
        (b"title_zh,body_zh\na,b\n", "no_id"),
    ],
)
def test_what_is_no_sheet_is_refused_as_a_whole(tmp_path: Path, content: bytes, why: str) -> None:
    file = tmp_path / "labs.csv"
    file.write_bytes(content)
    taken, refused, _ = read(file)
    assert (taken, whys(refused)) == ([], [(0, why)])


def test_a_workbook_called_csv_is_refused(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "labs.xlsx", {"lab": [HEADER]}).rename(tmp_path / "labs.csv")
    assert whys(read(tmp_path / "labs.csv")[1]) == [(0, "not_text")]


def test_a_sheet_that_says_no_kind_is_refused(tmp_path: Path) -> None:
    assert whys(read(write_csv(tmp_path / "data.csv", HEADER, ROW))[1]) == [(0, "no_kind")]


def test_a_huge_line_costs_itself_alone_and_never_all_memory(tmp_path: Path) -> None:
    file = tmp_path / "labs.csv"
    with file.open("wb") as stream:
        stream.write(b"id,title_zh,body_zh\na,x,y\n")
        for _ in range(30):
            stream.write(b"x" * MAX_BYTES)
        stream.write(b"\nb,x,y\n")
    tracemalloc.start()
    taken, refused, _ = read(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [row["id"] for row in taken] == ["a", "b"]
    assert whys(refused) == [(3, "too_long")]
    assert peak < 20 * MAX_BYTES


def test_a_quote_that_never_closes_does_not_gather_the_file_in_memory(tmp_path: Path) -> None:
    file = tmp_path / "labs.csv"
    file.write_text('id,title_zh,body_zh\na,x,"y\n' + "b,x,y\n" * 30_000, "utf-8")
    taken, refused, _ = read(file)
    assert whys(refused)[0] == (2, "bad_quotes")
    assert 5_000 < len(taken) < 15_000


def test_too_many_columns_are_refused(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "labs.csv", HEADER, ("a", "x", "y", *("z" * 600)))
    assert whys(read(file)[1]) == [(2, "too_many_columns")]
