"""Reading one amount of money in whatever way people write it."""

import pytest

from retrieval.understanding.telling import Misread, sum_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("15万", (150_000, "CNY")),
        ("15 万元左右", (150_000, "CNY")),
        ("十五万", (150_000, "CNY")),
        ("大概20w", (200_000, "CNY")),
        ("RMB 20w", (200_000, "CNY")),
        ("1.2亿", (120_000_000, "CNY")),
        ("150000元", (150_000, "CNY")),
        ("CNY 150,000", (150_000, "CNY")),
        ("15万美元", (150_000, "USD")),
        ("£50k", (50_000, "GBP")),
        ("€ 1.5m", (1_500_000, "EUR")),
        ("it was 1.2 million euros", (1_200_000, "EUR")),
        ("50000 英镑", (50_000, "GBP")),
    ],
)
def test_a_sum_is_read_with_its_currency(text: str, told: tuple[float, str]) -> None:
    assert sum_told(text) == told


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("150,000", Misread.NO_UNIT),
        ("50k", Misread.NO_UNIT),
        ("1.5 million", Misread.OTHER_CURRENCY),
        ("20-30万", Misread.ROUGH),
        ("不到20万", Misread.ROUGH),
        ("还没谈", Misread.UNREADABLE),
        ("20 watts", Misread.NO_UNIT),
        ("99999999999亿", Misread.OUT_OF_RANGE),
        ("", Misread.UNREADABLE),
    ],
)
def test_what_is_no_sum_is_told_why(text: str, why: Misread) -> None:
    assert sum_told(text) is why
