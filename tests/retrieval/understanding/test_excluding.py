"""What is to be left out, and what merely says no."""

import pytest

from knowledge.vocabulary import CONTACT_KINDS, Kind, ProgramKind
from retrieval.understanding.excluding import NOTHING, Excluded, asks_for_another, without_exclusions
from retrieval.understanding.following import topic_of

LOANS = Excluded(frozenset({ProgramKind.LOAN}))


@pytest.mark.parametrize(
    ("text", "rest", "excluded"),
    [
        ("不要贷款的", "", LOANS),
        ("不要银行贷款", "", LOANS),
        ("除了贷款还有什么", "", LOANS),
        ("anything other than loans", "", LOANS),
        ("No loans please", "please", LOANS),
        ("not a loan", "", LOANS),
        ("不要实验室的", "", Excluded(kinds=CONTACT_KINDS)),
        ("anything except case studies?", "?", Excluded(kinds=frozenset({Kind.CASE}))),
        ("设备更新有什么补贴，不要贷款的", "设备更新有什么补贴", LOANS),
    ],
)
def test_it_is_taken_out_of_the_text(text: str, rest: str, excluded: Excluded) -> None:
    assert without_exclusions(text) == (rest, excluded)


@pytest.mark.parametrize(
    "text",
    [
        "不要担保的贷款",
        "我们没有实验室",
        "密封圈不要漏油",
        "We have no equipment of our own",
        "无息贷款",
        "扣除贷款利息",
    ],
)
def test_a_no_to_something_else_takes_nothing_out(text: str) -> None:
    assert without_exclusions(text) == (text, NOTHING)


def test_it_holds_while_the_matter_does() -> None:
    asked = ["设备更新有什么补贴？", "不要贷款的"]
    topic = topic_of(asked)
    assert (topic.matter, topic.excluded) == (asked[0], LOANS)
    assert topic_of([*asked, "那广东的呢？"]).excluded == LOANS
    assert topic_of([*asked, "橡胶密封圈泡油以后总是发胀开裂，想找人一起改配方"]).excluded == NOTHING


@pytest.mark.parametrize(
    "text",
    ["换一个", "不对，换一个", "换一批看看", "还有别的吗？", "不合适，有没有其他的", "another one", "any others?",
     "No, show me something else", "None of these fits. Anything else?"],
)  # fmt: skip
def test_others_are_asked_for(text: str) -> None:
    assert asks_for_another(text)


@pytest.mark.parametrize(
    "text", ["换一个密封圈要多久", "换成广东的", "another lab for welding", "不对，我是说机器视觉", "还有补贴吗"]
)
def test_something_more_in_particular_is_no_mere_other(text: str) -> None:
    assert not asks_for_another(text)


@pytest.mark.parametrize(
    ("text", "rest", "place"),
    [
        ("not the UK ones", "", "英国"),
        ("不要英国的", "", "英国"),
        ("除了上海", "", "上海"),
        ("outside China", "", "中国"),
        ("labs outside China", "labs", "中国"),
        ("grants but not in the UK", "grants", "英国"),
    ],
)
def test_places_are_left_out(text: str, rest: str, place: str) -> None:
    bare, excluded = without_exclusions(text)
    assert (bare, [one.names[0] for one in excluded.places]) == (rest, [place])


@pytest.mark.parametrize("text", ["We sell outside China", "we are not in the UK", "我们在上海以外也有工厂"])
def test_where_somebody_is_or_sells_is_not_left_out(text: str) -> None:
    assert without_exclusions(text) == (text, NOTHING)


@pytest.mark.parametrize("text", ["只要现在开放的", "only those open now"])
def test_only_what_is_open(text: str) -> None:
    assert without_exclusions(text) == ("", Excluded(not_open=True))


@pytest.mark.parametrize(("text", "what"), [("只要贷款", "贷款"), ("贷款有吗", "贷款"), ("only loans", "loans")])
def test_one_kind_only(text: str, what: str) -> None:
    others = frozenset(ProgramKind) - {ProgramKind.LOAN}
    assert without_exclusions(text) == (what, Excluded(others, only=True))


def test_what_is_named_anew_is_left_out_no_more() -> None:
    assert not topic_of(["grants for battery makers", "not the UK ones", "and in the UK?"]).excluded.places
    assert (
        topic_of(["grants for battery makers in the UK", "not the UK ones"]).matter
        == "grants for battery makers in the"
    )
