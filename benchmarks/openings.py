"""Openings found in plain words, on real ones in their time: 60 questions with what fits them, half of them held out.

A question names the day it is asked on and what a fitting record says (patterns over its raw fields), or the keys that
fit. Only what was posted by that day and was not over counts. Measured are the records shown, as far as so many fit:
the share of the first five that fit, whether the first does, and what is shown that was over.

    liaison import REAL/openings_en.jsonl REAL/openings_zh.jsonl --data DATA
    python -m benchmarks.openings DATA REAL [--misses] [--half dev|held-out]
"""

import argparse
import asyncio
import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.desk import open_desk
from bot.settings import Settings
from knowledge.availability import Window
from knowledge.drafts import OpeningDetail
from knowledge.intake.rows import draft_of
from knowledge.intake.verdicts import Refusal
from knowledge.vocabulary import Availability
from retrieval.question import Question

_QUESTIONS = Path(__file__).with_name("openings_questions.jsonl")
_FIRST = 5
_FIELDS: Mapping[str, str] = {
    "where": "location", "title": "title", "about": "title", "body": "text", "term": "terms",
    "sponsorship": "sponsorship", "org_type": "org_type",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """One question: the keys shown, those that fit, and those shown that were over."""

    text: str
    shown: tuple[str, ...]
    fitting: frozenset[str]
    over: int

    @property
    def precision(self) -> float:
        """Gives the share of the first records that fit, of as many as could."""
        most = min(_FIRST, len(self.fitting))
        return sum(key in self.fitting for key in self.shown[:most]) / most

    @property
    def first(self) -> bool:
        """Says whether the first fits."""
        return bool(self.shown) and self.shown[0] in self.fitting


def fitting(asked: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Gives the keys of the records that fit a question and could be had on its day."""
    if "keys" in asked:
        return frozenset(asked["keys"])
    today = dt.date.fromisoformat(asked["today"])
    return frozenset(row["id"] for row in rows if _fits(asked, row) and _live(row, today))


def _fits(asked: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    if "not" in asked and re.search(asked["not"], row["title"], re.IGNORECASE):
        return False
    return all(
        re.search(asked[name], f"{row.get(field) or row['text']}", re.IGNORECASE)
        for name, field in _FIELDS.items()
        if name in asked
    )


def _live(row: Mapping[str, Any], today: dt.date) -> bool:
    draft = draft_of(row)
    assert not isinstance(draft, Refusal) and isinstance(draft.detail, OpeningDetail)
    window = Window(draft.opens, draft.closes, draft.ends, draft.rolling, draft.active)
    return (draft.detail.posted or today) <= today and window.on(today) is not Availability.CLOSED


async def measure(data: Path, rows: list[Mapping[str, Any]], asked: list[Mapping[str, Any]]) -> list[Result]:
    """Asks the questions of a prepared data folder."""
    results = []
    settings = Settings(LIAISON_DATA=data)
    now = dt.datetime.now(dt.UTC)
    async with open_desk(settings, chosen_folder=True, now=lambda: now, on_progress=lambda _: None) as desk:
        for one in asked:
            answer = await desk.assistant.answer(Question(one["text"], dt.date.fromisoformat(one["today"])))
            over = sum(match.card.availability is Availability.CLOSED for match in answer.openings)
            shown = tuple(match.card.key for match in answer.openings)
            results.append(Result(one["text"], shown, fitting(one, rows), over))
    return results


def main() -> None:
    """Measures, and prints what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("real", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--half", choices=["dev", "held-out"])
    given = parser.parse_args()
    rows = [json.loads(line) for file in sorted(given.real.glob("openings_*.jsonl")) for line in file.open("rb")]
    asked = [json.loads(line) for line in _QUESTIONS.read_text("utf-8").splitlines()]
    halves = {"dev": asked[::2], "held-out": asked[1::2]}
    for half in [given.half] if given.half else halves:
        results = asyncio.run(measure(given.data, rows, halves[half]))
        count = len(results)
        precision = sum(one.precision for one in results) / count
        first = sum(one.first for one in results)
        print(f"{half}: {count} questions, fitting of the first five {precision:.2f}, first fits {first}/{count}, "
              f"over {sum(one.over for one in results)}")  # fmt: skip
        for one in results if given.misses else ():
            if one.precision < 1:
                fit = ", ".join(sorted(one.fitting)[:_FIRST])
                print(
                    f"  {one.precision:.2f} {one.text} | shown {', '.join(one.shown)} | fit {fit} ({len(one.fitting)})"
                )


if __name__ == "__main__":
    main()
