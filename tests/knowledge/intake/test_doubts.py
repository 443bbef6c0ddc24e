"""What is odd in rows that are taken all the same."""

from typing import Any

import pytest

from knowledge.intake.doubts import doubts_in
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Doubt, Refusal

ROW = {"id": "o", "kind": "opening", "title": "Tester", "text": "Tests gears."}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"terms": ["Spring 2027", "2027年春季", "2026届毕业生及以后"]}, []),
        ({"terms": ["asdf", "Summer 2027", "暑假"]}, [(Doubt.NO_TERM, "asdf"), (Doubt.NO_TERM, "暑假")]),
        ({"terms": ["asdf"], "closes": "2027-01-01"}, []),
        ({"opens": "2027-01-01", "closes": "2027-01-01"}, []),
        ({"opens": "2027-01-02", "closes": "2027-01-01"}, [(Doubt.CLOSES_FIRST, "2027-01-01")]),
        ({"kind": "policy", "opens": "2021-03-22", "closes": "2021-03-05"}, [(Doubt.CLOSES_FIRST, "2021-03-05")]),
    ],
)
def test_what_is_odd_is_told(changes: dict[str, Any], found: list[tuple[Doubt, str]]) -> None:
    draft = draft_of(ROW | changes)
    assert not isinstance(draft, Refusal)
    assert [(doubt, next(iter(values.values()))) for doubt, values in doubts_in(draft)] == found
