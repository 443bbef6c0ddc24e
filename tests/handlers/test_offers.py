"""What equipment, achievements, mentors, events and courses say of themselves, in both languages."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from handlers.amounts import amount
from handlers.offers import brief, when
from handlers.particulars import particulars
from handlers.wording import Wording
from knowledge.courses import CourseDetail
from knowledge.drafts import AchievementDetail, Detail, EquipmentDetail, EventDetail, MentorDetail
from knowledge.offers import (
    AchievementCategory,
    Attendee,
    Direction,
    EquipmentCategory,
    EventCategory,
    FeeUnit,
    LicenceMode,
    Meeting,
    Rights,
)
from knowledge.vocabulary import Kind, Language
from tests.handlers.answers import EN, TODAY, ZH, card

SHANGHAI = ZoneInfo("Asia/Shanghai")
START = dt.datetime(2026, 12, 11, 14, tzinfo=SHANGHAI)
MICROSCOPE = EquipmentDetail(
    EquipmentCategory.INSTRUMENT, fee_amount=300, fee_currency="CNY", fee_unit=FeeUnit.HOUR,
    fee_note="首次免费 / the first is free", lead_days=1, booking="线上提交 / online form", self_operation=False,
    voucher_accepted=True, area_m2=20, available=False,
)  # fmt: skip
PATENT = AchievementDetail(
    AchievementCategory.PATENT, trl=7, rights=Rights.GRANTED, rights_no="ZL1", year=2024,
    licence_modes=(LicenceMode.NON_EXCLUSIVE, LicenceMode.JOINT_DEVELOPMENT), price_min=20_000, price_max=60_000,
    price_currency="CNY", price_note="面议 / negotiable",
)  # fmt: skip
MENTOR = MentorDetail(
    Direction.TO_STUDENTS, field="机械 / machines", skills=("热处理 / heat treatment",), capacity=3,
    modes=(Meeting.ONLINE,), languages=(Language.ZH,), hours="每月 / monthly", available=True,
)  # fmt: skip
FAIR = EventDetail(
    EventCategory.ROADSHOW, starts=START, finishes=START.replace(hour=17, minute=30), online=False, capacity=60,
    for_whom=(Attendee.ENTERPRISE,), fee_amount=200, fee_currency="CNY",
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "detail", "zh", "en"),
    [
        (
            Kind.EQUIPMENT,
            MICROSCOPE,
            ["类别：仪器设备", "收费：每小时 300 元、首次免费", "预约规则：线上提交", "提前量：至少提前 1 个工作日",
             "操作：由专人操作", "创新券：当地规定允许时可以抵付", "面积：20 平方米", "状态：目前停用"],
            ["Category: instrument", "Fee: CNY 300 per hour, the first is free", "Booking: online form",
             "Notice: at least 1 working day", "Operation: run by an operator",
             "Innovation voucher: may pay for it where local rules allow", "Area: 20 m²",
             "State: out of service at present"],
        ),
        (
            Kind.ACHIEVEMENT,
            PATENT,
            ["类别：专利", "技术成熟度：7 级（共 9 级）", "权利状态：已授权、ZL1", "合作方式：普通许可、合作开发",
             "价格：许可费 2 万元至 6 万元、面议", "年份：2024"],
            ["Category: patent", "Technology readiness level: 7 of 9", "Rights: granted, ZL1",
             "Terms: non-exclusive licence, joint development",
             "Price: licence fee CNY 20,000 to CNY 60,000, negotiable", "Year: 2024"],
        ),
        (
            Kind.MENTOR,
            MENTOR,
            ["导师类型：企业导师带学生", "领域：机械", "擅长：热处理", "见面方式：线上", "语言：中文", "时间安排：每月",
             "同时带的人数：3"],
            ["Kind of mentor: mentor from industry, for students", "Field: machines", "Good at: heat treatment",
             "Meets: online", "Languages: Chinese", "When: monthly", "Mentees at a time: 3"],
        ),
        (
            Kind.EVENT,
            FAIR,
            ["类别：路演", "举办时间：2026年12月11日 14:00–17:30 (UTC+8)", "参加方式：现场参加", "面向：企业",
             "名额：60", "收费：每人 200 元"],
            ["Category: roadshow", "Takes place: 11 December 2026, 14:00–17:30 (UTC+8)", "Attendance: on site",
             "For: enterprises", "Places: 60", "Fee: CNY 200 a person"],
        ),
    ],
)  # fmt: skip
def test_particulars(kind: Kind, detail: Detail, zh: list[str], en: list[str]) -> None:
    one = card(kind, detail=detail)
    assert particulars(one, Wording(ZH, TODAY), ZH) == zh
    assert particulars(one, Wording(EN, TODAY), EN) == en


@pytest.mark.parametrize("kind", [Kind.EQUIPMENT, Kind.ACHIEVEMENT, Kind.MENTOR, Kind.EVENT])
def test_what_no_source_states_is_not_said(kind: Kind) -> None:
    lines = particulars(card(kind), Wording(EN, TODAY), EN)
    assert len(lines) == 1, "the category or the direction, which every such record has"
    assert amount(card(kind), EN) is None


def test_every_word_of_the_vocabularies_has_a_name_in_both_languages() -> None:
    prefixes = {
        "category": (*EquipmentCategory, *AchievementCategory, *EventCategory), "unit": FeeUnit, "rights": Rights,
        "licence": LicenceMode, "direction": Direction, "meeting": Meeting, "attendee": Attendee,
    }  # fmt: skip
    for texts in (ZH, EN):
        for prefix, words in prefixes.items():
            names = [texts.say(f"{prefix}-{word.value}") for word in words if word is not FeeUnit.QUOTATION]
            assert all(names) and len(set(names)) == len(names)


def test_fees_without_a_figure() -> None:
    quoted = card(Kind.EQUIPMENT, detail=EquipmentDetail(fee_unit=FeeUnit.QUOTATION))
    assert (amount(quoted, ZH), amount(quoted, EN)) == ("面议报价", "by quotation")
    free = card(Kind.EVENT, detail=EventDetail(fee_amount=0))
    assert (amount(free, ZH), amount(free, EN)) == ("免费", "free of charge")


def test_when_an_event_takes_place() -> None:
    assert when(EventDetail(), EN) is None
    assert when(EventDetail(starts=START), ZH) == "2026年12月11日 14:00"
    days = EventDetail(starts=START, finishes=START + dt.timedelta(2))
    assert when(days, EN) == "11 December 2026, 14:00 to 13 December 2026, 14:00"
    assert when(days, ZH) == "2026年12月11日 14:00 至 2026年12月13日 14:00"


@pytest.mark.parametrize(
    ("zone", "said"),
    [("UTC", "06:00 (UTC)"), ("Asia/Kolkata", "11:30 (UTC+5:30)"), ("America/New_York", "01:00 (UTC-5)")],
)
def test_times_say_how_far_they_are_from_utc(zone: str, said: str) -> None:
    event = card(Kind.EVENT, detail=EventDetail(starts=START.astimezone(ZoneInfo(zone))))
    assert particulars(event, Wording(EN, TODAY), EN)[1].endswith(said)


def test_a_line_on_what_cannot_be_had_now() -> None:
    assert brief(card(Kind.EQUIPMENT, detail=MICROSCOPE), EN) == ["out of service at present"]
    away = MentorDetail(Direction.TO_ENTERPRISES, available=False)
    assert brief(card(Kind.MENTOR, detail=away), ZH) == ["学校导师帮企业", "目前不接新人"]


def test_a_course_says_what_it_counts_and_for_whom_it_is() -> None:
    detail = CourseDetail("AU400", ("自动化 / automation",), ("PID",), "大三下 / year 3, spring", 2.5, 1, True)
    assert brief(card(Kind.COURSE, detail=detail), EN) == ["AU400", "year 3, spring", "2.5 credits"]
    said = particulars(card(Kind.COURSE, detail=detail), Wording(EN, TODAY), EN)
    assert said == [
        "Course code: AU400", "Teaches: PID", "For students of: automation", "Taught: year 3, spring",
        "Credits and hours: 2.5 credits, 1 hour of teaching", "Choice: required for these majors",
    ]  # fmt: skip
    assert brief(card(Kind.COURSE, detail=CourseDetail(credits=1)), EN) == ["1 credit"]
    assert particulars(card(Kind.COURSE), Wording(EN, TODAY), EN) == []
