"""The 13 Hangzhou programs, whose criteria are written here: bands, points, prerequisite titles, shares, growth."""

import json
from pathlib import Path
from typing import Any

import pytest

from knowledge.criteria import check_criteria
from knowledge.drafts import ProgramDetail
from tests.retrieval.eligibility.enterprises import HANGZHOU
from tests.retrieval.eligibility.reading import Case, assessed, cases

FOLDER = Path(__file__).parent
CASES = list(cases(FOLDER / "hangzhou.txt"))
TREES: dict[str, dict[str, Any]] = {
    row["id"]: row["criteria"] for row in map(json.loads, (FOLDER / "hangzhou.jsonl").read_text("utf-8").splitlines())
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.program}-{case.enterprise}")
def test_the_desk_says_what_a_reader_says(case: Case) -> None:
    detail = ProgramDetail(criteria=TREES[case.program])
    found = assessed(HANGZHOU[case.enterprise], detail, "CN", "浙江杭州")
    assert found.verdict is case.verdict, [check for check in found.checks if check.decides]


def test_every_tree_is_whole_and_has_its_cases() -> None:
    for tree in TREES.values():
        check_criteria(tree)
    assert {(case.program, case.enterprise) for case in CASES} == {(key, name) for key in TREES for name in HANGZHOU}


def test_points_that_are_missing_are_said() -> None:
    points = assessed(HANGZHOU["seals"], ProgramDetail(criteria=TREES["pol-hz-09"]), "CN", "浙江杭州")
    (missed,) = points.unmet
    assert (missed.value, missed.wanted, missed.parts) == (8, 20, ("invention_patents", "utility_models", "designs"))
