"""Wishes to post a need, and answers told from questions in between."""

import pytest

from knowledge.introduction_kinds import PROBLEM
from retrieval.understanding.wishes import asks_instead, need_wished, wants_anonymity


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("我想发布一个需求", ""),
        ("发布需求", ""),
        ("你好，我们公司想提交一项技术需求。", ""),
        ("怎么发布需求？", ""),
        ("我要发布一个需求：密封圈老化", "密封圈老化"),
        ("提需求，橡胶开裂", "橡胶开裂"),
        ("I want to post a need", ""),
        ("I'd like to submit a new need: our seals crack", "our seals crack"),
        ("how do we post a need?", ""),
        ("Post a need. Seals crack", "Seals crack"),
    ],
)
def test_a_wish_to_post_a_need_is_told_with_what_stands_behind_it(text: str, matter: str) -> None:
    assert need_wished(text) == matter


@pytest.mark.parametrize(
    "text",
    [
        "我们的需求是密封圈不老化",
        "需求",
        "发布会在哪里",
        "有什么需求侧的政策",
        "we need help",
        "post office",
        "",
        "提高产能的需求预测怎么做",
    ],
)
def test_nothing_else_is_one(text: str) -> None:
    assert need_wished(text) is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("研发费用加计扣除怎么办理？", PROBLEM),
        ("有没有机器视觉的实验室", PROBLEM),
        ("谢谢", PROBLEM),
        ("好的", PROBLEM),
        ("转人工", "budget"),
        ("我们能申请什么补贴？", "budget"),
        ("这样的项目一般要多少钱？", "budget"),
        ("第二个的电话", "budget"),
        ("怎么联系他们", "time"),
        ("我想发布一个需求", "tried"),
        ("how much does that cost?", "budget"),
        ("Who can help with welding?", PROBLEM),
        ("thanks", "budget"),
        ("我们的污水超标怎么办", "budget"),
        ("橡胶密封圈老化找谁", "time"),
        ("looking for a lab for welding", "time"),
    ],
)
def test_questions_and_remarks_are_no_answers(text: str, part: str) -> None:
    assert asks_instead(text, part)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("我们的密封圈三个月就老化，怎么办？", PROBLEM),
        ("密封圈老化", PROBLEM),
        ("How can we stop our seals cracking?", PROBLEM),
        ("50万", "budget"),
        ("还没定", "budget"),
        ("什么时候都可以", "time"),
        ("明年第一季度", "time"),
        ("第一个月先出样", "time"),
        ("换过氟橡胶，不知道为什么还是漏", "tried"),
        ("是的", "operation"),
        ("换过配方，不知道怎么办", "tried"),
        ("any time", "time"),
        ("up to 200,000", "budget"),
        ("试过三家供应商的材料，其中一家能用四个月，但是价格翻倍，而且交货期要六十天，我们等不了，去年还因此被客户罚过款，"
         "后来自己调过配方，硬度上去了弹性又不够，请问还有别的办法吗？", "tried"),
    ],
)  # fmt: skip
def test_answers_are_none_of_these(text: str, part: str) -> None:
    assert not asks_instead(text, part)


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [("匿名", True), ("保密吧", True), ("不公开", True), ("不用匿名", False), ("不保密", False), ("公开", False),
     ("not confidential", False), ("anonymous please", True), ("show the whole", False), ("50万", None)],
)  # fmt: skip
def test_whether_it_is_to_be_anonymous_is_read(text: str, anonymous: bool | None) -> None:
    assert wants_anonymity(text) is anonymous
