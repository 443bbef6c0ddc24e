"""Pointing at records of the answer before: how it is said, and what is answered."""

import pytest

from knowledge.vocabulary import Kind
from retrieval.answer import Answer, Because
from retrieval.question import PastTurn, Speaker
from retrieval.reading_order import as_read, opening
from retrieval.understanding.pointing import Pointer, asks_more_of, pointer_in
from tests.retrieval.standing import Standing, keys

CONTACTS = frozenset({Kind.LAB, Kind.EXPERT, Kind.MENTOR})


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("第二个是什么", Pointer(2, frozenset())),
        ("介绍一下第二个", Pointer(2, frozenset())),
        ("第３条", Pointer(3, frozenset())),
        ("最后一个呢", Pointer(-1, frozenset())),
        ("第两个靠谱吗", Pointer(2, frozenset())),
        ("第二个案例详细说说", Pointer(2, frozenset({Kind.CASE}))),
        ("3号呢", Pointer(3, frozenset())),
        ("tell me about the second one", Pointer(2, frozenset())),
        ("and the third?", Pointer(3, frozenset())),
        ("the last one please", Pointer(-1, frozenset())),
        ("the second lab's phone", Pointer(2, CONTACTS)),
        ("more on number four", Pointer(4, frozenset())),
        ("[2]?", Pointer(2, frozenset())),
        ("第一个还能报名吗", Pointer(1, frozenset())),
        ("第二个的电话", Pointer(2, frozenset())),
        ("phone of the second", Pointer(2, frozenset())),
        ("the second's email", Pointer(2, frozenset())),
        ("case no. 2", Pointer(2, frozenset({Kind.CASE}))),
    ],
)
def test_what_points(text: str, pointer: Pointer) -> None:
    assert pointer_in(text) == pointer


@pytest.mark.parametrize(
    "text",
    [
        "第二个月能报吗",
        "第一次申请怎么弄",
        "第二产业有什么政策",
        "3号截止吗",
        "it failed the first time",
        "the last grant we got was in 2020",
        "first internship for a second year student",
        "Our second line stops twice a day because the first robot drops bags and the sensor gets wet in the rain",
    ],
)
def test_what_does_not(text: str) -> None:
    assert pointer_in(text) is None


async def asked(starter: Standing, *said: str) -> Answer:
    """Asks the last of some turns after the others."""
    *before, text = said
    return await starter.ask(text, history=tuple(PastTurn(Speaker.USER, turn) for turn in before))


@pytest.mark.parametrize(
    ("need", "second", "third"),
    [
        ("我们的橡胶密封圈老化开裂，找谁能帮忙？", "介绍一下第二个", "那第三个呢"),
        ("our pump seals leak in hot oil", "tell me about the second one", "and the third?"),
    ],
)
async def test_an_ordinal_asks_for_that_record(starter: Standing, need: str, second: str, third: str) -> None:
    listed = await starter.ask(need)
    for number, said in ((2, [need, second]), (3, [need, second, third])):
        answer = await asked(starter, *said)
        assert keys(answer.matches) == [listed.matches[number - 1].card.key]
        assert answer.lead == answer.matches[0]
        assert answer.lead.reason.because is Because.POINTED_AT
        assert (answer.lead.n, answer.missing, answer.abstained) == (1, (), False)


async def test_what_follows_is_about_the_record_that_was_pointed_at(starter: Standing) -> None:
    said = ["我们的橡胶密封圈老化开裂，找谁能帮忙？", "第三个是什么"]
    pointed = (await asked(starter, *said)).matches[0].card.key
    assert keys((await asked(starter, *said, "要什么条件")).matches)[0] == pointed


@pytest.mark.parametrize(
    ("need", "pointing"),
    [
        ("our pump seals leak in hot oil", "number 40"),
        ("our pump seals leak in hot oil", "the fourth case"),
        ("我们的橡胶密封圈老化开裂", "第十个呢"),
        ("我们的橡胶密封圈老化开裂", "第四个案例"),
    ],
)
async def test_a_number_that_the_list_does_not_reach_is_said_to_be_beyond_it(
    starter: Standing, need: str, pointing: str
) -> None:
    listed, answer = await starter.ask(need), await asked(starter, need, pointing)
    assert answer.listed == (len(listed.cases) if "case" in pointing or "案例" in pointing else len(listed.matches))
    assert (answer.matches, answer.lead, answer.missing, answer.abstained) == ((), None, (), False)
    # what comes next is of the list still
    assert keys((await asked(starter, need, pointing, "第一个")).matches) == [as_read(listed).matches[0].card.key]


async def test_the_third_is_the_third_that_is_read(starter: Standing) -> None:
    need = "有什么活动"
    listed = await starter.ask(need)
    assert len(listed.matches) > 3
    read = as_read(listed)
    assert keys(opening(read)) == keys(opening(listed))
    for n, said in ((1, "第一个"), (3, "第三个"), (len(read.matches), "最后一个")):
        assert keys((await asked(starter, need, said)).matches) == [read.matches[n - 1].card.key]


async def test_without_a_list_nothing_is_pointed_at(starter: Standing) -> None:
    assert (await starter.ask("第二个是什么")).abstained
    assert (await asked(starter, "怎么做酸辣土豆丝", "第二个是什么")).abstained


@pytest.mark.parametrize(
    "text",
    [
        "怎么申请", "什么时候截止？", "截止时间呢", "要什么材料", "最多多少钱", "申请流程是什么",
        "how do I apply?", "what's the deadline", "who can apply", "is it open now?", "What documents do we need?",
    ],
)  # fmt: skip
def test_what_asks_more_of_the_record_that_was_pointed_at(text: str) -> None:
    assert asks_more_of(text, Kind.PROGRAM)


@pytest.mark.parametrize(
    "text",
    [
        "那机器视觉呢", "有没有贷款", "今天天气怎么样", "有专利吗", "橡胶老化", "那补贴呢", "and in Leeds?", "换一个",
        "labs for batteries", "any loans?", "岗位",
    ],
)  # fmt: skip
def test_what_names_something_else_leaves_it(text: str) -> None:
    assert not asks_more_of(text, Kind.PROGRAM)
