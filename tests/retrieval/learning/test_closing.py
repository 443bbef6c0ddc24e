"""Where skills can be learnt: who goes first, and what is left out."""

import datetime as dt

from knowledge import linkage
from knowledge.courses import CourseDetail
from knowledge.database import Database
from knowledge.drafts import Draft, EventDetail, LabDetail, MentorDetail, OpeningDetail, TextDraft
from knowledge.offers import Attendee, Direction, EventCategory
from knowledge.shelf import ids_of
from knowledge.vocabulary import Audience, Kind, Language
from knowledge.walks import Level
from retrieval.learning import Closing, closing, courses_on, wanted
from tests.knowledge.drafting import NOW, draft, keep

AUTOMATION = "major-auto"
PLC = ("PLC 编程 / PLC programming",)


def _course(key: str, *majors: str, skills: tuple[str, ...] = PLC, required: bool | None = None) -> Draft:
    return draft(key, Kind.COURSE, "课", detail=CourseDetail(skills=skills, majors=majors, required=required))


def _event(
    key: str, days: int, who: Attendee = Attendee.STUDENT, sort: EventCategory = EventCategory.TRAINING
) -> Draft:
    detail = EventDetail(category=sort, starts=NOW + dt.timedelta(days=days), for_whom=(who,))
    return draft(key, Kind.EVENT, "PLC 编程训练营", detail=detail)


def _mentor(key: str, *, direction: Direction = Direction.TO_STUDENTS, available: bool | None = None) -> Draft:
    return draft(key, Kind.MENTOR, "辅导", detail=MentorDetail(direction=direction, skills=PLC, available=available))


TEACHING = (
    _course("c-others", "会计学 / accounting"),
    _course("c-all"),
    _course("c-all-more", skills=("传感器 / sensors", *PLC)),
    _course("c-mine", "机械工程", "自动化 / automation"),
    _course("c-mine-required", "Automation", required=True),
    _course("c-else", skills=("会计 / accounting",)),
    draft("c-hidden", Kind.COURSE, "课", detail=CourseDetail(skills=PLC), audience=Audience.STAFF),
    _event("e-over", -1),
    _event("e-firms", 5, Attendee.ENTERPRISE),
    _event("e-roadshow", 5, sort=EventCategory.ROADSHOW),
    _event("e-soon", 5),
    _mentor("m-firms", direction=Direction.TO_ENTERPRISES),
    _mentor("m-away", available=False),
    _mentor("m-guides"),
    draft("l-robots", Kind.LAB, "做 PLC 改造", detail=LabDetail()),
    draft("l-rubber", Kind.LAB, "做橡胶", detail=LabDetail()),
)


async def test_what_closes_a_gap_comes_in_the_order_of_use(database: Database) -> None:
    async with database.writing() as session:
        node = {
            "key": AUTOMATION, "level": Level.MAJOR, "code": None, "names": {"zh": "自动化", "en": "Automation"},
            "source": "catalogue", "ref": None, "demonstration": False,
        }  # fmt: skip
        await linkage.replace(session, [node], [], "one", NOW)
    await keep(database, *TEACHING)
    async with database.reading() as session:
        keys = {id: key for key, id in (await ids_of(session, [one.key for one in TEACHING])).items()}
        mine = await closing(session, ["plc", "sensors", "welding"], AUTOMATION, NOW)
        anybody = await closing(session, ["plc"], None, NOW)
        on = await courses_on(session, "会计", None, NOW)
        everything = await courses_on(session, "", AUTOMATION, NOW)
        nothing = await courses_on(session, "量子 引力 课", None, NOW)

    def named(ids: list[int]) -> list[str]:
        return [keys[one] for one in ids]

    plc = mine["plc"]
    assert named(plc.courses) == ["c-mine-required", "c-mine", "c-all-more", "c-all", "c-others"]
    assert {keys[one] for one in plc.mine} == {"c-mine", "c-mine-required"}
    assert {keys[one] for one in plc.required} == {"c-mine-required"}
    assert (named(plc.trainings), named(plc.mentors), named(plc.labs)) == (["e-soon"], ["m-guides"], ["l-robots"])
    assert named(mine["sensors"].courses) == ["c-all-more"]
    assert mine["welding"] == Closing() and mine["welding"].empty
    assert named(anybody["plc"].courses)[:2] == ["c-all", "c-all-more"] and not anybody["plc"].mine
    assert named(on) == ["c-else"] and nothing == []
    assert named(everything)[:2] == ["c-mine", "c-mine-required"] and len(everything) == 6


async def test_an_opening_asks_for_what_it_lists_else_for_what_its_text_names(database: Database) -> None:
    body = "数据库公司招人，会 Python 和 SQL，沟通能力强"
    texts = {Language.ZH: TextDraft("数据库公司 实习生", "数据库公司", body)}
    listed = OpeningDetail(skills=("PLC 编程 / PLC programming", "看人脸色", "焊接 / soldering"))
    drafts = [
        draft("o-listed", Kind.OPENING, body, detail=listed),
        draft("o-silent", Kind.OPENING, body, detail=OpeningDetail(), texts=texts),
    ]
    await keep(database, *drafts)
    async with database.reading() as session:
        ids = await ids_of(session, ["o-listed", "o-silent"])
        first = await wanted(session, ids["o-listed"], listed)
        second = await wanted(session, ids["o-silent"], OpeningDetail())
    assert (first.skills, first.others) == (("plc", "soldering"), ("看人脸色",))
    assert (second.skills, second.others) == (("python", "sql"), ()), "neither good manners nor a name"
