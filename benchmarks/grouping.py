"""Measures how well questions that mean the same are put together, in either language, and writes what ships.

``uv run python -m benchmarks.grouping [--translated QUERIES.jsonl] [--write]``: grouping_topics.tsv holds topics in two
Chinese and two English wordings, some of them close to each other (the rent of the incubator, a place in it). QUERIES
holds the same questions in both languages, ids ``en-X`` and ``zh-X``: many of one article, most about something else
there. The threshold was chosen on the first half of the topics.
"""

import argparse
import asyncio
import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.settings import Settings
from retrieval import grouping
from retrieval.encoder import Bundled, Encoder, open_encoder
from retrieval.grouping import SAME, STEPS, Grouper, Known, Meant, Usual
from retrieval.understanding.language import language_of
from retrieval.vectors import Languages

_HERE = Path(__file__).parent
_USUAL, _OF_A_LANGUAGE = "remit_questions.jsonl", 400
_ORDERS = 5
"""Orders of arrival that a figure is the mean of: a question is put where it belongs as it comes."""
_TRANSLATED = 200


async def main(translated: Path | None, write: bool) -> None:
    """Measures, and writes first where that is wished."""
    encoder = await open_encoder(Bundled(), Settings().cache_folder, lambda *_: None)
    try:
        if write:
            await _write(encoder)
        grouper = Grouper(encoder)
        topics = [line.split("\t") for line in (_HERE / "grouping_topics.tsv").read_text("utf-8").splitlines()]
        random.Random(3).shuffle(topics)
        half = len(topics) // 2
        for name, some in (("chosen on", topics[:half]), ("held out", topics[half:])):
            wordings = [(text, at) for at, (_, *texts) in enumerate(some) for text in texts]
            await _measure(name, grouper, wordings)
        if translated is not None:
            rows = {row["id"]: row["text"] for row in map(json.loads, translated.read_text("utf-8").splitlines())}
            ids = sorted(id.removeprefix("en-") for id in rows if id.startswith("en-") and f"zh-{id[3:]}" in rows)
            random.Random(1).shuffle(ids)
            pairs = [(rows[f"{lang}-{id}"], at) for at, id in enumerate(ids[:_TRANSLATED]) for lang in ("en", "zh")]
            await _measure("translated", grouper, pairs)
    finally:
        await encoder.aclose()


async def _measure(name: str, grouper: Grouper, wordings: Sequence[tuple[str, int]]) -> None:
    found = [await grouper.understood(text) for text, _ in wordings]
    meant = [one.meant for one in found if one is not None]
    topic = np.array([at for _, at in wordings])
    scores = [_pairs(_grouped(meant, seed), topic) for seed in range(_ORDERS)]
    precision, recall = np.mean(scores, 0)
    print(
        f"{name}: {len(wordings)} questions, {len(set(topic))} topics, precision {precision:.2f}, recall {recall:.2f}"
    )


def _grouped(meant: Sequence[Meant], seed: int) -> np.ndarray:
    """Puts questions into topics as they come: (n,) the topic of each."""
    order = list(range(len(meant)))
    random.Random(seed).shuffle(order)
    known = Known({})
    label = np.zeros(len(meant), int)
    for at in order:
        (best, score), *_ = *known.nearest(meant[at])[:1], (-1, 0.0)
        label[at] = best if best >= 0 and score >= SAME else at
        known.add(int(label[at]), meant[at])
    return label


def _pairs(label: np.ndarray, topic: np.ndarray) -> tuple[float, float]:
    """Gives the share of the pairs put together that belong together, and of those that do that were."""
    pairs = np.triu_indices(len(label), 1)
    put, belong = (label[:, None] == label[None])[pairs], (topic[:, None] == topic[None])[pairs]
    return float((put & belong).sum() / max(put.sum(), 1)), float((put & belong).sum() / belong.sum())


async def _write(encoder: Encoder) -> None:
    """Chooses the usual questions, and writes them with their vectors."""
    rows = [json.loads(line) for line in (_HERE / _USUAL).read_text("utf-8").splitlines()]
    alone = [row["text"] for row in rows if row["group"] != "follow-up"]
    random.Random(0).shuffle(alone)
    texts = [text for lang in Languages for text in [one for one in alone if language_of(one) is lang][:_OF_A_LANGUAGE]]
    langs = np.array([Languages.index(language_of(text)) for text in texts], np.uint8)
    usual = Usual.of(await encoder.passages(texts), langs)
    folder = Path(grouping.__file__).parent
    (folder / grouping.QUESTIONS).write_text("\n".join(texts) + "\n", "utf-8")
    steps = np.rint(usual.rows * STEPS)
    assert np.abs(steps).max() <= 127, f"a component is too large: {np.abs(usual.rows).max():.3f}"
    means = usual.means.astype(np.float16)
    np.savez_compressed(
        folder / grouping.FILE, encoder=encoder.id, means=means, rows=steps.astype(np.int8), langs=langs
    )
    grouping.shipped.cache_clear()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--translated", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    asyncio.run(main(arguments.translated, arguments.write))
