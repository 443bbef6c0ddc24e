"""Which kinds a text names, and which of several it asks for."""

import pytest

from knowledge.vocabulary import Kind
from retrieval.understanding.cues import headline, matters_of, named_kinds, wanted_kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("可以许可的密封胶料", "achievement"),
        ("有没有能许可给我们的配方", "achievement"),
        ("生产许可证怎么办", "program"),
        ("食品经营许可怎么申请", "program"),
        ("专利许可", "achievement"),
        ("招聘会什么时候", "event"),
        ("有招聘吗", "opening"),
        ("who fixed leaking seals before", "case"),
        ("who has already automated palletising", "case"),
        ("who else dealt with nickel, not necessarily here", ""),
        ("谁以前修好过漏油的密封圈", "case"),
        ("有人处理过电镀废水吗", "case"),
        ("这条线谁用得了", ""),
        ("该找哪个部门", "lab"),
        ("what's on next month", "event"),
        ("专利能不能抵押贷钱", "program"),
        ("can a patent we own serve as collateral", "program"),
        ("专利可以转让吗", "achievement"),
        ("is there a room for a workshop", "equipment"),
        ("conference room to hold a seminar", "equipment"),
        ("有没有场地办讲座", "equipment"),
        ("哪里有开沙龙的会场", "equipment"),
        ("有什么讲座", "event"),
    ],
)
def test_the_kinds_that_a_text_names(text: str, kinds: str) -> None:
    assert named_kinds(text) == {Kind(kind) for kind in kinds.split()}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("any training on R&D tax", Kind.EVENT),
        ("R&D tax training next month", Kind.EVENT),
        ("seminars about grants", Kind.EVENT),
        ("is there a grant to license a patent", Kind.PROGRAM),
        ("funding for a pilot line", Kind.PROGRAM),
        ("a case of a firm that got a grant", Kind.CASE),
        ("研发费用加计扣除有培训吗", Kind.EVENT),
        ("培训有补贴吗", Kind.PROGRAM),
        ("有补贴的实习", Kind.OPENING),
        ("创新券可以用来租仪器吗", Kind.PROGRAM),
        ("实习怎么报名", None),  # one signs up for an internship: no event
        ("internships and mentors", None),
        ("补贴和案例", None),
        ("who can help with a grant application", None),
        ("any grants?", None),
        ("密封圈老化", None),
    ],
)
def test_the_kind_that_is_asked_for(text: str, kind: Kind | None) -> None:
    assert headline(text) is kind


def test_a_word_of_a_longer_cue_is_a_matter_where_the_cue_does_not_stand() -> None:
    assert matters_of("technology transfer office contact") == ("technolog", "transfer", "offic")
    assert matters_of("office space") == ()


@pytest.mark.parametrize(
    "text",
    [
        "我是会计专业的",
        "金融专业的",
        "我是读工业设计专业的学生",
        "i am an accounting major",
        "月薪五千以上的机械工程师",
        "年薪15万 嵌入式工程师",
        "mechanical engineer, at least $5,000 a month",
    ],
)
def test_who_says_their_major_looks_for_openings(text: str) -> None:
    assert wanted_kinds(text) == {Kind.OPENING}


@pytest.mark.parametrize(
    "text",
    [
        "我们专业生产橡胶件",
        "我们是做专业设备的，密封圈漏油",
        "比较专业的",
        "我是做模具专业的厂家",
        "我们是很专业的",
        "我们公司是会计专业的团队",
    ],
)
def test_who_works_in_a_trade_looks_for_none(text: str) -> None:
    assert Kind.OPENING not in wanted_kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "我们想要月薪五千的机械工程师",
        "月薪八千的工程师个税怎么算",
        "an engineer costs us £40 an hour, any grants?",
        "设备每月电费5千元",
        "机械工程师帮忙看图纸",
    ],
)
def test_pay_by_itself_or_from_an_enterprise_is_no_search_for_work(text: str) -> None:
    assert Kind.OPENING not in wanted_kinds(text)
