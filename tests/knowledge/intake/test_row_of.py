"""A draft written as a row and read again is the same draft: of every record that ships, and of odd ones."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import knowledge
from knowledge import starter
from knowledge.details import DETAIL_TABLES
from knowledge.drafts import Draft
from knowledge.intake.files import find
from knowledge.intake.jsonl import rows
from knowledge.intake.row_of import row_of
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal
from tests.knowledge.frequent import ROWS

REAL = Path(knowledge.__file__).parents[2] / "shared" / "data" / "real"
_TEXTS = {"zh": {"title": "补贴", "body": "最高补助50万元"}}


def test_every_record_that_ships_comes_back_the_same() -> None:
    drafts = [*starter.drafts(), *_frequent()]
    assert {draft.kind for draft in drafts} == set(DETAIL_TABLES)
    for draft in drafts:
        assert draft_of(_through_json(row_of(draft))) == draft


@pytest.mark.skipif(not REAL.is_dir(), reason="the development data is not beside the project")
def test_every_real_record_comes_back_the_same() -> None:
    count = 0
    for draft in _real():
        assert draft_of(_through_json(row_of(draft))) == draft
        count += 1
    assert count > 6000


@pytest.mark.parametrize(
    "row",
    [
        # What was kept aside, since it said something else than its text, is not read as a figure the second time.
        {"kind": "policy", "lang": "zh", "title": "补贴", "text": "补助50万元", "max_subsidy_wan": 80, "doc_no": "1"},
        {"kind": "program", "texts": _TEXTS, "max_subsidy_wan": 50, "doc_no": "2", "active": False, "announced": True},
        {"kind": "lab", "texts": _TEXTS, "url": "N/A", "odd": {"deep": [1, None]}, "audience": "staff"},
        {"kind": "lab", "texts": {"zh": {**_TEXTS["zh"], "note": "x"}}, "url": "example.org", "extras": {"odd": 1}},
        {"kind": "lab", "texts": _TEXTS, "extras": "no mapping", "lang": "fr"},
        {"kind": "lab", "texts": _TEXTS, "extras": {"extras": {"extras": 1}}},
        {"kind": "event", "texts": _TEXTS, "category": "seminar", "starts": "2027-03-05T14:00+08:00", "online": False},
        {"kind": "opening", "texts": _TEXTS, "terms": ["Summer 2027"], "posted": 1_790_000_000},
        {"kind": "equipment", "texts": _TEXTS, "category": "venue", "fee_amount": 0, "fee_unit": "day"},
    ],
)  # fmt: skip
def test_odd_rows_come_back_the_same(row: Mapping[str, Any]) -> None:
    draft = draft_of({"id": "odd", **row})
    assert isinstance(draft, Draft)
    assert draft_of(_through_json(row_of(draft))) == draft


def test_what_was_kept_aside_stays_aside_and_no_row_under_it_is_lost() -> None:
    draft = draft_of({"id": "x", "kind": "lab", "texts": _TEXTS, "extras": {"old": 1, "both": 1}, "both": 2})
    assert isinstance(draft, Draft)
    assert draft.extras == {"old": 1, "both": 2}


def _frequent() -> Iterator[Draft]:
    for draft in map(draft_of, ROWS):
        assert isinstance(draft, Draft)
        yield draft


def _real() -> Iterator[Draft]:
    for file in find([REAL]).files:
        for row in rows(file):
            draft = row.content if isinstance(row.content, Refusal) else draft_of(row.content)
            assert isinstance(draft, Draft)
            yield draft


def _through_json(row: Mapping[str, Any]) -> Any:
    return json.loads(json.dumps(row, ensure_ascii=False))
