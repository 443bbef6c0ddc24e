"""A name is told from what else is typed where one is asked for."""

import pytest

from retrieval.understanding.names import name_in


@pytest.mark.parametrize(
    "name",
    [
        "王小明", "李想", "欧阳娜娜", "张三 计算机学院", "王老师", "买买提·吐尔逊", "Li Lei", "li lei", "Bob",
        "Jean-Luc O'Neill", "José María", "Anna K. Schmidt",
    ],
)  # fmt: skip
def test_a_name_is_taken(name: str) -> None:
    assert name_in(name) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [("我叫古丽", "古丽"), ("我是李雷。", "李雷"), ("My name is Bob Stone", "Bob Stone"), ("I'm bo", "bo")],
)
def test_whoever_says_that_it_is_their_name_is_believed(said: str, name: str) -> None:
    assert name_in(said) == name


@pytest.mark.parametrize(
    "text",
    [
        "取消", "算了", "退出", "地点在哪里", "要多少钱", "嵌入式 九江", "高分子", "金属材料", "九江", "我是学生吗",
        "明天有讲座",
        "cancel", "back", "never mind", "data internship", "where is it", "Cancel", "12345", "", "👍", "a" * 41,
        "What does it cost?", "南京大学",
    ],
)  # fmt: skip
def test_something_else_is_no_name(text: str) -> None:
    assert name_in(text) is None
