"""Measures which questions are taken for walks along the five levels, and which are left to the desk.

``uv run python -m benchmarks.wondering [FILE.tsv]``: walk_questions.tsv holds both sorts in both languages, written
before the forms were, but for the last of those called ``tuned``, which came with later forms; those called ``held``
were not looked at while the forms were made, and one of their misses was mended later. Of the questions that
ship, and of those on the desk's remit, it names every one that is taken.
"""

import argparse
import asyncio
import csv
import datetime as dt
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from knowledge.database import Database, sqlite_url
from knowledge.starter.linkage import load_linkage
from retrieval.evaluation.gold_questions import gold_questions
from retrieval.linkage.asked import nodes_of
from retrieval.linkage.atlas import Atlas
from retrieval.linkage.widening import Widening
from retrieval.understanding.language import language_of
from retrieval.understanding.wondering import wondering

_HERE = Path(__file__).parent
_OWN, _NONE, _ANY = "-own", "none", "any"


def main() -> None:
    """Prints the figures and each question that is not read as it is labelled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=_HERE / "walk_questions.tsv")
    file = parser.parse_args().file
    with tempfile.TemporaryDirectory() as folder:
        atlas = asyncio.run(_atlas(Path(folder)))
    right, all_of = Counter[tuple[str, str, str]](), Counter[tuple[str, str, str]]()
    for row in labelled(file):
        group = (row["split"], row["language"], "desk" if row["goal"] == _NONE else "walk")
        read = taken_as(atlas, row["text"])
        all_of[group] += 1
        right[group] += fits(row, read)
        if not fits(row, read):
            print(f"not as labelled: {row['text']}  {read}")
    for group, count in sorted(all_of.items()):
        print(*group, f"{right[group]} of {count}")
    others = [one.question.text for one in gold_questions()]
    others += [json.loads(line)["text"] for line in (_HERE / "remit_questions.jsonl").read_text("utf-8").splitlines()]
    for text in others:
        if taken_as(atlas, text)[0] != _NONE:
            print(f"taken from the desk: {text}  {taken_as(atlas, text)}")
    print(f"of {len(others)} other questions")


def labelled(file: Path) -> Iterator[dict[str, str]]:
    """Reads the questions: split, language, goal (a level, any, or none), about (a node's name, -own) and text."""
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def taken_as(atlas: Atlas, text: str) -> tuple[str, tuple[str, ...]]:
    """Says which level a text is taken to ask for, and of what; ``none`` where it is left to the desk."""
    language = language_of(text)
    for one in wondering(text):
        goal = _ANY if one.goal is None else one.goal.value
        if one.about is None:
            return goal, (_OWN,)
        nodes = nodes_of(atlas, one, language)
        if nodes:
            return goal, tuple(node.names[language] for node in nodes)
    return _NONE, ()


def fits(row: dict[str, str], read: tuple[str, tuple[str, ...]]) -> bool:
    """Says whether a reading is the one that a question is labelled with."""
    goal, about = read
    return goal == row["goal"] and (goal == _NONE or row["about"] in about)


async def _atlas(folder: Path) -> Atlas:
    database = Database(sqlite_url(folder))
    try:
        await database.migrate()
        await load_linkage(database, dt.datetime.now(dt.UTC))
        async with database.reading() as session:
            return await Widening().atlas(session)
    finally:
        await database.close()


if __name__ == "__main__":
    main()
