"""How long a source is taken at its word: one table, by kind."""

import datetime as dt

import pytest

from knowledge.shelf_life import SHELF_LIFE, outlived, said_on
from knowledge.vocabulary import Kind
from tests.handlers.answers import card

TODAY = dt.date(2026, 11, 22)


def test_every_kind_has_its_place_in_the_table() -> None:
    assert set(SHELF_LIFE) == set(Kind)


@pytest.mark.parametrize(
    ("kind", "said", "months"),
    [
        (Kind.PROGRAM, dt.date(2025, 11, 22), None),
        (Kind.PROGRAM, dt.date(2025, 11, 21), 12),
        (Kind.EXPERT, dt.date(2019, 1, 1), 12),
        (Kind.LAB, dt.date(2024, 1, 1), None),
        (Kind.LAB, dt.date(2023, 11, 21), 36),
        (Kind.OPENING, dt.date(2026, 5, 22), None),
        (Kind.OPENING, dt.date(2026, 5, 21), 6),
        (Kind.CASE, dt.date(1998, 1, 1), None),
    ],
)
def test_it_ends_on_the_day(kind: Kind, said: dt.date, months: int | None) -> None:
    assert outlived(card(kind, as_of=said), TODAY) == months


def test_a_month_without_that_day_ends_on_its_last() -> None:
    one = card(Kind.OPENING, as_of=dt.date(2026, 8, 31))
    assert outlived(one, dt.date(2027, 2, 28)) is None
    assert outlived(one, dt.date(2027, 3, 1)) == 6
    december = card(Kind.OPENING, as_of=dt.date(2026, 6, 30))
    assert (outlived(december, dt.date(2026, 12, 30)), outlived(december, dt.date(2026, 12, 31))) == (None, 6)


def test_a_source_speaks_as_of_its_day_and_else_as_of_its_publication() -> None:
    old, new = dt.date(2019, 1, 1), dt.date(2026, 1, 1)
    assert said_on(card(as_of=new, published=old)) == new
    assert said_on(card(published=old)) == old
    assert outlived(card(Kind.PROGRAM, as_of=new, published=old), TODAY) is None
    assert outlived(card(Kind.PROGRAM), TODAY) is None
