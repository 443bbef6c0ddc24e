"""Facts and codes in words, in both languages."""

import dataclasses
import datetime as dt
from typing import Any

import pytest

from handlers.amounts import amount
from handlers.texts import texts
from handlers.wording import Wording, sections
from knowledge.card import Card, ContactWay
from knowledge.drafts import CaseDetail, EventDetail, LabDetail, OpeningDetail, ProgramDetail
from knowledge.vocabulary import Availability, Kind, Language
from retrieval.answer import Answer, Because, Lack, Match, Reason

TODAY = dt.date(2026, 11, 22)
ZH, EN = Wording(texts(Language.ZH), TODAY), Wording(texts(Language.EN), TODAY)
OFFICE = ContactWay(
    "office", "技术转移中心", "ktt@uni.example", "+86-000", "https://uni.example", "周一 / Mon", fallback=False
)
_DETAILS = {
    Kind.LAB: LabDetail(),
    Kind.PROGRAM: ProgramDetail(),
    Kind.CASE: CaseDetail(),
    Kind.OPENING: OpeningDetail(),
    Kind.EVENT: EventDetail(),
}


def card(kind: Kind = Kind.PROGRAM, **values: Any) -> Card:
    blank: dict[str, Any] = dict.fromkeys(field.name for field in dataclasses.fields(Card))
    plain = {"record_id": 1, "key": "k", "kind": kind, "language": Language.ZH, "title": "标题", "body": "正文"}
    flags = {"rolling": False, "announced": False, "demonstration": False, "detail": _DETAILS[kind]}
    return Card(**blank | plain | flags | values)


def match(n: int = 1, kind: Kind = Kind.LAB, reason: Reason | None = None, quote: str = "引文", **values: Any) -> Match:
    return Match(n, card(kind, **values), reason or Reason(Because.MEANING), quote)


def answer(language: Language = Language.ZH, **values: Any) -> Answer:
    nothing: dict[str, Any] = {
        "language": language, "abstained": False, "lead": None, "contacts": (), "programs": (), "cases": (),
        "openings": (), "missing": (), "office": None, "lexical_only": False,
    }  # fmt: skip
    return Answer(**nothing | values)


@pytest.mark.parametrize(
    ("values", "zh", "en"),
    [
        ({"availability": None}, None, None),
        (
            {"availability": Availability.OPEN, "closes": TODAY + dt.timedelta(10)},
            "开放申请，2026年12月2日截止（还有 10 天）",
            "open until 2 December 2026 (10 days left)",
        ),
        (
            {"availability": Availability.OPEN, "closes": TODAY + dt.timedelta(1)},
            "开放申请，2026年11月23日截止（还有 1 天）",
            "open until 23 November 2026 (1 day left)",
        ),
        (
            {"availability": Availability.OPEN, "closes": TODAY},
            "开放申请，2026年11月22日截止（今天是最后一天）",
            "open until 22 November 2026 (today is the last day)",
        ),
        (
            {"availability": Availability.OPEN, "ends": TODAY + dt.timedelta(2)},
            "开放申请，2026年11月24日截止（还有 2 天）",
            "open until 24 November 2026 (2 days left)",
        ),
        ({"availability": Availability.OPEN, "rolling": True}, "常年有效", "always open"),
        ({"availability": Availability.OPEN}, "开放申请", "open"),
        (
            {"availability": Availability.UPCOMING, "opens": TODAY + dt.timedelta(9)},
            "尚未开放，2026年12月1日起受理（还有 9 天）",
            "not open yet, opens on 1 December 2026 (in 9 days)",
        ),
        (
            {"availability": Availability.UPCOMING, "opens": TODAY + dt.timedelta(1)},
            "尚未开放，2026年11月23日起受理（明天）",
            "not open yet, opens on 23 November 2026 (tomorrow)",
        ),
        ({"availability": Availability.UPCOMING}, "已预告，日期未定", "announced; the date is not known yet"),
        (
            {
                "availability": Availability.UPCOMING,
                "opens": TODAY - dt.timedelta(30),
                "closes": TODAY - dt.timedelta(1),
            },
            "上一轮已于2026年11月21日截止，下一轮已预告",
            "closed on 21 November 2026; another round is announced",
        ),
        (
            {"availability": Availability.CLOSED, "closes": TODAY - dt.timedelta(1)},
            "已于2026年11月21日截止",
            "closed on 21 November 2026",
        ),
        (
            {"availability": Availability.CLOSED, "ends": dt.date(2025, 9, 30)},
            "已过期（2025年9月30日结束）",
            "over (ended on 30 September 2025)",
        ),
        ({"availability": Availability.CLOSED, "closes": TODAY + dt.timedelta(9)}, "已截止", "closed"),
        (
            {"availability": Availability.UNKNOWN, "kind": Kind.EVENT},
            "未注明报名时间，请向主办方确认",
            "sign-up dates not stated: ask the organiser",
        ),
        (
            {"availability": Availability.UNKNOWN},
            "日期不详，申请前请向发布单位核实",
            "date unknown: check with the issuer before you apply",
        ),
    ],
)
def test_status(values: dict[str, Any], zh: str | None, en: str | None) -> None:
    assert ZH.status(card(**values)) == zh
    assert EN.status(card(**values)) == en


@pytest.mark.parametrize(
    ("detail", "zh", "en"),
    [
        (ProgramDetail(), None, None),
        (ProgramDetail(amount_max=500_000, currency="CNY"), "最高 50 万元", "up to CNY 500,000"),
        (ProgramDetail(amount_min=1000, currency="GBP"), "1,000 英镑起", "from GBP 1,000"),
        (
            ProgramDetail(amount_min=1, amount_max=2.5, currency="EUR"),
            "1 欧元至 2.50 欧元",
            "EUR 1 to EUR 2.50",
        ),
        (ProgramDetail(rate_percent=100), "比例 100%", "rate 100%"),
        (
            ProgramDetail(amount_max=9, currency="JPY", rate_percent=12.5),
            "最高 9 JPY、比例 12.5%",
            "up to JPY 9, rate 12.5%",
        ),
        (LabDetail(), None, None),
    ],
)
def test_amounts_stand_where_the_source_states_them(detail: Any, zh: str | None, en: str | None) -> None:
    assert amount(card(detail=detail), texts(Language.ZH)) == zh
    assert amount(card(detail=detail), texts(Language.EN)) == en


@pytest.mark.parametrize(
    ("field", "zh", "en"),
    [
        ("示范市 / Demo City", "示范市", "Demo City"),
        ("杭州", "杭州", "杭州"),
        ("Bath / Bristol", "Bath / Bristol", "Bath / Bristol"),
        ("上海 / 北京", "上海 / 北京", "上海 / 北京"),
        ("甲 / A / B", "甲 / A / B", "甲 / A / B"),
        (None, None, None),
    ],
)
def test_a_reader_gets_their_half_of_a_bilingual_field(field: str | None, zh: str | None, en: str | None) -> None:
    assert ZH.half(field) == zh
    assert EN.half(field) == en


def test_reasons() -> None:
    words = match(reason=Reason(Because.WORDS, ("密封圈", "老化")))
    assert ZH.reason(words) == "提到了“密封圈”、“老化”"
    assert EN.reason(words) == "mentions “密封圈”, “老化”"
    assert "《旧案》" in ZH.reason(match(reason=Reason(Because.CASE, title="旧案")))
    assert ZH.reason(match()) == "内容与您的问题意思相近"
    assert "通用支持" in ZH.reason(match(reason=Reason(Because.GENERAL)))


def test_ways() -> None:
    named = card(Kind.LAB, via=OFFICE)
    assert ZH.via(named) == "联系窗口：技术转移中心 · ktt@uni.example · +86-000 · https://uni.example · 时间：周一"
    assert EN.via(named) == (
        "Contact window: 技术转移中心 · ktt@uni.example · +86-000 · https://uni.example · Hours: Mon"
    )
    own = dataclasses.replace(named, key="office")
    assert ZH.via(own) == "联系：ktt@uni.example · +86-000 · https://uni.example · 时间：周一"
    fallback = card(Kind.LAB, via=dataclasses.replace(OFFICE, fallback=True))
    assert ZH.via(fallback) == "该实验室没有登记联系窗口，请经由：技术转移中心 · ktt@uni.example"
    assert ZH.via(card(Kind.LAB)) is None
    assert EN.way(ContactWay("k", "Office", None, None, None, None, fallback=False)) == "Office"


def test_openings_say_where_one_applies_while_one_can() -> None:
    page = "https://uni.example/o"
    opening = card(Kind.OPENING, url=page)
    assert (ZH.via(opening), EN.via(opening)) == (f"申请网页：{page}", f"Apply at: {page}")
    assert ZH.via(dataclasses.replace(opening, availability=Availability.CLOSED)) == f"下一期请关注：{page}"
    assert ZH.via(card(Kind.OPENING)) is None
    through = card(Kind.OPENING, via=OFFICE)
    assert (ZH.via(through) or "").startswith("申请：联系技术转移中心 · ktt@uni.example")
    fallback = card(Kind.OPENING, via=dataclasses.replace(OFFICE, fallback=True))
    assert (EN.via(fallback) or "").startswith("No way to apply is on record; ask: 技术转移中心 · ktt@uni.example")


def test_a_page_to_apply_at_is_not_told_twice() -> None:
    lines = ZH.details(match(1, Kind.OPENING, url="https://uni.example/o", source="网页"))
    assert [line for line in lines if "https://uni.example/o" in line] == ["申请网页：https://uni.example/o [1]"]
    assert any(line.startswith("来源：网页") for line in lines)


def test_sources() -> None:
    assert ZH.source(card()) == "来源：未注明"
    assert EN.source(card(source="GOV.UK", as_of=TODAY, published=TODAY, url="https://x.example")) == (
        "Source: GOV.UK (as of 22 November 2026) · https://x.example"
    )
    assert EN.source(card(source="GOV.UK", published=TODAY)) == "Source: GOV.UK (published 22 November 2026)"


def test_the_lead_quotes_and_numbers_the_best_match() -> None:
    lead = match(3, org="某大学", title="橡胶实验室", quote="研究密封圈。")
    assert ZH.lead(answer(lead=lead)) == "最接近的是某大学的《橡胶实验室》：“研究密封圈。”[3]"
    assert EN.lead(answer(lead=lead)) == "The closest match is 橡胶实验室 (某大学): “研究密封圈。” [3]"
    alone = match(1, org="某大学", title="某大学橡胶实验室")
    assert ZH.lead(answer(lead=alone)) == "最接近的是《某大学橡胶实验室》：“引文”[1]"
    closed = match(1, Kind.PROGRAM, availability=Availability.CLOSED, closes=dt.date(2026, 1, 1))
    assert ZH.lead(answer(lead=closed)).endswith("（注意：已于2026年1月1日截止）")
    assert EN.lead(answer(lead=closed)).endswith("(Note: closed on 1 January 2026.)")
    assert EN.lead(answer()) == texts(Language.EN).say("answer-general")
    assert EN.lead(answer(abstained=True)) == texts(Language.EN).say("abstain")
    near, opening = match(1, Kind.OPENING, Reason(Because.NEAREST)), match(2, Kind.OPENING)
    assert EN.lead(answer(openings=(near, opening))) == texts(Language.EN).say("answer-openings")
    assert EN.lead(answer(openings=(near,))) == texts(Language.EN).say("answer-nearest")


def test_markup_in_records_stays_data() -> None:
    nasty = "<b>{ $x }</b> [red]&amp;[/red] :smile: {-y}"
    lead = match(1, title=nasty, org=nasty, quote=nasty, source=nasty, location=nasty)
    plain = ZH.plain(answer(lead=lead, contacts=(lead,)))
    assert plain.count(nasty) >= 4
    reason = match(reason=Reason(Because.WORDS, (nasty,)))
    assert nasty in EN.reason(reason)


def test_the_whole_answer_in_plain_words() -> None:
    lab = match(1, Kind.LAB, title="橡胶实验室", org="某大学", via=OFFICE, demonstration=True)
    program = match(
        2, Kind.PROGRAM, availability=Availability.CLOSED, closes=dt.date(2026, 1, 1), location="杭州 / Hangzhou"
    )
    whole = answer(
        lead=lab, contacts=(lab,), programs=(program,), missing=(Lack.NO_CASE, Lack.ONLY_CLOSED_PROGRAMS), office=OFFICE
    )
    assert ZH.plain(whole).splitlines() == [
        "最接近的是某大学的《橡胶实验室》：“引文”[1]",
        "",
        "可以找谁",
        "[1] 橡胶实验室 · 某大学 【演示数据】",
        "    内容与您的问题意思相近 [1]",
        "    联系窗口：技术转移中心 · ktt@uni.example · +86-000 · https://uni.example · 时间：周一 [1]",
        "    来源：未注明",
        "",
        "可以申请的支持",
        "[2] 标题",
        "    内容与您的问题意思相近 [2]",
        "    已于2026年1月1日截止 · 地点：杭州 [2]",
        "    来源：未注明",
        "",
        "没有查到",
        "- 没有查到类似的案例",
        "- 相关的支持政策都已截止，下面列出的仅供了解往期情况",
        "",
        "以上都不合适？请联系技术转移中心：",
        "ktt@uni.example · +86-000 · https://uni.example · 时间：周一",
    ]


def test_an_abstention_names_the_office_and_hints() -> None:
    said = EN.plain(answer(Language.EN, abstained=True, office=OFFICE, lexical_only=True))
    assert said.startswith("Sorry,")
    assert "ktt@uni.example" in said
    assert texts(Language.EN).say("abstain-hint") in said
    assert said.endswith(texts(Language.EN).say("lexical-only-note"))
    assert "ktt" not in EN.plain(answer(Language.EN, abstained=True))


def test_sections_follow_the_numbers_of_their_matches() -> None:
    openings, lab = match(1, Kind.OPENING), match(2, Kind.LAB)
    assert [name for name, _ in sections(answer(contacts=(lab,), openings=(openings,)))] == ["openings", "contacts"]


@pytest.mark.parametrize("wording", [ZH, EN])
def test_every_code_can_be_said(wording: Wording) -> None:
    assert all(wording.lacks(answer(missing=tuple(Lack), unreached=("上海",))))
    assert all(wording.kind(kind) for kind in Kind)
    assert all(wording.reason(match(reason=Reason(because, ("x",), "y"))) for because in Because)
    assert all(wording.status(card(availability=one)) for one in Availability)


def test_the_record_that_was_asked_for_by_its_number_is_no_closest_match() -> None:
    asked = match(reason=Reason(Because.POINTED_AT))
    assert ZH.lead(answer(lead=asked, contacts=(asked,))).startswith("您问的是")
    assert EN.lead(answer(Language.EN, lead=asked, contacts=(asked,))).startswith("You asked about ")
    found = match()
    assert EN.lead(answer(Language.EN, lead=found, contacts=(found,))).startswith("The closest match is ")
