"""Rows into drafts: both forms, every kind, and each way to be refused."""

import datetime as dt
import json
from typing import Any

import pytest

from knowledge.drafts import Draft, LabDetail, TextDraft
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import MAX_SHOWN, Refusal, Why
from knowledge.vocabulary import Audience, Kind, Language

LAB: dict[str, Any] = {
    "id": "lab-1",
    "kind": "lab",
    "lang": "zh",
    "title": "橡胶实验室",
    "org": "某大学",
    "text": "密封圈",
}


def _draft(**changes: Any) -> Draft:
    row = {name: value for name, value in (LAB | changes).items() if value is not ...}
    draft = draft_of(row)
    assert isinstance(draft, Draft), draft
    return draft


def _refusal(**changes: Any) -> Refusal:
    row = {name: value for name, value in (LAB | changes).items() if value is not ...}
    refusal = draft_of(row)
    assert isinstance(refusal, Refusal), refusal
    assert json.dumps(dict(refusal.values), ensure_ascii=False).encode(), "it can be printed"
    return refusal


def test_the_flat_form_is_one_language() -> None:
    assert _draft() == Draft(
        key="lab-1",
        kind=Kind.LAB,
        texts={Language.ZH: TextDraft("橡胶实验室", "某大学", "密封圈")},
        detail=LabDetail(),
    )


def test_the_native_form_holds_all_languages() -> None:
    texts = {
        "zh": {"title": " 橡胶\n实验室 ", "org": "某大学", "body": " 密封圈\n配方 "},
        "en": {"title": "Rubber lab", "org": "", "body": "Seals"},
    }
    row = {"id": "lab-1", "kind": "lab", "texts": texts, "window": "office", "field": "橡胶", "dept": "材料学院"}
    draft = draft_of(row)
    assert isinstance(draft, Draft)
    assert draft.texts == {
        Language.ZH: TextDraft("橡胶 实验室", "某大学", "密封圈\n配方"),
        Language.EN: TextDraft("Rubber lab", None, "Seals"),
    }
    assert draft.detail == LabDetail("材料学院", "橡胶", "office")
    assert draft.extras == {}


def test_common_fields_find_their_columns() -> None:
    draft = _draft(
        country="CN",
        region="上海",
        location="徐汇",
        source="某处",
        licence="MIT",
        url="https://a.example",
        as_of="2026-11-22",
        published="2026-01-02",
        opens="2026-03-01T09:00:00+08:00",
        closes="2026-12-31 16:00:00",
        rolling=True,
        active=False,
        demo=True,
        audience="staff",
    )
    assert (draft.country, draft.region, draft.location, draft.source, draft.licence) == (
        "CN",
        "上海",
        "徐汇",
        "某处",
        "MIT",
    )
    assert (draft.as_of, draft.published) == (dt.date(2026, 11, 22), dt.date(2026, 1, 2))
    assert (draft.opens, draft.closes) == (dt.date(2026, 3, 1), dt.date(2026, 12, 31))
    assert (draft.rolling, draft.active, draft.demonstration, draft.audience) == (True, False, True, Audience.STAFF)
    assert draft.url == "https://a.example"


def test_what_has_no_column_is_kept_as_it_came() -> None:
    extras = {"sectors": ["橡胶"], "n_cases": 3, "tags": [], "note": "", "nested": {"a": [None, 1.5, True]}}
    assert _draft(**extras).extras == extras


def test_empty_strings_and_nulls_are_nothing() -> None:
    assert _draft(region="", country=" ", url="", closes="", dept=None, active=None) == _draft()


def test_body_comes_before_text_and_both_are_kept() -> None:
    draft = _draft(body="正文")
    assert draft.texts[Language.ZH].body == "正文" and draft.extras == {"text": "密封圈"}


def test_an_unknown_part_of_a_text_keeps_the_texts_aside() -> None:
    texts = {"en": {"title": "t", "body": "b", "subtitle": "s"}}
    draft = draft_of({"id": "a", "kind": "lab", "texts": texts})
    assert isinstance(draft, Draft) and draft.extras == {"texts": texts}


@pytest.mark.parametrize(
    ("lang", "title", "text", "expected"),
    [
        ("zh", "Any", "thing", "zh"),
        ("EN", "任何", "文字", "en"),
        ("zh-Hans", "x", "y", "zh"),
        ("en_GB", "x", "y", "en"),
        (..., "橡胶", "RTV-2 硅胶 (silicone) 配方", "zh"),
        (..., "Rubber lab (橡胶)", "Seals and gaskets for pumps", "en"),
        ("", "2024", "1 + 1", "en"),
    ],
)
def test_a_language_is_stated_or_seen(lang: Any, title: str, text: str, expected: str) -> None:
    assert list(_draft(lang=lang, title=title, text=text).texts) == [expected]


def test_dates_that_contradict_one_another_are_kept() -> None:
    draft = _draft(kind="policy", opens="2021-03-22", closes="2021-03-05")
    assert (draft.opens, draft.closes) == (dt.date(2021, 3, 22), dt.date(2021, 3, 5))


@pytest.mark.parametrize(
    ("changes", "why", "field"),
    [
        ({"id": ...}, Why.MISSING, "id"),
        ({"id": ""}, Why.MISSING, "id"),
        ({"id": None}, Why.MISSING, "id"),
        ({"id": 7}, Why.WRONG_TYPE, "id"),
        ({"id": "x" * 201}, Why.BAD_KEY, "id"),
        ({"id": "a\x00b"}, Why.BAD_KEY, "id"),
        ({"id": "a\nb"}, Why.BAD_KEY, "id"),
        ({"id": "a\ud83d"}, Why.BAD_KEY, "id"),
        ({"id": " a"}, Why.BAD_KEY, "id"),
        ({"id": "a b"}, Why.BAD_KEY, "id"),
        ({"id": "a\u3000b"}, Why.BAD_KEY, "id"),
        ({"kind": ...}, Why.MISSING, "kind"),
        ({"kind": "spaceship"}, Why.UNKNOWN_KIND, "kind"),
        ({"kind": ["lab"]}, Why.WRONG_TYPE, "kind"),
        ({"lang": "fr"}, Why.UNKNOWN_LANGUAGE, "lang"),
        ({"lang": 1}, Why.WRONG_TYPE, "lang"),
        ({"title": ...}, Why.MISSING, "title"),
        ({"title": "  "}, Why.MISSING, "title"),
        ({"title": {"zh": "x"}}, Why.WRONG_TYPE, "title"),
        ({"text": ...}, Why.MISSING, "body"),
        ({"text": ["x"]}, Why.WRONG_TYPE, "text"),
        ({"org": 3}, Why.WRONG_TYPE, "org"),
        ({"texts": []}, Why.WRONG_TYPE, "texts"),
        ({"texts": {}}, Why.MISSING, "texts"),
        ({"texts": {"zh": "x"}}, Why.WRONG_TYPE, "texts.zh"),
        ({"texts": {"fr": {"title": "t", "body": "b"}}}, Why.UNKNOWN_LANGUAGE, "lang"),
        ({"texts": {"zh": {"title": "t", "body": "b"}, "en": {"title": "t"}}}, Why.MISSING, "texts.en.body"),
        ({"region": ["上海"]}, Why.WRONG_TYPE, "region"),
        ({"closes": "2024-02-30"}, Why.BAD_DATE, "closes"),
        ({"closes": "soon"}, Why.BAD_DATE, "closes"),
        ({"closes": "0001-01-01"}, Why.BAD_DATE, "closes"),
        ({"opens": True}, Why.WRONG_TYPE, "opens"),
        ({"as_of": {"y": 2024}}, Why.WRONG_TYPE, "as_of"),
        ({"kind": "opening", "posted": 10**30}, Why.BAD_DATE, "posted"),
        ({"kind": "opening", "posted": -(10**15)}, Why.BAD_DATE, "posted"),
        ({"kind": "opening", "terms": [1]}, Why.WRONG_TYPE, "terms"),
        ({"kind": "opening", "majors": {"a": 1}}, Why.WRONG_TYPE, "majors"),
        ({"url": 3}, Why.WRONG_TYPE, "url"),
        ({"url": "javascript:alert(1)"}, Why.BAD_LINK, "url"),
        ({"audience": "everyone"}, Why.UNKNOWN_VALUE, "audience"),
        ({"rolling": "yes"}, Why.WRONG_TYPE, "rolling"),
        ({"active": 1}, Why.WRONG_TYPE, "active"),
        ({"window": "w" * 201}, Why.BAD_KEY, "window"),
        ({"kind": "expert", "email": "nobody"}, Why.BAD_EMAIL, "email"),
        ({"kind": "expert", "email": "a@b.example, c@d.example"}, Why.BAD_EMAIL, "email"),
        ({"kind": "expert", "email": "<a@b.example>"}, Why.BAD_EMAIL, "email"),
        ({"kind": "expert", "web": "file:///x"}, Why.BAD_LINK, "web"),
        ({"kind": "case", "lab_id": 5}, Why.WRONG_TYPE, "lab_id"),
        ({"kind": "case", "year": "2024"}, Why.WRONG_TYPE, "year"),
        ({"kind": "case", "year": 20240}, Why.BAD_NUMBER, "year"),
        ({"kind": "program", "amount_max": "5万"}, Why.WRONG_TYPE, "amount_max"),
        ({"kind": "program", "amount_max": True}, Why.WRONG_TYPE, "amount_max"),
        ({"kind": "program", "amount_max": -1}, Why.BAD_NUMBER, "amount_max"),
        ({"kind": "program", "amount_max": 10**400}, Why.BAD_NUMBER, "amount_max"),
        ({"kind": "program", "amount_min": 5, "amount_max": 4}, Why.ABOVE_MAXIMUM, "amount_min"),
        ({"kind": "program", "currency": "元"}, Why.UNKNOWN_VALUE, "currency"),
        ({"kind": "program", "program_kind": "gift"}, Why.UNKNOWN_VALUE, "program_kind"),
        ({"kind": "program", "criteria": {"all": []}}, Why.CRITERIA_MALFORMED, "criteria"),
        ({"kind": "program", "criteria": "SME only"}, Why.CRITERIA_MALFORMED, "criteria"),
    ],
)
def test_a_bad_field_refuses_the_row_and_is_named(changes: dict[str, Any], why: Why, field: str) -> None:
    refusal = _refusal(**changes)
    assert (refusal.why, refusal.values["field"]) == (why, field)


def test_a_refusal_quotes_a_bad_value_only_in_part() -> None:
    quoted = _refusal(kind="x" * 1000).values["value"]
    assert isinstance(quoted, str) and len(quoted) == MAX_SHOWN


def test_malformed_criteria_are_refused_with_their_path() -> None:
    refusal = _refusal(kind="program", criteria={"all": [{"fact": "is_sme"}]})
    assert refusal.values["value"] == "all[0].is"
