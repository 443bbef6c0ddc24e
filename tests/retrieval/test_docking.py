"""What belongs in an answer: dates, audiences, retirements, doubles."""

import datetime as dt
from typing import Any

import pytest

from knowledge.catalogue import retire
from knowledge.drafts import (
    AchievementDetail,
    CaseDetail,
    Detail,
    Draft,
    EquipmentDetail,
    ExpertDetail,
    LabDetail,
    ProgramDetail,
    TextDraft,
)
from knowledge.offers import EquipmentCategory
from knowledge.vocabulary import Audience, Availability, Kind, Language, ProgramKind
from retrieval.answer import Because, Lack
from tests.knowledge.drafting import SIGNATURE, TODAY, draft
from tests.retrieval.standing import OFFICE, Standing, keys

YESTERDAY, TOMORROW = TODAY - dt.timedelta(1), TODAY + dt.timedelta(1)
#: Makes scores compare: a word that stands everywhere weighs nothing.
FILL = [
    draft(f"fill-{n}", body=body) for n, body in enumerate(["面包发霉", "电镀废水", "机器人码垛", "电池发热", "划痕"])
]


def grant(key: str, title: str | None = None, **more: Any) -> Draft:
    texts = {Language.ZH: TextDraft(title or f"{key} 密封件补贴", "某局", f"支持企业改进密封圈，{key}。")}
    return draft(key, Kind.PROGRAM, texts=texts, **more)


async def test_what_is_closed_comes_last_and_says_so(standing: Standing) -> None:
    await standing.take(
        *FILL,
        grant("past", title="密封圈补贴", closes=YESTERDAY),
        grant("stopped", active=False, closes=TOMORROW),
        grant("last-day", closes=TODAY),
        grant("soon", opens=TOMORROW),
        grant("undated"),
        grant("rolling", rolling=True),
    )
    answer = await standing.ask("改进密封圈有什么补贴")
    told = {match.card.key: match.card.availability for match in answer.programs}
    order = [availability is Availability.CLOSED for availability in told.values()]
    assert order == sorted(order)
    assert told["last-day"] is told["rolling"] is Availability.OPEN
    assert "undated" not in told or told["undated"] is Availability.UNKNOWN
    assert "soon" not in told or told["soon"] is Availability.UPCOMING
    everything = await standing.find("改进密封圈有什么补贴", kind=Kind.PROGRAM)
    status = {one.card.key: one.card.availability for one in everything}
    assert status["past"] is status["stopped"] is Availability.CLOSED
    assert status["soon"] is Availability.UPCOMING
    tomorrow = await standing.find("密封圈补贴", kind=Kind.PROGRAM, today=TOMORROW)
    assert {one.card.key: one.card.availability for one in tomorrow}["last-day"] is Availability.CLOSED


async def test_where_only_closed_ones_match_the_answer_says_so(standing: Standing) -> None:
    await standing.take(*FILL, grant("a", closes=YESTERDAY), grant("b", ends=YESTERDAY))
    answer = await standing.ask("改进密封圈有什么补贴")
    assert {match.card.availability for match in answer.programs} == {Availability.CLOSED}
    assert answer.missing == (Lack.ONLY_CLOSED_PROGRAMS,)
    assert answer.lead is not None
    assert answer.lead.card.availability is Availability.CLOSED


async def test_what_staff_keep_or_have_retired_is_never_shown_though_indexes_hold_it(standing: Standing) -> None:
    await standing.take(
        *FILL,
        draft("shown", body="密封圈老化开裂"),
        draft("internal", body="密封圈老化开裂", audience=Audience.STAFF),
        draft("retired", body="密封圈老化开裂"),
    )
    assert "retired" in keys((await standing.ask("密封圈老化开裂")).contacts)
    async with standing.database.writing() as session:
        await retire(session, ["retired"], SIGNATURE)
    answer = await standing.ask("密封圈老化开裂")
    assert keys(answer.matches) == ["shown"]
    staff = await standing.ask("密封圈老化开裂", audiences=tuple(Audience))
    assert set(keys(staff.contacts)) == {"shown", "internal"}


async def test_a_case_that_is_no_longer_shown_brings_no_lab(standing: Standing) -> None:
    case = draft("case", Kind.CASE, "热油泵密封圈开裂漏油的改进", detail=CaseDetail(lab_key="lab"))
    await standing.take(*FILL, case, draft("lab", body="高分子"), draft("shown", body="密封圈开裂漏油"))
    answer = await standing.ask("热油泵密封圈开裂漏油")
    (lab,) = [match for match in answer.contacts if match.card.key == "lab"]
    assert lab.reason.because is Because.CASE
    assert lab.reason.title == "case 标题"
    async with standing.database.writing() as session:
        await retire(session, ["case"], SIGNATURE)
    assert "lab" not in keys((await standing.ask("热油泵密封圈开裂漏油")).contacts)


@pytest.mark.parametrize(
    ("kind", "detail", "because"),
    [
        (Kind.EQUIPMENT, EquipmentDetail(lab_key="lab"), Because.EQUIPMENT),
        (Kind.ACHIEVEMENT, AchievementDetail(lab_key="lab"), Because.ACHIEVEMENT),
    ],
)
async def test_where_nobody_else_can_help_the_lab_behind_equipment_or_a_result_is_shown(
    standing: Standing, kind: Kind, detail: Detail, because: Because
) -> None:
    offered = draft("offered", kind, "热油泵密封圈开裂漏油的检验", detail=detail)
    await standing.take(*FILL, offered, draft("lab", body="高分子"))
    answer = await standing.ask("热油泵密封圈开裂漏油")
    (lab,) = answer.contacts
    assert (lab.card.key, lab.reason.because, lab.reason.title) == ("lab", because, "offered 标题")
    await standing.take(draft("other", body="热油泵密封圈开裂漏油"))
    assert keys((await standing.ask("热油泵密封圈开裂漏油")).contacts) == ["other"]


async def test_a_window_that_is_gone_gives_way_to_the_desk_s_office(standing: Standing) -> None:
    office = draft(OFFICE, Kind.EXPERT, "技术转移", detail=ExpertDetail(office=True, email="ktt@uni.example"))
    window = draft("window", Kind.EXPERT, "联络", detail=ExpertDetail(email="w@uni.example"))
    lab = draft("lab", body="密封圈老化开裂", detail=LabDetail(window_key="window"))
    await standing.take(*FILL, office, window, lab)
    (match, *_) = (await standing.ask("密封圈老化开裂")).contacts
    assert match.card.via is not None
    assert (match.card.via.email, match.card.via.fallback) == ("w@uni.example", False)
    async with standing.database.writing() as session:
        await retire(session, ["window"], SIGNATURE)
    (match, *_) = (await standing.ask("密封圈老化开裂")).contacts
    assert match.card.via is not None
    assert (match.card.via.email, match.card.via.fallback) == ("ktt@uni.example", True)


async def test_a_program_listed_twice_is_shown_once(standing: Standing) -> None:
    await standing.take(
        *FILL,
        grant("one", "密封件专项补贴", closes=TOMORROW),
        grant("two", "密封件专项补贴"),
        grant("next-year", "密封件专项补贴", closes=TOMORROW + dt.timedelta(300)),
    )
    shown = set(keys((await standing.ask("改进密封圈有什么补贴")).programs))
    assert "next-year" in shown
    assert len(shown & {"one", "two"}) <= 1


async def test_general_support_is_open_or_undated_and_of_the_desk_s_country(standing: Standing) -> None:
    def support(key: str, **more: Any) -> Draft:
        texts = {
            Language.ZH: TextDraft(f"{key} 产学研补助", "某局", "企业委托高校研发，可以申请创新券和合作项目资助。")
        }
        detail = ProgramDetail(program_kind=ProgramKind.VOUCHER)
        usual: dict[str, Any] = {"texts": texts, "detail": detail, "country": "CN"}
        return draft(key, Kind.PROGRAM, **usual | more)

    await standing.take(
        *FILL,
        draft("lab", body="密封圈老化开裂"),
        support("home"),
        support("closed", closes=YESTERDAY),
        support("abroad", country="UK"),
        support("vague", detail=ProgramDetail()),
    )
    answer = await standing.ask("密封圈老化开裂")
    assert keys(answer.programs) == ["home"]
    assert Lack.NO_PROGRAM in answer.missing


async def test_an_edit_is_in_the_very_next_answer(standing: Standing) -> None:
    await standing.take(*FILL, draft("lab", body="密封圈老化开裂"))
    await standing.take(draft("lab", body="轴承磨损异响"))
    answer = await standing.ask("轴承磨损异响")
    assert keys(answer.contacts)[0] == "lab"
    assert "轴承磨损" in answer.contacts[0].quote
    gone = await standing.ask("密封圈老化开裂")
    assert {match.reason.because for match in gone.contacts} <= {Because.NEAREST}
    assert Lack.NO_CONTACT in gone.missing


async def test_who_asks_where_to_hold_something_is_shown_the_halls(standing: Standing) -> None:
    await standing.take(
        *FILL,
        draft("hall", Kind.EQUIPMENT, body="八十人的阶梯报告厅", detail=EquipmentDetail(EquipmentCategory.VENUE)),
        draft("bench", Kind.EQUIPMENT, body="办讲座用的显微镜，场地在二楼", detail=EquipmentDetail()),
    )
    answer = await standing.ask("有没有场地办讲座")
    assert keys(answer.equipment) == ["hall"]
    assert not answer.contacts
