"""What the figures are counted from: which openings count, and which needs are too few to be told."""

import datetime as dt

from knowledge import demands, enterprises
from knowledge.courses import CourseDetail
from knowledge.database import Database
from knowledge.demand_signal import Asked, asked, taught, wanted
from knowledge.drafts import OpeningDetail, TextDraft
from knowledge.introduction_kinds import PROBLEM, IntroductionKind
from knowledge.vocabulary import Audience, Kind, Language, Stage
from tests.knowledge.drafting import NOW, TODAY, draft, keep
from tests.knowledge.talking import SEAL, person

YEAR = dt.timedelta(days=365)
BOTH = {
    Language.ZH: TextDraft(title="实习生", org="某厂", body="会PLC编程，沟通能力强，适合机械工程专业"),
    Language.EN: TextDraft(title="Intern", org="A works", body="You know SolidWorks."),
}


async def test_openings_of_a_year_count_and_courses_teach(database: Database) -> None:
    opening = {"kind": Kind.OPENING, "texts": BOTH}
    await keep(
        database,
        draft(
            "open",
            closes=TODAY,
            detail=OpeningDetail(skills=("C", "Excel 表格"), majors=("自动化", "机械工程 / mechanical engineering")),
            **opening,
        ),
        draft("dateless", **opening),
        draft("of late", detail=OpeningDetail(posted=TODAY - YEAR), **opening),
        draft("closed of late", closes=TODAY - dt.timedelta(days=1), **opening),
        draft("long closed", closes=TODAY - YEAR - dt.timedelta(days=1), **opening),
        draft("old", detail=OpeningDetail(posted=TODAY - YEAR - dt.timedelta(days=1)), **opening),
        draft("for staff", audience=Audience.STAFF, **opening),
        draft("in review", stage=Stage.REVIEW, **opening),
        draft("course", Kind.COURSE, "不讲C语言", detail=CourseDetail(skills=("PLC",), majors=("自动化",))),
    )
    async with database.reading() as session:
        found = await wanted(session, TODAY)
        courses = await taught(session)
    assert [one.open for one in found] == [True, False, False, False]
    assert found[0].skills == {"c", "excel", "plc", "communication", "solidworks"}
    assert found[1].skills == {"plc", "communication", "solidworks", "mechanical-design"}, "it names no majors"
    assert (list(found[0].titles), list(found[0].majors)) == (
        ["Intern", "实习生"],
        ["自动化", "机械工程 / mechanical engineering"],
    )
    assert [(one.skills, list(one.majors)) for one in courses] == [({"plc"}, ["自动化"])]


async def test_needs_of_fewer_than_three_are_not_told(database: Database) -> None:
    people = [await person(database, str(number)) for number in range(5)]
    async with database.writing() as session:
        for colleague in people[:2]:  # of two enterprises
            await enterprises.describe(session, colleague, NOW)
    told = {
        people[0]: ("要做PLC和有限元分析", "要焊接"),
        people[1]: ("PLC",),
        people[2]: ("PLC 编程", "焊接", "再要焊接", "又要焊接"),
        people[3]: ("有限元分析、焊接",),
    }
    for who, problems in told.items():
        for problem in problems:
            await _published(database, who, problem, NOW)
    await _published(database, people[4], "有限元分析", NOW - YEAR - dt.timedelta(days=1))
    async with database.writing() as session:
        await demands.begin(session, SEAL, people[4], IntroductionKind.COMMISSIONED_RD, Language.ZH,
                            {PROBLEM: "有限元分析"}, NOW, turn_id=None, update_id=None)  # fmt: skip
    async with database.reading() as session:
        found = await asked(session, SEAL, NOW)
    assert found == Asked(8, {"plc": 3, "welding": 3})


async def _published(database: Database, who: int, problem: str, at: dt.datetime) -> None:
    async with database.writing() as session:
        need = await demands.begin(
            session, SEAL, who, IntroductionKind.COMMISSIONED_RD, Language.ZH, {PROBLEM: problem}, at,
            turn_id=None, update_id=None,
        )  # fmt: skip
        await demands.publish(session, SEAL, need, at)
