"""How often a curated answer is given rightly and wrongly: what ``retrieval.curated.fit`` rests on.

The groups of ``curated_questions.toml`` were written by hand before the first run: questions as an editor writes them
down, rewordings of them, and questions that only look like them. The first half chose the levels. With the folder of a
test bed, each of its questions is held against all others, which ask for something else.

    python -m benchmarks.curated MODEL_CACHE [BENCH ...]
"""

import asyncio
import json
import sys
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np

from retrieval.curated import VERY_SAME
from retrieval.curated.fit import LEEWAY, likeness
from retrieval.curated.sense import Sense, sense_of
from retrieval.encoder import BundledEncoder, prepare
from retrieval.vectors import Languages, language_means

GROUPS = Path(__file__).parent / "curated_questions.toml"
OFF_TOPIC = [
    Path(str(files("retrieval.evaluation") / "gold" / name)) for name in ("off_topic.jsonl", "unanswerable.jsonl")
]
_AT_MOST = 700
"""Questions of a test bed, of which each is held against all others."""
_NEAR = 0.5


async def measure(cache: Path, benches: Sequence[Path]) -> None:
    """Prints the shares."""
    encoder = BundledEncoder(await asyncio.to_thread(prepare, cache, lambda _: None))
    groups = tomllib.loads(GROUPS.read_text("utf-8"))["group"]
    half = len(groups) // 2
    for name, part in (("chosen on", groups[:half]), ("held out", groups[half:])):
        for which in ("same", "other"):
            asked = [(text, group["asked"]) for group in part for text in group[which]]
            found = [max(await _likenesses(encoder, text, known)) for text, known in asked]
            eased = [max(await _likenesses(encoder, text, known, LEEWAY)) for text, known in asked]
            given, sure = sum(one > 0 for one in found), sum(one >= VERY_SAME for one in found)
            beside = sum(one > 0 for one in eased)
            print(f"{name:10} {which:5} {given} of {len(found)}, {sure} as the very same; {beside} beside nothing else")
    await _elsewhere(encoder, groups)
    for bench in benches:
        lines = (bench / "queries.jsonl").read_text("utf-8").splitlines()[:_AT_MOST]
        print(bench.name, *await _among(encoder, [json.loads(line)["text"] for line in lines]))


async def _elsewhere(encoder: BundledEncoder, groups: Sequence[dict[str, list[str]]]) -> None:
    """Prints how often a question is taken for one of another group, and one off the topic for any of them."""
    texts = [
        (text, [known for other in groups if other is not group for known in other["asked"]])
        for group in groups
        for text in (*group["same"], *group["other"])
    ]
    everything = [known for group in groups for known in group["asked"]]
    lines = [line for path in OFF_TOPIC for line in path.read_text("utf-8").splitlines()]
    off = [(json.loads(line)["text"], everything) for line in lines]
    for name, some in (("of another group", texts), ("off the topic", off)):
        for leeway in (0.0, LEEWAY):
            found = [max(await _likenesses(encoder, text, known, leeway)) for text, known in some]
            print(f"{name}, leeway {leeway}: {sum(one > 0 for one in found)} of {len(found)}")


async def _likenesses(encoder: BundledEncoder, text: str, known: Sequence[str], leeway: float = 0.0) -> list[float]:
    asked, vector = sense_of(text), await _centred(encoder, text)
    pairs = [(sense_of(one), await _centred(encoder, one)) for one in known]
    return [likeness(asked, sense, float(vector @ other), leeway) or 0.0 for sense, other in pairs]


async def _among(encoder: BundledEncoder, texts: Sequence[str]) -> tuple[str, int, str, int, str]:
    senses: list[Sense] = [sense_of(text) for text in texts]
    matrix = np.stack([await _centred(encoder, text) for text in texts])
    near = [(a, b) for a, b in np.argwhere(matrix @ matrix.T >= _NEAR).tolist() if a != b]
    taken = sum(likeness(senses[a], senses[b], float(matrix[a] @ matrix[b])) is not None for a, b in near)
    return "different questions taken for the same:", taken, "of", len(texts) * (len(texts) - 1), "pairs"


async def _centred(encoder: BundledEncoder, text: str) -> np.ndarray:
    means = language_means(encoder.id)
    centred = await encoder.question(text) - means[Languages.index(sense_of(text).language)]
    return centred / np.linalg.norm(centred)


if __name__ == "__main__":
    asyncio.run(measure(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]]))
