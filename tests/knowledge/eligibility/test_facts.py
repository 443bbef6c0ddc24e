"""What follows from what an enterprise told."""

import datetime as dt

import pytest

from knowledge.eligibility import Facts, Known, Value
from knowledge.eligibility.sizes import is_small_or_medium

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("told", "name", "value"),
    [
        ({"founded": "2024-11-22"}, "founded_years", 2.0),
        ({"founded": "2025"}, "founded_years", 0.89),
        ({"founded": "2027"}, "founded_years", 0.0),
        ({"founded": "last year"}, "founded_years", None),
        ({"revenue_cny": 40e6, "rd_spending_cny": 2e6}, "rd_ratio_percent", 5.0),
        ({"revenue_cny": 0, "rd_spending_cny": 2e6}, "rd_ratio_percent", None),
        ({"revenue_cny": 40e6, "rd_spending_cny": 2e6, "rd_ratio_percent": 4.6}, "rd_ratio_percent", 4.6),
        ({"employees": 80, "rd_staff": 12}, "rd_staff_percent", 15.0),
        ({"rd_spending_cny": 0}, "has_rd_spending", False),
        ({"invention_patents": 1, "ic_layouts": 2}, "class_1_ip_count", 3),
        ({"ic_layouts": 2}, "class_1_ip_count", None),
        ({"designs": 1, "software_copyrights": 5}, "class_2_ip_count", None),
        ({"utility_models": 0, "designs": 1, "software_copyrights": 5}, "class_2_ip_count", 6),
        ({"sector": "sector-6729"}, "is_manufacturer", True),
        ({"sector": "sector-7365"}, "is_manufacturer", False),
        ({"sector": "sector-6844"}, "is_industrial", True),
        ({"sector": "what we make"}, "is_industrial", None),
        ({"country": "UK"}, "established_in_horizon_associated_country", True),
        ({"country": "DE"}, "established_in_horizon_associated_country", False),
        ({"country": "CA"}, "established_in_horizon_associated_country", None),
        ({"titles": ("innovative-sme",)}, "is_tech_or_innovative_sme", True),
        ({"titles": ("hnte",)}, "is_tech_or_innovative_sme", False),
        ({"software_copyrights": 5}, "owns_or_licenses_granted_patent", None),
        ({"utility_models": 5}, "owns_or_licenses_granted_patent", True),
        ({"country": "CN"}, "registered_in_cn", True),
        ({"country": "CN"}, "registered_in_uk", False),
        ({"country": "DE"}, "established_in_eu", True),
        ({"titles": ("little-giant",)}, "is_srdi_sme", True),
        ({"titles": ("srdi",)}, "is_little_giant", False),
        ({"titles": ()}, "has_valid_hnte_certificate", False),
        ({}, "has_valid_hnte_certificate", None),
        ({"country": "UK", "employees": 3}, "is_sme", None),
    ],
)
def test_what_follows(told: Facts, name: str, value: Value | None) -> None:
    assert Known(told, TODAY).value(name) == value


def test_an_enterprise_is_asked_for_what_others_follow_from() -> None:
    known = Known({"revenue_cny": 40e6}, TODAY)
    assert known.to_ask("rd_ratio_percent") == ("rd_spending_cny",)
    assert known.to_ask("market_share_percent") == ("market_share_percent",)
    assert known.to_ask("revenue_cny") == ()


def test_an_enterprise_elsewhere_is_asked_for_no_amounts_in_cny() -> None:
    known = Known({"country": "UK"}, TODAY)
    assert known.to_ask("is_sme") == ("is_sme",)
    assert known.to_ask("has_rd_spending") == ("has_rd_spending",)
    assert known.to_ask("rd_staff_percent") == ("employees", "rd_staff")


@pytest.mark.parametrize(
    ("sector", "employees", "revenue", "small"),
    [
        ("sector-6729", 999, None, True),
        ("sector-6729", 1000, 399e6, True),
        ("sector-6729", 1000, 400e6, False),
        ("sector-6729", 1000, None, None),
        ("industry-6700", 1000, 400e6, False),
        ("sector-7365", 300, 99e6, True),
        ("sector-7365", 300, 100e6, False),
        ("sector-6501", 5000, 199e6, True),
        ("sector-7773", 300, None, False),
        ("sector-7570", 5000, 900e6, None),
        (None, 60, None, True),
        (None, 5000, 900e6, None),
        ("what we make", 5000, 900e6, None),
    ],
)
def test_sizes_of_enterprises(
    sector: str | None, employees: float | None, revenue: float | None, small: bool | None
) -> None:
    assert is_small_or_medium(sector, employees, revenue) is small
