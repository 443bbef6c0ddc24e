"""What editors type is read as the field holds it, in either language; what says nothing for it is told why."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handlers.records.reading import Unread, read_value
from handlers.texts import texts
from knowledge.intake.forms import slot_named
from knowledge.vocabulary import Language
from tests.knowledge.drafting import TODAY

ROW: Mapping[str, Any] = {"texts": {"zh": {}, "en": {}}}
KINDS = {"fee_amount": "equipment", "fee_unit": "equipment", "lead_days": "equipment", "partners": "case",
         "year": "case", "starts": "event", "online": "event", "for_whom": "event", "questions": "answer"}  # fmt: skip


def told(name: str, text: str) -> Any:
    row = {**ROW, "kind": KINDS.get(name, "program")}
    slot = slot_named(row, name)
    assert slot is not None
    return read_value(text, slot, row, TODAY, ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("closes", "2027-03-31", "2027-03-31"), ("closes", "2027年3月31日", "2027-03-31"),
        ("closes", "31 March 2027", "2027-03-31"), ("closes", "31.03.2027", "2027-03-31"),
        ("closes", "3月31日", "2027-03-31"), ("as_of", "3月31日", "2026-03-31"), ("as_of", "today", "2026-11-22"),
        ("starts", "2027-03-05 14:00", "2027-03-05T14:00:00+08:00"),
        ("starts", "3月5日下午2点", "2027-03-05T14:00:00+08:00"),
        ("starts", "2027-03-05T14:00+01:00", "2027-03-05T14:00:00+01:00"),
        ("rate_percent", "50%", 50.0), ("rate_percent", "50", 50.0), ("lead_days", "5 个工作日", 5),
        ("year", "2025年", 2025),
        ("online", "是", True), ("online", "no", False),
        ("fee_unit", "按小时", "hour"), ("fee_unit", "hour", "hour"),
        ("for_whom", "企业、学生", ["enterprise", "student"]),
        ("partners", "甲厂；乙公司\n Acme, Inc. ", ["甲厂", "乙公司", "Acme, Inc."]),
        ("questions", "怎么报名、何时报名？\nHow?", ["怎么报名、何时报名？", "How?"]),
        ("url", "www.example.org/a", "http://www.example.org/a"),
        ("currency", "人民币", "CNY"), ("currency", "gbp", "GBP"),
        ("title_zh", " <b>市</b> & \x07创新券 ", "<b>市</b> & 创新券"), ("region", "Hangzhou", "Hangzhou"),
    ],
)  # fmt: skip
def test_a_value(name: str, text: str, value: Any) -> None:
    if name == "fee_unit" and text != "hour":
        text = texts(Language.ZH).say("unit-hour")
    assert told(name, text) == {name: value}


@pytest.mark.parametrize(
    ("text", "value"),
    [("30万元", (300_000.0, "CNY")), ("£50k", (50_000.0, "GBP")), ("300,000 CNY", (300_000.0, "CNY"))],
)
def test_a_sum_tells_its_currency(text: str, value: tuple[float, str]) -> None:
    assert told("amount_max", text) == {"amount_max": value[0], "currency": value[1]}
    assert told("fee_amount", text) == {"fee_amount": value[0], "fee_currency": value[1]}
    assert told("amount_max", "1,500") == {"amount_max": 1_500.0}


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("closes", "soon", "day"), ("closes", "31 February 2027", "day"), ("closes", "2027-13-01", "day"),
        ("starts", "5 March 2027", "moment"), ("amount_max", "50%", "amount"), ("amount_max", "10万到30万", "amount"),
        ("rate_percent", "half", "number"), ("rate_percent", "from 10 to 20", "number"), ("lead_days", "2.5", "whole"),
        ("online", "vielleicht", "yes-no"), ("fee_unit", "furlong", "choice"), ("for_whom", "企业、狗", "choice"),
        ("url", "N/A", "link"), ("url", "javascript:alert(1)", "link"), ("currency", "Taler", "currency"),
        ("title_en", " \u200b\x00 ", "text"), ("region", "\ud800", "text"),
    ],
)  # fmt: skip
def test_what_says_nothing_for_its_field(name: str, text: str, why: str) -> None:
    assert told(name, text) == Unread(f"record-unread-{why}")


def test_what_is_too_long_or_too_much() -> None:
    assert told("title_en", "x" * 301) == Unread("record-too-long", {"count": 301, "limit": 300})
    assert told("body_en", "x" * 60_000) == {"body_en": "x" * 60_000}
    assert told("partners", ";".join("x" * 61)) == Unread("record-too-many", {"limit": 60})
