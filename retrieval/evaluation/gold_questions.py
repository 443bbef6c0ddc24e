"""The questions that ship: what people would type about the starter knowledge, with what should come of it.

One file a group under ``gold/``, one question a line::

    {"id", "text", "lang", "history"?: [{"role", "text"}], "texts"?: "zh" | "en",
     "relevant": {key: grade}, "expects": "answer" | "abstain" | "missing:<kind>"}

``relevant`` grades 2 what the asker is after and 1 what helps as well. ``texts`` asks the question of a starter that
holds only the texts of one language, so that a question in the other has to cross. They measure; nothing may be fitted
to them. More questions are more lines; a new group is a new file.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.vocabulary import Kind, Language
from retrieval.evaluation.testbed import TestQuestion
from retrieval.question import PastTurn, Speaker

FOLDER = Path(__file__).parent / "gold"
_MISSING = "missing:"


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question and what should come of it.

    Attributes:
        question: as asked; its judgements may be empty.
        group: the file that it stands in.
        texts: the only language of the records; None for all.
        abstains: whether the desk should abstain, since no desk answers this.
        lacks: the kind of help that the starter does not have; the desk should say so, or abstain.
    """

    question: TestQuestion
    group: str
    texts: Language | None
    abstains: bool
    lacks: Kind | None

    @property
    def answerable(self) -> bool:
        """Says whether the starter holds an answer."""
        return not self.abstains and self.lacks is None


def gold_questions(folder: Path = FOLDER) -> Sequence[GoldQuestion]:
    """Reads all groups in the order of their names."""
    return [
        _question(json.loads(line), file.stem)
        for file in sorted(folder.glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
        if line.strip()
    ]


def spread(questions: Sequence[GoldQuestion], limit: int | None) -> Sequence[GoldQuestion]:
    """Takes so many questions, one of each group in turn; all of them where there is no limit."""
    if limit is None or limit >= len(questions):
        return questions
    places: dict[str, int] = {}
    turns = []
    for one in questions:
        places[one.group] = places.get(one.group, -1) + 1
        turns.append(places[one.group])
    chosen = sorted(range(len(questions)), key=lambda at: (turns[at], at))[:limit]
    return [questions[at] for at in sorted(chosen)]


def _question(row: Mapping[str, Any], group: str) -> GoldQuestion:
    expects: str = row["expects"]
    if expects not in ("answer", "abstain") and not expects.startswith(_MISSING):
        raise ValueError(f"{row['id']}: {expects}")
    history = tuple(PastTurn(Speaker(turn["role"]), turn["text"]) for turn in row.get("history", ()))
    asked = TestQuestion(row["id"], row["text"], None, Language(row["lang"]), history, row["relevant"])
    return GoldQuestion(
        asked,
        group,
        Language(row["texts"]) if "texts" in row else None,
        abstains=expects == "abstain",
        lacks=Kind(expects.removeprefix(_MISSING)) if expects.startswith(_MISSING) else None,
    )
