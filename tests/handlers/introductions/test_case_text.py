"""The text of a case: what a problem states, and figures that nobody contradicts."""

import datetime as dt
from dataclasses import replace

import pytest

from handlers.introductions import deeds
from handlers.introductions.case_text import case_draft, number_of, of_side
from handlers.introductions.matter import Matter, matter
from knowledge.drafts import CaseDetail
from knowledge.introduction_kinds import PROBLEM
from knowledge.outcomes import Consent, Fruit, Outcome, Round
from knowledge.referrals import Deed, Side
from knowledge.vocabulary import Language, Stage
from tests.handlers.front import Front
from tests.handlers.introductions.walking import ASKER, FIRST, LAB, known, sent

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def told(side: Side, **changes: object) -> Outcome:
    """Makes what a side tells, who would let it be told by name."""
    bare = Outcome(
        id=1, referral_id=1, side=side, round=Round.COMPLETION, person_id=None, settled=frozenset(), score=5,
        fruits=frozenset(), value=None, currency=None, jobs=None, words=None, name=None, consent=Consent.NAMED,
        approved=None, stopped=False, asked_at=NOW, finished_at=NOW,
    )  # fmt: skip
    return replace(bare, **changes)  # type: ignore[arg-type]


@pytest.fixture
async def about(front: Front) -> Matter:
    """Brings an introduction to its completion."""
    services, referral_id = front.counter.services, await sent(front)
    window = await known(front, FIRST)
    await deeds.accept(services, referral_id, Side.WINDOW, window)
    await deeds.progress(services, referral_id, Deed.COMPLETED, Side.ASKER, await known(front, ASKER))
    found = await matter(services, referral_id)
    assert found is not None
    return found


def _text(matter: Matter, asker: Outcome, window: Outcome) -> tuple[str, str]:
    (text,) = case_draft(matter, asker, window).texts.values()
    return text.title, text.body


async def test_a_case_names_its_sides_where_both_let_it(about: Matter) -> None:
    asker, window = told(Side.ASKER, name="宏达密封"), told(Side.WINDOW)
    draft = case_draft(about, asker, window)
    assert draft.detail == CaseDetail(lab_key=LAB, partners=("宏达密封",), year=2026)
    assert (draft.stage, draft.demonstration, list(draft.texts)) == (Stage.REVIEW, True, [Language.ZH])
    assert "高分子与橡胶材料实验室" in draft.texts[Language.ZH].title
    for stricter in (replace(asker, consent=Consent.ANONYMOUS), asker):
        other = window if stricter is not asker else replace(window, consent=Consent.ANONYMOUS)
        hidden = case_draft(about, stricter, other)
        assert hidden.detail == CaseDetail(year=2026)
        assert (hidden.texts[Language.ZH].org, hidden.region) == (None, None)
        assert "宏达" not in str(hidden.snapshot())
        assert number_of(hidden) != number_of(draft)


async def test_figures_stand_where_the_sides_do_not_differ(about: Matter) -> None:
    asker = told(Side.ASKER, value=150_000.0, currency="CNY", jobs=3, fruits=frozenset({Fruit.CONTRACT}))
    window = told(Side.WINDOW, fruits=frozenset({Fruit.PATENT}))
    _, body = _text(about, asker, window)
    assert "15 万元" in body
    assert "3 个" in body
    assert "签了合同、专利或其他成果" in body
    _, differing = _text(about, asker, replace(window, value=1.0, currency="CNY", jobs=4))
    assert "合同金额" not in differing
    assert "新增岗位" not in differing
    _, same = _text(about, asker, replace(window, value=150_000.0, currency="CNY", jobs=3))
    assert "新增岗位：3 个。" in same


async def test_a_figure_that_one_side_told_says_whose_it_is(about: Matter) -> None:
    asker = told(Side.ASKER, value=150_000.0, currency="CNY")
    window = told(Side.WINDOW, jobs=3)
    _, body = _text(about, asker, window)
    assert "15 万元（企业一方的数字）。" in body
    assert "3 个（高校一方的数字）。" in body
    _, both = _text(about, replace(asker, jobs=3), replace(window, value=150_000.0, currency="CNY"))
    assert "一方的数字" not in both


@pytest.mark.parametrize(
    ("problem", "title"),
    [
        ("我们厂的密封圈三个月就开裂，找谁能帮忙？", "我们厂的密封圈三个月就开裂"),
        ("Our seals crack in hot oil, who can help?", "Our seals crack in hot oil"),
        ("密封圈为什么开裂？", "密封圈为什么开裂"),
        ("您好，密封圈为什么开裂？", "您好，密封圈为什么开裂"),
        ("密封圈开裂。年用量200万只，谁能做？", "密封圈开裂"),
        ("密封圈开裂\n换过两家", "密封圈开裂"),
    ],
)
async def test_a_title_states_the_problem(about: Matter, problem: str, title: str) -> None:
    stated = replace(about, demand=replace(about.demand, parts={PROBLEM: problem}))
    named, body = _text(stated, told(Side.ASKER), told(Side.WINDOW))
    assert named == f"高分子与橡胶材料实验室：{title}"
    assert "。。" not in body


def test_only_what_was_handed_in_last_and_may_be_told_counts() -> None:
    first, later = told(Side.ASKER), told(Side.ASKER, id=2, round=Round.LATER, score=1)
    assert of_side([first, later, told(Side.WINDOW, id=3)], Side.ASKER) is later
    assert of_side([first, replace(later, finished_at=None)], Side.ASKER) is first
    assert of_side([first, replace(later, consent=Consent.NONE)], Side.ASKER) is None
    assert of_side([replace(first, consent=None)], Side.ASKER) is None
    assert of_side([], Side.WINDOW) is None
