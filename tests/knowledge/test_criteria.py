"""Criteria trees: every known node passes, every other is refused with its path."""

import json
from typing import Any

import pytest

from knowledge.criteria import MAX_DEPTH, MAX_NODES, MAX_PARTS, MAX_TEXT, check_criteria
from knowledge.errors import CriteriaMalformed
from knowledge.starter import FILES, FOLDER

FACT = {"fact": "registered_in_cn", "is": True}
VALUE = {"value": "rd_ratio_percent", "op": ">=", "than": 5, "unit": "%", "clause": "第十一条"}
YEAR = {"year": "founded", "op": "<=", "than": 2025}
CLAUSE = {"clause": "由专家评审"}
SUM = {"sum": {"invention_patents": 5, "designs": 0.5}, "op": ">=", "than": 20, "unit": "分", "clause": "专利折算"}


def _nested(depth: int) -> dict[str, Any]:
    node: dict[str, Any] = dict(CLAUSE)
    for _ in range(depth - 1):
        node = {"all": [node]}
    return node


@pytest.mark.parametrize(
    "tree",
    [
        FACT,
        FACT | {"is": False, "clause": "x"},
        VALUE,
        {"value": "revenue_cny", "op": "<", "than": 0.5},
        {"value": "x", "op": "==", "than": -3, "unit": None, "clause": None},
        {"value": "region", "op": "==", "than": "山东"},
        YEAR,
        CLAUSE,
        {"all": [FACT, {"any": [VALUE, CLAUSE]}]},
        {"when": VALUE, "then": {"all": [FACT]}},
        {"points": {"at_least": 70, "of": [{"points": 30, "if": FACT}, {"points": 40.5, "if": {"any": [VALUE]}}]}},
        {"all": [CLAUSE] * (MAX_NODES - 1)},
        _nested(MAX_DEPTH),
        {"clause": "x" * MAX_TEXT},
        SUM,
        SUM | {"sum": {f"n{n}": 1 for n in range(MAX_PARTS)}},
        {"when": SUM, "then": CLAUSE},
    ],
)
def test_a_known_tree_passes(tree: object) -> None:
    check_criteria(tree)


def test_the_trees_that_ship_pass() -> None:
    trees = [
        row["criteria"]
        for file in FILES
        for row in map(json.loads, (FOLDER / file).read_text(encoding="utf-8").splitlines())
        if row.get("criteria")
    ]
    assert trees
    for tree in trees:
        check_criteria(tree)


@pytest.mark.parametrize(
    ("tree", "path"),
    [
        (None, "."),
        ([], "."),
        ("all", "."),
        ({}, "clause"),
        ({"all": []}, "all"),
        ({"all": FACT}, "all"),
        ({"any": [FACT, 3]}, "any[1]"),
        ({"all": [FACT], "any": [FACT]}, "any"),
        ({"all": [{"any": [FACT, {"fact": "x"}]}]}, "all[0].any[1].is"),
        ({"not": FACT}, "not"),
        (FACT | {"is": 1}, "is"),
        (FACT | {"is": "true"}, "is"),
        ({"fact": "Registered in CN", "is": True}, "fact"),
        ({"fact": None, "is": True}, "fact"),
        (FACT | {"op": ">="}, "op"),
        (VALUE | {"op": "=>"}, "op"),
        (VALUE | {"op": ["<"]}, "op"),
        (VALUE | {"than": True}, "than"),
        (SUM | {"sum": {}}, "sum"),
        (SUM | {"sum": ["designs"]}, "sum"),
        (SUM | {"sum": {"Designs": 1}}, "sum"),
        (SUM | {"sum": {"designs": 0}}, "sum.designs"),
        (SUM | {"sum": {"designs": True}}, "sum.designs"),
        (SUM | {"sum": {f"n{n}": 1 for n in range(MAX_PARTS + 1)}}, "sum"),
        (SUM | {"op": "<="}, "op"),
        (SUM | {"than": "20"}, "than"),
        (SUM | {"clause": None}, "clause"),
        (SUM | {"unit": ""}, "unit"),
        (SUM | {"value": "x"}, "value"),
        (VALUE | {"than": "5"}, "than"),
        (VALUE | {"than": float("nan")}, "than"),
        (VALUE | {"than": 10**400}, "than"),
        (VALUE | {"unit": 5}, "unit"),
        (VALUE | {"clause": ""}, "clause"),
        (VALUE | {"weight": 2}, "weight"),
        ({"value": "x", "op": "<"}, "than"),
        (YEAR | {"than": 2025.0}, "than"),
        (YEAR | {"than": 25}, "than"),
        ({"clause": "  "}, "clause"),
        ({"clause": "x" * (MAX_TEXT + 1)}, "clause"),
        ({"when": {"all": [FACT]}, "then": FACT}, "when.all"),
        ({"when": FACT}, "then"),
        ({"when": FACT, "then": FACT, "else": FACT}, "else"),
        ({"points": {"of": [{"points": 1, "if": FACT}]}}, "points.at_least"),
        ({"points": {"at_least": 1, "of": []}}, "points.of"),
        ({"points": {"at_least": 1, "of": [{"points": "1", "if": FACT}]}}, "points.of[0].points"),
        ({"points": {"at_least": 1, "of": [{"points": 1}]}}, "points.of[0].if"),
        ({"points": 3}, "points"),
        ({"all": [CLAUSE] * MAX_NODES}, f"all[{MAX_NODES - 1}]"),
        (_nested(MAX_DEPTH + 1), ".".join(["all[0]"] * MAX_DEPTH)),
    ],
)
def test_anything_else_is_refused_with_its_path(tree: object, path: str) -> None:
    with pytest.raises(CriteriaMalformed) as caught:
        check_criteria(tree)
    assert str(caught.value) == path
