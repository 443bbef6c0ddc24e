"""Rows of courses into drafts, and what is wrong with one."""

import pytest

from knowledge.catalogue import Saved
from knowledge.courses import CourseDetail
from knowledge.database import Database
from knowledge.drafts import Draft
from knowledge.intake.row_of import row_of
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal, Why
from knowledge.outbox import count_wordings
from knowledge.shelf import cards, ids_of, page
from knowledge.shelf_life import outlived
from knowledge.vocabulary import Kind, Language
from tests.knowledge.drafting import TODAY, draft, keep

ROW: dict[str, object] = {
    "id": "course-plc",
    "kind": "course",
    "texts": {
        "zh": {"title": "PLC 与电气控制", "body": "从继电器讲到梯形图。"},
        "en": {"title": "PLC and electrical control", "body": "From relays to ladder diagrams."},
    },
    "code": "AU306",
    "skills": ["PLC 编程 / PLC programming", " PLC 编程  / PLC programming", "传感器 / sensors", " "],
    "majors": ["自动化 / automation"],
    "semester": "大三上 / year 3, autumn",
    "credits": 2.5,
    "class_hours": 40,
    "required": False,
    "lab_id": "lab-robots",
    "window": "office",
    "as_of": "2026-11-01",
}
DETAIL = CourseDetail(
    code="AU306",
    majors=("自动化 / automation",),
    skills=("PLC 编程 / PLC programming", "传感器 / sensors"),
    semester="大三上 / year 3, autumn",
    credits=2.5,
    class_hours=40,
    required=False,
    lab_key="lab-robots",
    window_key="office",
)


def test_a_row_says_all_that_a_course_has_and_can_be_written_back() -> None:
    found = draft_of(ROW)
    assert isinstance(found, Draft) and (found.kind, found.detail) == (Kind.COURSE, DETAIL)
    assert draft_of(row_of(found)) == found


@pytest.mark.parametrize(
    ("changes", "why", "field"),
    [
        ({"skills": []}, Why.MISSING, "skills"),
        ({"skills": [" "]}, Why.MISSING, "skills"),
        ({"skills": {"zh": "编程"}}, Why.WRONG_TYPE, "skills"),
        ({"required": "maybe"}, Why.WRONG_TYPE, "required"),
        ({"credits": "three"}, Why.WRONG_TYPE, "credits"),
        ({"lab_id": "two words"}, Why.BAD_KEY, "lab_id"),
    ],
)
def test_a_row_that_says_too_little_is_refused(changes: dict[str, object], why: Why, field: str) -> None:
    refused = draft_of(ROW | changes)
    assert isinstance(refused, Refusal) and (refused.why, refused.values["field"]) == (why, field)


async def test_a_course_is_kept_and_shown_with_its_window_and_no_search_finds_it(database: Database) -> None:
    course = draft_of(ROW)
    assert isinstance(course, Draft)
    assert await keep(database, course, course, draft("office", Kind.EXPERT)) == [
        Saved.CREATED, Saved.UNCHANGED, Saved.CREATED,
    ]  # fmt: skip
    async with database.reading() as session:
        ids = await ids_of(session, [course.key, "office"])
        [card] = await cards(session, [ids[course.key]], Language.EN, TODAY, None)
        found, indexed = await page(session, 0, 10), await count_wordings(session)
    assert (card.kind, card.title, card.detail) == (Kind.COURSE, "PLC and electrical control", DETAIL)
    assert card.via is not None and (card.via.key, card.availability) == ("office", None)
    assert [one.record_id for one in found] == [ids["office"]] and indexed == 1
    assert outlived(card, TODAY) is None
