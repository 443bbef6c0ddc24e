"""The wish to know what one's own enterprise could get."""

import pytest

from retrieval.understanding.eligibility import asks_what_one_could_get


@pytest.mark.parametrize(
    "text",
    [
        "我能申请什么补贴？",
        "我们公司能申请哪些政策",
        "我们厂可以享受什么优惠政策呢",
        "企业能拿到多少补贴",
        "请问我们能申请哪些资金？",
        "What could we get?",
        "what can my company apply for",
        "Which programs do we qualify for?",
        "What support can our firm get?",
        "Are we eligible for anything?",
    ],
)
def test_asked_of_the_own_enterprise(text: str) -> None:
    assert asks_what_one_could_get(text)


@pytest.mark.parametrize(
    "text",
    [
        "那有什么补贴可以申请？",
        "我能申请什么实习",
        "我们公司能申请哪些设备更新的贷款",
        "有什么贷款",
        "What vouchers are there?",
        "what can we get tested here",
        "我们厂的密封圈老化开裂，能申请什么补贴",
        "",
        "rubber \ud800 seals",
    ],
)
def test_other_questions(text: str) -> None:
    assert not asks_what_one_could_get(text)
