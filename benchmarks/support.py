"""How well words and meaning tell whether a record bears a sentence out: what ``retrieval.grounding.support`` rests on.

Sentences of the starter's records are held against the most similar other record of their kind (which does not bear
them out), and against their own record's other language (which does). No question of an evaluation set is read. The
sentences of ``support_sentences.jsonl`` were written by hand before the first run, and chose nothing.

    python -m benchmarks.support MODEL_CACHE
"""

import asyncio
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.card import Card
from knowledge.drafts import LabDetail
from knowledge.vocabulary import Kind, Language
from retrieval.encoder import BundledEncoder, prepare
from retrieval.grounding.sources import Source, sentences_in
from retrieval.grounding.support import ACROSS, ALIKE, BY_WORDS, SOME_WORDS, Held, borne_out, likeness, shared

STARTER = Path(__file__).parents[1] / "knowledge" / "starter"
SENTENCES = Path(__file__).with_suffix("").parent / "support_sentences.jsonl"


@dataclass(frozen=True, slots=True)
class Told:
    """One record of the starter, in each of its languages."""

    key: str
    kind: str
    sources: dict[Language, Source]


def _source(row: dict, language: Language) -> Source:
    text = row["texts"][language.value]
    blank = dict.fromkeys(Card.__dataclass_fields__)
    named = {"key": row["id"], "kind": Kind.LAB, "language": language, "title": text["title"], "detail": LabDetail()}
    return Source(1, Card(**blank | named), "", (text["title"], *sentences_in(text["body"])), "")


def starter() -> list[Told]:
    """Reads the records that ship in two languages."""
    rows = [json.loads(line) for path in sorted(STARTER.glob("*.jsonl")) for line in path.open(encoding="utf-8")]
    kinds = {"policy": "program"}
    return [
        Told(row["id"], kinds.get(row["kind"], row["kind"]), {lang: _source(row, lang) for lang in Language})
        for row in rows
        if isinstance(row.get("texts"), dict) and {"zh", "en"} <= set(row["texts"])
    ]


async def nearest_others(told: Sequence[Told], language: Language, encoder: BundledEncoder) -> list[Told]:
    """Gives for each record the most similar other one of its kind."""
    vectors = await encoder.passages(["\n".join(one.sources[language].sentences)[:800] for one in told])
    others = []
    for at, one in enumerate(told):
        alike = vectors @ vectors[at]
        among = [n for n, other in enumerate(told) if other.kind == one.kind and n != at]
        others.append(told[max(among, key=lambda n: float(alike[n]))] if among else told[at - 1])
    return others


def _quantiles(values: Sequence[float]) -> str:
    return "  ".join(f"{p}%: {np.percentile(values, p):.2f}" for p in (5, 25, 50, 75, 95))


async def main(cache: Path) -> None:
    """Prints the measurements."""
    encoder = BundledEncoder(prepare(cache, lambda stage, done: None))
    told = starter()
    others = {language: await nearest_others(told, language, encoder) for language in Language}
    alien, alien_across, own_across = [], [], []
    for language, across in ((Language.ZH, Language.EN), (Language.EN, Language.ZH)):
        for one, other in zip(told, others[language], strict=True):
            for text in one.sources[language].sentences[1:]:
                if text in other.sources[language].sentences:
                    continue
                alien.append(Held(text, other.sources[language]))
                alien_across.append(Held(text, other.sources[across]))
                own_across.append(Held(text, one.sources[across]))
    print(f"{len(told)} records, {len(alien)} sentences")
    words = [shared(held.text, held.source.text) for held in alien]
    print("words shared with the most similar other record:", _quantiles(words))
    for name, held in (("that record", alien), ("that record, other language", alien_across),
                       ("its own record, other language", own_across)):  # fmt: skip
        print(f"nearness to {name}:", _quantiles(await likeness(held, encoder)))
    print(f"thresholds: words {BY_WORDS}; words {SOME_WORDS} and nearness {ALIKE}; across languages {ACROSS}")
    for name, held in (("falsely let through, same language", alien), ("falsely let through, across", alien_across),
                       ("rightly kept, across", own_across)):  # fmt: skip
        print(f"{name}: {np.mean(await borne_out(held, encoder)):.3f}")
    by_key = {one.key: one for one in told}
    rows = [json.loads(line) for line in SENTENCES.open(encoding="utf-8")]
    for away in (False, True):
        held = [
            Held(row["text"], by_key[row["key"]].sources[next(x for x in Language if (x == row["lang"]) != away)])
            for row in rows
        ]
        verdicts = list(zip(rows, await borne_out(held, encoder), strict=True))
        kept = [verdict for row, verdict in verdicts if row["borne_out"]]
        false = [verdict for row, verdict in verdicts if not row["borne_out"]]
        where = "the record's other language" if away else "the same language"
        print(f"by hand, {where}: kept {sum(kept)} of {len(kept)}, falsely let through {sum(false)} of {len(false)}")
        for row, verdict in verdicts:
            if verdict != row["borne_out"]:
                print("   ", "kept " if verdict else "lost ", row["text"])
    await encoder.aclose()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
