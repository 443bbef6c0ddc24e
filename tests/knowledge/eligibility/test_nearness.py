"""Which programs an enterprise hears of unasked: those it meets, lacks little for, or just misses; none else."""

from typing import Any

import pytest

from knowledge.eligibility import FIT, Facts, Known, Nearness, assess, nearness, nearness_of
from tests.knowledge.drafting import TODAY


def _staff(most: int) -> dict[str, Any]:
    return {"value": "employees", "op": "<=", "than": most, "clause": f"at most {most}"}


def _needs(*facts: str) -> list[dict[str, Any]]:
    return [{"fact": fact, "is": True, "clause": fact} for fact in facts]


FACTS = ("is_startup_team", "is_listed", "is_manufacturer")


@pytest.mark.parametrize(
    ("criteria", "told", "expected"),
    [
        ({"all": [_staff(300)]}, {"employees": 60}, Nearness.MEETS),
        ({"all": [_staff(300), {"clause": "a sound plan"}]}, {"employees": 60}, Nearness.MEETS),
        ({"all": [_staff(300), *_needs(*FACTS[:2])]}, {"employees": 60}, Nearness.MAY),
        ({"all": [_staff(300), *_needs(*FACTS)]}, {"employees": 60}, None),
        ({"all": [_staff(300)]}, {}, None),
        ({"all": [_staff(55)]}, {"employees": 60}, Nearness.JUST_MISSES),
        ({"all": [_staff(20)]}, {"employees": 60}, None),
        ({"all": [_staff(55), *_needs("is_listed")]}, {"employees": 60, "is_listed": False}, None),
        ({"all": [{"clause": "a sound plan"}]}, {"employees": 60}, None),
        (None, {"employees": 60}, None),
    ],
)
def test_only_what_is_met_or_nearly_is_worth_telling(
    criteria: dict[str, Any] | None, told: Facts, expected: Nearness | None
) -> None:
    assert nearness(assess(criteria, Known(told, TODAY))) is expected


@pytest.mark.parametrize("near", Nearness)
def test_a_fit_tells_what_it_stands_for(near: Nearness) -> None:
    assert nearness_of(FIT[near]) is near
