"""Named terms into last days."""

import datetime as dt

import pytest

from knowledge.intake.terms import last_day


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
