"""Figures in one form, however they are written."""

import pytest

from retrieval.grounding.values import figures_in


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("最高5000万元", {"50000000", "CNY"}),
        ("最高五千万元", {"50000000", "CNY"}),
        ("up to CNY 50 million", {"50000000", "CNY"}),
        ("￡50k", {"50000", "GBP"}),
        ("$1,200,000", {"1200000", "USD"}),
        ("fifty thousand pounds", {"50000", "GBP"}),
        ("two hundred and thirty", {"200", "30"}),
        ("百分之十五", {"15%"}),
        ("15 per cent", {"15%"}),
        ("fifteen percent", {"15%"}),
        ("１５％", {"15%"}),
        ("一百二十人", {"120"}),
        ("一亿两千万", {"120000000"}),
        ("三年", {"3"}),
        ("within three years", {"3"}),
        ("②", {"2"}),
        ("TRL9", {"9"}),
        ("2026年3月31日", {"2026", "03月", "2026-03", "03-31", "2026-03-31"}),
        ("31 March 2026", {"2026", "03月", "2026-03", "03-31", "2026-03-31"}),
        ("March 31st, 2026", {"2026", "03月", "2026-03", "03-31", "2026-03-31"}),
        ("2026-03-31", {"2026", "03月", "2026-03", "03-31", "2026-03-31"}),
        ("3月31日", {"03月", "03-31"}),
        ("May 2027", {"2027", "05月", "2027-05"}),
    ],
)
def test_figures(text: str, figures: set[str]) -> None:
    assert figures_in(text) == figures


@pytest.mark.parametrize(
    "text", ["", "统一安排，十分方便", "三维测量和一体化", "万一失败", "one of them may help", "第三方检测"]
)
def test_words_that_are_no_figures(text: str) -> None:
    assert figures_in(text) == frozenset()


@pytest.mark.parametrize("text", ["9" * 400, "1" + ",000" * 90, "万亿" * 100, "99999年99月99日", "0月0日"])
def test_no_text_breaks_it(text: str) -> None:
    figures_in(text)
