"""Cells into the types of their columns; what does not fit stays, so that the reader of rows refuses it."""

import datetime as dt
from typing import Any

import pytest

from knowledge.intake.columns import Column, Form
from knowledge.intake.sheets.cells import value_of


@pytest.mark.parametrize(
    ("form", "cell", "value"),
    [
        (Form.TEXT, "  a  ", "a"),
        (Form.TEXT, "   ", None),
        (Form.TEXT, 13800000000.0, "13800000000"),
        (Form.TEXT, 17, "17"),
        (Form.TEXT, True, "yes"),
        (Form.TEXT, dt.date(2027, 3, 1), "2027-03-01"),
        (Form.KEY, 17.0, "17"),
        (Form.YES_NO, "是", True),
        (Form.YES_NO, "FALSE", False),
        (Form.YES_NO, 1, True),
        (Form.YES_NO, 0.0, False),
        (Form.YES_NO, "perhaps", "perhaps"),
        (Form.DAY, "2027/3/1", "2027-03-01"),
        (Form.DAY, "2027年3月1日", "2027-03-01"),
        (Form.DAY, "2027.03.01", "2027-03-01"),
        (Form.DAY, "03/04/2027", "03/04/2027"),
        (Form.DAY, 46387, "46387"),
        (Form.DAY, dt.date(2027, 3, 1), "2027-03-01"),
        (Form.NUMBER, "1,234.50", 1234.5),
        (Form.NUMBER, "１２，３４５", 12345),
        (Form.NUMBER, "1,2", "1,2"),
        (Form.NUMBER, "50万", "50万"),
        (Form.NUMBER, "15%", "15%"),
        (Form.WHOLE, 2024.0, 2024),
        (Form.WHOLE, "2024", 2024),
        (Form.WHOLE, dt.date(2024, 1, 1), "2024-01-01"),
        (Form.TEXTS, "甲; 乙；丙\n丁;;", ["甲", "乙", "丙", "丁"]),
        (Form.TEXTS, 7, ["7"]),
        (Form.CHOICE, " Voucher ", "voucher"),
        (Form.JSON, '{"all": []}', {"all": []}),
        (Form.JSON, "{", "{"),
        (Form.JSON, "[" * 100_000, "[" * 100_000),
    ],
)
def test_cells(form: Form, cell: Any, value: Any) -> None:
    result = value_of(cell, Column("x", form))
    assert result == value and type(result) is type(value)


def test_a_percentage_is_read_where_percent_is_the_unit() -> None:
    assert value_of("12.5 %", Column("rate", Form.NUMBER, unit="%")) == 12.5
