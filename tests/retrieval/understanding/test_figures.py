"""Times and amounts, as people write them."""

import datetime as dt

import pytest

from retrieval.understanding.figures import Amount, Period, amounts_in, periods_in, times_said, without_figures
from tests.knowledge.drafting import TODAY


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("明年春天", "2027-03-01", "2027-05-31"),
        ("2027年暑假的实习", "2027-07-01", "2027-08-31"),
        ("2027年3月开始", "2027-03-01", "2027-03-31"),
        ("今年的补贴", "2026-01-01", "2026-12-31"),
        ("summer 2027", "2027-06-01", "2027-08-31"),
        ("an internship next summer", "2027-06-01", "2027-08-31"),
        ("from December 2026 on", "2026-12-01", "2026-12-31"),
        ("2028", "2028-01-01", "2028-12-31"),
        ("12月有什么活动", "2026-12-01", "2026-12-31"),
        ("3月的讲座", "2027-03-01", "2027-03-31"),
        ("12月5日的培训", "2026-12-01", "2026-12-31"),
        ("十二月有活动吗", "2026-12-01", "2026-12-31"),
        ("一月的讲座", "2027-01-01", "2027-01-31"),
        ("明年十月招的实习", "2027-10-01", "2027-10-31"),
        ("events in January", "2027-01-01", "2027-01-31"),
        ("这个月有什么活动", "2026-11-01", "2026-11-30"),
        ("seminars next month", "2026-12-01", "2026-12-31"),
    ],
)
def test_times_that_a_text_names(text: str, first: str, last: str) -> None:
    assert periods_in(text, TODAY) == (Period(dt.date.fromisoformat(first), dt.date.fromisoformat(last)),)


@pytest.mark.parametrize(
    "text",
    [
        "密封圈",
        "3个月",
        "三个月",
        "第三月",
        "一月内交货",
        "岁月",
        "we march on in steps",
        "may we apply",
        "A2027X",
        "20261 pieces",
        "12.2027.5",
        "summer",
    ],
)
def test_what_names_no_time(text: str) -> None:
    assert periods_in(text, TODAY) == ()


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("30万", Amount(300_000, None)),
        ("最高30万元", Amount(300_000, "CNY")),
        ("1.5亿", Amount(150_000_000, None)),
        ("£50k", Amount(50_000, "GBP")),
        ("50,000 pounds", Amount(50_000, "GBP")),
        ("about 5 million", Amount(5_000_000, None)),
        ("5 million euros", Amount(5_000_000, "EUR")),
        ("¥3000", Amount(3_000, "CNY")),
        ("USD 20k", Amount(20_000, "USD")),
    ],
)
def test_amounts_that_a_text_names(text: str, amount: Amount) -> None:
    assert amounts_in(text) == (amount,)


@pytest.mark.parametrize("text", ["80人", "200 ℃", "a pipe of 2 m", "100 k", "2027", "x5y"])
def test_a_bare_number_is_no_amount(text: str) -> None:
    assert amounts_in(text) == ()


def test_figures_can_be_taken_out_of_a_text() -> None:
    assert without_figures("明年春天 泵 £50k seals").split() == ["泵", "seals"]
    assert times_said("Summer 2027, 明年") == ("summer 2027", "明年")
