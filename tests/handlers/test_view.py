"""The docking card and its continuations as messages."""

import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from handlers.citing import cited_pages, sources_pages
from handlers.page import Page
from handlers.texts import Texts
from handlers.view import answer_pages, card_pages, more_pages, section_pages
from knowledge.card import ContactWay
from knowledge.database import Database
from knowledge.drafts import ExpertDetail, OpeningDetail
from knowledge.starter import load_starter
from knowledge.vocabulary import Availability, Kind, Language
from retrieval.answer import Answer, Because, Lack, Reason
from tests.handlers.answers import EN, OFFICE, TODAY, TURN, ZH, answer, card, cited, full, match
from tests.handlers.telegram_html import check, utf16
from tests.knowledge.drafting import NOW
from tests.retrieval.standing import Standing

FAMILY = "👨‍👩‍👧‍👦"
NASTY = {
    "markup": "<b>x</b> & <a href='x'>\"</a> </blockquote> &lt; &#0; <script>",
    "unclosed": "<b <i> </ > << & &&",
    "fluent": '{ $title } {"{"} { -brand }',
    "emoji": FAMILY * 1500 + "😀" * 3000,
    "turned": "\u202e(evil)\u2066 \u200fمرحبا\u200e \u202b" * 40,
    "control": "a\x00\x1b[31m\x07b\r\n\u2028c\x85\ufeff",
    "broken": "\ud83d x \ude00",
    "title": "很长的标题<&>" * 1000,
    "body": "The body & its <tags>, 3.5 bar. 正文，“引号”。\n\n" * 2100,
    "lines": "\n" * 5000 + "x" + "\n" * 5000,
}


def everything(one: Answer, texts: Texts) -> list[Page]:
    """Gives every message that can come of an answer."""
    pages = [
        *answer_pages(one, TURN, texts, TODAY),
        *more_pages(one, TURN, 1, texts, TODAY),
        *more_pages(one, TURN, 2, texts, TODAY),
        *sources_pages(cited(one), texts, TODAY),
    ]
    for name in ("contacts", "programs", "cases", "openings"):
        pages += section_pages(one, name, TURN, texts, TODAY)
    for each in one.matches:
        pages += card_pages(each.card, texts, TODAY)
    for each in cited(one):
        pages += cited_pages(each, texts, TODAY)
    return pages


def stuffed(text: str) -> Answer:
    """Makes an answer with this text in every field of every record, and with addresses good and bad."""
    urls = (None, "https://x.example/?a=1&b=\"<'>", f"https://x.example/{text}", text)
    way = ContactWay("w", text, text, text, text, text, fallback=False)
    detail = OpeningDetail(nature=text, terms=(text,) * 3, degree=text, majors=(text,) * 3)
    fields: dict[str, Any] = dict.fromkeys(("title", "org", "body", "location", "source", "licence", "region"), text)
    reasons = (Reason(Because.WORDS, (text,) * 4), Reason(Because.CASE, title=text), Reason(Because.MEANING))
    n = 0

    def some(kind: Kind, count: int) -> tuple[Any, ...]:
        nonlocal n
        made = []
        for _ in range(count):
            n += 1
            values = fields | {"via": way if kind is Kind.LAB else None, "url": urls[n % 4], "detail": detail}
            made.append(match(n, kind, reasons[n % 3], text, demonstration=True, **values))
        return tuple(made)

    return answer(
        4,
        contacts=some(Kind.LAB, 5),
        programs=some(Kind.PROGRAM, 4),
        cases=some(Kind.CASE, 3),
        openings=some(Kind.OPENING, 5),
        missing=tuple(Lack),
        office=way,
        lexical_only=True,
    )


@pytest.mark.parametrize("texts", [ZH, EN], ids=["zh", "en"])
@pytest.mark.parametrize("name", NASTY)
def test_whatever_records_hold_telegram_takes_every_message(name: str, texts: Texts) -> None:
    one = stuffed(NASTY[name])
    pages = everything(one, texts)
    assert 40 < len(pages) < 200
    for page in pages:
        check(page)
    assert everything(one, texts) == pages
    assert len(answer_pages(one, TURN, texts, TODAY)) < 5


@pytest.mark.parametrize("texts", [ZH, EN], ids=["zh", "en"])
def test_abstentions_too(texts: Texts) -> None:
    nasty = stuffed(NASTY["markup"]).office
    for office in (None, OFFICE, nasty):
        one = answer(abstained=True, office=office, missing=tuple(Lack), lexical_only=True)
        (page,) = answer_pages(one, TURN, texts, TODAY)
        assert check(page).startswith(texts.say("abstain"))
    for page in everything(answer(abstained=True), texts)[1:]:
        assert check(page) == texts.say("search-nothing")


def test_the_card() -> None:
    way = dataclasses.replace(OFFICE, key="w", title="水泵窗口", phone=None, web=None, hours="周一 / Mon")
    lab = match(
        1, org="某大学", title="橡胶 & 密封", quote="研究<密封圈>。", via=way, demonstration=True, location="杭州",
        reason=Reason(Because.WORDS, ("密封圈", "老化")), source="省厅", url="https://x.example",
    )  # fmt: skip
    program = match(2, Kind.PROGRAM, title="创新券", closes=TODAY + dt.timedelta(3))
    closed = match(3, Kind.PROGRAM, title="旧券", availability=Availability.CLOSED)
    one = answer(1, contacts=(lab,), programs=(program, closed), missing=(Lack.NO_CASE,))
    (page,) = answer_pages(one, TURN, ZH, TODAY)
    assert page.html == (
        "最接近的是某大学的《橡胶 &amp; 密封》：“研究&lt;密封圈&gt;。”[1]\n\n"
        "<b>🤝 可以找谁</b>\n"
        "<b>[1] 橡胶 &amp; 密封 · 某大学 【演示数据】</b>\n"
        "<i>提到了“密封圈”、“老化” [1]</i>\n"
        "地点：杭州 [1]\n"
        "联系窗口：水泵窗口 · ktt@uni.example · 时间：周一 [1]\n\n"
        "<b>💰 可以申请的支持</b>\n"
        "<b>[2] 创新券</b>\n"
        "<i>内容与您的问题意思相近 [2]</i>\n"
        "🟢 开放申请，2026年11月25日截止（还有 3 天） [2]\n\n"
        "<b>[3] 旧券</b>\n"
        "<i>内容与您的问题意思相近 [3]</i>\n"
        "🔴 已截止 [3]\n\n"
        "<b>没有查到</b>\n"
        "- 没有查到类似的案例\n\n"
        "以上都不合适？请联系技术转移中心：\n"
        "ktt@uni.example · +86-000 · https://uni.example"
    )
    check(page)


@pytest.mark.parametrize(
    ("availability", "light"),
    [
        (Availability.OPEN, "🟢 open"),
        (Availability.UPCOMING, "🔵 not open yet, opens on 1 December 2026"),
        (Availability.CLOSED, "🔴 closed"),
        (Availability.UNKNOWN, "⚪ date unknown"),
        (None, "Place: Bath"),
    ],
)
def test_lights_show_what_is_open(availability: Availability | None, light: str) -> None:
    one = match(1, Kind.OPENING, availability=availability, opens=dt.date(2026, 12, 1), location="Bath")
    (page,) = answer_pages(answer(1, openings=(one,)), TURN, EN, TODAY)
    assert f"\n{light}" in check(page)


def test_the_card_is_short_and_more_brings_the_rest() -> None:
    one = full(contacts=5, programs=4, cases=3, openings=5)
    first, rest = check(*answer_pages(one, TURN, ZH, TODAY)), check(*more_pages(one, TURN, 1, ZH, TODAY))
    shown = [n for n in range(1, 18) if f"[{n}] " in first]
    assert shown == [1, 2, 3, 6, 7, 8, 10, 11, 13, 14, 15]
    assert [n for n in range(1, 18) if f"[{n}] " in rest] == [4, 5, 9, 12, 16, 17]
    assert [rest.index(icon) for icon in "🤝💰📁🎓"] == sorted(rest.index(icon) for icon in "🤝💰📁🎓")


def test_titles_of_any_length_leave_the_card_readable() -> None:
    one = stuffed(NASTY["title"])
    pages = answer_pages(one, TURN, ZH, TODAY)
    assert [bool(page.keyboard) for page in pages] == [False] * (len(pages) - 1) + [True]
    plain = stuffed("普通的标题" * 40)
    plain = dataclasses.replace(plain, contacts=tuple(
        dataclasses.replace(one, card=dataclasses.replace(one.card, via=OFFICE)) for one in plain.contacts
    ), office=OFFICE)  # fmt: skip
    assert sum(utf16(page.plain) for page in answer_pages(plain, TURN, ZH, TODAY)) < 2 * 4096


def test_sources_are_quoted_behind_their_button_only() -> None:
    lab = match(1, quote="原文 <1>", source="REF 2014", licence="CC BY 4.0", url="https://x.example/1", published=TODAY)
    one = answer(1, contacts=(lab,), programs=(match(2, Kind.PROGRAM, quote="原文2"),))
    (page,) = sources_pages(cited(one), EN, TODAY)
    assert page.html == (
        "<b>Sources</b>\n\n"
        "<b>[1] 标题101</b>\n"
        "<blockquote expandable>“原文 &lt;1&gt;”</blockquote>\n"
        '<a href="https://x.example/1">Source: REF 2014 (published 22 November 2026)</a>\n'
        "Licence: CC BY 4.0\n\n"
        "<b>[2] 标题102</b>\n"
        "<blockquote expandable>“原文2”</blockquote>\n"
        "Source: not stated\n"
        "The source bears no date"
    )
    (card_page,) = answer_pages(one, TURN, EN, TODAY)
    assert "REF 2014" not in card_page.html
    assert "blockquote" not in card_page.html


def test_a_section_whole() -> None:
    (page,) = section_pages(full(contacts=1, programs=4), "programs", TURN, ZH, TODAY)
    text = check(page)
    assert text.startswith("💰 可以申请的支持\n[2] ")
    assert text.count("“引文”") == 4
    assert "[1]" not in text


def test_a_contact_whole() -> None:
    way = ContactWay("k9", "窗口", "a@uni.example", "+86-000", "https://w.example", "周一 / Mon", fallback=False)
    lab = card(title="橡胶实验室", body="第一段。\n\n 第二段 & <末>。", via=way, url="https://x.example", source="官网")
    (page,) = card_pages(lab, EN, TODAY)
    assert page.html == (
        "<b>橡胶实验室</b>\n<i>lab</i>\n\n"
        "Contact window: 窗口\n📧 a@uni.example\n☎️ +86-000\n🌐 https://w.example\n🕘 Mon\n\n"
        "第一段。\n\n第二段 &amp; &lt;末&gt;。\n\n"
        '<a href="https://x.example">Source: 官网</a>'
    )
    office = dataclasses.replace(lab, via=dataclasses.replace(way, fallback=True))
    assert "no contact window on record; go through: 窗口\n📧" in check(*card_pages(office, EN, TODAY))
    own = dataclasses.replace(lab, kind=Kind.EXPERT, detail=ExpertDetail(), key="k9")
    assert "\n\n📧 a@uni.example\n" in check(*card_pages(own, EN, TODAY))
    bare = dataclasses.replace(own, via=ContactWay("k9", "窗口", None, None, None, None, fallback=False))
    assert check(*card_pages(bare, EN, TODAY)).startswith("橡胶实验室\ncontact window\n\n第一段")


@pytest.mark.parametrize("alphabet", ["正文。", "Body & <b>. ", FAMILY, "x", "\n", "& "])
def test_a_body_of_any_length_takes_few_messages(alphabet: str) -> None:
    body = alphabet * (100_000 // len(alphabet))
    pages = card_pages(card(body=body, url="https://x.example"), ZH, TODAY)
    for page in pages:
        check(page)
    assert len(pages) <= 9
    note = ZH.say("body-shortened")
    assert sum(note in page.plain for page in pages) == (0 if alphabet == "\n" else 1)
    whole = card_pages(card(body="正文。" * 1900), ZH, TODAY)
    assert sum(page.plain.count("正文。") for page in whole) == 1900
    assert not any(note in page.plain for page in whole)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("水泵的密封圈泡热油后老化开裂，找哪个实验室？", Kind.LAB),
        ("Our rubber seals age and crack. Who can help?", Kind.LAB),
        ("有没有机器视觉的实习？", Kind.OPENING),
        ("innovation voucher for testing", Kind.PROGRAM),
    ],
)
async def test_real_answers_are_taken_and_marked(database: Database, tmp_path: Path, question: str, kind: Kind) -> None:
    await load_starter(database, NOW)
    standing = Standing.open(database, tmp_path, None)
    await standing.feed.catch_up()
    one = await standing.ask(question)
    assert kind in {each.card.kind for each in one.matches}
    for texts in (ZH, EN):
        mark = texts.say("demonstration-mark")
        for page in everything(one, texts):
            check(page)
        (first,) = answer_pages(one, TURN, texts, TODAY)
        lines = first.plain.splitlines()
        for each in one.matches:
            shown = [line for line in lines if line.startswith(f"[{each.n}] ")]
            assert all(line.endswith(mark) == each.card.demonstration for line in shown)
        assert utf16(first.plain) < 2500
    assert one.language is (Language.ZH if "？" in question else Language.EN)
