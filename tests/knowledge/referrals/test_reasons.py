"""Reasons of declining and closing, as an event's note keeps them."""

import pytest

from knowledge.referrals.reasons import LONGEST, Ending, Reason, Why, read, written


@pytest.mark.parametrize("reason", [*Reason, *Ending])
def test_a_reason_is_written_and_read_back(reason: Reason | Ending) -> None:
    assert read(written(reason, " 今年没有精力 "), type(reason)) == Why(reason, "今年没有精力")
    assert read(written(reason, "  "), type(reason)) == Why(reason)


def test_words_are_cut_to_their_longest() -> None:
    assert read(written(Reason.OTHER, "字" * (LONGEST + 1)), Reason).words == "字" * LONGEST


@pytest.mark.parametrize(
    "note", [None, "", "{", "[]", '{"reason": "settled", "words": null}', '{"reason": "conflict"}']
)
def test_a_note_that_cannot_be_read_is_something_else(note: str | None) -> None:
    assert read(note, Reason) == Why(Reason.OTHER)
