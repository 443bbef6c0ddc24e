"""Whoever asks for mentors in general is told from whoever names what a mentor is to know."""

import pytest

from retrieval.understanding.mentors import asks_for_mentors


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("有哪些导师可以请教？", True),
        ("我想问问导师", True),
        ("怎么联系导师", True),
        ("导师名单", True),
        ("How can I talk to a mentor?", True),
        ("Which mentors do you have?", True),
        ("mentors", True),
        ("我想请教一位懂齿轮加工的导师", False),
        ("找一位导师帮我改简历", False),
        ("导师制怎么申报补贴", False),
        ("Is there a mentor for start-ups?", False),
        ("I would like to ask a mentor about start-ups", False),
    ],
)
def test_the_wish_is_read(text: str, asks: bool) -> None:
    assert asks_for_mentors(text) is asks
