"""Tables for spreadsheets: read in their own writing, and computed by none."""

import csv
import io

import pytest

from handlers.csv_files import csv_bytes


def test_a_table_is_read_as_it_was_written() -> None:
    table = csv_bytes(["项目", "数值"], [['密封圈, "老化"\n开裂', 3], ["🙂", -0.5]])
    assert table.startswith("\N{BYTE ORDER MARK}".encode())
    assert list(csv.reader(table.decode("utf-8-sig").splitlines(keepends=True))) == [
        ["项目", "数值"], ["密封圈, \"老化\"\n开裂", "3"], ["🙂", "-0.5"],
    ]  # fmt: skip


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_text_that_would_be_computed_is_not(begin: str) -> None:
    text = f"{begin}1+1"
    (row,) = csv.reader(io.StringIO(csv_bytes(["x"], [[text]]).decode("utf-8-sig").partition("\r\n")[2], newline=""))
    assert row == [f"'{text}"]
