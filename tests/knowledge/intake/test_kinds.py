"""The fields that only one kind of record has."""

import datetime as dt
from typing import Any

import pytest

from knowledge import snapshots
from knowledge.drafts import CaseDetail, Draft, ExpertDetail, OpeningDetail, ProgramDetail
from knowledge.intake.row_of import row_of
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal
from knowledge.openings import PayUnit, Spoken, Sponsorship, Workplace
from knowledge.vocabulary import Kind, ProgramKind

LAB: dict[str, Any] = {
    "id": "lab-1",
    "kind": "lab",
    "lang": "zh",
    "title": "橡胶实验室",
    "org": "某大学",
    "text": "密封圈",
}


def _draft(**changes: Any) -> Draft:
    draft = draft_of(LAB | changes)
    assert isinstance(draft, Draft), draft
    return draft


def test_an_expert_has_ways_to_be_reached() -> None:
    draft = _draft(
        kind="expert",
        office=True,
        email="ktt@example.edu",
        phone="+86-000",
        web="example.edu/ktt",
        hours="9-17",
        role="window",
    )
    assert draft.detail == ExpertDetail(True, "ktt@example.edu", "+86-000", "http://example.edu/ktt", "9-17")
    assert draft.extras == {"role": "window", "web": "example.edu/ktt"}


def test_a_program_has_amounts_and_criteria() -> None:
    tree = {"all": [{"fact": "is_sme", "is": True}]}
    draft = _draft(
        kind="program",
        program_kind="venture-fund",
        amount_min=0,
        amount_max=5e5,
        currency="EUR",
        rate_percent=60,
        criteria=tree,
        criteria_confirmed=True,
        doc_no="国发〔2019〕5号",
    )
    assert draft.detail == ProgramDetail(ProgramKind.VENTURE_FUND, 0.0, 5e5, "EUR", 60.0, tree, True)
    assert draft.policy_doc_no is None and draft.extras == {"doc_no": "国发〔2019〕5号"}


def test_a_policy_with_a_number_is_an_official_text_as_well() -> None:
    draft = _draft(kind="policy", doc_no="国发〔2019〕5号")
    assert (draft.kind, draft.policy_doc_no, draft.extras) == (Kind.PROGRAM, "国发〔2019〕5号", {})


@pytest.mark.parametrize(
    ("wan", "text", "amount"),
    [
        (60, "国家高新技术企业（补助60万元，所得税按15%征收）", 600_000.0),
        (300, "项目（最高补助300万元）收入3000万元", 3_000_000.0),
        (30, "没有写金额", 300_000.0),
        (10, "（补助20万元）", None),
        (0, "（）", None),
        (None, "（最高补助30万元）", None),
    ],
)
def test_a_subsidy_in_ten_thousands_counts_unless_its_own_text_contradicts_it(
    wan: int | None, text: str, amount: float | None
) -> None:
    draft = _draft(kind="policy", text=text, max_subsidy_wan=wan, tax_reduction_pct=15)
    assert isinstance(draft.detail, ProgramDetail)
    assert (draft.detail.amount_max, draft.detail.currency) == (amount, "CNY" if amount else None)
    kept = {"tax_reduction_pct": 15} | ({} if amount else {"max_subsidy_wan": wan})
    assert draft.extras == kept


@pytest.mark.parametrize(
    ("partners", "expected"), [(["甲厂", "乙厂"], ("甲厂", "乙厂")), ("甲厂", ("甲厂",)), ([], ())]
)
def test_a_case_has_its_lab_and_partners(partners: object, expected: tuple[str, ...]) -> None:
    draft = _draft(kind="case", lab_id="lab-1", field="橡胶", partners=partners, year=2024, outcome="成了")
    assert draft.detail == CaseDetail("lab-1", "橡胶", expected, 2024)
    assert draft.extras == {"outcome": "成了"}


def test_an_opening_has_its_term() -> None:
    draft = _draft(
        kind="internship",
        nature="实习",
        terms=["Summer 2027"],
        degree="本科",
        majors=["材料"],
        posted=1701354260,
        lab_id="lab-1",
        sponsorship="Other",
    )
    assert draft.kind is Kind.OPENING
    assert draft.detail == OpeningDetail("实习", ("Summer 2027",), "本科", ("材料",), dt.date(2023, 11, 30), "lab-1")
    assert draft.ends == dt.date(2027, 9, 30) and draft.extras == {"sponsorship": "Other"}


def test_an_opening_says_what_it_asks_for_and_gives() -> None:
    said: dict[str, Any] = {
        "kind": "opening", "skills": ["C", "焊接", "C"], "workplace": "hybrid", "paid": True, "pay_min": 120,
        "pay_max": 180.5, "pay_currency": "CNY", "pay_unit": "day", "languages": ["zh", "ja"],
        "starts_on": "2027-07-05", "finishes_on": "2027-08-27", "days_per_week": 4, "seats": 2,
        "graduation_years": ["2028", 2027],
        "study_years": "3", "sponsorship": "U.S. Citizenship is Required", "window": "office",
    }  # fmt: skip
    draft = _draft(**said)
    assert draft.detail == OpeningDetail(
        skills=("C", "焊接"), workplace=Workplace.HYBRID, paid=True, pay_min=120.0, pay_max=180.5, pay_currency="CNY",
        pay_unit=PayUnit.DAY, languages=(Spoken.ZH, Spoken.JA), starts=dt.date(2027, 7, 5),
        finishes=dt.date(2027, 8, 27), days_per_week=4, seats=2, graduation_years=(2027, 2028), study_years=(3,),
        sponsorship=Sponsorship.CITIZENS_ONLY, window_key="office",
    )  # fmt: skip
    assert (draft_of(row_of(draft)), draft.extras) == (draft, {})
    wrong = {
        "pay_currency": None, "pay_unit": None, "pay_min": 200, "finishes_on": "2027-07-01", "days_per_week": 8,
        "seats": 0, "study_years": [9], "graduation_years": ["soon"], "sponsorship": "perhaps", "languages": ["xx"],
    }  # fmt: skip
    for name, value in wrong.items():
        refused = draft_of(LAB | said | {name: value})
        assert isinstance(refused, Refusal) and refused.values["field"] == name


def test_an_opening_that_says_nothing_new_counts_as_the_same_as_before_there_were_such_fields() -> None:
    old = _draft(
        kind="opening", nature="实习", terms=["Summer 2027"], degree="本科", majors=["材料"], posted="2023-11-30"
    )
    assert set(old.snapshot()["detail"]) == {
        "nature", "terms", "degree", "majors", "posted", "lab_key", "enterprise_key"
    }  # fmt: skip
    assert snapshots.draft_of(old.snapshot()) == old
    assert "paid" in _draft(kind="opening", paid=False).snapshot()["detail"]


def test_where_a_closing_date_is_stated_no_term_is_needed() -> None:
    draft = _draft(kind="opening", terms=["Autumn 2026"], closes="2027-01-15")
    assert draft.ends is None and draft.closes == dt.date(2027, 1, 15)


def test_a_term_is_looked_for_in_terms_then_title_then_as_a_class_in_the_body() -> None:
    assert _draft(kind="opening", title="百度 2023届 全职", text="x").ends == dt.date(2023, 12, 31)
    assert _draft(kind="opening", text="面向2026届").ends == dt.date(2026, 12, 31)
    assert _draft(kind="opening", text="The project began in Fall 2019.").ends is None
    assert _draft(title="2023届").ends is None, "a lab has no term"
