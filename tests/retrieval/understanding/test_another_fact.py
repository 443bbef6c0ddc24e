"""Another fact than the one asked for is read only where a text plainly tells it."""

import datetime as dt

import pytest

from retrieval.understanding.another_fact import another_fact

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "asked", "read"),
    [
        ("80人", "revenue_cny", ("employees", 80)),
        ("80人", "invention_patents", ("employees", 80)),
        ("我们有80名员工", "region", ("employees", 80)),
        ("80 employees", "revenue_cny", ("employees", 80)),
        ("营业额3800万", "employees", ("revenue_cny", 38e6)),
        ("turnover 38 million", "employees", ("revenue_cny", 38e6)),
        ("研发花了180万", "employees", ("rd_spending_cny", 1.8e6)),
        ("3项发明专利", "rd_staff", ("invention_patents", 3)),
        ("研发人员8人", "revenue_cny", ("rd_staff", 8)),
    ],
)
def test_what_plainly_tells_another_fact_is_read_as_that(text: str, asked: str, read: tuple[str, float]) -> None:
    assert another_fact(text, asked, TODAY) == read


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("80人", "employees"),
        ("8人", "rd_staff"),
        ("80人", "jobs_created"),
        ("80", "revenue_cny"),
        ("3800万", "rd_spending_cny"),
        ("营业额3800万", "average_main_revenue_three_years_cny"),
        ("研发花了180万", "rd_spending_two_years_cny"),
        ("营业额38", "employees"),
        ("3项发明专利", "owns_patent_or_trademark"),
        ("我们80人想申请3800万的贷款怎么办", "region"),
        ("江西九江", "region"),
        ("没有", "invention_patents"),
    ],
)
def test_what_answers_the_question_or_tells_nothing_plainly_is_no_other_fact(text: str, asked: str) -> None:
    assert another_fact(text, asked, TODAY) is None


@pytest.mark.parametrize("text", ["有" * 60, "1" * 60, "we " * 20, "研发" * 30, "1,万" * 20])
def test_odd_texts_take_no_time(text: str) -> None:
    assert another_fact(text, "region", TODAY) is None
