"""What changed of a record, in words that staff read: sums as on cards, sources and what is kept aside by name."""

import pytest

from handlers.html import Block, plain_of
from handlers.records.words import change_lines
from handlers.texts import Texts
from knowledge.drafts import ProgramDetail
from knowledge.submissions import FieldChange
from knowledge.vocabulary import Kind
from tests.handlers.answers import EN, ZH
from tests.knowledge.drafting import draft

PROGRAM = draft("p", Kind.PROGRAM, detail=ProgramDetail(amount_max=250_000.0, currency="CNY"))
ALSO = {"key": "other", "source": "市公证处", "org": "司法局"}
LEAF = {"value": "employees", "op": ">=", "than": 10}


def said(texts: Texts, *changes: FieldChange) -> list[str]:
    return plain_of([Block(tuple(change_lines(changes, texts, draft=PROGRAM)))]).splitlines()


def test_sums_sources_and_what_is_kept_aside_are_words() -> None:
    assert said(ZH, FieldChange("detail.amount_max", 200_000.0, 250_000.0)) == ["最高金额：20 万元 → 25 万元"]
    before, after = {"tags": ["其他"], "id": 1}, {"tags": ["其他"], "id": 2, "also_listed": [ALSO, ALSO]}
    assert said(ZH, FieldChange("extras", before, after)) == ["来源增加：司法局 · 市公证处", "id：1 → 2"]
    gone = said(EN, FieldChange("extras", after, {"tags": {"a": [1, None]}, "id": 2}))
    assert "no longer listed at: 司法局 · 市公证处" in gone


@pytest.mark.parametrize("texts", [ZH, EN])
def test_no_braces_anywhere(texts: Texts) -> None:
    lines = said(
        texts, FieldChange("extras", None, {"tags": {"a": [{"b": 1}, None]}}), FieldChange("x", [{"y": 2}], None),
        FieldChange("detail.criteria", None, {"all": [LEAF]}),
    )  # fmt: skip
    assert not [line for line in lines if set(line) & set("{}[]")]
    assert "10" in lines[-1]
