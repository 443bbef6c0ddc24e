"""The buttons under an answer."""

from typing import Any

import pytest

from handlers.buttons import (
    LONGEST,
    Cite,
    Details,
    Eligible,
    Helpful,
    Introduce,
    More,
    NewThread,
    Person,
    Section,
    Sources,
    encode,
)
from handlers.citing import cited_pages
from handlers.texts import Texts
from handlers.view import answer_pages, more_pages, section_pages
from knowledge.vocabulary import Language
from retrieval.answer import Answer
from tests.handlers.answers import EN, TODAY, TURN, ZH, answer, cited, full, labels, match


def under(one: Answer, texts: Texts = ZH, turn: int = TURN) -> Any:
    return answer_pages(one, turn, texts, TODAY)[-1]


def test_a_full_answer() -> None:
    page = under(full(contacts=5, programs=4, cases=3, openings=4, lead=2))
    assert labels(page) == [
        ["☎ 联系 [1]", "☎ 联系 [2]", "☎ 联系 [3]"],
        ["📄 详情与申请 [13]", "📄 详情与申请 [14]"],
        ["📄 详情与申请 [15]"],
        ["🤝 帮我对接"],
        ["🔎 [1]", "🔎 [2]", "🔎 [3]", "🔎 [6]"],
        ["🔎 [7]", "🔎 [8]", "🔎 [10]", "🔎 [11]"],
        ["🔎 [13]", "🔎 [14]", "🔎 [15]"],
        ["🔎 全部出处"],
        ["🧾 我的企业能申请哪些？"],
        ["全部支持（4）", "全部案例（3）", "全部岗位（4）"],
        ["再看 5 条"],
        ["👍 有用", "👎 没用"],
        ["转人工"],
    ]
    choices = [[button.choice for button in row] for row in page.keyboard]
    assert choices[0] == [Details(101, Language.ZH), Details(102, Language.ZH), Details(103, Language.ZH)]
    assert [*choices[1], *choices[2]] == [Details(100 + n, Language.ZH) for n in (13, 14, 15)]
    assert choices[3] == [Introduce(TURN)]
    assert choices[4] == [Cite(TURN, n) for n in (1, 2, 3, 6)]
    assert choices[7:] == [
        [Sources(TURN)],
        [Eligible()],
        [Section(TURN, "programs"), Section(TURN, "cases"), Section(TURN, "openings")],
        [More(TURN, 1)],
        [Helpful(TURN, True), Helpful(TURN, False)],
        [Person(TURN)],
    ]


def test_a_short_answer_offers_no_more_than_there_is() -> None:
    assert labels(under(full(contacts=1, programs=1), EN)) == [
        ["☎ Contact [1]"],
        ["🤝 Introduce me"],
        ["🔎 [1]", "🔎 [2]"],
        ["🔎 All sources"],
        ["🧾 What can my company get?"],
        ["👍 Helpful", "👎 Not helpful"],
        ["Talk to a person"],
    ]


@pytest.mark.parametrize("nothing", [answer(abstained=True), answer()])
def test_an_abstention_offers_a_person_and_a_new_question(nothing: Answer) -> None:
    page = under(nothing, EN)
    assert labels(page) == [["Talk to a person", "New question"]]
    assert [button.choice for button in page.keyboard[0]] == [Person(TURN), NewThread()]


def test_more_goes_on_until_nothing_is_left() -> None:
    many = full(contacts=9, programs=4, cases=3, openings=5)
    page, pages_seen, seen = under(many), 0, [1, 2, 3, 10, 11, 12, 14, 15, 17, 18, 19]
    while True:
        button = next((b for row in page.keyboard for b in row if isinstance(b.choice, More)), None)
        if button is None:
            break
        pages_seen += 1
        page = more_pages(many, button.choice.turn_id, button.choice.page, ZH, TODAY)[-1]
        numbers = [
            int(b.label.split("[")[1].rstrip("]")) for row in page.keyboard for b in row if isinstance(b.choice, Cite)
        ]
        assert button.label == f"再看 {len(numbers)} 条"
        seen += numbers
    assert pages_seen == 2
    assert sorted(seen) == list(range(1, 22))


def test_continuations_lead_to_records() -> None:
    programs = full(contacts=1, programs=4)
    assert labels(section_pages(programs, "programs", TURN, ZH, TODAY)[-1]) == [
        ["🔎 [2]", "🔎 [3]", "🔎 [4]", "🔎 [5]"],
    ]
    (one,) = cited(answer(contacts=(match(7),)))
    assert labels(cited_pages(one, ZH, TODAY)[-1]) == [["☎ 联系 [7]"]]
    assert labels(more_pages(full(contacts=1), TURN, 1, ZH, TODAY)[-1]) == [["转人工"]]


def test_buttons_fit_whatever_the_ids() -> None:
    greatest = 2**63 - 1
    huge = answer(1, contacts=tuple(match(n, record_id=greatest) for n in range(1, 9)), programs=())
    for page in (under(huge, turn=greatest), more_pages(huge, greatest, greatest - 1, ZH, TODAY)[-1]):
        for row in page.keyboard:
            for button in row:
                assert len(encode(button.choice).encode()) <= LONGEST
