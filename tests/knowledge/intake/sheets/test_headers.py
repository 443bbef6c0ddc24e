"""Which line is the header, and what its words stand for."""

import pytest

from knowledge.intake.columns import fields_of
from knowledge.intake.sheets.headers import claims, find_header, kind_called, kind_written, plain
from knowledge.intake.sheets.tables import Line, letters
from knowledge.vocabulary import Kind


def _claimed(*words: str, kind: Kind | None = Kind.LAB, given: dict[str, str] | None = None) -> list[str | None]:
    return [claim.field for claim in claims(words, fields_of(kind), given or {})]


@pytest.mark.parametrize(
    ("header", "field", "kind"),
    [
        ("名称", "title_zh", Kind.LAB),
        (" * 标 题 ", "title_zh", Kind.CASE),
        ("Name", "title", Kind.LAB),
        ("Programme Name", "title", Kind.PROGRAM),
        ("联系电话", "phone", Kind.EXPERT),
        ("截止日期（必填）", "closes", Kind.PROGRAM),
        ("截止日期", "closes", Kind.OPENING),
        ("Closing-Date", "closes", Kind.PROGRAM),
        ("资助金额（元）", "amount_max", Kind.PROGRAM),
        ("资助金额（万元）", "max_subsidy_wan", Kind.PROGRAM),
        ("联系电话", None, Kind.LAB),
        ("随便什么", None, Kind.LAB),
        ("Token", None, Kind.LAB),
    ],
)
def test_headers_are_known_in_both_languages(header: str, field: str | None, kind: Kind) -> None:
    assert _claimed(header, kind=kind) == [field]


def test_a_language_in_the_header_is_heard() -> None:
    words = ("名称（中文）", "名称（英文）", "正文_zh", "Description (English)", "单位 EN")
    assert _claimed(*words) == ["title_zh", "title_en", "body_zh", "body_en", "org_en"]


def test_a_text_without_language_takes_the_one_that_is_left() -> None:
    assert _claimed("name", "description", "名称", "简介") == ["title_en", "body_en", "title_zh", "body_zh"]
    assert _claimed("name", "title_zh", "body_zh", "title_en", "body_en")[0] is None


def test_a_name_without_a_body_makes_no_text_of_its_language() -> None:
    assert _claimed("名称", "英文名称", "简介") == ["title_zh", None, "body_zh"]


def test_each_field_is_given_once_and_its_own_name_goes_first() -> None:
    assert _claimed("编号", "id", "代码") == [None, "id", None]
    assert _claimed("编号", "id", "代码", given={plain("代码"): "id"}) == [None, None, "id"]
    assert _claimed("编号", "院系", given={plain("院系"): ""}) == ["id", None]


def test_the_header_is_the_line_that_names_most() -> None:
    lines = [
        Line(1, ["实验室名录", None, None]),
        Line(3, ["编号", "名称", "简介"]),
        Line(4, ["a", "b", "c"]),
        Line(5, ["名称", "标题", ""]),
    ]
    found = find_header(lines, fields_of(Kind.LAB), {})
    assert found is not None and (found.last, list(found.words)) == (3, ["编号", "名称", "简介"])
    assert find_header(lines[2:3], fields_of(Kind.LAB), {}) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("lab", Kind.LAB),
        ("Labs 2026", Kind.LAB),
        ("2026年实验室名录", Kind.LAB),
        ("labs_final-v2", Kind.LAB),
        ("合作案例汇总", Kind.CASE),
        ("实验室与案例", None),
        ("Sheet1", None),
        ("collaborations", None),
    ],
)
def test_kinds_are_heard_in_names(name: str, kind: Kind | None) -> None:
    assert kind_called(name) is kind


def test_kinds_of_rows_are_read_in_both_languages() -> None:
    assert [kind_written(word) for word in ("Lab", "实验室", "policy", "政策", "shed")] == [
        "lab", "lab", "policy", "program", "shed"
    ]  # fmt: skip


def test_columns_have_the_letters_that_spreadsheets_give_them() -> None:
    assert [letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
