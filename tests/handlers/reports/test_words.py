"""The words and the table of a report: everything that the picture shows, in both languages."""

import csv
import datetime as dt

import pytest

from handlers.html import plain_of
from handlers.page import laid_out
from handlers.reports.naming import share
from handlers.reports.table import figures_of, report_csv
from handlers.reports.words import report_blocks
from handlers.texts import Texts
from knowledge.reporting import Period
from tests.handlers.answers import EN, ZH
from tests.handlers.reports.reporting import busy, quiet
from tests.handlers.telegram_html import check


@pytest.mark.parametrize("words", [ZH, EN])
@pytest.mark.parametrize("period", list(Period))
def test_every_period_is_told_full_and_empty(words: Texts, period: Period) -> None:
    begun = dt.date(2019, 2, 3)
    for found in (busy(period, begun), quiet(period, begun)):
        for page in laid_out(report_blocks(found, words)):
            check(page)
        head, *rows = csv.reader(report_csv(found, words).decode("utf-8-sig").splitlines())
        assert len(rows) == len(figures_of(found, words)) > 10
        assert {len(row) for row in (head, *rows)} == {4}
    empty = plain_of(report_blocks(quiet(period, begun), words))
    for name in ("questions", "answers", "rated", "topics", "introductions", "records", "changes", "models"):
        assert words.say(f"figures-none-{name}") in empty


def test_small_groups_are_told_together() -> None:
    told = plain_of(report_blocks(busy(), EN))
    assert "Waiting for an answer 3 · Completed 3 · States of fewer than 3 3" in told
    assert "2.5 working days" in told
    assert f"Answered by a person 3 ({share(3, busy().questions.asked)})" in told
    assert ("Answered by a person", 3) in {(one.measure, one.value) for one in figures_of(busy(), EN)}
    assert (
        "1. $x^2$ =HYPERLINK(1) <b>🙂 · 5 people, some still wait\nTopic 2 · 3 people, answered by a person since"
        in told
    )
    assert EN.say("figures-topics-small", count=4, least=3) in told
    assert "Of those passed to a person, 1 are answered and 1 wait" in told


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(0, 5, "0%"), (1, 1000, "<1%"), (999, 1000, ">99%"), (1, 3, "33%"), (5, 5, "100%")]
)
def test_some_is_never_none_and_not_all_is_never_all(part: int, whole: int, said: str) -> None:
    assert share(part, whole) == said
