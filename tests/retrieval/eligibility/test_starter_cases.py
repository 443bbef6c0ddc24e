"""The programs that ship, checked against made-up enterprises: the desk says what a reader of their texts says."""

from collections import Counter
from pathlib import Path

import pytest

from knowledge.drafts import Draft
from knowledge.starter import drafts
from knowledge.vocabulary import Kind
from tests.retrieval.eligibility.enterprises import STARTER
from tests.retrieval.eligibility.reading import Case, assessed, cases

CASES = list(cases(Path(__file__).with_name("starter.txt")))


@pytest.fixture(scope="module")
def programs() -> dict[str, Draft]:
    return {draft.key: draft for draft in drafts() if draft.kind is Kind.PROGRAM}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.program}-{case.enterprise}")
def test_the_desk_says_what_a_reader_says(case: Case, programs: dict[str, Draft]) -> None:
    program = programs[case.program]
    found = assessed(STARTER[case.enterprise], program.detail, program.country, program.region)
    assert found.verdict is case.verdict, [check for check in found.checks if check.decides]


def test_every_program_that_ships_has_its_cases(programs: dict[str, Draft]) -> None:
    assert {case.program for case in CASES} == set(programs)
    assert {case.enterprise for case in CASES} == set(STARTER)
    assert max(Counter((case.program, case.enterprise) for case in CASES).values()) == 1
    assert len(CASES) >= 200
