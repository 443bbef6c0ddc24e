"""What a chat's card opens with, and its numbers as they are read."""

import pytest

from knowledge.vocabulary import Kind
from retrieval.reading_order import as_read, opening
from tests.handlers.answers import answer, full, match

LEADS = [
    (1, [1, 2, 3, 7, 8, 9, 11, 12, 14, 15, 16]),
    (3, [1, 2, 3, 7, 8, 9, 11, 12, 14, 15, 16]),
    (4, [1, 2, 4, 7, 8, 9, 11, 12, 14, 15, 16]),
    (6, [1, 2, 6, 7, 8, 9, 11, 12, 14, 15, 16]),
    (13, [1, 2, 3, 7, 8, 9, 11, 13, 14, 15, 16]),
    (None, [1, 2, 3, 7, 8, 9, 11, 12, 14, 15, 16]),
]


@pytest.mark.parametrize(("lead", "shown"), LEADS)
def test_the_card_opens_with_the_first_of_each_section_and_the_lead(lead: int | None, shown: list[int]) -> None:
    one = full(contacts=6, programs=4, cases=3, openings=5, lead=lead)
    assert [match.n for match in opening(one)] == shown


def test_an_answer_of_openings_first() -> None:
    openings = tuple(match(n, Kind.OPENING) for n in (1, 2, 3, 4))
    one = answer(4, openings=openings, contacts=(match(5), match(6)))
    assert [match.n for match in opening(one)] == [1, 2, 4, 5, 6]


@pytest.mark.parametrize(("lead", "shown"), LEADS)
def test_numbers_run_through_the_card_and_on_through_the_rest(lead: int | None, shown: list[int]) -> None:
    one = full(contacts=6, programs=4, cases=3, openings=5, lead=lead)
    read = as_read(one)
    assert [match.card.record_id - 100 for match in opening(read)] == shown
    assert [match.n for match in opening(read)] == list(range(1, len(shown) + 1))
    rest = [n for n in range(1, 19) if n not in shown]
    assert [match.card.record_id - 100 for match in read.matches] == shown + rest
    assert [match.n for match in read.matches] == list(range(1, 19))
    assert read.lead == (None if lead is None else next(m for m in read.matches if m.card.record_id == 100 + lead))
    assert as_read(read) == read


def test_what_is_shown_whole_keeps_its_numbers() -> None:
    one = full(contacts=2, programs=1, cases=2)
    assert as_read(one) == one
