"""What a reviewer is to look at twice, and what is none of it."""

import pytest

from knowledge.postings import Doubt, suspicions


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("入职前需交押金300元", {Doubt.MONEY}),
        ("无经验也可以，先付培训费2000元", {Doubt.MONEY}),
        ("押 金 可退", {Doubt.MONEY}),
        ("岗前须缴纳 服务费", {Doubt.MONEY}),
        ("请发银行卡照片和身份证正反面", {Doubt.PAPERS}),
        ("在家刷单，日入过千，加微信 abc12345", {Doubt.FAKING, Doubt.TOO_GOOD, Doubt.ELSEWHERE}),
        ("有意者请直接打 139 1234 5678", {Doubt.ELSEWHERE}),
        ("限男生，35岁以下", {Doubt.DISCRIMINATES}),
        ("A refundable deposit of £50 secures your place", {Doubt.MONEY}),
        ("Pay the training fee, then message us on WhatsApp", {Doubt.MONEY, Doubt.ELSEWHERE}),
        ("Send your bank details and a passport copy", {Doubt.PAPERS}),
        ("Males only, under 30 years old", {Doubt.DISCRIMINATES}),
    ],
)
def test_what_swindlers_ask_for_is_seen(text: str, doubts: set[Doubt]) -> None:
    assert {one.doubt for one in suspicions(text)} == doubts


@pytest.mark.parametrize(
    "text",
    [
        "本单位不收取任何费用，不收押金、培训费、报名费",
        "无需押金，提供免费培训和工装",
        "We never ask for a deposit. No registration or training fees.",
        "嵌入式实习生：负责STM32固件开发，每天150元，每周到岗4天，提供餐补",
        "Summer intern, front end: React, TypeScript; £14 an hour; apply through the desk",
        "申请网页：https://jobs.example.org/s/Qvx8MJb7TYSzn_LEkQ",
        "处理 13912345678901 条记录，座机 0792-8123456",
        "维护微信小程序，了解银行业务与支付系统测试",
        "Analyse sediment that rivers deposited; the second month is field work",
    ],
)
def test_honest_postings_raise_nothing(text: str) -> None:
    assert suspicions(text) == ()


def test_what_is_found_is_told_once_and_is_no_flood() -> None:
    assert [one.words for one in suspicions("押金！押金！押金！")] == ["押金"]
    assert len(suspicions("押金 保证金 定金 培训费 服装费 报名费 中介费 刷单 跑分 日入过千 限男生 银行卡 加微信")) == 8
