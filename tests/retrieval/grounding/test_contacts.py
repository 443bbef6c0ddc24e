"""Ways of contact, plain and disguised."""

import pytest

from retrieval.grounding.contacts import has_contact

RECORD = "研究手机壳和手机电池的材料，付款方式见合同。 The lab tests mobile phone cases and links between parts."


@pytest.mark.parametrize(
    "text",
    [
        "请写信到 a@b.example",
        "请写信到 a＠b.example",
        "write to a [at] b (dot) com",
        "write to bob at example dot com",
        "见 https://evil.example/x",
        "see evil.com for more",
        "见 evil 点 com",
        "www evil",
        "打 13812345678",
        "打 138-1234-5678",
        "打 ①③⑧①②③④⑤⑥⑦⑧",
        "打 一三八一二三四五六七八",
        "call one three eight zero zero one",
        "tg://resolve",
        "加微信详谈",
        "扫码加v信",
        "请先转账",
        "请先缴纳保证金",
        "Please wire the fee first",
        "Message us on WhatsApp",
        "告诉我们验证码",
        "@liaison_admin",
    ],
)
def test_found(text: str) -> None:
    assert has_contact(text, "")
    assert has_contact(text, RECORD)


@pytest.mark.parametrize(
    "text",
    [
        "该实验室研究手机壳的材料。",
        "The lab tests mobile phone cases.",
        "能做配方设计和耐油老化试验。",
        "近三个会计年度研发费用占比不低于4%。",
        "截止日期是 2026-12-31，最高 5000000 元。",
        "It looks at parts made at home, for example.",
        "The laboratory works at scale. Companies may send samples.",
    ],
)
def test_not_found(text: str) -> None:
    assert not has_contact(text, RECORD)


def test_what_a_record_does_not_speak_of_is_found() -> None:
    assert has_contact("The lab tests mobile phone cases.", "The lab tests cases.")
