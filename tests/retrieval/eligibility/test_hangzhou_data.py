"""The Hangzhou programs beside the project: each of them has its criteria here, and takes them in."""

import json

from knowledge.drafts import Draft, ProgramDetail
from knowledge.intake.rows import draft_of
from tests.retrieval.eligibility.beside import PROGRAMS
from tests.retrieval.eligibility.test_hangzhou_cases import TREES

ROWS = [json.loads(line) for line in PROGRAMS.read_text("utf-8").splitlines()]


def test_every_program_has_its_criteria() -> None:
    assert {row["id"] for row in ROWS} == set(TREES)


def test_the_programs_take_in_their_criteria() -> None:
    for row in ROWS:
        draft = draft_of(row | {"criteria": TREES[row["id"]]})
        assert isinstance(draft, Draft) and isinstance(draft.detail, ProgramDetail), draft
        assert draft.detail.criteria == TREES[row["id"]]
        assert (draft.country, draft.region) == ("CN", "浙江杭州")
