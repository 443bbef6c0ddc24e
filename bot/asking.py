"""From what somebody typed, or a file of questions, to questions that can be asked."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import Refused
from handlers.texts import Texts
from knowledge.intake.jsonl import rows
from knowledge.intake.verdicts import Refusal
from knowledge.vocabulary import KIND_NAMES, Kind, Language, kind_named
from retrieval.question import LONGEST, PastTurn, Question, Speaker, Unaskable, asked
from retrieval.understanding.language import clean

MOST = 100
"""Records that a search lists at the most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of a file of questions: a question, or why it cannot be asked. ``id`` is given back as it came."""

    id: Any
    question: Question | None
    top: int | None
    problem: Refused | None = None


def question_from(
    text: str,
    today: dt.date,
    *,
    language: Language | None = None,
    kind: Kind | None = None,
    history: tuple[PastTurn, ...] = (),
) -> Question:
    """Makes a question of what somebody typed.

    Raises:
        Refused: it is empty, too long, damaged or holds no words.
    """
    wording = asked(text)
    if isinstance(wording, Unaskable):
        values = {"length": len(text), "limit": LONGEST} if wording is Unaskable.TOO_LONG else {}
        raise Refused(f"error-question-{wording.value}", **values)
    return Question(wording, today, history=history, kind=kind, language=language)


def questions_in(path: Path, today: dt.date, language: Language | None, texts: Texts) -> Iterator[Asked]:
    """Reads a file of questions, one JSON object a line: ``{"id", "text", "kind"?, "top"?, "history"?}``.

    Raises:
        Refused: the file cannot be read.
    """
    try:
        for row in rows(path):
            if isinstance(row.content, Refusal):
                why = texts.say(f"why-{row.content.why.value}", **row.content.values)
                yield Asked(None, None, None, Refused("error-questions-row", line=row.line, why=why))
            else:
                yield _asked(row.content, today, language, texts)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        values: dict[str, str | int] = {} if missing else {"value": type(error).__name__}
        why = texts.say("why-no_such_path" if missing else "why-unreadable", **values)
        raise Refused("error-questions-file", why=why) from error


def _asked(row: Mapping[str, Any], today: dt.date, language: Language | None, texts: Texts) -> Asked:
    try:
        text, kind, top = row.get("text"), row.get("kind"), row.get("top")
        if not isinstance(text, str):
            raise Refused("error-question-empty")
        if kind is not None and kind not in KIND_NAMES:
            raise Refused("usage-bad-choice", name="kind", choices=", ".join(KIND_NAMES))
        if top is not None and (not isinstance(top, int) or isinstance(top, bool) or not 1 <= top <= MOST):
            raise Refused("error-top", most=MOST)
        named = None if kind is None else kind_named(kind)
        question = question_from(text, today, language=language, kind=named, history=_history(row.get("history")))
    except Refused as problem:
        return Asked(row.get("id"), None, None, problem)
    return Asked(row.get("id"), question, top)


def _history(turns: object) -> tuple[PastTurn, ...]:
    if turns is None:
        return ()
    if not isinstance(turns, list):
        raise Refused("error-history")
    past = []
    for turn in turns:
        if not isinstance(turn, dict) or not isinstance(turn.get("text"), str) or turn.get("role") not in list(Speaker):
            raise Refused("error-history")
        past.append(PastTurn(Speaker(turn["role"]), clean(turn["text"])[:LONGEST]))
    return tuple(past)
