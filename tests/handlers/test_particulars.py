"""The fields of each kind, in words."""

import datetime as dt
from typing import Any

import pytest

from handlers.particulars import particulars
from handlers.wording import Wording
from knowledge.drafts import CaseDetail, ExpertDetail, LabDetail, OpeningDetail, ProgramDetail
from knowledge.vocabulary import ProgramKind
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
