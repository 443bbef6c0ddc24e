"""Measures how well the skills that openings name are found, against openings that were labelled by reading.

The labels (skills_labels.tsv) hold the identifier of an opening, the skills that it names as needed or learnt there,
and those that a reader may or may not count; no text. They were written before the matching was run on them. Words
were added to the vocabulary after a look at what went wrong in the parts "tuned" and "seen once" (measured by itself
first: precision .905, recall .841); never in "held-out". That part was first measured at .917 and .835; whoever added
words by "seen once" afterwards had read its texts for labelling, so what it gives since is not quite blind.

    uv run python -m benchmarks.skills OPENINGS.jsonl... [--part held-out] [--wrong]
"""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.skills import skills_in

_LABELS = Path(__file__).with_name("skills_labels.tsv")


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader found in an opening."""

    opening: str
    part: str
    wanted: frozenset[str]
    either: frozenset[str]


def labels() -> Iterator[Label]:
    """Reads the labels."""
    with _LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, dialect="excel-tab"):
            yield Label(row["id"], row["part"], frozenset(row["skills"].split()), frozenset(row["either"].split()))


def openings(paths: list[Path]) -> Mapping[str, Mapping[str, str]]:
    """Reads openings by their identifiers."""
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return {row["id"]: row for row in map(json.loads, lines)}


def main() -> None:
    """Prints precision and recall of all skills named, by part and language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("openings", type=Path, nargs="+")
    parser.add_argument("--part", choices=["tuned", "seen once", "held-out"])
    parser.add_argument("--wrong", action="store_true", help="also list what was found wrongly and what was missed")
    chosen = parser.parse_args()
    known = openings(chosen.openings)
    counts: dict[tuple[str, str], Counter[str]] = {}
    for label in labels():
        if chosen.part not in (None, label.part) or label.opening not in known:
            continue
        row = known[label.opening]
        found = {one.key for one in skills_in(f"{row['title']}\n{row['text']}")}
        wrong, missed = found - label.wanted - label.either, label.wanted - found
        right = found & label.wanted
        for language in (row["lang"], "both"):
            counts.setdefault((label.part, language), Counter()).update(
                openings=1, right=len(right), wrong=len(wrong), missed=len(missed)
            )
        if chosen.wrong and (wrong or missed):
            print(label.opening, "wrong:", *sorted(wrong), "missed:", *sorted(missed))
    for part, language in sorted(counts):
        one = counts[part, language]
        right, found, wanted = one["right"], one["right"] + one["wrong"], one["right"] + one["missed"]
        print(
            f"{part:9} {language:5} {one['openings']:4} openings  {wanted:4} skills"
            f"  precision {right / found:.3f}  recall {right / wanted:.3f}"
        )


if __name__ == "__main__":
    main()
