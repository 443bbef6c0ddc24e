"""What asks for a comparison, of which and in what respect; and what merely sounds like one."""

import pytest

from knowledge.vocabulary import CONTACT_KINDS, Kind
from retrieval.understanding.comparing import Aspect, comparing_in

PROGRAMS = frozenset({Kind.PROGRAM})


@pytest.mark.parametrize(
    ("text", "aspects", "numbers", "most"),
    [
        ("哪个离我们更近？", [Aspect.PLACE], (), None),
        ("which of the two is closer?", [Aspect.PLACE], (), 2),
        ("Which one is nearest to us?", [Aspect.PLACE], (), None),
        ("1和3哪个金额高", [Aspect.AMOUNT], (1, 3), None),
        ("[1]和[2]哪个给得多？", [Aspect.AMOUNT], (1, 2), None),
        ("compare the first and the third", [], (1, 3), None),
        ("比较一下第一个和第二个", [], (1, 2), None),
        ("第二个跟第三个有什么区别", [], (2, 3), None),
        ("what's the difference between 1 and 2?", [], (1, 2), None),
        ("这两个哪个先截止？", [Aspect.DEADLINE], (), 2),
        ("which closes first?", [Aspect.DEADLINE], (), None),
        ("哪台便宜", [Aspect.FEE], (), None),
        ("which is cheaper, 2 or 4?", [Aspect.FEE], (2, 4), None),
        ("哪个更成熟", [Aspect.READINESS], (), None),
        ("1和2的联系方式有什么不同", [Aspect.CONTACT], (1, 2), None),
        ("对比一下", [], (), None),
        ("我们在杭州，哪个更近", [Aspect.PLACE], (), None),
        ("We are in Leeds, which one is closer?", [Aspect.PLACE], (), None),
    ],
)
def test_what_compares(text: str, aspects: list[Aspect], numbers: tuple[int, ...], most: int | None) -> None:
    found = comparing_in(text)
    assert found is not None
    assert (list(found.aspects), found.numbers, found.most) == (aspects, numbers, most)


def test_the_kind_and_the_other_end() -> None:
    near, far = comparing_in("哪个实验室离我们更近"), comparing_in("哪个实验室离我们更远")
    assert near is not None
    assert far is not None
    assert near.kinds == CONTACT_KINDS
    assert (near.reverse, far.reverse) == (False, True)
    later = comparing_in("which grant closes later?")
    assert later is not None
    assert (later.kinds, later.reverse) == (PROGRAMS, True)


@pytest.mark.parametrize(
    "text",
    [
        "我们厂的橡胶密封圈总是老化开裂，找谁能帮忙？",
        "哪个实验室能做盐雾试验",
        "哪里有便宜的盐雾试验",
        "Which lab can test salt spray more cheaply?",
        "第三个",
        "the second one",
        "那补贴呢？",
        "最高能补多少",
        "有什么补贴比较适合做机器视觉的小公司",
        "Who can compare two steel grades for a crane hook?",
        "3D打印和CNC哪个更适合做小批量的铝件",
        "谁做过类似的事",
    ],
)
def test_what_does_not(text: str) -> None:
    assert comparing_in(text) is None
