"""What a student wishes, in plain words of either language."""

import datetime as dt
from typing import Any

import pytest

from knowledge.openings import PayUnit, Spoken
from knowledge.students import Degree, Part, Profile
from retrieval.openings import Wish, wish_in, with_profile
from retrieval.openings.aspects import Aspect
from retrieval.openings.studies import Studies
from retrieval.openings.work import Nature, Pay
from retrieval.understanding.figures import Period

TODAY = dt.date(2026, 11, 22)
SUMMER = Period(dt.date(2027, 6, 1), dt.date(2027, 8, 31))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("remote data internship, no visa", {"remote": True, "visa": True, "topic": "data"}),
        ("no visa sponsorship needed", {"visa": False}),
        ("不要远程的数据实习", {"remote": False}),
        ("remote sensing project", {"remote": None, "natures": frozenset({Nature.PROJECT})}),
        ("远程监控系统的实习", {"remote": None}),
        ("需要签证支持的实习", {"visa": True}),
        ("不需要签证", {"visa": False}),
        ("summer internship", {"periods": (SUMMER,)}),
        ("暑假实习", {"periods": (Period(dt.date(2027, 7, 1), dt.date(2027, 8, 31)),)}),
        ("寒假实习", {"periods": (Period(dt.date(2027, 1, 1), dt.date(2027, 2, 28)),)}),
        ("summer 2028", {"periods": (Period(dt.date(2028, 6, 1), dt.date(2028, 8, 31)),)}),
        ("每天150元以上的实习", {"paid": True, "pay": Pay(150.0, "CNY", PayUnit.DAY), "topic": ""}),
        ("$40 an hour", {"pay": Pay(40.0, "USD", PayUnit.HOUR)}),
        ("月薪5千", {"pay": Pay(5000.0, None, PayUnit.MONTH)}),
        ("月薪五千以上的机械工程师", {"pay": Pay(5000.0, None, PayUnit.MONTH), "topic": "机械工程师"}),
        ("月薪一万二的岗位", {"pay": Pay(12000.0, None, PayUnit.MONTH)}),
        ("每天一百五十元的实习", {"pay": Pay(150.0, "CNY", PayUnit.DAY)}),
        ("带薪实习", {"paid": True, "pay": None}),
        ("unpaid is fine", {"paid": None}),
        ("日语翻译岗位", {"uses": frozenset({Spoken.JA})}),
        ("I don't speak Chinese", {"cannot": frozenset({Spoken.ZH}), "uses": frozenset()}),
        ("大三找实习", {"whom": Studies(frozenset({3}), frozenset({2028}), frozenset({Degree.BACHELOR}))}),
        ("2027届全职", {"whom": Studies(graduates=frozenset({2027})), "natures": frozenset({Nature.JOB})}),
        ("PhD internship", {"whom": Studies(degrees=frozenset({Degree.DOCTOR}))}),
        ("class of 2028", {"whom": Studies(graduates=frozenset({2028}))}),
        ("a senior engineer role", {"whom": Studies()}),
        ("在九江做嵌入式", {"places": ["九江"], "topic": "做嵌入式"}),
        ("internship in NYC or the Bay Area", {"places": ["new york", "san francisco"]}),
        ("旧金山的实习", {"places": ["san francisco"]}),
        ("let us know", {"places": []}),
        ("我会Python和SQL，想找数据分析实习", {"skills": ["python", "sql"], "about": ["data-analysis"]}),
    ],
)
def test_what_is_said_is_read(text: str, said: dict[str, Any]) -> None:
    wish = wish_in(text, TODAY)
    for name, value in said.items():
        found = getattr(wish, name)
        if name == "places":
            found = [place.names[0] for place in found]
        elif name in ("skills", "about"):
            found = [skill.key for skill in found]
        assert found == value, name


def test_a_profile_adds_what_the_question_leaves_open_and_says_so() -> None:
    profile = Profile(
        1, dt.datetime(2026, 1, 1, tzinfo=dt.UTC), {Part.PLACES: dt.datetime(2026, 1, 1, tzinfo=dt.UTC)}, frozenset(),
        major_said="电子信息工程", degree=Degree.BACHELOR, year=3, skills=("c", "看示波器"), places=("上海",),
        languages=("zh", "de", "闽南语"), starts=dt.date(2027, 7, 1),
    )  # fmt: skip
    known = with_profile(wish_in("嵌入式实习", TODAY), profile, TODAY)
    assert [place.names[0] for place in known.places] == ["上海"]
    assert (known.whom.years, known.major, [one.key for one in known.skills]) == ({3}, "电子信息工程", ["c"])
    assert known.speaks == {Spoken.ZH, Spoken.DE}
    assert {Aspect.PLACE, Aspect.TIME, Aspect.STUDIES, Aspect.LANGUAGE, Aspect.MAJOR} <= known.from_profile
    said = with_profile(wish_in("大四, 北京的嵌入式实习", TODAY), profile, TODAY)
    assert [place.names[0] for place in said.places] == ["北京"]
    assert said.whom.years == {4} and not {Aspect.PLACE, Aspect.STUDIES, Aspect.DEGREE} & said.from_profile
    assert with_profile(Wish(), None, TODAY) == Wish() and not Wish().says_how


def test_a_long_text_of_nothing_says_nothing_and_holds_nobody_up() -> None:
    for text in (" " * 8_000, "1," * 4_000, "New York " * 800, "每天" * 4_000):
        assert not wish_in(text, TODAY).periods
