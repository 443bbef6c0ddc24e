"""What is personal does not go out; what a question is about does."""

import pytest

from retrieval.grounding.masking import masked


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("我的手机是13812345678，密封圈老化", "13812345678"),
        ("电话 138-1234-5678", "1234"),
        ("打 +86 (0571) 8795 1234", "8795"),
        ("call me at +44 20 7946 0958", "7946"),
        ("邮箱 wang.wu@factory.example.cn", "wang"),
        ("mail bob＠shop.example", "bob"),
        ("身份证 11010119900307771X", "1990"),
        ("护照 E12345678", "12345678"),
        ("统一社会信用代码 91330106MA2KABCD1X", "MA2K"),
        ("银行卡 6222 0212 3456 7890 123", "0212"),
        ("我的微信号是 wangwu_88", "wangwu"),
        ("WeChat: bobshop99", "bobshop"),
        ("telegram @bob_the_owner", "bob_the"),
        ("我叫王小明，我们做水泵", "小明"),
        ("联系人：欧阳小红 密封圈", "小红"),
        ("My name is Bob Miller and our seals leak", "Miller"),
        ("I'm Alice Smith from a pump factory", "Alice"),
        ("看看 https://my-shop.example/private?token=1", "token"),
        ("我住在人民路 88 号 3 单元", "88"),
    ],
)
def test_what_is_personal_is_hidden(text: str, secret: str) -> None:
    assert secret in text
    assert secret not in masked(text)
    assert "[…]" in masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "我们厂的橡胶密封圈泡油三个月就老化开裂，找谁能帮忙？",
        "预算 5000000 元，2026年12月31日之前要完成",
        "注册资本 1000 万元，员工 120 人，2021 年成立",
        "Our seals crack after 1,500 hours at 120 °C; the budget is £50,000",
        "我是做电镀的，废水里镍超标",
        "我是一名计算机专业大三学生",
        "ISO 9001 和 GB/T 3452.1-2005 怎么做",
        "I am looking for a laboratory",
    ],
)
def test_what_a_question_is_about_is_not(text: str) -> None:
    assert masked(text) == text
