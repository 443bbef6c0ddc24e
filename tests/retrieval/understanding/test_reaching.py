"""Asking how to reach what was shown: how it is said, and whose address is given."""

import pytest

from knowledge.vocabulary import Kind
from retrieval.answer import Answer, Because
from retrieval.question import PastTurn, Speaker
from retrieval.understanding.reaching import asks_how_to_reach, reached
from tests.handlers.answers import answer, match
from tests.retrieval.standing import Standing, keys


@pytest.mark.parametrize(
    "text",
    [
        "电话多少",
        "电话是多少？", "他们的电话是多少", "给个邮箱也行", "怎么联系他们", "找谁联系", "联系方式", "联系人是谁",
        "那个实验室的电话",
        "what's the phone", "phone number?", "do you have an email for them", "how do I reach them", "who do I contact",
        "how can we get in touch with the lab",
    ],
)  # fmt: skip
def test_what_asks_how_to_reach(text: str) -> None:
    assert asks_how_to_reach(text)


@pytest.mark.parametrize(
    "text",
    [
        "电话机壳体开裂", "技术转移办公室的电话", "手机屏幕划痕检测找谁", "密封圈老化找谁", "要多少钱", "那补贴呢",
        "who can help with phone cases", "contact angle measurement", "technology transfer office contact",
        "any grants?",
    ],
)  # fmt: skip
def test_what_does_not(text: str) -> None:
    assert not asks_how_to_reach(text)


def test_it_is_what_the_card_shows_first() -> None:
    read = answer(
        1, equipment=(match(1, Kind.EQUIPMENT),), contacts=(match(2), match(3)), programs=(match(4, Kind.PROGRAM),)
    )
    told = reached(read)
    assert told is not None and told.reaches
    assert (told.lead, keys(told.matches)) == (told.matches[0], [read.matches[0].card.key])
    assert told.matches[0].reason.because is Because.SHOWN_BEFORE
    assert reached(answer(None)) is None


async def asked(starter: Standing, *said: str) -> Answer:
    """Asks the last of some turns after the others."""
    *before, text = said
    return await starter.ask(text, history=tuple(PastTurn(Speaker.USER, turn) for turn in before))


@pytest.mark.parametrize(
    ("instrument", "how", "next_one"),
    [
        ("扫描电镜能预约吗", "电话多少", "收费多少"),
        ("can we book an electron microscope", "what's the phone", "how much is it"),
    ],
)
async def test_of_an_instrument_it_is_the_window_of_its_lab(
    starter: Standing, instrument: str, how: str, next_one: str
) -> None:
    told = await asked(starter, instrument, how)
    assert keys(told.matches) == ["demo-equipment-sem"]
    assert told.matches[0].card.via is not None
    assert told.matches[0].card.via.phone
    # what comes next is about the instrument still
    assert "demo-equipment-sem" in keys((await asked(starter, instrument, how, next_one)).matches)


async def test_after_one_was_pointed_at_it_is_that_one(starter: Standing) -> None:
    need = "我们的橡胶密封圈老化开裂，找谁能帮忙？"
    third = (await asked(starter, need, "第三个")).matches[0].card.key
    assert keys((await asked(starter, need, "第三个", "怎么联系")).matches) == [third]
    assert keys((await asked(starter, need, "怎么联系")).matches) == ["demo-lab-polymer"]
