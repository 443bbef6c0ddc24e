"""The fields of each kind, in words."""

import dataclasses
import datetime as dt
from typing import Any

import pytest

from handlers.particulars import particulars
from handlers.wording import Wording
from knowledge.drafts import CaseDetail, ExpertDetail, LabDetail, OpeningDetail, ProgramDetail
from knowledge.openings import PayUnit, Spoken, Sponsorship, Workplace
from knowledge.vocabulary import Kind, ProgramKind
from tests.handlers.answers import EN, TODAY, ZH, card


@pytest.mark.parametrize(
    ("detail", "zh", "en"),
    [
        (
            LabDetail("材料学院 / School of Materials", "橡胶"),
            ["院系：材料学院", "领域：橡胶"],
            ["Department: School of Materials", "Field: 橡胶"],
        ),
        (LabDetail(), [], []),
        (ExpertDetail(office=True), [], []),
        (ProgramDetail(ProgramKind.VOUCHER), ["支持方式：创新券"], ["Kind of support: innovation voucher"]),
        (
            CaseDetail(field="水泵", partners=("甲厂", "乙厂"), year=2024),
            ["领域：水泵", "合作方：甲厂、乙厂", "年份：2024"],
            ["Field: 水泵", "Partners: 甲厂, 乙厂", "Year: 2024"],
        ),
        (
            OpeningDetail("实习 / internship", ("2027春",), "本科 / bachelor", ("化学", "材料"), dt.date(2026, 11, 1)),
            ["岗位性质：实习", "学历：本科", "专业：化学、材料", "时段：2027年春季", "发布日期：2026年11月1日"],
            ["Kind of post: internship", "Degree: bachelor", "Majors: 化学, 材料", "Term: spring 2027",
             "Posted: 1 November 2026"],
        ),
    ],
)  # fmt: skip
def test_fields_stand_where_the_source_states_them(detail: Any, zh: list[str], en: list[str]) -> None:
    one = card(detail=detail)
    assert particulars(one, Wording(ZH, TODAY), ZH) == zh
    assert particulars(one, Wording(EN, TODAY), EN) == en


def test_what_an_opening_asks_for_and_gives_is_said_in_words() -> None:
    detail = OpeningDetail(
        skills=("C", "焊接 / soldering"), workplace=Workplace.HYBRID, pay_min=120.0, pay_max=180.0, pay_currency="CNY",
        pay_unit=PayUnit.DAY, languages=(Spoken.EN, Spoken.JA), starts=dt.date(2027, 7, 5), days_per_week=4, seats=2,
        graduation_years=(2027, 2028), study_years=(3, 6), sponsorship=Sponsorship.NOT_OFFERED,
    )  # fmt: skip
    one = card(kind=Kind.OPENING, detail=detail)
    assert particulars(one, Wording(ZH, TODAY), ZH) == [
        "工作时间：2027年7月5日起", "每周到岗：4 天", "工作方式：部分远程", "薪酬：每天 120 元至 180 元",
        "技能要求：C、焊接", "语言要求：英文、日语",
        "面向毕业年份：2027、2028", "面向年级：大三、6 年级", "签证：不协助办理签证", "名额：2",
    ]  # fmt: skip
    said = particulars(one, Wording(EN, TODAY), EN)
    assert said[:4] == ["Work: from 5 July 2027", "Days a week: 4", "Where: partly from home",
                        "Pay: CNY 120 to CNY 180 per day"]  # fmt: skip
    for unit in PayUnit:
        by = dataclasses.replace(detail, pay_unit=unit, finishes=dt.date(2027, 8, 1))
        assert "120" in particulars(card(detail=by), Wording(EN, TODAY), EN)[3]
    assert particulars(card(detail=OpeningDetail(paid=False)), Wording(ZH, TODAY), ZH) == ["薪酬：无薪酬"]


def test_every_kind_of_support_has_its_words() -> None:
    for texts in (ZH, EN):
        said = {particulars(card(detail=ProgramDetail(kind)), Wording(texts, TODAY), texts)[0] for kind in ProgramKind}
        assert len(said) == len(ProgramKind)


def test_a_field_is_one_short_line() -> None:
    long = OpeningDetail(majors=tuple(f"专业\n{n}" for n in range(1000)))
    (line,) = particulars(card(detail=long), Wording(ZH, TODAY), ZH)
    assert len(line) < 210
    assert line.startswith("专业：专业 0、专业 1、")
    assert line.endswith("…")
