"""How well and how fast duplicates are found, beside what one would write in an afternoon: one score and a threshold.

    python -m benchmarks.duplicates RECORDS MODEL_CACHE

RECORDS is the folder of real records. ``duplicate_pairs.tsv`` says of pairs of them whether they are one, as a person
read them before: ``bands`` are drawn from all bands of the score and from pairs whose titles look alike but score
nothing, ``found`` from what was found. Weights were set looking at the first half of ``bands`` only; the peers'
thresholds are the best for that half. Across languages, records of the starter are split in two, among real ones.
"""

import asyncio
import sys
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process, utils

from knowledge.drafts import Draft
from knowledge.intake.reading import rows_of
from knowledge.intake.rows import draft_of
from knowledge.intake.sheets.mapping import SheetMap
from knowledge.starter import drafts as starter_drafts
from knowledge.twins.sketches import Sketch, sketch_of
from retrieval.encoder import BundledEncoder, prepare
from retrieval.passages import encoded_text
from retrieval.twins import Pair, pairs_among, traits_of
from retrieval.twins.desk import centred

PAIRS = Path(__file__).with_name("duplicate_pairs.tsv")
_THRESHOLDS = np.linspace(0.5, 1.0, 101)
_BEGINNING = 400
"""Characters of a body that are encoded beside its title."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A pair that somebody read."""

    one: int
    other: int
    same: bool
    drawn: str
    held_out: bool


def main(folder: Path, cache: Path) -> None:
    """Prints precision and recall of each way, its seconds, and the ratios."""
    records = [sketch_of(draft) for draft in _drafts(folder)]
    labelled = _labelled(records)
    began = time.perf_counter()
    traits = [traits_of(one) for one in records]
    read = time.perf_counter() - began
    pairs = pairs_among(traits)
    ours = time.perf_counter() - began
    found = {(pair.one, pair.other): pair.judgement.score for pair in pairs}
    print(f"{len(records)} records, {len(pairs)} pairs in {ours:.1f} s (reading {read:.1f} s)")
    _report("evidence", labelled, lambda one, other: found.get((one, other), 0.0), 0.5)
    drawn = [one for one in labelled if one.drawn == "found"]
    right = sum(one.same for one in drawn if (one.one, one.other) in found)
    print(f"of {len(drawn)} drawn from what it finds, {right} are one ({right / len(drawn):.2f})")
    titles = [next(iter(one.texts.values())).title for one in records]
    _report("rapidfuzz", labelled, lambda one, other: _alike(titles[one], titles[other]), None)
    began = time.perf_counter()
    _all_by_titles(records, titles)
    theirs = time.perf_counter() - began
    print(f"rapidfuzz over all pairs: {theirs:.1f} s, {theirs / ours:.2f} of ours")
    asyncio.run(_by_meaning(records, labelled, pairs, cache, ours))


def _alike(one: str, other: str) -> float:
    return float(fuzz.token_sort_ratio(one, other, processor=utils.default_process)) / 100


def _all_by_titles(records: Sequence[Sketch], titles: Sequence[str]) -> None:
    for kind in {one.kind for one in records}:
        some = [title for title, one in zip(titles, records, strict=True) if one.kind is kind]
        process.cdist(some, some, scorer=fuzz.token_sort_ratio, processor=utils.default_process, dtype=np.uint8)


async def _by_meaning(
    records: Sequence[Sketch], labelled: Sequence[Labelled], pairs: Sequence[Pair], cache: Path, ours: float
) -> None:
    """Measures the plain cosine of the labelled pairs, then pairs of two languages."""
    encoder = BundledEncoder(prepare(cache, lambda share: None))
    wanted = sorted({place for one in labelled for place in (one.one, one.other)})
    began = time.perf_counter()
    vectors = dict(zip(wanted, await encoder.passages([_beginning(records[place]) for place in wanted]), strict=True))
    each = (time.perf_counter() - began) / len(wanted)
    _report("cosine", labelled, lambda one, other: float(vectors[one] @ vectors[other]), None)
    print(f"cosine: encoding all would take {each * len(records):.0f} s, {each * len(records) / ours:.1f} of ours")
    await _across(records, encoder)
    await encoder.aclose()


async def _across(records: Sequence[Sketch], encoder: BundledEncoder) -> None:
    """Splits the starter's records by language and looks for the halves among real records of their kinds."""
    whole = [draft for draft in starter_drafts() if len(draft.texts) == 2]
    halves = [
        sketch_of(replace(draft, key=f"{draft.key}:{lang}", texts={lang: draft.texts[lang]}, source=lang, url=None))
        for draft in whole
        for lang in draft.texts
    ]
    others = list(records)[:: max(1, len(records) // 1500)]
    mixed = [*halves, *others]
    matrix = np.asarray(await encoder.passages([_beginning(one) for one in mixed]), np.float32)
    places = [(one.key, next(iter(one.texts))) for one in mixed]
    vectors = centred(places, matrix, encoder.id)
    traits = [traits_of(one, {lang: vectors[one.key, lang]}) for one, (_, lang) in zip(mixed, places, strict=True)]
    found = [
        (traits[pair.one].key.rpartition(":")[0], traits[pair.other].key.rpartition(":")[0])
        for pair in pairs_among(traits)
        if traits[pair.one].texts.keys() != traits[pair.other].texts.keys()
    ]
    right = sum(one == other and bool(one) for one, other in found)
    print(
        f"across languages: {right} of {len(whole)} split records found among {len(others)} others "
        f"(recall {right / len(whole):.2f}), {len(found) - right} wrong (precision {right / max(len(found), 1):.2f})"
    )


def _report(name: str, labelled: Sequence[Labelled], score: Callable[[int, int], float], least: float | None) -> None:
    """Prints precision and recall on both halves; without a threshold, with the best one for the first half."""
    bands = [one for one in labelled if one.drawn == "bands"]
    scored = [(one, score(one.one, one.other)) for one in bands]
    if least is None:
        first = [pair for pair in scored if not pair[0].held_out]
        least = float(max(_THRESHOLDS, key=lambda at: _f1(first, float(at))))
    for held_out in (False, True):
        half = [pair for pair in scored if pair[0].held_out is held_out]
        precision, recall = _measured(half, least)
        where = "held out" if held_out else "looked at"
        print(
            f"{name:10} {where:9} {len(half)} pairs, {sum(one.same for one, _ in half)} the same: "
            f"precision {precision:.2f} recall {recall:.2f} F1 {_f1(half, least):.2f} (from {least:.2f})"
        )


def _measured(scored: Sequence[tuple[Labelled, float]], least: float) -> tuple[float, float]:
    found = [one for one, value in scored if value >= least]
    right = sum(one.same for one in found)
    return right / max(len(found), 1), right / max(sum(one.same for one, _ in scored), 1)


def _f1(scored: Sequence[tuple[Labelled, float]], least: float) -> float:
    precision, recall = _measured(scored, least)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def _labelled(records: Sequence[Sketch]) -> list[Labelled]:
    at = {one.key: place for place, one in enumerate(records)}
    found = []
    for line in PAIRS.read_text("utf-8").splitlines()[1:]:
        one, other, same, drawn = line.split("\t")
        if same != "?":
            held_out = zlib.crc32(f"{one} {other}".encode()) % 2 == 1
            found.append(Labelled(*sorted((at[one], at[other])), same == "yes", drawn, held_out))
    return found


def _beginning(one: Sketch) -> str:
    text = next(iter(one.texts.values()))
    return encoded_text(text.title, text.body[:_BEGINNING])


def _drafts(folder: Path) -> list[Draft]:
    rows = [row for path in sorted(folder.glob("*.jsonl")) for row in rows_of(path, SheetMap(), lambda sheet: None)]
    read = [draft_of(row.content) for row in rows if isinstance(row.content, dict)]
    return [draft for draft in read if isinstance(draft, Draft)]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
