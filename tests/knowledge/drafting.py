"""Drafts for tests: complete and plain, so that a test states only what it is about."""

import datetime as dt
from typing import Any

from knowledge.catalogue import Saved, Signature, save
from knowledge.courses import CourseDetail
from knowledge.database import Database
from knowledge.drafts import (
    AchievementDetail,
    AnswerDetail,
    CaseDetail,
    Detail,
    Draft,
    EquipmentDetail,
    EventDetail,
    ExpertDetail,
    LabDetail,
    MentorDetail,
    OpeningDetail,
    ProgramDetail,
    TextDraft,
)
from knowledge.vocabulary import Kind, Language

NOW = dt.datetime(2026, 11, 22, 8, tzinfo=dt.UTC)
TODAY = NOW.date()
SIGNATURE = Signature(who="tester", why="test", at=NOW)

_DETAILS: dict[Kind, Detail] = {
    Kind.LAB: LabDetail(),
    Kind.EXPERT: ExpertDetail(),
    Kind.PROGRAM: ProgramDetail(),
    Kind.CASE: CaseDetail(),
    Kind.OPENING: OpeningDetail(),
    Kind.EQUIPMENT: EquipmentDetail(),
    Kind.ACHIEVEMENT: AchievementDetail(),
    Kind.MENTOR: MentorDetail(),
    Kind.EVENT: EventDetail(),
    Kind.ANSWER: AnswerDetail(),
    Kind.COURSE: CourseDetail(),
}


def draft(key: str, kind: Kind = Kind.LAB, body: str = "水泵密封圈配方", **changes: Any) -> Draft:
    """Makes a published record in Chinese."""
    values: dict[str, Any] = {
        "texts": {Language.ZH: TextDraft(title=f"{key} 标题", org="某大学", body=body)},
        "detail": _DETAILS[kind],
    }
    return Draft(key=key, kind=kind, **(values | changes))


async def keep(database: Database, *drafts: Draft) -> list[Saved]:
    """Saves drafts in a transaction of their own."""
    async with database.writing() as session:
        return await save(session, drafts, SIGNATURE)
