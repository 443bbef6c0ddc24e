"""Makes sets of long questions from real records, for ``benchmarks.relevance`` and ``liaison eval`` to measure.

``uv run python -m benchmarks.long_questions REAL FOLDER``: REAL holds labs_en.jsonl, cases_en.jsonl and
programs_zh.jsonl. What answers never retells what is asked: a case is asked for its lab without the paragraph that
tells of it, a paragraph of a lab for the lab without it, and one half of a program for the other.
"""

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.adapter_sets import need, rarity_of, retelling, rows_of, unnamed

_ROUNDS = 3
"""Sets of each sort of question to labs: in each, a lab lacks one paragraph."""
_LEAST = {"en": 400, "zh": 70}
"""Characters of a question."""
_LONGEST = {"en": 900, "zh": 400}
_EVERY = 2
"""Of the programs, those whose half is asked for; all can be found."""
_JOINT = re.compile(r"[。！？；\n]|[.!?]\s")

_Row = Mapping[str, Any]


@dataclass(slots=True)
class Bed:
    """Documents by their ids, and questions with the id of what answers each."""

    documents: dict[str, dict[str, str]]
    questions: list[tuple[str, str]] = field(default_factory=list)

    def write(self, folder: Path) -> None:
        """Writes the three files of a set."""
        folder.mkdir(parents=True, exist_ok=True)
        ids = range(len(self.questions))
        _write(folder / "corpus.jsonl", list(self.documents.values()))
        _write(folder / "queries.jsonl", [{"id": f"q{n}", "text": self.questions[n][0]} for n in ids])
        _write(folder / "qrels.jsonl", [{"qid": f"q{n}", "docid": self.questions[n][1], "rel": 1} for n in ids])
        print(f"{folder}: {len(self.questions)} questions, {len(self.documents)} documents")


def _write(path: Path, rows: Sequence[_Row]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def _bed(rows: Sequence[_Row]) -> Bed:
    return Bed({row["id"]: {"id": row["id"], "title": row["title"], "text": row["text"]} for row in rows})


def _without(bed: Bed, lab: str, paragraph: str) -> None:
    """Takes a paragraph out of a lab."""
    document = bed.documents[lab]
    document["text"] = "\n".join(told for told in document["text"].split("\n") if told != paragraph)


def cases(labs: Sequence[_Row], told: Sequence[_Row], turn: int) -> Bed:
    """Asks each lab's case of one turn."""
    bed, taken = _bed(labs), dict[str, int]()
    rarity = rarity_of([paragraph for lab in labs for paragraph in lab["text"].split("\n")])
    texts = {lab["id"]: lab["text"].split("\n") for lab in labs}
    for case in told:
        paragraphs = texts.get(case.get("lab_id"), [])
        if len(paragraphs) > 1:
            lab = case["lab_id"]
            taken[lab] = taken.get(lab, -1) + 1
            if taken[lab] == turn:
                bed.questions.append((need(case), lab))
                _without(bed, lab, retelling(case, paragraphs, rarity))
    return bed


def paragraphs(labs: Sequence[_Row], turn: int) -> Bed:
    """Asks one paragraph of each lab that has three or more."""
    bed = _bed(labs)
    for lab in labs:
        told = lab["text"].split("\n")
        if len(told) > max(2, turn) and len(told[turn]) > _LEAST["en"]:
            text = unnamed(told[turn].removeprefix("Research: "), lab.get("org") or "")
            bed.questions.append((_shortened(text), lab["id"]))
            _without(bed, lab["id"], told[turn])
    return bed


def halves(programs: Sequence[_Row]) -> Bed:
    """Asks the second half of long programs."""
    bed = _bed(programs)
    long = [(row, split) for row in programs for split in _middle(row["text"])]
    for row, split in long:  # all lose it: some programs are listed by two issuers
        bed.documents[row["id"]]["text"] = row["text"][:split]
    for row, split in long[::_EVERY]:
        bed.questions.append((row["text"][split : split + _LONGEST["zh"]], row["id"]))
    return bed


def _middle(text: str) -> Iterator[int]:
    """Gives the end of the sentence nearest the middle; none where a half would be short."""
    least = _LEAST["zh"]
    ends = [joint.end() for joint in _JOINT.finditer(text) if least <= joint.end() <= len(text) - least]
    if ends:
        yield min(ends, key=lambda end: abs(end - len(text) // 2))


def _shortened(text: str) -> str:
    longest = _LONGEST["en"]
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0]


def main(real: Path, folder: Path) -> None:
    """Writes all sets into folders of their own."""
    labs, told = rows_of(real / "labs_en.jsonl"), rows_of(real / "cases_en.jsonl")
    for turn in range(_ROUNDS):
        cases(labs, told, turn).write(folder / f"cases_{turn + 1}")
        paragraphs(labs, turn).write(folder / f"paragraphs_{turn + 1}")
    halves(rows_of(real / "programs_zh.jsonl")).write(folder / "halves")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("real", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    main(options.real, options.folder)
