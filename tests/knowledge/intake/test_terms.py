"""Named terms into last days."""

import datetime as dt

import pytest

from knowledge.intake.terms import Season, Term, last_day, term_of


@pytest.mark.parametrize(
    ("wordings", "expected"),
    [
        (["Summer 2025"], "2025-09-30"),
        (["Fall 2024"], "2024-12-31"),
        (["Autumn 2026"], "2026-12-31"),
        (["Spring 2024"], "2024-06-30"),
        (["Winter 2025"], "2025-03-31"),
        (["Winter 2026-27"], "2027-03-31"),
        (["Winter 2026/2027"], "2027-03-31"),
        (["2027 Summer Intern"], "2027-09-30"),
        (["Software Engineer Intern, Summer 2026 (Remote)"], "2026-09-30"),
        (["Summer Internship 2024 - graduating"], "2024-09-30"),
        (["Graduates 2027"], "2027-12-31"),
        (["Class of 2026"], "2026-12-31"),
        (["Summer 2025", "Spring 2025"], "2025-09-30"),
        (["Fall 2024", "Winter 2025", "Spring 2025"], "2025-06-30"),
        (["华为 2023届 全职（秋季）"], "2023-12-31"),
        (["面向2025届、2026届毕业生"], "2026-12-31"),
        (["2027年暑期实习"], "2027-09-30"),
        (["2026年春季招聘"], "2026-06-30"),
        (["2026秋招"], "2026-12-31"),
        (["2024年春"], "2024-06-30"),
        (["2024春"], "2024-06-30"),
        (["2024年秋季学期"], "2024-12-31"),
        (["2024年春、秋两季"], "2024-12-31"),
        (["2026年寒假"], "2026-03-31"),
        (["2024-2025学年第一学期"], "2025-01-31"),
        (["2024—2025学年第二学期"], "2025-07-31"),
        (["2024-2025学年（第2学期）"], "2025-07-31"),
        (["2024~2025学年度上学期"], "2025-01-31"),
        (["2024学年秋季学期"], "2025-01-31"),
        (["2024-2025学年春季学期"], "2025-07-31"),
        (["2024-2025学年夏季学期"], "2025-09-30"),
        (["2024-2025学年"], "2025-07-31"),
        (["2024年春风里，我们"], None),
        (["2024年秋田市"], None),
        (["2026届及以后毕业的同学"], None),
        (["2027届及之后毕业的在校生"], None),
        (["Class of 2027 or later"], None),
        (["Fall", "Spring"], None),
        (["2025"], None),
        (["since 2019 we"], None),
        (["Falling 2024 nodes"], None),
        ([], None),
    ],
)
def test_the_latest_term_that_is_named_with_its_year_counts(wordings: list[str], expected: str | None) -> None:
    day = last_day(wordings)
    assert (day and day.isoformat()) == expected


def test_a_winter_posted_after_its_own_march_is_the_one_that_begins_that_year() -> None:
    assert last_day(["Winter 2025"], dt.date(2024, 10, 1)) == dt.date(2025, 3, 31)
    assert last_day(["Winter 2025"], dt.date(2025, 10, 1)) == dt.date(2026, 3, 31)


def test_where_only_classes_count_a_season_is_history() -> None:
    assert last_day(["We began in Fall 2019; 2026届优先"], classes_only=True) == dt.date(2026, 12, 31)
    assert last_day(["We began in Fall 2019"], classes_only=True) is None


@pytest.mark.parametrize(
    ("wording", "read"),
    [
        ("Spring 2027", Term(Season.SPRING, 2027)),
        (" fall 2026 ", Term(Season.AUTUMN, 2026)),
        ("Winter 2026-27", Term(Season.WINTER, 2026, 2027)),
        ("Graduates 2027", Term(Season.GRADUATES, 2027)),
        ("2027届毕业生", Term(Season.GRADUATES, 2027)),
        ("2024年秋季学期", Term(Season.AUTUMN, 2024)),
        ("2024-2025学年第一学期", Term(Season.FIRST_SEMESTER, 2024, 2025)),
        ("2024学年", Term(Season.ACADEMIC_YEAR, 2024, 2025)),
        ("Spring 2027 or later", None),
        ("2024年春、秋两季", None),
        ("any time", None),
        ("", None),
    ],
)
def test_a_wording_that_is_a_term_and_nothing_else(wording: str, read: Term | None) -> None:
    assert term_of(wording) == read
