"""How something is reached: windows, the office, pages, and the next round of what is closed."""

import dataclasses
from typing import Any

import pytest

from handlers.reaching import via
from knowledge.vocabulary import Availability, Kind
from tests.handlers.answers import EN, OFFICE, ZH, card

PAGE = "https://uni.example/page"
FALLBACK = dataclasses.replace(OFFICE, fallback=True)


@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [
        (Kind.EQUIPMENT, "预约：联系技术转移中心 · ktt@uni.example", "Book through: 技术转移中心"),
        (Kind.ACHIEVEMENT, "洽谈许可：联系技术转移中心", "To talk about a licence: 技术转移中心"),
        (Kind.MENTOR, "约第一次见面：联系技术转移中心", "For a first meeting: 技术转移中心"),
        (Kind.EVENT, "报名：联系技术转移中心", "Sign up through: 技术转移中心"),
        (Kind.LAB, "联系窗口：技术转移中心", "Contact window: 技术转移中心"),
    ],
)
def test_each_kind_says_what_its_window_is_for(kind: Kind, zh: str, en: str) -> None:
    one = card(kind, via=OFFICE)
    assert (via(one, ZH) or "").startswith(zh)
    assert (via(one, EN) or "").startswith(en)
    assert via(card(kind), ZH) is None


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.EQUIPMENT, "No contact window on record; go through: 技术转移中心 · ktt@uni.example"),
        (Kind.LAB, "This lab has no contact window on record; go through: 技术转移中心 · ktt@uni.example"),
    ],
)
def test_what_has_no_window_goes_through_the_office(kind: Kind, said: str) -> None:
    assert via(card(kind, via=FALLBACK), EN) == said


def test_an_event_is_joined_at_its_page_and_its_window_answers_questions() -> None:
    event = card(Kind.EVENT, url=PAGE, via=OFFICE)
    assert (via(event, EN) or "").startswith(f"Sign up at: {PAGE}; questions to: 技术转移中心")
    assert via(dataclasses.replace(event, via=FALLBACK), EN) == f"Sign up at: {PAGE}"


@pytest.mark.parametrize("kind", [Kind.PROGRAM, Kind.OPENING, Kind.EVENT])
@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"url": PAGE, "via": OFFICE}, f"For the next round, watch: {PAGE}"),
        ({"via": FALLBACK}, "To hear of the next round, ask: 技术转移中心 · ktt@uni.example"),
        ({}, None),
    ],
)
def test_what_is_closed_says_where_one_hears_of_the_next_round(
    kind: Kind, more: dict[str, Any], said: str | None
) -> None:
    assert via(card(kind, availability=Availability.CLOSED, **more), EN) == said


def test_what_is_announced_says_where_one_hears_when_it_is() -> None:
    announced = card(Kind.PROGRAM, availability=Availability.UPCOMING, announced=True, url=PAGE)
    assert via(announced, EN) == f"For the next round, watch: {PAGE}"


def test_an_open_program_is_told_at_its_source_only() -> None:
    assert via(card(Kind.PROGRAM, url=PAGE), EN) is None
