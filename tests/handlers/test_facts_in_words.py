"""Every fact that the programs which ship ask for is named in both languages."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from handlers.facts import question
from handlers.texts import texts
from knowledge.drafts import ProgramDetail
from knowledge.eligibility import Known, assess
from knowledge.eligibility.facts import TITLES
from knowledge.starter import drafts
from knowledge.vocabulary import Language


def _leaves(node: Any) -> Iterator[tuple[str, str]]:
    """Gives the name and the clause of each leaf that asks for a fact."""
    if isinstance(node, dict):
        for name in (node.get(kind) for kind in ("fact", "value", "year")):
            if name is not None:
                yield name, node.get("clause") or ""
        for name in node.get("sum", ()):
            yield name, ""
        for branch in node.values():
            yield from _leaves(branch)
    elif isinstance(node, list):
        for branch in node:
            yield from _leaves(branch)


ASKED = {
    leaf for draft in drafts() if isinstance(draft.detail, ProgramDetail) for leaf in _leaves(draft.detail.criteria)
}


@pytest.mark.parametrize("language", list(Language))
def test_every_fact_has_words_or_a_clause_in_both_languages(language: Language) -> None:
    said = texts(language)
    assert len(ASKED) > 80
    assert [leaf for leaf in sorted(ASKED) if not said.has(f"fact-{leaf[0]}") and " / " not in leaf[1]] == []


@pytest.mark.parametrize("language", list(Language))
def test_every_title_has_a_name(language: Language) -> None:
    assert [title for title in TITLES.values() if not texts(language).has(f"title-{title}")] == []


def test_what_a_sum_adds_up_is_asked_for_in_its_own_unit() -> None:
    leaf = {"sum": {"designs": 1}, "op": ">=", "than": 20, "unit": "分 / points", "clause": "折算 / worth"}
    asked = question("designs", texts(Language.ZH), assess(leaf, Known({}, dt.date(2026, 11, 22))))
    assert "外观设计" in asked and "分" not in asked
