"""How an opening fits a wish: met, against it, or not said; nothing is guessed."""

import dataclasses
import datetime as dt
from typing import Any

import pytest

from handlers.openings.fitting import fit_lines
from knowledge.card import Card
from knowledge.drafts import OpeningDetail
from knowledge.openings import PayUnit, Spoken, Sponsorship, Workplace
from knowledge.vocabulary import Kind
from retrieval.learning.wanted import asked_for
from retrieval.openings import Aspect, Standing, Vetted, fit, offer_of, wish_in
from tests.handlers.answers import EN, TODAY, ZH, card


def opening(body: str = "…", title: str = "Intern", **values: Any) -> Card:
    """Makes an opening's card; what is no field of a card is one of its detail."""
    names = {one.name for one in dataclasses.fields(OpeningDetail)}
    detail = OpeningDetail(**{name: value for name, value in values.items() if name in names})
    rest = {name: value for name, value in values.items() if name not in names}
    return card(Kind.OPENING, title=title, body=body, detail=detail, **rest)


MET, AGAINST, UNSAID = Standing.MET, Standing.AGAINST, Standing.UNSAID
MONTHLY = {"pay_max": 4000.0, "pay_currency": "CNY", "pay_unit": PayUnit.MONTH}


@pytest.mark.parametrize(
    ("asked", "said", "aspect", "standing"),
    [
        ("internship in New York", {"location": "NYC"}, Aspect.PLACE, MET),
        ("internship in Texas", {"location": "Austin, TX"}, Aspect.PLACE, MET),
        ("internship in Canada", {"location": "Toronto, ON, Canada"}, Aspect.PLACE, MET),
        ("北京的实习", {"location": "杭州市"}, Aspect.PLACE, AGAINST),
        ("北京的实习", {}, Aspect.PLACE, UNSAID),
        ("九江的实习", {"location": "示范市 / Demo City"}, Aspect.PLACE, AGAINST),
        ("九江的实习", {"location": "江西省"}, Aspect.PLACE, UNSAID),
        ("internship in New York", {"location": "USA"}, Aspect.PLACE, UNSAID),
        ("internship in Dallas", {"location": "Austin, TX"}, Aspect.PLACE, AGAINST),
        ("北京的实习", {"location": "多地"}, Aspect.PLACE, UNSAID),
        ("remote internship", {"location": "Remote in USA"}, Aspect.REMOTE, MET),
        ("远程实习", {"body": "可远程做一部分标注"}, Aspect.REMOTE, MET),
        ("remote internship", {"workplace": Workplace.ONSITE}, Aspect.REMOTE, AGAINST),
        ("remote internship", {"location": "Boston, MA"}, Aspect.REMOTE, UNSAID),
        ("summer internship", {"terms": ("Summer 2027",)}, Aspect.TIME, MET),
        ("summer internship", {"terms": ("Spring 2027",)}, Aspect.TIME, AGAINST),
        ("暑假实习", {"starts": dt.date(2027, 7, 5)}, Aspect.TIME, MET),
        ("暑假实习", {"terms": ("Winter 2027",), "body": "可安排在假期集中实习"}, Aspect.TIME, MET),
        ("暑假实习", {"terms": ("Winter 2027",), "body": "可享带薪假期"}, Aspect.TIME, AGAINST),
        ("summer internship", {"terms": ("Winter 2027",), "body": "or as a block in the holidays"}, Aspect.TIME, MET),
        ("a project in the fall", {"body": "Terms: Fall, Spring, Summer"}, Aspect.TIME, MET),
        ("大三实习", {"body": "Level: Junior, Senior"}, Aspect.STUDIES, MET),
        ("大一项目", {"body": "大二以上都可以报名"}, Aspect.STUDIES, AGAINST),
        ("大三实习", {"body": "2026届及以后毕业的同学"}, Aspect.STUDIES, MET),
        ("2027届全职", {"graduation_years": (2026,)}, Aspect.STUDIES, AGAINST),
        ("博士实习", {"degree": "本科及以上 / bachelor or above"}, Aspect.DEGREE, MET),
        ("本科实习", {"title": "PhD Software Intern"}, Aspect.DEGREE, AGAINST),
        ("带薪实习", {"body": "Stipend: None unless selected"}, Aspect.PAY, AGAINST),
        ("每天150元以上的实习", MONTHLY, Aspect.PAY, MET),
        ("每天200元以上的实习", MONTHLY, Aspect.PAY, AGAINST),
        ("$40 an hour", {"pay_max": 400.0, "pay_currency": "CNY", "pay_unit": PayUnit.DAY}, Aspect.PAY, UNSAID),
        ("need visa sponsorship", {"sponsorship": Sponsorship.OFFERED}, Aspect.VISA, MET),
        ("need visa sponsorship", {"sponsorship": Sponsorship.CITIZENS_ONLY}, Aspect.VISA, AGAINST),
        ("日语实习", {"languages": (Spoken.EN,)}, Aspect.LANGUAGE, AGAINST),
        ("I don't speak Chinese", {"body": "要求普通话流利"}, Aspect.LANGUAGE, AGAINST),
        ("找实习", {"nature": "full-time"}, Aspect.NATURE, AGAINST),
    ],
)  # fmt: skip
def test_a_respect_is_met_contradicted_or_not_said(
    asked: str, said: dict[str, Any], aspect: Aspect, standing: Standing
) -> None:
    found = fit(opening(**said), wish_in(asked, TODAY), None, TODAY)
    assert found is not None
    assert {point.aspect: point.standing for point in found.points}[aspect] is standing


def test_what_one_does_not_need_is_no_respect() -> None:
    found = fit(opening(sponsorship=Sponsorship.NOT_OFFERED), wish_in("我不需要签证", TODAY), None, TODAY)
    assert found is not None and found.points == ()
    assert offer_of(card(Kind.LAB), TODAY) is None


def test_reasons_are_words_with_skills_and_who_has_looked_at_it() -> None:
    one = opening("你会C语言和焊接。", skills=("C", "Python 编程 / Python"), posted=dt.date(2026, 11, 20),
                  workplace=Workplace.REMOTE, terms=("Summer 2027",))  # fmt: skip
    found = fit(one, wish_in("我会Python，想找远程的暑假实习，要带薪", TODAY), None, TODAY)
    assert found is not None and (found.vetted, found.days) == (Vetted.LISTED, 2)
    first, second = fit_lines(found, ZH)
    assert first == "✓ 符合：远程、2027年夏季；? 没有写明：薪酬"
    assert second == "您会的：Python；还提到：C语言；仅收录，本台没有核实，2 天前的信息"
    english = fit_lines(found, EN)
    assert english[0] == "✓ remote, summer 2027 · ? not stated: the pay"
    assert english[1].startswith("you know Python · it names as well C · only")
    away = fit(opening(location="示范市 / Demo City"), wish_in("九江或南昌的实习", TODAY), None, TODAY)
    assert away is not None and fit_lines(away, ZH)[0] == "✗ 不合适：地点（示范市，不是九江、南昌）"
    assert fit_lines(away, EN)[0] == "✗ does not fit: the place (Demo City, not Jiujiang, Nanchang)"
    posted = fit(opening(as_of=TODAY, key="posting-7"), wish_in("实习", TODAY), None, TODAY)
    checked = fit(opening(as_of=TODAY), wish_in("实习", TODAY), None, TODAY)
    assert posted is not None and posted.vetted is Vetted.POSTED_HERE
    assert checked is not None and fit_lines(checked, EN) == ["source checked, dated today"]


def test_what_an_opening_asks_for_is_one_rule_beside_it_and_where_one_asks_what_is_missing() -> None:
    listed = ("焊接 / soldering", "C语言 / C")
    found = fit(opening("焊接样板，整理 Excel 清单。", skills=listed), wish_in("实习", TODAY), None, TODAY)
    assert found is not None
    asked = asked_for(listed, ["焊接样板，整理 Excel 清单。"])
    assert tuple(one.key for one in found.lack) == asked == ("soldering", "c")
    assert {"welding", "excel"} <= found.offer.named
