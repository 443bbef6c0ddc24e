"""Learns which questions are the desk's matter, and prints how questions held out are told apart.

``uv run python -m benchmarks.remit [--general QUERIES.jsonl] [--records REAL] [--write]``: remit_questions.jsonl holds
questions of three groups: "in scope", "unanswerable" (the desk's matter, whatever it knows) and "off topic". QUERIES
adds general knowledge as off topic; REAL, a folder of records, adds their titles as the desk's matter.
"""

import argparse
import asyncio
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.settings import Settings
from retrieval import remit
from retrieval.encoder import Bundled, Encoder, open_encoder
from retrieval.remit import Remit

_QUESTIONS = Path(__file__).with_name("remit_questions.jsonl")
_GENERAL, _GENERAL_WEIGHT = 500, 0.3
"""Questions of general knowledge, and the weight of one. Without them .55 of those held out were abstained from, with
them .97; at weight 1 fewer of the others off topic: .94 -> .92."""
_RECORDS, _RECORD_WEIGHT = 60, 0.2
"""Titles of each file of records, and the weight of one: taken for off topic .09 -> .01."""
_EVERY = 3
"""Of the texts added, so many to one that ships as a landmark."""
_PENALTY = 0.1
_REFUSED = 0.03
"""Share of the questions in scope, held out, that stay below the threshold; a direct match lifts some of them again."""
_FOLDS = 10
_SEED = 0
_LONGEST = 150

Columns = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A text, the group that it belongs to and how much it weighs."""

    text: str
    group: str
    weight: float = 1.0

    @property
    def matter(self) -> bool:
        """Says whether it is the desk's matter."""
        return self.group not in ("off topic", "general")


def examples(general: Path | None, records: Path | None) -> list[Example]:
    """Reads the questions, and samples what is added to them."""
    chance = random.Random(_SEED)
    read = [Example(row["text"], row["group"]) for row in _rows(_QUESTIONS)]
    if general is not None:
        asked = [row["text"] for row in _rows(general)]
        read += [Example(text, "general", _GENERAL_WEIGHT) for text in chance.sample(asked, min(_GENERAL, len(asked)))]
    for file in sorted(records.glob("*.jsonl")) if records else []:
        rows = _rows(file)
        some = chance.sample(rows, min(_RECORDS, len(rows)))
        read += [Example(row["title"][:_LONGEST], "record", _RECORD_WEIGHT) for row in some]
    return read


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def learn(vectors: Columns, told: Sequence[Example]) -> Remit:
    """Fits the weights of landmarks, questions and some of the texts added, by ridge regression in their space.

    Both outcomes weigh alike.
    With like questions kept in one fold, and .02 and .05 of those in scope refused, .90 and .96 of those off topic were
    abstained from; a plane through the vectors abstained from .80 and .93.
    """
    truth = np.array([one.matter for one in told])
    weight = np.array([one.weight for one in told])
    for outcome in (True, False):
        weight[truth == outcome] *= len(_own(told)) / 2 / weight[truth == outcome].sum()
    mean = vectors.mean(0).astype(np.float32)
    centred = remit.centred(vectors.astype(np.float32), mean)
    own = np.flatnonzero([one.weight == 1 for one in told])
    others = np.flatnonzero([one.weight != 1 for one in told])
    landmarks = centred[np.concatenate([own, others[::_EVERY]])]
    near = np.column_stack([remit.kernel(centred, landmarks), np.ones(len(centred))]).astype(np.float64)
    ridge = np.zeros((near.shape[1], near.shape[1]))
    ridge[:-1, :-1] = _PENALTY * (remit.kernel(landmarks, landmarks) + 1e-3 * np.eye(len(landmarks)))
    ridge[-1, -1] = 1e-6
    fitted = np.linalg.solve(near.T @ (near * weight[:, None]) + ridge, near.T @ (weight * np.where(truth, 1, -1)))
    return Remit("", mean, landmarks, fitted[:-1].astype(np.float32), float(fitted[-1]))


def held_out(vectors: Columns, told: Sequence[Example]) -> Columns:
    """Gives what the other folds teach of each example."""
    folds = np.random.default_rng(_SEED).integers(0, _FOLDS, len(told))
    matter = np.zeros(len(told))
    for fold in range(_FOLDS):
        taught = np.flatnonzero(folds != fold)
        learnt = learn(vectors[taught], [told[int(place)] for place in taught])
        for place in np.flatnonzero(folds == fold):
            matter[place] = learnt.matter(vectors[place].astype(np.float32))
    return matter


def threshold(matter: Columns, told: Sequence[Example]) -> float:
    """Places the threshold, and prints what comes of it."""
    groups = np.array([one.group for one in told])
    least = float(np.quantile(matter[groups == "in scope"], _REFUSED))
    above = (matter[groups == "in scope"][:, None] > matter[groups == "off topic"]).mean()
    print(f"in scope above off topic: {above:.4f}")
    for group in dict.fromkeys(groups.tolist()):
        own = matter[groups == group]
        print(f"  {group:<14}{len(own):>5} texts, taken for off topic {(own < least).mean():.3f}")
    return least


def _own(told: Sequence[Example]) -> list[Example]:
    """Gives the questions that ship beside this file."""
    return [one for one in told if one.weight == 1]


async def _encoded(encoder: Encoder, told: Sequence[Example]) -> Columns:
    return np.array([await encoder.question(one.text) for one in told], np.float64)


async def main(general: Path | None, records: Path | None, write: bool) -> None:
    """Learns, prints, and writes the weights."""
    encoder = await open_encoder(Bundled(), Settings.load().cache_folder, lambda stage, fraction: None)
    assert encoder is not None
    told = examples(general, records)
    vectors = await _encoded(encoder, told)
    least = threshold(held_out(vectors, told), told)
    if write:
        learnt = learn(vectors, told)
        np.savez_compressed(
            Path(remit.__file__).with_name(remit.FILE),
            encoder=encoder.id,
            mean=learnt.mean.astype(np.float16),
            landmarks=np.rint(learnt.landmarks * remit.STEPS).astype(np.int8),
            weights=learnt.weights.astype(np.float16),
            bias=np.float32(learnt.bias - least),
        )
    await encoder.aclose()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--general", type=Path)
    parser.add_argument("--records", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    asyncio.run(main(options.general, options.records, options.write))
