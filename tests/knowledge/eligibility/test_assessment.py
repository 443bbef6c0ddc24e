"""Criteria checked against what is known, clause by clause."""

import datetime as dt

import pytest

from knowledge.criteria import check_criteria
from knowledge.eligibility import Assessment, Facts, Known, Standing, Verdict, assess

TODAY = dt.date(2026, 11, 22)
INVENTION = {"value": "invention_patents", "op": ">=", "than": 1, "unit": "项", "clause": "发明专利 1 项"}
MODELS = {"value": "utility_models", "op": ">=", "than": 4, "unit": "项", "clause": "实用新型 4 项"}
RATIO = {"value": "rd_ratio_percent", "op": ">=", "than": 5, "unit": "%", "clause": "研发费用占比 5%"}
CERTIFIED = {"fact": "has_valid_hnte_certificate", "is": True, "clause": "有效期内高企证书"}
CLAUSE = {"clause": "技术属于国家重点支持的领域"}


def assessed(tree: dict[str, object], told: Facts) -> Assessment:
    check_criteria(tree)
    return assess(tree, Known(told, TODAY))


def band(op: str, bound: float, then: dict[str, object]) -> dict[str, object]:
    return {"when": {"value": "revenue_cny", "op": op, "than": bound}, "then": then}


@pytest.mark.parametrize(
    ("told", "verdict", "to_ask"),
    [
        ({"invention_patents": 1}, Verdict.ELIGIBLE, ()),
        ({"utility_models": 4}, Verdict.ELIGIBLE, ()),
        ({"invention_patents": 0, "utility_models": 3}, Verdict.NOT_ELIGIBLE, ()),
        ({"invention_patents": 0}, Verdict.OPEN, ("utility_models",)),
        ({}, Verdict.OPEN, ("invention_patents", "utility_models")),
    ],
)
def test_one_of_several_is_enough(told: Facts, verdict: Verdict, to_ask: tuple[str, ...]) -> None:
    found = assessed({"any": [INVENTION, MODELS]}, told)
    assert (found.verdict, found.to_ask) == (verdict, to_ask)


def test_an_alternative_that_is_met_leaves_the_others_beside_the_point() -> None:
    found = assessed({"any": [INVENTION, MODELS]}, {"invention_patents": 2, "utility_models": 0})
    assert [check.decides for check in found.checks] == [True, False]
    assert found.unmet == ()


def test_every_criterion_has_to_hold() -> None:
    found = assessed({"all": [INVENTION, RATIO]}, {"invention_patents": 1, "rd_ratio_percent": 4.6})
    assert found.verdict is Verdict.NOT_ELIGIBLE
    (missed,) = found.unmet
    assert (missed.clause, missed.value, missed.wanted, missed.unit) == ("研发费用占比 5%", 4.6, 5, "%")
    assert missed.shortfall == pytest.approx(0.08)
    assert found.just_missed(0.1) == (missed,)
    assert found.just_missed(0.05) == ()
    assert [check.name for check in found.met] == ["invention_patents"]


def test_what_only_a_person_can_judge_makes_it_likely_at_best() -> None:
    found = assessed({"all": [INVENTION, CLAUSE]}, {"invention_patents": 1})
    assert (found.verdict, found.to_ask) == (Verdict.LIKELY, ())
    assert [check.clause for check in found.to_judge] == [CLAUSE["clause"]]
    assert found.unknown == ()


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"revenue_cny": 50e6, "rd_ratio_percent": 5}, Verdict.ELIGIBLE),
        ({"revenue_cny": 50e6, "rd_ratio_percent": 4}, Verdict.NOT_ELIGIBLE),
        ({"revenue_cny": 50e6 + 1, "rd_ratio_percent": 4}, Verdict.ELIGIBLE),
        ({"revenue_cny": 200e6 + 1, "rd_ratio_percent": 3}, Verdict.ELIGIBLE),
        ({"revenue_cny": 200e6 + 1, "rd_ratio_percent": 2.9}, Verdict.NOT_ELIGIBLE),
        ({"rd_ratio_percent": 6}, Verdict.ELIGIBLE),
        ({"rd_ratio_percent": 4}, Verdict.OPEN),
        ({"revenue_cny": 50e6}, Verdict.OPEN),
    ],
)
def test_bands_of_revenue(told: Facts, verdict: Verdict) -> None:
    def asks(percent: float) -> dict[str, object]:
        return RATIO | {"than": percent}

    middle = band(">", 50e6, band("<=", 200e6, asks(4)))
    tree = {"all": [band("<=", 50e6, asks(5)), middle, band(">", 200e6, asks(3))]}
    assert assessed(tree, told).verdict is verdict


def test_a_band_that_does_not_apply_neither_counts_nor_asks() -> None:
    found = assessed({"all": [band("<=", 50e6, RATIO), INVENTION]}, {"revenue_cny": 80e6})
    assert found.to_ask == ("invention_patents",)
    assert [check.name for check in found.checks if check.decides] == ["invention_patents"]


def test_a_band_that_cannot_be_told_asks_for_what_decides_it() -> None:
    assert assessed(band("<=", 50e6, RATIO), {"rd_ratio_percent": 4}).to_ask == ("revenue_cny",)


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        ({"invention_patents": 4, "utility_models": 0, "designs": 0}, Verdict.ELIGIBLE),
        ({"invention_patents": 0, "utility_models": 9, "designs": 1}, Verdict.NOT_ELIGIBLE),
        ({"invention_patents": 0, "utility_models": 9}, Verdict.NOT_ELIGIBLE),
        ({"utility_models": 9}, Verdict.OPEN),
    ],
)
def test_points(told: Facts, standing: Verdict) -> None:
    def worth(points: int, name: str) -> dict[str, object]:
        return {"points": points, "if": {"value": name, "op": ">=", "than": 1}}

    of = [worth(20, "invention_patents"), worth(2, "utility_models"), worth(1, "designs")]
    assert assessed({"points": {"at_least": 20, "of": of}}, told).verdict is standing


def test_points_that_may_be_taken_off_promise_nothing() -> None:
    of = [{"points": 20, "if": INVENTION}, {"points": -5, "if": CERTIFIED}]
    tree: dict[str, object] = {"points": {"at_least": 20, "of": of}}
    assert assessed(tree, {"invention_patents": 1}).verdict is Verdict.OPEN
    assert assessed(tree, {"invention_patents": 1, "titles": ()}).verdict is Verdict.ELIGIBLE
    assert assessed(tree, {"invention_patents": 1, "titles": ("hnte",)}).verdict is Verdict.NOT_ELIGIBLE


@pytest.mark.parametrize(
    ("told", "verdict", "to_ask", "total"),
    [
        ({"invention_patents": 3, "utility_models": 2, "designs": 1}, Verdict.ELIGIBLE, (), 20),
        ({"invention_patents": 4}, Verdict.ELIGIBLE, (), 20),
        ({"invention_patents": 3, "utility_models": 2, "designs": 0}, Verdict.NOT_ELIGIBLE, (), 19),
        ({"invention_patents": 3}, Verdict.OPEN, ("utility_models", "designs"), None),
        ({}, Verdict.OPEN, ("invention_patents", "utility_models", "designs"), None),
        ({"invention_patents": -9, "utility_models": 10, "designs": 0}, Verdict.ELIGIBLE, (), 20),
    ],
)
def test_each_of_something_is_worth_its_points(
    told: Facts, verdict: Verdict, to_ask: tuple[str, ...], total: float | None
) -> None:
    worth = {"invention_patents": 5, "utility_models": 2, "designs": 1}
    found = assessed({"sum": worth, "op": ">=", "than": 20, "unit": "分", "clause": "专利折算"}, told)
    assert (found.verdict, found.to_ask) == (verdict, to_ask)
    (check,) = found.checks
    assert (check.value, check.wanted, check.asks) == (total, 20, tuple(worth))
    assert found.asked_by("designs") is check
    assert found.just_missed(0.1) == ((check,) if total == 19 else ())


@pytest.mark.parametrize(
    ("told", "standing"), [({"founded": "2019"}, Standing.MET), ({"founded": "2020-01-01"}, Standing.NOT_MET)]
)
def test_years(told: Facts, standing: Standing) -> None:
    (check,) = assessed({"year": "founded", "op": "<", "than": 2020, "clause": "2020 年前成立"}, told).checks
    assert check.standing is standing


def test_places_and_facts() -> None:
    tree = {"all": [{"value": "region", "op": "==", "than": "山东"}, CERTIFIED]}
    there: Facts = {"region": "山东济南", "titles": ("hnte",)}
    assert assessed(tree, there).verdict is Verdict.ELIGIBLE
    assert assessed(tree, {**there, "region": "江西九江"}).verdict is Verdict.NOT_ELIGIBLE
    assert assessed(tree, {**there, "titles": ()}).verdict is Verdict.NOT_ELIGIBLE
    assert assessed(tree, {"region": "山东济南"}).to_ask == ("titles",)


def test_a_fact_of_another_form_than_asked_for_is_unknown() -> None:
    assert assessed(RATIO, {"rd_ratio_percent": "many"}).verdict is Verdict.OPEN
    assert assessed(RATIO, {"rd_ratio_percent": True}).verdict is Verdict.OPEN
    assert assessed(CERTIFIED, {"has_valid_hnte_certificate": 1.0}).verdict is Verdict.OPEN


def test_without_criteria_nothing_is_promised() -> None:
    assert assess(None, Known({}, TODAY)) == Assessment(Verdict.UNSTATED)
