"""From what was typed, or a file, to questions."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from bot.asking import Asked, question_from, questions_in
from bot.errors import Refused
from handlers.texts import texts
from knowledge.vocabulary import Kind, Language
from retrieval.question import LONGEST, PastTurn, Speaker

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "error-question-empty"),
        (" \n\t\u3000", "error-question-empty"),
        ("?!…", "error-question-no-words"),
        ("<b></b> &nbsp;", "error-question-no-words"),
        ("😀🏭", "error-question-no-words"),
        ("12345", "error-question-no-words"),
        ("\x00\x01\x1b", "error-question-no-words"),
        ("\u200b\ufeff", "error-question-no-words"),
        ("密封\ud800圈", "error-question-not-text"),
        ("\udcff", "error-question-not-text"),
        ("密" * (LONGEST + 1), "error-question-too-long"),
        ("x" * 100_000, "error-question-too-long"),
    ],
)
def test_what_cannot_be_asked(text: str, key: str) -> None:
    with pytest.raises(Refused, match=f"^{key}$"):
        question_from(text, TODAY)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("  密封圈 ", "密封圈"),
        ("oil\x07seal", "oil seal"),
        ("<b>密封圈</b>", "密封圈"),
        ("&lt;b&gt;rubber&lt;/b&gt; &amp; oil", "rubber & oil"),
        ("🏭 seals", "🏭 seals"),
        ("7 泵", "7 泵"),
        ("密" * LONGEST, "密" * LONGEST),
    ],
)
def test_what_can_be_asked(typed: str, text: str) -> None:
    question = question_from(typed, TODAY, language=Language.EN, kind=Kind.LAB)
    assert (question.text, question.today, question.language, question.kind) == (text, TODAY, Language.EN, Kind.LAB)


def asked(tmp_path: Path, *rows: Any) -> list[Asked]:
    file = tmp_path / "questions.jsonl"
    lines = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows]
    file.write_bytes(b"\n".join(lines))
    return list(questions_in(file, TODAY, None, texts(Language.EN)))


def test_a_file_of_questions(tmp_path: Path) -> None:
    history = [{"role": "user", "text": "密封圈"}, {"role": "assistant", "text": "…"}, {"role": "agent", "text": "x"}]
    one, two = asked(
        tmp_path,
        {"id": {"any": ["thing"]}, "text": "补贴呢？", "kind": "policy", "top": 3, "history": history, "more": 1},
        {"id": 7, "text": "轴承", "kind": None, "top": None, "history": None},
    )
    assert one.id == {"any": ["thing"]}
    assert one.top == 3
    assert one.question is not None
    assert one.question.kind is Kind.PROGRAM
    assert one.question.history == (
        PastTurn(Speaker.USER, "密封圈"),
        PastTurn(Speaker.ASSISTANT, "…"),
        PastTurn(Speaker.AGENT, "x"),
    )
    assert (two.id, two.top, two.problem) == (7, None, None)


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (b"{not json", "error-questions-row"),
        (b"[1]", "error-questions-row"),
        (b"\xff\xfe", "error-questions-row"),
        (b'{"id": 1, "text": "\\ud800"}', "error-questions-row"),
        ({"id": 1}, "error-question-empty"),
        ({"id": 1, "text": None}, "error-question-empty"),
        ({"id": 1, "text": ["a"]}, "error-question-empty"),
        ({"id": 1, "text": " "}, "error-question-empty"),
        ({"id": 1, "text": "x" * 9000}, "error-question-too-long"),
        ({"id": 1, "text": "a", "kind": "labs"}, "usage-bad-choice"),
        ({"id": 1, "text": "a", "kind": ["lab"]}, "usage-bad-choice"),
        ({"id": 1, "text": "a", "top": 0}, "error-top"),
        ({"id": 1, "text": "a", "top": 101}, "error-top"),
        ({"id": 1, "text": "a", "top": True}, "error-top"),
        ({"id": 1, "text": "a", "top": "3"}, "error-top"),
        ({"id": 1, "text": "a", "top": 2.0}, "error-top"),
        ({"id": 1, "text": "a", "history": "密封圈"}, "error-history"),
        ({"id": 1, "text": "a", "history": ["密封圈"]}, "error-history"),
        ({"id": 1, "text": "a", "history": [{"role": "user"}]}, "error-history"),
        ({"id": 1, "text": "a", "history": [{"role": "system", "text": "x"}]}, "error-history"),
        ({"id": 1, "text": "a", "history": [{"role": ["user"], "text": "x"}]}, "error-history"),
        ({"id": 1, "text": "a", "history": [{"role": {}, "text": "x"}]}, "error-history"),
    ],
)
def test_a_bad_line_costs_that_line_only(tmp_path: Path, row: Any, key: str) -> None:
    bad, good = asked(tmp_path, row, {"id": 2, "text": "轴承"})
    assert bad.question is None
    assert bad.problem is not None
    assert bad.problem.key == key
    assert texts(Language.ZH).say(bad.problem.key, **bad.problem.values)
    assert bad.id == (None if isinstance(row, bytes) else 1)
    assert good.question is not None
    assert good.id == 2


def test_a_past_turn_is_cleaned_and_cut(tmp_path: Path) -> None:
    (one,) = asked(tmp_path, {"id": 1, "text": "seals", "history": [{"role": "user", "text": "x\u0000y" + "z" * 9000}]})
    assert one.question is not None
    assert one.question.history[0].text.startswith("xy")
    assert len(one.question.history[0].text) == LONGEST


@pytest.mark.parametrize("path", ["missing.jsonl", "."])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(Refused, match="error-questions-file") as refused:
        list(questions_in(tmp_path / path, TODAY, None, texts(Language.EN)))
    assert refused.value.values["why"]
