"""What a question names outright: records by title or key, places."""

import pytest

from knowledge.drafts import TextDraft
from knowledge.vocabulary import Audience, Kind, Language
from tests.knowledge.drafting import draft
from tests.retrieval.standing import Standing, keys


@pytest.fixture
async def shelf(small: Standing) -> Standing:
    """Opens a desk with programs that differ in place and name alone."""
    texts = {Language.ZH: TextDraft("研发补助办法", None, "企业研发设备补助 研发设备 设备")}
    await small.take(
        draft("a-1", kind=Kind.PROGRAM, texts=texts, region="广东"),
        draft("b-2", kind=Kind.PROGRAM, texts=texts, region="浙江杭州"),
        draft("c-3", kind=Kind.PROGRAM, texts=texts),
        draft("hidden-4", kind=Kind.PROGRAM, texts=texts, audience=Audience.STAFF),
        draft("d-5", texts={Language.EN: TextDraft("Hot Oil Pump Rig", None, "A rig.")}),
        draft("e-6", texts={Language.EN: TextDraft("Rigs", None, "Oil pump, hot oil pump rig, rig of pumps, oil rig")}),
    )
    return small


async def test_a_place_decides_between_likes_and_leaves_nothing_out(shelf: Standing) -> None:
    anywhere = keys(await shelf.find("企业研发设备补助"))
    assert anywhere[0] == "c-3", "it says nothing beside"
    for place, first in (("杭州", "b-2"), ("浙江", "b-2"), ("Hangzhou", "b-2"), ("广东", "a-1"), ("深圳", "a-1")):
        placed = keys(await shelf.find(f"{place} 企业研发设备补助"))
        assert placed[0] == first, place
        assert set(placed) == set(anywhere)
    assert keys(await shelf.find("上海 企业研发设备补助")) == anywhere


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("What is the “hot-oil pump rig”?", "d-5"),
        ("c-3 的申请条件", "c-3"),
        ("企业研发设备 d-5", "d-5"),
        ("c-3, 研发补助办法", "c-3"),
    ],
)
async def test_a_record_that_is_named_goes_first(shelf: Standing, text: str, first: str) -> None:
    assert keys(await shelf.find(text))[0] == first


@pytest.mark.parametrize("text", ["hidden-4 研发设备补助", "hidden-4", "nothing-9 研发设备"])
async def test_a_name_shows_nothing_that_may_not_be_shown(shelf: Standing, text: str) -> None:
    assert "hidden-4" not in keys(await shelf.find(text))


async def test_within_one_kind_only_that_kind_is_named(shelf: Standing) -> None:
    assert "d-5" not in keys(await shelf.find("d-5 研发设备", kind=Kind.PROGRAM))
