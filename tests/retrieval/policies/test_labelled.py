"""What documents of other kinds say under their labels."""

import pytest

from knowledge.vocabulary import Kind
from retrieval.policies.drafting import drafted
from retrieval.policies.labelled import labelled_row
from retrieval.policies.tables import table_in
from tests.retrieval.policies.documents import EN, ZH

LAB = """实验室简介
实验室名称 | 密封材料实验室
依托单位：示范大学
研究方向：橡胶老化与密封
网址：https://example.org/lab
编号：admin
主要内容
研究橡胶密封件在高温下的老化机理。
提供检测服务。"""
EVENT = """Event
Title: Sealing day
Institution: Example University
Category: Seminar
Closes: 3 March 2027
Capacity: 40 seats
Fee: by arrangement
Description
A day about rubber seals."""


def test_labels_and_headings_are_read_as_the_fields_of_their_kind() -> None:
    assert labelled_row(LAB.splitlines(), drafted(LAB)) == {
        "kind": "lab",
        "texts": {
            "zh": {
                "title": "密封材料实验室",
                "org": "示范大学",
                "body": "研究橡胶密封件在高温下的老化机理。\n提供检测服务。\n编号：admin",
            }
        },
        "field": "橡胶老化与密封",
        "url": "https://example.org/lab",
    }
    row = labelled_row(EVENT.splitlines(), drafted(EVENT))
    assert row is not None
    assert (row["kind"], row["category"], row["closes"], row["capacity"]) == ("event", "seminar", "2027-03-03", 40)
    assert "fee_amount" not in row


@pytest.mark.parametrize("text", [ZH, EN, "实验室\n实验室名称：甲", "随便说说\n标题：乙\n单位：丙\n内容：丁"])
def test_policies_and_what_says_too_little_are_none_of_it(text: str) -> None:
    assert labelled_row(text.splitlines(), drafted(text)) is None


def test_a_table_with_a_header_of_fields_is_read_as_rows_of_its_kind() -> None:
    lines = [
        "2027年活动安排",
        "活动名称 | 主办单位 | 截止日期",
        "路演甲 | 甲大学 | 2027-03-01",
        "路演乙 | 乙大学",
        "以上供参考",
    ]
    found = table_in(lines)
    assert found is not None
    assert (found.kind, found.csv.splitlines()) == (
        Kind.EVENT,
        ["活动名称,主办单位,截止日期", "路演甲,甲大学,2027-03-01", "路演乙,乙大学"],
    )
    assert table_in(LAB.splitlines()) is None
    assert table_in(["甲 | 乙", "丙 | 丁"]) is None
