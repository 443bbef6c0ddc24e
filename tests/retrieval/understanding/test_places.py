"""Places: named in either language, in one another, and never by accident."""

import pytest

from retrieval.understanding.places import covers, places_in


@pytest.mark.parametrize(
    ("text", "first_names"),
    [
        ("那上海呢？", ["上海"]),
        ("杭州市和宁波有什么补贴", ["杭州", "宁波"]),
        ("and in Hangzhou?", ["杭州"]),
        ("Xi'an or XIAN", ["西安"]),
        ("廣東的補貼", ["广东"]),
        ("London, UK", ["伦敦", "英国"]),
        ("全国 / nationwide", []),
        ("在中国和德国都有厂", ["中国", "德国"]),
        ("Greatlondon and a londoner", []),
        ("Reading a bath of hangzhouish text", []),
        ("", []),
    ],
)
def test_places_that_a_text_names(text: str, first_names: list[str]) -> None:
    assert [place.names[0] for place in places_in(text)] == first_names


@pytest.mark.parametrize(
    ("asked", "written", "covered"),
    [
        ("杭州", "浙江杭州", True),
        ("杭州", "浙江", True),
        ("浙江", "杭州市", True),
        ("Hangzhou", "浙江杭州", True),
        ("宁波", "杭州市", False),
        ("上海", "上海徐汇", True),
        ("上海", "全国 / nationwide", False),
        ("London", "UK", True),
        ("UK", "London, UK", True),
        ("SF", "San Francisco, CA; Remote (U.S.)", True),
    ],
)
def test_a_record_is_in_a_place_or_around_it(asked: str, written: str, covered: bool) -> None:
    assert covers(written, places_in(asked)) is covered
