"""Answers to a question about one fact of an enterprise, as people write them."""

import datetime as dt

import pytest

from knowledge.database import Database
from knowledge.eligibility import Value
from knowledge.eligibility.forms import Form
from knowledge.starter.linkage import load_linkage
from retrieval.linkage.widening import Widening
from retrieval.understanding.telling import Misread, country_told, declines, sectors_told, told
from tests.knowledge.drafting import NOW

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        ("是", Form.YES_NO, True),
        ("有的。", Form.YES_NO, True),
        ("Yes!", Form.YES_NO, True),
        ("没有", Form.YES_NO, False),
        ("不是的", Form.YES_NO, False),
        ("nope", Form.YES_NO, False),
        ("也许", Form.YES_NO, Misread.UNREADABLE),
        ("4200万", Form.AMOUNT, 42e6),
        ("1.2亿元", Form.AMOUNT, 120e6),
        ("RMB 3,500,000", Form.AMOUNT, 3.5e6),
        ("42 million", Form.AMOUNT, 42e6),
        ("42000000", Form.AMOUNT, 42e6),
        ("没有", Form.AMOUNT, 0.0),
        ("4200", Form.AMOUNT, Misread.NO_UNIT),
        ("£2m", Form.AMOUNT, Misread.OTHER_CURRENCY),
        ("不少", Form.AMOUNT, Misread.UNREADABLE),
        ("99999999999999亿", Form.AMOUNT, Misread.OUT_OF_RANGE),
        ("4.6%", Form.PERCENT, 4.6),
        ("百分之5", Form.PERCENT, 5.0),
        ("5000%", Form.PERCENT, Misread.OUT_OF_RANGE),
        ("60人", Form.COUNT, 60.0),
        ("1,200", Form.COUNT, 1200.0),
        ("一百二十三项", Form.COUNT, 123.0),
        ("十五", Form.COUNT, 15.0),
        ("无", Form.COUNT, 0.0),
        ("-3", Form.COUNT, Misread.OUT_OF_RANGE),
        ("some", Form.COUNT, Misread.UNREADABLE),
        ("2016", Form.DAY, "2016"),
        ("2016年5月", Form.DAY, "2016-05-31"),
        ("2024-02", Form.DAY, "2024-02-29"),
        ("2016.5.3", Form.DAY, "2016-05-03"),
        ("2026年11月", Form.DAY, "2026-11-22"),
        ("2027", Form.DAY, Misread.OUT_OF_RANGE),
        ("2026-12", Form.DAY, Misread.OUT_OF_RANGE),
        ("2016-02-31", Form.DAY, Misread.OUT_OF_RANGE),
        ("long ago", Form.DAY, Misread.UNREADABLE),
        ("上年2000万", Form.DAY, Misread.UNREADABLE),
        ("我们是2016年5月成立的", Form.DAY, "2016-05-31"),
        ("founded in 2016", Form.DAY, "2016"),
        ("£2 million", Form.COUNT, Misread.UNREADABLE),
        ("£ 50", Form.COUNT, Misread.UNREADABLE),
        ("40 pounds", Form.COUNT, Misread.UNREADABLE),
        ("3 years", Form.COUNT, Misread.UNREADABLE),
        ("200万", Form.COUNT, Misread.OUT_OF_RANGE),
        ("2 million", Form.COUNT, Misread.OUT_OF_RANGE),
        ("1.2万人", Form.COUNT, 12_000.0),
        ("2012年", Form.COUNT, Misread.UNREADABLE),
        ("80万到90万", Form.COUNT, Misread.ROUGH),
        ("比80万多一点", Form.AMOUNT, Misread.ROUGH),
        ("more than 2 million", Form.AMOUNT, Misread.ROUGH),
        ("大约80万", Form.AMOUNT, 800_000.0),
        ("800000人", Form.COUNT, Misread.OUT_OF_RANGE),
        ("中国", Form.COUNTRY, "CN"),
        ("江西", Form.COUNTRY, "CN"),
        ("UK", Form.COUNTRY, "UK"),
        ("de", Form.COUNTRY, "DE"),
        ("the moon", Form.COUNTRY, Misread.UNREADABLE),
        ("  江西  九江 ", Form.PLACE, "江西 九江"),
        ("Jiujiang", Form.PLACE, "Jiujiang"),
        ("我家", Form.PLACE, Misread.UNREADABLE),
        ("九江" * 40, Form.PLACE, Misread.UNREADABLE),
    ],
)
def test_what_is_read(text: str, form: Form, value: Value | Misread) -> None:
    assert told(text, form, TODAY) == value


@pytest.mark.parametrize("text", ["橡胶密封件", "rubber seals", "橡胶和塑料制品业"])
async def test_sectors_are_found_by_what_is_made(database: Database, text: str) -> None:
    await load_linkage(database, NOW)
    async with database.reading() as session:
        atlas = await Widening().atlas(session)
    assert "sector-6729" in [node.key for node in sectors_told(text, atlas, 3)]


async def test_nothing_is_offered_for_what_is_no_sector(database: Database) -> None:
    await load_linkage(database, NOW)
    async with database.reading() as session:
        atlas = await Widening().atlas(session)
    assert sectors_told("这个那个", atlas, 3) == []


@pytest.mark.parametrize("text", ["不知道", "跳过", "不想说", "skip", "Don't know.", "rather not say", "不清楚。"])
def test_who_would_rather_not_tell(text: str) -> None:
    assert declines(text)


@pytest.mark.parametrize("text", ["60", "没有", "no", "不是", "我不知道怎么申请"])
def test_who_tells(text: str) -> None:
    assert not declines(text)


@pytest.mark.parametrize(("text", "country"), [("UK", "UK"), ("中国", "CN"), ("Manchester, UK", None), ("九江", None)])
def test_a_country_alone(text: str, country: str | None) -> None:
    assert country_told(text) == country
