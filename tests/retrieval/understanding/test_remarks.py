"""Remarks: what is no question is known, and what asks for anything stays a question."""

import time

import pytest

from retrieval.understanding.remarks import Remark, remark_in, without_courtesies

_REMARKS = {
    Remark.GREETING: (
        "你好 您好！ 你好呀😀 您好，老师 在吗？ 早上好～ Hello hi_there_👋 HEY!! Good_morning, ｈｉ "
        "测试 測試一下 Test test_123"
    ),
    Remark.HELP: "帮助 帮我 你能做什么？ 請問你能做什麼 你是谁啊 help Help! What_can_you_do? who_are_you what’s_this?",
    Remark.MISUNDERSTOOD: "不是这个意思 你理解错了！ 这不是我要的 That's_not_what_I_meant.",
    Remark.THANKS: "谢谢 好的，谢谢！ 非常感谢您 多谢啦 謝謝 Thanks_a_lot! ok_thank_you thx Great,_thanks_so_much_🙏",
    Remark.ASSENT: "好的 嗯嗯 明白了 收到。 OK ok好的 Got_it. great",
    Remark.GOODBYE: "再见 拜拜👋 那先这样吧 bye Ok,_bye_bye That's_all_for_now",
    Remark.STOP: (
        "取消提醒 别再提醒我了 不要再给我发消息了！ 请停止推送 退订 請不要再提醒我 "
        "stop_alerts Please_stop_sending_me_alerts. unsubscribe don't_send_me_any_more_messages,_thanks"
    ),
    Remark.INTRODUCE: (
        "帮我对接 请帮我对接一下 好的，帮我对接，谢谢 幫我對接 我想对接。 帮我联系他们 "
        "introduce_me Please_introduce_me! Can_you_put_me_in_touch? ok,_connect_us_please"
    ),
    Remark.PERSON: (
        "转人工 我要转人工 请帮我转人工客服 找真人 人工客服 能不能找个真人聊聊？ 轉人工 你好，转人工，谢谢 "
        "talk_to_a_person Can_I_speak_to_someone? I'd_like_to_talk_to_a_human,_please Hello,_human_please"
    ),
}
"""What people type, with _ for a space."""


@pytest.mark.parametrize(
    ("text", "remark"), [(text, remark) for remark, texts in _REMARKS.items() for text in texts.split()]
)
def test_a_text_that_is_no_more_than_a_remark(text: str, remark: Remark) -> None:
    assert remark_in(text.replace("_", " ")) is remark


@pytest.mark.parametrize(
    "text",
    [
        "谢谢，那补贴呢？", "你好，我们的密封圈老化", "hello, I need a lab for rubber", "help with rubber seals",
        "帮我找实验室", "人工智能", "人工费用能加计扣除吗", "客服外包公司有补贴吗", "可以申请吗", "有吗", "how can i",
        "我想",

        "can I speak to someone about rubber?", "who can help?", "thanks, and what about funding?", "说明书翻译",
        "测试创新券", "rubber testing",
        "早期项目", "行业",
        "停止", "取消", "stop", "提醒系统开发找谁", "取消提醒功能的软件", "stop leaks in pumps",
        "hi-fi speakers", "okra", "开始申请创新券", "好的实验室", "", "😀", "?!", "3000",
    ],
)  # fmt: skip
def test_what_asks_for_anything_is_no_remark(text: str) -> None:
    assert remark_in(text) is None


def test_a_long_text_is_none_and_takes_no_time() -> None:
    start = time.perf_counter()
    assert remark_in("你好" * 5_000) is None
    assert remark_in("可以" * 29 + "x") is None
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("谢谢，那补贴呢？", "那补贴呢？"),
        ("你好！请问，有实习吗？", "请问，有实习吗？"),
        ("Hello, thanks. What about funding?", "What about funding?"),
        ("密封圈老化，找谁？谢谢！", "密封圈老化，找谁？"),
        ("Our seals crack. Thanks in advance", "Our seals crack."),
        ("Our seals crack. Thank you.", "Our seals crack."),
        ("你好。", "你好。"),
        ("轴承，异响", "轴承，异响"),
    ],
)
def test_courtesies_are_no_part_of_what_is_asked(typed: str, asked: str) -> None:
    assert without_courtesies(typed) == asked
