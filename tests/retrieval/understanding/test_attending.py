"""Wishes to see events or to sign up are told from questions about a matter, in both languages."""

import pytest

from knowledge.offers import EventCategory
from retrieval.understanding.attending import Attending, attending_in

ALL, MINE = Attending(), Attending(mine=True)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("我报名了哪些活动", MINE),
        ("我的报名", MINE),
        ("12月有什么活动可以参加？", ALL),
        ("最近有哪些讲座？", Attending(EventCategory.SEMINAR)),
        ("有没有路演可以参加", Attending(EventCategory.ROADSHOW)),
        ("我想报名冬季路演", Attending(EventCategory.ROADSHOW, what="冬季路演")),
        ("怎么报名失效分析公开课？", Attending(EventCategory.SEMINAR, what="失效分析公开课")),
        ("Which events am I signed up for?", MINE),
        ("What events are there next month for students?", ALL),
        ("any upcoming road shows?", Attending(EventCategory.ROADSHOW)),
        ("I want to sign up for the roadshow", Attending(EventCategory.ROADSHOW, what="roadshow")),
        ("Sign me up for the open class on failure", Attending(EventCategory.SEMINAR, what="open class on failure")),
        ("有没有关于橡胶老化的讲座", None),
        ("培训补贴怎么申请", None),
        ("我们想找人做员工培训", None),
        ("Is there a seminar on rubber ageing?", None),
        ("Who can train our staff?", None),
        ("报价多少", None),
        ("比赛用的无人机哪里能测试", None),
        ("What grants are there next month?", None),
    ],
)
def test_a_wish_is_read(text: str, wish: Attending | None) -> None:
    assert attending_in(text) == wish
