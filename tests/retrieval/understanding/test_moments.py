"""Days and times as people write them, in both languages; today is Sunday, 22 November 2026."""

import datetime as dt
import random

import pytest

from retrieval.understanding.moments import Told, moments_in

TODAY = dt.date(2026, 11, 22)


def _read(text: str) -> list[str]:
    return [f"{moment:%m-%d %H:%M}" for moment in moments_in(text, TODAY).moments]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("12月3日 14:00", "2026-12-03T14:00"),
        ("12月3号下午两点半", "2026-12-03T14:30"),
        ("十二月三日上午十点", "2026-12-03T10:00"),
        ("２０２６年１２月３日１４：００", "2026-12-03T14:00"),
        ("下周四下午3点", "2026-11-26T15:00"),
        ("下周四三点", "2026-11-26T15:00"),
        ("下下周一上午9点", "2026-11-30T09:00"),
        ("周三15点一刻", "2026-11-25T15:15"),
        ("星期日 10:00", "2026-11-29T10:00"),
        ("礼拜天上午10点", "2026-11-29T10:00"),
        ("本周日晚上8点", "2026-11-22T20:00"),
        ("明天上午11点半", "2026-11-23T11:30"),
        ("大后天 16点", "2026-11-25T16:00"),
        ("中午12点，11月30日", None),
        ("11月30日中午12点", "2026-11-30T12:00"),
        ("5号下午4点", "2026-12-05T16:00"),
        ("我看12月3日下午2点到4点可以", "2026-12-03T14:00"),
        ("3 Dec 14:00", "2026-12-03T14:00"),
        ("3rd of December at 2pm", "2026-12-03T14:00"),
        ("December 3 2026 2:30 p.m.", "2026-12-03T14:30"),
        ("Thu, 3 Dec 2026, 14:00", "2026-12-03T14:00"),
        ("2026-12-03 14:00", "2026-12-03T14:00"),
        ("2026/12/3 9:05", "2026-12-03T09:05"),
        ("next Thursday at 3pm", "2026-11-26T15:00"),
        ("on Wednesday, 10 am", "2026-11-25T10:00"),
        ("tomorrow at 16", "2026-11-23T16:00"),
        ("14:00 on 3 Dec", "2026-12-03T14:00"),
        ("noon on 3 Dec", "2026-12-03T12:00"),
        ("3 Dec 14:00-15:30", "2026-12-03T14:00"),
        ("3 Dec 12am", "2026-12-03T00:00"),
        ("3 Dec 3:00", "2026-12-03T15:00"),
        ("3 Dec 03:00", "2026-12-03T03:00"),
        ("2月1日 10:00", "2027-02-01T10:00"),
        ("29 Feb 10:00", "2028-02-29T10:00"),
        ("1 Nov 2026 10:00", "2026-11-01T10:00"),
    ],
)
def test_one_moment(text: str, moment: str | None) -> None:
    told = moments_in(text, TODAY)
    if moment is None:
        assert told == Told(days=(dt.date(2026, 11, 30),), times=(dt.time(12),))
    else:
        assert told == Told((dt.datetime.fromisoformat(moment),))


def test_several() -> None:
    assert _read("12月3日 14:00，12月4日 10:00；12月7日下午3点") == ["12-03 14:00", "12-04 10:00", "12-07 15:00"]
    assert _read("11月30日上午10点 12月1日下午两点") == ["11-30 10:00", "12-01 14:00"]
    assert _read("11月30日上午10点和12月1日下午2点") == ["11-30 10:00", "12-01 14:00"]
    assert _read("30 Nov 10am and 1 Dec 2pm") == ["11-30 10:00", "12-01 14:00"]
    assert _read("11月30日上午10点，12月1日下午两点") == ["11-30 10:00", "12-01 14:00"]
    assert _read("12月3日上午10点或者下午2点") == ["12-03 10:00", "12-03 14:00"]
    assert _read("3 Dec 10:00 or 14:00, 4 Dec at 11") == ["12-03 10:00", "12-03 14:00", "12-04 11:00"]
    assert _read("16:00 on 3 Dec, 10:00 on 4 Dec") == ["12-03 16:00", "12-04 10:00"]
    assert _read("周三或周四 10:00") == ["11-26 10:00"]
    assert _read("3 Dec 14:00, 3 December 2pm") == ["12-03 14:00"]


@pytest.mark.parametrize(
    ("text", "days"), [("12月3日", ["2026-12-03"]), ("下周四", ["2026-11-26"]), ("Dec 3rd", ["2026-12-03"])]
)
def test_a_day_alone(text: str, days: list[str]) -> None:
    assert moments_in(text, TODAY) == Told(days=tuple(map(dt.date.fromisoformat, days)))


@pytest.mark.parametrize("text", ["下午3点", "3pm", "15:00", "at 15"])
def test_a_time_alone(text: str) -> None:
    assert moments_in(text, TODAY) == Told(times=(dt.time(15),))


@pytest.mark.parametrize(
    "text",
    [
        "", "?", "谁能帮我检测齿轮噪声？", "who can test gear noise?", "我们需要 3 个样品", "预算 20 万元", "31 Feb 10",
        "2月30日", "25:00", "14:75", "20 samples at 5000 rpm", "ISO 9001", "3 mm", "二级市场", "有时间吗",
        "一点建议都没有吗，",
    ],
)  # fmt: skip
def test_what_names_no_moment(text: str) -> None:
    told = moments_in(text, TODAY)
    assert not told.moments
    assert not told.days


def test_nothing_that_is_typed_breaks_it() -> None:
    chance = random.Random(11)
    parts = [
        "12月",
        "3日",
        "14",
        ":",
        "00",
        "下周",
        "四",
        "点",
        "半",
        "next ",
        "thu",
        " dec ",
        "pm",
        "二十",
        "十",
        ",",
        "-",
        "号",
        "9" * 30,
    ]
    for _ in range(3000):
        moments_in("".join(chance.choices(parts, k=chance.randrange(1, 9))), TODAY)
