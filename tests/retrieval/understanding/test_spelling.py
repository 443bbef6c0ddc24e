"""Slips of typing: what is mended, and what is left as it was typed."""

import pytest

from retrieval.analysis import terms
from retrieval.lexical.index import LexicalIndex
from retrieval.understanding.spelling import mended, stems_meant
from tests.knowledge.drafting import draft
from tests.retrieval.standing import Standing, keys


@pytest.fixture
async def words(small: Standing) -> LexicalIndex:
    """An index of a few records, one of which has a slip itself."""
    await small.take(
        *(draft(f"p{n}", body="innovation voucher for fermentation and temperature control") for n in range(30)),
        draft("slip", body="an inovation vucher, the police and the founding of a firm"),
    )
    return small.indexes.lexical


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("inovation vucher", "inovation voucher"),
        ("Laboratry for rubber", "laboratory for rubber"),
        ("goverment subsdy", "government subsidy"),
        ("高薪技术企业认定", "高新技术企业认定"),
        ("创新卷怎么申请", "创新券怎么申请"),
        ("研发废用加记扣除", "研发费用加计扣除"),
        ("砖经特薪", "专精特新"),
        ("高企怎么评", "高新技术企业怎么评"),
        ("能评高新吗", "能评高新技术企业吗"),
    ],
)
async def test_names_and_words_that_tell_what_is_wanted_are_mended(words: LexicalIndex, typed: str, meant: str) -> None:
    assert mended(typed, words) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "高新技术企业认定的条件",
        "高新技术产业开发区",
        "想提高企业的效率",
        "评高新区的示范园",
        "创新技术企业",
        "创新奖励",
        "the police and the founding of a firm",  # records hold these words
        "vanadium redox flow",
        "ceramic glaze pinholes",
        "YOLO 做 PCB 缺陷检测",
        "",
    ],
)
async def test_what_is_right_or_unknown_is_left(words: LexicalIndex, typed: str) -> None:
    assert mended(typed, words) == typed


async def test_a_stem_that_no_record_holds_stands_for_one_that_several_hold(words: LexicalIndex) -> None:
    assert stems_meant(terms("temperture of voucher"), words) == {"tempertur": "temperatur"}
    assert stems_meant(terms("crystal antenna vineyard 密封圈"), words) == {}


async def test_a_slip_still_finds_what_was_meant(small: Standing) -> None:
    await small.take(
        draft("a", body="temperature control of ovens"),
        draft("b", body="temperature sensors"),
        draft("c", body="control of ovens"),
    )
    assert keys(await small.find("temperture sensors"))[:2] == ["b", "a"]


async def test_nothing_is_mended_by_an_index_that_cannot_be_read() -> None:
    index = LexicalIndex.absent()
    assert mended("temperture for rubber", index) == "temperture for rubber"
    assert stems_meant(terms("temperture"), index) == {}
