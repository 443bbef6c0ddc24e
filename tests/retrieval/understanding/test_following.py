"""Follow-ups: what a conversation is about after each, as the enterprise and the student who typed it mean it."""

import pytest

from knowledge.vocabulary import Kind
from retrieval.understanding.following import may_lean, may_stand, topic_of, turned_to

CONVERSATIONS = [
    ("我想找市场营销的实习 > 那机器视觉方向呢？", "机器视觉方向 实习", "opening"),
    ("我想找市场营销的实习 > 那上海呢？", "我想找市场营销的实习 那上海呢？", "opening"),
    ("我想找市场营销的实习 > 换成杭州的", "我想找市场营销的实习 换成杭州的", "opening"),
    ("杭州有市场营销的实习吗 > 那上海呢？ > 那机器视觉呢", "机器视觉 上海 实习", "opening"),
    ("我想找市场营销的实习 > 有带薪的吗？ > 那会计呢？", "会计 带薪 实习", "opening"),
    ("有哪些实习？ > 机器视觉", "机器视觉 实习", "opening"),
    ("我想找市场营销的实习 > 不是这个意思，我是说数据分析", "数据分析 实习", "opening"),
    ("我想找市场营销的实习 > 不是市场营销，是机器视觉", "机器视觉 实习", "opening"),
    ("我们的橡胶密封圈老化开裂，找谁能帮忙？ > 那补贴呢？ > 那激光焊接呢？", "激光焊接 补贴", "program"),
    ("我们的橡胶密封圈老化开裂 > 在高温油里呢？", "我们的橡胶密封圈老化开裂 在高温油里呢？", ""),
    ("我们的橡胶密封圈老化开裂 > 它能用硅胶吗", "我们的橡胶密封圈老化开裂 它能用硅胶吗", ""),
    ("我们的橡胶密封圈老化开裂 > 换成轴承异响", "轴承异响", ""),
    ("密封圈老化有什么补贴 > 广东呢？ > 那浙江呢？", "密封圈老化有什么补贴 那浙江呢？", "program"),
    ("电镀废水除镍有补贴吗 > 申请条件是什么？ > 那案例呢", "电镀废水除镍有补贴吗 那案例呢", "case"),
    ("我们的橡胶密封圈老化开裂 > 那有什么补贴可以申请？", "我们的橡胶密封圈老化开裂 那有什么补贴可以申请？", "program"),
    ("电镀废水除镍有补贴吗 > 那有案例吗？", "电镀废水除镍有补贴吗 那有案例吗？", "case"),
    ("电镀废水除镍有补贴吗 > 那小微企业呢？", "电镀废水除镍有补贴吗 那小微企业呢？", "program"),
    ("电镀废水除镍有补贴吗 > 那研发费用加计扣除呢？", "电镀废水除镍有补贴吗 那研发费用加计扣除呢？", "program"),
    ("Are there internships in marketing? > what about AI instead?", "AI internships", "opening"),
    (
        "Are there internships in marketing? > and in Shanghai? > and remote ones?",
        "Are there internships in marketing? shanghai and remote ones?",
        "opening",
    ),
    ("Are there internships in marketing? > What about machine vision?", "machine vision internships", "opening"),
    ("Are there internships in marketing? > and in machine vision?", "in machine vision internships", "opening"),
    (
        "Our rubber seals crack. Who can help? > And in hot oil?",
        "Our rubber seals crack. Who can help? And in hot oil?",
        "lab",
    ),
    (
        "Our rubber seals crack. Who can help? > What about funding? > and what about laser welding?",
        "laser welding funding",
        "program",
    ),
    (
        "Our rubber seals crack. Who can help? > Can it be done for silicone?",
        "Our rubber seals crack. Who can help? Can it be done for silicone?",
        "lab",
    ),
    ("Our rubber seals crack. Who can help? > No, I meant bearings", "bearings who can help", "lab"),
    ("Our rubber seals crack. Who can help? > Is there a lab for batteries?", "Is there a lab for batteries?", "lab"),
    (
        "Is there funding for robotics in Scotland? > and in Wales?",
        "Is there funding for robotics in ? and in Wales?",
        "program",
    ),
    ("Is there funding for robotics in Scotland? > what about batteries?", "batteries scotland funding", "program"),
    (
        "Is there funding for robotics in Scotland? > not robotics but batteries",
        "batteries scotland funding",
        "program",
    ),
    (
        "Is there funding for robotics? > is there anything for startups?",
        "Is there funding for robotics? is there anything for startups?",
        "program",
    ),
    ("Grants for battery recycling > deadline? > any cases?", "Grants for battery recycling any cases?", "case"),
    ("Any internships? > I study marketing", "I study marketing internships", "opening"),
    ("I study marketing. Is there an internship? > switch to finance", "finance internship", "opening"),
    ("I study marketing. Is there an internship? > finance instead of marketing", "finance internship", "opening"),
    (
        "Our seals crack in hot oil > Our bakery's bread turns mouldy after three days, who can help us?",
        "Our bakery's bread turns mouldy after three days, who can help us?",
        "lab",
    ),
    ("我学市场营销，有实习吗？ > 明年暑假的呢？", "我学市场营销，有实习吗？ 明年暑假的呢？", "opening"),
    ("我学市场营销，有实习吗？ > 那会计专业呢？ > 上海的", "会计专业 实习 上海的", "opening"),
    ("我想找市场营销的实习 > 如果是机器人方向", "机器人方向 实习", "opening"),
    ("机器视觉检测谁能做 > 以前有人做过吗 > 那食品包装呢？", "食品包装 以前有 做过", "case"),
    ("机器视觉检测谁能做 > 我的意思是划痕检测", "划痕检测 谁能", "lab"),
    (
        "Who can help with scratch detection? > what about in Manchester?",
        "Who can help with scratch detection? what about in Manchester?",
        "lab",
    ),
    (
        "Who can help with scratch detection? > Sorry, I mean weld inspection > any grants?",
        "weld inspection any grants?",
        "program",
    ),
    ("我们想做新能源电池回收 > 有补贴吗 > 换成光伏组件回收", "光伏组件回收 补贴", "program"),
    ("密封圈老漏油，找谁看看 > 十二月有什么活动", "十二月有什么活动", "event"),
    ("密封圈老漏油，找谁看看 > 上海有什么比赛", "上海有什么比赛", "event"),
    ("our seals crack in hot oil > events in December", "events in December", "event"),
    ("our seals crack in hot oil > any internships in Hangzhou", "any internships in Hangzhou", "opening"),
    ("this month's events > and in January?", "'s events and in January?", "event"),
    ("十二月有什么活动 > 那一月呢", "有什么活动 那一月呢", "event"),
    ("有什么活动 > 有补贴吗", "有补贴吗", "program"),
    ("what internships are there > any mentors", "any mentors", "mentor"),
    ("创新券怎么用 > 有贷款吗", "有贷款吗", "program"),
    ("山东省创新券 > 这个月有什么活动", "这个月有什么活动", "event"),
    ("山东省创新券 > 有案例吗", "山东省创新券 有案例吗", "case"),
    ("创新券怎么用 > 税率呢", "创新券怎么用 税率呢", "program"),
    ("how do vouchers work > any loans?", "any loans?", "program"),
    ("山东有什么创新券 > 那贷款呢", "贷款 山东", "program"),
    ("密封圈老漏油，找谁看看 > 有活动吗", "密封圈老漏油，找谁看看 有活动吗", "event"),
]
"""What was typed, what is then searched for, and the kinds of record wanted."""


@pytest.mark.parametrize(("typed", "matter", "wanted"), CONVERSATIONS)
def test_a_follow_up_changes_what_it_names_and_keeps_the_rest(typed: str, matter: str, wanted: str) -> None:
    topic = topic_of(typed.split(" > "))
    assert topic.matter == matter
    assert topic.wanted == {Kind(kind) for kind in wanted.split()}


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("我们的橡胶密封圈老化开裂", "我们想把旧设备换成机器人码垛，找哪个实验室"),
        ("我们的橡胶密封圈老化开裂", "电镀废水除镍"),
        ("Our rubber seals crack", "Is there a lab for batteries?"),
        ("Our rubber seals crack", "We need to change it so that our bread stays fresh for ten days, who knows how?"),
        ("密封圈老化有什么补贴", "机器视觉划痕检测"),
    ],
)
def test_what_stands_alone_takes_nothing_over(before: str, text: str) -> None:
    assert topic_of([before, text]).matter == text


@pytest.mark.parametrize(
    "follow_up", ["那机器视觉方向呢？", "换成机器视觉", "不是这个意思，我是说机器视觉", "what about machine vision?"]
)
@pytest.mark.parametrize("before", ["我想找市场营销的实习", "Any internships in marketing?"])
def test_the_matter_that_was_replaced_is_gone(before: str, follow_up: str) -> None:
    topic = topic_of([before, follow_up])
    assert "市场营销" not in topic.matter
    assert "marketing" not in topic.matter
    assert topic.wanted == {Kind.OPENING}


def test_courtesies_do_not_hide_a_follow_up() -> None:
    assert topic_of(["密封圈老化", "谢谢，那补贴呢？"]).matter == "密封圈老化 那补贴呢？"


def test_what_is_known_to_lean_adds_to_the_matter() -> None:
    before, text = "研发费用加计扣除怎么算", "饭店行吗？"
    assert topic_of([before, text]).matter == text
    topic = topic_of([before, text], leaning={text})
    assert topic.matter == f"{before} {text}"
    assert topic.wanted == {Kind.PROGRAM}


@pytest.mark.parametrize(
    ("before", "text", "matter"),
    [
        ("密封圈老漏油，找谁看看", "创新券怎么用", "创新券怎么用"),
        ("密封圈老漏油，找谁看看", "那创新券呢", "创新券"),
        ("our seals crack in hot oil", "innovation vouchers", "innovation vouchers"),
        ("山东的密封圈厂有什么补贴", "那创新券呢", "创新券 山东"),
    ],
)
def test_what_is_known_to_stand_alone_takes_no_matter_over(before: str, text: str, matter: str) -> None:
    assert topic_of([before, text], standing={text}).matter == matter


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("创新券怎么用", True),
        ("那创新券呢", True),
        ("R&D tax relief", True),
        ("career fair for interns", True),
        ("有补贴吗", False),
        ("any examples?", False),
        ("上海有吗", False),
        ("can it be a voucher", False),  # it means something said before
        ("密封圈老化", False),  # names a matter: nothing more has to be known
    ],
)
def test_what_may_stand_alone_though_it_names_only_kinds(text: str, may: bool) -> None:
    assert may_stand(text) is may


@pytest.mark.parametrize(
    ("text", "further"),
    [
        ("那费用谁出呢？", "费用谁出"),
        ("what about the deadline?", "the deadline"),
        ("那呢", None),
        ("费用谁出", None),
        ("密封圈老化", None),
    ],
)
def test_what_a_turn_goes_on_to(text: str, further: str | None) -> None:
    assert turned_to(text) == further


def test_only_what_is_short_and_says_no_more_may_lean() -> None:
    assert may_lean("饭店行吗？")
    assert not may_lean("那补贴呢？")  # shows that it does
    assert not may_lean("我们想把旧设备换成机器人码垛，再加一套视觉检测和打包，找哪个实验室合作开发")


@pytest.mark.parametrize(
    ("before", "text", "own"),
    [
        (
            "grants for energy saving",
            "not what I meant, I need someone to test our batteries",
            "I need someone to test our batteries",
        ),
        ("有什么节能补贴", "不是这个意思，我要找人测密封圈", "我要找人测密封圈"),
    ],
)
def test_after_a_misunderstanding_the_new_clause_is_the_question(before: str, text: str, own: str) -> None:
    topic = topic_of([before, text])
    assert (topic.matter, topic.wanted) == (own, topic_of([own]).wanted)
